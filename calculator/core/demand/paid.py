"""Energy from what was paid for it, where nobody knows the amount: at the tariff that the comparison assumes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core import arithmetic
from calculator.core.carriers import Carrier
from calculator.core.co2_apart import co2_eur_kwh
from calculator.core.demand import period
from calculator.core.demand.connection import base_price_eur_a
from calculator.core.demand.size import area_m2, billed_area_m2
from calculator.core.errors import InvalidInput, Wrong
from calculator.core.message import Code, Message, say
from calculator.core.readings import MeterReading
from calculator.core.site import Site
from calculator.core.stated_keys import reading_key


class Paid(Code):
    """How euros became kilowatt-hours."""

    AT_TARIFF = "paid_at_tariff"
    OF_FLAT = "paid_at_tariff_of_flat"


@dataclass(frozen=True, slots=True)
class Tariff:
    """The price of a carrier, €/kWh with CO2 price, its yearly price in €, and the day from which it holds."""

    eur_kwh: Decimal
    base_eur_a: Decimal
    since: date


def energy_kwh(site: Site, number: int) -> Decimal:
    """Return what was bought for the costs of a reading, kWh."""
    found = tariff(site, number)
    costs = site.fact(reading_key(number, "eur"), site.facts.readings[number - 1].eur or Decimal(0))
    without_base = costs - found.base_eur_a * period.years(site, number)
    return arithmetic.larger(without_base, site.number(Decimal(0))) / found.eur_kwh


def tariff(site: Site, number: int) -> Tariff:
    """Return the tariff at which the costs of a reading are turned into energy."""
    return _of_carrier(site, _carrier(site, number))


def refuse_without_price(site: Site, number: int) -> None:
    """Raise ``InvalidInput`` if the costs of a reading are for something that has no price."""
    reading = site.facts.readings[number - 1]
    if reading.amount is None and not tariff(site, number).eur_kwh:
        raise _no_tariff(number, reading)


def note(site: Site, number: int) -> Message | None:
    """Return with which tariff the costs of a reading were turned into energy; None for a reading with an amount."""
    reading = site.facts.readings[number - 1]
    if reading.amount is not None:
        return None
    found = tariff(site, number)
    return say(
        Paid.OF_FLAT if _shares_contract(site) else Paid.AT_TARIFF,
        eur=reading.eur or Decimal(0),
        kwh=energy_kwh(site, number),
        fuel=reading.unit.record.fuel,
        cents=found.eur_kwh * 100,
        base=found.base_eur_a,
        since=found.since,
    )


def _carrier(site: Site, number: int) -> Carrier:
    """Return at whose price the bill was paid: that of the present heating, if it is about what that burns."""
    heating, reading = site.facts.heating.kind.record, site.facts.readings[number - 1]
    fuel = reading.unit.record.fuel
    own = heating.kept.carrier if heating.kept and heating.fuels[:1] == (fuel,) else None
    carrier = own or fuel.record.carrier
    if isinstance(carrier, str):
        raise _no_tariff(number, reading)
    return carrier


def _no_tariff(number: int, reading: MeterReading) -> InvalidInput:
    why = say(Wrong.NO_TARIFF, fuel=reading.unit.record.fuel)
    return InvalidInput(f"reading.{number}.eur", why, None, MeterReading.questions["eur"].label)


def _of_carrier(site: Site, carrier: Carrier) -> Tariff:
    price = site.price(carrier.price)
    if carrier.co2:
        price = price + co2_eur_kwh(site, carrier)
    return Tariff(price, _base_eur_a(site, carrier), site.used[carrier.price].valid_from)


def _base_eur_a(site: Site, carrier: Carrier) -> Decimal:
    """Return the yearly price in a bill: of one flat its part, where the house has one contract for all."""
    if not carrier.has_base_price:
        return site.number(Decimal(0))
    whole = base_price_eur_a(site, carrier)[0] if carrier.by_power else site.value(carrier.base_price)
    return whole * billed_area_m2(site) / area_m2(site) if _shares_contract(site) else whole


def _shares_contract(site: Site) -> bool:
    """Whether a bill is that of one flat, and the heating is not one of its own."""
    kept, household = site.facts.heating.kind.record.kept, site.facts.household
    of_its_own = kept is not None and kept.units is not None
    return bool(household.bill_is_for_flat and household.flat_area_m2) and not of_its_own
