"""One's own flat in a larger house: the heating is that of the house, the flat bears its share."""

from decimal import Decimal

from calculator.core.facts import Facts
from calculator.core.message import Code, Message, say

BILL_IS_FOR_FLAT = "household.bill_is_for_flat"
_PARTS = 1000


class OwnFlat(Code):
    """What has to be said because somebody asks for one flat."""

    AREA_FROM_FLAT = "own_flat_area"
    BILL_OF_FLAT = "own_flat_bill"


def share(facts: Facts) -> Decimal | None:
    """Return the part of the house's cost that the own flat bears, 0 to 1: as entered, else by area; None: no flat."""
    flat, entered = facts.household.flat_area_m2, facts.household.own_share_permille
    if entered is not None:
        return entered / _PARTS
    return None if flat is None else flat / facts.house.living_area_m2


def notes(facts: Facts) -> tuple[Message, ...]:
    """Return what was made of the house because only a flat of it is known."""
    house, flat, found = facts.house, facts.household.flat_area_m2, []
    if flat is None:
        return ()
    if house.dwellings > 1 and flat * house.dwellings == house.living_area_m2:
        found.append(say(OwnFlat.AREA_FROM_FLAT, flat=flat, dwellings=house.dwellings, area=house.living_area_m2))
    if facts.household.bill_is_for_flat and facts.readings:
        found.append(say(OwnFlat.BILL_OF_FLAT, flat=flat))
    return tuple(found)
