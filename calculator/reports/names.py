"""The systems with their article, as the first or fourth case of a sentence (both are alike for all of them)."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Technology

_NAMES = {
    Technology.AIR_WATER_HP: gettext_noop("die Wärmepumpe"),
    Technology.BRINE_BOREHOLE_HP: gettext_noop("die Erdwärmepumpe mit Sonde"),
    Technology.BRINE_COLLECTOR_HP: gettext_noop("die Erdwärmepumpe mit Kollektor"),
    Technology.WATER_WATER_HP: gettext_noop("die Grundwasser-Wärmepumpe"),
    Technology.AIR_AIR_HP: gettext_noop("die Luft-Luft-Wärmepumpe"),
    Technology.HP_GAS_HYBRID: gettext_noop("die Wärmepumpe mit Gaskessel"),
    Technology.HP_PV: gettext_noop("die Wärmepumpe mit Photovoltaik"),
    Technology.GAS: gettext_noop("die Gasheizung"),
    Technology.GAS_SOLAR: gettext_noop("die Gasheizung mit Solarthermie"),
    Technology.LPG: gettext_noop("die Flüssiggasheizung"),
    Technology.OIL: gettext_noop("die Ölheizung"),
    Technology.PELLETS: gettext_noop("die Pelletheizung"),
    Technology.WOOD_CHIPS: gettext_noop("die Hackschnitzelheizung"),
    Technology.BIOMASS_SOLAR: gettext_noop("die Pelletheizung mit Solarthermie"),
    Technology.DIRECT_ELECTRIC: gettext_noop("die Stromdirektheizung"),
    Technology.DISTRICT_HEATING: gettext_noop("die Fernwärme"),
    Technology.LOCAL_NETWORK: gettext_noop("das Nahwärmenetz"),
    Technology.COLD_NETWORK_HP: gettext_noop("das kalte Nahwärmenetz mit eigener Wärmepumpe"),
    Technology.KEEP: gettext_noop("das Behalten der alten Heizung"),
}


def named(key: str) -> str:
    """Return „die Wärmepumpe“ for the key of a system."""
    return _(_NAMES[Technology(key)])
