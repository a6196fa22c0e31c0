"""Groups of technologies and of old heatings that the law treats alike; which heating is in which says its record."""

from calculator.core.facts import HeatingKind
from calculator.core.heatings import LegalGroup, heatings_of

OUTDOOR_UNITS = heatings_of(LegalGroup.AIR_HEAT_PUMP, LegalGroup.HYBRID)
DRILLED = heatings_of(LegalGroup.DRILLED_HEAT_PUMP)
GROUND_OR_WATER = DRILLED | heatings_of(LegalGroup.GROUND_HEAT_PUMP, LegalGroup.NETWORK_HEAT_PUMP)
HEAT_PUMPS = OUTDOOR_UNITS | GROUND_OR_WATER
BIOMASS = heatings_of(LegalGroup.BIOMASS, LegalGroup.BIOMASS_WITH_SOLAR)
NETWORKS = heatings_of(LegalGroup.NETWORK)
# Burn gas, oil or liquid gas, alone or beside something else.
FOSSIL = heatings_of(LegalGroup.FOSSIL, LegalGroup.FOSSIL_WITH_SOLAR, LegalGroup.HYBRID)

# Get the Heizungsförderung, of GAS_SOLAR the collectors.
ELIGIBLE = HEAT_PUMPS | BIOMASS | NETWORKS | heatings_of(LegalGroup.FOSSIL_WITH_SOLAR)

FOSSIL_BOILERS = frozenset({HeatingKind.GAS_CENTRAL, HeatingKind.GAS_FLOOR, HeatingKind.OIL, HeatingKind.LPG})
RENEWABLE_HEATINGS = frozenset({HeatingKind.BIOMASS, HeatingKind.HEAT_PUMP})
