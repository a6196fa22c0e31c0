"""The words of cost lines: what they are called, and how their amounts come about."""

from collections.abc import Mapping

from calculator.core.cost_lines import EnergyFormula, LineFormula, LineLabel
from calculator.core.message import Code
from calculator.core.systems.keep import KeepSays
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    LineLabel.NAMED: "{name}",
    LineLabel.NAMED_PART: _("{name} (Teil, der {years} Jahre hält)"),
    LineLabel.INVESTMENT: _("Anschaffung mit Montage"),
    LineLabel.HEAT_PUMP: _("Wärmepumpe mit Montage"),
    LineLabel.BOILER: _("Gaskessel mit Montage"),
    LineLabel.BOREHOLE: _("Erdsonde"),
    LineLabel.COLLECTOR: _("Erdkollektor"),
    LineLabel.WELLS: _("Förder- und Schluckbrunnen"),
    LineLabel.SOLAR: _("Solarthermie"),
    LineLabel.PHOTOVOLTAICS: _("Photovoltaikanlage, Anteil der Wärmepumpe"),
    LineLabel.UNITS: _("Geräte in den Wohnungen"),
    LineLabel.BATTERY: _("Batterie, Anteil der Wärmepumpe"),
    LineLabel.PV_OPERATION: _("Betrieb der Photovoltaik, Anteil der Wärmepumpe"),
    LineLabel.PV_HOUSEHOLD: _("Gesparter Haushaltsstrom aus Photovoltaik"),
    LineLabel.FEED_IN: _("Einspeisevergütung"),
    LineLabel.RADIATORS: _("Größere Heizkörper"),
    LineLabel.NEW_RADIATORS: _("Heizkörper in allen Räumen"),
    LineLabel.PIPES: _("Heizungsrohre im Haus"),
    LineLabel.RISERS: _("Steigleitungen und Wohnungsstationen"),
    LineLabel.STORAGE_REMOVAL: _("Nachtspeicheröfen ausbauen und entsorgen"),
    LineLabel.METER_CUPBOARD: _("Zählerschrank"),
    LineLabel.NETWORK_CONNECTION: _("Hausanschluss an das Wärmenetz"),
    LineLabel.NETWORK_CONTRIBUTION: _("Baukostenzuschuss des Wärmenetzes"),
    LineLabel.TANK_REMOVAL: _("Öltank stilllegen und entsorgen"),
    LineLabel.OIL_TANK: _("Öltank"),
    LineLabel.CHIMNEY_NEW: _("Schornstein neu"),
    LineLabel.CHIMNEY_LINING: _("Schornstein anpassen"),
    LineLabel.GAS_DISCONNECTION: _("Gasanschluss stilllegen"),
    LineLabel.GAS_CONNECTION: _("Gasanschluss herstellen"),
    LineLabel.HOT_WATER_DEVICES: _("Elektrische Geräte für Warmwasser"),
    LineLabel.ELECTRICS: _("Elektroinstallation"),
    LineLabel.SUBSIDY: _("Förderung"),
    LineLabel.CO2: _("CO₂-Preis"),
    LineLabel.GRID_RELIEF: _("Minderung des Netzentgelts"),
    LineLabel.BASE_PRICE: _("Grundpreis {carrier:inside}"),
    LineLabel.MAINTENANCE: _("Wartung"),
    LineLabel.OPERATION: _("Zusätzlicher Betrieb"),
    LineLabel.REPAIR: _("Instandsetzung"),
    LineLabel.OLD_REPAIRS: _("Reparaturen der alten Heizung"),
    LineLabel.REPLACEMENT: _("Ersatz: {item}"),
    LineFormula.PRICE: _("Preis {of} mit Montage"),
    LineFormula.QUOTED: _("Betrag aus dem Angebot"),
    LineFormula.QUOTED_PART: _("Betrag aus dem Angebot, aufgeteilt wie die gerechnete Anschaffung"),
    LineFormula.QUOTED_ROOF: _("Betrag aus dem Angebot × {percent:percent}: Anteil der Wärmepumpe"),
    LineFormula.SHARED: _("eingegebener Preis, aufgeteilt wie gerechnet ({usual})"),
    LineFormula.FLAT_RATE: _("Pauschale"),
    LineFormula.BY_POWER: _("{factor:whole_euro} × {power:cents} kW ^ {exponent} + {vat:percent} Mehrwertsteuer"),
    LineFormula.ON_LINE: _("{base:whole_euro} + {step:whole_euro} je {unit} × {size:cents} {unit}"),
    LineFormula.ABOVE_LINE: _(
        "({base:whole_euro} + {step:whole_euro} je {unit} × {end} {unit}) × ({size:cents} {unit} ÷ {end} {unit}) "
        "^ {exponent}"
    ),
    LineFormula.BOREHOLE: _("{metres:whole} m Bohrung × {step:whole_euro} je Meter, mindestens {least:whole_euro}"),
    LineFormula.COLLECTOR: _("{power:cents} kW × {step:whole_euro} je kW"),
    LineFormula.WELLS: _("{base:whole_euro} für ein Brunnenpaar bis {end} kW, darüber im Verhältnis zur Leistung"),
    LineFormula.GRID_RELIEF_FLAT: _("− Minderung im Jahr"),
    LineFormula.GRID_RELIEF_WORK: _("− {energy} × Arbeitspreis des Netzes × Minderung"),
    LineFormula.MOVED: _("{first}, mit Kostensteigerung bis {year}"),
    LineFormula.BOILER_PART: _("({whole}) × {percent:percent}: nur das Gerät"),
    LineFormula.PHOTOVOLTAICS: _(
        "(Grundpreis + {size:cents} kWp × Preis je kWp, ohne Umsatzsteuer) × {percent:percent}: Anteil der Wärmepumpe"
    ),
    LineFormula.BATTERY: _(
        "({base:whole_euro} + {step:whole_euro} je kWh × {size} kWh, ohne Umsatzsteuer) × {percent:percent}: Anteil "
        "der Wärmepumpe"
    ),
    LineFormula.PV_OPERATION: _(
        "Preis der Anlage × Satz für Versicherung, Zähler und Reparaturen × Anteil der Wärmepumpe"
    ),
    LineFormula.PV_HOUSEHOLD: _(
        "− Haushaltsstrom der selbst genutzten Wohnungen × Anteil vom Dach × Arbeitspreis für Haushaltsstrom"
    ),
    LineFormula.FEED_IN: _(
        "− (kWp × Ertrag − Wärmepumpe − Haushalt) × Vergütung am Tag des Einbaus, {years} Jahre lang fest"
    ),
    LineFormula.RADIATORS: _("Anzahl × Preis je Heizkörper"),
    LineFormula.BY_ROOM: _("Preis je Gerät × Zahl der Geräte"),
    LineFormula.BY_AREA: _("Preis je m² × Wohnfläche"),
    LineFormula.BY_DWELLING: _("Preis je Wohnung × Wohnungen"),
    LineFormula.OIL_TANK: _("Preis für ein kleines Haus, darüber × (Heizlast ÷ Grenze) ^ Exponent"),
    LineFormula.CONNECTION: _("Anschluss nach Leistung, dazu jeder Meter, den er länger ist als im Preis enthalten"),
    LineFormula.CONTRIBUTION: _("Zuschuss eines kleinen Hauses, größere nach Leistung"),
    LineFormula.SUBSIDY: _(
        "− {percent:percent} × {eligible:whole_euro}: Summe der Fördersätze (höchstens der höchste Satz) × Anschaffung "
        "(höchstens die förderfähigen Ausgaben)"
    ),
    LineFormula.SUBSIDY_BY_PARTS: _(
        "− bis zu {percent:percent} × {eligible:whole_euro}: Summe der Fördersätze (höchstens der höchste Satz) × "
        "Anschaffung (höchstens die förderfähigen Ausgaben), Boni nur für selbst bewohnte Wohnungen, mit Zuschlägen"
    ),
    LineFormula.ENERGY: _("{energy} × Arbeitspreis"),
    LineFormula.FOSSIL: _("{energy} × (1 − {green}anteil) × Arbeitspreis {fossil}"),
    LineFormula.GREEN: _("{energy} × {green}anteil × Arbeitspreis {green}"),
    LineFormula.CO2: _("{energy} × (1 − {green}anteil) × CO₂-Faktor × CO₂-Preis des Jahres"),
    LineFormula.UNITS_BY_FLAT: _("Preis eines Geräts mit Montage × Wohnungen"),
    LineFormula.UNITS_BY_AREA: _("Preis eines Geräts mit Montage × Wohnfläche ÷ Fläche, die eines heizt"),
    LineFormula.BASE_PRICE: _("Grundpreis im Jahr"),
    LineFormula.BASE_PRICE_BY_FLAT: _("Grundpreis im Jahr × Wohnungen, jede mit eigenem Vertrag"),
    LineFormula.MAINTENANCE_A_YEAR: _("Wartung im Jahr"),
    LineFormula.MAINTENANCE_BY_FLAT: _("Wartung und Kehren je Wohnung im Jahr × Wohnungen"),
    LineFormula.OPERATION_A_YEAR: _("Steuerung, Pumpen im Jahr"),
    LineFormula.SERVICE: _("{base:whole_euro} im Jahr, bis {end} kW"),
    LineFormula.SERVICE_LARGE: _("{base:whole_euro} im Jahr × ({power:cents} kW ÷ {end} kW) ^ {exponent}"),
    LineFormula.REPAIR_RATE: _("Anschaffung × Anteil des Geräts × Instandsetzungssatz"),
    LineFormula.OLD_REPAIRS: _("Preis einer neuen × Reparatursatz, sobald sie alt ist, bis zu ihrem Ende"),
    LineFormula.REPLACEMENT: _("{first}, am Ende der Nutzungsdauer, mit Kostensteigerung"),
    KeepSays.CONNECTED: _(
        "Fernwärme ist einmal gerechnet, als „Fernwärme wie bisher“: ohne Anschluss, mit einer neuen Hausstation am "
        "Ende ihrer Nutzungsdauer."
    ),
    KeepSays.BEYOND_PRICES: _(
        "Die neue Heizung, die am Ende der alten folgt, ist größer als {limit} kW; ihr Preis ist über diese Leistung "
        "hinaus fortgeschrieben. Genau sagt ihn nur ein Angebot."
    ),
    KeepSays.NOT_KNOWN: _(
        "Was Ihre jetzige Heizung kostet, ist nicht gerechnet: Für das, was sie verbraucht, kennt die Rechnung keinen "
        "Preis mit Quelle. „Behalten“ steht deshalb nicht im Vergleich."
    ),
    EnergyFormula.BOILER: _("Fläche × Wärmebedarf ÷ Jahresnutzungsgrad"),
    EnergyFormula.BOILER_KEPT: _(
        "Fläche × Wärmebedarf ÷ Jahresnutzungsgrad der alten Heizung, ab {year} der neuen derselben Art"
    ),
    EnergyFormula.HEAT_PUMP_KEPT: _(
        "Fläche × Wärmebedarf ÷ Jahresarbeitszahl der alten Wärmepumpe, ab {year} der neuen"
    ),
    EnergyFormula.BOILER_SHARE: _("Fläche × Wärmebedarf × Anteil ÷ Jahresnutzungsgrad"),
    EnergyFormula.HEAT_PUMP: _("Fläche × Wärmebedarf ÷ Jahresarbeitszahl"),
    EnergyFormula.HEAT_PUMP_SHARE: _("Fläche × Wärmebedarf × Anteil ÷ Jahresarbeitszahl"),
    EnergyFormula.ROOM_UNITS: _("Raumwärme ÷ Jahresarbeitszahl + Warmwasser"),
    EnergyFormula.PHOTOVOLTAICS: _("{whole} × (1 − Anteil aus Photovoltaik)"),
    EnergyFormula.FROM_NETWORK: _("Wärme − Strom der Wärmepumpe"),
}
