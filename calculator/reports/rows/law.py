"""What the law says about each system: whether it may be installed, what it pays, what it demands and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.cost_lines import CostKind
from calculator.core.law_answers import SubsidyItem, Verdict
from calculator.core.message import Words, say
from calculator.core.notation import german, rounded, whole_euro
from calculator.core.rules import heat_plan
from calculator.core.rules.beg.conditions import conditions
from calculator.core.rules.duties import DutyKind
from calculator.core.rules.green_gas import bio_shares
from calculator.core.site import Site
from calculator.sentences import sentence, speaking
from calculator.sentences.translated import translated

NOTHING = Decimal(0)
_ROUNDING = Decimal("0.01")
GREEN_FUEL_NORM = "§ 43 Abs. 1 GModG"
STATES = {
    "granted": gettext_noop("gewährt"),
    "denied": gettext_noop("nicht gewährt"),
    "open": gettext_noop("offen, nicht gerechnet"),
}


@dataclass(frozen=True, slots=True)
class PermissionRow:
    """Whether a system may be installed: ``verdict`` is one of ``Verdict``."""

    key: str
    label: str
    verdict: str
    verdict_label: str
    sentence: str
    norm: str


@dataclass(frozen=True, slots=True)
class PlanNote:
    """One sentence about the heat plan or the by-law with its norm; ``open``: not settled."""

    sentence: str
    norm: str
    open: bool


@dataclass(frozen=True, slots=True)
class SubsidyRow:
    """One part of a subsidy: asked and granted percent, euros besides the rates, ``state`` a key of ``STATES``."""

    key: str
    label: str
    asked_percent: Decimal
    granted_percent: Decimal
    amount_eur: Decimal
    state: str
    state_label: str
    reason: str
    norm: str


@dataclass(frozen=True, slots=True)
class SubsidyTable:
    """The subsidy of one system item by item; ``possible_eur``: if all that is open turned out well, else None.

    ``granted_percent`` is the rate of a self-used dwelling, ``mean_percent`` what is granted of all eligible cost.
    ``conditions``: what goes with the grant.
    ``tax_sentence``: the alternative of § 35c EStG, never together with the subsidy; empty without one.
    """

    key: str
    label: str
    eligible_eur: Decimal
    granted_percent: Decimal
    amount_eur: Decimal
    possible_eur: Decimal | None
    tax_sentence: str
    loan_sentence: str
    conditions: tuple[str, ...]
    rows: tuple[SubsidyRow, ...]

    @property
    def mean_percent(self) -> Decimal:
        """The grant as percent of the eligible cost, with two decimal places."""
        return rounded(self.amount_eur * 100 / self.eligible_eur, 2) if self.eligible_eur else NOTHING

    @property
    def mixed(self) -> bool:
        """Whether not every euro is granted the same rate, as bonuses are for owners; sums beside the rates aside."""
        by_rate = self.amount_eur - sum((row.amount_eur for row in self.rows), NOTHING)
        return abs(by_rate * 100 - self.granted_percent * self.eligible_eur) > _ROUNDING * self.eligible_eur

    @property
    def notes(self) -> tuple[str, ...]:
        """What must be said with the amount: who gets the full rate, what is open, tax instead, loan, conditions."""
        beside = (self.tax_sentence, self.loan_sentence, *self.conditions)
        return tuple(filter(None, (self._mean(), self._possible(), *beside)))

    def _mean(self) -> str:
        words = _(
            "%(mean)s %% sind das Mittel über alle Wohnungen: Boni, die %(full)s %% ergeben, gibt es nur für selbst "
            "genutzte."
        )
        return words % {"mean": german(self.mean_percent), "full": german(self.granted_percent)} if self.mixed else ""

    def _possible(self) -> str:
        words = _("Fiele alles Offene günstig aus, wären es %(amount)s.")
        return words % {"amount": whole_euro(self.possible_eur)} if self.possible_eur else ""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One duty of one system; ``year``: the calendar year from which or until which it holds, None for always."""

    key: str
    system_key: str
    system: str
    year: int | None
    label: str
    sentence: str
    norm: str
    open: bool

    @property
    def when(self) -> str:
        """The year in words."""
        return str(self.year) if self.year else _("ab dem Einbau")


def permission_rows(answer: Answer) -> list[PermissionRow]:
    """Return the standing of each system in law."""
    return [row for system in answer.comparison.systems if (row := permission_row(system))]


def permission_row(system: SystemCosts) -> PermissionRow | None:
    """Return the standing of a system in law; None if nobody asked for it."""
    given = system.permission
    if given is None:
        return None
    verdict = verdict_name(given.verdict)
    return PermissionRow(system.key, _(system.label), given.verdict, verdict, sentence(given.sentence), given.norm)


def verdict_name(verdict: str) -> str:
    """Return a verdict of the law in words; nothing if nobody asked for it."""
    return sentence(say(Verdict(verdict))) if verdict else ""


def plan_notes(answer: Answer) -> list[PlanNote]:
    """Return what the heat plan and the by-law mean for the house."""
    notes = heat_plan.notes(answer.asked.facts, answer.parameters)
    return [PlanNote(sentence(note.sentence), note.norm, note.open) for note in notes]


def subsidy_tables(answer: Answer) -> list[SubsidyTable]:
    """Return the subsidy of every system for which one can be asked, in their order."""
    words = speaking()
    asked = (system for system in answer.comparison.systems if system.subsidy and system.subsidy.asked_percent)
    told = tuple(map(words, conditions(answer.asked.facts, answer.parameters)))
    return [_table(system, told, words) for system in asked]


def _table(system: SystemCosts, told: tuple[str, ...], words: Words) -> SubsidyTable:
    subsidy, tax = system.subsidy, system.tax
    assert subsidy is not None  # noqa: S101 - the caller has asked; tells the type checker
    more = subsidy.possible_eur if subsidy.possible_eur != subsidy.amount_eur else None
    return SubsidyTable(
        key=system.key,
        label=_(system.label),
        eligible_eur=subsidy.eligible_eur,
        granted_percent=subsidy.granted_percent,
        amount_eur=subsidy.amount_eur,
        possible_eur=more,
        tax_sentence=words(tax.instead_of_grant()) if tax and tax.total_eur else "",
        loan_sentence=_loan(system, words),
        conditions=told if subsidy.amount_eur else (),
        rows=tuple(subsidy_row(item, words) for item in subsidy.items),
    )


def _loan(system: SystemCosts, words: Words) -> str:
    offer = system.loan_offer
    if offer is None:
        return ""
    offered = _(
        "Ergänzungskredit der KfW (%(programme)s): bis %(most)s €, effektiv %(interest)s %% im Jahr. %(reason)s"
    )
    values = {
        "programme": offer.programme,
        "most": german(offer.max_eur, 0),
        "interest": german(offer.interest_percent),
        "reason": words(offer.reason),
    }
    return offered % values


def subsidy_row(item: SubsidyItem, words: Words) -> SubsidyRow:
    """Return one part of a subsidy in words."""
    state = "open" if item.open else "granted" if item.granted else "denied"
    return SubsidyRow(
        key=item.key,
        label=words(item.label),
        asked_percent=item.asked_percent,
        granted_percent=item.granted_percent,
        amount_eur=item.amount_eur,
        state=state,
        state_label=_(STATES[state]),
        reason=words(item.reason),
        norm=translated(item.norm),
    )


def duty_rows(answer: Answer) -> list[DutyRow]:
    """Return the duties of all systems, those without a year first, then by year; alike ones beside each other."""
    found = [row for system in answer.comparison.systems for row in _duties(answer, system)]
    return sorted(found, key=lambda row: (row.year or 0, row.key, row.sentence))


def _duties(answer: Answer, system: SystemCosts) -> Iterator[DutyRow]:
    words, label = speaking(), _(system.label)
    steps = list(_steps(answer, system, label))
    for duty in system.duties:
        if duty.key == DutyKind.GREEN_FUEL and steps and not duty.open:
            continue  # the steps say the same, year by year
        year = duty.due.year if duty.due else None
        yield DutyRow(duty.key, system.key, label, year, words(duty.label), words(duty.sentence), duty.norm, duty.open)
    yield from steps


def _steps(answer: Answer, system: SystemCosts, label: str) -> Iterator[DutyRow]:
    """Yield each year in which the share of green fuel that the law demands changes within the horizon."""
    site = Site(answer.inputs, answer.asked.facts, answer.parameters)
    technology, years = Technology(system.key), answer.comparison.calendar_years
    shares = bio_shares(technology, site.facts_for(technology), answer.parameters, years)
    norm = next((duty.norm for duty in system.duties if duty.key == DutyKind.GREEN_FUEL), "")
    for year, (before, now) in zip(years, pairwise((NOTHING, *shares)), strict=True):
        if now != before:
            sentence = _("Ab %(year)s müssen %(percent)s %% der Wärme aus grünen Brennstoffen stammen.")
            yield _step(system, label, year, sentence % {"year": year, "percent": german(now * 100)}, norm)
    if technology is Technology.KEEP and not any(shares):
        yield from _after_the_old_one(system, label, years)


def _after_the_old_one(system: SystemCosts, label: str, years: Sequence[int]) -> Iterator[DutyRow]:
    """Yield the year from which the heating that follows the old one burns green fuel in the model, if it does."""
    for line in system.yearly:
        first = next((year for year, amount in zip(years, line.amounts_eur, strict=True) if amount), None)
        if line.kind is CostKind.GREEN_FUEL and first is not None:
            sentence = _(
                "Nach dem Ende der alten Heizung rechnet das Modell mit einer neuen derselben Art; für sie gilt der "
                "Anteil grüner Brennstoffe, hier ab %(year)s."
            )
            yield _step(system, label, first, sentence % {"year": first}, GREEN_FUEL_NORM)


def _step(system: SystemCosts, label: str, year: int, sentence: str, norm: str) -> DutyRow:
    return DutyRow("green_fuel_step", system.key, label, year, _("Grüne Brennstoffe"), sentence, norm, open=False)
