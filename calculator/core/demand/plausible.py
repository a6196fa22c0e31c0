"""Whether the demand fits what comparable houses use: Heizspiegel and typology."""

from calculator.core.demand import building, consumption
from calculator.core.message import Code, Message, say
from calculator.core.readings import MeterReading
from calculator.core.site import Site


class Demand(Code):
    """What is to be said about the demand."""

    OTHER_FUEL = "demand_other_fuel"
    LOW = "demand_low"
    MIDDLE = "demand_middle"
    RAISED = "demand_raised"
    TOO_HIGH = "demand_too_high"
    LESS_THAN_TYPICAL = "demand_less_than_typical"
    MORE_THAN_TYPICAL = "demand_more_than_typical"
    LARGE = "demand_large"
    NEEDS_OFFER = "demand_needs_offer"


_LARGEST_M2 = 500
_LARGEST_KW = 100  # end of the cost functions of the Technikkatalog
_PREBOUND_PERCENT = 20


def notes(site: Site) -> tuple[Message, ...]:
    """Return what is to be said on where the demand comes from and whether it is plausible."""
    found = [judge(site, reading) for reading in site.facts.readings[-1:] for judge in (_other_fuel, _heizspiegel)]
    return tuple(note for note in (*found, _prebound(site), _power(site)) if note)


def _other_fuel(site: Site, reading: MeterReading) -> Message | None:
    fuels, bill = site.facts.heating.kind.record.fuels, reading.unit.record.fuel
    if not fuels or bill in fuels:
        return None
    return say(Demand.OTHER_FUEL, bill=bill, heating=fuels[0])


def _heizspiegel(site: Site, reading: MeterReading) -> Message | None:
    carrier = reading.unit.record.fuel.record.heizspiegel
    area = building.area_m2(site)
    if carrier is None or area > _LARGEST_M2:
        return None
    used = consumption.energy_kwh(site, len(site.facts.readings)) / area
    steps = {"low": Demand.LOW, "middle": Demand.MIDDLE, "high": Demand.RAISED}
    limits = {code: site.of_scale(f"heizspiegel_{carrier}_{name}_kwh_m2a", area) for name, code in steps.items()}
    return say(next((code for code, limit in limits.items() if used <= limit), Demand.TOO_HIGH), used=used)


def _power(site: Site) -> Message | None:
    load = site.used.get("heat_load_kw")
    return None if load is None or load.value <= _LARGEST_KW else say(Demand.LARGE, limit=_LARGEST_KW)


def _prebound(site: Site) -> Message | None:
    if not site.facts.readings:
        return None
    measured, typical = building.present_kwh_m2a(site), building.typical_kwh_m2a(site)
    if not typical or abs(measured - typical) * 100 / typical <= _PREBOUND_PERCENT:
        return None
    code = Demand.LESS_THAN_TYPICAL if measured < typical else Demand.MORE_THAN_TYPICAL
    return say(code, measured=measured, typical=typical)
