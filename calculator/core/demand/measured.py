"""The demand that bills tell: the mean of all of them, each a value of its own that says how it comes about."""

from decimal import Decimal

from calculator.core import arithmetic, seasonal_efficiency
from calculator.core.demand import consumption, paid, period
from calculator.core.demand.size import area_m2, billed_area_m2
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Filled, Message
from calculator.core.message import Name as _
from calculator.core.site import Site
from calculator.core.stated_keys import reading_key

_LABEL = _("Wärme eines mittleren Jahres nach Rechnung {number}")
_SOURCE = _("Menge × Energie je Einheit × Nutzungsgrad; Raumwärme auf das mittlere Klima umgerechnet, wo der Zeitraum "
            "bekannt ist")  # fmt: skip


def heat_kwh_a(site: Site) -> Decimal:
    """Return the mean heat of a year; the facts must hold at least one reading."""
    heats = _heats(site)
    return arithmetic.total(heats) / len(heats)


def told(site: Site) -> Message:
    """Return how the demand for each m² follows from the bills."""
    heats, area = _heats(site), area_m2(site)
    if len(heats) == 1:
        return formula(Derivation.MEASURED, heat=heats[0], area=area)
    each = tuple(formula(Derivation.HEAT_OF_BILL, heat=heat) for heat in heats)
    return formula(Derivation.MEASURED_MEAN, heats=each, count=len(heats), area=area)


def _heats(site: Site) -> list[Decimal]:
    return [_heat_of(site, number) for number in range(1, len(site.facts.readings) + 1)]


def _heat_of(site: Site, number: int) -> Decimal:
    return site.derive(
        reading_key(number, "heat"),
        Filled(_LABEL, number=number),
        "kWh",
        lambda: consumption.heat_of(site, number),
        _SOURCE,
        told=lambda: _in_mean_year(site, number),
    )


def _in_mean_year(site: Site, number: int) -> Message:
    heat, days = _of_house(site, number), period.degree_days_kd(site, number)
    if days is None:
        return heat
    water, years = consumption.hot_water_kwh(site, number), period.years(site, number)
    mean = site.value("degree_days_mean_kd")
    return formula(Derivation.BILL_IN_MEAN_YEAR, heat=heat, water=water, water_a=water / years, mean=mean, days=days)


def _of_house(site: Site, number: int) -> Message:
    heat, area, flat = _of_period(site, number), area_m2(site), billed_area_m2(site)
    return heat if flat == area else formula(Derivation.BILL_OF_FLAT, heat=heat, area=area, flat=flat)


def _of_period(site: Site, number: int) -> Message:
    bought, reading = _bought(site, number), site.facts.readings[number - 1]
    if consumption.by_heat_pump(site, number):
        return formula(Derivation.BILL_BY_JAZ, bought=bought, jaz=site.value(seasonal_efficiency.PRESENT_JAZ))
    percent = site.value(seasonal_efficiency.of_reading(site, reading.unit))
    return formula(Derivation.BILL_HEAT, bought=bought, percent=percent)


def _bought(site: Site, number: int) -> Message:
    reading, kwh = site.facts.readings[number - 1], consumption.energy_kwh(site, number)
    if reading.amount is None:
        tariff = paid.tariff(site, number)
        base = tariff.base_eur_a * period.years(site, number)
        return formula(Derivation.BILL_COSTS, costs=reading.eur or Decimal(0), base=base, price=tariff.eur_kwh)
    if kwh == reading.amount:
        return formula(Derivation.BILL_KWH, bought=kwh)
    each, unit = kwh / reading.amount, reading.unit.record.sign.written
    return formula(Derivation.BILL_AMOUNT, amount=reading.amount, unit=unit, each=each)
