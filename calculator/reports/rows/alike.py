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
