"""Groups of technologies and of old heatings that the law treats alike; which heating is in which says its record."""

from calculator.core import carriers
from calculator.core.heatings import HeatPump, HeatSource, LegalGroup, NetworkConnection, Technology, heatings_of
from calculator.core.present_heatings import present_heatings_of

HYBRIDS = heatings_of(LegalGroup.HYBRID)
OUTDOOR_UNITS = heatings_of(LegalGroup.AIR_HEAT_PUMP) | HYBRIDS
DRILLED = heatings_of(LegalGroup.DRILLED_HEAT_PUMP)
GROUND_OR_WATER = DRILLED | heatings_of(LegalGroup.GROUND_HEAT_PUMP, LegalGroup.NETWORK_HEAT_PUMP)
HEAT_PUMPS = OUTDOOR_UNITS | GROUND_OR_WATER
# Compared together with a roof that gives a part of their electricity.
WITH_PHOTOVOLTAICS = frozenset(
    each for each in Technology if isinstance(each.record.design, HeatPump) and each.record.design.photovoltaics
)
BIOMASS_WITH_SOLAR = heatings_of(LegalGroup.BIOMASS_WITH_SOLAR)
BIOMASS = heatings_of(LegalGroup.BIOMASS) | BIOMASS_WITH_SOLAR
NETWORKS = heatings_of(LegalGroup.NETWORK)
# The network that the city has; every other one would have to be built.
CITY_NETWORKS = frozenset(each for each in Technology if each.record.design == NetworkConnection(carriers.FERNWAERME))
# Burn gas, oil or liquid gas, alone or beside something else.
FOSSIL_WITH_SOLAR = heatings_of(LegalGroup.FOSSIL_WITH_SOLAR)
FOSSIL = heatings_of(LegalGroup.FOSSIL) | FOSSIL_WITH_SOLAR | HYBRIDS

# Get the Heizungsförderung, of a fossil boiler with solar heat the collectors.
ELIGIBLE = HEAT_PUMPS | BIOMASS | NETWORKS | FOSSIL_WITH_SOLAR

FOSSIL_BOILERS = present_heatings_of(LegalGroup.FOSSIL, LegalGroup.FOSSIL_WITH_SOLAR, LegalGroup.HYBRID)
RENEWABLE_HEATINGS = present_heatings_of(
    LegalGroup.BIOMASS, LegalGroup.BIOMASS_WITH_SOLAR, LegalGroup.AIR_HEAT_PUMP, LegalGroup.GROUND_HEAT_PUMP,
    LegalGroup.DRILLED_HEAT_PUMP, LegalGroup.NETWORK_HEAT_PUMP,
)  # fmt: skip


def taps_groundwater(technology: Technology) -> bool:
    """Tell whether a heating takes water out of the ground and leads it back (a use by § 9 WHG)."""
    design = technology.record.design
    return isinstance(design, HeatPump) and design.source is HeatSource.WATER
