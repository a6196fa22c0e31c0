"""Steckbriefe that a delivery does not have but the published plan has: taken over when told so, never lost unseen.

Pure, no Django.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from zones.ingest.diff import entries_of, pairs_of
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import SteckbriefRow, ZoneRow


class WithoutSteckbriefe(StrEnum):
    """What is to happen where a delivery holds no Steckbrief at all."""

    ASK = ""
    TAKE_OVER = "take_over"
    LEAVE_EMPTY = "leave_empty"


def completed(
    rows: Sequence[ZoneRow], former: Sequence[ZoneRow], choice: WithoutSteckbriefe, found: list[Finding]
) -> tuple[ZoneRow, ...]:
    """Return the zones, with the Steckbriefe of the published plan where none came and that was chosen.

    Args:
        rows: The zones of a delivery.
        former: The zones of the published plan.
        choice: What to do if no zone of the delivery has a Steckbrief.
        found: Takes the finding that asks, or that says what was taken over.

    """
    lost = dict(_lost(rows, former))
    if not lost or any(entries_of(row.steckbrief) for row in rows):
        return tuple(rows)
    counts = {"zones": len(lost), "entries": sum(len(entries_of(sheet)) for sheet in lost.values())}
    match choice:
        case WithoutSteckbriefe.ASK:
            found.append(Finding(FindingKind.STECKBRIEFE_ABSENT, values=counts))
        case WithoutSteckbriefe.TAKE_OVER:
            without = len(rows) - len(lost)
            found.append(Finding(FindingKind.STECKBRIEFE_TAKEN_OVER, values={**counts, "without": without}))
            return tuple(replace(row, steckbrief=lost.get(row.code, row.steckbrief)) for row in rows)
        case WithoutSteckbriefe.LEAVE_EMPTY:
            pass
    return tuple(rows)


def vanished(rows: Sequence[ZoneRow], former: Sequence[ZoneRow]) -> Iterator[Finding]:
    """Yield what the published plan states of a zone and this one does not any more."""
    for before, after in pairs_of(former, rows):
        gone = entries_of(before.steckbrief).keys() - entries_of(after.steckbrief).keys()
        if gone:
            yield Finding(FindingKind.STECKBRIEF_ENTRIES_GONE, subject=after.code, values={"entries": len(gone)})


def _lost(rows: Sequence[ZoneRow], former: Sequence[ZoneRow]) -> Iterator[tuple[str, SteckbriefRow]]:
    """Yield for each zone that goes on what the published plan states of it."""
    for before, after in pairs_of(former, rows):
        if entries_of(before.steckbrief):
            yield after.code, before.steckbrief
