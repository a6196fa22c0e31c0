"""JSON of a result: everything that the page shows, as plain values in the shape of ``take_away.schema.json``."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from calculator.answer.answering import Answer
from calculator.core import MODEL_VALUES
from calculator.core.notation import cents, rounded
from calculator.core.serialise import plain, to_dict
from calculator.core.tipping import TippingPoint
from calculator.questions import VERSION, described
from calculator.reports import rows
from calculator.reports.plain_community import community_json
from calculator.reports.verdict import Against, futures_count, verdict
from calculator.reports.workbook.material import Material
from calculator.sentences import speaking
from calculator.sentences.translated import each_translated, translated

FORMAT = 1
_PLACES = 6


def to_json(answer: Answer, material: Material) -> bytes:
    """Return everything in the shape of ``take_away.schema.json``; amounts are euros as text."""
    sources = {str(each.source): translated(each.source) for each in answer.comparison.assumptions}
    found: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "title": material.title,
        "made_on": material.made_on.isoformat(),
        "link": material.link,
        "query": answer.asked.query(),
        "zone": material.zone,
        "edition": material.edition,
        "demonstration": material.mark,
        "inputs": [
            {"key": one.key, "group": one.group, "label": one.label, "value": one.value, "given": one.given}
            for one in described(answer.asked)
        ],
        "verdict": _verdict(answer),
        "comparison": to_dict(answer.comparison, speaking(), partial(each_translated, known=sources)),
        "opened": list(_opened(answer)),
        "later": _later(answer),
        "flat": _flat(answer),
        "community": community_json(answer),
        "tenancy": _tenancy(answer),
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _opened(answer: Answer) -> Iterator[dict[str, Any]]:
    items = rows.ItemRows(answer.comparison, answer.opened)
    for system in answer.comparison.systems:
        for item in items.of(system):
            for each in item.opened:
                yield _formula(system.key, item.key, each, "eur", cents(each.amount))
        for row in rows.emission_rows(answer, system, items):
            for kind, amounts in (("co2_t", row.opened), ("co2_low_t", row.low)):
                for each in amounts:
                    yield _formula(system.key, row.key, each, kind, rounded(each.amount, _PLACES))


def _formula(system: str, key: str, each: rows.OpenedAmount, kind: str, amount: Decimal) -> dict[str, Any]:
    return {
        "system": system, "key": key, "kind": kind, "year": each.year, "formula": each.formula, "amount": str(amount)
    }  # fmt: skip


def _flat(answer: Answer) -> dict[str, Any] | None:
    table = rows.flat_table(answer, rows.summary_rows(answer), of_community=True)
    if table is None:
        return None
    return {
        "area_m2": None if table.area_m2 is None else plain(table.area_m2),
        "share_percent": plain(rounded(table.share_percent, _PLACES)),
        "systems": [
            {
                "key": row.key,
                "label": row.label,
                "month_eur": str(cents(row.month_eur)),
                "net_investment_eur": str(cents(row.net_investment_eur)),
            }
            for row in table.rows
        ],
    }


def _verdict(answer: Answer) -> dict[str, Any]:
    found = verdict(answer)
    winner = None if found.open else answer.winner
    return {
        "kind": found.kind,
        "sentence": found.sentence,
        "winner": winner.key if winner else None,
        "against": [_against(each) for each in found.against],
        "cautions": list(found.cautions),
        "tipping_points": [
            *(_turning(point, decides=True) for point in answer.deciding),
            *(_turning(point, decides=False) for point in answer.tipping if point not in answer.deciding),
        ],
        "futures": _futures(answer),
        "unconfirmed": [
            {"key": each.assumption.key, "moved_eur": str(cents(each.moved_eur))} for each in answer.unconfirmed
        ],
    }


def _futures(answer: Answer) -> dict[str, Any]:
    table = rows.futures_table(answer, rows.summary_rows(answer), futures_count(answer))
    return {
        "count": table.count,
        "shares": [{"system": row.key, "cheapest": row.cheapest, "percent": row.percent} for row in table.shares],
        "drawn": [
            {
                "driver": row.driver,
                "label": row.label,
                "low": row.low,
                "middle": row.middle,
                "high": row.high,
                "sources": [
                    {
                        "text": each.text,
                        "certainty": each.certainty,
                        "checked_on": _day(each.checked_on),
                        "url": each.url,
                    }
                    for each in row.sources
                ],
            }
            for row in table.drawn
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _against(found: Against) -> dict[str, Any]:
    return {
        "rival": found.rival,
        "subject": found.subject,
        "system": found.system,
        "more_eur": None if found.more_eur is None else str(cents(found.more_eur)),
        "percent": found.percent,
        "sentence": found.sentence,
    }


def _turning(point: TippingPoint, *, decides: bool) -> dict[str, Any]:
    return {
        "key": point.driver.key,
        "kind": point.driver.kind,
        "unit": translated(MODEL_VALUES[point.driver.key].unit),
        "computed_with": plain(point.driver.now),
        "value": plain(point.value),
        "below": point.below,
        "above": point.above,
        "decides": decides,
    }


def _later(answer: Answer) -> dict[str, Any] | None:
    table = rows.later_table(answer)
    if table is None:
        return None
    starts = [_start(row) for row in table.rows]
    return {"key": table.key, "last_year": table.last_year, "prices": list(table.prices), "starts": starts}


def _start(row: rows.LaterRow) -> dict[str, Any]:
    start = row.start
    return {
        "wait_years": start.wait_years,
        "year": start.year,
        "fair_eur": str(cents(start.fair_eur)),
        "price_eur": str(cents(start.price_eur)),
        "grant_eur": None if start.grant_eur is None else str(cents(start.grant_eur)),
        "possible_grant_eur": None if start.possible_grant_eur is None else str(cents(start.possible_grant_eur)),
        "possible_fair_eur": str(cents(start.possible_fair_eur)),
        "green_percent": plain(start.green_percent),
        "failure_percent": plain(start.failure_percent),
        "risk_eur": str(cents(start.risk_eur)),
        "causes": list(row.causes),
    }


def _tenancy(answer: Answer) -> list[dict[str, Any]]:
    return [
        {
            "key": party.key,
            "label": party.label,
            "rent_increase_eur_m2": plain(party.rent_eur_m2),
            "landlord_capital_eur_a": str(cents(party.capital_eur_a)),
            "opened": [part._asdict() for part in opened.parts],
            "years": [
                {
                    "year": effect.year,
                    "tenant_eur": str(cents(effect.tenant.year_eur)),
                    "landlord_eur": str(cents(effect.landlord.year_eur)),
                }
                for effect in party.years
            ],
        }
        for party, opened in zip(rows.party_rows(answer), rows.opened_parties(answer), strict=True)
    ]
