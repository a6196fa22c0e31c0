"""What the answer says on top: the demand, its range, and the machine that follows from the house."""

from decimal import Decimal

from calculator.core.demand import building, renovation
from calculator.core.demand.building import DemandOrigin
from calculator.core.demand.size import area_m2
from calculator.core.demand.spread import from_one_flat, spread
from calculator.core.demand_result import DemandUsed
from calculator.core.message import Code, Message, say
from calculator.core.notation import rounded
from calculator.core.site import Site


class Used(Code):
    """Sentences on the demand and on what follows from the house."""

    TYPICAL = "used_typical"
    MEASURED = "used_measured"
    MEASURED_FLAT = "used_measured_flat"
    CERTIFICATE = "used_certificate"
    ENTERED = "used_entered"
    RENOVATED = "used_renovated"
    LOAD = "used_load"
    LOAD_STATED = "used_load_stated"
    FLOW = "used_flow"


_CODES = {
    DemandOrigin.TYPICAL: Used.TYPICAL,
    DemandOrigin.MEASURED: Used.MEASURED,
    DemandOrigin.CERTIFICATE: Used.CERTIFICATE,
    DemandOrigin.ENTERED: Used.ENTERED,
}


def demand_used(site: Site) -> DemandUsed:
    """Return the demand that the systems of a site were computed with; to be asked for after them."""
    present, after = building.present_kwh_m2a(site), building.heat_demand_kwh_m2a(site)
    low, high = (present * Decimal(str(factor)) for factor in spread(site).tenths)
    load, flow = (_if_used(site, key) for key in ("heat_load_kw", "flow_temperature_c"))
    found = [_of_today(site, present, low, high)]
    if renovation.is_planned(site):
        found.append(say(Used.RENOVATED, after=after, kwh=after * area_m2(site)))
    if load is not None:
        stated = site.facts.house.heat_load_kw is not None or site.states("heat_load_kw")
        found.append(say(Used.LOAD_STATED if stated else Used.LOAD, load=rounded(load, 1)))
    if flow is not None:
        found.append(say(Used.FLOW, flow=flow))
    return DemandUsed(present, low, high, after, load, flow, tuple(found))


def _of_today(site: Site, present: Decimal, low: Decimal, high: Decimal) -> Message:
    house = site.facts.house
    values = {"kwh": present * area_m2(site), "kwh_m2a": present, "low": low, "high": high}
    code = _CODES[building.origin(site)]
    if code is Used.TYPICAL:
        return say(
            code, **values, building=house.building_type.label, year=str(house.build_year), state=house.renovation.label
        )
    one_flat = code is Used.MEASURED and from_one_flat(site.facts)
    return say(Used.MEASURED_FLAT if one_flat else code, **values)


def _if_used(site: Site, key: str) -> Decimal | None:
    found = site.used.get(key)
    return found.value if found else None
