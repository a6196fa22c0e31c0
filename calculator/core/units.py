"""Units in which consumption is invoiced, each with one record that says what a reading in it means."""

from dataclasses import dataclass

from calculator.core import carriers
from calculator.core.carriers import Carrier
from calculator.core.choices import NamedWord
from calculator.core.message import Code
from calculator.core.message import Name as _


class Fuel(Code):
    """What a meter counts and a heating uses, as it is named in a note."""

    GAS = "fuel_gas"
    OIL = "fuel_oil"
    PELLETS = "fuel_pellets"
    ELECTRICITY = "fuel_electricity"
    DISTRICT_HEAT = "fuel_district_heat"


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """What a unit means. ``sign``: as it stands beside an amount; ``fuel``: what is counted in it.

    ``kwh_per``: parameter of the energy of one unit, None: the unit is a kWh; ``carrier``: what is sold in it, which
    says by which heating value; ``heizspiegel``: how the Heizspiegel calls it, None: it does not.
    """

    sign: str
    fuel: Fuel
    kwh_per: str | None
    carrier: Carrier
    heizspiegel: str | None


_KWH = "kWh"


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
        "gas_kwh", _("kWh Gas (wie auf der Rechnung)"),  # Hs, as on the invoice
        UnitRecord(_KWH, Fuel.GAS, None, carriers.GAS, "gas"),
    )  # fmt: skip
    GAS_M3 = "gas_m3", _("m³ Gas"), UnitRecord("m³", Fuel.GAS, "gas_kwh_m3", carriers.GAS, "gas")
    OIL_LITRE = (
        "oil_litre", _("Liter Heizöl"),
        UnitRecord("Liter", Fuel.OIL, "oil_kwh_litre", carriers.OIL, "oil"),
    )  # fmt: skip
    PELLETS_KG = (
        "pellets_kg", _("kg Pellets"),
        UnitRecord("kg", Fuel.PELLETS, "pellets_kwh_kg", carriers.PELLETS, "pellets"),
    )  # fmt: skip
    ELECTRICITY_KWH = (
        "electricity_kwh", _("kWh Strom zum Heizen"),  # of the heat pump, or of direct electric heating
        UnitRecord(_KWH, Fuel.ELECTRICITY, None, carriers.ELECTRICITY, None),
    )  # fmt: skip
    FERNWAERME_KWH = (
        "fernwaerme_kwh", _("kWh Fernwärme"),
        UnitRecord(_KWH, Fuel.DISTRICT_HEAT, None, carriers.FERNWAERME, "fernwaerme"),
    )  # fmt: skip
