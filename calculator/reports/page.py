"""Everything that the result page shows, from one answer."""

from typing import Any

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer, earlier_law_day
from calculator.answer.ranking import total_eur
from calculator.reports import rows
from calculator.reports.charts import block_chart, cumulative_chart, swing_chart
from calculator.reports.rivals import rival_choices
from calculator.reports.steps import next_steps
from calculator.reports.verdict import futures_count, verdict
from calculator.reports.whom_to_ask import whom_to_ask
from calculator.reports.wording import horizon
from calculator.reports.zone_part import zone_part


def result_context(answer: Answer) -> dict[str, Any]:
    """Return the context of ``calculator/result_parts.html``, without the links and the question itself."""
    summary, items = rows.summary_rows(answer), rows.ItemRows(answer.comparison, answer.opened)
    return {
        "verdict": verdict(answer),
        "demand": rows.demand_sentences(answer.comparison),
        "futures_count": futures_count(answer),
        "futures": rows.futures_table(answer, summary, futures_count(answer)),
        "comparison": answer.comparison,
        "reference": _(rows.reference_of(answer).label),
        "years": len(answer.comparison.calendar_years),
        "horizon": horizon(len(answer.comparison.calendar_years)),
        "summary": summary,
        "flat": rows.flat_table(answer, summary),
        "community": rows.community_table(answer, summary),
        "tenant_flat": rows.tenant_flat(answer),
        "names": rows.figure_names(answer.comparison),
        "total_explained": rows.total_explained(),
        "best": next((row for row in summary if row.best), None),
        "zone_part": zone_part(answer),
        "cumulative": cumulative_chart(answer, summary),
        "blocks": block_chart(answer, summary),
        "year_rows": rows.year_rows(answer),
        "duty_rows": rows.duty_rows(answer),
        "site_rows": rows.site_rows(answer.comparison),
        "subsidy_tables": rows.subsidy_tables(answer),
        "later": rows.later_table(answer),
        "earlier_rows": rows.earlier_rows(answer),
        "earlier_day": earlier_law_day(),
        "party_rows": rows.party_rows(answer),
        "loan_rows": rows.loan_rows(answer),
        "renovation": rows.renovation_table(answer),
        "plan_notes": rows.plan_notes(answer),
        "items": [_opened(answer, row, items) for row in summary],
        "assumption_rows": rows.assumption_rows(answer),
        "parameters": answer.parameters,
        "contacts": whom_to_ask(answer),
        "steps": next_steps(answer),
        **_lead(answer),
    }


def _opened(answer: Answer, row: rows.SummaryRow, items: rows.ItemRows) -> tuple[rows.SummaryRow, Any, Any]:
    """Return a system with its items, and with what each of its carriers emits."""
    system = answer.comparison.system(row.key)
    return row, items.of(system), rows.emission_rows(answer, system, items)


def _lead(answer: Answer) -> dict[str, Any]:
    subject, rival = answer.subject, answer.rival
    if subject is None or rival is None:
        return {"swings": None, "swing_rows": []}
    swings, lead = rows.tornado_rows(answer), total_eur(rival) - total_eur(subject)
    names = {"lead_of": _(subject.label), "lead_over": _(rival.label), "lead_eur": lead}
    return {"swings": swing_chart(swings, lead), "swing_rows": swings, "rivals": rival_choices(answer), **names}
