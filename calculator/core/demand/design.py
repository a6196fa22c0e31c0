"""Power of the heating and temperature of its flow, from the demand."""

from decimal import Decimal

from calculator.core import arithmetic
from calculator.core.demand.building import area_m2, heat_demand_kwh_m2a, hot_water_kwh_m2a
from calculator.core.message import Filled
from calculator.core.message import Name as _
from calculator.core.site import FACT, Site

HIGHEST_LOW_FLOW_C = 55
_HOURS = 24
_LOWEST_FLOW_C, _HIGHEST_FLOW_C = 35, 70
_LOW_DEMAND, _HIGH_DEMAND = 75, 160
_LEAST_KW = 3
_LOAD = Filled(
    _("Raumwärme × (Innentemperatur − Norm-Außentemperatur) ÷ (Gradtagzahl × {hours} h), mindestens {least} kW"),
    hours=_HOURS, least=_LEAST_KW,
)  # fmt: skip
_FLOW = Filled(_("Temperatur mit den heutigen Heizkörpern, mit größeren höchstens {most} °C"), most=HIGHEST_LOW_FLOW_C)
_FLOW_LINE = Filled(
    _("Gerade durch die Werte bei {low} und {high} kWh/m², von {lowest} bis {highest} °C"),
    low=_LOW_DEMAND, high=_HIGH_DEMAND, lowest=_LOWEST_FLOW_C, highest=_HIGHEST_FLOW_C,
)  # fmt: skip


def heat_load_kw(site: Site) -> Decimal:
    """Return the design load: a fact, or room heat spread over the degree days at the design temperature."""
    known = site.facts.house.heat_load_kw

    def compute() -> Decimal:
        if known is not None:
            return site.number(known)
        room_heat = area_m2(site) * (heat_demand_kwh_m2a(site) - hot_water_kwh_m2a(site))
        span = site.value("inside_design_c") - site.value("outside_design_c")
        load = room_heat * span / (site.value("degree_days_mean_kd") * _HOURS)
        return arithmetic.larger(load, site.number(Decimal(_LEAST_KW)))

    return site.derive("heat_load_kw", _("Heizlast"), "kW", compute, _LOAD if known is None else FACT)


def flow_temperature_c(site: Site) -> Decimal:
    """Return the flow temperature; where the house needs more than 55 °C, larger radiators bring it down to that."""

    def compute() -> Decimal:
        return arithmetic.smaller(flow_without_change_c(site), site.number(Decimal(HIGHEST_LOW_FLOW_C)))

    return site.derive("flow_temperature_c", _("Vorlauftemperatur"), "°C", compute, _FLOW)


def flow_without_change_c(site: Site) -> Decimal:
    """Return the flow temperature that the radiators of today need: a fact, or a line over the demand."""
    known = site.facts.house.flow_temperature_c

    def compute() -> Decimal:
        if known is not None:
            return site.number(known)
        low, high = site.value("flow_at_demand_75_c"), site.value("flow_at_demand_160_c")
        line = low + (heat_demand_kwh_m2a(site) - _LOW_DEMAND) * (high - low) / (_HIGH_DEMAND - _LOW_DEMAND)
        ends = site.number(Decimal(_LOWEST_FLOW_C)), site.number(Decimal(_HIGHEST_FLOW_C))
        return arithmetic.within(line, *ends)

    label = _("Vorlauftemperatur mit den heutigen Heizkörpern")
    return site.derive("flow_without_change_c", label, "°C", compute, _FLOW_LINE if known is None else FACT)
