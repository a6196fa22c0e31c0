"""One field as a form shows it: what was typed, what holds otherwise, why it is asked, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from calculator.core.question import Question
from calculator.core.texts import day_of
from calculator.questions import Reading
from calculator.questions.described import fact_text
from calculator.translated import translator

_INPUTMODES: dict[type, str] = {int: "numeric", date: "numeric", str: "text"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One word to choose, its German name, and whether it is chosen."""

    word: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One field. ``default`` says in words what holds while the field is empty; ``source`` where that comes from."""

    key: str
    label: str
    value: str = ""
    unit: str = ""
    why: str = ""
    default: str = ""
    source: str = ""
    error: str = ""
    changed: bool = False
    inputmode: str = "text"
    choices: tuple[Choice, ...] = field(default=())
    several: bool = False

    @property
    def id(self) -> str:
        """Id of the input on the page."""
        return f"id_{self.key.replace('.', '_')}"

    @property
    def described_by(self) -> str:
        """Ids of the texts that explain the input: always there, so that they can be replaced while one types."""
        return f"{self.id}_hint {self.id}_error"


def fact_entry(
    fact: Question, reading: Reading, guessed: Mapping[str, object], default: str = "", source: str = ""
) -> Entry:
    """Return the field of a fact; its default is the guess unless another text is given."""
    text, typed = default or fact_text(fact, guessed[fact.key]), reading.typed.get(fact.key, "")
    return entry_of(
        fact,
        reading,
        value=german_day(typed) if fact.kind is date else typed,
        default=text,
        source=source,
        choices=select(fact.words, typed, text),
    )


def entry_of(question: Question, reading: Reading, **shown: Any) -> Entry:  # noqa: ANN401 - those of an entry
    """Return the field of a question with what was typed and what is wrong with it."""
    german, key = translator(), question.key
    typed, default = reading.typed.get(key, ""), str(shown.get("default", ""))
    example = "" if question.words else default if default[:1].isdigit() else question.example
    usual: dict[str, Any] = {
        "label": german(question.label),
        "unit": german(question.unit) if question.unit else "",
        "why": german(question.why) if question.why else "",
        "value": typed,
        "error": with_example(reading.errors.get(key, ""), example),
        "changed": bool(typed),
        "inputmode": _INPUTMODES.get(question.kind, "decimal"),
    }
    return Entry(key=key, **usual | shown)


def select(words: Mapping[str, str], chosen: str, default: str) -> tuple[Choice, ...]:
    """Return the words of a select, the default first; a typed word that does not exist stays visible."""
    if not words:
        return ()
    first = Choice("", _("Vorgabe: %(default)s") % {"default": default}, not chosen)
    unknown = (Choice(chosen, chosen, chosen=True),) if chosen and chosen not in words else ()
    german = translator()
    return (first, *(Choice(word, german(name), word == chosen) for word, name in words.items()), *unknown)


def german_day(text: str) -> str:
    """Write a day the German way; what is no day stays as it was typed."""
    found = day_of(text)
    return f"{found:%d.%m.%Y}" if found else text


def with_example(error: str, example: str) -> str:
    """Add an example to the sentence of an error."""
    if not error or not example:
        return error
    return _("%(error)s Beispiel: %(example)s.") % {"error": error, "example": example}
