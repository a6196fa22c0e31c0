"""Groups of technologies and of old heatings that the law treats alike."""

from calculator.core.facts import HeatingKind, Technology

OUTDOOR_UNITS = frozenset({Technology.AIR_WATER_HP, Technology.AIR_AIR_HP, Technology.HP_GAS_HYBRID, Technology.HP_PV})
GROUND_OR_WATER = frozenset(
    {
        Technology.BRINE_BOREHOLE_HP,
        Technology.BRINE_COLLECTOR_HP,
        Technology.WATER_WATER_HP,
        Technology.COLD_NETWORK_HP,
    }
)
HEAT_PUMPS = OUTDOOR_UNITS | GROUND_OR_WATER
BIOMASS = frozenset({Technology.PELLETS, Technology.WOOD_CHIPS, Technology.BIOMASS_SOLAR})
NETWORKS = frozenset({Technology.DISTRICT_HEATING, Technology.LOCAL_NETWORK})
# Burn gas, oil or liquid gas, alone or beside something else.
FOSSIL = frozenset(
    {Technology.GAS, Technology.GAS_SOLAR, Technology.LPG, Technology.OIL, Technology.HP_GAS_HYBRID},
)

FOSSIL_BOILERS = frozenset({HeatingKind.GAS_CENTRAL, HeatingKind.GAS_FLOOR, HeatingKind.OIL, HeatingKind.LPG})
RENEWABLE_HEATINGS = frozenset({HeatingKind.BIOMASS, HeatingKind.HEAT_PUMP})
