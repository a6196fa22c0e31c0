"""Where the heat demand comes from, and whether it fits what comparable houses use."""

from collections.abc import Mapping

from calculator.core.demand.plausible import Demand, Heizspiegel
from calculator.core.demand.used import Used
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
    Demand.HEIZSPIEGEL_MEASURED: _(
        "Der letzte Verbrauch von {used:whole} kWh/m² im Jahr ist im Vergleich mit ähnlich großen Häusern jeden Alters "
        "{step} (Heizspiegel 2025)."
    ),
    Demand.HEIZSPIEGEL_TYPICAL: _(
        "Ein typisches Haus dieser Art verbraucht mit der vorhandenen Heizung rund {used:whole} kWh/m² {fuel:inside} "
        "im Jahr; im Vergleich mit ähnlich großen Häusern jeden Alters ist das {step} (Heizspiegel 2025)."
    ),
    Heizspiegel.LOW: _("niedrig"),
    Heizspiegel.MIDDLE: _("mittel"),
    Heizspiegel.RAISED: _("erhöht"),
    Heizspiegel.TOO_HIGH: _("zu hoch"),
    Demand.LESS_THAN_TYPICAL: _(
        "Gemessen sind {measured:whole} kWh/m² Wärme im Jahr, typisch für Haustyp, Baujahr und Zustand wären "
        "{typical:whole}; neun von zehn solchen Häusern brauchen mehr. Die laufenden Kosten folgen dem gemessenen "
        "Wert. Der Grund kann sparsames Heizen sein, oder das Haus ist besser gedämmt als angegeben; bitte "
        "prüfen Sie die Angaben."
    ),
    Demand.MORE_THAN_TYPICAL: _(
        "Gemessen sind {measured:whole} kWh/m² Wärme im Jahr, typisch für Haustyp, Baujahr und Zustand wären "
        "{typical:whole}; neun von zehn solchen Häusern brauchen weniger. Die laufenden Kosten folgen dem gemessenen "
        "Wert. Das kann an der Nutzung, an der Heizung oder an falschen Angaben liegen; bitte prüfen Sie sie."
    ),
    Demand.NEEDS_OFFER: _(
        "Nicht verglichen: {systems:list}. Für mehr als {limit} kW nennt nur ein Angebot den Preis; tragen Sie es ein, "
        "dann zählt die Heizung mit."
    ),
    Used.TYPICAL: _(
        "Gerechnet mit {kwh:whole} kWh Wärme im Jahr ({kwh_m2a:whole} kWh/m²), dem mittleren Bedarf solcher Häuser: "
        "{building}, Baujahr {year}, {state}. Acht von zehn brauchen {low:whole} bis {high:whole} kWh/m²; mit einer "
        "Heizrechnung wird es genauer."
    ),
    Used.MEASURED: _(
        "Gerechnet mit {kwh:whole} kWh Wärme im Jahr ({kwh_m2a:whole} kWh/m², {low:whole} bis {high:whole}), wie die "
        "Heizrechnung es ergibt."
    ),
    Used.MEASURED_FLAT: _(
        "Gerechnet mit {kwh:whole} kWh Wärme im Jahr ({kwh_m2a:whole} kWh/m²), hochgerechnet aus der Rechnung einer "
        "Wohnung. Andere Wohnungen können halb oder doppelt so viel brauchen; wie bei solchen Häusern ohne Rechnung "
        "sind {low:whole} bis {high:whole} kWh/m² möglich. Mit der Rechnung des ganzen Hauses wird es genauer."
    ),
    Used.CERTIFICATE: _(
        "Gerechnet mit {kwh:whole} kWh Wärme im Jahr ({kwh_m2a:whole} kWh/m²) nach dem Energieausweis; der Verbrauch "
        "solcher Häuser liegt meist zwischen {low:whole} und {high:whole} kWh/m²."
    ),
    Used.ENTERED: _(
        "Gerechnet mit {kwh:whole} kWh Wärme im Jahr ({kwh_m2a:whole} kWh/m², {low:whole} bis {high:whole}), wie "
        "eingetragen."
    ),
    Used.RENOVATED: _(
        "Nach der geplanten Sanierung sind es {after:whole} kWh/m², also {kwh:whole} kWh; damit rechnen alle Heizungen."
    ),
    Used.LOAD: _(
        "Die Heizlast von {load} kW folgt aus dem Haus, nicht aus der Rechnung: Auch wer sparsam heizt, braucht eine "
        "Heizung, die das Haus warm bekommt."
    ),
    Used.LOAD_STATED: _("Die Heizlast von {load} kW ist so angegeben."),
    Used.FLOW: _("Am kältesten Tag ist das Heizwasser einer Wärmepumpe {flow:whole} °C warm."),
}
