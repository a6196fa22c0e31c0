"""What the text of a file says of the plan as a whole: used, or set aside with a finding (pure)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from zones.catalogue.codes import code_of
from zones.catalogue.plan_statements import BASE_YEARS, PROCEDURES, STATEMENT_LABELS, TARGET_YEARS, PlanStatements
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding

_YEARS = {"target_year": TARGET_YEARS, "base_year": BASE_YEARS}


def statements_of(metadata: Mapping[str, str]) -> tuple[PlanStatements, Sequence[Finding]]:
    """Return what `ZoneTable.metadata` states of the plan, and a finding for each entry that cannot be used."""
    stated = {key: text for key in STATEMENT_LABELS if (text := metadata.get(key, "").strip())}
    used: dict[str, Any] = {key: entry for key, text in stated.items() if (entry := _entry(key, text)) is not None}
    findings = [
        Finding(FindingKind.PLAN_ENTRY_UNREADABLE, values={"field": STATEMENT_LABELS[key], "found": text[:60]})
        for key, text in stated.items()
        if key not in used
    ]
    return PlanStatements(**used), findings


def _entry(key: str, text: str) -> int | date | None:
    if key == "procedure":
        return code_of(text, PROCEDURES)
    if key == "adopted_on":
        return _day(text)
    return int(text) if text.isascii() and text.isdigit() and int(text[:9]) in _YEARS[key] else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])  # a time may follow
    except ValueError:
        return None
