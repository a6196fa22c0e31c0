"""Photovoltaics on the roof: size, price, what it gives the heat pump, and what it brings in besides.

A heating is charged with the part of the plant that makes its own power, and spared that power. What the household
saves and what is fed in any house with the same roof could earn, so it stands beside the comparison, in no sum.
"""

from decimal import Decimal
from functools import partial

from calculator.core import arithmetic, demand
from calculator.core.carriers import HOUSEHOLD_ELECTRICITY
from calculator.core.cost_lines import CostKind, EnergyFormula, LineFormula, LineLabel, LineWords
from calculator.core.derivations import Derivation, formula
from calculator.core.goods import Goods
from calculator.core.message import Message, Value, say
from calculator.core.message import Name as _
from calculator.core.site import FACT, Site
from calculator.core.systems.plan import EnergyUse, Income, Purchase, Yearly

KWP, SHARE, HOUSEHOLD = "pv_kwp", "pv_heat_pump_share_percent", "household_power_kwh_dwelling_a"
PART = "pv_heat_pump_part_percent"
_PRICE, _BATTERY, _UPKEEP = "pv_investment_eur", "battery_investment_eur", "pv_operation_percent"
_SMALL = "eeg_small_kwp"  # up to which plants cost more and are paid more for each kilowatt
_FED_IN_YEARS = "eeg_feed_in_years"
_BATTERIES_KWH = (0, 5, 10)
_NEEDS_MWH = (4, 6)
_KWP_SOURCE = _("Wohnfläche ÷ Geschosse × nutzbares Dach ÷ Fläche je kWp, höchstens die übliche Größe je Wohnung")
_PRICE_SOURCE = _(
    "Grundpreis + kWp × Preis je kWp, was über einer kleinen Anlage liegt, mit eigenem Preis, ohne Umsatzsteuer"
)
_PART_SOURCE = _("Strom vom Dach für die Wärmepumpe ÷ (kWp × Ertrag)")
_SHARE_SOURCE = _("Tabelle nach kWp, Batterie und Strombedarf der Wärmepumpe, je Wohnung; dazwischen geradlinig")


def kwp(site: Site) -> Decimal:
    """Return the power of the plant: a fact, else what fits on the roof and is usual for so many dwellings."""
    known, house = site.facts.work.pv_kwp, site.facts.house

    def compute() -> Decimal:
        if known is not None:
            return site.number(known)
        storey = demand.area_m2(site) / site.number(Decimal(house.storeys))
        roof = storey * site.value("pv_roof_m2_per_m2") / site.value("pv_m2_per_kwp")
        return arithmetic.smaller(roof, site.value("pv_most_kwp_per_dwelling") * _dwellings(site))

    label = _("Leistung der Photovoltaikanlage")
    source, told = (_KWP_SOURCE, partial(_kwp_told, site)) if known is None else (FACT, None)
    return site.derive(KWP, label, "kWp", compute, source, sure=known is not None, told=told)


def _kwp_told(site: Site) -> Message:
    part, each, most = (site.value(f"pv_{name}") for name in ("roof_m2_per_m2", "m2_per_kwp", "most_kwp_per_dwelling"))
    area, house = demand.area_m2(site), site.facts.house
    return formula(
        Derivation.ROOF, area=area, storeys=house.storeys, part=part, each=each, most=most, dwellings=house.dwellings
    )


def bought(site: Site, use: EnergyUse) -> tuple[Purchase, ...]:
    """Return the heat pump's part of plant and battery; neither is subsidised with the heating."""
    size, part = arithmetic.for_words(kwp(site)), pump_part(site, use)
    shown = arithmetic.for_words(part * 100)
    plant = LineWords(
        "pv_investment", say(LineLabel.PHOTOVOLTAICS), say(LineFormula.PHOTOVOLTAICS, size=size, percent=shown)
    )
    found = Purchase(
        plant,
        Goods.PHOTOVOLTAICS,
        (_PRICE, KWP, PART),
        _plant_eur(site) * part,
        int(site.value("pv_life_years")),
        offered=site.inputs.has(_PRICE),
    )
    battery = site.facts.work.battery_kwh
    if not battery and not site.states(_BATTERY):
        return (found,)
    base, step = site.value("battery_cost_base_eur"), site.value("battery_cost_step_eur")
    told: dict[str, Value] = {
        "base": arithmetic.for_words(base), "step": arithmetic.for_words(step), "size": battery, "percent": shown,
    }  # fmt: skip
    words = LineWords("battery_investment", say(LineLabel.BATTERY), say(LineFormula.BATTERY, **told))
    label, source = _("Batterie"), _("Grundpreis + Preis je Kilowattstunde, ohne Umsatzsteuer")
    by_size = words.formula
    paid = site.derive(_BATTERY, label, "€", lambda: base + step * site.number(battery), source, told=lambda: by_size)
    return found, Purchase(
        words,
        Goods.PHOTOVOLTAICS,
        (_BATTERY, PART),
        paid * part,
        int(site.value("battery_life_years")),
        offered=site.inputs.has(_BATTERY),
    )


def without_own(site: Site, use: EnergyUse) -> EnergyUse:
    """Return what a heat pump has to buy where a part of its electricity comes from the roof."""
    formula = say(EnergyFormula.PHOTOVOLTAICS, whole=use.formula)
    return use._replace(kwh_a=use.kwh_a * (1 - _pump_share(site, use)), formula=formula, uses=(*use.uses, SHARE))


def upkeep(site: Site, use: EnergyUse) -> Yearly:
    """Return the heat pump's part of what the plant costs every year; no tenant bears it with the heating bill."""
    words = LineWords("pv_operation", say(LineLabel.PV_OPERATION), say(LineFormula.PV_OPERATION))
    paid = _plant_eur(site) * site.value(_UPKEEP) / 100 * pump_part(site, use)
    return Yearly(words, CostKind.REPAIR, (_PRICE, _UPKEEP, PART), paid, of_price=True)


def income(site: Site, use: EnergyUse) -> tuple[Income, Income]:
    """Return what the plant saves the household, and what is paid for the rest that it feeds in; in no sum."""
    share = _of_tables(site, "pv_household_share") / 100
    own = site.number(Decimal(site.facts.house.self_used_dwellings))
    household = site.value(HOUSEHOLD) * own * share
    made = _made_kwh(site)
    rest = arithmetic.larger(made - household - use.kwh_a * _pump_share(site, use), site.number(Decimal(0)))
    words = LineWords("pv_household", say(LineLabel.PV_HOUSEHOLD), say(LineFormula.PV_HOUSEHOLD))
    price, growth = HOUSEHOLD_ELECTRICITY.price, HOUSEHOLD_ELECTRICITY.growth
    saved = Income(words, (HOUSEHOLD, KWP, price, growth), household, site.grown(price, growth))
    years = int(site.value(_FED_IN_YEARS))
    formula = say(LineFormula.FEED_IN, years=years)
    words = LineWords("pv_feed_in", say(LineLabel.FEED_IN), formula, "§§ 48 und 49 EEG 2023")
    rates = ("feed_in_small_eur_kwh", "feed_in_large_eur_kwh", _SMALL, _FED_IN_YEARS)
    uses = (KWP, "pv_yield_kwh_per_kwp", SHARE, *rates)
    return saved, Income(words, uses, rest, _feed_in_eur_kwh(site, years))


def pump_part(site: Site, use: EnergyUse) -> Decimal:
    """Return what part of the plant makes the power of the heat pump, 0 to 1: of all that the plant makes in a year."""

    def percent() -> Decimal:
        return use.kwh_a * _pump_share(site, use) / arithmetic.larger(_made_kwh(site), site.number(Decimal(1))) * 100

    def told() -> Message:
        return formula(Derivation.ROOF_PART, used=use.kwh_a * _pump_share(site, use), made=_made_kwh(site))

    label = _("Anteil der Wärmepumpe an der Photovoltaikanlage")
    return site.derive(PART, label, "%", percent, _PART_SOURCE, told=told) / 100


def _made_kwh(site: Site) -> Decimal:
    return kwp(site) * site.value("pv_yield_kwh_per_kwp")


def _dwellings(site: Site) -> Decimal:
    return site.number(Decimal(site.facts.house.dwellings))


def _plant_eur(site: Site) -> Decimal:
    def compute() -> Decimal:
        small, large = _parts_kwp(site)
        base = site.value("pv_cost_base_eur") * arithmetic.smaller(small, site.number(Decimal(1)))  # none without plant
        return base + small * site.value("pv_cost_step_eur") + large * site.value("pv_large_cost_step_eur")

    def told() -> Message:
        base, step, large_step = (
            site.value(f"pv_{name}_eur") for name in ("cost_base", "cost_step", "large_cost_step")
        )
        small, large = _parts_kwp(site)
        return formula(Derivation.ROOF_PRICE, base=base, small=small, step=step, large=large, large_step=large_step)

    return site.derive(_PRICE, _("Photovoltaikanlage"), "€", compute, _PRICE_SOURCE, told=told)


def _parts_kwp(site: Site) -> tuple[Decimal, Decimal]:
    """Return the part of the plant up to the limit of small ones, and what is above."""
    small = arithmetic.smaller(kwp(site), site.value(_SMALL))
    return small, kwp(site) - small


def _feed_in_eur_kwh(site: Site, years: int) -> tuple[Decimal, ...]:
    """Return what is paid for a kilowatt-hour in each year: for some of them the rate of the day of installation."""
    day = site.facts.dates.installation_date
    small, large = _parts_kwp(site)
    paid = small * site.on_day("feed_in_small_eur_kwh", day) + large * site.on_day("feed_in_large_eur_kwh", day)
    rate = paid / arithmetic.larger(kwp(site), site.number(Decimal(1)) / arithmetic.KWH_PER_MWH)
    return tuple(rate if year <= years else rate * 0 for year in range(1, len(site.years) + 1))


def _pump_share(site: Site, use: EnergyUse) -> Decimal:
    """Return the share of a heat pump's electricity that comes from the roof, 0 to 1.

    Tables hold for 4 and 6 MWh a year in one dwelling with its own household; below, the share is that of 4 MWh, above,
    the roof gives no more than at 6 MWh.
    """

    def percent() -> Decimal:
        need = use.kwh_a / _dwellings(site) / arithmetic.KWH_PER_MWH
        tables = [(site.number(Decimal(mwh)), _of_tables(site, f"pv_pump_share_{mwh}000")) for mwh in _NEEDS_MWH]
        most, _share = tables[-1]
        return arithmetic.interpolated(tables, need) * most / arithmetic.larger(need, most)

    def told() -> Message:
        flats, battery = _dwellings(site), site.facts.work.battery_kwh
        return formula(Derivation.ROOF_SHARE, kwp=kwp(site) / flats, battery=battery / flats, need=use.kwh_a / flats)

    label = _("Anteil des Wärmepumpenstroms aus Photovoltaik")
    return site.derive(SHARE, label, "%", percent, _SHARE_SOURCE, told=told) / 100


def _of_tables(site: Site, key: str) -> Decimal:
    """Return a share by plant and battery for each dwelling, in percent."""
    size, dwellings = kwp(site) / _dwellings(site), _dwellings(site)
    points = [
        (site.number(Decimal(battery)), site.of_table(f"{key}_battery_{battery}", size)) for battery in _BATTERIES_KWH
    ]
    return arithmetic.interpolated(points, site.number(site.facts.work.battery_kwh) / dwellings)
