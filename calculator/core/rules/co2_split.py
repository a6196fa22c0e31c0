"""Who pays the CO2 cost of a rented dwelling: CO2KostAufG by stage, and § 5a for heatings under § 43 GModG."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from calculator.core.errors import Allowed, InvalidInput, Wrong
from calculator.core.message import Name as _
from calculator.core.message import say
from calculator.core.notation import cents, rounded
from calculator.core.parameters import ParameterSet
from calculator.core.records import Record

NOTHING = Decimal(0)
_NO_CENTS = cents(NOTHING)
PRICE_KEY, KG_PER_T = "co2kostaufg_price_eur_t", 1000
STAGES = "co2kostaufg_landlord_percent"  # §§ 5 bis 7
# § 5a CO2KostAufG: since when the landlord bears a part of grid fee and CO2 cost, and of green fuel.
GRID_AND_CO2, BIO = "co2kostaufg_5a_grid_co2_landlord_percent", "co2kostaufg_5a_bio_landlord_percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class FuelBill:
    """What heating costs in one calendar year, in euros with VAT; ``other_eur`` is everything that is never split.

    ``bio_percent`` is the share of green fuel, ``bio_eur`` its whole cost. ``section_43``: a heating under § 43 GModG
    to which § 5a applies. ``restricted``: public law keeps the landlord from improving envelope or heating (§ 9).
    """

    year: int
    area_m2: Decimal
    co2_kg: Decimal
    co2_eur: Decimal
    other_eur: Decimal = NOTHING
    grid_eur: Decimal = NOTHING
    bio_eur: Decimal = NOTHING
    bio_percent: Decimal = NOTHING
    section_43: bool = False
    restricted: bool = False

    def __post_init__(self) -> None:
        if self.area_m2 <= 0:
            raise InvalidInput("area_m2", say(Wrong.NO_AREA), say(Allowed.ABOVE_ZERO, unit="m²"), _("Wohnfläche"))
        for name in ("co2_kg", "co2_eur", "other_eur", "grid_eur", "bio_eur", "bio_percent"):
            if getattr(self, name) < 0:
                raise InvalidInput(name, say(Wrong.NEGATIVE), say(Allowed.FROM_ZERO), _("Heizkosten"))


@dataclass(frozen=True, slots=True)
class SplitItem:
    """One kind of cost: what the tenant and the landlord pay in a year, in euros, and the landlord's percentage."""

    key: str
    tenant_eur: Decimal
    landlord_eur: Decimal
    landlord_percent: Decimal = NOTHING


@dataclass(frozen=True)
class Split:
    """The whole bill of a year, item by item. Tenant and landlord together pay exactly the bill."""

    year: int
    co2_kg_m2: Decimal
    items: tuple[SplitItem, ...]

    @cached_property
    def tenant_eur(self) -> Decimal:
        """What the tenant pays in the year."""
        return sum((item.tenant_eur for item in self.items), NOTHING)

    @cached_property
    def landlord_eur(self) -> Decimal:
        """What the landlord pays in the year."""
        return sum((item.landlord_eur for item in self.items), NOTHING)


def split(bill: FuelBill, parameters: ParameterSet) -> Split:
    """Return who pays what; the accounting year decides. Raises ``ParameterNotCovered`` before 2023."""
    kg_m2 = rounded(bill.co2_kg / bill.area_m2, 1)
    items = [_co2(bill, kg_m2, parameters)]
    if bill.grid_eur:
        items.append(_grid(bill, parameters))
    if bill.bio_eur:
        items.append(_bio(bill, parameters))
    if bill.other_eur:
        items.append(SplitItem("other", bill.other_eur, NOTHING))  # § 556 BGB: whoever uses the heating
    return Split(bill.year, kg_m2, tuple(items))


def charged_co2_eur(co2_kg: Decimal, year: int, parameters: ParameterSet) -> Decimal | None:
    """Return the CO2 cost that a bill of a year states by § 4, with VAT; None while its price is not known yet."""
    known = _charged(year, parameters)
    if known is None:
        return None
    price, vat = known
    return co2_kg / KG_PER_T * price * vat


# A result splits a hundred bills, of few years: what the law says of each is looked up once.
@lru_cache(maxsize=256)
def _charged(year: int, parameters: ParameterSet) -> tuple[Decimal, Decimal] | None:
    """Return the price of a tonne in euros and what VAT makes of it; None while the price is not known yet."""
    day = date(year, 1, 1)
    price = next((each for each in parameters.parameter(PRICE_KEY).records if each.usable and each.covers(day)), None)
    return None if price is None else (price.value, 1 + parameters.on("co2_vat_percent", day).value / 100)


@lru_cache(maxsize=1024)
def _in_year(key: str, year: int, parameters: ParameterSet) -> Record:
    return parameters.in_year(key, year)


@lru_cache
def _first_year(key: str, parameters: ParameterSet) -> int:
    return parameters.first_day(key).year


def _co2(bill: FuelBill, kg_m2: Decimal, parameters: ParameterSet) -> SplitItem:
    percent = _in_year(STAGES, bill.year, parameters).at(kg_m2)
    if under_5a(bill, GRID_AND_CO2, parameters):
        percent = _in_year(GRID_AND_CO2, bill.year, parameters).value
    if bill.restricted:
        percent *= _in_year("co2kostaufg_9_restricted_percent", bill.year, parameters).value / 100
    return _item("co2", bill.co2_eur, percent)


def _grid(bill: FuelBill, parameters: ParameterSet) -> SplitItem:
    if not under_5a(bill, GRID_AND_CO2, parameters):
        return _item("grid", bill.grid_eur, NOTHING)
    return _item("grid", bill.grid_eur, _in_year(GRID_AND_CO2, bill.year, parameters).value)


def _bio(bill: FuelBill, parameters: ParameterSet) -> SplitItem:
    if not under_5a(bill, BIO, parameters):
        return _item("bio", bill.bio_eur, NOTHING)
    limit = _in_year("co2kostaufg_5a_bio_share_percent", bill.year, parameters).value
    counted = min(limit / bill.bio_percent, Decimal(1)) if bill.bio_percent else Decimal(1)
    return _item("bio", bill.bio_eur, _in_year(BIO, bill.year, parameters).value * counted)


def under_5a(bill: FuelBill, key: str, parameters: ParameterSet) -> bool:
    """Return whether § 5a parts the bill of a year: ``key`` is that of grid fee and CO2 cost or of green fuel."""
    return bill.section_43 and bill.year >= _first_year(key, parameters)


def _item(key: str, cost_eur: Decimal, landlord_percent: Decimal) -> SplitItem:
    landlord = cents(cost_eur * landlord_percent / 100) if landlord_percent else _NO_CENTS
    return SplitItem(key, cost_eur - landlord, landlord, landlord_percent)
