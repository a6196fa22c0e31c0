"""The addresses that belong to one question: result, forms, take-away."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from calculator.questions import Asked


@dataclass(frozen=True, slots=True)
class Links:
    """Where a question can be seen, changed, taken away and saved; ``today`` is empty if that is its Stand."""

    page: str
    save: str
    detailed: str
    offer_check: str
    today: str
    pdf: str
    pdf_large: str
    xlsx: str
    ods: str
    csv: str
    json: str


def links(asked: Asked, today: date) -> Links:
    """Return the addresses of a question, all with its canonical query."""
    query = asked.query()
    result = reverse("calculator:result")
    files = {kind: f"{result.rstrip('/')}.{kind}?{query}" for kind in ("pdf", "xlsx", "ods", "csv", "json")}
    return Links(
        page=f"{result}?{query}",
        save=f"{reverse('calculator:consultations:take')}?{query}",
        detailed=f"{reverse('calculator:detailed')}?{query}",
        offer_check=f"{reverse('calculator:offer_check')}?{query}",
        today=f"{result}?{asked.as_of(today).query()}" if asked.stand != today else "",
        pdf_large=f"{files['pdf']}&schrift=gross",
        **files,
    )
