"""What is taken for a fact that nobody has named, as its declaration says. All of it is shown and can be changed.

The guesses are part of the version of a link: whoever changes one raises ``asked.VERSION``.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from calculator.core.facts import FACTS, Viewpoint

_STATED = {key: question.default for key, question in FACTS.items()}
_DERIVED = {key: question.guess for key, question in FACTS.items() if question.guess}


class _Known:
    """What guesses may rest on: facts that are given, else guessed themselves."""

    def __init__(self, given: Mapping[str, Any], stand: date, viewpoint: Viewpoint) -> None:
        self._given = given
        self._guessed: dict[str, Any] = {}
        self.stand = stand
        self.viewpoint = viewpoint

    def told(self, key: str) -> Any:  # noqa: ANN401 - a fact
        """Return a fact only if it is given, else None."""
        return self._given.get(key)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a fact
        if key in self._given:
            return self._given[key]
        return self.guessed(key) if key in _DERIVED else _STATED[key]

    def guessed(self, key: str) -> Any:  # noqa: ANN401 - a fact
        """Return what is guessed for a fact, given or not; worked out once, as several guesses rest on the same."""
        if key not in self._guessed:
            self._guessed[key] = _DERIVED[key](self)
        return self._guessed[key]


def guesses(given: Mapping[str, Any], stand: date, viewpoint: Viewpoint) -> dict[str, Any]:
    """Return a value for every fact by its key, derived from those that are given (valid values by key)."""
    known = _Known(given, stand, viewpoint)
    return _STATED | {key: known.guessed(key) for key in _DERIVED}
