"""Which entries no figure rests on here: facts that need a heating or an answer that is not there, unused numbers."""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping

from calculator.core import carriers
from calculator.core.choices import TankPlace
from calculator.core.cost_lines import LineLabel
from calculator.core.costs import SUBSIDY_FIELDS
from calculator.core.facts import FACTS, Facts
from calculator.core.heatings import Boiler, LegalGroup, Technology
from calculator.core.inputs import Inputs
from calculator.core.message import Code, Message, say
from calculator.core.model_values import MODEL_VALUES
from calculator.core.present_heatings import Burner, HeatingKind
from calculator.core.rules.green_gas import Way
from calculator.core.rules.kinds import BIOMASS, ELIGIBLE, HYBRIDS, NETWORKS
from calculator.core.site import Site

_WITH_SOLAR = {LegalGroup.FOSSIL_WITH_SOLAR, LegalGroup.BIOMASS_WITH_SOLAR}
_IN_GROUND = {LegalGroup.GROUND_HEAT_PUMP, LegalGroup.DRILLED_HEAT_PUMP}


class Unused(Code):
    """What was entered and moves nothing."""

    FACTS = "aside_without_effect"
    VALUES = "aside_value_without_effect"


def notes(site: Site, compared: Iterable[Technology], ways: Collection[Way | None]) -> Iterator[Message]:
    """Yield what was told and counts for nothing; ``ways``: how the heatings that need green fuel do without it."""
    systems = tuple(compared)
    told = {**_of_heatings(site.facts, systems), **_of_people(site.facts), **_of_green_fuel(site.facts, ways)}
    if names := tuple(say(LineLabel.NAMED, name=FACTS[key].label) for key, unused in told.items() if unused):
        yield say(Unused.FACTS, entries=names)
    if site.parameters.frozen:  # there each number has a default that counts as entered
        return
    if numbers := unused_values(site.inputs, site.used, systems):
        yield say(Unused.VALUES, entries=tuple(say(LineLabel.NAMED, name=MODEL_VALUES[key].label) for key in numbers))


def _of_heatings(facts: Facts, systems: Collection[Technology]) -> Mapping[str, object]:
    """Return for each fact about a kind of heating whether it was told and none of that kind is compared."""
    work, house, plot, groups = facts.work, facts.house, facts.plot, {each.record.group for each in systems}
    hybrid, biomass = HYBRIDS.isdisjoint(systems), BIOMASS.isdisjoint(systems)
    return {
        "house.envelope_30_percent_better": house.envelope_30_percent_better is not None
        and LegalGroup.DIRECT_ELECTRIC not in groups,
        "work.hybrid_alternative": work.hybrid_alternative and hybrid,
        "work.hybrid_heat_pump_share_percent": work.hybrid_heat_pump_share_percent is not None and hybrid,
        "work.solar_aperture_m2": work.solar_aperture_m2 and not groups & _WITH_SOLAR,
        "work.dust_mg_m3": work.dust_mg_m3 is not None and biomass,
        "work.biomass_with_solar_or_heat_pump": work.biomass_with_solar_or_heat_pump and biomass,
        "house.network_available": house.network_available and NETWORKS.isdisjoint(systems),
        "plot.water_zone": plot.water_zone is not None and not groups & _IN_GROUND,
        "plot.free_area_m2": plot.free_area_m2 is not None and not groups & _IN_GROUND,
        "plot.store_room": plot.store_room is not None and not any(map(_is_stored, systems)),
    }


def _is_stored(technology: Technology) -> bool:
    """Whether the fuel of a heating needs a room."""
    design = technology.record.design
    return isinstance(design, Boiler) and design.carrier not in {carriers.GAS, carriers.LPG}


def _of_people(facts: Facts) -> Mapping[str, object]:
    """Return for each fact about people and what is there whether it was told and what it belongs to is missing."""
    household, house, heating = facts.household, facts.house, facts.heating
    return {
        "work.isfp": facts.work.isfp and not facts.measures,
        "household.children_with_kindergeld": _children_alone(facts),
        "household.bill_is_for_flat": household.bill_is_for_flat and (house.dwellings == 1 or not facts.readings),
        "heating.tank": heating.tank is TankPlace.BURIED and heating.kind is not HeatingKind.OIL,
        "heating.pump_source": heating.pump_source is not None and not _has_pump(facts),
        "household.rent_eur_m2": household.rent_eur_m2 is not None and not house.rented,
        "house.tight_housing_market": house.tight_housing_market is not None and not house.rented,
        "community.refill_years": facts.community.refill_years is not None and not facts.community.reserve_eur,
    }


def _of_green_fuel(facts: Facts, ways: Collection[Way | None]) -> Mapping[str, object]:
    return {"work.biomass_hybrid": facts.work.biomass_hybrid and Way.BIOMASS not in ways}


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


def _children_alone(facts: Facts) -> bool:
    """Whether children are told without the income whose limit they raise."""
    return bool(facts.household.children_with_kindergeld) and facts.household.taxable_income_eur is None
