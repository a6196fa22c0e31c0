"""Which heatings are compared unless someone chooses: what the zone suggests, what is usual, and what is there."""

from calculator.core import Facts, HeatingKind, Technology
from calculator.core.compare import every_system

MOST = 5
_BY_ZONE: dict[str, tuple[Technology, ...]] = {
    "waermenetz": (Technology.DISTRICT_HEATING, Technology.AIR_WATER_HP),
    "pruefgebiet": (Technology.AIR_WATER_HP, Technology.DISTRICT_HEATING),
    "wasserstoff": (Technology.AIR_WATER_HP, Technology.HP_GAS_HYBRID),
    "dezentral": (Technology.AIR_WATER_HP, Technology.PELLETS),
    "": (Technology.AIR_WATER_HP, Technology.PELLETS),
}
_AGAIN: dict[HeatingKind, Technology] = {
    HeatingKind.OIL: Technology.OIL,
    HeatingKind.LPG: Technology.LPG,
    HeatingKind.BIOMASS: Technology.PELLETS,
    HeatingKind.DISTRICT_HEATING: Technology.DISTRICT_HEATING,
    HeatingKind.NIGHT_STORAGE: Technology.DIRECT_ELECTRIC,
    HeatingKind.ELECTRIC: Technology.DIRECT_ELECTRIC,
    HeatingKind.HEAT_PUMP: Technology.AIR_WATER_HP,
}


def usual_systems(facts: Facts, category: str = "") -> tuple[Technology, ...]:
    """Return at most five heatings for a house in a zone of a category (``""``: not known), what is there last."""
    suggested = _BY_ZONE.get(category, _BY_ZONE[""])
    again = _AGAIN.get(facts.heating.kind, Technology.GAS)
    possible = every_system(facts)
    keep = (Technology.KEEP,) if Technology.KEEP in possible else ()
    chosen = [each for each in dict.fromkeys((*suggested, again, Technology.BRINE_BOREHOLE_HP)) if each in possible]
    return (*chosen[: MOST - len(keep)], *keep)
