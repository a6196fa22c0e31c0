"""Turns the plan of a system into cost lines: applies prices, growth, CO2 price and bio share year by year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from calculator.core import arithmetic
from calculator.core.arithmetic import bio_eur, co2_eur, fossil_eur
from calculator.core.result import CostLine, EnergyRow, Permission, Subsidy, SystemCosts
from calculator.core.rules.duties import Duty
from calculator.core.rules.green_gas import Stairs, stairs
from calculator.core.rules.loan import LoanOffer
from calculator.core.rules.tax import TaxReduction
from calculator.core.site import Site
from calculator.core.systems.plan import EnergyUse, Plan, Purchase, Yearly

GROWTH = "cost_growth_percent"
_SHORT = {"gas": "Gas"}
_VDI = "VDI 2067 Blatt 1"
_BEHG = "§ 10 BEHG; ab 2028 Richtlinie 2003/87/EG (ETS2)"
_STAIRS = {Stairs.GEG: "§ 71 Abs. 9 GEG 2024", Stairs.GMODG: "§ 43 GModG"}
SUBSIDY_FIELDS = (
    "subsidy_base_percent",
    "subsidy_speed_bonus_percent",
    "subsidy_efficiency_bonus_percent",
    "subsidy_income_bonus_percent",
    "subsidy_cap_percent",
    "subsidy_max_eligible_eur",
)


class Standing(NamedTuple):
    """How a system stands in law, and what else it can be paid with."""

    permission: Permission | None = None
    tax: TaxReduction | None = None
    loan_offer: LoanOffer | None = None
    duties: tuple[Duty, ...] = ()
    efficiency_class: str = ""


NOTHING_KNOWN = Standing()


def costs(plan: Plan, site: Site, subsidy: Subsidy | None, standing: Standing = NOTHING_KNOWN) -> SystemCosts:
    """Return all cost lines of a plan over the years of the site, in euros."""
    once = [_bought_line(site, purchase) for purchase in plan.purchases if purchase.in_year == 1]
    if subsidy and subsidy.asked_percent:
        once.append(_subsidy_line(site, plan, subsidy))
    energy = tuple(_energy_row(site, use) for use in plan.energy)
    yearly = (*_energy_lines(plan, site), *_base_prices(plan, site), *_yearly_lines(plan, site))
    return SystemCosts(
        key=str(plan.technology),
        label=plan.label,
        one_off=tuple(once),
        yearly=(*yearly, *_later_lines(plan, site)),
        energy=energy,
        subsidy=subsidy,
        **standing._asdict(),
    )


def eligible_eur(plan: Plan) -> Decimal:
    """Return the part of the purchases that counts for the subsidy."""
    return arithmetic.total([each.amount_eur for each in plan.purchases if each.eligible and each.in_year == 1])


def _bought_line(site: Site, purchase: Purchase) -> CostLine:
    life = purchase.life_years
    return _line(site, (purchase.key, purchase.label, purchase.formula), purchase.uses, [purchase.amount_eur], life)


def _subsidy_line(site: Site, plan: Plan, subsidy: Subsidy) -> CostLine:
    words = "− Anschaffung (höchstens die förderfähigen Ausgaben) × Summe der Fördersätze (höchstens der höchste Satz)"
    uses = tuple(key for key in SUBSIDY_FIELDS if site.inputs.has(key))
    for key in uses:
        site.value(key)
    bought = tuple(key for each in plan.purchases if each.eligible for key in each.uses)
    norms = "; ".join(dict.fromkeys(item.norm for item in subsidy.items if item.granted))
    return _line(site, ("subsidy", "Förderung", words, norms), (*uses, *bought), [0 - subsidy.amount_eur])


def _energy_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    for use in plan.energy:
        carrier = use.carrier
        if carrier.bio_price:
            yield from _duty_lines(site, use, carrier.bio_price, _duty_norm(plan, site))
            continue
        prices = site.grown(carrier.price, carrier.growth)
        uses = (*use.uses, carrier.price, carrier.growth)
        amounts = [use.kwh_a * price for price in prices]
        yield _line(site, (carrier.key, carrier.label, f"{use.words} × Arbeitspreis"), uses, amounts)


def _duty_norm(plan: Plan, site: Site) -> str:
    return _STAIRS.get(stairs(plan.technology, site.facts_for(plan.technology), site.parameters), "")


def _duty_lines(site: Site, use: EnergyUse, bio_price: str, norm: str) -> Iterator[CostLine]:
    carrier, bio, shares, steps = use.carrier, use.carrier.bio_label, use.bio_share, site.stairs()
    prices = site.grown(carrier.price, carrier.growth)
    yield _line(
        site,
        (
            f"fossil_{carrier.key}",
            carrier.label,
            f"{use.words} × (1 − {bio}anteil) × Arbeitspreis {carrier.label}",
            norm,
        ),
        (*use.uses, *steps, carrier.price, carrier.growth),
        [fossil_eur(use.kwh_a, share, price) for share, price in zip(shares, prices, strict=True)],
    )
    prices = site.grown(bio_price, "bio_price_growth_percent")
    yield _line(
        site,
        (f"bio_{carrier.key}", bio, f"{use.words} × {bio}anteil × Arbeitspreis {bio}", norm),
        (*use.uses, *steps, bio_price, "bio_price_growth_percent"),
        [bio_eur(use.kwh_a, share, price) for share, price in zip(shares, prices, strict=True)],
    )
    if carrier.co2:
        yield _co2_line(site, use, carrier.co2)


def _co2_line(site: Site, use: EnergyUse, factor: str) -> CostLine:
    t_mwh = site.value(factor)
    words = f"{use.words} × (1 − {use.carrier.bio_label}anteil) × CO₂-Faktor × CO₂-Preis des Jahres"
    amounts = [
        co2_eur(use.kwh_a, share, t_mwh, price) for share, price in zip(use.bio_share, site.co2_price(), strict=True)
    ]
    uses = (*use.uses, *site.stairs(), factor, *site.co2_uses(), "co2_vat_percent")
    return _line(site, ("co2", "CO₂-Preis", words, _BEHG), uses, amounts)


def _base_prices(plan: Plan, site: Site) -> Iterator[CostLine]:
    key = "base_price"
    for use in plan.energy:
        base = use.carrier.base_price
        if base:
            amounts = [site.value(base) * factor for factor in site.growth(GROWTH)]
            label = f"Grundpreis {_SHORT.get(use.carrier.key, use.carrier.label)}"
            yield _line(site, (key, label, "Grundpreis im Jahr"), (base, GROWTH), amounts)
            key = f"base_price_{len(plan.energy)}"


def _yearly_lines(plan: Plan, site: Site) -> Iterator[CostLine]:
    for item in plan.yearly:
        yield _line(site, (item.key, item.label, item.formula, item.norm), (*item.uses, GROWTH), _over_time(item, site))


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
            amounts = [
                item.amount_eur * factor if year in years else item.amount_eur * 0
                for year, factor in enumerate(site.growth(GROWTH), start=1)
            ]
            key = f"replacement_{number}" if number else "replacement"
            formula = f"{item.formula}, am Ende der Nutzungsdauer, mit Kostensteigerung"
            words = (key, f"Ersatz: {item.label}", formula, _VDI)
            yield _line(site, words, (*item.uses, GROWTH), amounts, item.life_years)


def _years_bought(item: Purchase, horizon: int) -> range:
    if item.life_years is None:
        return range(0)
    first = item.in_year if item.in_year > 1 else 1 + item.life_years
    return range(first, horizon + 1, item.life_years)


def _line(
    site: Site,
    words: tuple[str, ...],
    uses: tuple[str, ...],
    amounts: Sequence[Decimal],
    life: int | None = None,
) -> CostLine:
    """Return a line; ``words`` are key, label and formula, then the norm if there is one."""
    key, label, formula, *norm = words
    return CostLine(key, label, formula, uses, site.source_of(uses), tuple(amounts), life, "".join(norm))


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
        return tuple(units * factor for factor in factors)
    return tuple(units * (1 - share) * factor for share, factor in zip(use.bio_share, factors, strict=True))
