"""Where the heat demand comes from, and whether it fits what comparable houses use."""

from collections.abc import Mapping

from calculator.core.demand.plausible import Demand
from calculator.core.message import Code
from calculator.core.units import Fuel
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    Fuel.GAS: _("Gas"),
    Fuel.OIL: _("Heizöl"),
    Fuel.LPG: _("Flüssiggas"),
    Fuel.PELLETS: _("Pellets"),
    Fuel.WOOD_CHIPS: _("Hackschnitzel"),
    Fuel.HARDWOOD: _("Hartholz"),
    Fuel.SOFTWOOD: _("Weichholz"),
    Fuel.COAL: _("Kohle"),
    Fuel.ELECTRICITY: _("Strom"),
    Fuel.DISTRICT_HEAT: _("Fernwärme"),
    Demand.OTHER_FUEL: _(
        "Der letzte Verbrauch ist für {bill} angegeben, die vorhandene Heizung nutzt aber {heating}; bitte prüfen Sie "
        "beides."
    ),
    Demand.LOW: _(
        "Der letzte Verbrauch von {used:whole} kWh/m² im Jahr ist im Vergleich mit ähnlich großen Häusern niedrig "
        "(Heizspiegel 2025)."
    ),
    Demand.MIDDLE: _(
        "Der letzte Verbrauch von {used:whole} kWh/m² im Jahr ist im Vergleich mit ähnlich großen Häusern mittel "
        "(Heizspiegel 2025)."
    ),
    Demand.RAISED: _(
        "Der letzte Verbrauch von {used:whole} kWh/m² im Jahr ist im Vergleich mit ähnlich großen Häusern erhöht "
        "(Heizspiegel 2025)."
    ),
    Demand.TOO_HIGH: _(
        "Der letzte Verbrauch von {used:whole} kWh/m² im Jahr ist im Vergleich mit ähnlich großen Häusern zu hoch "
        "(Heizspiegel 2025)."
    ),
    Demand.LESS_THAN_TYPICAL: _(
        "Gemessen sind {measured:whole} kWh/m² Wärme im Jahr, typisch für Baujahr und Zustand wären {typical:whole}. "
        "Der Vergleich rechnet mit dem gemessenen Wert. Unsanierte Häuser werden meist sparsamer beheizt, als die "
        "Rechnung annimmt."
    ),
    Demand.MORE_THAN_TYPICAL: _(
        "Gemessen sind {measured:whole} kWh/m² Wärme im Jahr, typisch für Baujahr und Zustand wären {typical:whole}. "
        "Der Vergleich rechnet mit dem gemessenen Wert. Das kann an der Nutzung, an der Heizung oder an falschen "
        "Angaben liegen; bitte prüfen Sie sie."
    ),
    Demand.NEEDS_OFFER: _(
        "Nicht verglichen: {systems:list}. Für mehr als {limit} kW nennt nur ein Angebot den Preis; tragen Sie es ein, "
        "dann zählt die Heizung mit."
    ),
    Demand.LARGE: _("Die Preise nach der Leistung gelten bis {limit} kW; für dieses Haus brauchen Sie ein Angebot."),
}
