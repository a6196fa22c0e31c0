"""Turns the plan of a system into cost lines: applies prices, growth, CO2 price and bio share year by year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple, Unpack

from calculator.core import arithmetic, grid_relief, price_parts
from calculator.core.arithmetic import KWH_PER_MWH, fossil_kwh, multiples, parts, products
from calculator.core.carriers import Carrier, GreenPart
from calculator.core.cost_lines import VDI, CostKind, CostLine, LineFormula, LineLabel, LineWords, Worth
from calculator.core.demand.connection import base_price_eur_a
from calculator.core.inputs import Inputs
from calculator.core.law_answers import Standing, Subsidy
from calculator.core.message import Message, Name, say
from calculator.core.notation import cents
from calculator.core.result import Covered, EnergyRow, SystemCosts
from calculator.core.rules.beg.codes import Part
from calculator.core.rules.beg.counted import counts
from calculator.core.rules.green_gas import Stairs, stairs
from calculator.core.site import Site
from calculator.core.systems.plan import EnergyUse, Plan, Purchase, Yearly

GROWTH = "cost_growth_percent"
_KG_PER_TONNE = 1000
_BEHG = "§ 10 BEHG, danach Richtlinie 2003/87/EG (ETS2)"
_STAIRS = {Stairs.GEG: "§ 71 Abs. 9 GEG 2024", Stairs.GMODG: "§ 43 GModG"}
# What the amount of the subsidy rests on where the user has entered it.
SUBSIDY_FIELDS = (
    *(part.value for part in (Part.BASE, Part.SPEED, Part.EFFICIENCY, Part.INCOME, Part.CAP, Part.OTHER)),
    "subsidy_max_eligible_eur",
)


def entered_rates(inputs: Inputs) -> dict[str, Decimal]:
    """Return the rates and limits of the subsidy that the user has entered, or that a frozen set fixes."""
    return {key: inputs.values[key] for key in SUBSIDY_FIELDS if key in inputs.values}


def costs(plan: Plan, site: Site, subsidy: Subsidy | None, **standing: Unpack[Standing]) -> SystemCosts:
    """Return all cost lines of a plan over the years of the site, in euros, and how it stands in law as it is given."""
    granted = subsidy if subsidy and subsidy.asked_percent else None
    once = list(_bought_lines(plan, site, granted))
    if granted:
        once.append(_subsidy_line(site, plan, granted))
    bought = [_bought(site, use) for use in plan.energy]
    energy = tuple([_energy_row(site, each) for each in bought])
    supply = (*_energy_lines(plan, site, bought), *_relief_lines(plan, site), *_base_prices(plan, site))
    return SystemCosts(
        key=str(plan.technology),
        label=plan.names.label if plan.names else plan.technology.label,
        one_off=tuple(once),
        yearly=(*supply, *_yearly_lines(plan, site), *_later_lines(plan, site)),
        energy=energy,
        subsidy=subsidy,
        beside=tuple(_income_lines(plan, site)),
        covered=tuple(Covered(each.words.label, each.amount_eur) for each in plan.covered),
        named=plan.names.named if plan.names else plan.technology.record.named,
        **standing,
    )


def eligible_eur(plan: Plan, site: Site) -> Decimal:
    """Return the part of the purchases that counts for the subsidy, at the prices of the first year."""
    return arithmetic.total([each.amount_eur * levels(site, each)[0] for each in plan.eligible])


def levels(site: Site, purchase: Purchase) -> tuple[Decimal, ...]:
    """Return the price of a purchase in each year against the Stichtag; an offer holds for its order."""
    return site.growth(GROWTH, site.years_to_order) if purchase.offered else site.growth(GROWTH)


def _own_share(site: Site, plan: Plan, subsidy: Subsidy | None) -> Decimal:
    """Return what part of each eligible price the owner pays: a grant pays the same part of each of them."""
    if subsidy is None or not plan.eligible:
        return site.number(Decimal(1))
    return 1 - arithmetic.granted_share(subsidy.amount_eur, eligible_eur(plan, site))


def _bought_lines(plan: Plan, site: Site, subsidy: Subsidy | None) -> Iterator[CostLine]:
    own_share = _own_share(site, plan, subsidy)
    for item in plan.purchases:
        if item.in_year == 1:
            own = own_share if counts(item.goods, plan.technology) else site.number(Decimal(1))
            level = levels(site, item)[0]
            worth = (Worth(0, renewed_eur(site, item) * level * own),) if item.life_years and site.counts_worth else ()
            words, uses = _moved(site, item)
            yield _line(site, CostKind.PURCHASE, words, uses, [item.amount_eur * level], kept=(item.life_years, worth))


def _moved(site: Site, purchase: Purchase) -> tuple[LineWords, tuple[str, ...]]:
    """Return words and assumptions of a purchase that say so if its price is no longer that of the Stichtag."""
    if not (site.years_to_order if purchase.offered else site.years_ahead):
        return purchase.words, purchase.uses
    words = purchase.words
    formula = say(LineFormula.MOVED, first=words.formula, year=site.years[0])
    return LineWords(words.key, words.label, formula, words.norm), (*purchase.uses, GROWTH)


def renewed_eur(site: Site, purchase: Purchase) -> Decimal:
    """Return the part of a price that wears out and is bought again; the rest is work that is done once."""
    thing = purchase.amount_eur if purchase.worn is None else purchase.amount_eur * purchase.worn
    return thing * site.value(purchase.renewed) / 100 if purchase.renewed else thing


def _subsidy_line(site: Site, plan: Plan, subsidy: Subsidy) -> CostLine:
    uses = tuple(key for key in SUBSIDY_FIELDS if site.inputs.has(key))
    for key in uses:
        site.value(key)
    bought = tuple(key for each in plan.eligible for key in each.uses)
    norms = "; ".join(dict.fromkeys(item.norm for item in subsidy.items if item.granted))
    words = LineWords("subsidy", say(LineLabel.SUBSIDY), _granted_by(subsidy), norms)
    return _line(site, CostKind.SUBSIDY, words, (*uses, *bought), [0 - subsidy.amount_eur])


def _granted_by(subsidy: Subsidy) -> Message:
    percent, eligible, amount = map(
        arithmetic.for_words, (subsidy.granted_percent, subsidy.eligible_eur, subsidy.amount_eur)
    )
    whole = isinstance(amount, Decimal) and cents(percent * eligible / 100) == amount
    code = LineFormula.SUBSIDY if whole else LineFormula.SUBSIDY_BY_PARTS
    return say(code, percent=percent, eligible=eligible)


class _Bought(NamedTuple):
    """What is bought of a carrier in each year, and the part of it that is not bio."""

    use: EnergyUse
    kwh: tuple[Decimal, ...]
    fossil_kwh: tuple[Decimal, ...]


def _bought(site: Site, use: EnergyUse) -> _Bought:
    kwh = use.kwh(len(site.years))
    fossil = tuple(map(fossil_kwh, kwh, use.bio_share)) if use.bio_share else kwh
    return _Bought(use, kwh, fossil)


def _energy_lines(plan: Plan, site: Site, bought: Sequence[_Bought]) -> Iterator[CostLine]:
    for each in bought:
        use, carrier = each.use, each.use.carrier
        if carrier.green:
            yield from _duty_lines(site, each, carrier.green, _duty_norm(plan, site))
            continue
        prices, keys = price_parts.prices(site, carrier.price, carrier.growth)
        words = LineWords(carrier.key, _named(carrier.label), say(LineFormula.ENERGY, energy=use.formula))
        yield _line(site, CostKind.ENERGY, words, (*use.uses, *keys), products(each.kwh, prices))


@cache
def _named(name: Name) -> Message:
    return say(LineLabel.NAMED, name=name)


def _duty_norm(plan: Plan, site: Site) -> str:
    return _STAIRS.get(stairs(plan.technology, site.facts_for(plan.technology), site.parameters), "")


def _duty_lines(site: Site, bought: _Bought, green: GreenPart, norm: str) -> Iterator[CostLine]:
    use, carrier, steps = bought.use, bought.use.carrier, site.stairs()
    prices, keys = price_parts.prices(site, carrier.price, carrier.growth)
    green_prices, green_keys = price_parts.prices(site, green.price, price_parts.GREEN_GROWTH)
    formula = say(LineFormula.FOSSIL, energy=use.formula, green=green.label, fossil=carrier.label)
    words = LineWords(f"fossil_{carrier.key}", _named(carrier.label), formula, norm)
    amounts = products(bought.fossil_kwh, prices)
    grid = price_parts.grid_eur(site, carrier.price, amounts)
    yield _line(site, CostKind.ENERGY, words, (*use.uses, *steps, *keys), amounts, grid=grid)
    formula = say(LineFormula.GREEN, energy=use.formula, green=green.label)
    words = LineWords(f"bio_{carrier.key}", _named(green.label), formula, norm)
    amounts = products(products(bought.kwh, use.bio_share), green_prices)
    grid = price_parts.grid_eur(site, green.price, amounts)
    yield _line(site, CostKind.GREEN_FUEL, words, (*use.uses, *steps, *green_keys), amounts, grid=grid)
    if carrier.co2:
        yield _co2_line(site, bought, green.label, carrier.co2)


def _co2_line(site: Site, bought: _Bought, green: Name, factor: str) -> CostLine:
    t_mwh, use = site.value(factor), bought.use
    amounts = products(multiples(t_mwh / KWH_PER_MWH, bought.fossil_kwh), site.co2_price())
    uses = (*use.uses, *site.stairs(), factor, *site.co2_uses(), "co2_vat_percent")
    formula = say(LineFormula.CO2, energy=use.formula, green=green)
    return _line(site, CostKind.CO2, LineWords("co2", say(LineLabel.CO2), formula, _BEHG), uses, amounts)


def _relief_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    for relief in grid_relief.reliefs(plan, site):
        words = LineWords("grid_relief", say(LineLabel.GRID_RELIEF), relief.formula, grid_relief.NORM)
        yield _line(site, CostKind.ENERGY, words, relief.uses, relief.amounts_eur)


def _base_prices(plan: Plan, site: Site) -> Iterator[CostLine]:
    key = "base_price"
    for use in plan.energy:
        carrier = use.carrier
        if carrier.has_base_price:
            (price, uses), says = base_price(site, carrier), LineFormula.BASE_PRICE
            if use.contracts is not None:
                price, says = price * use.contracts, LineFormula.BASE_PRICE_BY_FLAT
            amounts = multiples(price, site.growth(GROWTH))
            label = say(LineLabel.BASE_PRICE, carrier=carrier.billed_as or carrier.label)
            yield _line(site, CostKind.BASE_PRICE, LineWords(key, label, say(says)), (*uses, GROWTH), amounts)
            key = f"base_price_{len(plan.energy)}"


def base_price(site: Site, carrier: Carrier) -> tuple[Decimal, tuple[str, ...]]:
    """Return the yearly base price of one contract, with the assumptions behind it."""
    if carrier.by_power:
        return base_price_eur_a(site, carrier)
    return site.value(carrier.base_price), (carrier.base_price,)


def _yearly_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    return (_line(site, each.kind, each.words, (*each.uses, GROWTH), _over_time(each, site)) for each in plan.yearly)


def _income_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    for each in plan.income:
        worth = multiples(0 - each.kwh_a, each.prices_eur_kwh)
        yield _line(site, CostKind.INCOME, each.words, each.uses, worth)


def _over_time(item: Yearly, site: Site) -> Sequence[Decimal]:
    amounts = multiples(item.amount_eur_a, site.growth(GROWTH))
    if item.last_year is None:
        return amounts
    paid = range(item.first_year, item.last_year + 1)
    return [amount if year in paid else amount * 0 for year, amount in enumerate(amounts, start=1)]


def _later_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    """Yield what is bought again at the end of its life, or for the first time in a later year."""
    for number, item in enumerate(plan.purchases):
        years = years_bought(item, len(site.years))
        if years:
            yield _later_line(site, item, years, f"replacement_{number}" if number else "replacement")


def _later_line(site: Site, item: Purchase, years: range, key: str) -> CostLine:
    growth, renewed = levels(site, item), renewed_eur(site, item)
    amounts = [site.number(Decimal(0))] * len(growth)
    for year in years:
        amounts[year - 1] = (item.amount_eur if year == item.in_year else renewed) * growth[year - 1]
    words = LineWords(
        key, say(LineLabel.REPLACEMENT, item=item.words.label), say(LineFormula.REPLACEMENT, first=item.words.formula),
        VDI,
    )  # fmt: skip
    uses = (*item.uses, *((item.renewed,) if item.renewed else ()), GROWTH)
    worth = tuple(Worth(year, renewed * growth[year - 1]) for year in years) if site.counts_worth else ()
    return _line(site, CostKind.REPLACEMENT, words, uses, amounts, kept=(item.life_years, worth))


def years_bought(item: Purchase, horizon: int) -> range:
    """Return the years of operation in which a thing is bought again, or for the first time after the start."""
    if item.life_years is None:
        return range(0)
    first = item.in_year if item.in_year > 1 else 1 + item.life_years
    return range(first, horizon + 1, item.life_years)


def _line(
    site: Site,
    kind: CostKind,
    words: LineWords,
    uses: tuple[str, ...],
    amounts: Sequence[Decimal],
    *,
    kept: tuple[int | None, tuple[Worth, ...]] = (None, ()),
    grid: tuple[Decimal, ...] = (),
) -> CostLine:
    """Return a line; ``kept``: life in years and worth of what is bought with it; ``grid``: what of it is grid fee."""
    source, (life, worth) = site.source_of(uses), kept
    return CostLine(
        words.key, kind, words.label, words.formula, uses, source, tuple(amounts), life, words.norm, worth, grid
    )


def _energy_row(site: Site, bought: _Bought) -> EnergyRow:
    """Return what is bought and emitted; the bio part counts as free of CO2 in both balances (docs/cost-model.md)."""
    use, carrier = bought.use, bought.use.carrier
    real, certificate = site.of_every_year(carrier.emission), site.of_every_year(carrier.certificate)
    low = site.of_every_year(carrier.emission_low) if carrier.emission_low else None
    mwh = parts(bought.fossil_kwh, KWH_PER_MWH) if real or certificate or low else ()  # futures tell no emissions
    return EnergyRow(
        carrier.key,
        carrier.label,
        use.kwh_a,
        bought.kwh,
        None if real is None else products(mwh, real),
        None if certificate is None else parts(products(mwh, certificate), _KG_PER_TONNE),
        None if low is None else products(mwh, low),
    )
