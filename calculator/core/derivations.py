"""How a value that the model derives comes about: a code with the numbers that stand in its formula."""

from decimal import Decimal

from calculator.core.arithmetic import for_words
from calculator.core.message import Code, Message, Value, say


class Derivation(Code):
    """The formula of a derived value; the value itself and its unit stand beside it."""

    MEASURED = "derived_demand_measured"
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


def formula(code: Derivation, **values: Value) -> Message:
    """Return the formula with its numbers."""
    return say(code, **{name: for_words(each) if isinstance(each, Decimal) else each for name, each in values.items()})
