"""How much heat a house needs, and at which power and flow temperature."""

from calculator.core.demand.building import heat_demand_kwh_m2a, hot_water_share, uses
from calculator.core.demand.design import heat_load_kw
from calculator.core.demand.emission import HIGHEST_LOW_FLOW_C, emission_of, flow_temperature_c, flow_without_change_c
from calculator.core.demand.size import area_m2
