"""The personal bonuses in a community of owners: each owner applies for them himself, so they pay none of the levy.

Source: KfW, Merkblatt 458 of 21.07.2026: the community applies for the basic grant, owners who live in the house for
their bonuses. Nobody knows the neighbours' incomes, and whoever lets a flat gets none.
"""

from collections.abc import Sequence
from decimal import Decimal

from calculator.core.arithmetic import larger, smaller
from calculator.core.law_answers import NOTHING, SubsidyItem
from calculator.core.message import say
from calculator.core.notation import cents
from calculator.core.rules.beg.bonuses import PERSONAL
from calculator.core.rules.beg.codes import Why


def apart(items: Sequence[SubsidyItem], cap_percent: Decimal, flat_eur: Decimal) -> tuple[list[SubsidyItem], Decimal]:
    """Return the items of the community, and the euros of all bonuses of one flat whose owner lives in it.

    A bonus stays among the items with its amount for one flat, but adds nothing. ``flat_eur``: the eligible cost of one
    flat; ``cap_percent``: the highest rate of whoever gets every bonus.
    """
    taken = sum((item.granted_percent for item in items if item.key not in PERSONAL), NOTHING)
    found, all_eur = [], NOTHING
    for item in items:
        if item.key in PERSONAL and (item.granted or item.open):
            rate = smaller(item.asked_percent, larger(cap_percent - taken, NOTHING)) if item.granted else NOTHING
            bonus_eur, taken = cents(flat_eur * rate / 100), taken + rate
            all_eur += bonus_eur
            found.append(_of_oneself(item, bonus_eur))
        else:
            found.append(item)
    return found, all_eur


def _of_oneself(item: SubsidyItem, bonus_eur: Decimal) -> SubsidyItem:
    why = say(Why.OF_ONESELF, rule=item.reason, amount=bonus_eur) if item.granted else item.reason
    return item._replace(granted=False, granted_percent=NOTHING, open=False, reason=why)
