"""Every item of a system's cost: formula in words, the values that enter it, source, and amounts."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import CostLine, SystemCosts


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item. ``once``: paid at the purchase, with a single amount; else one amount for each year, in euros.

    ``assumptions``: keys of the assumption rows behind it; ``norm``: law or standard, if there is one.
    """

    key: str
    label: str
    formula: str
    norm: str
    source: str
    assumptions: tuple[str, ...]
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

    @property
    def sum_eur(self) -> Decimal:
        """All amounts together."""
        return sum(self.amounts_eur, Decimal(0))


def item_rows(system: SystemCosts) -> list[ItemRow]:
    """Return what is paid once, then what is paid every year."""
    once = [_row(line, once=True) for line in system.one_off]
    return once + [_row(line, once=False) for line in system.yearly]


def _row(line: CostLine, *, once: bool) -> ItemRow:
    words = _(line.label), _(line.formula), line.norm, line.source
    return ItemRow(line.key, *words, line.assumptions, once, line.amounts_eur)
