"""Units in which consumption is invoiced, each with one record that says what a reading in it means."""

from dataclasses import dataclass

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

    ``kwh_per``: parameter of the energy of one unit, None: the unit is a kWh; ``efficiency``: parameter of the
    Jahresnutzungsgrad, in percent, of what burns it; ``heizspiegel``: how the Heizspiegel calls it, None: it does not.
    """

    sign: str
    fuel: Fuel
    kwh_per: str | None
    efficiency: str
    heizspiegel: str | None


_OLD_GAS = "old_gas_efficiency_percent"
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
        UnitRecord(_KWH, Fuel.GAS, None, _OLD_GAS, "gas"),
    )  # fmt: skip
    GAS_M3 = "gas_m3", _("m³ Gas"), UnitRecord("m³", Fuel.GAS, "gas_kwh_m3", _OLD_GAS, "gas")
    OIL_LITRE = (
        "oil_litre", _("Liter Heizöl"),
        UnitRecord("Liter", Fuel.OIL, "oil_kwh_litre", "old_oil_efficiency_percent", "oil"),
    )  # fmt: skip
    PELLETS_KG = (
        "pellets_kg", _("kg Pellets"),
        UnitRecord("kg", Fuel.PELLETS, "pellets_kwh_kg", "pellets_efficiency_percent", "pellets"),
    )  # fmt: skip
    ELECTRICITY_KWH = (
        "electricity_kwh", _("kWh Strom zum Heizen"),  # of the heat pump, or of direct electric heating
        UnitRecord(_KWH, Fuel.ELECTRICITY, None, "direct_electric_efficiency_percent", None),
    )  # fmt: skip
    FERNWAERME_KWH = (
        "fernwaerme_kwh", _("kWh Fernwärme"),
        UnitRecord(_KWH, Fuel.DISTRICT_HEAT, None, "fernwaerme_efficiency_percent", "fernwaerme"),
    )  # fmt: skip
