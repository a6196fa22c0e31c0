"""Every heating that the model knows, each with one record that says what is told apart by heating.

A new heating is one member of ``Technology`` and its figures in ``calculator/parameters``: a record without name, legal
group or design cannot be made, so nothing about a heating is forgotten in silence. Its key is the beginning of the
keys of its parameters (``gas_life_years``).
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Self

from calculator.core import carriers
from calculator.core.carriers import Carrier
from calculator.core.message import Name
from calculator.core.message import Name as _


class LegalGroup(Enum):
    """How permission, subsidy and rent law see a heating. Every heating is in exactly one group."""

    AIR_HEAT_PUMP = auto()  # has an outdoor unit
    GROUND_HEAT_PUMP = auto()  # source in the ground, without drilling
    DRILLED_HEAT_PUMP = auto()  # borehole or well, § 49 WHG
    NETWORK_HEAT_PUMP = auto()  # its source is a cold network
    HYBRID = auto()  # heat pump with an outdoor unit beside a fossil boiler
    FOSSIL = auto()
    FOSSIL_WITH_SOLAR = auto()
    BIOMASS = auto()
    BIOMASS_WITH_SOLAR = auto()
    NETWORK = auto()
    DIRECT_ELECTRIC = auto()
    PRESENT = auto()  # nothing is installed


class HeatSource(StrEnum):
    """Where a heat pump takes its heat from; the value is part of the keys of its JAZ parameters."""

    AIR = "air"
    ROOM_AIR = "air_air"
    GROUND = "ground"
    COLLECTOR = "collector"
    WATER = "water"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True)
class Boiler:
    """Burns a fuel. ``cost``: key of the heating whose cost function holds, if not its own; ``solar``: collectors."""

    carrier: Carrier
    cost: str = ""
    solar: bool = False


@dataclass(frozen=True, slots=True)
class HeatPump:
    """Gives all the heat. ``jaz``: key of its JAZ, if not its own; ``network``: brings the source of the heat pump.

    ``cost``: key of the heating whose cost function holds for the unit, if not its own.
    """

    source: HeatSource
    jaz: str = ""
    cost: str = ""
    photovoltaics: bool = False
    network: Carrier | None = None


@dataclass(frozen=True, slots=True)
class RoomUnits:
    """Split units in the rooms; hot water comes from electric heaters."""


@dataclass(frozen=True, slots=True)
class Hybrid:
    """A heat pump, and a gas boiler for the coldest days."""


@dataclass(frozen=True, slots=True)
class ElectricHeaters:
    """Panels or night storage: one kilowatt-hour of electricity for one of heat."""


@dataclass(frozen=True, slots=True)
class NetworkConnection:
    """A transfer station at a heat network."""

    carrier: Carrier


@dataclass(frozen=True, slots=True)
class Present:
    """The heating that is there stays, and a new one of its kind follows."""


Design = Boiler | HeatPump | RoomUnits | Hybrid | ElectricHeaters | NetworkConnection | Present


@dataclass(frozen=True, slots=True)
class HeatingRecord:
    """What the model knows about one heating.

    ``label``: its name in tables; ``named``: with its article, as first or fourth case of a sentence (alike for all);
    ``of``: the second case, completes „Preis …“; ``design``: what it is made of, from which its costs are planned.
    """

    label: Name
    named: Name
    of: Name
    group: LegalGroup
    design: Design


class Technology(StrEnum):
    """Every heating, in the order in which they are shown; the value is its key."""

    __hash__ = str.__hash__  # that of ``Enum`` is written in Python, and as good
    record: HeatingRecord

    def __new__(cls, key: str, record: HeatingRecord | None = None) -> Self:
        """Make a member of its key and record. ``Technology("gas")`` finds a member without coming here."""
        if record is None:
            raise TypeError(f"The heating {key} has no record.")
        member = str.__new__(cls, key)
        member._value_, member.record = key, record
        return member

    @property
    def label(self) -> Name:
        """The German name."""
        return self.record.label

    AIR_WATER_HP = "heat_pump", HeatingRecord(
        _("Wärmepumpe"), _("die Wärmepumpe"), _("der Wärmepumpe"),
        LegalGroup.AIR_HEAT_PUMP, HeatPump(HeatSource.AIR, jaz="jaz"),
    )  # fmt: skip
    BRINE_BOREHOLE_HP = "heat_pump_borehole", HeatingRecord(
        _("Erdwärmepumpe mit Sonde"), _("die Erdwärmepumpe mit Sonde"),
        _("der Erdwärmepumpe mit Sonde"), LegalGroup.DRILLED_HEAT_PUMP,
        HeatPump(HeatSource.GROUND, cost="heat_pump"),
    )  # fmt: skip
    BRINE_COLLECTOR_HP = "heat_pump_collector", HeatingRecord(
        _("Erdwärmepumpe mit Kollektor"), _("die Erdwärmepumpe mit Kollektor"),
        _("der Erdwärmepumpe mit Kollektor"), LegalGroup.GROUND_HEAT_PUMP,
        HeatPump(HeatSource.COLLECTOR, cost="heat_pump"),
    )  # fmt: skip
    WATER_WATER_HP = "heat_pump_groundwater", HeatingRecord(
        _("Grundwasser-Wärmepumpe"), _("die Grundwasser-Wärmepumpe"),
        _("der Grundwasser-Wärmepumpe"), LegalGroup.DRILLED_HEAT_PUMP,
        HeatPump(HeatSource.WATER, cost="heat_pump"),
    )  # fmt: skip
    AIR_AIR_HP = "heat_pump_air_air", HeatingRecord(
        _("Luft-Luft-Wärmepumpe"), _("die Luft-Luft-Wärmepumpe"), _("der Klimageräte"),
        LegalGroup.AIR_HEAT_PUMP, RoomUnits(),
    )  # fmt: skip
    HP_GAS_HYBRID = "heat_pump_gas_hybrid", HeatingRecord(
        _("Wärmepumpe mit Gaskessel (Hybrid)"), _("die Wärmepumpe mit Gaskessel"),
        _("der Hybridheizung"), LegalGroup.HYBRID, Hybrid(),
    )  # fmt: skip
    HP_PV = "heat_pump_pv", HeatingRecord(
        _("Wärmepumpe mit Photovoltaik"), _("die Wärmepumpe mit Photovoltaik"), _("der Wärmepumpe"),
        LegalGroup.AIR_HEAT_PUMP, HeatPump(HeatSource.AIR, jaz="jaz", cost="heat_pump", photovoltaics=True),
    )  # fmt: skip
    GAS = "gas", HeatingRecord(
        _("Gasheizung"), _("die Gasheizung"), _("der Gasheizung"), LegalGroup.FOSSIL, Boiler(carriers.GAS),
    )  # fmt: skip
    GAS_SOLAR = "gas_solar", HeatingRecord(
        _("Gasheizung mit Solarthermie"), _("die Gasheizung mit Solarthermie"), _("der Gasheizung"),
        LegalGroup.FOSSIL_WITH_SOLAR, Boiler(carriers.GAS, cost="gas", solar=True),
    )  # fmt: skip
    LPG = "lpg", HeatingRecord(
        _("Flüssiggasheizung"), _("die Flüssiggasheizung"), _("der Flüssiggasheizung"),
        LegalGroup.FOSSIL, Boiler(carriers.LPG, cost="gas"),
    )  # fmt: skip
    OIL = "oil", HeatingRecord(
        _("Ölheizung"), _("die Ölheizung"), _("der Ölheizung"), LegalGroup.FOSSIL, Boiler(carriers.OIL),
    )  # fmt: skip
    PELLETS = "pellets", HeatingRecord(
        _("Pelletheizung"), _("die Pelletheizung"), _("der Pelletheizung"),
        LegalGroup.BIOMASS, Boiler(carriers.PELLETS),
    )  # fmt: skip
    WOOD_CHIPS = "wood_chips", HeatingRecord(
        _("Hackschnitzelheizung"), _("die Hackschnitzelheizung"), _("der Hackschnitzelheizung"),
        LegalGroup.BIOMASS, Boiler(carriers.WOOD_CHIPS),
    )  # fmt: skip
    BIOMASS_SOLAR = "biomass_solar", HeatingRecord(
        _("Pelletheizung mit Solarthermie"), _("die Pelletheizung mit Solarthermie"),
        _("der Pelletheizung"), LegalGroup.BIOMASS_WITH_SOLAR, Boiler(carriers.PELLETS, cost="pellets", solar=True),
    )  # fmt: skip
    DIRECT_ELECTRIC = "direct_electric", HeatingRecord(
        _("Stromdirektheizung"), _("die Stromdirektheizung"), _("der Stromheizung"),
        LegalGroup.DIRECT_ELECTRIC, ElectricHeaters(),
    )  # fmt: skip
    DISTRICT_HEATING = "fernwaerme", HeatingRecord(
        _("Fernwärme"), _("die Fernwärme"), _("des Fernwärmeanschlusses"),
        LegalGroup.NETWORK, NetworkConnection(carriers.FERNWAERME),
    )  # fmt: skip
    LOCAL_NETWORK = "local_network", HeatingRecord(
        _("Nahwärmenetz"), _("das Nahwärmenetz"), _("des Anschlusses an das Nahwärmenetz"),
        LegalGroup.NETWORK, NetworkConnection(carriers.LOCAL_HEAT),
    )  # fmt: skip
    COLD_NETWORK_HP = "cold_network", HeatingRecord(
        _("Kaltes Nahwärmenetz mit eigener Wärmepumpe"),
        _("das kalte Nahwärmenetz mit eigener Wärmepumpe"), _("der Wärmepumpe mit Netzanschluss"),
        LegalGroup.NETWORK_HEAT_PUMP, HeatPump(HeatSource.GROUND, cost="heat_pump", network=carriers.COLD_HEAT),
    )  # fmt: skip
    KEEP = "keep", HeatingRecord(
        _("Alte Heizung behalten"), _("das Behalten der alten Heizung"), _("einer neuen Heizung dieser Art"),
        LegalGroup.PRESENT, Present(),
    )  # fmt: skip


def heatings_of(*groups: LegalGroup) -> frozenset[Technology]:
    """Return the heatings of some legal groups."""
    return frozenset(each for each in Technology if each.record.group in groups)
