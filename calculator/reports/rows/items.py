"""Every item of a system's cost: formula in words, the values that enter it, source, and amounts."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.core import CostLine, SystemCosts
from calculator.translated import Translator, translator

QUOTED = "quote_"  # items of a quote, in the words of the user


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
    words = translator()
    once = [_row(line, words, once=True) for line in system.one_off]
    return once + [_row(line, words, once=False) for line in system.yearly]


def _row(line: CostLine, words: Translator, *, once: bool) -> ItemRow:
    label = line.label if line.key.startswith(QUOTED) else words(line.label)
    said = label, words(line.formula), line.norm, line.source
    return ItemRow(line.key, *said, line.assumptions, once, line.amounts_eur)
