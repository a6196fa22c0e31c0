"""What stands on paper: a result on one page and in full, and the protocol of a consultation with its variants."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.choices import Viewpoint
from calculator.core.law_answers import Fit
from calculator.questions import Described
from calculator.reports import rows
from calculator.reports.charts import cumulative_chart
from calculator.reports.first_page import MOST_STEPS, first_page
from calculator.reports.page import PARTS, ResultPart, page_context
from calculator.reports.pdf import paper_tables as tables
from calculator.reports.pdf.link_code import link_code
from calculator.reports.pdf.once import Once
from calculator.reports.pdf.paper_grants import PaperGrants, paper_grants
from calculator.reports.pdf.paper_inputs import inputs_on_paper
from calculator.reports.pdf.static_files import chart_style
from calculator.reports.protocol import Protocol
from calculator.reports.sheet import sheet
from calculator.reports.steps import steps_to_do
from calculator.reports.variants import variant_table
from calculator.reports.verdict import ResultVerdict, futures_count, verdict
from calculator.reports.whom_to_ask import whom_to_ask
from zones.doors.facts import published_edition

MOST_PAGES = {False: 8, True: 20}  # of a result in full, in normal and in large print
# The other pages of details are for looking up; paper names them.
_ON_PAPER = (ResultPart.INFLUENCE, ResultPart.LATER, ResultPart.SITE)


def sheet_pdf(answer: Answer, link: str, made_on: date, *, large_print: bool = False, house: str = "") -> bytes:
    """Return a result on one page, in large print on two; arguments as those of ``result_pdf``."""
    context = {
        **_frame(made_on, large_print=large_print),
        "title": answer.asked.title or _("Ihre Heizung auf einen Blick"),
        "answer": answer,
        "sheet": sheet(answer),
        "house": house,
        "link": link,
        "code": link_code(link),
    }
    return _rendered("calculator/pdf/sheet.html", context)


def result_pdf(answer: Answer, link: str, made_on: date, *, large_print: bool = False, house: str = "") -> bytes:
    """Return a result in full, the sheet first; ``link``: full address of its page, ``house``: address of the house."""
    result = _result(answer, large_print=large_print)
    context = {
        **_frame(made_on, large_print=large_print),
        **result,
        "title": answer.asked.title or _("Kostenvergleich der Heizungen"),
        "house": house,
        "link": link,
        "code": link_code(link),
    }
    shorter = _shorter(answer, result, large_print=large_print)
    return _rendered("calculator/pdf/result.html", context, MOST_PAGES[large_print], shorter)


def protocol_pdf(protocol: Protocol, site_url: str, made_on: date, *, large_print: bool = False) -> bytes:
    """Return the protocol of a consultation as PDF/UA-1; ``site_url``: scheme and host for the links."""
    titles = [f"{number}. {variant.title}" for number, variant in enumerate(protocol.variants, start=1)]
    answers = [variant.answer for variant in protocol.variants]
    table, once = variant_table(answers), Once()
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
            {"doubts": variant.doubts, **_variant(title, variant.answer, site_url, once, large_print=large_print)}
            for title, variant in zip(titles, protocol.variants, strict=True)
        ],
        "plan_notes": rows.plan_notes(answers[0]),
        **_values(answers[0], large_print=large_print),
    }
    return _rendered("calculator/pdf/protocol.html", context)


def _if_of_one_day_and_zone(answers: Sequence[Answer]) -> Answer | None:
    """Return one of the answers if all rest on the same law, prices and zone; else each variant tells its own."""
    rests_on = {(answer.asked.stand, answer.zone.code if answer.zone else "") for answer in answers}
    return answers[0] if len(rests_on) == 1 else None


def _variant(title: str, answer: Answer, site_url: str, once: Once, *, large_print: bool) -> dict[str, Any]:
    """Return what is said of one variant and of none before it: less than on its own page, to which the link leads."""
    is_first = once.is_empty
    summary, told = rows.summary_rows(answer), verdict(answer, weighed=is_first)
    link = f"{site_url}{reverse('calculator:result')}?{answer.asked.query()}"
    inputs, site, community = _inputs(answer), _site(answer), rows.community_table(answer, summary)
    return {
        "title": title,
        "answer": answer,
        "verdict": _new_verdict(told, once),
        "price_notes": once.new(_price_notes(summary, told)),
        "demand": " ".join(once.new([rows.demand_sentences(answer.comparison)])),
        "total_explained": " ".join(once.new([rows.total_explained()])),
        "summary_tables": _summary_tables(answer, summary, large_print=large_print, main_only=True),
        "years": len(answer.comparison.calendar_years),
        "futures_count": futures_count(answer),
        "cumulative": cumulative_chart(answer, summary),
        "community": _new_votes(community, once),
        "community_words": bool(community and once.new([_meaning(community)])),
        "dwellings": rows.dwelling_table(answer, summary),
        "flat": rows.flat_table(answer, summary),
        "tenant_flat": rows.tenant_flat(answer),
        "party_rows": rows.party_rows(answer) if _lets(answer) else [],
        "names": rows.figure_names(answer.comparison),
        "permissions": once.new(rows.permission_rows(answer)),
        "grants": _new_of(paper_grants(rows.subsidy_tables(answer)), once, noted=is_first),
        "conditions": once.new(site["conditions"]),
        "fine": once.new(site["fine"]),
        "link": link,
        "code": link_code(link),
        "inputs": once.new(inputs["inputs"]),
        "guesses": once.new(inputs["guesses"]),
    }


def _lets(answer: Answer) -> bool:
    """Return whether rents are of interest: not to owners of a community who decide for themselves."""
    of_owners = answer.asked.facts.of_community and answer.asked.viewpoint is not Viewpoint.TENANT
    return not of_owners or answer.asked.viewpoint is Viewpoint.LANDLORD


def _new_votes(table: rows.CommunityTable | None, once: Once) -> rows.CommunityTable | None:
    if table is None:
        return None
    return replace(table, votes=tuple(once.new(table.votes)), sources=tuple(once.new(table.sources)))


def _meaning(table: rows.CommunityTable) -> tuple[object, ...]:
    """Return on what the words hang that explain the figures of a community."""
    return table.share_percent, table.by, table.refill_years, table.years


def _new_verdict(told: ResultVerdict, once: Once) -> ResultVerdict:
    compared, shares = (" ".join(once.new([text])) for text in (told.compared, told.shares))
    return replace(told, cautions=tuple(once.new(told.cautions)), compared=compared, shares=shares)


def _new_of(grants: PaperGrants | None, once: Once, *, noted: bool) -> PaperGrants | None:
    """Return what is new of the grants; ``noted``: with the loans and taxes beside them, which only differ in euros."""
    if grants is None:
        return None
    return replace(grants, lines=tuple(once.new(grants.lines)), notes=grants.notes if noted else ())


def _summary_tables(
    answer: Answer, summary: list[rows.SummaryRow], *, large_print: bool, main_only: bool = False
) -> list[tables.PaperTable]:
    names = rows.figure_names(answer.comparison)
    return tables.summary_tables(summary, names, tables.beside(large_print), main_only=main_only or large_print)


def _site(answer: Answer) -> dict[str, Any]:
    """Return what house and plot demand; of what stands in nobody's way only the names."""
    found = rows.same_for_systems(rows.site_rows(answer.comparison))
    asking = [row for row in found if row.fit != Fit.POSSIBLE]
    open_ones = {row.label for row in asking}
    fine = [label for label in dict.fromkeys(row.label for row in found) if label not in open_ones]
    return {"conditions": asking, "fine": fine}


def _values(answer: Answer, *, large_print: bool) -> dict[str, Any]:
    """Return the values that people should look at; page and workbook show all of them with their sources.

    In large print, where they would take a page, those that somebody entered; the verdict names the weightiest others.
    """
    found = rows.assumption_rows(answer)
    told = [row for row in found if row.own or (row.to_confirm and not large_print)]
    return {"assumption_rows": told, "assumption_count": len(found)}


def _price_notes(summary: Sequence[rows.SummaryRow], told: ResultVerdict) -> list[tuple[str, str]]:
    """Return what must stand beside the figures of a heating and is not said with the verdict already."""
    said = " ".join(told.cautions)
    return [(row.label, note) for row in summary for note in row.notes if note.removesuffix(".") not in said]


def _inputs(answer: Answer) -> dict[str, list[Described]]:
    lines = inputs_on_paper(answer.asked)
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
    page, width = page_context(answer), tables.beside(large_print)
    for part in _ON_PAPER:
        page |= PARTS[part].context(answer)
    told = verdict(answer)
    return {
        **page,
        "answer": answer,
        "verdict": told,
        **_inputs(answer),
        "sheet": sheet(answer, told),
        "in_short": large_print,
        "shorter": False,
        "price_notes": _price_notes(page["summary"], told),
        "more_steps": steps_to_do(answer)[MOST_STEPS:],
        "grants": paper_grants(page["subsidy_tables"]),
        "duties": rows.in_one_line(rows.same_for_systems(page["duty_rows"])),
        **_site(answer),
        **_values(answer, large_print=large_print),
        "summary_tables": _summary_tables(answer, page["summary"], large_print=large_print),
        "block_tables": [] if large_print else tables.block_tables(page["blocks"], width),
        "lets": _lets(answer),
        "buys": answer.asked.viewpoint is not Viewpoint.TENANT,
        "permissions": rows.permission_rows(answer),
        "plan_notes": rows.plan_notes(answer),
    }


def _shorter(answer: Answer, result: dict[str, Any], *, large_print: bool) -> dict[str, Any]:
    """Return what changes in a result that is too long for its paper; the template then says what was left out."""
    grants: PaperGrants | None = result["grants"]
    return {
        "shorter": True,
        "in_short": True,
        "summary_tables": _summary_tables(answer, result["summary"], large_print=large_print, main_only=True),
        "block_tables": [],
        "cumulative": None if large_print else result["cumulative"],
        "guesses": [],
        "grants": grants and replace(grants, notes=()),
        "assumption_rows": [row for row in result["assumption_rows"] if row.own],
    }


def _rendered(template: str, context: dict[str, Any], pages: int = 0, shorter: dict[str, Any] | None = None) -> bytes:
    """Return a paper; ``shorter``: what changes in its context if it would have more ``pages`` than that."""
    from calculator.reports.pdf.render import Limit, render  # noqa: PLC0415 - WeasyPrint, which most never need

    return render(template, context, Limit(pages, shorter) if shorter else None)


def prepare_papers() -> None:
    """Make this process ready for papers, which takes a second or two: load WeasyPrint, type, styles and patterns."""
    from calculator.reports.pdf.render import prepare  # noqa: PLC0415 - see above

    prepare()
