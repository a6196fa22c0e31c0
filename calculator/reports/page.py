"""Everything that the result page and its pages of details show, from one answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer, earlier_law_day
from calculator.answer.ranking import total_eur
from calculator.core import Technology
from calculator.reports import rows
from calculator.reports.charts import block_chart, cumulative_chart, swing_chart
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.rivals import rival_choices
from calculator.reports.steps import next_steps
from calculator.reports.verdict import beyond, equal_sentences, futures_count, unchecked, verdict
from calculator.reports.verdict.missing import why_no_parties
from calculator.reports.whom_to_ask import whom_to_ask
from calculator.reports.wording import horizon
from calculator.reports.zone_part import zone_part

Context = dict[str, Any]


class ResultPart(StrEnum):
    """What has a page of its own beside the result; the value stands in its address."""

    CALCULATION = "rechnung"
    ASSUMPTIONS = "annahmen"
    YEARS = "jahre"
    INFLUENCE = "einfluss"
    GRANTS = "foerderung"
    LATER = "spaeter"
    SITE = "standort"
    PARTIES = "vermietung"
    EARLIER_LAW = "frueheres-recht"


@dataclass(frozen=True, slots=True)
class PartPage:
    """One such page: its title, the template of its content, and what that shows of an answer."""

    title: str
    template: str
    context: Callable[[Answer], Context]


def page_context(answer: Answer) -> Context:
    """Return the context of the result page, without the links and the question itself."""
    summary, first = rows.summary_rows(answer), first_screen(answer)
    return {
        **_common(answer, summary),
        "first": first,
        "easy": lambda: easy_screen(answer),
        "verdict": beyond(verdict(answer, weighed=False), first.answer.sentence),
        "demand": rows.demand_sentences(answer.comparison),
        "futures_count": futures_count(answer),
        "reference": _(rows.reference_of(answer).label),
        "flat": rows.flat_table(answer, summary),
        "community": rows.community_table(answer, summary),
        "tenant_flat": rows.tenant_flat(answer),
        "total_explained": rows.total_explained(),
        "zone_part": zone_part(answer),
        "cumulative": cumulative_chart(answer, summary),
        "blocks": block_chart(answer, summary),
        "duty_rows": rows.duty_rows(answer),
        "subsidy_tables": rows.subsidy_tables(answer),
        "party_rows": rows.party_rows(answer),
        "why_no_parties": why_no_parties(answer),
        "loan_rows": rows.loan_rows(answer),
        "renovation": rows.renovation_table(answer),
        # The old heating can wait where going on with it can be computed.
        "waits": answer.later_system is not None and Technology.KEEP in {each.key for each in answer.beside.systems},
        "earlier_day": earlier_law_day(),
        "contacts": whom_to_ask(answer),
        "steps": next_steps(answer),
    }


def _common(answer: Answer, summary: list[rows.SummaryRow]) -> Context:
    """Return what every page of an answer says: its heatings, the names of their figures, and for how long."""
    years = len(answer.comparison.calendar_years)
    return {
        "summary": summary,
        "names": rows.figure_names(answer.comparison),
        "years": years,
        "horizon": horizon(years),
        "parameters": answer.parameters,
    }


def _calculation(answer: Answer) -> Context:
    summary, items = rows.summary_rows(answer), rows.ItemRows(answer.comparison, answer.opened)
    return {**_common(answer, summary), "items": [_opened(answer, row, items) for row in summary]}


def _opened(answer: Answer, row: rows.SummaryRow, items: rows.ItemRows) -> tuple[rows.SummaryRow, Any, Any]:
    """Return a system with its items, and with what each of its carriers emits."""
    system = answer.comparison.system(row.key)
    return row, items.of(system), rows.emission_rows(answer, system, items)


def _assumptions(answer: Answer) -> Context:
    return {
        **_common(answer, rows.summary_rows(answer)),
        "assumption_rows": rows.assumption_rows(answer),
        "unchecked": unchecked(answer),
    }


def _years(answer: Answer) -> Context:
    summary = rows.summary_rows(answer)
    reference = _(rows.reference_of(answer).label)
    return {**_common(answer, summary), "year_rows": rows.year_rows(answer), "reference": reference}


def _influence(answer: Answer) -> Context:
    summary = rows.summary_rows(answer)
    futures = rows.futures_table(answer, summary, futures_count(answer))
    return {**_common(answer, summary), "futures": futures, "equal": list(equal_sentences(answer)), **_lead(answer)}


def _lead(answer: Answer) -> Context:
    subject, rival = answer.subject, answer.rival
    if subject is None or rival is None:
        return {"swings": None, "swing_rows": []}
    swings, lead = rows.tornado_rows(answer), total_eur(rival) - total_eur(subject)
    names = {"lead_of": _(subject.label), "lead_over": _(rival.label), "lead_eur": lead}
    return {"swings": swing_chart(swings, lead), "swing_rows": swings, "rivals": rival_choices(answer), **names}


def _grants(answer: Answer) -> Context:
    return {**_common(answer, rows.summary_rows(answer)), "subsidy_tables": rows.subsidy_tables(answer)}


def _later(answer: Answer) -> Context:
    return {**_common(answer, rows.summary_rows(answer)), "later": rows.later_table(answer)}


def _site(answer: Answer) -> Context:
    summary = rows.summary_rows(answer)
    return {
        **_common(answer, summary),
        "site_rows": rows.site_rows(answer.comparison),
        "plan_notes": rows.plan_notes(answer),
    }


def _parties(answer: Answer) -> Context:
    opened, why = rows.opened_parties(answer), why_no_parties(answer)
    return {**_common(answer, rows.summary_rows(answer)), "parties": opened, "why_no_parties": why}


def _earlier(answer: Answer) -> Context:
    earlier = {"earlier_rows": rows.earlier_rows(answer), "earlier_day": earlier_law_day()}
    return {**_common(answer, rows.summary_rows(answer)), **earlier}


PARTS: Mapping[ResultPart, PartPage] = {
    ResultPart.CALCULATION: PartPage(gettext_noop("So ist gerechnet"), "calculator/result/items.html", _calculation),
    ResultPart.ASSUMPTIONS: PartPage(gettext_noop("Alle Annahmen"), "calculator/result/assumptions.html", _assumptions),
    ResultPart.YEARS: PartPage(gettext_noop("Kosten in jedem Jahr"), "calculator/result/every_year.html", _years),
    ResultPart.INFLUENCE: PartPage(
        gettext_noop("Was am meisten ausmacht"), "calculator/result/influence.html", _influence
    ),
    ResultPart.GRANTS: PartPage(gettext_noop("Förderung Posten für Posten"), "calculator/result/grants.html", _grants),
    ResultPart.LATER: PartPage(gettext_noop("Jetzt oder später?"), "calculator/result/later.html", _later),
    ResultPart.SITE: PartPage(gettext_noop("Passt es hierher?"), "calculator/result/site.html", _site),
    ResultPart.PARTIES: PartPage(
        gettext_noop("So ist das gerechnet: Mieterhöhung, Anteile und Jahresbeträge"),
        "calculator/result/parties_opened.html",
        _parties,
    ),
    ResultPart.EARLIER_LAW: PartPage(gettext_noop("Das Recht von früher"), "calculator/result/earlier.html", _earlier),
}
if missing := set(ResultPart) - PARTS.keys():
    raise LookupError(f"No page for {missing}")
