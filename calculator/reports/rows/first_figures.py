"""The figures that come first: a heat pump, a new heating of today's kind and going on as now, in euros a month.

One declaration for every rendering that leads with them. A month is the mean of all years, purchase and residual value
included, so the order of the bars is that of the totals. Whose money it is follows from who asks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from calculator.answer.answering import Answer
from calculator.answer.ranking import may_stand, total_eur
from calculator.answer.rented import tenants_bills_eur_a
from calculator.core import SystemCosts, Technology, own_flat
from calculator.core.choices import Viewpoint
from calculator.core.levy import levies
from calculator.core.tenancy import MONTHS, Bill, kinds_of
from calculator.reports.rows.bar_places import BarPlace, open_beside, placed_systems, with_least
from calculator.reports.rows.open_price import STEADY, Swing, open_price, swings_eur
from calculator.sentences.translated import translated

NOTHING = Decimal(0)


class Whose(StrEnum):
    """Whose money the first figures are."""

    HOUSE = "house"
    FLAT_OF_COMMUNITY = "flat_of_community"
    FLAT_OF_OWNER = "flat_of_owner"
    FLAT_OF_TENANT = "flat_of_tenant"
    LANDLORD = "landlord"


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


def whose_money(answer: Answer) -> Whose:
    """Return whose money is to be told to who asks."""
    match answer.asked.viewpoint:
        case Viewpoint.TENANT:
            return Whose.FLAT_OF_TENANT
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
        whose, months = Whose.HOUSE, _of_house(answer)
    of_flat = whose in {Whose.FLAT_OF_TENANT, Whose.FLAT_OF_COMMUNITY, Whose.FLAT_OF_OWNER}
    placed = tuple(placed_systems(answer))
    if whose is Whose.LANDLORD:
        placed = with_least(answer, placed, {key: month.mean_eur for key, month in months.items()})
    facts, named = answer.asked.facts, own_flat.share(answer.asked.facts) is not None
    return MonthFigures(
        whose=whose,
        area_m2=_flat_m2(answer) if of_flat else facts.house.living_area_m2,
        dwellings=facts.house.dwellings,
        own_flat=of_flat and named,
        figures=tuple(_figures(answer, months, placed)),
        barless=tuple(_figures(answer, months, open_beside(answer))),
    )


@dataclass(frozen=True, slots=True)
class _Month:
    """Euros a month of one system, with their span, the rise of the rent in it, and the levy."""

    mean_eur: Decimal
    low_eur: Decimal
    high_eur: Decimal
    rent_eur: Decimal | None = None
    levy_eur: Decimal | None = None
    first_eur: Decimal | None = None
    swing_eur: Swing = STEADY


def _figures(
    answer: Answer, months: Mapping[str, _Month], systems: Iterable[tuple[BarPlace, SystemCosts]]
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


def _of_house(answer: Answer) -> dict[str, _Month]:
    months = len(answer.comparison.calendar_years) * MONTHS
    found = {}
    for system in answer.beside.systems:
        chance = answer.likelihoods[system.key]
        found[system.key] = _Month(total_eur(system) / months, chance.low_eur / months, chance.high_eur / months)
    return found


def _of_owners_flat(answer: Answer) -> dict[str, _Month]:
    share = _share(answer)
    return {
        key: _Month(each.mean_eur * share, each.low_eur * share, each.high_eur * share)
        for key, each in _of_house(answer).items()
    }


def _of_community(answer: Answer) -> dict[str, _Month]:
    house, found = _of_house(answer), {}
    for levy in levies(answer.beside, answer.asked.facts):
        of_house, mean = house[levy.key], levy.of_flat(levy.whole_month_eur)
        # A loan's interest is the same in all futures.
        low, high = (mean + levy.of_flat(end - of_house.mean_eur) for end in (of_house.low_eur, of_house.high_eur))
        found[levy.key] = _Month(mean, low, high, levy_eur=levy.of_flat(levy.levy_eur))
    return found


def _of_tenant(answer: Answer) -> dict[str, _Month]:
    share, facts = _share(answer), answer.asked.facts
    bills = tenants_bills_eur_a(answer.beside, facts, answer.parameters)
    if not bills:
        return {}

    def month(key: str, years_eur: Iterable[Decimal], rent_eur: Decimal | None = None) -> _Month:
        of_house = swings_eur(answer, answer.beside.system(key))
        swings = [(low * share / MONTHS, high * share / MONTHS) for low, high in of_house]
        return _spread([each * share / MONTHS for each in years_eur], rent_eur, swings)

    found = {Technology.KEEP.value: month(Technology.KEEP, bills)}
    for each in answer.tenancy_beside:
        years = (effect.before.tenant_eur + effect.tenant.year_eur for effect in each.effects)
        found[each.key] = month(each.key, years, each.rent.increase_eur_m2 * facts.house.living_area_m2 * share)
    return found


def _of_landlord(answer: Answer) -> dict[str, _Month]:
    """Return what is left with the landlord: purchases as equal payments, own share of the bills, less higher rent.

    In own flats landlords are tenants of themselves: they pay those bills, and no rent rises.
    """
    rented, house = answer.tenancy_beside, answer.asked.facts.house
    if not rented:
        return {}
    own = Decimal(house.self_used_dwellings) / house.dwellings
    present = answer.beside.system(Technology.KEEP)
    repairs, capital = present.yearly_of(*kinds_of(Bill.LANDLORD)), rented[0].present_capital_eur_a
    before = [
        (each.before.landlord_eur + repair + capital + own * each.before.tenant_eur) / MONTHS
        for each, repair in zip(rented[0].effects, repairs, strict=True)
    ]
    found = {Technology.KEEP.value: _spread(before, swings_eur=_of_own_flats(answer, Technology.KEEP, own))}
    for each in rented:
        changes = ((effect.landlord.year_eur + own * effect.tenant.year_eur) / MONTHS for effect in each.effects)
        years = [old + change for old, change in zip(before, changes, strict=True)]
        rent_eur = each.rent.increase_eur_m2 * house.living_area_m2 * (1 - own)
        found[each.key] = _spread(years, rent_eur, _of_own_flats(answer, each.key, own))
    return found


def _of_own_flats(answer: Answer, key: str, own: Decimal) -> Sequence[Swing]:
    """Return by how much a month of a landlord moves with a price that nobody knows: the energy of the own flats."""
    if not own:
        return ()
    return [(low * own / MONTHS, high * own / MONTHS) for low, high in swings_eur(answer, answer.beside.system(key))]


def _spread(years_eur: list[Decimal], rent_eur: Decimal | None = None, swings_eur: Sequence[Swing] = ()) -> _Month:
    """Return the mean of the years; its span reaches to the ends of a price that nobody knows."""
    swings = swings_eur or (STEADY,) * len(years_eur)
    ends = [(year + low, year + high) for year, (low, high) in zip(years_eur, swings, strict=True)]
    lows, highs = zip(*ends, strict=True)
    mean, first = _mean(years_eur), years_eur[0]
    swing = (_mean(lows) - mean, _mean(highs) - mean)
    return _Month(mean, min(lows), max(highs), rent_eur, first_eur=first, swing_eur=swing)


def _mean(years_eur: Sequence[Decimal]) -> Decimal:
    return sum(years_eur, NOTHING) / len(years_eur)


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


_OF: Mapping[Whose, Callable[[Answer], dict[str, _Month]]] = {
    Whose.HOUSE: _of_house,
    Whose.FLAT_OF_COMMUNITY: _of_community,
    Whose.FLAT_OF_OWNER: _of_owners_flat,
    Whose.FLAT_OF_TENANT: _of_tenant,
    Whose.LANDLORD: _of_landlord,
}
if missing := set(Whose) - _OF.keys():
    raise LookupError(f"Nobody knows whose money this is: {missing}")
