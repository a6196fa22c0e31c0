"""Cost lines: what each is paid for, what it is called, how it came about (as codes), and its amounts."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.core.message import Code, Message

VDI = "VDI 2067 Blatt 1"  # by which lives, repairs and the appraisal are told


class CostKind(StrEnum):
    """What a cost line is paid for; charts, workbook and the bills of tenants tell lines apart by it."""

    PURCHASE = "purchase"
    SUBSIDY = "subsidy"  # below zero
    REPLACEMENT = "replacement"  # bought again, or for the first time in a later year
    ENERGY = "energy"
    GREEN_FUEL = "green_fuel"  # the part of a fuel that the law wants green
    CO2 = "co2"
    BASE_PRICE = "base_price"
    MAINTENANCE = "maintenance"
    OPERATION = "operation"
    REPAIR = "repair"
    INCOME = "income"  # below zero: what a plant saves or sells; beside the comparison, in no sum


class LineLabel(Code):
    """What a cost line is paid for."""

    NAMED = "line_named"  # by the name of a carrier, or in the words of a quote
    NAMED_PART = "line_named_part"  # what of an item of a quote lasts so many years
    INVESTMENT = "line_investment"
    HEAT_PUMP = "line_heat_pump"
    BOILER = "line_boiler"
    BOREHOLE = "line_borehole"
    COLLECTOR = "line_ground_collector"
    WELLS = "line_wells"
    SOLAR = "line_solar"
    PHOTOVOLTAICS = "line_photovoltaics"
    UNITS = "line_units"
    BATTERY = "line_battery"
    PV_OPERATION = "line_pv_operation"
    PV_HOUSEHOLD = "line_pv_household"
    FEED_IN = "line_feed_in"
    RADIATORS = "line_radiators"
    NEW_RADIATORS = "line_new_radiators"
    PIPES = "line_pipes"
    RISERS = "line_risers"
    TANK_REMOVAL = "line_tank_removal"
    OIL_TANK = "line_oil_tank"
    STORAGE_REMOVAL = "line_storage_removal"
    METER_CUPBOARD = "line_meter_cupboard"
    NETWORK_CONNECTION = "line_network_connection"
    NETWORK_CONTRIBUTION = "line_network_contribution"
    CHIMNEY_NEW = "line_chimney_new"
    CHIMNEY_LINING = "line_chimney_lining"
    GAS_DISCONNECTION = "line_gas_disconnection"
    GAS_CONNECTION = "line_gas_connection"
    HOT_WATER_DEVICES = "line_hot_water_devices"
    ELECTRICS = "line_electrics"
    SUBSIDY = "line_subsidy"
    CO2 = "line_co2"
    BASE_PRICE = "line_base_price"
    GRID_RELIEF = "line_grid_relief"
    MAINTENANCE = "line_maintenance"
    OPERATION = "line_operation"
    REPAIR = "line_repair"
    OLD_REPAIRS = "line_old_repairs"
    REPLACEMENT = "line_replacement"


class LineFormula(Code):
    """How an amount in euros comes about."""

    PRICE = "formula_price"
    QUOTED = "formula_quoted"
    QUOTED_PART = "formula_quoted_part"
    QUOTED_ROOF = "formula_quoted_roof"
    SHARED = "formula_shared"
    FLAT_RATE = "formula_flat_rate"
    BY_POWER = "formula_by_power"
    GRID_RELIEF_FLAT = "formula_grid_relief_flat"
    GRID_RELIEF_WORK = "formula_grid_relief_work"
    MOVED = "formula_moved"  # to the prices of the first year
    ON_LINE = "formula_on_line"
    ABOVE_LINE = "formula_above_line"
    BOREHOLE = "formula_borehole"
    COLLECTOR = "formula_ground_collector"
    WELLS = "formula_wells"
    BOILER_PART = "formula_boiler_part"
    PHOTOVOLTAICS = "formula_photovoltaics"
    BATTERY = "formula_battery"
    PV_OPERATION = "formula_pv_operation"
    PV_HOUSEHOLD = "formula_pv_household"
    FEED_IN = "formula_feed_in"
    RADIATORS = "formula_radiators"
    BY_ROOM = "formula_by_room"
    BY_AREA = "formula_by_area"
    BY_DWELLING = "formula_by_dwelling"
    OIL_TANK = "formula_oil_tank"
    CONNECTION = "formula_connection"
    CONTRIBUTION = "formula_contribution"
    SUBSIDY = "formula_subsidy"
    SUBSIDY_BY_PARTS = "formula_subsidy_by_parts"  # flats with different rates, a supplement, or the limit of the cost
    ENERGY = "formula_energy"
    FOSSIL = "formula_fossil"
    GREEN = "formula_green"
    CO2 = "formula_co2"
    UNITS_BY_FLAT = "formula_units_by_flat"
    UNITS_BY_AREA = "formula_units_by_area"
    BASE_PRICE = "formula_base_price"
    BASE_PRICE_BY_FLAT = "formula_base_price_by_flat"
    MAINTENANCE_A_YEAR = "formula_maintenance_a_year"
    MAINTENANCE_BY_FLAT = "formula_maintenance_by_flat"
    OPERATION_A_YEAR = "formula_operation_a_year"
    SERVICE = "formula_service"
    SERVICE_LARGE = "formula_service_large"
    REPAIR_RATE = "formula_repair_rate"
    OLD_REPAIRS = "formula_old_repairs"
    REPLACEMENT = "formula_replacement"


class EnergyFormula(Code):
    """How the energy that is bought in a year comes about."""

    BOILER = "energy_boiler"
    BOILER_KEPT = "energy_boiler_kept"
    HEAT_PUMP_KEPT = "energy_heat_pump_kept"
    BOILER_SHARE = "energy_boiler_share"
    HEAT_PUMP = "energy_heat_pump"
    HEAT_PUMP_SHARE = "energy_heat_pump_share"
    ROOM_UNITS = "energy_room_units"
    PHOTOVOLTAICS = "energy_photovoltaics"
    FROM_NETWORK = "energy_from_network"


class LineWords(NamedTuple):
    """What is said of an item of the cost: key, label, formula, and the law or standard behind it, if there is one."""

    key: str
    label: Message
    formula: Message
    norm: str = ""


class Worth(NamedTuple):
    """What a thing is worth when it is new, in euros: the part of its price that wears out, less its grant.

    ``year``: of operation in which it is paid; 0 is the purchase at the start.
    """

    year: int
    new_eur: Decimal

    def left_eur(self, year: int, life_years: int) -> Decimal:
        """Return what is left at the end of a year, not before it is paid: the worth falls evenly over the life."""
        used = year - max(self.year - 1, 0)
        return self.new_eur * max(life_years - used, 0) / life_years

    def path_eur(self, last_year: int, life_years: int) -> list[Decimal]:
        """Return the same at the end of each year from the one in which it is paid: ``left_eur`` of many at once."""
        new, first = self.new_eur, max(self.year - 1, 0)
        return [new * max(life_years + first - year, 0) / life_years for year in range(self.year, last_year + 1)]


class CostLine(NamedTuple):
    """One cost item: exact amounts in euros, the first for the first year (one-off items have a single amount).

    ``assumptions`` are the keys of the assumptions that enter the formula. ``life_years``: of a thing that is bought
    and replaced; None for work that is done once. ``norm``: law or standard behind the item, if there is one.
    ``worth``: what was bought with it keeps a value over that life; empty for work that is done once.
    ``grid_eur``: what of the amounts is the fee of the gas grid; empty where there is none or it is not known.
    A named tuple for the same reason as ``Message``.
    """

    key: str
    kind: CostKind
    label: Message
    formula: Message
    assumptions: tuple[str, ...]
    source: str
    amounts_eur: tuple[Decimal, ...]
    life_years: int | None = None
    norm: str = ""
    worth: tuple[Worth, ...] = ()
    grid_eur: tuple[Decimal, ...] = ()
