"""What a house of a table is told: figures of its heatings, the cheapest one, reasons; or why there is none."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.deciding import pays
from calculator.answer.ranking import total_eur
from calculator.batch.causes import Cause, RowRemark
from calculator.batch.columns import COLUMNS
from calculator.core import (
    Assumption,
    CalculatorError,
    Comparison,
    InvalidInput,
    ParameterSet,
    SystemCosts,
    Technology,
    compare,
)
from calculator.core.carriers import BY_PRICE
from calculator.core.demand import bills
from calculator.core.demand.bills import BillDoubt
from calculator.core.demand.plausible import Demand
from calculator.core.errors import Wrong
from calculator.core.evaluation import Evaluation
from calculator.core.facts import Facts, HeatingKind, ZoneDuty
from calculator.core.law_answers import Verdict
from calculator.core.message import Message, Value
from calculator.core.notation import cents, rounded
from calculator.core.rules import heat_plan
from calculator.core.site import Site
from calculator.core.systems import keep
from calculator.questions import Asked
from calculator.reports.rows.summary import price_notes, reference_of
from calculator.reports.verdict.missing import why_alone
from calculator.reports.verdict.tipping import tipping_sentences
from calculator.reports.verdict.with_interest import with_interest
from calculator.reports.wording import begun, named
from calculator.sentences import sentence, speaking
from calculator.sentences.translated import Translator, translator
from zones.doors.facts import Place

_log = logging.getLogger(__name__)


@dataclass
class Computed:
    """Results in the order of the rows, ready for JSON, and what they rest on.

    ``seen``: the first assumption of each key; ``differing``: keys whose value is not the same for all houses;
    ``notes``: what holds for all houses; ``price_notes``: what must be said about the prices of a system in a house
    with such a heating, as what is kept differs;
    ``laws``: what the law says of heatings, by its message;
    ``of_any_area``: what the heat plan says wherever a house stands, by whether it must join a network.
    """

    results: list[dict[str, Any]] = field(default_factory=list)
    seen: dict[str, Assumption] = field(default_factory=dict)
    differing: set[str] = field(default_factory=set)
    notes: dict[str, None] = field(default_factory=dict)
    price_notes: dict[tuple[str, HeatingKind, int], tuple[str, ...]] = field(default_factory=dict)
    of_any_area: dict[bool | None, tuple[Message, ...]] = field(default_factory=dict)
    laws: dict[tuple[Value, ...], str] = field(default_factory=dict)
    words: Translator = field(default_factory=translator)
    told: Callable[[Message], str] = field(default_factory=speaking)

    def law(self, given: Message) -> str:
        """Return what the law says of a heating: to most houses the same, so a sentence is worded once."""
        key = (given.code, *given.values.values())
        try:
            if key not in self.laws:
                self.laws[key] = self.told(given)
        except TypeError:  # a sentence within the sentence is nothing to look up by
            return self.told(given)
        return self.laws[key]

    @property
    def assumptions(self) -> dict[str, list[Any]]:
        """Label, value (None: differs), unit, source, certainty, both days and whether to confirm, by key."""
        return {key: _described(each, differs=key in self.differing) for key, each in self.seen.items()}


def answered(
    asked: Asked, told: list[RowRemark], place: Place, parameters: ParameterSet, computed: Computed
) -> dict[str, Any]:
    """Return the figures of a house; why it has none is added to what is told."""
    try:
        inputs = asked.inputs(parameters)
        comparison = compare(inputs, asked.facts, parameters, asked.systems)
    except CalculatorError as problem:
        told.append(_in_words(problem))
        return _without_total(asked, told, parameters) if told[-1].cause is Cause.NEEDS_OFFER else {}
    except ArithmeticError:
        _log.exception("A row of a table has numbers that the model cannot compute with.")
        words = _("Mit diesen Angaben lässt sich nichts berechnen. Bitte prüfen Sie alle Zahlen.")
        told.append(RowRemark(Cause.MODEL, words))
        return {}
    if doubts := _of_bill(comparison.notes):
        told += doubts
        return {}
    _remember(comparison, computed)
    told += [
        RowRemark(Cause.NEEDS_OFFER, computed.told(note))
        for note in comparison.notes
        if note.code is Demand.NEEDS_OFFER
    ]
    answer = Answer(asked, None, parameters, inputs, comparison)
    reasons = dict.fromkeys(filter(None, (place.reason, *(each.text for each in told), *_said(answer, computed))))
    return {
        "heat": float(rounded(comparison.heat_demand_kwh_a, 0)),
        "systems": _of_systems(comparison, asked.facts),
        "reasons": list(reasons),
        **_winner(answer),
    }


def _without_total(asked: Asked, told: list[RowRemark], parameters: ParameterSet) -> dict[str, Any]:
    """Return the result of a house that is larger than every published price: computed, but only an offer says more."""
    inputs = asked.inputs(parameters)
    if doubts := _of_bill(bills.notes(Site(inputs, asked.facts, parameters))):
        told += doubts
        return {}
    try:
        demand = compare(inputs, asked.facts, parameters).heat_demand_kwh_a
    except InvalidInput:  # no other heating has a price either
        demand = None
    heat = None if demand is None else float(rounded(demand, 0))
    none = {"best": "", "subject": "", "reference": "", "since": None}
    return {"heat": heat, "systems": {}, "reasons": [each.text for each in told], **none}


def _in_words(problem: CalculatorError) -> RowRemark:
    """Return what is wrong with a row; a bill is confirmed in its column, not by the box that the form has for it."""
    why = problem.problem if isinstance(problem, InvalidInput) else problem.message
    if why.code is Wrong.NEEDS_OFFER:
        return RowRemark(Cause.NEEDS_OFFER, sentence(why))
    question = why.values.get("question")
    if why.code is not BillDoubt.REFUSED or not isinstance(question, Message):
        return RowRemark(Cause.MODEL, sentence(problem.message))
    return _bill_asked(question)


def _of_bill(notes: Iterable[Message]) -> list[RowRemark]:
    """Return the question about a bill that is unusual for the house: nobody sees it before a table is computed."""
    return [_bill_asked(note) for note in notes if note.code in bills.ASKED]


def _bill_asked(question: Message) -> RowRemark:
    words = _(
        "Verbrauch: %(question)s Stimmt er so, schreiben Sie „ja“ in die Spalte „%(column)s“; sonst ändern Sie Menge, "
        "Einheit oder Wohnfläche."
    )
    text = words % {"question": sentence(question), "column": COLUMNS["used_confirmed"].label}
    return RowRemark(Cause.CONSUMPTION, text)


def _of_systems(comparison: Comparison, facts: Facts) -> dict[str, list[Any]]:
    """Return the figures by system; a house on Fernwärme has those of its own also where Fernwärme was asked for."""
    judged = zip(comparison.systems, comparison.evaluations, strict=True)
    found = {system.key: _figures(system, evaluation) for system, evaluation in judged}
    if keep.connected(facts) and Technology.KEEP in found:
        found[Technology.DISTRICT_HEATING.value] = found[Technology.KEEP]
    return found


def _said(answer: Answer, computed: Computed) -> Iterator[str]:
    """Yield what the model says of this house; what it says of every house is kept apart."""
    comparison, told, general = answer.comparison, computed.told, _of_any_area(answer, computed)
    yield from (told(note) for note in comparison.notes if note not in general)
    for system in comparison.systems:
        given = system.permission
        if given and given.verdict is not Verdict.ALLOWED:
            yield f"{computed.words(system.label)}: {computed.law(given.sentence)}"
    yield from tipping_sentences(answer)
    yield from _other_measure(answer)
    if _is_alone(answer):
        yield why_alone(answer)
    yield from _prices(answer, computed.price_notes)


def _of_any_area(answer: Answer, computed: Computed) -> tuple[Message, ...]:
    facts, known = answer.asked.facts, computed.of_any_area
    duty = facts.house.connection_duty
    if duty not in known:
        notes = heat_plan.notes(replace(facts, zone_duty=ZoneDuty.UNKNOWN), answer.parameters)
        known[duty] = tuple(note.sentence for note in notes)
        computed.notes |= dict.fromkeys(map(computed.told, known[duty]))
    return known[duty]


def _other_measure(answer: Answer) -> Iterator[str]:
    """Yield which heating costs least with interest, where that is not the one that the table names."""
    if answer.winner and (other := answer.other_measure):
        words = _("%(with_interest)s kostet dagegen %(name)s am wenigsten; einen klaren Gewinner gibt es nicht.")
        yield words % {"with_interest": begun(with_interest(other)), "name": named(other.system)}


def _figures(system: SystemCosts, evaluation: Evaluation) -> list[Any]:
    """Investment, subsidy, first year, month, total, payments (euros), CO2 (tonnes or None), verdict of the law."""
    subsidy = system.grant_eur
    amounts = (
        system.net_investment_eur + subsidy,
        subsidy,
        system.yearly_eur[0],
        evaluation.first_month_eur,
        total_eur(system),
        system.payments_eur,
    )
    co2_t = evaluation.co2_total_t
    tonnes = None if co2_t is None else float(rounded(co2_t, 1))
    return [
        *map(float, map(cents, amounts)),
        tonnes,
        system.permission.verdict if system.permission else "",
    ]


def _winner(answer: Answer) -> dict[str, Any]:
    """The system that can be named as the cheapest, and the year from which on it beats the reference (0: always).

    The subject is it, or the cheapest of those whose prices are known, where an unknown price decides. One heating
    alone is the cheapest of nothing.
    """
    if _is_alone(answer):
        (only,) = answer.comparison.systems
        return {"best": "", "subject": "" if _is_open(answer, only) else only.key, "reference": "", "since": None}
    best, reference = answer.winner, reference_of(answer)
    if best is None or best.key == reference.key:
        key = best.key if best else ""
        subject = answer.subject.key if answer.subject else ""
        return {"best": key, "subject": subject, "reference": "", "since": None}
    crossings = answer.comparison.crossings_of(reference.key, best.key)
    ahead = cents(best.fair_path_eur[-1]) < cents(reference.fair_path_eur[-1])
    since = (crossings[-1].calendar_year if crossings else 0) if ahead else None
    return {"best": best.key, "subject": best.key, "reference": reference.key, "since": since}


def _is_alone(answer: Answer) -> bool:
    """Whether nothing else was computed that a heating could be compared with."""
    return len(answer.comparison.systems) == 1


def _is_open(answer: Answer, system: SystemCosts) -> bool:
    return any(each.open and pays(system, each.key) for each in answer.comparison.assumptions if each.key in BY_PRICE)


def _prices(answer: Answer, known: dict[tuple[str, HeatingKind, int], tuple[str, ...]]) -> Iterator[str]:
    """Yield what must be said about prices.

    No row enters its own, so a system's notes are those of the first house with as many dwellings: tariffs go by them.
    """
    kind, dwellings = answer.asked.facts.heating.kind, answer.asked.facts.house.dwellings
    for system in answer.comparison.systems:
        if (system.key, kind, dwellings) not in known:
            known[system.key, kind, dwellings] = price_notes(answer, system)
        yield from known[system.key, kind, dwellings]


def _remember(comparison: Comparison, computed: Computed) -> None:
    seen, differing = computed.seen, computed.differing
    for each in comparison.assumptions:
        if each.key not in seen:
            seen[each.key] = each
        elif each.key not in differing and seen[each.key].value != each.value:
            differing.add(each.key)


def _described(each: Assumption, *, differs: bool) -> list[str | None]:
    value = None if differs else str(each.value)
    until = each.valid_to.isoformat() if each.valid_to else ""
    confirm = "ja" if each.to_confirm else ""
    return [each.label, value, each.unit, each.source, each.certainty, each.valid_from.isoformat(), until, confirm]


def merged(parts: Sequence[Mapping[str, list[Any]]]) -> dict[str, list[Any]]:
    """Return the assumptions of several parts of a table together; a value that differs becomes None."""
    found: dict[str, list[Any]] = {}
    for part in parts:
        for key, described in part.items():
            known = found.setdefault(key, list(described))
            if known[1] != described[1]:
                known[1] = None
    return found
