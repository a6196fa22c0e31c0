"""The addresses that belong to one question: result, forms, take-away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from calculator.questions import Asked
from calculator.reports.page import ResultPart
from zones.doors.errand import onwards


@dataclass(frozen=True, slots=True)
class Links:
    """Where a question can be seen, changed, taken away and saved; ``today`` is empty if that is its Stand.

    ``page`` is for everybody; ``here`` also names the case for which an advisor computes, as do the ways on; ``parts``
    are the pages of details by the value of their ``ResultPart``, with „_“ for „-“ as templates need it.
    """

    page: str
    here: str
    parts: Mapping[str, str]
    save: str
    detailed: str
    offer_check: str
    today: str
    sheet: str
    sheet_large: str
    pdf: str
    pdf_large: str
    xlsx: str
    ods: str
    csv: str
    json: str
    feed: str
    notice: str


def links(asked: Asked, today: date, said: Mapping[str, str] | None = None) -> Links:
    """Return the addresses of a question, all with its canonical query; ``said``: what may name a case."""
    query = asked.query()
    result = reverse("calculator:result")  # parts and files stand below it: asking for each costs as much as a chart
    files = {kind: f"{result.rstrip('/')}.{kind}?{query}" for kind in ("pdf", "xlsx", "ods", "csv", "json")}
    sheet, errand = f"{reverse('calculator:sheet')}?{query}", said or {}
    return Links(
        page=f"{result}?{query}",
        here=onwards(f"{result}?{query}", errand),
        parts={each.replace("-", "_"): onwards(f"{result}{each}/?{query}", errand) for each in ResultPart},
        save=onwards(f"{reverse('calculator:consultations:take')}?{query}", errand),
        detailed=onwards(f"{reverse('calculator:detailed')}?{query}", errand),
        offer_check=onwards(f"{reverse('calculator:offer_check')}?{query}", errand),
        today=onwards(f"{result}?{asked.as_of(today).query()}", errand) if asked.stand != today else "",
        sheet=sheet,
        sheet_large=f"{sheet}&schrift=gross",
        feed=f"{reverse('calculator:feed')}?{query}",
        notice=f"{reverse('notices:answer')}?{query}",
        pdf_large=f"{files['pdf']}&schrift=gross",
        **files,
    )
