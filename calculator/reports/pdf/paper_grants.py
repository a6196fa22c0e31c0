"""Grants on paper: what each heating gets in one table, and each reason once for all heatings that share it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.utils.translation import gettext as _

from calculator.core.notation import german, whole_euro
from calculator.reports.pdf.paper_tables import PaperRow, PaperTable
from calculator.reports.rows import SubsidyRow, SubsidyTable

Said = TypeVar("Said")
_FIRST = ("granted", "open", "denied")


@dataclass(frozen=True, slots=True)
class GrantLine:
    """One part of a grant, its state and reason; ``heatings``: for which it is so, empty if for all."""

    label: str
    state_label: str
    reason: str
    norm: str
    heatings: str


@dataclass(frozen=True, slots=True)
class GrantNote:
    """What goes with the grant of some heatings; ``heatings``: empty if with all."""

    text: str
    heatings: str


@dataclass(frozen=True, slots=True)
class PaperGrants:
    """The grants of all heatings that get one: the sums, what they rest on, and what goes with them."""

    table: PaperTable
    lines: tuple[GrantLine, ...]
    notes: tuple[GrantNote, ...]


def paper_grants(found: Sequence[SubsidyTable]) -> PaperGrants | None:
    """Return the grants of the compared heatings; None if none of them can get any."""
    if not found:
        return None
    all_of = [table.label for table in found]
    parts = _shared((_part(row), table.label) for table in found for row in table.rows)
    notes = _shared((note, table.label) for table in found for note in table.notes)
    lines = [
        GrantLine(label, state_label, reason, norm, _named(labels, all_of))
        for (_place, label, state_label, reason, norm), labels in sorted(parts.items(), key=lambda part: part[0][0])
    ]
    return PaperGrants(
        table=PaperTable(
            _("Zuschuss je Heizung"),
            (_("Heizung"), _("Zuschuss"), _("Satz"), _("anrechenbare Kosten")),
            tuple(map(_sums, found)),
        ),
        lines=tuple(lines),
        notes=tuple(GrantNote(text, _named(labels, all_of)) for text, labels in notes.items()),
    )


def _sums(table: SubsidyTable) -> PaperRow:
    percent = f"{german(table.mean_percent)}\N{NO-BREAK SPACE}%"
    return PaperRow(table.label, (whole_euro(table.amount_eur), percent, whole_euro(table.eligible_eur)))


def _part(row: SubsidyRow) -> tuple[int, str, str, str, str]:
    """Return what is said of a part; what is granted stands first."""
    granted = whole_euro(row.amount_eur) if row.amount_eur else f"{german(row.granted_percent)}\N{NO-BREAK SPACE}%"
    state = f"{row.state_label}, {granted}" if row.state == "granted" else row.state_label
    return _FIRST.index(row.state), row.label, state, row.reason, row.norm


def _shared(said: Iterable[tuple[Said, str]]) -> dict[Said, list[str]]:
    """Return each thing that is said once, with the heatings of which it is said."""
    found: dict[Said, list[str]] = {}
    for each, label in said:
        found.setdefault(each, []).append(label)
    return found


def _named(labels: Sequence[str], all_of: Sequence[str]) -> str:
    return "" if len(labels) == len(all_of) else ", ".join(labels)
