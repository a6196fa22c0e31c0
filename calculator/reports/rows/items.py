"""Every item of a system's cost: formula in words, the values that enter it, source, and amounts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from calculator.core import Assumption, Comparison, CostLine, SystemCosts, Technology
from calculator.core.notation import euro, in_unit
from calculator.core.opened import Opened
from calculator.reports.rows.opened import OpenedAmount, opened_amounts
from calculator.sentences import speaking
from calculator.sentences.translated import translator


class Source(NamedTuple):
    """Where values come from: in words, how surely, when it was checked (None: never), and where it can be read."""

    text: str
    certainty: str
    checked_on: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item. ``once``: paid at the purchase, with a single amount; else one amount for each year, in euros.

    ``values``: the values that enter the formula, each with name, number and unit; ``norm``: law or standard, if there
    is one; ``sources``: where the values come from, each source once; ``opened``: how the first and the last amount
    come about.
    """

    key: str
    label: str
    formula: str
    values: tuple[str, ...]
    norm: str
    sources: tuple[Source, ...]
    once: bool
    amounts_eur: tuple[Decimal, ...]
    opened: tuple[OpenedAmount, ...] = ()

    @property
    def computed(self) -> tuple[str, ...]:
        """The formulas with their numbers, each with its year and what it gives."""
        return tuple(
            f"{f'{each.year}: ' if each.year else ''}{each.formula} = {euro(each.amount)}" for each in self.opened
        )

    @property
    def source(self) -> str:
        """Where the values come from, in words."""
        return "; ".join(dict.fromkeys(each.text for each in self.sources))

    @property
    def checked_on(self) -> date | None:
        """The oldest day on which one of the values was checked; None if none was."""
        return min((each.checked_on for each in self.sources if each.checked_on), default=None)

    @property
    def first_eur(self) -> Decimal:
        """The amount at the purchase or in the first year."""
        return self.amounts_eur[0]

    @property
    def last_eur(self) -> Decimal | None:
        """The amount of the last year; None for what is paid once."""
        return None if self.once else self.amounts_eur[-1]


class ItemRows:
    """The items of the systems of one comparison; ``opened``: what opens a heating, for formulas with their numbers."""

    def __init__(self, comparison: Comparison, opened: Callable[[Technology], Opened] | None = None) -> None:
        self._words, self._sentence, self._opened = translator(), speaking(), opened
        self._first_year = comparison.calendar_years[0]
        self._values = {each.key: (self._value(each), self._source(each)) for each in comparison.assumptions}

    def of(self, system: SystemCosts) -> list[ItemRow]:
        """Return what is paid once, then what is paid every year."""
        return [*self.once(system), *(self._row(system, line, once=False) for line in system.yearly)]

    def once(self, system: SystemCosts) -> Iterator[ItemRow]:
        """Yield what is paid at the purchase."""
        return (self._row(system, line, once=True) for line in system.one_off)

    def sources_of(self, keys: Iterable[str]) -> tuple[Source, ...]:
        """Return where values come from, each source once."""
        return tuple(dict.fromkeys(self._values[key][1] for key in keys if key in self._values))

    def _numbers(self, system: SystemCosts, line: CostLine, *, once: bool) -> tuple[OpenedAmount, ...]:
        told = self._opened(Technology(system.key)).lines.get(line.key) if self._opened else None
        if told is None:
            return ()
        return opened_amounts(line.amounts_eur, told, None if once else self._first_year, self._sentence)

    def _row(self, system: SystemCosts, line: CostLine, *, once: bool) -> ItemRow:
        values = [self._values[key] for key in dict.fromkeys(line.assumptions) if key in self._values]
        return ItemRow(
            key=line.key,
            label=self._sentence(line.label),
            formula=self._sentence(line.formula),
            values=tuple(text for text, _source in values),
            norm=self._words(line.norm),
            sources=tuple(dict.fromkeys(source for _text, source in values)),
            once=once,
            amounts_eur=line.amounts_eur,
            opened=self._numbers(system, line, once=once),
        )

    def _source(self, each: Assumption) -> Source:
        return Source(self._words(each.source), each.certainty, each.checked_on, each.url)

    def _value(self, each: Assumption) -> str:
        value = in_unit(each.value, each.unit, self._words)
        formula = f": {self._sentence(each.formula)} =" if each.formula else ""
        return f"{self._words(each.label)}{formula} {value}"
