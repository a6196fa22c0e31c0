"""Every item of a system's cost: formula in words, the values that enter it, source, and amounts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core import Assumption, Comparison, CostLine, SystemCosts
from calculator.core.notation import figure
from calculator.sentences import speaking
from calculator.sentences.translated import translator


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item. ``once``: paid at the purchase, with a single amount; else one amount for each year, in euros.

    ``values``: the values that enter the formula, each with name, number and unit; ``norm``: law or standard, if there
    is one; ``checked_on``: the oldest day on which one of the values was checked, None if none has one.
    """

    key: str
    label: str
    formula: str
    values: tuple[str, ...]
    norm: str
    source: str
    checked_on: date | None
    once: bool
    amounts_eur: tuple[Decimal, ...]

    @property
    def first_eur(self) -> Decimal:
        """The amount at the purchase or in the first year."""
        return self.amounts_eur[0]

    @property
    def last_eur(self) -> Decimal | None:
        """The amount of the last year; None for what is paid once."""
        return None if self.once else self.amounts_eur[-1]


class ItemRows:
    """The items of the systems of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._words, self._sentence = translator(), speaking()
        self._values = {each.key: (self._value(each), each.checked_on) for each in comparison.assumptions}

    def of(self, system: SystemCosts) -> list[ItemRow]:
        """Return what is paid once, then what is paid every year."""
        return [*self.once(system), *(self._row(line, once=False) for line in system.yearly)]

    def once(self, system: SystemCosts) -> Iterator[ItemRow]:
        """Yield what is paid at the purchase."""
        return (self._row(line, once=True) for line in system.one_off)

    def _row(self, line: CostLine, *, once: bool) -> ItemRow:
        values = [self._values[key] for key in dict.fromkeys(line.assumptions) if key in self._values]
        days = [day for _text, day in values if day]
        return ItemRow(
            key=line.key,
            label=self._sentence(line.label),
            formula=self._sentence(line.formula),
            values=tuple(text for text, _day in values),
            norm=line.norm,
            source=line.source,
            checked_on=min(days, default=None),
            once=once,
            amounts_eur=line.amounts_eur,
        )

    def _value(self, each: Assumption) -> str:
        unit = f"\N{NO-BREAK SPACE}{self._words(each.unit)}" if each.unit else ""
        return f"{self._words(each.label)} {figure(each.value)}{unit}"
