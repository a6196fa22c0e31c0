"""Which heatings are compared unless someone chooses: what the zone suggests, what is usual, and what is there."""

from calculator.core import Facts, Technology
from calculator.core.compare import every_system
from calculator.core.rules.area_law import Area

MOST = 5
_WITHOUT_ZONE = (Technology.AIR_WATER_HP, Technology.PELLETS)
_BY_ZONE: dict[Area, tuple[Technology, ...]] = {
    Area.NETWORK: (Technology.DISTRICT_HEATING, Technology.AIR_WATER_HP),
    Area.UNDECIDED: (Technology.AIR_WATER_HP, Technology.DISTRICT_HEATING),
    Area.HYDROGEN: (Technology.AIR_WATER_HP, Technology.HP_GAS_HYBRID),
    Area.OWN_HEATING: _WITHOUT_ZONE,
}


def usual_systems(facts: Facts, category: str = "") -> tuple[Technology, ...]:
    """Return at most five heatings for a house in a zone of a category (``""``: not known), what is there last."""
    suggested = _BY_ZONE[Area(category)] if category else _WITHOUT_ZONE
    if facts.house.connection_duty:  # nothing else may stand there without an exemption
        suggested = (Technology.DISTRICT_HEATING, *_beside_network(suggested))
    elif facts.house.network_available:
        suggested = (suggested[0], Technology.DISTRICT_HEATING, *_beside_network(suggested[1:]))
    possible = every_system(facts)
    present = facts.heating.kind.record.kept
    again = present.like if present else Technology.GAS
    keep = (Technology.KEEP,) if Technology.KEEP in possible else ()
    chosen = [each for each in dict.fromkeys((*suggested, again, Technology.BRINE_BOREHOLE_HP)) if each in possible]
    return (*chosen[: MOST - len(keep)], *keep)


def _beside_network(suggested: tuple[Technology, ...]) -> tuple[Technology, ...]:
    """Leave out pellets, as areas for a network do: of five, they would take the place of the borehole."""
    return tuple(each for each in suggested if each is not Technology.PELLETS)
