"""How a line of an offer says that it stands below another: by its number („1.1“ below „1.“), a dash or a word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from calculator.offers.cells import OfferColumn
from calculator.offers.money import money_of
from calculator.offers.pasted_lines import PastedLine
from calculator.offers.rows import OUTSIDE, TypedRow
from calculator.offers.sum_rows import sum_row
from calculator.offers.words import is_contained, without_contained

# In a label a part of a number has at most two digits: „3.000 l Tank“ is no position.
_IN_LABEL = re.compile(
    r"(?:pos(?:ition)?\b\.?\s*)?(?P<number>\d{1,3}(?:\.\d{1,2})*\.?[a-z]?)[.)]?\s+(?=\D)", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:pos(?:ition)?\b\.?\s*)?(?P<number>\d{1,4}(?:[./-]\d{1,4})*[./-]?[a-z]?)[.)]?", re.IGNORECASE)
_PART = re.compile(r"\d+|[a-z]")
# A plus adds something, so it is none of these.
_DASH = re.compile(
    r"\s*(?:[-–—•*·‣▪○●◦↳└→>]+\s*|[a-z]\)\s*|(?:inkl|incl|inklusive|inclusive)\b\.?\s*)(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, eq=False)
class Outlined:
    """A line that is no sum: its row if it makes one, the parts of its number, and how it is set below others."""

    line: PastedLine
    row: TypedRow | None
    number: tuple[str, ...]
    name: str
    is_dashed: bool
    is_contained: bool
    indent: int

    @classmethod
    def of(cls, line: PastedLine) -> Self:
        """Read a line."""
        label, number = line.label, line.said.get(OfferColumn.NUMBER, "")
        found = _NUMBER.fullmatch(number.strip()) or _IN_LABEL.match(label)
        name = label if number else _IN_LABEL.sub("", label, count=1)
        bare = without_contained(_DASH.sub("", name, count=1))
        return cls(
            line,
            line.row()[0],
            _parts(found["number"]) if found else (),
            bare or name,
            _DASH.match(name) is not None,
            is_contained(_DASH.sub("", name, count=1)),
            len(line.text) - len(line.text.lstrip(" \N{NO-BREAK SPACE}")),
        )

    @property
    def euros(self) -> Decimal:
        """What the row costs; 0 if the line makes none, or has no price."""
        return (self.row and money_of(self.row.amount)) or Decimal(0)

    @property
    def counts(self) -> bool:
        """Whether the row is in the sum."""
        return self.row is not None and self.row.counted_as not in OUTSIDE

    @property
    def is_bought(self) -> bool:
        """Whether the row is in the sum and takes nothing off."""
        return self.counts and self.euros > 0

    def is_below(self, other: Self) -> bool:
        """Whether the line is set below another that stands before it."""
        if self.number and other.number:
            return self.number[: len(other.number)] == other.number and len(self.number) > len(other.number)
        if not (other.euros or other.number or other.name.endswith(":")):  # a remark between both
            return False
        is_marked = self.is_dashed or self.is_contained
        return (is_marked and not (other.is_dashed or other.is_contained)) or self.indent > other.indent


def blocks_of(lines: Iterable[PastedLine]) -> list[list[Outlined]]:
    """Return the lines between sums; headings and what was left before are in none."""
    found: list[list[Outlined]] = [[]]
    for line in lines:
        if line.named or line.is_left:
            continue
        if line.label and sum_row(line.label):
            found.append([])
        else:
            found[-1].append(Outlined.of(line))
    return found


def owners_of(block: list[Outlined]) -> dict[Outlined, Outlined]:
    """Return the priced line that each line is set below: the nearest before it. A discount says so by its number."""
    found = {}
    for place, each in enumerate(block):
        above = next((one for one in reversed(block[:place]) if each.is_below(one)), None)
        if above and above.euros > 0 and (each.is_bought or (each.counts and each.number and each.euros)):
            found[each] = above
    return found


def _parts(number: str) -> tuple[str, ...]:
    """Return the parts of a number; „1.0“ is „1“."""
    found = [part.lstrip("0") for part in _PART.findall(number.casefold())]
    while len(found) > 1 and not found[-1]:
        found.pop()
    return tuple(found)
