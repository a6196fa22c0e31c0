"""Which pasted lines only say what another one consists of: counted as positions they would be paid twice.

Sure are a word („davon …“) and lines set below another that add up to it; a sum that the offer states may decide
otherwise. What stays open is asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.core.notation import cents
from calculator.offers.outline import Outlined, blocks_of, owners_of
from calculator.offers.pasted_lines import PastedLine
from calculator.offers.priced import VAT_RATES
from calculator.offers.sum_rows import SumRow, sum_row

AS_MUCH = gettext_lazy(
    "so viel wie die Posten darüber zusammen. Ist es eine Summe, löschen Sie die Zeile; sonst tragen Sie den Posten "
    "unten ein."
)
_FEWEST = 2  # a row may cost as much as the one above
_WITH_VAT = 1 + VAT_RATES[0] / 100  # a stated sum may be with VAT where the rows are without, or the other way round
_NO_SUMS = frozenset({None, SumRow.VAT, SumRow.PAYMENT})


@dataclass(frozen=True, slots=True)
class ContainedLine:
    """What is told of a line that is contained in another, or perhaps; ``within``: its number, if that is sure."""

    why: str
    is_sure: bool = False
    within: int | None = None
    name: str = ""


def parts_in(lines: Sequence[PastedLine]) -> dict[int, ContainedLine]:
    """Return the lines that are contained in others, or perhaps, by their number."""
    stated = {line.euros for line in lines if not line.is_left and sum_row(line.label) not in _NO_SUMS}
    blocks = [_Block(block) for block in blocks_of(lines)]
    whole = [_together(each.without_words for each in blocks), _together(each.without_parts for each in blocks)]
    found: dict[int, ContainedLine] = {}
    for place, each in enumerate(blocks):
        found |= each.by_word(after_sum=place > 0)
        if _is_stated(each.without_words, stated) or _is_stated(whole[0], stated):
            continue
        found |= each.by_sign(confirmed=_is_stated(each.without_parts, stated) or _is_stated(whole[1], stated))
        found |= each.by_sum()
    return found


def names_within(parts: dict[int, ContainedLine], number: int) -> str:
    """Return the words of the lines that surely are contained in one."""
    return ", ".join(part.name for _line, part in sorted(parts.items()) if part.within == number and part.name)


def _together(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def _is_stated(computed: Decimal, stated: set[Decimal | None]) -> bool:
    return computed > 0 and not stated.isdisjoint({computed, cents(computed * _WITH_VAT), cents(computed / _WITH_VAT)})


class _Block:
    """The lines between two sums, and the line that each is set below."""

    def __init__(self, lines: list[Outlined]) -> None:
        self.lines, self.owners = lines, owners_of(lines)
        self.sure: set[Outlined] = set()
        counted = [each for each in lines if each.counts]
        self.without_words = _together(each.euros for each in counted if not each.is_contained)
        self.without_parts = _together(each.euros for each in counted if each not in self.owners)

    def by_word(self, *, after_sum: bool) -> dict[int, ContainedLine]:
        """Return the lines that say so in words, of a line above or of the sum above."""
        return {
            each.line.number: self._part(each, is_sure=self._fits(each) if each in self.owners else after_sum)
            for each in self.lines
            if each.is_contained and each.is_bought
        }

    def by_sign(self, *, confirmed: bool) -> dict[int, ContainedLine]:
        """Return the lines that are set below others; ``confirmed``: a stated sum does not count them."""
        return {
            each.line.number: self._part(each, is_sure=self._is_sure(each, confirmed=confirmed))
            for each, owner in self.owners.items()
            if not each.is_contained and self._within(owner) and self._may_be_part(each, owner)
        }

    def by_sum(self) -> dict[int, ContainedLine]:
        """Return the lines that come to as much as one before or after them, without any sign."""
        found: dict[int, ContainedLine] = {}
        free = [each.is_bought and each not in self.owners and not self._parts_of(each) for each in self.lines]
        for place, each in enumerate(self.lines):
            if not free[place]:
                continue
            behind = _run(self.lines[place + 1 :], free[place + 1 :], each.euros)
            before = _run(self.lines[:place][::-1], free[:place][::-1], each.euros)
            found |= {one.line.number: ContainedLine(_perhaps(each)) for one in behind}
            if before and not behind:
                found[each.line.number] = ContainedLine(str(AS_MUCH))
        return found

    def _parts_of(self, owner: Outlined) -> list[Outlined]:
        return [each for each, above in self.owners.items() if above is owner]

    def _within(self, owner: Outlined) -> Decimal:
        return _together(each.euros for each in self._parts_of(owner))

    def _may_be_part(self, each: Outlined, owner: Outlined) -> bool:
        """Whether a line can be contained: not if it costs more, or is a discount beside parts that do not fit."""
        return self._within(owner) == owner.euros or 0 < each.euros <= owner.euros

    def _fits(self, each: Outlined) -> bool:
        owner = self.owners[each]
        return self._within(owner) <= owner.euros and _counts_alike(each, owner)

    def _is_sure(self, each: Outlined, *, confirmed: bool) -> bool:
        owner = self.owners[each]
        is_sure = confirmed or owner in self.sure or self._within(owner) == owner.euros
        return is_sure and _counts_alike(each, owner)

    def _part(self, each: Outlined, *, is_sure: bool) -> ContainedLine:
        owner = self.owners.get(each)
        if not is_sure:
            return ContainedLine(_perhaps(owner))
        self.sure.add(each)
        if owner is None:
            return ContainedLine(_("in der Summe schon enthalten, kein Posten."), is_sure=True)
        why = _("in „%(row)s“ schon enthalten, kein Posten.") % {"row": owner.name}
        return ContainedLine(why, is_sure=True, within=owner.line.number, name=each.name if each.euros > 0 else "")


def _run(lines: Sequence[Outlined], free: Sequence[bool], euros: Decimal) -> list[Outlined]:
    """Return the first lines, at least two, that together come to an amount; none if they do not."""
    found: list[Outlined] = []
    for each, is_free in zip(lines, free, strict=True):
        if not is_free or _together(one.euros for one in found) >= euros:
            break
        found.append(each)
    return found if len(found) >= _FEWEST and _together(one.euros for one in found) == euros else []


def _counts_alike(each: Outlined, owner: Outlined) -> bool:
    return each.row is not None and owner.row is not None and each.row.kind == owner.row.kind


def _perhaps(owner: Outlined | None) -> str:
    if owner is None:
        return _(
            "vielleicht schon in einem anderen Posten enthalten. Dann löschen Sie die Zeile; sonst tragen Sie den "
            "Posten unten ein."
        )
    return _(
        "vielleicht schon in „%(row)s“ enthalten. Dann löschen Sie die Zeile; sonst tragen Sie den Posten unten ein."
    ) % {"row": owner.name}
