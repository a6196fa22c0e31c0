"""The protocol of a consultation as data for other software, in the shape of ``docs/protocol.schema.json``.

Numbers are JSON numbers: amounts exact to the cent, all else to six places; whoever reads them as decimals gets exactly
what the paper rounds. Days are ISO 8601. Like the paper it has no place for what is internal.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import Assumption
from calculator.core.notation import cents, rounded
from calculator.questions import described
from calculator.questions.asked import fact_values
from calculator.reports import rows
from calculator.reports.first_page import FirstPage, first_page
from calculator.reports.protocol import Protocol, ProtocolVariant
from calculator.reports.verdict import verdict
from zones.doors.city import CITY

FORMAT = 1
_PLACES = 6
_MOST_DIGITS = 15  # a number of no more digits is read from a float exactly as it was written
_FIGURES_EUR = (
    "investment_eur", "subsidy_eur", "net_investment_eur", "first_year_eur", "month_eur", "total_eur", "payments_eur",
    "left_eur", "annuity_eur", "residual_eur", "low_eur", "high_eur",
)  # fmt: skip
_COMMUNITY_EUR = ("flat_levy_eur", "part_eur", "flat_month_eur", "flat_whole_month_eur")


def protocol_json(protocol: Protocol, site_url: str, made_on: date) -> bytes:
    """Return the file; ``site_url``: scheme and host for the links."""
    page = first_page(protocol)
    found = {
        "format": FORMAT,
        "site": CITY.site_name,
        "made_on": made_on.isoformat(),
        "consultation": _consultation(protocol),
        "advice": {"name": page.advice.name, "phone": page.advice.phone or None, "url": page.advice.url},
        "heat_plan": _heat_plan(page),
        "summary": _summary(page),
        "checklist": [
            {"text": step.text, "due_on": _day(step.due_on), "done": step.done} for step in protocol.checklist
        ],
        "variants": [_variant(number, each, site_url) for number, each in enumerate(protocol.variants, start=1)],
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def number(value: Decimal) -> int | float:
    """Return a number that JSON writes as the decimal reads, with at most six places and 15 digits."""
    if value == value.to_integral_value():
        return int(value)
    return float(rounded(value, max(min(_PLACES, _MOST_DIGITS - value.adjusted() - 1), 0)))


def _eur(value: Decimal | None) -> int | float | None:
    return None if value is None else number(cents(value))


def _plain(value: Decimal | None) -> int | float | None:
    return None if value is None else number(value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _consultation(protocol: Protocol) -> dict[str, Any]:
    return {
        "number": protocol.number,
        "held_on": protocol.held_on.isoformat(),
        "advisor": protocol.advisor,
        "title": protocol.title,
        "client_name": protocol.client_name,
        "client_address": protocol.client_address,
        "client_notes": protocol.client_notes,
        "agreed": protocol.agreed,
        "next_appointment_on": _day(protocol.next_appointment_on),
        "delete_on": protocol.delete_on.isoformat(),
    }


def _heat_plan(page: FirstPage) -> dict[str, Any]:
    edition = page.edition
    return {
        "zones": [asdict(zone) for zone in page.zones],
        "edition": edition.title if edition else None,
        "valid_from": _day(edition.valid_from) if edition else None,
        "source": edition.source if edition else None,
        "demonstration": edition.mark if edition else "",
    }


def _summary(page: FirstPage) -> dict[str, Any]:
    return {
        "reader": page.figures[0].reader,
        "labels": list(page.figures[0].labels),
        "figures": [
            {
                "reader": each.reader,
                "labels": list(each.labels),
                "title": each.title,
                "heating": each.heating or None,
                "open": each.is_open,
                "amounts_eur": list(map(_eur, each.amounts_eur)),
                "renovation": each.renovation or None,
                "open_price": each.open_price or None,
            }
            for each in page.figures
        ],
        "verdict": page.verdict,
    }


def _variant(place: int, variant: ProtocolVariant, site_url: str) -> dict[str, Any]:
    answer, query = variant.answer, variant.answer.asked.query()
    summary, found = rows.summary_rows(variant.answer), verdict(variant.answer)
    return {
        "number": place,
        "title": variant.title,
        "query": query,
        "link": f"{site_url}{reverse('calculator:result')}?{query}",
        "law_and_prices_on": answer.asked.stand.isoformat(),
        "years": len(answer.comparison.calendar_years),
        "verdict": {"kind": found.kind, "sentence": found.sentence, "cautions": list(found.cautions)},
        "offer_doubts": list(variant.doubts),
        "inputs": list(_inputs(answer)),
        "systems": [_system(row) for row in summary],
        "subsidies": [_subsidy(table) for table in rows.subsidy_tables(answer)],
        "dwellings": _dwellings(answer, summary),
        "community": _community(answer, summary),
        "assumptions": [_assumption(each) for each in rows.assumption_rows(answer)],
    }


def _inputs(answer: Answer) -> Iterator[dict[str, Any]]:
    """Yield what was asked: as people read it, and facts and entered values also as plain values with their key."""
    values = {**fact_values(answer.asked.facts), **answer.asked.values}
    for one in described(answer.asked):
        yield {
            "key": one.key,
            "group": one.group,
            "label": one.label,
            "text": one.value,
            "value": _typed(values.get(one.key)),
            "given": one.given,
        }


def _typed(value: object) -> str | int | float | bool | None:
    if isinstance(value, Decimal):
        return _plain(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    return value if isinstance(value, str | int | float | bool) else None


def _system(row: rows.SummaryRow) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": row.label,
        **{name: _eur(getattr(row, name)) for name in _FIGURES_EUR},
        "cheapest_percent": row.cheapest_percent,
        "co2_total_t": _plain(row.co2_total_t),
        "co2_total_low_t": _plain(row.co2_total_low_t),
        "permission": row.permission_label,
        "permission_sentence": row.permission_sentence,
        "permission_norm": row.permission_norm,
        "notes": list(row.notes),
    }


def _subsidy(table: rows.SubsidyTable) -> dict[str, Any]:
    return {
        "key": table.key,
        "label": table.label,
        "eligible_eur": _eur(table.eligible_eur),
        "granted_percent": _plain(table.granted_percent),
        "amount_eur": _eur(table.amount_eur),
        "possible_eur": _eur(table.possible_eur),
        "conditions": list(table.conditions),
        "parts": [
            {
                "key": row.key,
                "label": row.label,
                "granted_percent": _plain(row.granted_percent),
                "state": row.state,
                "reason": row.reason,
                "norm": row.norm,
            }
            for row in table.rows
        ],
    }


def _dwellings(answer: Answer, summary: list[rows.SummaryRow]) -> dict[str, Any] | None:
    table = rows.dwelling_table(answer, summary)
    names = ("net_investment_eur", "month_eur", "total_eur")
    if table is None:
        return None
    return {
        "count": table.dwellings,
        "systems": [{"key": row.key, **{name: _eur(getattr(row, name)) for name in names}} for row in table.rows],
    }


def _community(answer: Answer, summary: list[rows.SummaryRow]) -> dict[str, Any] | None:
    table = rows.community_table(answer, summary)
    if table is None:
        return None
    return {
        "name": _("Eigentümergemeinschaft"),
        "share_percent": _plain(table.share_percent),
        "share_by": table.by,
        "systems": [
            {
                "key": row.key,
                "levy_eur": _eur(row.levy.levy_eur),
                "reserve_eur": _eur(row.levy.reserve_eur),
                "loan_eur": _eur(row.levy.loan_eur),
                **{name: _eur(getattr(row, name)) for name in _COMMUNITY_EUR},
            }
            for row in table.rows
        ],
        "votes": list(table.votes),
        "sources": list(table.sources),
    }


def _assumption(each: Assumption) -> dict[str, Any]:
    return {
        "key": each.key,
        "label": each.label,
        "value": _plain(each.value),
        "unit": each.unit,
        "own": each.own,
        "source": each.source,
        "certainty": each.certainty,
        "checked_on": _day(each.checked_on),
        "url": each.url,
    }
