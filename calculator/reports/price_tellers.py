"""Who can tell a price that nobody knows here: by what is paid for, and by who asks."""

from collections.abc import Mapping
from enum import StrEnum
from typing import assert_never

from calculator.answer.answering import Answer
from calculator.answer.deciding import pays
from calculator.core import Technology, carriers
from calculator.core.carriers import Carrier
from calculator.core.choices import Viewpoint


class Teller(StrEnum):
    """Who or what tells a price; templates know the values."""

    NETWORK = "network"
    DEALER = "dealer"
    SUPPLIER = "supplier"
    BILL = "bill"
    LANDLORD = "landlord"
    MANAGEMENT = "management"


_SELLERS: Mapping[Carrier, Teller] = {
    carriers.GAS: Teller.SUPPLIER,
    carriers.OIL: Teller.DEALER,
    carriers.LPG: Teller.DEALER,
    carriers.ELECTRICITY: Teller.SUPPLIER,
    carriers.HOUSEHOLD_ELECTRICITY: Teller.SUPPLIER,
    carriers.PELLETS: Teller.DEALER,
    carriers.WOOD_CHIPS: Teller.DEALER,
    carriers.FIREWOOD: Teller.DEALER,
    carriers.FERNWAERME: Teller.NETWORK,
    carriers.LOCAL_HEAT: Teller.NETWORK,
    carriers.COLD_HEAT: Teller.NETWORK,
}
if missing := set(carriers.ALL) - _SELLERS.keys():
    raise LookupError(f"Nobody knows who sells {missing}")


def teller(answer: Answer, carrier: Carrier) -> Teller:
    """Return who tells the price to whoever asks."""
    return told_by(answer.asked.viewpoint, carrier, paid_now=_paid_now(answer, carrier))


def told_by(viewpoint: Viewpoint, carrier: Carrier, *, paid_now: bool) -> Teller:
    """Return the same by who asks and whether the house pays this price already.

    A fuel of today's bill has another price tomorrow, so a dealer is asked; heat from a network and what a meter counts
    cost what the bill says. Tenants have no dealer, and a community buys by its management.
    """
    seller = _SELLERS[carrier]
    match viewpoint:
        case Viewpoint.TENANT if seller is Teller.DEALER:
            return Teller.LANDLORD
        case Viewpoint.COMMUNITY if paid_now:
            return Teller.MANAGEMENT
        case Viewpoint.OWNER | Viewpoint.LANDLORD | Viewpoint.TENANT | Viewpoint.COMMUNITY:
            return Teller.BILL if paid_now and seller is not Teller.DEALER else seller
        case _:
            assert_never(viewpoint)


def _paid_now(answer: Answer, carrier: Carrier) -> bool:
    kept = next((system for system in answer.beside.systems if system.key == Technology.KEEP), None)
    return kept is not None and pays(kept, carrier.price)
