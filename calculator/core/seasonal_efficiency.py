"""How much heat comes from what is bought, by kind, year and size: the Jahresnutzungsgrad (or JAZ) of what burns.

The tables (IWU) refer to the upper heating value (Hs). Fuels that are sold by the lower one (Hi) name the factor
between both in their carrier, so that a Jahresnutzungsgrad always fits price, CO2 factor and meter of its fuel. Each
function returns the key under which the value, in percent, is looked up.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import assert_never

from calculator.core.carriers import DIRECT_FROM_MAINS, FIREWOOD, OIL, Carrier
from calculator.core.choices import BoilerKind
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Filled, Message, Name
from calculator.core.message import Name as _
from calculator.core.present_heatings import Burner, Kept, PumpSource
from calculator.core.site import Site
from calculator.core.units import Unit

RESISTANCE = "direct_electric_efficiency_percent"
PRESENT_JAZ = "old_heat_pump_jaz"
_LABEL = _("Jahresnutzungsgrad der vorhandenen Heizung ({carrier})")
_BY_HS = _("Aufwandszahlen der Gebäudetypologie (IWU) nach Bauart, Einbaujahr und Hausgröße, bezogen auf den Brennwert")
_BY_HI = _(
    "Aufwandszahlen der Gebäudetypologie (IWU) nach Bauart, Einbaujahr und Hausgröße, vom Brennwert auf den Heizwert "
    "umgerechnet"
)
_WALL_UNIT, _ROOM_HEATER, _STOVE = _("Gastherme in der Wohnung"), _("Einzelofen für Gas oder Öl"), _("Ofen")
_FEW, _MANY = _("ein oder zwei Wohnungen"), _("mehr als zwei Wohnungen")
_STATION = _("Jahresnutzungsgrad der Hausstation")
_STATION_SOURCE = _("Aufwandszahlen der Gebäudetypologie (IWU) nach Hausgröße")
_PUMP = _("Jahresarbeitszahl der vorhandenen Wärmepumpe")
_PUMP_SOURCE = _("Nach dem Einbaujahr: IWU (2002) bei 55 °C Vorlauf, ab 2000 Fraunhofer ISE, WPsmart im Bestand (2020)")
_GROUND_SOURCE = _(
    "Nach dem Einbaujahr: ab 2000 Fraunhofer ISE, WPsmart im Bestand (2020), Mittel der Erd-Wärmepumpen; davor im "
    "selben Verhältnis besser als mit Außenluft"
)


def of_new(site: Site, carrier: Carrier) -> str:
    """Return the key for a new boiler, electric heaters or a station at a heat network."""
    if carrier in DIRECT_FROM_MAINS:
        return RESISTANCE
    key = f"{carrier.key}_efficiency_percent"
    if carrier.by_station:
        table = f"station_{_size(site)}_percent"
        told = partial(formula, Derivation.EFFICIENCY_OF_SIZE, dwellings=_FEW if site.facts.house.small else _MANY)
        site.derive(key, _STATION, "%", lambda: site.value(table), _STATION_SOURCE, told=told)
    return key


def of_present(site: Site, present: Kept) -> str:
    """Return the key for the heating that is there; a heat pump has its JAZ instead, see ``present_jaz``."""
    return _of(site, present.carrier, present.burner)


def of_next(site: Site, present: Kept) -> str:
    """Return the key for what follows the heating that is there: a new one, but of stoves and heaters no other."""
    if present.burner in {Burner.ROOM_HEATER, Burner.SOLID_STOVE}:
        return of_present(site, present)
    return of_new(site, present.carrier)


def of_reading(site: Site, unit: Unit) -> str:
    """Return the key for what burns a metered fuel: the heating that is there, or else what usually does."""
    carrier, present = unit.record.fuel.record.carrier, site.facts.heating.kind.record.kept
    if isinstance(carrier, str):
        return carrier
    if present and (present.carrier is carrier or _both_wood(present.carrier, carrier)):
        return of_present(site, present)
    return _of(site, carrier, _usual(carrier))


def present_jaz(site: Site) -> str:
    """Return the key for the JAZ of the heat pump that is there."""
    year = Decimal(site.facts.heating.year_installed)
    told = partial(formula, Derivation.EFFICIENCY_OF_YEAR, year=site.facts.heating.year_installed)
    table, source = "heat_pump_by_year", _PUMP_SOURCE
    if site.facts.heating.pump_source is PumpSource.GROUND:
        table, source = "ground_heat_pump_by_year", _GROUND_SOURCE
    site.derive(PRESENT_JAZ, _PUMP, "", lambda: site.of_scale(table, year), source, told=told)
    return PRESENT_JAZ


def _both_wood(one: Carrier, other: Carrier) -> bool:
    """Whether one boiler or stove can burn both."""
    return one.grows_like == other.grows_like == "wood"


def _usual(carrier: Carrier) -> Burner:
    if carrier.green:
        return Burner.CENTRAL_BOILER
    if carrier is FIREWOOD:
        return Burner.SOLID_STOVE
    return Burner.RESISTANCE if carrier in DIRECT_FROM_MAINS else Burner.AS_NEW


def _of(site: Site, carrier: Carrier, burner: Burner) -> str:
    year = Decimal(site.facts.heating.year_installed)
    match burner:
        case Burner.CENTRAL_BOILER:
            kind = Name(kind_of_boiler(site, carrier).label)
            return _from_table(site, carrier, kind, lambda: site.of_scale(_table(site, carrier), year))
        case Burner.WALL_UNIT:
            return _from_table(site, carrier, _WALL_UNIT, lambda: site.of_scale("wall_unit_percent", year))
        case Burner.ROOM_HEATER:
            return _from_table(site, carrier, _ROOM_HEATER, lambda: site.value("room_heater_percent"))
        case Burner.SOLID_STOVE:
            return _from_table(site, carrier, _STOVE, lambda: site.value("solid_stove_efficiency_percent"))
        case Burner.AS_NEW:
            return of_new(site, carrier)
        case Burner.RESISTANCE | Burner.HEAT_PUMP:
            return RESISTANCE
        case _:
            assert_never(burner)


def _from_table(site: Site, carrier: Carrier, kind: Name, by_hs: Callable[[], Decimal]) -> str:
    key = f"old_{carrier.key}_efficiency_percent"
    factor = carrier.hs_per_hi

    def compute() -> Decimal:
        return by_hs() * site.value(factor) if factor else by_hs()

    def told() -> Message:
        table = formula(Derivation.EFFICIENCY, kind=kind, year=site.facts.heating.year_installed)
        if not factor:
            return table
        return formula(Derivation.EFFICIENCY_BY_LOWER, table=table, percent=by_hs(), factor=site.value(factor))

    label, known = Filled(_LABEL, carrier=carrier.label), site.facts.heating.boiler is not None
    site.derive(key, label, "%", compute, _BY_HI if factor else _BY_HS, sure=known, told=told)
    return key


def has_boiler(site: Site) -> bool:
    """Whether the heating that is there has a boiler whose kind counts."""
    kept = site.facts.heating.kind.record.kept
    return kept is not None and kept.burner is Burner.CENTRAL_BOILER


def _table(site: Site, carrier: Carrier) -> str:
    return f"boiler_{kind_of_boiler(site, carrier)}_{_size(site)}_percent"


def kind_of_boiler(site: Site, carrier: Carrier) -> BoilerKind:
    """Return the kind of the boiler: a fact, or what was usual in the year in which it came."""
    known, year = site.facts.heating.boiler, site.facts.heating.year_installed
    if known is not None:
        return known
    if year >= int(site.value(f"condensing_{'oil' if carrier is OIL else 'gas'}_since_year")):
        return BoilerKind.CONDENSING
    since = int(site.value("low_temperature_since_year"))
    return BoilerKind.LOW_TEMPERATURE if year >= since else BoilerKind.CONSTANT_TEMPERATURE


def _size(site: Site) -> str:
    return "small" if site.facts.house.small else "large"
