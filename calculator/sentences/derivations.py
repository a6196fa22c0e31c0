"""How values that the model derives come about, with their numbers."""

from collections.abc import Mapping

from calculator.core.derivations import Derivation
from calculator.core.message import Code
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    Derivation.MEASURED: _("{heat:whole} kWh Wärme im Jahr ÷ {area} m²"),
    Derivation.MEASURED_MEAN: _("({heats:added}) ÷ {count} ÷ {area} m²"),
    Derivation.HEAT_OF_BILL: _("{heat:whole} kWh"),
    Derivation.BILL_KWH: _("{bought:whole} kWh"),
    Derivation.BILL_AMOUNT: _("{amount} {unit} × {each:digits} kWh"),
    Derivation.BILL_COSTS: _("({costs:euro} − {base:euro} Grundpreis) ÷ {price:digits} €/kWh"),
    Derivation.BILL_HEAT: _("{bought} × {percent:digits} %"),
    Derivation.BILL_BY_JAZ: _("{bought} × {jaz:digits}"),
    Derivation.BILL_OF_FLAT: _("{heat} × {area} m² ÷ {flat} m²"),
    Derivation.BILL_IN_MEAN_YEAR: _(
        "({heat} − {water:whole} kWh Warmwasser) × {mean:digits} Kd ÷ {days:digits} Kd + {water_a:whole} kWh Warmwasser"
    ),
    Derivation.DEGREE_DAYS: _("{years:added}"),
    Derivation.DEGREE_DAYS_OF_MEAN_YEAR: _("{days:digits} Kd (Mittel, für {year} fehlt der Wert) × {part:digits} %"),
    Derivation.DEGREE_DAYS_OF_YEAR: _("{days:digits} Kd ({year}) × {part:digits} %"),
    Derivation.EFFICIENCY: _("Tabelle: {kind}, eingebaut {year}"),
    Derivation.EFFICIENCY_BY_LOWER: _("{table}: {percent:digits} % vom Brennwert × {factor:digits}"),
    Derivation.EFFICIENCY_OF_YEAR: _("Tabelle: eingebaut {year}"),
    Derivation.EFFICIENCY_OF_SIZE: _("Tabelle: Haus mit {dwellings}"),
    Derivation.PERSONS: _("{each} × {dwellings}"),
    Derivation.TYPICAL: _("Tabelle: {kind}, Baujahr {year}, {state}"),
    Derivation.RENOVATED: _("({present:digits} − {water:digits}) kWh/m² × {left:digits} % + {water:digits} kWh/m²"),
    Derivation.HOT_WATER_SHARE: _("{water:digits} kWh/m² ÷ {heat:digits} kWh/m²"),
    Derivation.HEAT_LOAD: _(
        "{area} m² × {norm:digits} kWh/m² × {left:digits} % × ({inside} °C − ({outside}) °C) ÷ ({days:digits} Kd × "
        "{hours} h) + {water:digits} kW × {persons:digits}, mindestens {least} kW"
    ),
    Derivation.FLOW_TODAY: _("{inside} °C + ({sized} °C − {inside} °C) × ({share:digits} %) ^ (1 ÷ {exponent})"),
    Derivation.FLOW: _("{today:digits} °C, höchstens {most} °C"),
    Derivation.JAZ_BETWEEN: _("{at_low} + ({at_high} − {at_low}) × ({flow:digits} − {low}) °C ÷ ({high} − {low}) °C"),
    Derivation.JAZ_AT: _("Tabelle bei {flow:digits} °C"),
    Derivation.WHOLE_PRICE: _("{device:whole_euro} für das Gerät mit Montage + {rest:whole_euro} für alles Übrige"),
    Derivation.BASE_PRICE: _("{price:digits} €/kW × {power:digits} kW + {meter:digits} €"),
    Derivation.CONNECTED_LIKE_LOAD: _("wie die Heizlast"),
    Derivation.CONNECTION_SIZE: _("({load:digits} kW ÷ {end:digits} kW) ^ {exponent:digits}, mindestens 1"),
    Derivation.RADIATORS: _(
        "{rooms:digits} × ((({flow:digits} °C − {inside} °C) ÷ ({most} °C − {inside} °C)) ^ {exponent:digits} − 1) ÷ "
        "({gain:digits} − 1), höchstens {rooms:digits}"
    ),
    Derivation.ROOF_PART: _("{used:digits} kWh ÷ {made:digits} kWh"),
    Derivation.ROOMS: _("{area} m² ÷ {each:digits} m²"),
    Derivation.HYBRID_POWER: _("übliche {percent:digits} % der Heizlast"),
    Derivation.HYBRID_HEAT: _(
        "{room:digits} % × {rest:digits} % Raumwärme + {by_pump:digits} % × {water:digits} % Warmwasser"
    ),
    Derivation.COLLECTORS_BY_LAW: _("{each:digits} m² je m² Gebäudenutzfläche × {usable:digits} m²"),
    Derivation.COLLECTORS_BY_PERSONS: _("{each:digits} m² je Person × {persons:digits}"),
    Derivation.COLLECTORS_HEAT: _(
        "({water:digits} m² × {for_water:digits} kWh + {rest:digits} m² × {for_rooms:digits} kWh) ÷ {heat:whole} kWh, "
        "höchstens {most:digits} %"
    ),
    Derivation.ROOF: _(
        "{area} m² ÷ {storeys} (Geschosse) × {part:digits} ÷ {each:digits} m² je kWp, höchstens {most:digits} kWp je "
        "Wohnung × {dwellings}"
    ),
    Derivation.ROOF_PRICE: _(
        "{base:whole_euro} + {small:digits} kWp × {step:whole_euro} + {large:digits} kWp × {large_step:whole_euro}"
    ),
    Derivation.ROOF_SHARE: _(
        "Tabelle: {kwp:digits} kWp und {battery:digits} kWh Batterie, {need:whole} kWh Strom der Wärmepumpe, jeweils "
        "je Wohnung"
    ),
    Derivation.HEAT: _("{area} m² × {demand:digits} kWh/m²"),
    Derivation.PART_OF_HEAT: _("{heat} × {part:digits} %"),
    Derivation.BURNT: _("{heat} ÷ {percent:digits} %"),
    Derivation.BY_HEAT_PUMP: _("{heat} ÷ {jaz:digits}"),
    Derivation.BY_ROOM_UNITS: _("({heat} × {rest:digits} % ÷ {jaz:digits} + {heat} × {water:digits} %)"),
    Derivation.WITHOUT_ROOF: _("{whole} × {rest:digits} %"),
    Derivation.FROM_NETWORK: _("({heat} − {heat} ÷ {jaz:digits})"),
    Derivation.PART_OF_FUEL: _("{kwh} × {part:digits} %"),
    Derivation.PRICED: _("{kwh} × {price:digits} €/kWh"),
    Derivation.CO2_PRICED: _("{kwh} × {factor:digits} t/MWh ÷ 1.000 × {price:digits} €/t"),
    Derivation.EMITTED: _("{kwh} × {factor:digits} g/kWh ÷ 1.000.000"),
    Derivation.EARNED: _("− {kwh:digits} kWh × {price:digits} €/kWh"),
    Derivation.AMOUNT: _("{amount:euro}"),
    Derivation.GROWN: _("{amount} × {factor:digits}"),
    Derivation.TIMES: _("{count:digits} × {each:euro}"),
    Derivation.BY_AREA: _("{each:euro} × {area} m²"),
    Derivation.DEVICES_BY_AREA: _("{each:euro} × {area} m² ÷ {heated:digits} m²"),
    Derivation.CONNECTION: _("({base:euro} × {size:digits} + {step:euro} je Meter × {further:digits} m)"),
    Derivation.SIZED: _("{base:euro} × {size:digits}"),
    Derivation.RATE_OF: _("{price:euro} × {rate:digits} %"),
    Derivation.RATE_OF_DEVICE: _("{price:euro} × {device:digits} % × {rate:digits} %"),
    Derivation.PART_AGAIN: _("{amount} × {percent:digits} %"),
    Derivation.RENT_INCREASE: _(
        "({cost:euro} − {grant:euro} Förderung) × {left:digits} % × {rate:digits} % ÷ {area:digits} m² ÷ {months}, "
        "höchstens {cap:euro}/m²"
    ),
    Derivation.LANDLORD_SHARE: _("{cost:euro} × {percent:digits} %"),
    Derivation.TENANT_CHANGE: _("{after:euro} Heizkosten − {before:euro} bisher + {rent:euro} höhere Miete"),
    Derivation.LANDLORD_CHANGE: _(
        "{after:euro} Heizkosten − {before:euro} bisher + ({own:euro} für Anschaffung und Reparaturen mehr als bisher) "
        "− {rent:euro} höhere Miete"
    ),
    Derivation.LANDLORD_CAPITAL: _("{new:euro} − {present:euro} mit der jetzigen Heizung"),
}
