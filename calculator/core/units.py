"""Units in which consumption is invoiced, each with one record that says what a reading in it means.

Gas is invoiced by its upper heating value (Hs), nearly everything else that burns by the lower one (Hi). Every fuel has
one of them, by which its price and its efficiency count; a unit that counts by the other one is converted.
"""

from dataclasses import dataclass
from enum import Enum, auto

from calculator.core import carriers
from calculator.core.carriers import Carrier
from calculator.core.choices import NamedWord
from calculator.core.message import Code
from calculator.core.message import Name as _

COSTS = _("Heizkosten, wenn der Verbrauch nicht bekannt ist")  # the question beside an amount in a unit


class HeatingValue(Enum):
    """By which heating value energy is counted."""

    UPPER = auto()  # Hs, Brennwert
    LOWER = auto()  # Hi, Heizwert
    NONE = auto()  # nothing burns in the house


class Sign(Enum):
    """What can stand beside an amount: how it is written, and how people spell it (small letters, no spaces, m3)."""

    KWH = "kWh", "kwh", "kilowattstunde", "kilowattstunden", "kwhhs", "kwhho", "kwhbrennwert"
    KWH_LOWER = "kWh Hi", "kwhhi", "kwhhu", "kwhheizwert"
    MWH = "MWh", "mwh", "megawattstunde", "megawattstunden"
    GWH = "GWh", "gwh", "gigawattstunde", "gigawattstunden"
    GJ = "GJ", "gj", "gigajoule"
    CUBIC_METRE = "m³", "m3", "cbm", "kubikmeter", "qm3"
    LITRE = "Liter", "l", "liter", "ltr", "lt"
    KG = "kg", "kg", "kilo", "kilogramm"
    TONNE = "t", "t", "tonne", "tonnen", "to"
    STACKED = "Raummeter", "raummeter", "rm", "ster"

    written: str
    spelled: tuple[str, ...]

    def __new__(cls, written: str, *spelled: str) -> "Sign":
        """Make the sign with its spellings."""
        made = object.__new__(cls)
        made._value_, made.written, made.spelled = written, written, spelled
        return made


@dataclass(frozen=True, slots=True)
class FuelRecord:
    """What a meter counts. ``by``: the heating value by which price, CO2 factor and efficiency of the fuel count.

    ``carrier``: as which it is bought, so that price and Jahresnutzungsgrad are known, or the parameter of the latter,
    in percent, alone; ``heizspiegel``: how the Heizspiegel calls it, None: it does not; ``usual``: what is meant where
    nobody states a unit, None: that has to be asked; ``called``: what may stand behind an amount;
    ``hs_per_hi``: parameter of Hs ÷ Hi, empty while no unit needs it.
    """

    by: HeatingValue
    carrier: Carrier | str
    heizspiegel: str | None
    usual: Sign | None
    called: tuple[str, ...]
    hs_per_hi: str = ""


class Fuel(Code):
    """What a meter counts and a heating uses, as it is named in a note."""

    record: FuelRecord

    def __new__(cls, value: str, record: FuelRecord | None = None) -> "Fuel":
        """Make the code with its record; raises ``TypeError`` without one."""
        if not isinstance(record, FuelRecord):
            raise TypeError(f"The fuel {value} has no record.")
        made = str.__new__(cls, value)
        made._value_, made.record = value, record
        return made

    GAS = (
        "fuel_gas",
        FuelRecord(HeatingValue.UPPER, carriers.GAS, "gas", Sign.KWH, ("gas", "erdgas"), "gas_hs_per_hi"),
    )
    OIL = (
        "fuel_oil",
        FuelRecord(
            HeatingValue.LOWER, carriers.OIL, "oil", Sign.LITRE,
            ("heizöl", "öl", "oel", "heizoel"),
        ),
    )  # fmt: skip
    LPG = (
        "fuel_lpg",
        FuelRecord(
            HeatingValue.LOWER, carriers.LPG, None, None, ("flüssiggas", "fluessiggas", "lpg", "propan"),
            "lpg_hs_per_hi",
        ),
    )  # fmt: skip
    PELLETS = (
        "fuel_pellets",
        FuelRecord(HeatingValue.LOWER, carriers.PELLETS, "pellets", Sign.KG, ("pellets", "holzpellets")),
    )
    WOOD_CHIPS = (
        "fuel_wood_chips",
        FuelRecord(
            HeatingValue.LOWER, carriers.WOOD_CHIPS, None, None,
            ("hackschnitzel", "holzhackschnitzel"),
        ),
    )  # fmt: skip
    HARDWOOD = (
        "fuel_hardwood",
        FuelRecord(HeatingValue.LOWER, carriers.FIREWOOD, None, None, ("buche", "hartholz", "buchenholz", "laubholz")),
    )
    SOFTWOOD = (
        "fuel_softwood",
        FuelRecord(
            HeatingValue.LOWER, carriers.FIREWOOD, None, None, ("fichte", "weichholz", "fichtenholz", "nadelholz")
        ),
    )
    COAL = (
        "fuel_coal",
        FuelRecord(
            HeatingValue.LOWER, "solid_stove_efficiency_percent", None, None,
            ("briketts", "kohle", "braunkohle", "braunkohlebriketts"),
        ),
    )  # fmt: skip
    ELECTRICITY = (
        "fuel_electricity",
        FuelRecord(
            HeatingValue.NONE, carriers.ELECTRICITY, None, Sign.KWH,
            ("strom", "wärmestrom", "heizstrom"),
        ),
    )  # fmt: skip
    DISTRICT_HEAT = (
        "fuel_district_heat",
        FuelRecord(
            HeatingValue.NONE, carriers.FERNWAERME, "fernwaerme", Sign.KWH,
            ("fernwärme", "fernwaerme", "wärme"),
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """What a unit means: how it is written, what is counted in it, and how many kilowatt-hours it is.

    One unit is ``times`` ÷ ``parts`` the energy in the parameter ``kwh_per`` (None: of a kilowatt-hour), by the heating
    value ``by``. Raises ``TypeError`` for a heating value that cannot be turned into that of the fuel.
    """

    sign: Sign
    fuel: Fuel
    by: HeatingValue
    kwh_per: str | None = None
    times: int = 1
    parts: int = 1

    def __post_init__(self) -> None:
        wanted = self.fuel.record
        same = self.by is wanted.by
        if not same and (HeatingValue.NONE in (self.by, wanted.by) or not wanted.hs_per_hi):
            raise TypeError(f"{self.sign.written} of {self.fuel} cannot be counted by {self.by}.")


_UPPER, _LOWER, _NONE = HeatingValue
_THOUSAND = 1000


class Unit(NamedWord):
    """Every unit. A unit without a record cannot be declared."""

    record: UnitRecord

    def __new__(cls, value: str, label: str = "", record: UnitRecord | None = None) -> "Unit":
        """Make the word with its record; raises ``TypeError`` without one."""
        if not isinstance(record, UnitRecord):
            raise TypeError(f"The unit {value} has no record.")
        made = str.__new__(cls, value)
        made._value_, made.label, made.called, made.record = value, label, (), record
        return made

    GAS_KWH = (
        "gas_kwh", _("kWh Gas (wie auf der Rechnung)"), UnitRecord(Sign.KWH, Fuel.GAS, _UPPER),
    )  # fmt: skip
    GAS_MWH = "gas_mwh", _("MWh Gas"), UnitRecord(Sign.MWH, Fuel.GAS, _UPPER, times=_THOUSAND)
    GAS_M3 = "gas_m3", _("m³ Gas"), UnitRecord(Sign.CUBIC_METRE, Fuel.GAS, _UPPER, "gas_kwh_m3")
    GAS_KWH_LOWER = "gas_kwh_hi", _("kWh Gas nach Heizwert (Hi)"), UnitRecord(Sign.KWH_LOWER, Fuel.GAS, _LOWER)
    OIL_LITRE = "oil_litre", _("Liter Heizöl"), UnitRecord(Sign.LITRE, Fuel.OIL, _LOWER, "oil_kwh_litre")
    OIL_KWH = "oil_kwh", _("kWh Heizöl"), UnitRecord(Sign.KWH, Fuel.OIL, _LOWER)
    OIL_MWH = "oil_mwh", _("MWh Heizöl"), UnitRecord(Sign.MWH, Fuel.OIL, _LOWER, times=_THOUSAND)
    LPG_LITRE = "lpg_litre", _("Liter Flüssiggas"), UnitRecord(Sign.LITRE, Fuel.LPG, _LOWER, "lpg_kwh_litre")
    LPG_KG = "lpg_kg", _("kg Flüssiggas"), UnitRecord(Sign.KG, Fuel.LPG, _LOWER, "lpg_kwh_kg")
    LPG_M3 = "lpg_m3", _("m³ Flüssiggas"), UnitRecord(Sign.CUBIC_METRE, Fuel.LPG, _UPPER, "lpg_kwh_m3")
    LPG_KWH = "lpg_kwh", _("kWh Flüssiggas (wie auf der Rechnung)"), UnitRecord(Sign.KWH, Fuel.LPG, _UPPER)
    PELLETS_KG = "pellets_kg", _("kg Pellets"), UnitRecord(Sign.KG, Fuel.PELLETS, _LOWER, "pellets_kwh_kg")
    PELLETS_T = "pellets_t", _("t Pellets"), UnitRecord(Sign.TONNE, Fuel.PELLETS, _LOWER, "pellets_kwh_kg", _THOUSAND)
    PELLETS_KWH = "pellets_kwh", _("kWh Pellets"), UnitRecord(Sign.KWH, Fuel.PELLETS, _LOWER)
    WOOD_CHIPS_KG = (
        "wood_chips_kg", _("kg Hackschnitzel"), UnitRecord(Sign.KG, Fuel.WOOD_CHIPS, _LOWER, "wood_chips_kwh_kg"),
    )  # fmt: skip
    WOOD_CHIPS_T = (
        "wood_chips_t", _("t Hackschnitzel"),
        UnitRecord(Sign.TONNE, Fuel.WOOD_CHIPS, _LOWER, "wood_chips_kwh_kg", _THOUSAND),
    )  # fmt: skip
    HARDWOOD_RM = (
        "hardwood_rm", _("Raummeter Hartholz (Buche)"),
        UnitRecord(Sign.STACKED, Fuel.HARDWOOD, _LOWER, "hardwood_kwh_rm"),
    )  # fmt: skip
    SOFTWOOD_RM = (
        "softwood_rm", _("Raummeter Weichholz (Fichte)"),
        UnitRecord(Sign.STACKED, Fuel.SOFTWOOD, _LOWER, "softwood_kwh_rm"),
    )  # fmt: skip
    COAL_KG = "coal_kg", _("kg Briketts"), UnitRecord(Sign.KG, Fuel.COAL, _LOWER, "briquettes_kwh_kg")
    COAL_T = "coal_t", _("t Briketts"), UnitRecord(Sign.TONNE, Fuel.COAL, _LOWER, "briquettes_kwh_kg", _THOUSAND)
    ELECTRICITY_KWH = (  # of the heat pump, or of direct electric heating
        "electricity_kwh", _("kWh Strom zum Heizen"), UnitRecord(Sign.KWH, Fuel.ELECTRICITY, _NONE),
    )  # fmt: skip
    ELECTRICITY_MWH = (
        "electricity_mwh", _("MWh Strom zum Heizen"), UnitRecord(Sign.MWH, Fuel.ELECTRICITY, _NONE, times=_THOUSAND),
    )  # fmt: skip
    FERNWAERME_KWH = "fernwaerme_kwh", _("kWh Fernwärme"), UnitRecord(Sign.KWH, Fuel.DISTRICT_HEAT, _NONE)
    FERNWAERME_MWH = (
        "fernwaerme_mwh", _("MWh Fernwärme"), UnitRecord(Sign.MWH, Fuel.DISTRICT_HEAT, _NONE, times=_THOUSAND),
    )  # fmt: skip
    FERNWAERME_GJ = (
        "fernwaerme_gj", _("GJ Fernwärme"), UnitRecord(Sign.GJ, Fuel.DISTRICT_HEAT, _NONE, times=2500, parts=9),
    )  # fmt: skip


# Large bills are written in thousands of what is counted: oil in m³, LPG in tonnes.
_THOUSANDS = ((Sign.GWH, Sign.MWH), (Sign.CUBIC_METRE, Sign.LITRE), (Sign.TONNE, Sign.KG))


def units_of(*fuels: Fuel) -> tuple[Unit, ...]:
    """Return the units in which some fuels are invoiced."""
    return tuple(each for each in Unit if each.record.fuel in fuels)


def unit_of(fuel: Fuel, sign: Sign | None) -> Unit | None:
    """Return the unit of a fuel with a sign; None if it is not invoiced in it."""
    return next((each for each in units_of(fuel) if each.record.sign is sign), None)


def counted_in(fuel: Fuel, sign: Sign) -> tuple[Unit, int] | None:
    """Return the unit in which a fuel is counted that is written with a sign, and how many of it one sign is."""
    if unit := unit_of(fuel, sign):
        return unit, 1
    smaller = next((small for large, small in _THOUSANDS if large is sign), None)
    unit = unit_of(fuel, smaller)
    return (unit, _THOUSAND) if unit else None
