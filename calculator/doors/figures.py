"""Figures of law and prices in texts of others: each stands as ``{key:notation}``, filled from the records of a day.

``{subsidy_base_percent:percent}`` is the figure of the day, ``{gmodg_43_share_percent.2:year}`` when its second step
begins, ``{gmodg_43_share_percent.2.value:percent}`` that step itself. What nobody knows is told as open.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from calculator.answer.prices import parameters_on
from calculator.core.errors import ParameterNotCovered
from calculator.core.parameters import ParameterSet, law_of
from calculator.core.records import LAW, PRICES, Certainty, Parameter, Record
from calculator.sentences import filled, placeholders

_VALUE = "value"
_NOT_FITTING = (LookupError, AttributeError, TypeError, ValueError, ArithmeticError)


class UnknownFigure(Exception):
    """A text names what no record states, or in a notation that does not fit; the message says so in German."""


@dataclass(frozen=True, slots=True)
class FilledText:
    """A text with its figures; ``checked_on``: the earliest day on which one of them was checked, None without any."""

    text: str
    checked_on: date | None


class Figures:
    """What texts may name on a day. ``own``: further names and their values, such as those of the city."""

    def __init__(self, day: date, own: Mapping[str, Any], parameters: ParameterSet | None = None) -> None:
        """Read law and prices of a day once, those of staff included unless other ``parameters`` are given."""
        self._day, self._own = day, own
        self._parameters = parameters or parameters_on(day)

    def fill(self, text: str) -> FilledText:
        """Return a text with its figures; raises ``UnknownFigure``."""
        try:
            named = placeholders(text)
        except ValueError as error:
            raise UnknownFigure(_("Eine geschweifte Klammer steht allein. Schreiben Sie {name:form}.")) from error
        checked: list[date] = []
        for name, notation in dict.fromkeys(named):
            words, record = self._words(name, notation)
            text = text.replace(f"{{{name}:{notation}}}" if notation else f"{{{name}}}", words)
            checked += [record.checked_on] if record and record.checked_on else []
        return FilledText(text, min(checked, default=None))

    def shown(self, parameter: Parameter) -> str:
        """Return the figure of the day in no special notation."""
        try:
            return self._of_record(parameter, [], "")[0]
        except _NOT_FITTING:
            return _("mehrere Stufen")

    def _words(self, name: str, notation: str) -> tuple[str, Record | None]:
        key, *step = name.split(".")
        try:
            if name in self._own:
                return filled(f"{{x:{notation}}}", {"x": self._own[name]}), None
            return self._of_record(self._parameters.parameter(key), step, notation)
        except (ParameterNotCovered, *_NOT_FITTING) as error:
            shown = {"name": f"{{{name}:{notation}}}" if notation else f"{{{name}}}"}
            raise UnknownFigure(
                _("%(name)s gibt es nicht oder nicht in dieser Form. Welche Namen und Formen es gibt, steht darunter.")
                % shown
            ) from error

    def _of_record(self, parameter: Parameter, step: list[str], notation: str) -> tuple[str, Record | None]:
        if step:
            begun = parameter.steps[int(step[0]) - 1]
            if step[1:] not in ([], [_VALUE]):
                raise LookupError(step)
            return filled(f"{{x:{notation}}}", {"x": _stated(begun) if step[1:] else begun.valid_from}), begun
        record = self._of_day(parameter)
        if record is None:
            return _("noch offen"), None
        return _told(record, lambda value: filled(f"{{x:{notation}}}", {"x": value})), record

    def _of_day(self, parameter: Parameter) -> Record | None:
        """Return the record of the day, before the first that one; None where nobody knows (any more)."""
        usable = [record for record in parameter.records if record.usable]
        if usable and self._day < usable[0].valid_from:
            return usable[0]
        try:
            return parameter.on(self._day)
        except ParameterNotCovered:
            return None


def _told(record: Record, written: Callable[[Any], str]) -> str:
    """Say how far a figure is known: what is open is told as open, what was only assumed as assumed."""
    if record.certainty == Certainty.OPEN:
        between = {"low": written(record.low), "high": written(record.high)}
        return _("noch offen, zwischen %(low)s und %(high)s") % between
    if record.certainty == Certainty.EXPERT:
        return _("%s (Annahme)") % written(_stated(record))
    return written(_stated(record))


def _stated(record: Record) -> Any:  # noqa: ANN401 - a number, a day or a class
    if record.scale:
        raise LookupError(record.source)
    return record.day or record.energy_class or record.value


def parameters_of_files(day: date) -> ParameterSet:
    """Return law and prices of a day as the files have them, without a database."""
    return law_of(day)


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """A figure that a text may name: its key, what it is, and how it stands in a text without a notation."""

    key: str
    name: str
    shown: str


def known_figures(day: date) -> list[KnownFigure]:
    """Return the figures of law and prices that a text may name, by their German name."""
    figures = Figures(day, {})
    known = [each for each in parameters_on(day).parameters.values() if each.topic in {LAW, PRICES}]
    return sorted((KnownFigure(each.key, each.name, figures.shown(each)) for each in known), key=lambda each: each.name)
