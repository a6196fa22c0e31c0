"""Every cost line of a heating, and what it emits, with the numbers of a year in its formula."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from calculator.core import grid_relief, price_parts
from calculator.core.costs import GROWTH, base_price, levels, renewed_eur, years_bought
from calculator.core.derivations import Derivation, formula
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.message import Message
from calculator.core.opened.energy import kwh_of
from calculator.core.opened.prices import price_of, year_of
from calculator.core.parameters import ParameterSet
from calculator.core.site import Site
from calculator.core.systems import plan_of
from calculator.core.systems.plan import EnergyUse, Income, Plan, Purchase

OfYear = Callable[[int], Message]  # by the place of the year, the first is 0
Line = tuple[str, OfYear]  # key of the line


class Opened(NamedTuple):
    """The formulas of one heating: by the key of each cost line but the grant, and of what each carrier emits.

    ``low_t``: the lower end of the emissions, for carriers that have one.
    """

    lines: Mapping[str, OfYear]
    real_t: Mapping[str, OfYear]
    low_t: Mapping[str, OfYear]


def opened(inputs: Inputs, facts: Facts, parameters: ParameterSet) -> Callable[[Technology], Opened]:
    """Return what opens the heatings of one case; raises ``ParameterNotCovered`` like the comparison."""
    site = Site(inputs, facts, parameters)

    def of(technology: Technology) -> Opened:
        plan = plan_of(site, technology)
        lines = (_bought(site, plan), _energy(site, plan), _relief(site, plan), _base_prices(site, plan),
                 _yearly(site, plan), _income(plan), _later(site, plan))  # fmt: skip
        low = {use.carrier.key: use.carrier.emission_low for use in plan.energy if use.carrier.emission_low}
        return Opened(
            dict(line for each in lines for line in each),
            dict(_emitted(site, plan, {use.carrier.key: use.carrier.emission for use in plan.energy})),
            dict(_emitted(site, plan, low)),
        )

    return of


def _bought(site: Site, plan: Plan) -> Iterator[Line]:
    for item in plan.purchases:
        if item.in_year == 1:
            yield item.words.key, _grown(price_of(site, item), levels(site, item))


def _grown(amount: Message, factors: tuple[Decimal, ...]) -> OfYear:
    """Return an amount of the Stichtag in a year; one that has not moved stands as it is."""

    def of_year(at: int) -> Message:
        return amount if factors[at] == 1 else formula(Derivation.GROWN, amount=amount, factor=factors[at])

    return of_year


def _energy(site: Site, plan: Plan) -> Iterator[Line]:
    for use in plan.energy:
        carrier, green = use.carrier, use.carrier.green
        prices, _keys = price_parts.prices(site, carrier.price, carrier.growth)
        if not green:
            yield carrier.key, _priced(site, use, prices, _whole)
            continue
        green_prices, _keys = price_parts.prices(site, green.price, price_parts.GREEN_GROWTH)
        yield f"fossil_{carrier.key}", _priced(site, use, prices, _fossil)
        yield f"bio_{carrier.key}", _priced(site, use, green_prices, _green)
        if carrier.co2:
            yield "co2", _co2(site, use, site.value(carrier.co2))


def _whole(_use: EnergyUse, _at: int, kwh: Message) -> Message:
    return kwh


def _fossil(use: EnergyUse, at: int, kwh: Message) -> Message:
    if not use.bio_share or not use.bio_share[at]:
        return kwh
    return formula(Derivation.PART_OF_FUEL, kwh=kwh, part=(1 - use.bio_share[at]) * 100)


def _green(use: EnergyUse, at: int, kwh: Message) -> Message:
    return formula(Derivation.PART_OF_FUEL, kwh=kwh, part=use.bio_share[at] * 100)


Part = Callable[[EnergyUse, int, Message], Message]


def _priced(site: Site, use: EnergyUse, prices: tuple[Decimal, ...], part: Part) -> OfYear:
    def of_year(at: int) -> Message:
        return formula(Derivation.PRICED, kwh=part(use, at, kwh_of(site, use, at)), price=prices[at])

    return of_year


def _co2(site: Site, use: EnergyUse, t_mwh: Decimal) -> OfYear:
    prices = site.co2_price()

    def of_year(at: int) -> Message:
        kwh = _fossil(use, at, kwh_of(site, use, at))
        return formula(Derivation.CO2_PRICED, kwh=kwh, factor=t_mwh, price=prices[at])

    return of_year


def _relief(site: Site, plan: Plan) -> Iterator[Line]:
    for each in grid_relief.reliefs(plan, site):
        yield "grid_relief", partial(_amount_of, each.amounts_eur)


def _amount_of(amounts_eur: Sequence[Decimal], at: int) -> Message:
    return formula(Derivation.AMOUNT, amount=amounts_eur[at])


def _base_prices(site: Site, plan: Plan) -> Iterator[Line]:
    key = "base_price"
    for use in plan.energy:
        if use.carrier.has_base_price:
            price, _uses = base_price(site, use.carrier)
            if use.contracts is None:
                amount = formula(Derivation.AMOUNT, amount=price)
            else:
                amount = formula(Derivation.TIMES, count=use.contracts, each=price)
            yield key, _grown(amount, site.growth(GROWTH))
            key = f"base_price_{len(plan.energy)}"


def _yearly(site: Site, plan: Plan) -> Iterator[Line]:
    return ((item.words.key, _grown(year_of(site, item), site.growth(GROWTH))) for item in plan.yearly)


def _income(plan: Plan) -> Iterator[Line]:
    for each in plan.income:
        yield each.words.key, partial(_earned, each)


def _earned(income: Income, at: int) -> Message:
    return formula(Derivation.EARNED, kwh=income.kwh_a, price=income.prices_eur_kwh[at])


def _later(site: Site, plan: Plan) -> Iterator[Line]:
    for number, item in enumerate(plan.purchases):
        if years_bought(item, len(site.years)):
            yield f"replacement_{number}" if number else "replacement", _again(site, item)


def _again(site: Site, item: Purchase) -> OfYear:
    factors, whole = levels(site, item), formula(Derivation.AMOUNT, amount=item.amount_eur)
    part, renewed = whole, renewed_eur(site, item)
    if renewed != item.amount_eur:
        part = formula(Derivation.PART_AGAIN, amount=whole, percent=renewed * 100 / item.amount_eur)
    first, again = _grown(whole, factors), _grown(part, factors)
    return lambda at: first(at) if at + 1 == item.in_year else again(at)


def _emitted(site: Site, plan: Plan, factors: Mapping[str, str]) -> Iterator[Line]:
    for use in plan.energy:
        path = site.of_every_year(factors[use.carrier.key]) if use.carrier.key in factors else None
        if path:
            yield use.carrier.key, _tonnes(site, use, path)


def _tonnes(site: Site, use: EnergyUse, path: tuple[Decimal, ...]) -> OfYear:
    def of_year(at: int) -> Message:
        kwh = _fossil(use, at, kwh_of(site, use, at))
        return formula(Derivation.EMITTED, kwh=kwh, factor=path[at] * 1000)

    return of_year
