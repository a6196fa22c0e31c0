"""Whether the demand fits what comparable houses use: Heizspiegel (any age, same size) and typology (same age)."""

from decimal import Decimal

from calculator.core import seasonal_efficiency
from calculator.core.demand import bills, building, consumption
from calculator.core.demand.building import DemandOrigin
from calculator.core.demand.size import area_m2
from calculator.core.demand.spread import of_cell
from calculator.core.demand.typical import kwh_m2a
from calculator.core.message import Code, Message, say
from calculator.core.readings import MeterReading
from calculator.core.site import Site
from calculator.core.units import Fuel


class Demand(Code):
    """What is to be said about the demand."""

    OTHER_FUEL = "demand_other_fuel"
    HEIZSPIEGEL_MEASURED = "demand_heizspiegel_measured"
    HEIZSPIEGEL_TYPICAL = "demand_heizspiegel_typical"
    LESS_THAN_TYPICAL = "demand_less_than_typical"
    MORE_THAN_TYPICAL = "demand_more_than_typical"
    NEEDS_OFFER = "demand_needs_offer"


class Heizspiegel(Code):
    """Class of a consumption among houses of the same size."""

    LOW = "heizspiegel_low"
    MIDDLE = "heizspiegel_middle"
    RAISED = "heizspiegel_raised"
    TOO_HIGH = "heizspiegel_too_high"


_LARGEST_M2 = 500
# Both may be true at once, but nobody understands them beside each other.
_APART = {(Heizspiegel.LOW, Demand.MORE_THAN_TYPICAL), (Heizspiegel.TOO_HIGH, Demand.LESS_THAN_TYPICAL)}


def notes(site: Site) -> tuple[Message, ...]:
    """Return what is to be said on where the demand comes from and whether it is plausible."""
    against_age, against_size = _typical(site), _heizspiegel(site)
    if against_age and against_size and (against_size.values["step"], against_age.code) in _APART:
        against_size = None
    found = (_other_fuel(site), against_size, against_age)
    return tuple(note for note in found if note)


def _other_fuel(site: Site) -> Message | None:
    fuels = site.facts.heating.kind.record.fuels
    if not site.facts.readings or not fuels:
        return None
    bill = site.facts.readings[-1].unit.record.fuel
    return None if bill in fuels else say(Demand.OTHER_FUEL, bill=bill, heating=fuels[0])


def _heizspiegel(site: Site) -> Message | None:
    """Hold the last bill, or what the present heating would use for a typical demand, against the Heizspiegel."""
    if area_m2(site) > _LARGEST_M2:
        return None
    if site.facts.readings:
        return _of_bill(site, site.facts.readings[-1])
    return _of_typical(site) if building.origin(site) is DemandOrigin.TYPICAL else None


def _of_bill(site: Site, reading: MeterReading) -> Message | None:
    used = consumption.energy_kwh_a(site, len(site.facts.readings)) / area_m2(site)
    step = _step(site, reading.unit.record.fuel, used)
    return say(Demand.HEIZSPIEGEL_MEASURED, used=used, step=step) if step else None


def _of_typical(site: Site) -> Message | None:
    record = site.facts.heating.kind.record
    if record.kept is None or record.fuels[0].record.heizspiegel is None:
        return None
    percent = site.value(seasonal_efficiency.of_present(site, record.kept))
    used, fuel = building.present_kwh_m2a(site) * 100 / percent, record.fuels[0]
    step = _step(site, fuel, used)
    return say(Demand.HEIZSPIEGEL_TYPICAL, used=used, step=step, fuel=fuel) if step else None


def _step(site: Site, fuel: Fuel, used_kwh_m2a: Decimal) -> Heizspiegel | None:
    carrier, area = fuel.record.heizspiegel, area_m2(site)
    if carrier is None:
        return None
    steps = {"low": Heizspiegel.LOW, "middle": Heizspiegel.MIDDLE, "high": Heizspiegel.RAISED}
    limits = {code: site.of_scale(f"heizspiegel_{carrier}_{name}_kwh_m2a", area) for name, code in steps.items()}
    return next((code for code, limit in limits.items() if used_kwh_m2a <= limit), Heizspiegel.TOO_HIGH)


def _typical(site: Site) -> Message | None:
    """Say if what was measured lies outside the range in which eight of ten houses of its age and state lie."""
    if building.origin(site) is not DemandOrigin.MEASURED or bills.asks(site):
        return None
    measured, typical = building.present_kwh_m2a(site), kwh_m2a(site)
    low, high = of_cell(site).tenths
    if low <= measured / typical <= high:
        return None
    code = Demand.LESS_THAN_TYPICAL if measured < typical else Demand.MORE_THAN_TYPICAL
    return say(code, measured=measured, typical=typical)
