"""Which heatings are compared unless someone chooses: what the zone suggests, what is usual, and what is there."""

from calculator.core import Facts, Technology
from calculator.core.compare import every_system

MOST = 5
_BY_ZONE: dict[str, tuple[Technology, ...]] = {
    "waermenetz": (Technology.DISTRICT_HEATING, Technology.AIR_WATER_HP),
    "pruefgebiet": (Technology.AIR_WATER_HP, Technology.DISTRICT_HEATING),
    "wasserstoff": (Technology.AIR_WATER_HP, Technology.HP_GAS_HYBRID),
    "dezentral": (Technology.AIR_WATER_HP, Technology.PELLETS),
    "": (Technology.AIR_WATER_HP, Technology.PELLETS),
}


def usual_systems(facts: Facts, category: str = "") -> tuple[Technology, ...]:
    """Return at most five heatings for a house in a zone of a category (``""``: not known), what is there last."""
    suggested = _BY_ZONE.get(category, _BY_ZONE[""])
    possible = every_system(facts)
    present = facts.heating.kind.record.kept
    again = present.like if present else Technology.GAS
    keep = (Technology.KEEP,) if Technology.KEEP in possible else ()
    chosen = [each for each in dict.fromkeys((*suggested, again, Technology.BRINE_BOREHOLE_HP)) if each in possible]
    return (*chosen[: MOST - len(keep)], *keep)
