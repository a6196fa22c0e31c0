"""How an offer stands in the link of a result: amounts with VAT after discounts, no more items than a link holds.

What is bought beside the heating, such as photovoltaics, is no part of its price, unless it is compared with them.
"""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.offered_grants import is_of_roof
from calculator.core import QuoteItem, Technology
from calculator.offers.rows import RowKind
from calculator.offers.sums import RowShare, Sums
from calculator.questions.repeated import MOST_ITEMS

_LONGEST = int(QuoteItem.questions["label"].high or 0)


def link_items(sums: Sums, system: Technology) -> tuple[QuoteItem, ...]:
    """Return the items of an offer for a heating; of more than a link holds the smallest are put together."""
    shares = [share for share in sums.shares if share.gross > 0 and _is_compared(share, system)]
    if len(shares) <= MOST_ITEMS:
        return tuple(map(_item, shares))
    kept_numbers = {each.position.number for each in _largest(shares, MOST_ITEMS - 2)}
    kept = [share for share in shares if share.position.number in kept_numbers]
    rest = [share for share in shares if share.position.number not in kept_numbers]
    return (*map(_item, kept), *_together(rest))


def _is_compared(share: RowShare, system: Technology) -> bool:
    return share.position.kind is not RowKind.BESIDE or is_of_roof(share.position.label, system)


def _largest(shares: Sequence[RowShare], count: int) -> list[RowShare]:
    return sorted(shares, key=lambda share: share.gross, reverse=True)[:count]


def _together(rest: Sequence[RowShare]) -> list[QuoteItem]:
    found = []
    for eligible in (True, False):
        amounts = [share.gross for share in rest if share.eligible is eligible]
        if amounts:
            label = _("%(count)s kleinere Posten zusammen") % {"count": len(amounts)}
            found.append(QuoteItem(label, sum(amounts, Decimal(0)), eligible=eligible))
    return found


def _item(share: RowShare) -> QuoteItem:
    label = share.position.label
    if len(label) > _LONGEST:
        label = f"{label[: _LONGEST - 1].rstrip()}…"
    return QuoteItem(label, share.gross, eligible=share.eligible)
