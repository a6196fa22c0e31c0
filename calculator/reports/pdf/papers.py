"""What stands on paper: the protocol of a result."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from calculator.core.rules import heat_plan
from calculator.reports import rows
from calculator.reports.pdf import tables
from calculator.reports.pdf.link_code import link_code
from calculator.services import Answer
from zones.facts import contacts, published_edition


def result_pdf(answer: Answer, link: str, made_on: date, *, large_print: bool = False) -> bytes:
    """Return the protocol of a result as PDF/UA-1; ``link`` is the full address of its page."""
    context = {
        **_frame(made_on, large_print=large_print),
        **_result(answer, large_print=large_print),
        "title": answer.asked.title or _("Kostenvergleich der Heizungen"),
        "link": link,
        "code": link_code(link),
    }
    return _rendered("calculator/pdf/result.html", context)


def _frame(made_on: date, *, large_print: bool) -> dict[str, Any]:
    """Return what every paper shows besides its own content."""
    return {
        "made_on": made_on,
        "large_print": large_print,
        "edition": published_edition(),
        "contacts": contacts(),
    }


def _result(answer: Answer, *, large_print: bool) -> dict[str, Any]:
    """Return everything that is said of one answer."""
    summary, width = rows.summary_rows(answer), tables.beside(large_print)
    systems = answer.comparison.systems
    return {
        "answer": answer,
        "summary": summary,
        "summary_tables": tables.summary_tables(summary, len(answer.comparison.calendar_years), width),
        "year_tables": tables.year_tables(rows.year_rows(answer), [row.label for row in summary], width),
        "permissions": rows.permission_rows(answer),
        "subsidies": rows.subsidy_tables(answer),
        "duties": rows.duty_rows(answer),
        "item_systems": [{"label": _(system.label), "items": rows.item_rows(system)} for system in systems],
        "assumptions": rows.assumption_rows(answer),
        "plan_notes": heat_plan.notes(answer.asked.facts.house),
    }


def _rendered(template: str, context: dict[str, Any]) -> bytes:
    from calculator.reports.pdf.render import render  # noqa: PLC0415 - loads WeasyPrint, which most processes never need

    return render(template, context)
