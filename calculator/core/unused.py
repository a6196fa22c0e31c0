"""Which entries no figure rests on here: facts that need a heating or an answer that is not there, unused numbers."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping

from calculator.core import seasonal_efficiency
from calculator.core.choices import HeatEmission, Measure, TankPlace
from calculator.core.cost_lines import LineLabel
from calculator.core.costs import SUBSIDY_FIELDS
from calculator.core.demand.emission import FLOW_TODAY, heats_each_room
from calculator.core.facts import FACTS, Facts
from calculator.core.heatings import HeatPump, HeatSource, LegalGroup, Technology
from calculator.core.house import SIZES, House
from calculator.core.inputs import Inputs
from calculator.core.message import Code, Message, say
from calculator.core.model_values import MODEL_VALUES
from calculator.core.present_heatings import Burner, HeatingKind
from calculator.core.price_choices import unused_choices
from calculator.core.rules.kinds import ELIGIBLE, HEAT_PUMPS, HYBRIDS, NETWORKS
from calculator.core.site import Site
from calculator.core.systems.keep import next_one
from calculator.core.unasked import unasked

_WITH_SOLAR = {LegalGroup.FOSSIL_WITH_SOLAR, LegalGroup.BIOMASS_WITH_SOLAR}
_OF_A_STOREY = {Measure.ROOF, Measure.CELLAR}


class Unused(Code):
    """What was entered and moves nothing."""

    FACTS = "aside_without_effect"
    VALUES = "aside_value_without_effect"


def notes(site: Site, compared: Iterable[Technology]) -> Iterator[Message]:
    """Yield what was told and counts for nothing."""
    systems = tuple(compared)
    told = {**_of_heatings(site, systems), **_of_house(site, systems), **_of_people(site.facts)}
    keys = [key for key, unused in told.items() if unused] + list(unasked(site, systems))
    if names := tuple(say(LineLabel.NAMED, name=FACTS[key].label) for key in FACTS if key in keys):
        yield say(Unused.FACTS, entries=names)
    if site.parameters.frozen:  # there each number has a default that counts as entered
        return
    numbers = [MODEL_VALUES[key].label for key in unused_values(site.inputs, site.used, systems)]
    choices = unused_choices(site.inputs, site.used, site.parameters)
    if labels := (*numbers, *choices):
        yield say(Unused.VALUES, entries=tuple(say(LineLabel.NAMED, name=label) for label in labels))


def _of_heatings(site: Site, systems: Collection[Technology]) -> Mapping[str, object]:
    """Return for each fact about a kind of heating whether it was told and none of that kind is compared."""
    work, house, groups = site.facts.work, site.facts.house, {each.record.group for each in systems}
    hybrid, rented_pump = HYBRIDS.isdisjoint(systems), house.rented and not HEAT_PUMPS.isdisjoint(systems)
    following = next_one(site) if Technology.KEEP in systems else None
    bought = (*systems, following[0]) if following else systems
    return {
        "work.jaz": work.jaz is not None and not (rented_pump or any(map(_takes_outdoor_air, bought))),
        "work.hybrid_alternative": work.hybrid_alternative and hybrid,
        "work.hybrid_heat_pump_share_percent": work.hybrid_heat_pump_share_percent is not None and hybrid,
        "work.solar_aperture_m2": work.solar_aperture_m2 and not groups & _WITH_SOLAR,
        "house.network_available": house.network_available and NETWORKS.isdisjoint(systems),
    }


def _takes_outdoor_air(technology: Technology) -> bool:
    """Whether a heating is a heat pump of which one states the JAZ of an offer: of the others it is estimated."""
    design = technology.record.design
    return isinstance(design, HeatPump) and design.source is HeatSource.AIR


def _of_house(site: Site, systems: Collection[Technology]) -> Mapping[str, object]:
    """Return for each fact about the house whether it was told and no figure of these heatings rests on it."""
    house, heating = site.facts.house, site.facts.heating
    asked_flow, rented_pump = FLOW_TODAY in site.used, house.rented and not HEAT_PUMPS.isdisjoint(systems)
    in_rooms = house.heat_emission is HeatEmission.STOVES or heats_each_room(heating.kind)
    roof = _OF_A_STOREY.isdisjoint(site.facts.measures) and "pv_roof_m2_per_m2" not in site.used
    return {
        "house.storeys": house.storeys != SIZES[house.building_type].storeys and roof,
        "house.heated_cellar": house.heated_cellar and not house.small,
        "house.heat_emission": house.heat_emission is not None and not (asked_flow or in_rooms),
        "house.flow_temperature_c": house.flow_temperature_c is not None and not (asked_flow or rented_pump),
        "house.tight_housing_market": house.tight_housing_market is not None and not _shared_with_tenant(house),
        "heating.boiler": heating.boiler is not None and not seasonal_efficiency.has_boiler(site),
    }


def _shared_with_tenant(house: House) -> bool:
    """Whether the owner of a small house lives in it beside tenants, of whom a tight market asks (CO2KostAufG § 5b)."""
    return house.small and house.rented and bool(house.self_used_dwellings)


def _of_people(facts: Facts) -> Mapping[str, object]:
    """Return for each fact about people and what is there whether it was told and what it belongs to is missing."""
    household, house, heating = facts.household, facts.house, facts.heating
    return {
        "work.isfp": facts.work.isfp and not facts.measures,
        "household.bill_is_for_flat": household.bill_is_for_flat and (house.dwellings == 1 or not facts.readings),
        "heating.tank": heating.tank is TankPlace.BURIED and heating.kind is not HeatingKind.OIL,
        "heating.pump_source": heating.pump_source is not None and not _has_pump(facts),
        "household.rent_eur_m2": household.rent_eur_m2 is not None and not house.rented,
        "community.refill_years": facts.community.refill_years is not None and not facts.community.reserve_eur,
    }


def unused_values(inputs: Inputs, used: Container[str], compared: Iterable[Technology]) -> tuple[str, ...]:
    """Return the keys of entered values on which the comparison does not rest; ``used``: the keys of its assumptions.

    The rates of a grant are read by the rules themselves, and are no assumption where nothing is granted.
    """
    rules = SUBSIDY_FIELDS if any(each in ELIGIBLE for each in compared) else ()
    return tuple(key for key in inputs.values if key not in used and key not in rules)


def _has_pump(facts: Facts) -> bool:
    """Whether a heat pump is there already."""
    kept = facts.heating.kind.record.kept
    return kept is not None and kept.burner is Burner.HEAT_PUMP
