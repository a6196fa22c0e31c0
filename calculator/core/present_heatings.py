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
from calculator.core.units import Fuel, Unit, unit_of


@dataclass(frozen=True, slots=True)
class Units:
    """Devices that heat a house together: one in each flat, or else one for so many m² as the parameters say."""

    key: str
    per_flat: bool = False


class SpeedBonus(Enum):
    """When replacing a heating brings the Klimageschwindigkeitsbonus (BEG EM, Nr. 8.4.4)."""

    ANY_AGE = auto()
    FROM_AGE = auto()  # from the age of ``subsidy_old_heating_min_age_years`` on
    UNSETTLED = auto()  # the guideline does not say
    NEVER = auto()


class Burner(Enum):
    """What turns the bought energy into heat; by it the Jahresnutzungsgrad is known (``seasonal_efficiency``)."""

    CENTRAL_BOILER = auto()
    WALL_UNIT = auto()
    ROOM_HEATER = auto()  # for gas or oil
    SOLID_STOVE = auto()
    AS_NEW = auto()  # old ones are not known to differ from new ones
    RESISTANCE = auto()
    HEAT_PUMP = auto()  # has a JAZ


@dataclass(frozen=True, slots=True)
class Kept:
    """The new heating that is like a present one, what the present one burns, and in what.

    ``units``: it consists of several devices and is followed by such; None: one heating for the house.
    """

    like: Technology
    carrier: Carrier
    burner: Burner
    units: Units | None = None


@dataclass(frozen=True, slots=True)
class PresentRecord:
    """What the model knows about a kind of present heating.

    ``kept``: how it goes on, None: the model does not know what it burns; ``speed_bonus``: whether replacing it brings
    the bonus; ``fuels``: what a bill for it can be about, the most usual first, empty: nobody knows; ``chimney``: there
    is one that can be lined for a new boiler.
    """

    kept: Kept | None
    speed_bonus: SpeedBonus
    fuels: tuple[Fuel, ...]
    chimney: bool

    @property
    def group(self) -> LegalGroup | None:
        """The legal group of a new heating of this kind; None if there is none."""
        return self.kept.like.record.group if self.kept else None

    @property
    def unit(self) -> Unit | None:
        """The unit of a bill that states none; None if that has to be asked."""
        return unit_of(self.fuels[0], self.fuels[0].record.usual) if self.fuels else None

    @property
    def is_direct_electric(self) -> bool:
        """Whether it turns electricity into heat without a heat pump."""
        return self.kept is not None and isinstance(self.kept.like.record.design, ElectricHeaters)

    def is_attached_to(self, technology: Technology) -> bool:
        """Whether the pipe of a network is in the house that this new heating joins, be the station broken or not."""
        joins = technology.record.group is LegalGroup.NETWORK
        return joins and self.kept is not None and self.kept.like is technology

    def burns(self, carrier: Carrier) -> bool:
        """Whether it runs on a carrier: gas has a connection, oil a tank."""
        return self.kept is not None and self.kept.carrier is carrier


class PumpSource(NamedWord):
    """Where a heat pump takes its heat from; it decides how much electricity it needs."""

    AIR = "air", _("Außenluft")
    GROUND = "ground", _("Erdreich oder Grundwasser")


_WOOD = (Fuel.PELLETS, Fuel.WOOD_CHIPS, Fuel.HARDWOOD, Fuel.SOFTWOOD)


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
        "gas_central", _("Gas-Zentralheizung"),
        PresentRecord(
            Kept(Technology.GAS, carriers.GAS, Burner.CENTRAL_BOILER), SpeedBonus.FROM_AGE, (Fuel.GAS,), chimney=True
        ),
        "Gas", "Erdgas", "Gasheizung", "Gaszentralheizung", "Gaszentral", "Gasbrennwert", "Gaskessel", "Gastherme",
    )  # fmt: skip
    GAS_FLOOR = (
        "gas_floor", _("Gas-Etagenheizung"),
        PresentRecord(
            Kept(Technology.GAS, carriers.GAS, Burner.WALL_UNIT, Units("gas_floor", per_flat=True)),
            SpeedBonus.ANY_AGE, (Fuel.GAS,), chimney=True,
        ),
        "Gasetage", "Gasetagenheizung", "Etagenheizung",
    )  # fmt: skip
    OIL = (
        "oil", _("Ölheizung"),
        PresentRecord(
            Kept(Technology.OIL, carriers.OIL, Burner.CENTRAL_BOILER),
            SpeedBonus.ANY_AGE, (Fuel.OIL,), chimney=True,
        ),
        "Öl", "Heizöl", "Ölheizung", "Ölkessel",
    )  # fmt: skip
    DISTRICT_HEATING = (
        "fernwaerme", _("Fernwärme"),
        PresentRecord(
            Kept(Technology.DISTRICT_HEATING, carriers.FERNWAERME, Burner.AS_NEW),
            SpeedBonus.NEVER, (Fuel.DISTRICT_HEAT,), chimney=False,
        ),
        "Fernwärme", "FW",
    )  # fmt: skip
    HEAT_PUMP = (
        "heat_pump", _("Wärmepumpe"),
        PresentRecord(
            Kept(Technology.AIR_WATER_HP, carriers.ELECTRICITY, Burner.HEAT_PUMP),
            SpeedBonus.NEVER, (Fuel.ELECTRICITY,), chimney=False,
        ),
        "Wärmepumpe", "WP",
    )  # fmt: skip
    NIGHT_STORAGE = (
        "night_storage", _("Nachtspeicherheizung"),
        PresentRecord(
            Kept(Technology.DIRECT_ELECTRIC, carriers.ELECTRICITY, Burner.RESISTANCE, Units("night_storage")),
            SpeedBonus.ANY_AGE, (Fuel.ELECTRICITY,), chimney=False,
        ),
        "Nachtspeicher", "Nachtspeicherheizung",
    )  # fmt: skip
    ELECTRIC = (
        "electric", _("andere Stromheizung"),
        PresentRecord(
            Kept(Technology.DIRECT_ELECTRIC, carriers.HOUSEHOLD_ELECTRICITY, Burner.RESISTANCE, Units("electric")),
            SpeedBonus.NEVER, (Fuel.ELECTRICITY,), chimney=False,
        ),
        "Strom", "Elektro", "Stromdirektheizung", "Elektroheizung",
    )  # fmt: skip
    BIOMASS = (
        "biomass", _("Holz oder Pellets"),
        PresentRecord(
            Kept(Technology.PELLETS, carriers.PELLETS, Burner.AS_NEW),
            SpeedBonus.FROM_AGE, _WOOD, chimney=True,
        ),
        "Pellets", "Pelletheizung", "Holz", "Biomasse", "Hackschnitzel",
    )  # fmt: skip
    LPG = (
        "lpg", _("Flüssiggas"),
        PresentRecord(
            Kept(Technology.LPG, carriers.LPG, Burner.CENTRAL_BOILER), SpeedBonus.FROM_AGE, (Fuel.LPG,), chimney=True
        ),
        "Flüssiggas", "Flüssiggasheizung", "LPG",
    )  # fmt: skip
    GAS_ROOM = (
        "gas_room", _("Gas-Einzelöfen (Außenwandgeräte)"),
        PresentRecord(
            Kept(Technology.GAS, carriers.GAS, Burner.ROOM_HEATER, Units("gas_room")),
            SpeedBonus.UNSETTLED, (Fuel.GAS,), chimney=False,
        ),
        "Gas-Einzelöfen", "Gasofen", "Gasöfen", "Außenwandgeräte",
    )  # fmt: skip
    OIL_ROOM = (
        "oil_room", _("Öl-Einzelöfen"),
        PresentRecord(
            Kept(Technology.OIL, carriers.OIL, Burner.ROOM_HEATER, Units("oil_room")),
            SpeedBonus.UNSETTLED, (Fuel.OIL,), chimney=True,
        ),
        "Öleinzelöfen", "Ölofen", "Ölöfen",
    )  # fmt: skip
    WOOD_STOVES = (
        "wood_stoves", _("Holzöfen (Scheitholz)"),
        PresentRecord(
            Kept(Technology.PELLETS, carriers.FIREWOOD, Burner.SOLID_STOVE, Units("wood_stoves")),
            SpeedBonus.UNSETTLED, (Fuel.HARDWOOD, Fuel.SOFTWOOD), chimney=True,
        ),
        "Holzöfen", "Holzofen", "Kaminofen", "Kaminöfen", "Kachelofen", "Scheitholz",
    )  # fmt: skip
    COAL = (
        "coal", _("Kohle"), PresentRecord(None, SpeedBonus.ANY_AGE, (Fuel.COAL,), chimney=True),
        "Kohle", "Kohleheizung", "Kohleofen",
    )  # fmt: skip
    OTHER = (
        "other", _("etwas anderes"), PresentRecord(None, SpeedBonus.NEVER, (), chimney=False),
        "andere", "sonstige", "unbekannt",
    )  # fmt: skip


def present_heatings_of(*groups: LegalGroup) -> frozenset[HeatingKind]:
    """Return the kinds whose new heating would be of some legal groups."""
    return frozenset(each for each in HeatingKind if each.record.group in groups)
