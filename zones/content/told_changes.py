"""What a publication changed of one zone: in sentences, and in kinds for a language that has words of its own."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zones.content.change_words import ChangeKind, ChangeRow, moved_text, rows
from zones.ingest.diff import ZoneChange
from zones.ingest.rows import ZoneRow
from zones.models import Versorgungsart, Zone

_MOST_ROWS = 12  # of what changed of a zone; the page has all


@dataclass(frozen=True)
class ToldZone:
    """A zone as a change names it. ``name``: code and name; ``kind``: name of its ``Versorgungsart``."""

    name: str
    kind: str


@dataclass(frozen=True)
class PlanChange:
    """One thing that changed. ``before`` and ``after``: the zones that it is about, as they were and are.

    ``houses``: those that it is about, in one line, if not all.
    """

    kind: ChangeKind
    sentences: tuple[str, ...]
    before: tuple[ToldZone, ...] = ()
    after: tuple[ToldZone, ...] = ()
    houses: str = ""


def told(zones: Iterable[Zone | ZoneRow]) -> tuple[ToldZone, ...]:
    """Return zones as changes name them."""
    return tuple(ToldZone(f"{each.shown} {each.name}", Versorgungsart(each.versorgungsart).name) for each in zones)


def of_zone(change: ZoneChange) -> list[PlanChange]:
    """Return what is different of a zone that goes on: what is of one kind together, the most important first."""
    found = sorted(rows(change), key=lambda row: list(ChangeKind).index(row.kind))
    said: dict[ChangeKind, list[str]] = {}
    for row in found[:_MOST_ROWS]:
        said.setdefault(_kind(row, change), []).append(_sentence(row))
    if change.is_moved:
        said[ChangeKind.GROUND].append(moved_text(change))
    if more := len(found[_MOST_ROWS:]):
        rest = ngettext("und %(number)d weitere Angabe", "und %(number)d weitere Angaben", more) % {"number": more}
        said.setdefault(ChangeKind.FIGURES, []).append(rest)
    before, after = told([change.before]), told([change.after])
    return [PlanChange(kind, tuple(sentences), before, after) for kind, sentences in said.items()]


def _kind(row: ChangeRow, change: ZoneChange) -> ChangeKind:
    """Return what a row is of: a new code and a new name are one thing."""
    is_both = change.before.shown != change.after.shown and change.before.name != change.after.name
    return ChangeKind.RENAMED if is_both and row.kind in {ChangeKind.CODE, ChangeKind.NAME} else row.kind


def _sentence(row: ChangeRow) -> str:
    return _("%(label)s: %(after)s (vorher: %(before)s)") % asdict(row)
