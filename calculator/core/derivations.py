"""How a value that the model derives comes about: a code with the numbers that stand in its formula."""

from decimal import Decimal

from calculator.core.arithmetic import for_words
from calculator.core.message import Code, Message, Value, say


class Derivation(Code):
    """The formula of a derived value; the value itself and its unit stand beside it."""

    MEASURED = "derived_demand_measured"
    MEASURED_MEAN = "derived_demand_measured_mean"  # of several bills
    HEAT_OF_BILL = "derived_heat_of_bill"
    BILL_KWH = "derived_bill_kwh"
    BILL_AMOUNT = "derived_bill_amount"
    BILL_COSTS = "derived_bill_costs"
    BILL_HEAT = "derived_bill_heat"
    BILL_BY_JAZ = "derived_bill_by_jaz"
    BILL_OF_FLAT = "derived_bill_of_flat"
    BILL_IN_MEAN_YEAR = "derived_bill_in_mean_year"
    DEGREE_DAYS = "derived_degree_days"
    DEGREE_DAYS_OF_YEAR = "derived_degree_days_of_year"
    DEGREE_DAYS_OF_MEAN_YEAR = "derived_degree_days_of_mean_year"
    EFFICIENCY = "derived_efficiency"
    EFFICIENCY_BY_LOWER = "derived_efficiency_by_lower"  # from the upper to the lower heating value
    EFFICIENCY_OF_YEAR = "derived_efficiency_of_year"
    EFFICIENCY_OF_SIZE = "derived_efficiency_of_size"
    PERSONS = "derived_persons"
    TYPICAL = "derived_demand_typical"
    RENOVATED = "derived_demand_renovated"
    HOT_WATER_SHARE = "derived_hot_water_share"
    HEAT_LOAD = "derived_heat_load"
    FLOW_TODAY = "derived_flow_today"
    FLOW = "derived_flow"
    JAZ_BETWEEN = "derived_jaz_between"  # two places of the table
    JAZ_AT = "derived_jaz_at"  # a place of the table, or beyond its ends
    WHOLE_PRICE = "derived_whole_price"
    BASE_PRICE = "derived_base_price"
    CONNECTED_LIKE_LOAD = "derived_connected_like_load"
    CONNECTION_SIZE = "derived_connection_size"
    RADIATORS = "derived_radiators"
    ROOMS = "derived_rooms"
    HYBRID_POWER = "derived_hybrid_power"
    HYBRID_HEAT = "derived_hybrid_heat"
    COLLECTORS_BY_LAW = "derived_collectors_by_law"
    COLLECTORS_BY_PERSONS = "derived_collectors_by_persons"
    COLLECTORS_HEAT = "derived_collectors_heat"
    ROOF = "derived_roof"
    ROOF_PRICE = "derived_roof_price"
    ROOF_SHARE = "derived_roof_share"
    ROOF_PART = "derived_roof_part"
    # What a heating buys in a year, from the heat of the house.
    HEAT = "opened_heat"
    PART_OF_HEAT = "opened_part_of_heat"
    BURNT = "opened_burnt"
    BY_HEAT_PUMP = "opened_by_heat_pump"
    BY_ROOM_UNITS = "opened_by_room_units"
    WITHOUT_ROOF = "opened_without_roof"
    FROM_NETWORK = "opened_from_network"
    PART_OF_FUEL = "opened_part_of_fuel"  # the green part, or the rest
    # What a line costs, and what is emitted.
    PRICED = "opened_priced"
    CO2_PRICED = "opened_co2_priced"
    EMITTED = "opened_emitted"
    EARNED = "opened_earned"
    AMOUNT = "opened_amount"
    GROWN = "opened_grown"
    TIMES = "opened_times"
    BY_AREA = "opened_by_area"
    DEVICES_BY_AREA = "opened_devices_by_area"
    CONNECTION = "opened_connection"
    SIZED = "opened_sized"
    RATE_OF = "opened_rate_of"
    RATE_OF_DEVICE = "opened_rate_of_device"
    PART_AGAIN = "opened_part_again"
    # What landlord and tenant pay.
    RENT_INCREASE = "opened_rent_increase"
    LANDLORD_SHARE = "opened_landlord_share"
    TENANT_CHANGE = "opened_tenant_change"
    LANDLORD_CHANGE = "opened_landlord_change"
    LANDLORD_CAPITAL = "opened_landlord_capital"


def formula(code: Derivation, **values: Value) -> Message:
    """Return the formula with its numbers."""
    return say(code, **{name: for_words(each) if isinstance(each, Decimal) else each for name, each in values.items()})
