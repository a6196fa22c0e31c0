"""The figures that come first: a heat pump, a new heating of today's kind and going on as now, in euros a month.

One declaration for every rendering that leads with them. A month is the mean of all years, purchase and residual value
included, so the order of the bars is that of the totals. Whose money it is follows from who asks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from calculator.answer.answering import Answer
from calculator.answer.measures import loan_interest_eur
from calculator.answer.ranking import may_stand, total_eur
from calculator.answer.rented import tenants_bills_eur_a
from calculator.core import SystemCosts, Technology, own_flat
from calculator.core.choices import Viewpoint
from calculator.core.levy import levies
from calculator.core.notation import around
from calculator.core.tenancy import MONTHS
from calculator.reports.rows.bar_places import BarPlace, open_beside, placed_systems, with_least
from calculator.reports.rows.landlord import of_landlord, of_landlords_flat
from calculator.reports.rows.month import Month, spread
from calculator.reports.rows.open_price import STEADY, Swing, open_price, swings_eur
from calculator.sentences.translated import translated

_PAIR = 2


class Whose(StrEnum):
    """Whose money the first figures are."""

    HOUSE = "house"
    FLAT_OF_COMMUNITY = "flat_of_community"
    FLAT_OF_OWNER = "flat_of_owner"
    FLAT_OF_TENANT = "flat_of_tenant"
    LANDLORD = "landlord"
    LANDLORD_OF_FLAT = "landlord_of_flat"


# Of them the month is what is left after the highest lawful rise of the rent.
LETTING = frozenset({Whose.LANDLORD, Whose.LANDLORD_OF_FLAT})


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One bar: euros a month, exact, with their span; ``best`` marks the heating that the verdict names.

    ``low_eur`` and ``high_eur``: of a house or a community what 10 and 90 % of the futures stay below; of tenant and
    landlord the cheapest and the dearest year. ``rent_eur``: the rise of the rent that is counted in; ``levy_eur``:
    what the flat of a community pays at once. ``first_eur``: a month of the first year, of tenant and landlord.
    ``price``: the key of a price that the heating pays and that nobody knows; ``swing_eur``: by how much the month of
    a tenant, or of a landlord with own flats, is less and more at the ends of its range. ``may_stand``: law and plot
    allow it for certain.
    """

    place: BarPlace
    key: str
    label: str
    month_eur: Decimal
    low_eur: Decimal
    high_eur: Decimal
    best: bool = False
    rent_eur: Decimal | None = None
    levy_eur: Decimal | None = None
    first_eur: Decimal | None = None
    price: str = ""
    swing_eur: Swing = STEADY
    may_stand: bool = True


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """The bars in the order of their places, and whose money they are.

    ``area_m2`` and ``dwellings``: of the flat or the house that the figures are for; ``own_flat``: whether that flat
    is the one that was named, else it is one in the mean of the house. ``barless``: what has no bar and may be the
    cheapest all the same, as the verdict is open: what reaches over all that is open counts it.
    """

    whose: Whose
    area_m2: Decimal
    dwellings: int
    own_flat: bool
    figures: tuple[MonthFigure, ...]
    barless: tuple[MonthFigure, ...] = ()

    @property
    def now(self) -> MonthFigure | None:
        """The figure of going on as now; None where that is not computed."""
        return next((each for each in self.figures if each.place is BarPlace.NOW), None)

    @property
    def best(self) -> MonthFigure | None:
        """The figure of the heating that the verdict names; None where it names none."""
        return next((each for each in self.figures if each.best), None)

    def first_change_eur(self, figure: MonthFigure) -> Decimal | None:
        """Return what a month of the first year costs more than going on as now; None where nobody can tell."""
        now = self.now
        if now is None or now.first_eur is None or figure.first_eur is None or now.swing_eur != figure.swing_eur:
            return None
        return figure.first_eur - now.first_eur

    @property
    def raises_rent(self) -> bool:
        """Whether a rise of the rent is counted in one of the figures."""
        return any(each.rent_eur for each in self.figures)

    @property
    def best_is_least(self) -> bool:
        """Whether no other bar that may stand is shorter than that of the verdict: it is one of another's money."""
        best = self.best
        return best is not None and all(best.month_eur <= each.month_eur for each in self.figures if each.may_stand)

    @property
    def least(self) -> MonthFigure | None:
        """The bar that may stand and looks shorter than all others; None where an unknown price could change that."""
        standing = sorted((each for each in self.figures if each.may_stand), key=lambda each: each.month_eur)
        if len(standing) < _PAIR or any(each.swing_eur != STEADY for each in standing):
            return None
        first, second = (around(each.month_eur) for each in standing[:_PAIR])
        return standing[0] if first < second else None


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
    return MonthFigures(
        whose=whose,
        area_m2=_flat_m2(answer) if of_flat else facts.house.living_area_m2,
        dwellings=facts.house.dwellings,
        own_flat=of_flat and named,
        figures=figures,
        barless=barless,
    )


def _with_ends(bars: _Figures, barless: _Figures) -> tuple[_Figures, _Figures]:
    """Return bars and what has none, with a bar for what reaches beyond the others.

    A tenant is told how far all that is open reaches: both ends of it are amounts that a bar shows.
    """
    before = [each for each in bars if each.place in _OF_COMING]
    coming = [*before, *(each for each in bars if each.place is BarPlace.NEW)]
    if not coming or not barless:
        return bars, barless
    least, most = min(barless, key=_low_eur), max(barless, key=_high_eur)
    ends = {least.key} if _low_eur(least) < min(map(_low_eur, coming)) else set[str]()
    ends |= {most.key} if _high_eur(most) > max(map(_high_eur, coming)) else set()
    shown = [each for each in barless if each.key in ends]
    today = [each for each in bars if each not in before]
    return (*before, *shown, *today), tuple(each for each in barless if each.key not in ends)


def _low_eur(figure: MonthFigure) -> Decimal:
    return around(figure.month_eur + figure.swing_eur[0])


def _high_eur(figure: MonthFigure) -> Decimal:
    return around(figure.month_eur + figure.swing_eur[1])


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
