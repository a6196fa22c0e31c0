"""What a cost line is called and how it came about, as codes: ``calculator.sentences.costs`` has the words."""

from typing import NamedTuple

from calculator.core.message import Code, Message


class LineLabel(Code):
    """What a cost line is paid for."""

    NAMED = "line_named"  # by the name of a carrier, or in the words of a quote
    INVESTMENT = "line_investment"
    HEAT_PUMP = "line_heat_pump"
    BOILER = "line_boiler"
    SOLAR = "line_solar"
    PHOTOVOLTAICS = "line_photovoltaics"
    RADIATORS = "line_radiators"
    TANK_REMOVAL = "line_tank_removal"
    CHIMNEY_NEW = "line_chimney_new"
    CHIMNEY_LINING = "line_chimney_lining"
    GAS_DISCONNECTION = "line_gas_disconnection"
    GAS_CONNECTION = "line_gas_connection"
    ELECTRICS = "line_electrics"
    SUBSIDY = "line_subsidy"
    CO2 = "line_co2"
    BASE_PRICE = "line_base_price"
    MAINTENANCE = "line_maintenance"
    OPERATION = "line_operation"
    REPAIR = "line_repair"
    OLD_REPAIRS = "line_old_repairs"
    REPLACEMENT = "line_replacement"


class LineFormula(Code):
    """How an amount in euros comes about."""

    PRICE = "formula_price"
    QUOTED = "formula_quoted"
    FLAT_RATE = "formula_flat_rate"
    BY_POWER = "formula_by_power"
    PHOTOVOLTAICS = "formula_photovoltaics"
    RADIATORS = "formula_radiators"
    SUBSIDY = "formula_subsidy"
    ENERGY = "formula_energy"
    FOSSIL = "formula_fossil"
    GREEN = "formula_green"
    CO2 = "formula_co2"
    BASE_PRICE = "formula_base_price"
    MAINTENANCE_A_YEAR = "formula_maintenance_a_year"
    OPERATION_A_YEAR = "formula_operation_a_year"
    MAINTENANCE_RATE = "formula_maintenance_rate"
    REPAIR_RATE = "formula_repair_rate"
    OLD_REPAIRS = "formula_old_repairs"
    REPLACEMENT = "formula_replacement"


class EnergyFormula(Code):
    """How the energy that is bought in a year comes about."""

    BOILER = "energy_boiler"
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
