"""Facts about a house, its present heating, the people and the dates that decide. Amounts in euros, areas in m².

A fact that nobody knows is None, never a guess; a rule that needs it says so. Every class raises ``InvalidInput``.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from calculator.core.fact_checks import not_before, number_in, one_of, whole_in
from calculator.core.readings import Reading

FIRST_BUILD_YEAR, FIRST_HEATING_YEAR = 1200, 1950
ENERGY_CLASSES = ("A+", "A", "B", "C", "D", "E", "F", "G", "H")


class BuildingType(StrEnum):
    """Building types of the TABULA typology."""

    EFH = "efh"  # detached house with one or two dwellings
    RH = "rh"  # terraced house
    MFH = "mfh"  # apartment building
    GMFH = "gmfh"  # large apartment building
    PLATTENBAU = "plattenbau"  # East German industrial building, up to eight storeys
    HOCHHAUS = "hochhaus"  # East German high-rise


class Renovation(StrEnum):
    """State of the envelope."""

    ORIGINAL = "original"
    AVERAGE = "average"  # as the average building of its age today, partly renovated
    RENOVATED = "renovated"


class HeatingKind(StrEnum):
    """Kinds of the present heating that the rules tell apart."""

    GAS_CENTRAL = "gas_central"
    GAS_FLOOR = "gas_floor"  # Gasetagenheizung
    OIL = "oil"
    COAL = "coal"
    NIGHT_STORAGE = "night_storage"
    LPG = "lpg"
    BIOMASS = "biomass"
    ELECTRIC = "electric"
    HEAT_PUMP = "heat_pump"
    DISTRICT_HEATING = "fernwaerme"
    OTHER = "other"


class Measure(StrEnum):
    """A part of the envelope that is renovated."""

    ROOF = "roof"
    FACADE = "facade"
    WINDOWS = "windows"
    CELLAR = "cellar"


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """The building. ``self_used_dwellings`` are lived in by their owner.

    ``reached_dwellings`` get the measure (None: all of them); ``usable_area_m2`` is AN of § 82 GModG (None: derived).
    """

    living_area_m2: Decimal
    build_year: int
    usable_area_m2: Decimal | None = None
    building_type: BuildingType = BuildingType.EFH
    renovation: Renovation = Renovation.AVERAGE
    dwellings: int = 1
    self_used_dwellings: int = 1
    reached_dwellings: int | None = None
    storeys: int = 2
    heated_cellar: bool = False
    flow_temperature_c: Decimal | None = None
    heat_load_kw: Decimal | None = None
    energy_class: str | None = None  # A+ to H, from the Energieausweis
    specific_heat_demand_kwh_m2a: Decimal | None = None  # from the Energieausweis, per m² living area
    listed: bool = False  # Denkmal or another public restriction, § 9 CO2KostAufG
    # § 46 GModG: envelope at least 30 % better than §§ 16 and 19 demand; None: not known
    envelope_30_percent_better: bool | None = None
    connection_duty: bool | None = None  # Anschluss- und Benutzungszwang for the lot; None: not known
    network_available: bool | None = None  # Fernwärme or a heat network runs in the street; None: not known
    tight_housing_market: bool | None = None

    def __post_init__(self) -> None:
        number_in("living_area_m2", self.living_area_m2, 10, 50000)
        whole_in("build_year", self.build_year, FIRST_BUILD_YEAR, 2030)
        whole_in("dwellings", self.dwellings, 1, 1000)
        whole_in("self_used_dwellings", self.self_used_dwellings, 0, self.dwellings)
        whole_in("storeys", self.storeys, 1, 40)
        if self.reached_dwellings is not None:
            whole_in("reached_dwellings", self.reached_dwellings, 1, self.dwellings)
        if self.usable_area_m2 is not None:
            number_in("usable_area_m2", self.usable_area_m2, 10, 100000)
        if self.energy_class is not None:
            one_of("energy_class", self.energy_class, ENERGY_CLASSES)
        if self.specific_heat_demand_kwh_m2a is not None:
            number_in("specific_heat_demand_kwh_m2a", self.specific_heat_demand_kwh_m2a, 0, 400)
        if self.flow_temperature_c is not None:
            number_in("flow_temperature_c", self.flow_temperature_c, 25, 90)
        if self.heat_load_kw is not None:
            number_in("heat_load_kw", self.heat_load_kw, 1, 5000)

    @property
    def affected_dwellings(self) -> int:
        """Dwellings that the measure reaches."""
        return self.dwellings if self.reached_dwellings is None else self.reached_dwellings

    @property
    def rented(self) -> bool:
        """Whether at least one dwelling is not used by its owner."""
        return self.self_used_dwellings < self.dwellings

    @property
    def small(self) -> bool:
        """Whether the building has at most two dwellings."""
        return self.dwellings <= 2  # noqa: PLR2004 - the limit of the law


@dataclass(frozen=True, kw_only=True, slots=True)
class Heating:
    """The heating that is there today."""

    kind: HeatingKind
    year_installed: int
    working: bool = True
    removed: bool = True  # fachgerecht demontiert und entsorgt

    def __post_init__(self) -> None:
        whole_in("year_installed", self.year_installed, FIRST_HEATING_YEAR, 2066)

    def age_on(self, day: date) -> int:
        """Age in full calendar years on a day."""
        return day.year - self.year_installed


@dataclass(frozen=True, kw_only=True, slots=True)
class Household:
    """The people. ``taxable_income_eur``: taxable income of the household (mean of the second and third year)."""

    persons: int | None = None  # in the whole house; None: two in each dwelling are assumed
    taxable_income_eur: Decimal | None = None
    children_with_kindergeld: int = 0  # under 18
    rent_eur_m2: Decimal | None = None  # net rent without heating, a month
    tax_eur_a: Decimal | None = None  # income tax a year, the limit of § 35c EStG

    def __post_init__(self) -> None:
        if self.persons is not None:
            whole_in("persons", self.persons, 0, 5000)
        whole_in("children_with_kindergeld", self.children_with_kindergeld, 0, 30)
        for key in ("taxable_income_eur", "tax_eur_a"):
            if getattr(self, key) is not None:
                number_in(key, getattr(self, key), 0, 100_000_000)
        if self.rent_eur_m2 is not None:
            number_in("rent_eur_m2", self.rent_eur_m2, 0, 100)


@dataclass(frozen=True, kw_only=True, slots=True)
class Dates:
    """The dates that decide which law and which prices hold.

    ``stichtag``: state of law and prices that is known; ``application_date`` decides the subsidy, ``installation_date``
    § 43 GModG; costs are counted from ``first_year`` on (the year of the installation unless ``start_year`` is given).
    ``failure_date``: the day on which the old heating broke down beyond repair, if it did.
    """

    stichtag: date
    order_date: date
    application_date: date
    installation_date: date
    failure_date: date | None = None
    start_year: int | None = None

    def __post_init__(self) -> None:
        not_before("installation_date", self.order_date, self.installation_date)
        if self.start_year is not None:
            whole_in("start_year", self.start_year, 2020, 2060)

    @property
    def first_year(self) -> int:
        """The first calendar year of operation."""
        return self.installation_date.year if self.start_year is None else self.start_year


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """What the new heating brings with it: facts that the subsidy asks for."""

    natural_refrigerant: bool = True
    made_in_eu: bool | None = None  # criterion not published yet
    noise_db_below_limit: int | None = None
    dust_mg_m3: Decimal | None = None
    biomass_with_solar_or_heat_pump: bool = False
    solar_aperture_m2: Decimal = Decimal(0)
    ventilation_with_recovery: bool = False  # § 43 Abs. 4 GModG: 73 %, factor 10, whole area
    hybrid_heat_pump_share_percent: Decimal | None = None  # power of the heat pump at point A of the peak heater's
    hybrid_alternative: bool = False  # bivalent alternative instead of parallel
    biomass_hybrid: bool = False  # a biomass boiler beside a gas or oil heating, § 45 GModG
    isfp: bool = False  # individueller Sanierungsfahrplan
    jaz: Decimal | None = None

    def __post_init__(self) -> None:
        number_in("solar_aperture_m2", self.solar_aperture_m2, 0, 5000)
        if self.jaz is not None:
            number_in("jaz", self.jaz, Decimal("1.5"), 7)
        if self.hybrid_heat_pump_share_percent is not None:
            number_in("hybrid_heat_pump_share_percent", self.hybrid_heat_pump_share_percent, 0, 100)


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """Everything a rule may ask about one case."""

    house: House
    heating: Heating
    dates: Dates
    household: Household = Household()
    work: Work = Work()
    readings: tuple[Reading, ...] = ()
    measures: tuple[Measure, ...] = ()

    def __post_init__(self) -> None:
        if self.heating.year_installed < self.house.build_year:
            whole_in("year_installed", self.heating.year_installed, self.house.build_year, 2066)
