"""What a check found, as JSON: the page of an import, its map and its tables read only this."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import shapely
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from pyproj import Transformer

from zones.catalogue.marking import marked
from zones.catalogue.steckbrief_fields import FIGURES
from zones.content.steckbrief_sheet import label_of
from zones.ingest.diff import PlanDiff, ZoneChange
from zones.ingest.finding_kinds import SEVERITY_LABELS, FindingKind, Severity
from zones.ingest.findings import Finding
from zones.ingest.lineage_steps import Descent, DescentKind
from zones.ingest.rows import ZoneRow
from zones.models import Edition, Versorgungsart
from zones.models.zone import SRID

SHOWN_OF_A_KIND = 200
LONGEST_TEXT = 200
_DECIMALS = 6  # of a degree: a decimetre
_to_degrees = Transformer.from_crs(SRID, 4326, always_xy=True)

Json = dict[str, Any]
Shown = Mapping[str, str]


def findings_report(findings: Sequence[Finding], counts: Mapping[FindingKind, int]) -> Json:
    """Return the kinds with their counts, the worst first, and the single findings, at most 200 of a kind."""
    order = list(Severity)
    # That nothing is left to use comes after why.
    kinds = sorted(counts, key=lambda kind: (order.index(kind.severity), kind is FindingKind.NO_ZONES))
    shown: dict[str, list[Json]] = defaultdict(list)
    for finding in findings:
        if len(shown[finding.kind.name]) < SHOWN_OF_A_KIND:
            shown[finding.kind.name].append(_finding(finding))
    return {
        "loadable": all(kind.severity is not Severity.BLOCKING for kind in kinds),
        "open": sum(counts[kind] for kind in kinds if kind.severity is Severity.OPEN),
        "kinds": [_kind(kind, counts[kind], shown[kind.name]) for kind in kinds],
    }


def _kind(kind: FindingKind, count: int, shown: list[Json]) -> Json:
    return {
        "code": kind.name,
        "severity": kind.severity.value,
        "severity_label": _(SEVERITY_LABELS[kind.severity]),
        "message": _(kind.message),
        "hint": _(kind.hint),
        "count": count,
        "findings": shown,
    }


def _finding(finding: Finding) -> Json:
    return {
        "line": finding.line,
        "subject": finding.subject,
        "sentence": detail_of(finding),
        "text": "".join(char if char.isprintable() else " " for char in finding.text)[:LONGEST_TEXT],
        "geometry": in_degrees(finding.geometry),
        "shared_by": list(finding.shared_by),
    }


def detail_of(finding: Finding) -> str:
    """Return what more there is to say of a finding, with numbers as they are written here; empty if nothing."""
    told = {name: _told(value) for name, value in finding.values.items()}
    return _(finding.kind.detail) % told if finding.kind.detail else ""


def _told(value: object) -> object:
    if not isinstance(value, float):
        return value
    rounded = round(value, 1)
    return number_format(int(rounded) if rounded.is_integer() else rounded, force_grouping=True)


def in_words(finding: Finding) -> str:
    """Return what is wrong, where, and how to mend it, in one line."""
    parts = (_(finding.kind.message), detail_of(finding), finding.subject, _(finding.kind.hint))
    return " ".join(part for part in parts if part)


def in_degrees(geometry: shapely.Geometry | None) -> Json | None:
    """Return a geometry (metres) as GeoJSON in degrees, or None if there is nothing to draw."""
    if geometry is None or geometry.is_empty:
        return None
    degrees = shapely.transform(shapely.force_2d(geometry), _to_degrees.transform, interleaved=False)
    mapping: Json = shapely.geometry.mapping(shapely.set_precision(degrees, 10**-_DECIMALS, mode="pointwise"))
    return mapping


def to_degrees(easting: float, northing: float) -> tuple[float, float]:
    """Return longitude and latitude of a point in metres."""
    lon, lat = _to_degrees.transform(easting, northing)
    return lon, lat


def zones_report(rows: Iterable[ZoneRow]) -> list[Json]:
    """Return the zones for the map."""
    return [
        {
            "code": row.shown,
            "name": row.name,
            "category": _category(row),
            "art": str(Versorgungsart(row.versorgungsart).label),
            "geometry": in_degrees(row.display_polygon),
        }
        for row in rows
    ]


def _category(row: ZoneRow) -> str:
    return Versorgungsart(row.versorgungsart).category.value


def diff_report(diff: PlanDiff, against: Edition) -> Json:
    """Return what would change against a stored plan, in words where words are shown."""
    return {
        "against": against.title,
        "against_demonstration": against.is_demonstration and not against.is_draft,
        "empty": diff.is_empty,
        "added": [_zone(row) for row in diff.added],
        "removed": [_zone(row) for row in diff.removed],
        "renamed": [{"before": _title(change.before), "after": _title(change.after)} for change in diff.renamed],
        "reclassified": [_reclassified(change) for change in diff.reclassified],
        "moved": [_moved(change) for change in diff.moved],
        "values": [value for change in diff.with_values for value in _values(change)],
        "addresses": _addresses(diff),
    }


LINEAGE_LABELS = {
    DescentKind.RENAMED: marked("umbenannt"),
    DescentKind.SPLIT: marked("geteilt"),
    DescentKind.MERGED: marked("zusammengelegt"),
    DescentKind.REDRAWN: marked("neu zugeschnitten"),
    DescentKind.DROPPED: marked("entfällt ohne Nachfolger"),
    DescentKind.NEW: marked("neu, wo bisher kein Gebiet war"),
}


def lineage_report(steps: Iterable[Descent], old: Shown, new: Shown) -> list[Json]:
    """Return what becomes of which zones; `old` and `new` say how people read the codes of either plan."""
    return [
        {
            "kind": _(LINEAGE_LABELS[step.kind]),
            "old": ", ".join(map(old.__getitem__, step.old)),
            "new": ", ".join(map(new.__getitem__, step.new)),
        }
        for step in steps
    ]


def _title(row: ZoneRow) -> str:
    return f"{row.shown} {row.name}"


def _zone(row: ZoneRow) -> Json:
    return {"title": _title(row), "art": str(Versorgungsart(row.versorgungsart).label)}


def _reclassified(change: ZoneChange) -> Json:
    before, after = (str(Versorgungsart(row.versorgungsart).label) for row in (change.before, change.after))
    return {"title": _title(change.after), "before": before, "after": after}


def _moved(change: ZoneChange) -> Json:
    return {
        "title": _title(change.after),
        "gained_ha": round(change.gained_m2 / 10_000, 2),
        "lost_ha": round(change.lost_m2 / 10_000, 2),
        "percent": round(100 * change.moved_share, 1),
    }


def _values(change: ZoneChange) -> list[Json]:
    return [
        {
            "title": _title(change.after),
            "label": label_of(value.name, value.category),
            "before": _stated(value.name, value.before),
            "after": _stated(value.name, value.after),
        }
        for value in change.values
    ]


def _stated(name: str, entry: Decimal | int | str | None) -> str | None:
    """Return an entry as a German reader writes it, a figure with its unit; None where none is stated."""
    if not isinstance(entry, Decimal):
        return None if entry is None else str(entry)
    unit = FIGURES[name].unit if name in FIGURES else ""
    return f"{number_format(entry, use_l10n=True, force_grouping=True)} {_(unit)}".strip()


def _addresses(diff: PlanDiff) -> Json:
    ways = Counter((change.before, change.after, change.category_changes) for change in diff.addresses)
    return {
        "listed": len(diff.addresses),
        "other_zone": sum(change.before != change.after for change in diff.addresses),
        "other_category": diff.addresses_with_other_category,
        "ways": [
            {"before": before, "after": after, "category": category, "count": count}
            for (before, after, category), count in ways.most_common()
        ],
        "list": [[change.address_id, change.before, change.after] for change in diff.addresses],
    }
