"""Turns the plan of a system into cost lines: applies prices, growth, CO2 price and bio share year by year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from calculator.core import arithmetic
from calculator.core.arithmetic import bio_eur, co2_eur, fossil_eur
from calculator.core.carriers import GreenPart
from calculator.core.cost_lines import CostKind, CostLine, LineFormula, LineLabel, LineWords
from calculator.core.law_answers import Subsidy
from calculator.core.message import Message, Name, say
from calculator.core.result import EnergyRow, SystemCosts
from calculator.core.rules.beg.codes import Part
from calculator.core.rules.green_gas import Stairs, stairs
from calculator.core.site import Site
from calculator.core.systems.plan import EnergyUse, Plan, Purchase, Yearly

GROWTH = "cost_growth_percent"
_GREEN_GROWTH = "bio_price_growth_percent"
_VDI = "VDI 2067 Blatt 1"
_BEHG = "§ 10 BEHG, danach Richtlinie 2003/87/EG (ETS2)"
_STAIRS = {Stairs.GEG: "§ 71 Abs. 9 GEG 2024", Stairs.GMODG: "§ 43 GModG"}
# What the amount of the subsidy rests on where the user has entered it.
SUBSIDY_FIELDS = (
    *(part.value for part in (Part.BASE, Part.SPEED, Part.EFFICIENCY, Part.INCOME, Part.CAP)),
    "subsidy_max_eligible_eur",
)


def costs(plan: Plan, site: Site, subsidy: Subsidy | None) -> SystemCosts:
    """Return all cost lines of a plan over the years of the site, in euros; how it stands in law is not told."""
    once = [_bought_line(site, purchase) for purchase in plan.purchases if purchase.in_year == 1]
    if subsidy and subsidy.asked_percent:
        once.append(_subsidy_line(site, plan, subsidy))
    energy = tuple(_energy_row(site, use) for use in plan.energy)
    yearly = (*_energy_lines(plan, site), *_base_prices(plan, site), *_yearly_lines(plan, site))
    return SystemCosts(
        key=str(plan.technology),
        label=plan.technology.label,
        one_off=tuple(once),
        yearly=(*yearly, *_later_lines(plan, site)),
        energy=energy,
        subsidy=subsidy,
    )


def eligible_eur(plan: Plan) -> Decimal:
    """Return the part of the purchases that counts for the subsidy."""
    return arithmetic.total([each.amount_eur for each in plan.eligible])


def _bought_line(site: Site, purchase: Purchase) -> CostLine:
    amounts, life = [purchase.amount_eur], purchase.life_years
    return _line(site, CostKind.PURCHASE, purchase.words, purchase.uses, amounts, life=life)


def _subsidy_line(site: Site, plan: Plan, subsidy: Subsidy) -> CostLine:
    uses = tuple(key for key in SUBSIDY_FIELDS if site.inputs.has(key))
    for key in uses:
        site.value(key)
    bought = tuple(key for each in plan.eligible for key in each.uses)
    norms = "; ".join(dict.fromkeys(item.norm for item in subsidy.items if item.granted))
    words = LineWords("subsidy", say(LineLabel.SUBSIDY), say(LineFormula.SUBSIDY), norms)
    return _line(site, CostKind.SUBSIDY, words, (*uses, *bought), [0 - subsidy.amount_eur])


def _energy_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    for use in plan.energy:
        carrier = use.carrier
        if carrier.green:
            yield from _duty_lines(site, use, carrier.green, _duty_norm(plan, site))
            continue
        uses = (*use.uses, carrier.price, carrier.growth)
        words = LineWords(carrier.key, _named(carrier.label), say(LineFormula.ENERGY, energy=use.formula))
        amounts = [use.kwh_a * price for price in site.grown(carrier.price, carrier.growth)]
        yield _line(site, CostKind.ENERGY, words, uses, amounts)


@cache
def _named(name: Name) -> Message:
    return say(LineLabel.NAMED, name=name)


def _duty_norm(plan: Plan, site: Site) -> str:
    return _STAIRS.get(stairs(plan.technology, site.facts_for(plan.technology), site.parameters), "")


def _duty_lines(site: Site, use: EnergyUse, green: GreenPart, norm: str) -> Iterator[CostLine]:
    carrier, shares, steps = use.carrier, use.bio_share, site.stairs()
    prices, green_prices = site.grown(carrier.price, carrier.growth), site.grown(green.price, _GREEN_GROWTH)
    formula = say(LineFormula.FOSSIL, energy=use.formula, green=green.label, fossil=carrier.label)
    yield _line(
        site,
        CostKind.ENERGY,
        LineWords(f"fossil_{carrier.key}", _named(carrier.label), formula, norm),
        (*use.uses, *steps, carrier.price, carrier.growth),
        [fossil_eur(use.kwh_a, share, price) for share, price in zip(shares, prices, strict=True)],
    )
    formula = say(LineFormula.GREEN, energy=use.formula, green=green.label)
    yield _line(
        site,
        CostKind.GREEN_FUEL,
        LineWords(f"bio_{carrier.key}", _named(green.label), formula, norm),
        (*use.uses, *steps, green.price, _GREEN_GROWTH),
        [bio_eur(use.kwh_a, share, price) for share, price in zip(shares, green_prices, strict=True)],
    )
    if carrier.co2:
        yield _co2_line(site, use, green.label, carrier.co2)


def _co2_line(site: Site, use: EnergyUse, green: Name, factor: str) -> CostLine:
    t_mwh = site.value(factor)
    amounts = [
        co2_eur(use.kwh_a, share, t_mwh, price) for share, price in zip(use.bio_share, site.co2_price(), strict=True)
    ]
    uses = (*use.uses, *site.stairs(), factor, *site.co2_uses(), "co2_vat_percent")
    formula = say(LineFormula.CO2, energy=use.formula, green=green)
    return _line(site, CostKind.CO2, LineWords("co2", say(LineLabel.CO2), formula, _BEHG), uses, amounts)


def _base_prices(plan: Plan, site: Site) -> Iterator[CostLine]:
    key = "base_price"
    for use in plan.energy:
        carrier, base = use.carrier, use.carrier.base_price
        if carrier.has_base_price:
            amounts = [site.value(base) * factor for factor in site.growth(GROWTH)]
            label = say(LineLabel.BASE_PRICE, carrier=carrier.billed_as or carrier.label)
            words = LineWords(key, label, say(LineFormula.BASE_PRICE))
            yield _line(site, CostKind.BASE_PRICE, words, (base, GROWTH), amounts)
            key = f"base_price_{len(plan.energy)}"


def _yearly_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    return (_line(site, each.kind, each.words, (*each.uses, GROWTH), _over_time(each, site)) for each in plan.yearly)


def _over_time(item: Yearly, site: Site) -> list[Decimal]:
    amounts = [item.amount_eur_a * factor for factor in site.growth(GROWTH)]
    if item.last_year is None:
        return amounts
    return [amount if year <= item.last_year else amount * 0 for year, amount in enumerate(amounts, start=1)]


def _later_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    """Yield what is bought again at the end of its life, or for the first time in a later year."""
    for number, item in enumerate(plan.purchases):
        years = _years_bought(item, len(site.years))
        if years:
            nothing = item.amount_eur * 0
            amounts = [
                item.amount_eur * factor if year in years else nothing
                for year, factor in enumerate(site.growth(GROWTH), start=1)
            ]
            words = LineWords(
                f"replacement_{number}" if number else "replacement",
                say(LineLabel.REPLACEMENT, item=item.words.label),
                say(LineFormula.REPLACEMENT, first=item.words.formula),
                _VDI,
            )
            yield _line(site, CostKind.REPLACEMENT, words, (*item.uses, GROWTH), amounts, life=item.life_years)


def _years_bought(item: Purchase, horizon: int) -> range:
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
    life: int | None = None,
) -> CostLine:
    source = site.source_of(uses)
    return CostLine(words.key, kind, words.label, words.formula, uses, source, tuple(amounts), life, words.norm)


def _energy_row(site: Site, use: EnergyUse) -> EnergyRow:
    carrier = use.carrier
    real = site.number_of_day(carrier.emission)
    certificate = site.of_every_year(carrier.certificate)
    return EnergyRow(
        carrier.key,
        carrier.label,
        use.kwh_a,
        None if real is None else _tonnes(use, [real] * len(site.years), 1000),
        None if certificate is None else _tonnes(use, certificate, 1_000_000),
    )


def _tonnes(use: EnergyUse, factors: Sequence[Decimal], per: int) -> tuple[Decimal, ...]:
    """Return tonnes a year; the bio part counts as free of CO2 in both balances, as docs/cost-model.md says."""
    units = use.kwh_a / per
    if not use.bio_share:
        return tuple([units * factor for factor in factors])  # a list first: quicker than a generator
    return tuple([units * (1 - share) * factor for share, factor in zip(use.bio_share, factors, strict=True)])
