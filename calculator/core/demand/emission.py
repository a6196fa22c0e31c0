"""How hot the heating water must be on a very cold day: it follows from how the heat enters the rooms.

Radiators of the time of building were sized for the house as built. What has been insulated since lets them run cooler,
because they give off heat ∝ (water − room)^n with n ≈ 1.3. No bill enters here.
"""

from decimal import Decimal
from functools import partial
from typing import assert_never

from calculator.core import arithmetic
from calculator.core.choices import HeatEmission, Renovation
from calculator.core.demand import renovation, typical
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Filled, Message
from calculator.core.message import Name as _
from calculator.core.present_heatings import HeatingKind
from calculator.core.site import FACT, Site

HIGHEST_LOW_FLOW_C = 55
FLOW_TODAY = "flow_without_change_c"
_FLOW = Filled(
    _("Temperatur mit den heutigen Heizflächen, mit größeren Heizkörpern höchstens {most} °C"), most=HIGHEST_LOW_FLOW_C
)
_STATED = _(
    "{how}: Innentemperatur + (Auslegung − Innentemperatur) × (Heizlast heute ÷ Heizlast bei der Auslegung)"
    "^(1 ÷ Heizkörperexponent)"
)
_ASSUMED = _(
    "{how}, angenommen nach Baujahr und Heizung: Innentemperatur + (Auslegung − Innentemperatur) × (Heizlast heute ÷ "
    "Heizlast bei der Auslegung)^(1 ÷ Heizkörperexponent)"
)


def emission_of(site: Site) -> HeatEmission:
    """Return how the heat enters the rooms: as stated, else what is usual for the age and the heating."""
    house, kind = site.facts.house, site.facts.heating.kind
    if house.heat_emission is not None:
        return house.heat_emission
    if heats_each_room(kind):
        return HeatEmission.STOVES
    if house.build_year >= _year(site, "floor_heating_since_year"):
        return HeatEmission.FLOOR
    large = house.build_year >= _year(site, "large_radiators_since_year")
    return HeatEmission.LARGE_RADIATORS if large else HeatEmission.OLD_RADIATORS


def heats_each_room(kind: HeatingKind) -> bool:
    """Whether a heating stands in each room, so that usually there are neither pipes nor radiators."""
    units = kind.record.kept.units if kind.record.kept else None
    return kind is HeatingKind.COAL or (units is not None and not units.per_flat)


def _year(site: Site, key: str) -> int:
    """Return a year that decides between the emitters; what it leads to is the assumption that people confirm."""
    return int(arithmetic.for_words(site.parameters.on(key, site.parameters.as_of).value))


def flow_temperature_c(site: Site) -> Decimal:
    """Return the flow temperature; where the house needs more than 55 °C, larger radiators bring it down to that."""

    def compute() -> Decimal:
        return arithmetic.smaller(flow_without_change_c(site), site.number(Decimal(HIGHEST_LOW_FLOW_C)))

    def told() -> Message:
        return formula(Derivation.FLOW, today=flow_without_change_c(site), most=HIGHEST_LOW_FLOW_C)

    return site.derive("flow_temperature_c", _("Vorlauftemperatur"), "°C", compute, _FLOW, told=told)


def flow_without_change_c(site: Site) -> Decimal:
    """Return the flow temperature that the house needs as it heats today: a fact, or from how it gives off heat."""
    if FLOW_TODAY in site.used:
        return site.value(FLOW_TODAY)
    known, how = site.facts.house.flow_temperature_c, emission_of(site)
    sure = known is not None or site.facts.house.heat_emission is not None
    label = _("Vorlauftemperatur mit den heutigen Heizflächen")
    source = FACT if known is not None else Filled(_STATED if sure else _ASSUMED, how=how.label)

    def compute() -> Decimal:
        return site.number(known) if known is not None else _from_size(site, how)

    told = partial(_told, site, how) if known is None else None
    return site.derive(FLOW_TODAY, label, "°C", compute, source, sure=sure, told=told)


def _told(site: Site, how: HeatEmission) -> Message:
    inside, sized = site.value("inside_design_c"), site.value(f"flow_{_sized_like(how)}_c")
    share, exponent = _load_share(site, how) * 100, site.value("radiator_exponent")
    return formula(Derivation.FLOW_TODAY, inside=inside, sized=sized, share=share, exponent=exponent)


def _from_size(site: Site, how: HeatEmission) -> Decimal:
    inside, exponent = site.value("inside_design_c"), 1 / site.value("radiator_exponent")
    excess = site.value(f"flow_{_sized_like(how)}_c") - inside
    return inside + arithmetic.power_law(excess, exponent, _load_share(site, how))


def _load_share(site: Site, how: HeatEmission) -> Decimal:
    """Return the room heat on a cold day as a part of what the emitters were sized for."""
    if how is not HeatEmission.OLD_RADIATORS:
        return renovation.left(site)
    now = typical.norm_room_heat_kwh_m2a(site, site.facts.house.renovation)
    return now * renovation.left(site) / typical.norm_room_heat_kwh_m2a(site, Renovation.ORIGINAL)


def _sized_like(how: HeatEmission) -> HeatEmission:
    match how:
        case HeatEmission.STOVES:  # a central heating brings new radiators
            return HeatEmission.LARGE_RADIATORS
        case HeatEmission.FLOOR | HeatEmission.LARGE_RADIATORS | HeatEmission.OLD_RADIATORS:
            return how
        case _:
            assert_never(how)
