"""What the rows above a pasted line come to: a line of that amount is hardly a position."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from calculator.offers.sum_rows import SumRow

_FEWEST = 2  # a row may cost as much as the one above


@dataclass(slots=True)
class Above:
    """Euros and number of the rows that count so far, from the first on and since the last sum; ``vat`` as stated."""

    whole: Decimal = Decimal(0)
    rows: int = 0
    part: Decimal = Decimal(0)
    part_rows: int = 0
    vat: Decimal | None = None

    @classmethod
    def of(cls, amounts: Iterable[Decimal | None]) -> Self:
        """Return what rows that were there before come to."""
        found = cls()
        for amount in amounts:
            found.add(amount)
        return found

    def add(self, amount: Decimal | None) -> None:
        """Count a row."""
        self.whole, self.part = self.whole + (amount or 0), self.part + (amount or 0)
        self.rows, self.part_rows = self.rows + 1, self.part_rows + 1

    def end_part(self) -> None:
        """Begin a part anew: a sum stood here."""
        self.part, self.part_rows = Decimal(0), 0

    def judged(self, kind: SumRow | None, amount: Decimal | None) -> SumRow | None:
        """Return what a line is by its words and its amount: what may be a sum is one if it comes to the same."""
        if kind is SumRow.PAYMENT and amount is not None and amount < 0:  # „Abschlag“ is also a discount
            return SumRow.PERHAPS
        if kind is SumRow.VAT and self.rows and amount is not None and amount >= self.whole:  # „inkl. MwSt 13.090,00“
            return SumRow.GROSS
        if kind is not SumRow.PERHAPS:
            return kind
        if amount is None:
            return None
        if self.rows and amount == self.whole:
            return SumRow.OPEN
        return SumRow.PARTIAL if self.part_rows and amount == self.part else kind

    def meets(self, amount: Decimal | None) -> bool:
        """Whether a line costs as much as several rows above, or as they do with the VAT that was stated."""
        if not amount:
            return False
        with_vat = None if self.vat is None else self.whole + self.vat
        whole = self.rows >= _FEWEST and amount == self.whole
        part = self.part_rows >= _FEWEST and amount == self.part
        return whole or part or (self.rows > 0 and amount == with_vat)
