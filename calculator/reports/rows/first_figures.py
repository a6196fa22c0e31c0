"""The figures that come first: a heat pump, a new heating of today's kind and going on as now, in euros a month.

One declaration for every rendering that leads with them. A month is the mean of all years, purchase and residual value
included, so the order of the bars is that of the totals. Whose money it is follows from who asks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import itemgetter
from typing import assert_never

from calculator.answer.answering import Answer
from calculator.answer.measures import loan_interest_eur
from calculator.answer.ranking import may_stand, total_eur
from calculator.answer.rented import tenants_bills_eur_a
from calculator.core import SystemCosts, Technology, own_flat
from calculator.core.choices import Viewpoint
from calculator.core.levy import levies
from calculator.core.tenancy import MONTHS
from calculator.reports.rows.bar_places import MOST_BARS, BarPlace, open_beside, placed_systems, stays, with_least
from calculator.reports.rows.landlord import of_landlord, of_landlords_flat
from calculator.reports.rows.month import Month, spread
from calculator.reports.rows.month_changes import ends_eur, first_changed_eur
from calculator.reports.rows.month_figures import LETTING, MonthFigure, MonthFigures, Whose
from calculator.reports.rows.open_price import open_price, swings_eur
from calculator.sentences.translated import translated

_Figures = tuple[MonthFigure, ...]
_OF_COMING = {BarPlace.PUMP, BarPlace.OTHER}  # stand before what is of today's kind


def whose_money(answer: Answer) -> Whose:
    """Return whose money is to be told to who asks."""
    match answer.asked.viewpoint:
        case Viewpoint.TENANT:
            return Whose.FLAT_OF_TENANT
        case Viewpoint.LANDLORD if answer.asked.facts.of_community:
            return Whose.LANDLORD_OF_FLAT
        case _ if answer.asked.facts.of_community:
            return Whose.FLAT_OF_COMMUNITY
        case Viewpoint.LANDLORD:
            return Whose.LANDLORD
        case Viewpoint.OWNER if own_flat.share(answer.asked.facts) is not None:
            return Whose.FLAT_OF_OWNER
        case Viewpoint.OWNER | Viewpoint.COMMUNITY:
            return Whose.HOUSE
        case viewpoint:
            assert_never(viewpoint)


def first_figures(answer: Answer) -> MonthFigures:
    """Return the bars of an answer; those of the house where nobody can tell what one party pays."""
    whose = whose_money(answer)
    months = _OF[whose](answer)
    if not months:
        whose = Whose.FLAT_OF_COMMUNITY if whose is Whose.LANDLORD_OF_FLAT else Whose.HOUSE
        months = _OF[whose](answer)
    of_flat = whose not in {Whose.HOUSE, Whose.LANDLORD}
    placed = tuple(placed_systems(answer))
    if whose in LETTING:
        placed = with_least(answer, placed, {key: month.mean_eur for key, month in months.items()})
    facts, named = answer.asked.facts, own_flat.share(answer.asked.facts) is not None
    figures = tuple(_figures(answer, months, placed))
    barless = tuple(_figures(answer, months, open_beside(answer)))
    if whose is Whose.FLAT_OF_TENANT:
        figures, barless = _with_ends(figures, barless)
    if whose in LETTING | {Whose.FLAT_OF_TENANT} and len(figures) > MOST_BARS:
        figures = tuple(each for each in figures if each.place is not BarPlace.NEW or stays(answer, each.key))
    return MonthFigures(
        whose=whose,
        area_m2=_flat_m2(answer) if of_flat else facts.house.living_area_m2,
        dwellings=facts.house.dwellings,
        own_flat=of_flat and named,
        figures=figures,
        barless=barless,
    )


def _with_ends(bars: _Figures, barless: _Figures) -> tuple[_Figures, _Figures]:
    """Return bars and what has none, with a bar for what changes a month more than all others.

    A tenant is told how far all that is open reaches: both ends of it, and the dearest beginning, are changes that a
    bar shows.
    """
    now = next((each for each in bars if each.place is BarPlace.NOW), None)
    if now is None or not barless:
        return bars, barless
    before, today = ([each for each in bars if (each.place in _OF_COMING) is coming] for coming in (True, False))
    shown = list[MonthFigure]()
    for measure in (_least_eur, _most_eur, _at_first_eur):
        told = [measure(now, each) for each in (*bars, *shown) if each is not now]
        most, end = max(((measure(now, each), each) for each in barless), key=itemgetter(0))
        if all(most > each for each in told):
            shown.append(end)
    return (*before, *shown, *today), tuple(each for each in barless if each not in shown)


def _least_eur(now: MonthFigure, then: MonthFigure) -> Decimal:
    return -ends_eur(now, then)[0]


def _most_eur(now: MonthFigure, then: MonthFigure) -> Decimal:
    return ends_eur(now, then)[1]


def _at_first_eur(now: MonthFigure, then: MonthFigure) -> Decimal:
    return first_changed_eur(now, then) or Decimal(0)


def _figures(
    answer: Answer, months: Mapping[str, Month], systems: Iterable[tuple[BarPlace, SystemCosts]]
) -> Iterator[MonthFigure]:
    best = answer.winner.key if answer.winner else ""
    for place, system in systems:
        if month := months.get(system.key):
            price = open_price(answer, system)
            yield MonthFigure(
                place=place,
                key=system.key,
                label=translated(system.label),
                month_eur=month.mean_eur,
                low_eur=month.low_eur,
                high_eur=month.high_eur,
                best=system.key == best,
                rent_eur=month.rent_eur,
                levy_eur=month.levy_eur,
                first_eur=month.first_eur,
                price=price.key if price else "",
                swing_eur=month.swing_eur,
                may_stand=may_stand(system),
            )


def _of_house(answer: Answer) -> dict[str, Month]:
    months = len(answer.comparison.calendar_years) * MONTHS
    found = {}
    for system in answer.beside.systems:
        chance, interest = answer.likelihoods[system.key], loan_interest_eur(answer.beside, system.key)
        total, low, high = ((each + interest) / months for each in (total_eur(system), chance.low_eur, chance.high_eur))
        found[system.key] = Month(total, low, high)
    return found


def _of_owners_flat(answer: Answer) -> dict[str, Month]:
    share = _share(answer)
    return {
        key: Month(each.mean_eur * share, each.low_eur * share, each.high_eur * share)
        for key, each in _of_house(answer).items()
    }


def _of_community(answer: Answer) -> dict[str, Month]:
    house, found = _of_house(answer), {}
    for levy in levies(answer.beside, answer.asked.facts):
        of_house, mean = house[levy.key], levy.of_flat(levy.whole_month_eur)
        # A loan's interest is the same in all futures.
        low, high = (mean + levy.of_flat(end - of_house.mean_eur) for end in (of_house.low_eur, of_house.high_eur))
        found[levy.key] = Month(mean, low, high, levy_eur=levy.of_flat(levy.levy_eur))
    return found


def _of_tenant(answer: Answer) -> dict[str, Month]:
    share, facts = _share(answer), answer.asked.facts
    bills = tenants_bills_eur_a(answer.beside, facts, answer.parameters)
    if not bills:
        return {}

    def month(key: str, years_eur: Iterable[Decimal], rent_eur: Decimal | None = None) -> Month:
        of_house = swings_eur(answer, answer.beside.system(key))
        swings = [(low * share / MONTHS, high * share / MONTHS) for low, high in of_house]
        return spread([each * share / MONTHS for each in years_eur], rent_eur, swings)

    found = {Technology.KEEP.value: month(Technology.KEEP, bills)}
    for each in answer.tenancy_beside:
        years = (effect.before.tenant_eur + effect.tenant.year_eur for effect in each.effects)
        found[each.key] = month(each.key, years, each.rent.increase_eur_m2 * facts.house.living_area_m2 * share)
    return found


def _flat_m2(answer: Answer) -> Decimal:
    facts = answer.asked.facts
    if facts.household.flat_area_m2 is not None:
        return facts.household.flat_area_m2
    share = own_flat.share(facts)
    return facts.house.living_area_m2 / facts.house.dwellings if share is None else facts.house.living_area_m2 * share


def _share(answer: Answer) -> Decimal:
    """Return the part of the house that the flat is: as named, else that of one flat in the mean."""
    named = own_flat.share(answer.asked.facts)
    return 1 / Decimal(answer.asked.facts.house.dwellings) if named is None else named


_OF: Mapping[Whose, Callable[[Answer], dict[str, Month]]] = {
    Whose.HOUSE: _of_house,
    Whose.FLAT_OF_COMMUNITY: _of_community,
    Whose.FLAT_OF_OWNER: _of_owners_flat,
    Whose.FLAT_OF_TENANT: _of_tenant,
    Whose.LANDLORD: of_landlord,
    Whose.LANDLORD_OF_FLAT: of_landlords_flat,
}
if missing := set(Whose) - _OF.keys():
    raise LookupError(f"Nobody knows whose money this is: {missing}")
