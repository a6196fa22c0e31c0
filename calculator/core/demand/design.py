"""Power of the heating: from the house itself, so that a bill never shrinks the machine."""

from decimal import Decimal
from functools import partial

from calculator.core import arithmetic
from calculator.core.demand import renovation, typical
from calculator.core.demand.size import area_m2, persons
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Filled, Message
from calculator.core.message import Name as _
from calculator.core.site import FACT, Site

_KEY = "heat_load_kw"
_HOURS = 24
_LOAD = Filled(
    _(
        "Fläche × Normbedarf × Bezugsfläche je m² × was geplante Maßnahmen übrig lassen × (Innentemperatur − "
        "Norm-Außentemperatur) ÷ (Heizgradtage des Normklimas × {hours} h) + Zuschlag für Warmwasser je Person; "
        "mindestens die kleinste übliche Heizung"
    ),
    hours=_HOURS,
)


def heat_load_kw(site: Site) -> Decimal:
    """Return the design load: a fact, or the norm demand at the design temperature with a supplement for hot water."""
    if _KEY in site.used:
        return site.value(_KEY)
    known = site.facts.house.heat_load_kw

    def compute() -> Decimal:
        if known is not None:
            return site.number(known)
        load = _room_kw(site) + site.value("hot_water_load_kw_person") * persons(site)
        return arithmetic.larger(load, site.value("least_heat_load_kw"))

    source, told = (_LOAD, partial(_told, site)) if known is None else (FACT, None)
    return site.derive(_KEY, _("Heizlast"), "kW", compute, source, told=told)


def _told(site: Site) -> Message:
    return formula(
        Derivation.HEAT_LOAD,
        area=area_m2(site),
        norm=typical.norm_room_heat_kwh_m2a(site, site.facts.house.renovation),
        left=renovation.left(site) * 100,
        inside=site.value("inside_design_c"),
        outside=site.value("outside_design_c"),
        days=site.value("norm_degree_days_kd"),
        hours=_HOURS,
        water=site.value("hot_water_load_kw_person"),
        persons=persons(site),
        least=site.value("least_heat_load_kw"),
    )


def _room_kw(site: Site) -> Decimal:
    norm = typical.norm_room_heat_kwh_m2a(site, site.facts.house.renovation) * renovation.left(site)
    span = site.value("inside_design_c") - site.value("outside_design_c")
    return area_m2(site) * norm * span / (site.value("norm_degree_days_kd") * _HOURS)
