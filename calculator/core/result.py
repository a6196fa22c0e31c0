"""What a comparison answers: frozen figures, each with label, formula, assumptions and source."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from calculator.core.cost_lines import CostKind, CostLine, Worth
from calculator.core.demand_result import DemandUsed, RenovationResult
from calculator.core.evaluation import Evaluation
from calculator.core.law_answers import NOTHING, Duty, Fit, LoanOffer, Permission, SiteCondition, Subsidy, TaxReduction
from calculator.core.message import Message
from calculator.core.notation import cents

SCHEMA_VERSION = 3


@dataclass(frozen=True, slots=True)
class Assumption:
    """One value that a comparison rests on.

    ``valid_to`` is None while no end is known, ``checked_on`` is None for an own entry and where nobody has checked the
    value. ``to_confirm``: no checked figure stands behind it, so people should confirm it or enter their own. ``low``
    and ``high``: the range that is stated for it (None: none is). ``url``: where its source can be read.
    ``formula``: how a derived value comes about, with its numbers; None where nothing is computed.
    """

    key: str
    label: str
    value: Decimal
    unit: str
    source: str
    certainty: str
    valid_from: date
    valid_to: date | None
    checked_on: date | None
    own: bool
    to_confirm: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    url: str = ""
    formula: Message | None = None

    @property
    def open(self) -> bool:
        """Whether nobody knows the value: it is a working value inside its range."""
        return self.certainty == "open"

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The range that is stated for it; raises ``ValueError`` where none is."""
        if self.low is None or self.high is None:
            raise ValueError(f"No range is stated for {self.key}.")
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class EnergyRow:
    """Energy of one carrier that a system buys in the first and in each year, and what it emits in each (tonnes).

    ``real_t``: real balance; ``real_low_t``: its lower end, where its path is only assumed (power becoming cleaner);
    ``certificate_t``: by the factors of the Energieausweis. Never add the two. None: the set has no factor.
    """

    carrier: str
    label: str
    kwh_a: Decimal
    kwh_of_years: tuple[Decimal, ...]
    real_t: tuple[Decimal, ...] | None
    certificate_t: tuple[Decimal, ...] | None
    real_low_t: tuple[Decimal, ...] | None = None


class Covered(NamedTuple):
    """Something that a stated price has to hold, and what it usually costs."""

    label: Message
    usual_eur: Decimal


@dataclass(frozen=True)
class SystemCosts:
    """All costs of one heating system: what is paid once and what is paid every year.

    ``tax``: the alternative of § 35c EStG, never together with the subsidy; ``loan_offer``: a loan of the KfW after a
    grant; ``duties``: of the law; ``efficiency_class``: by the energy that it buys; ``site_conditions``: of house and
    plot; ``named``: with its article; ``beside``: income in no sum, as any other heating could have it;
    ``covered``: what is usually bought beside the device, with its usual price, where a stated price stands for it all.
    """

    key: str
    label: str
    one_off: tuple[CostLine, ...]
    yearly: tuple[CostLine, ...]
    energy: tuple[EnergyRow, ...] = ()
    subsidy: Subsidy | None = None
    permission: Permission | None = None
    tax: TaxReduction | None = None
    loan_offer: LoanOffer | None = None
    duties: tuple[Duty, ...] = ()
    efficiency_class: str = ""
    site_conditions: tuple[SiteCondition, ...] = ()
    named: str = ""
    beside: tuple[CostLine, ...] = ()
    covered: tuple[Covered, ...] = ()

    @property
    def out_of_place(self) -> SiteCondition | None:
        """The first condition of house or plot that rules the system out by what was entered; None if none does."""
        return next((each for each in self.site_conditions if each.fit is Fit.NOT_HERE), None)

    @cached_property
    def net_investment_eur(self) -> Decimal:
        """What is left to pay at the start, after subsidy."""
        return sum([line.amounts_eur[0] for line in self.one_off], NOTHING)

    @property
    def grant_eur(self) -> Decimal:
        """The grant that is taken off the investment."""
        return -sum([line.amounts_eur[0] for line in self.one_off if line.kind is CostKind.SUBSIDY], NOTHING)

    def yearly_of(self, *kinds: CostKind) -> tuple[Decimal, ...]:
        """Return what the lines of some kinds cost together in each year."""
        columns = (line.amounts_eur for line in self.yearly if line.kind in kinds)
        return _sums(((NOTHING,) * len(self.yearly_eur), *columns))

    @cached_property
    def yearly_eur(self) -> tuple[Decimal, ...]:
        """Running cost of each year, replacements included."""
        return _sums([line.amounts_eur for line in self.yearly])

    @cached_property
    def cumulative_eur(self) -> tuple[Decimal, ...]:
        """Investment and all running cost up to the end of each year."""
        return tuple(accumulate(self.yearly_eur, initial=self.net_investment_eur))[1:]

    @property
    def payments_eur(self) -> Decimal:
        """The plain sum of all payments until the end of the last year, after the grant."""
        return sum(self.yearly_eur, self.net_investment_eur)  # the last of ``cumulative_eur``, which few need as a path

    @cached_property
    def payments_path_eur(self) -> tuple[Decimal, ...]:
        """All payments so far: at purchase, then at the end of each year."""
        return (self.net_investment_eur, *self.cumulative_eur)

    @cached_property
    def residual_path_eur(self) -> tuple[Decimal, ...]:
        """What all things bought so far are still worth, net of their grant: at purchase, then after each year."""
        left = [NOTHING] * (len(self.yearly_eur) + 1)
        for line, worth in self.things:
            for year, amount in enumerate(worth.path_eur(len(self.yearly_eur), line.life_years or 1), start=worth.year):
                left[year] += amount
        return tuple(left)

    def left_eur(self, line: CostLine) -> Decimal:
        """Return what is left at the end of the last year of all that was bought with a line."""
        return sum((worth.left_eur(len(self.yearly_eur), line.life_years or 1) for worth in line.worth), NOTHING)

    @property
    def things(self) -> list[tuple[CostLine, Worth]]:
        """Every thing that is bought and wears out, each time it is bought."""
        return [(line, worth) for line in (*self.one_off, *self.yearly) for worth in line.worth]

    @cached_property
    def fair_path_eur(self) -> tuple[Decimal, ...]:
        """What heating has cost so far: payments less what the bought things are still worth, from the purchase on."""
        return tuple(paid - left for paid, left in zip(self.payments_path_eur, self.residual_path_eur, strict=True))

    @cached_property
    def fair_eur(self) -> Decimal:
        """The last of ``fair_path_eur``, by which systems are compared; a ranking needs no more of the path."""
        end = len(self.yearly_eur)
        left = sum([worth.left_eur(end, line.life_years or 1) for line, worth in self.things], NOTHING)
        return self.payments_eur - left

    @cached_property
    def path_cents(self) -> tuple[Decimal, ...]:
        """The totals that people see and that decide who is cheaper: at purchase, then at the end of each year."""
        return tuple(map(cents, self.fair_path_eur))

    @cached_property
    def co2_t(self) -> tuple[Decimal, ...] | None:
        """Tonnes of CO2 in each year by the real balance; None where a factor is missing."""
        columns = [row.real_t for row in self.energy]
        if not columns or any(column is None for column in columns):
            return None
        return _sums(filter(None, columns))

    @cached_property
    def co2_low_t(self) -> tuple[Decimal, ...] | None:
        """The lower end of ``co2_t``; None where it has only one."""
        if self.co2_t is None or not any(row.real_low_t for row in self.energy):
            return None
        columns = (row.real_low_t or row.real_t or () for row in self.energy)
        return _sums(columns)


@dataclass(frozen=True, slots=True)
class Crossing:
    """A year in which another system becomes the cheaper one in total; year 0 is the moment of purchase."""

    year: int
    calendar_year: int
    cheaper: str


_ROUNDED_APART = Decimal("0.02")  # what differs by more does so in its cents, too: most years need no rounding
Appraise = Callable[[tuple[SystemCosts, ...]], tuple[Evaluation, ...]]


@dataclass(frozen=True)
class Comparison:
    """The answer: systems year by year, where they cross, and everything it rests on."""

    schema_version: int
    parameter_set: str
    parameter_set_title: str
    as_of: date
    calendar_years: tuple[int, ...]
    heat_demand_kwh_a: Decimal
    demand: DemandUsed
    systems: tuple[SystemCosts, ...]
    appraise: Appraise = field(repr=False, compare=False)  # for when somebody asks for the evaluations
    assumptions: tuple[Assumption, ...]
    renovation: RenovationResult | None = None
    notes: tuple[Message, ...] = ()

    def system(self, key: str) -> SystemCosts:
        """Return the costs of a system; raises KeyError if it was not compared."""
        return {system.key: system for system in self.systems}[key]

    @cached_property
    def by_payments(self) -> "Comparison":
        """The same comparison with nothing left of what was bought: totals and crossings are then those of payments."""
        return replace(self, systems=tuple(map(_worthless, self.systems)))

    @cached_property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """The appraisals of the systems, in their order."""
        return self.appraise(self.systems)

    def evaluation(self, key: str) -> Evaluation:
        """Return the appraisal of a system; raises KeyError if it was not compared."""
        return {evaluation.key: evaluation for evaluation in self.evaluations}[key]

    @property
    def subsidy(self) -> Subsidy:
        """The subsidy of the first system that gets one; nothing if none does."""
        return next(filter(None, (each.subsidy for each in self.systems)), Subsidy(NOTHING, NOTHING, NOTHING, NOTHING))

    @property
    def crossings(self) -> tuple[Crossing, ...]:
        """The crossings of the first two systems."""
        return self.crossings_of(self.systems[0].key, self.systems[1].key)

    def crossings_of(self, one: str, other: str) -> tuple[Crossing, ...]:
        """Return the years at whose end the other of two systems has become the cheaper one in total.

        Counting starts with what each costs at purchase (year 0). Compared are the cents that people see; a tie does
        not change who is cheaper.
        """
        return crossings(self.system(one), self.system(other), self.calendar_years[0])

    @property
    def difference_eur(self) -> Decimal:
        """Second minus first system at the end of the last year; above 0 the first is cheaper."""
        return self.systems[1].fair_eur - self.systems[0].fair_eur


def _sums(columns: Iterable[tuple[Decimal, ...]]) -> tuple[Decimal, ...]:
    """Return what columns come to in each year; mapped, as a comparison of many houses does it thousands of times."""
    return tuple(map(sum, zip(*columns, strict=True), repeat(NOTHING)))


def _worthless(system: SystemCosts) -> SystemCosts:
    once, yearly = (tuple(line._replace(worth=()) for line in lines) for lines in (system.one_off, system.yearly))
    return replace(system, one_off=once, yearly=yearly)


def crossings(one: SystemCosts, other: SystemCosts, first_year: int) -> tuple[Crossing, ...]:
    """Return the crossings of two systems; see ``Comparison.crossings_of``."""
    leaders: list[str | None] = []
    for cost, other_cost in zip(one.fair_path_eur, other.fair_path_eur, strict=True):
        tied, lead = leaders[-1] if leaders else None, other_cost - cost
        if abs(lead) < _ROUNDED_APART:
            lead = cents(other_cost) - cents(cost)
        leaders.append(tied if not lead else (one.key if lead > 0 else other.key))
    return tuple(
        Crossing(year, first_year + year - 1, now)
        for year, (before, now) in enumerate(pairwise(leaders), start=1)
        if now is not None and before is not None and now != before
    )
