"""What a result says in Leichte Sprache: its figures and cases; all words stand in ``templates/leicht`` (ADR 56)."""

from dataclasses import dataclass
from enum import StrEnum

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of, rival_of
from calculator.core import Technology
from calculator.core.carriers import BY_PRICE
from calculator.core.choices import Viewpoint
from calculator.core.demand.renovation import SAVING
from calculator.core.notation import around_euro, square_metres, whole_euro
from calculator.core.systems import keep
from calculator.reports.charts.first_bars import first_bars
from calculator.reports.easy_beside import EasyBeside, easy_beside
from calculator.reports.easy_house import EasyHouse, easy_house
from calculator.reports.easy_lines import EasyAmount, EasyChange, EasyLine, as_changes, easy_amount, easy_line
from calculator.reports.price_tellers import Teller, teller
from calculator.reports.price_words import in_cents
from calculator.reports.rows import MonthFigures, Whose, first_figures
from calculator.reports.rows.renovation import renovation_table
from calculator.reports.spans import Span, span_of
from calculator.reports.verdict.changes import changes_between, most_at_first_eur, tenants_others
from calculator.reports.verdict.missing import Alone, alone
from calculator.reports.verdict.network_terms import hangs_on_network, is_unpromised
from calculator.reports.verdict.short import open_prices_of
from calculator.reports.verdict.sides import sides
from calculator.reports.verdict.tenant_words import begins_later, first_year
from calculator.reports.verdict.with_interest import OF_LOAN, has_loan_interest

_ONE_PARTY = {Viewpoint.TENANT, Viewpoint.LANDLORD}


class TenantsCase(StrEnum):
    """What can be said first to somebody who rents; empty to everybody else."""

    NONE = ""
    STAYING = "staying"  # nothing to compare with: what the flat costs now
    KEEPING = "keeping"  # the old heating is the cheapest one for the house
    BETWEEN = "between"  # open which heating comes
    CHANGE = "change"  # what the cheapest heating for the house changes


@dataclass(frozen=True, slots=True)
class EasyPrice:
    """A price that nobody knows: the key of its energy, and who tells it."""

    carrier: str
    teller: Teller


@dataclass(frozen=True, slots=True)
class EasyTurn:
    """A price that decides: the key of its energy, at how many cents it turns, and what costs less on either side.

    ``without_co2``: the price is meant without that of CO₂, which a bill holds. ``ends_below`` and ``ends_above``: from
    which change to which one a month of tenants leads on either side; empty where it stays as it is, or to others.
    """

    carrier: str
    cents: str
    below: str
    above: str
    without_co2: bool
    ends_below: tuple[EasyChange, ...]
    ends_above: tuple[EasyChange, ...]


@dataclass(frozen=True, slots=True)
class EasyScreen:
    """A result. ``best``: the line that the verdict names; ``rival``: key of the other one that may be it as well.

    ``percent``: in how many of 100 courses of the prices ``best`` costs least; ``ends``: from which change to which the
    heatings reach that may come; ``span``: what the two numbers of a line are; ``prices``: all that nobody knows,
    ``hangs_on``: the energies of those on which an amount in the words hangs;
    ``best_is_least``: whether no shorter bar is shown; ``connected``: the house has Fernwärme already;
    ``house_only``: who rents or lets reads figures of the whole house, because nobody can tell the own part;
    ``own_flats``: who lets lives in some of the dwellings, whose bills are counted in; ``each``: the month of the best
    heating for each dwelling of a house with several, else None; ``buys``: something new is bought in what is shown;
    ``raises_rent``: a higher rent is in the bars; ``alone``: why there is only one heating; ``at_first``: how much more
    the first year can cost than now where the mean hides it, else empty; ``today``: the month of going on as now where
    it is not the mean of ``years``, else empty; ``begins``: the first year where that is later, else empty;
    ``network_open``: the price that decides is that of a network that nobody promised; ``renovation``: what a planned
    renovation costs besides, empty where nobody knows; ``interest``: that of a told loan is in the figures;
    ``idle_loan``: a told loan changes none of them.
    """

    kind: VerdictKind
    whose: Whose
    case: TenantsCase
    own_flat: bool
    house: EasyHouse
    house_only: bool
    own_flats: bool
    each: EasyAmount | None
    buys: bool
    area: str
    lines: tuple[EasyLine, ...]
    span: Span
    best: EasyLine | None
    best_is_least: bool
    now: EasyLine | None
    rival: str
    percent: int
    ends: tuple[EasyChange, ...]
    turn: EasyTurn | None
    connected: bool
    raises_rent: bool
    alone: Alone | None
    at_first: str
    grants: bool
    today: str
    begins: str
    years: int
    prices: tuple[EasyPrice, ...]
    hangs_on: tuple[str, ...]
    network_open: bool
    renovation: str
    renovates: bool
    interest: bool
    idle_loan: bool
    beside: EasyBeside


def easy_screen(answer: Answer) -> EasyScreen:
    """Return what stands first for whoever asks."""
    figures, kind = first_figures(answer), kind_of(answer)
    pairs = zip(figures.figures, first_bars(figures), strict=True)
    lines = tuple(easy_line(answer, figures, figure, bar, kind) for figure, bar in pairs)
    best, rival, now = answer.ranking.best, rival_of(answer), figures.now
    return EasyScreen(
        kind=kind,
        whose=figures.whose,
        case=_case(figures, kind),
        own_flat=figures.own_flat,
        house=easy_house(answer),
        house_only=figures.whose is Whose.HOUSE and answer.asked.viewpoint in _ONE_PARTY,
        own_flats=figures.whose is Whose.LANDLORD and bool(answer.asked.facts.house.self_used_dwellings),
        each=_each(figures, kind),
        buys=not keep.connected(answer.asked.facts) or any(line.key != Technology.KEEP for line in lines),
        area=square_metres(figures.area_m2),
        lines=lines,
        span=span_of(figures),
        best=_of(lines, best.key) if best else None,
        best_is_least=figures.best is None or figures.best_is_least,
        now=_of(lines, Technology.KEEP),
        rival=rival.key if rival and not answer.deciding else "",
        percent=answer.likelihoods[best.key].cheapest_percent or 0 if best else 0,
        ends=as_changes(changes_between(figures)),
        turn=_turn(answer, figures),
        connected=keep.connected(answer.asked.facts),
        raises_rent=figures.raises_rent,
        alone=alone(answer) if kind is VerdictKind.ALONE or len(answer.beside.systems) == 1 else None,
        at_first=whole_euro(most) if (most := most_at_first_eur(figures)) else "",
        grants=any(system.subsidy and system.subsidy.amount_eur for system in answer.comparison.systems),
        today=first_year(now) if now else "",
        begins=str(begins_later(answer) or ""),
        years=len(answer.comparison.calendar_years),
        prices=_prices(answer, figures),
        network_open=hangs_on_network(answer),
        renovation=around_euro(planned.net_eur) if (planned := renovation_table(answer)) else "",
        renovates=planned is not None or SAVING in answer.asked.values,
        interest=has_loan_interest(answer, figures),
        idle_loan=answer.asked.loan is not None and figures.whose in OF_LOAN and not has_loan_interest(answer, figures),
        beside=easy_beside(answer, figures),
        hangs_on=() if answer.deciding else tuple(BY_PRICE[key].key for key in open_prices_of(figures)),
    )


def _each(figures: MonthFigures, kind: VerdictKind) -> EasyAmount | None:
    best = figures.best
    is_told = best is not None and not best.price and kind in {VerdictKind.CLEAR, VerdictKind.CLOSE, VerdictKind.ALONE}
    if best is None or not is_told or figures.dwellings == 1 or figures.whose not in {Whose.HOUSE, Whose.LANDLORD}:
        return None
    return easy_amount(best.month_eur / figures.dwellings)


def _prices(answer: Answer, figures: MonthFigures) -> tuple[EasyPrice, ...]:
    """Return each price that a heating with a bar pays, or that decides, and that nobody here knows.

    Where no network is promised, there is nobody who tells its price.
    """
    keys = [*(point.driver.key for point in answer.deciding), *(each.price for each in figures.figures if each.price)]
    paid = (BY_PRICE[key] for key in dict.fromkeys(keys))
    found = (EasyPrice(carrier.key, teller(answer, carrier)) for carrier in paid)
    return tuple(each for each in found if each.teller is not Teller.NETWORK or not is_unpromised(answer))


def _of(lines: tuple[EasyLine, ...], key: str) -> EasyLine | None:
    return next((line for line in lines if line.key == key), None)


def _case(figures: MonthFigures, kind: VerdictKind) -> TenantsCase:
    if figures.whose is not Whose.FLAT_OF_TENANT:
        return TenantsCase.NONE
    if figures.now is None or not tenants_others(figures):
        return TenantsCase.STAYING
    if figures.best is None or kind.is_open:
        return TenantsCase.BETWEEN
    return TenantsCase.KEEPING if figures.best is figures.now else TenantsCase.CHANGE


def _turn(answer: Answer, figures: MonthFigures) -> EasyTurn | None:
    if not answer.deciding:
        return None
    point = answer.deciding[0]
    carrier = BY_PRICE[point.driver.key]
    both = sides(answer, figures) if figures.whose is Whose.FLAT_OF_TENANT else None
    below, above = (() if each.is_now else as_changes(each.ends_eur) for each in both) if both else ((), ())
    return EasyTurn(carrier.key, in_cents(point.value), point.below, point.above, bool(carrier.co2), below, above)
