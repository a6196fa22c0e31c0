"""Every kind of heating that is there today, each with one record that says what is told apart by it.

A new kind is one member of ``HeatingKind``: one without a record, or with a record that lacks a part, cannot be
declared. What grants, duties, costs and readings ask of the present heating, they ask its record.
"""

from dataclasses import dataclass
from enum import Enum, auto

from calculator.core import carriers
from calculator.core.carriers import Carrier
from calculator.core.choices import NamedWord
from calculator.core.heatings import ElectricHeaters, LegalGroup, Technology
from calculator.core.message import Name as _
from calculator.core.units import Unit


class SpeedBonus(Enum):
    """When replacing a heating brings the Klimageschwindigkeitsbonus (BEG EM, Nr. 8.4.4)."""

    ANY_AGE = auto()
    FROM_AGE = auto()  # from the age of ``subsidy_old_heating_min_age_years`` on
    NEVER = auto()


@dataclass(frozen=True, slots=True)
class Kept:
    """The new heating that is like a present one, what the present one burns, and its Jahresnutzungsgrad or JAZ."""

    like: Technology
    carrier: Carrier
    efficiency: str


@dataclass(frozen=True, slots=True)
class PresentRecord:
    """What the model knows about a kind of present heating.

    ``kept``: how it goes on, None: the model does not know what it burns; ``speed_bonus``: whether replacing it brings
    the bonus; ``unit``: in which it is usually invoiced, None: it has none of its own; ``chimney``: there is one that
    can be lined for a new boiler.
    """

    kept: Kept | None
    speed_bonus: SpeedBonus
    unit: Unit | None
    chimney: bool

    @property
    def group(self) -> LegalGroup | None:
        """The legal group of a new heating of this kind; None if there is none."""
        return self.kept.like.record.group if self.kept else None

    @property
    def is_direct_electric(self) -> bool:
        """Whether it turns electricity into heat without a heat pump."""
        return self.kept is not None and isinstance(self.kept.like.record.design, ElectricHeaters)

    def burns(self, carrier: Carrier) -> bool:
        """Whether it runs on a carrier: gas has a connection, oil a tank."""
        return self.kept is not None and self.kept.carrier is carrier


_GAS = Kept(Technology.GAS, carriers.GAS, "old_gas_efficiency_percent")
_DIRECT = "direct_electric_efficiency_percent"


class HeatingKind(NamedWord):
    """Kinds of the present heating that the rules tell apart."""

    record: PresentRecord

    def __new__(cls, value: str, label: str = "", record: PresentRecord | None = None, *called: str) -> "HeatingKind":
        """Make the word with its record; raises ``TypeError`` without one."""
        if not isinstance(record, PresentRecord):
            raise TypeError(f"The present heating {value} has no record.")
        made = str.__new__(cls, value)
        made._value_, made.label, made.called, made.record = value, label, called, record
        return made

    GAS_CENTRAL = (
        "gas_central", _("Gas-Zentralheizung"), PresentRecord(_GAS, SpeedBonus.FROM_AGE, Unit.GAS_KWH, chimney=True),
        "Gas", "Erdgas", "Gasheizung", "Gaszentralheizung", "Gaszentral", "Gasbrennwert", "Gaskessel", "Gastherme",
    )  # fmt: skip
    GAS_FLOOR = (
        "gas_floor", _("Gas-Etagenheizung"), PresentRecord(_GAS, SpeedBonus.ANY_AGE, Unit.GAS_KWH, chimney=True),
        "Gasetage", "Gasetagenheizung", "Etagenheizung",
    )  # fmt: skip
    OIL = (
        "oil", _("Ölheizung"),
        PresentRecord(
            Kept(Technology.OIL, carriers.OIL, "old_oil_efficiency_percent"),
            SpeedBonus.ANY_AGE, Unit.OIL_LITRE, chimney=True,
        ),
        "Öl", "Heizöl", "Ölheizung", "Ölkessel",
    )  # fmt: skip
    DISTRICT_HEATING = (
        "fernwaerme", _("Fernwärme"),
        PresentRecord(
            Kept(Technology.DISTRICT_HEATING, carriers.FERNWAERME, "fernwaerme_efficiency_percent"),
            SpeedBonus.NEVER, Unit.FERNWAERME_KWH, chimney=False,
        ),
        "Fernwärme", "FW",
    )  # fmt: skip
    HEAT_PUMP = (
        "heat_pump", _("Wärmepumpe"),
        PresentRecord(
            Kept(Technology.AIR_WATER_HP, carriers.ELECTRICITY, "old_heat_pump_jaz"),
            SpeedBonus.NEVER, Unit.ELECTRICITY_KWH, chimney=False,
        ),
        "Wärmepumpe", "WP",
    )  # fmt: skip
    NIGHT_STORAGE = (
        "night_storage", _("Nachtspeicherheizung"),
        PresentRecord(
            Kept(Technology.DIRECT_ELECTRIC, carriers.ELECTRICITY, _DIRECT),
            SpeedBonus.ANY_AGE, Unit.ELECTRICITY_KWH, chimney=False,
        ),
        "Nachtspeicher", "Nachtspeicherheizung",
    )  # fmt: skip
    ELECTRIC = (
        "electric", _("andere Stromheizung"),
        PresentRecord(
            Kept(Technology.DIRECT_ELECTRIC, carriers.HOUSEHOLD_ELECTRICITY, _DIRECT),
            SpeedBonus.NEVER, Unit.ELECTRICITY_KWH, chimney=False,
        ),
        "Strom", "Elektro", "Stromdirektheizung", "Elektroheizung",
    )  # fmt: skip
    BIOMASS = (
        "biomass", _("Holz oder Pellets"),
        PresentRecord(
            Kept(Technology.PELLETS, carriers.PELLETS, "pellets_efficiency_percent"),
            SpeedBonus.FROM_AGE, Unit.PELLETS_KG, chimney=True,
        ),
        "Pellets", "Pelletheizung", "Holz", "Biomasse", "Hackschnitzel",
    )  # fmt: skip
    LPG = (
        "lpg", _("Flüssiggas"),
        PresentRecord(
            Kept(Technology.LPG, carriers.LPG, "old_gas_efficiency_percent"), SpeedBonus.FROM_AGE, None, chimney=True
        ),
        "Flüssiggas", "Flüssiggasheizung", "LPG",
    )  # fmt: skip
    COAL = (
        "coal", _("Kohle"), PresentRecord(None, SpeedBonus.ANY_AGE, None, chimney=True),
        "Kohle", "Kohleheizung", "Kohleofen",
    )  # fmt: skip
    OTHER = (
        "other", _("etwas anderes"), PresentRecord(None, SpeedBonus.NEVER, None, chimney=False),
        "andere", "sonstige", "unbekannt",
    )  # fmt: skip


def present_heatings_of(*groups: LegalGroup) -> frozenset[HeatingKind]:
    """Return the kinds whose new heating would be of some legal groups."""
    return frozenset(each for each in HeatingKind if each.record.group in groups)
