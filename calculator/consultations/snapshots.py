"""The result of a variant as it was on a day, kept as JSON text: figures, law and every value behind them."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from calculator.answer.answering import Answer
from calculator.models import Snapshot, Variant
from calculator.reports.rows import assumption_rows, subsidy_tables, summary_rows
from calculator.reports.rows.summary import SummaryRow

FIGURES = (
    "investment_eur", "subsidy_eur", "net_investment_eur", "first_year_eur", "total_eur", "payments_eur",
    "co2_total_t",
)  # fmt: skip


class Value(NamedTuple):
    """One value behind a result: a law, a price, a factor or an entry (``own``)."""

    key: str
    label: str
    amount: str
    unit: str
    source: str
    own: bool


class SubsidyPart(NamedTuple):
    """One part of a subsidy: granted percent and the norm that says so."""

    label: str
    granted_percent: Decimal
    norm: str


@dataclass(frozen=True, slots=True)
class SystemState:
    """One system on a day: exact figures by name (None: not known), its permission, the parts of its subsidy by key."""

    key: str
    label: str
    figures: Mapping[str, Decimal | None]
    permission: str
    subsidies: Mapping[str, SubsidyPart]


@dataclass(frozen=True, slots=True)
class VariantState:
    """The result of one variant on a day. ``stand``: the day of its law and prices."""

    title: str
    stand: date
    years: int
    given: Mapping[str, str]
    systems: tuple[SystemState, ...]
    values: tuple[Value, ...]


def state_of(title: str, answer: Answer) -> VariantState:
    """Return what is kept of an answer."""
    subsidies = {
        table.key: {row.key: SubsidyPart(row.label, row.granted_percent, row.norm) for row in table.rows}
        for table in subsidy_tables(answer)
    }
    return VariantState(
        title=title,
        stand=answer.asked.stand,
        years=len(answer.comparison.calendar_years),
        given=dict(answer.asked.given()),
        systems=tuple(_system(row, subsidies.get(row.key, {})) for row in summary_rows(answer)),
        values=tuple(
            Value(row.key, row.label, str(row.value), row.unit, row.source, row.own) for row in assumption_rows(answer)
        ),
    )


def _system(row: SummaryRow, subsidies: Mapping[str, SubsidyPart]) -> SystemState:
    figures = {name: getattr(row, name) for name in FIGURES}
    return SystemState(row.key, row.label, figures, row.permission_label, subsidies)


def keep(variant: Variant, answer: Answer, today: date) -> Snapshot:
    """Keep the result of a variant; an earlier one of the same day is replaced."""
    content = dump(state_of(variant.title, answer))
    kept, _ = Snapshot.objects.update_or_create(variant=variant, taken_on=today, defaults={"content": content})
    return kept


def dump(state: VariantState) -> str:
    """Write a state as JSON; numbers and days are texts, so that none loses a digit."""
    return json.dumps(asdict(state), ensure_ascii=False, default=str)


def load(text: str) -> VariantState:
    """Read what ``dump`` has written."""
    raw: dict[str, Any] = json.loads(text)
    systems, values = tuple(map(_loaded, raw["systems"])), tuple(Value(*each) for each in raw["values"])
    return VariantState(raw["title"], date.fromisoformat(raw["stand"]), raw["years"], raw["given"], systems, values)


def _loaded(system: dict[str, Any]) -> SystemState:
    known = dict(system["figures"])
    if "payments_eur" not in known:  # a state of a time at which the total was the sum of the payments
        known["payments_eur"] = known.pop("total_eur")
    figures = {name: None if text is None else Decimal(text) for name, text in known.items()}
    parts = system["subsidies"].items()
    subsidies = {key: SubsidyPart(label, Decimal(percent), norm) for key, (label, percent, norm) in parts}
    return SystemState(system["key"], system["label"], figures, system["permission"], subsidies)
