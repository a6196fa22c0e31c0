"""Solar collectors: their area, price and heat."""

from decimal import Decimal
from functools import partial

from calculator.core import arithmetic
from calculator.core.cost_lines import LineFormula, LineLabel, LineWords
from calculator.core.demand import size
from calculator.core.derivations import Derivation, formula
from calculator.core.goods import Goods
from calculator.core.heatings import Technology
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.rules.green_gas import usable_area_m2
from calculator.core.site import Site
from calculator.core.systems import prices
from calculator.core.systems.parts import heat_kwh_a
from calculator.core.systems.plan import Purchase

SHARE, PRICE = "solar_heat_percent", "solar_investment_eur"
_COST, _OF = "collector", _("der Solarthermie")
_AREA_SOURCE = _(
    "Angabe zur neuen Heizung, sonst die Mindestgröße nach § 43 Abs. 3 GModG, wo sie gilt, sonst nach Personen"
)
_PRICE_SOURCE = _("Gerade nach der Fläche, für große Felder flacher, mit Mehrwertsteuer")
_SHARE_SOURCE = _("Fläche × Ertrag ÷ Wärmebedarf, höchstens der höchste Anteil")


def bought(site: Site, technology: Technology) -> Purchase:
    """Return the collectors with their installation."""
    area = area_m2(site, technology)
    life, stated = int(site.value("collector_life_years")), site.states(PRICE)
    key = PRICE if stated else f"{technology}_{PRICE}"
    told = partial(prices.formula, site, _COST, area, _("m²"))
    price = site.derive(
        key, _("Solarthermie mit Montage"), "€", lambda: prices.by_size(site, _COST, area), _PRICE_SOURCE, told=told
    )
    words = LineWords("solar_investment", say(LineLabel.SOLAR), say(LineFormula.PRICE, of=_OF) if stated else told())
    return Purchase(words, Goods.COLLECTORS, (key, _area_key(technology)), price, life, offered=site.inputs.has(PRICE))


def heat_share(site: Site, technology: Technology) -> tuple[Decimal, str]:
    """Return the share of the heat that collectors give, 0 to 1, and the key of the value behind it."""
    key = SHARE if site.states(SHARE) else f"{technology}_{SHARE}"

    def percent() -> Decimal:
        heat = arithmetic.larger(heat_kwh_a(site), site.number(Decimal(1)))
        return arithmetic.smaller(_yield_kwh(site, technology) * 100 / heat, site.value("collector_most_percent"))

    label, told = _("Anteil der Solarthermie an der Wärme"), partial(_share_told, site, technology)
    return site.derive(key, label, "%", percent, _SHARE_SOURCE, told=told) / 100, key


def _share_told(site: Site, technology: Technology) -> Message:
    area = area_m2(site, technology)
    water = arithmetic.smaller(area, _hot_water_m2(site))
    for_water, for_rooms, most = (
        site.value(f"collector_{name}") for name in ("hot_water_kwh_m2", "heating_kwh_m2", "most_percent")
    )
    return formula(
        Derivation.COLLECTORS_HEAT, water=water, for_water=for_water, rest=area - water, for_rooms=for_rooms,
        heat=heat_kwh_a(site), most=most,
    )  # fmt: skip


def area_m2(site: Site, technology: Technology) -> Decimal:
    """Return the aperture of the collectors: a fact, what § 43 Abs. 3 GModG asks for, or hot water for all persons."""
    known = site.facts_for(technology).work.solar_aperture_m2

    def compute() -> Decimal:
        return site.number(known) if known else _hot_water_m2(site)

    entered = bool(site.facts.work.solar_aperture_m2)
    told = None if entered else partial(_area_told, site, known)
    return site.derive(_area_key(technology), _("Kollektorfläche"), "m²", compute, _AREA_SOURCE, told=told)


def _area_told(site: Site, by_law: Decimal) -> Message:
    if not by_law:
        each = site.value("collector_hot_water_m2_person")
        return formula(Derivation.COLLECTORS_BY_PERSONS, each=each, persons=size.persons(site))
    usable = usable_area_m2(site.facts.house, site.parameters)
    return formula(Derivation.COLLECTORS_BY_LAW, each=by_law / usable, usable=usable)


def _area_key(technology: Technology) -> str:
    return f"{technology}_collector_m2"


def _hot_water_m2(site: Site) -> Decimal:
    return size.persons(site) * site.value("collector_hot_water_m2_person")


def _yield_kwh(site: Site, technology: Technology) -> Decimal:
    """Return the heat of a year: full for hot water, less for each further m²."""
    area = area_m2(site, technology)
    water = arithmetic.smaller(area, _hot_water_m2(site))
    return water * site.value("collector_hot_water_kwh_m2") + (area - water) * site.value("collector_heating_kwh_m2")
