"""What stands on paper: the protocol of a result, and that of a consultation with its variants."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.questions import Described, described
from calculator.reports import rows
from calculator.reports.charts import cumulative_chart
from calculator.reports.first_page import first_page
from calculator.reports.page import result_context
from calculator.reports.pdf import paper_tables as tables
from calculator.reports.pdf.link_code import link_code
from calculator.reports.pdf.static_files import chart_style
from calculator.reports.protocol import Protocol
from calculator.reports.variants import variant_table
from calculator.reports.verdict import futures_count, verdict
from calculator.reports.whom_to_ask import whom_to_ask
from zones.doors.facts import published_edition


def result_pdf(answer: Answer, link: str, made_on: date, *, large_print: bool = False, house: str = "") -> bytes:
    """Return the protocol of a result as PDF/UA-1; ``link``: full address of its page; ``house``: that of the house."""
    context = {
        **_frame(made_on, large_print=large_print),
        **_result(answer, large_print=large_print),
        "title": answer.asked.title or _("Kostenvergleich der Heizungen"),
        "house": house,
        "link": link,
        "code": link_code(link),
    }
    return _rendered("calculator/pdf/result.html", context)


def protocol_pdf(protocol: Protocol, site_url: str, made_on: date, *, large_print: bool = False) -> bytes:
    """Return the protocol of a consultation as PDF/UA-1; ``site_url``: scheme and host for the links."""
    titles = [f"{number}. {variant.title}" for number, variant in enumerate(protocol.variants, start=1)]
    answers = [variant.answer for variant in protocol.variants]
    table = variant_table(answers)
    context = {
        **_frame(made_on, large_print=large_print),
        "title": protocol.title or _("Protokoll der Beratung"),
        "protocol": protocol,
        "first_page": first_page(protocol),
        "contacts": whom_to_ask(*answers),
        "common": _if_of_one_day_and_zone(answers),
        "table": table,
        "variant_tables": tables.variant_tables(table, titles, large_print=large_print),
        "variants": [
            {"doubts": variant.doubts, **_variant(title, variant.answer, site_url, large_print=large_print)}
            for title, variant in zip(titles, protocol.variants, strict=True)
        ],
        "plan_notes": rows.plan_notes(answers[0]),
        "assumption_rows": rows.assumption_rows(answers[0]),
    }
    return _rendered("calculator/pdf/protocol.html", context)


def _if_of_one_day_and_zone(answers: Sequence[Answer]) -> Answer | None:
    """Return one of the answers if all rest on the same law, prices and zone; else each variant tells its own."""
    rests_on = {(answer.asked.stand, answer.zone.code if answer.zone else "") for answer in answers}
    return answers[0] if len(rests_on) == 1 else None


def _variant(title: str, answer: Answer, site_url: str, *, large_print: bool) -> dict[str, Any]:
    """Return what is said of one variant: less than on its own page, to which the link leads."""
    summary = rows.summary_rows(answer)
    link = f"{site_url}{reverse('calculator:result')}?{answer.asked.query()}"
    return {
        "title": title,
        "answer": answer,
        "verdict": verdict(answer),
        "demand": rows.demand_sentences(answer.comparison),
        "total_explained": rows.total_explained(),
        "summary": summary,
        "summary_tables": _summary_tables(answer, summary, large_print=large_print),
        "years": len(answer.comparison.calendar_years),
        "futures_count": futures_count(answer),
        "cumulative": cumulative_chart(answer, summary),
        "community": rows.community_table(answer, summary),
        "dwellings": rows.dwelling_table(answer, summary),
        "flat": rows.flat_table(answer, summary),
        "tenant_flat": rows.tenant_flat(answer),
        "party_rows": rows.party_rows(answer),
        "names": rows.figure_names(answer.comparison),
        "permissions": rows.permission_rows(answer),
        "subsidies": tables.same_subsidies(rows.subsidy_tables(answer)),
        "conditions": rows.same_for_systems(rows.site_rows(answer.comparison)),
        "link": link,
        "code": link_code(link),
        **_inputs(answer),
    }


def _summary_tables(answer: Answer, summary: list[rows.SummaryRow], *, large_print: bool) -> list[tables.PaperTable]:
    return tables.summary_tables(summary, rows.figure_names(answer.comparison), tables.beside(large_print))


def _inputs(answer: Answer) -> dict[str, list[Described]]:
    lines = described(answer.asked)
    return {"inputs": [line for line in lines if line.given], "guesses": [line for line in lines if not line.given]}


def _frame(made_on: date, *, large_print: bool) -> dict[str, Any]:
    """Return what every paper shows besides its own content."""
    return {
        "made_on": made_on,
        "large_print": large_print,
        "edition": published_edition(),
        "svg_style": chart_style(large_print=large_print),
    }


def _result(answer: Answer, *, large_print: bool) -> dict[str, Any]:
    """Return everything that is said of one answer: what the page shows, in tables that fit on paper."""
    page, width = result_context(answer), tables.beside(large_print)
    labels = [f"{row.letter} {row.label}" for row in page["summary"]]
    return {
        **page,
        "answer": answer,
        **_inputs(answer),
        "subsidies": tables.same_subsidies(page["subsidy_tables"]),
        "duties": rows.same_for_systems(page["duty_rows"]),
        "conditions": rows.same_for_systems(page["site_rows"]),
        "summary_tables": _summary_tables(answer, page["summary"], large_print=large_print),
        "block_tables": tables.block_tables(page["blocks"], width),
        "year_tables": tables.year_tables(page["year_rows"], labels, width),
        "permissions": rows.permission_rows(answer),
        "plan_notes": rows.plan_notes(answer),
    }


def _rendered(template: str, context: dict[str, Any]) -> bytes:
    from calculator.reports.pdf.render import render  # noqa: PLC0415 - loads WeasyPrint, which most processes never need

    return render(template, context)
