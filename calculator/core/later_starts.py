"""„Now or later?“: the same heating this year or in some years, over the same calendar years.

A later start means: the old heating runs on, may break down before, and the new one is bought at the prices, grants and
duties of its own year. What it is still worth at the end is taken off, as everywhere. All amounts are euros of their
year; compared is ``fair_eur`` as in ``result``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from calculator.core.compare import system_costs
from calculator.core.cost_lines import CostKind
from calculator.core.costs import GROWTH, costs
from calculator.core.days import MONTHS, months_later
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.result import SystemCosts
from calculator.core.rules.beg.codes import Part
from calculator.core.site import Site
from calculator.core.systems import keep, plan_of

WAITS = (0, 2, 4, 8)
HORIZON = "horizon_years"
LEAST_YEARS, FAILURE, EMERGENCY = "old_heating_least_years", "old_heating_failure_percent_a", "emergency_heating_eur"
NOTHING, ONE = Decimal(0), Decimal(1)
_PURCHASES = (CostKind.PURCHASE, CostKind.REPLACEMENT)


class LaterCause(Code):
    """Why a later start costs more or less than one now."""

    GRANT_LESS = "later_grant_less"
    GRANT_MORE = "later_grant_more"
    GRANT_OPEN = "later_grant_open"
    GRANT_UNKNOWN = "later_grant_unknown"
    PRICES = "later_prices"
    OLD_DEARER = "later_old_dearer"
    OLD_CHEAPER = "later_old_cheaper"
    LESS_USED_UP = "later_less_used_up"
    BREAKDOWN = "later_breakdown"
    BREAKDOWN_WITHOUT_BONUS = "later_breakdown_without_bonus"
    SPARED_BY_BREAKDOWN = "later_spared_by_breakdown"
    DUTY = "later_duty"


@dataclass(frozen=True, slots=True)
class LaterStart:
    """One start. ``fair_eur``: cost of all calendar years from the first start on, the old heating included.

    ``grant_eur``: None if nobody knows the guideline of that day; then nothing is counted. ``possible_grant_eur`` and
    ``possible_fair_eur``: if all that the law leaves open on that day turned out well, else the same. ``price_eur``:
    purchase before the grant. ``green_percent``: share of green fuel that the law demands in the first year.
    ``failure_percent``: how probable it is that the old heating breaks down before; ``risk_eur``: what that costs on
    average.
    """

    wait_years: int
    year: int
    fair_eur: Decimal
    price_eur: Decimal
    grant_eur: Decimal | None
    possible_grant_eur: Decimal | None
    possible_fair_eur: Decimal
    green_percent: Decimal
    failure_percent: Decimal
    risk_eur: Decimal
    causes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class _Start:
    """A start that goes as planned: running cost of old and new heating, and what purchases use up, in euros.

    ``at_best``: the new heating if all that the law of grants leaves open turned out well.
    """

    year: int
    running_eur: Decimal
    used_up_eur: Decimal
    system: SystemCosts
    at_best: SystemCosts
    grant_known: bool
    green_percent: Decimal

    @property
    def fair_eur(self) -> Decimal:
        return self.running_eur + self.used_up_eur

    @property
    def open_parts(self) -> tuple[Message, ...]:
        """The parts of the grant that the law leaves open and that would add to it."""
        if self.system.subsidy is None or self.at_best is self.system:
            return ()
        return tuple(item.label for item in self.system.subsidy.items if item.open and item.asked_percent)

    @property
    def has_speed_bonus(self) -> bool:
        """Whether the grant contains the bonus for replacing a heating that still works."""
        items = self.system.subsidy.items if self.system.subsidy else ()
        return any(item.granted and item.key == Part.SPEED for item in items)


def later_starts(
    technology: Technology, inputs: Inputs, facts: Facts, parameters: ParameterSet, waits: Sequence[int] = WAITS
) -> tuple[LaterStart, ...]:
    """Return the starts, first the one that is planned; nothing where the old heating cannot wait.

    Left out is what would begin only after the last year of the comparison. Raises ``ParameterNotCovered`` where the
    model has no prices for a system.
    """
    if parameters.frozen or technology is Technology.KEEP or not keep.possible(facts):
        return ()
    waiting = _Waiting(technology, inputs, facts, parameters, max(waits))
    within = [wait for wait in waits if wait < waiting.years]
    return tuple(waiting.starts(within)) if len(within) > 1 else ()


class _Waiting:
    """Computes each start once: as planned, and after a breakdown."""

    def __init__(
        self, technology: Technology, inputs: Inputs, facts: Facts, parameters: ParameterSet, longest: int
    ) -> None:
        self.technology, self.inputs, self.facts, self.parameters = technology, inputs, facts, parameters
        lasting = replace(inputs, values={**inputs.values, LEAST_YEARS: Decimal(longest + 1)})
        site = Site(lasting, facts, parameters)
        self.years = len(site.years)
        old = costs(plan_of(site, Technology.KEEP), site, None)
        running = zip(old.yearly_eur, old.yearly_of(CostKind.REPLACEMENT), strict=True)
        self.old_eur = [whole - bought for whole, bought in running]
        self.chances = _chances(site, longest)
        bridging = parameters.on(EMERGENCY, parameters.as_of).value
        self.emergency_eur = [bridging * level for level in site.growth(GROWTH)]

    def starts(self, waits: Sequence[int]) -> Iterator[LaterStart]:
        """Yield each start with its risk, and what sets it apart from the first."""
        first = self._start(waits[0], broken=False)
        broken = {year: self._start(year, broken=True) for year in range(1, max(waits) + 1)}
        for wait in waits:
            start = first if wait == waits[0] else self._start(wait, broken=False)
            chance, risk = self._risk(start, broken, wait)
            yield LaterStart(
                wait_years=wait,
                year=start.year,
                fair_eur=start.fair_eur + risk,
                price_eur=_bought(start.system),
                grant_eur=start.system.grant_eur if start.grant_known else None,
                possible_grant_eur=start.at_best.grant_eur if start.grant_known else None,
                possible_fair_eur=start.fair_eur + risk + (start.at_best.fair_eur - start.system.fair_eur),
                green_percent=start.green_percent,
                failure_percent=chance * 100,
                risk_eur=risk,
                causes=tuple(_causes(first, start, risk)) if wait != waits[0] else (),
            )

    def _risk(self, planned: _Start, broken: dict[int, _Start], wait: int) -> tuple[Decimal, Decimal]:
        """Return the chance of a breakdown before the start, and what it costs more on average than the start."""
        working, risk = ONE, NOTHING
        for year in range(1, wait + 1):
            breaks = working * self.chances[year - 1]
            dearer = broken[year].fair_eur + self.emergency_eur[year] - planned.fair_eur
            risk, working = risk + breaks * dearer, working - breaks
        return ONE - working, risk

    def _start(self, wait: int, *, broken: bool) -> _Start:
        """Return a start in some years; its years end with those of the first, so that no later figure is needed."""
        inputs = replace(self.inputs, values={**self.inputs.values, HORIZON: Decimal(self.years - wait)})
        site = Site(inputs, _put_off(self.facts, wait, broken=broken), self.parameters)
        system, at_best, known = self._system(site)
        running = sum(
            (sum(line.amounts_eur, NOTHING) for line in system.yearly if line.kind not in _PURCHASES), NOTHING
        )
        share = site.bio_share(self.technology)[0] * 100
        used_up = system.fair_eur - running
        return _Start(
            site.years[0], running + sum(self.old_eur[:wait], NOTHING), used_up, system, at_best, known, share
        )

    def _system(self, site: Site) -> tuple[SystemCosts, SystemCosts, bool]:
        """Return the costs of the heating, those with all grants that are open, and whether the law is known."""
        try:
            system = system_costs(site, self.technology)
        except ParameterNotCovered:
            system = costs(plan_of(site, self.technology), site, None)
            return system, system, False
        granted = system.subsidy
        if granted is None or granted.possible_eur in {None, granted.amount_eur}:
            return system, system, True
        at_best = replace(granted, amount_eur=granted.possible_eur)
        return system, costs(plan_of(site, self.technology), site, at_best), True


def _chances(site: Site, longest: int) -> list[Decimal]:
    """Return how probable it is, 0 to 1, that a heating that still runs breaks down in each year of waiting."""
    kept = site.facts.heating.kind.record.kept
    life = int(site.value(f"{kept.like}_life_years")) if kept else 0
    beyond = site.years[0] - site.facts.heating.year_installed - life
    record = site.parameters.on(FAILURE, site.parameters.as_of)
    return [record.at(Decimal(beyond + year)) / 100 for year in range(longest)]


def _put_off(facts: Facts, years: int, *, broken: bool) -> Facts:
    """Return the facts with order, application and installation put off; a broken heating works no more."""
    days, months = facts.dates, years * MONTHS
    ordered = months_later(days.order_date, months)
    later = replace(
        days,
        order_date=ordered,
        application_date=months_later(days.application_date, months),
        installation_date=months_later(days.installation_date, months),
        start_year=None if days.start_year is None else days.start_year + years,
        failure_date=ordered if broken else days.failure_date,
    )
    return replace(facts, dates=later, heating=replace(facts.heating, working=not broken))


def _bought(system: SystemCosts) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is CostKind.PURCHASE), NOTHING)


def _causes(first: _Start, later: _Start, risk: Decimal) -> Iterator[Message]:
    """Yield what sets a later start apart; one that costs less always has at least one cause that makes it cheaper."""
    yield from _of_the_grant(first, later)
    if _bought(later.system) > _bought(first.system):
        yield say(LaterCause.PRICES, amount=_bought(later.system) - _bought(first.system))
    running = later.running_eur - first.running_eur
    if running:
        yield say(LaterCause.OLD_DEARER if running > 0 else LaterCause.OLD_CHEAPER, amount=abs(running))
    if later.used_up_eur < first.used_up_eur:
        yield say(LaterCause.LESS_USED_UP, amount=first.used_up_eur - later.used_up_eur)
    if risk:
        dearer = LaterCause.BREAKDOWN if later.has_speed_bonus else LaterCause.BREAKDOWN_WITHOUT_BONUS
        yield say(dearer if risk > 0 else LaterCause.SPARED_BY_BREAKDOWN, amount=abs(risk))
    if later.green_percent > first.green_percent:
        yield say(LaterCause.DUTY, percent=later.green_percent, year=later.year)


def _of_the_grant(first: _Start, later: _Start) -> Iterator[Message]:
    """Yield how the grant that is sure differs, and what the law of that day leaves open: both ends, never one."""
    if not later.grant_known:
        yield say(LaterCause.GRANT_UNKNOWN, year=later.year)
        return
    sure, before = later.system.grant_eur, first.system.grant_eur
    if sure != before:
        yield say(LaterCause.GRANT_LESS if sure < before else LaterCause.GRANT_MORE, amount=abs(sure - before))
    if later.open_parts:
        yield say(LaterCause.GRANT_OPEN, parts=later.open_parts, sure=sure, possible=later.at_best.grant_eur)
