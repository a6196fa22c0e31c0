"""What is the same for several systems, said once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from calculator.reports.rows.law import DutyRow
from calculator.reports.rows.siting import SiteRow

OfSystem = TypeVar("OfSystem", DutyRow, SiteRow)


def same_for_systems(found: Sequence[OfSystem]) -> list[OfSystem]:
    """Return each duty or condition once, with the names of all systems that have the very same one."""
    systems: dict[OfSystem, list[str]] = {}
    for row in found:
        systems.setdefault(replace(row, system_key="", system=""), []).append(row.system)
    return [replace(row, system=", ".join(names)) for row, names in systems.items()]


def in_one_line(duties: Sequence[DutyRow]) -> list[DutyRow]:
    """Return duties that only grow from year to year as one, in the year of the first; the sentences name the years."""
    steps: dict[DutyRow, list[DutyRow]] = {}
    for row in duties:
        steps.setdefault(replace(row, key="", year=None, sentence=""), []).append(row)
    return [replace(rows[0], sentence=" ".join(row.sentence for row in rows)) for rows in steps.values()]
