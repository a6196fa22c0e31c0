"""From an understood table to raw zones and Steckbriefe, and to what has to be said about them (pure)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import shapely

from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS, FIGURES
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, SourceError
from zones.ingest.meaning.account import ColumnAccount, Entry, Understood, Use
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.codes import CodesFrom, is_safe, keys_of
from zones.ingest.meaning.columns import propose
from zones.ingest.meaning.reading import as_text, understand
from zones.ingest.meaning.rivals import rivals
from zones.ingest.meaning.table import Table, as_shown
from zones.ingest.meaning.zone_fields import STECKBRIEF_TABLE_FIELDS, ZONE_FIELDS
from zones.ingest.rows import RawSteckbrief, RawValue, RawZone

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class ReadZones:
    """Zones, the account of the table that they come from, and findings."""

    zones: tuple[RawZone, ...]
    understood: Understood
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class ReadSteckbriefe:
    """Steckbriefe, the account of the table that they come from, and findings."""

    rows: tuple[RawSteckbrief, ...]
    understood: Understood
    findings: tuple[Finding, ...]


def zones_of(table: Table, places: Mapping[int, shapely.Geometry], choices: FileChoices) -> ReadZones:
    """Read a table of zones; `places` holds the geometry of each line that has one.

    Raises:
        SourceError: A required field has no column, or a choice names what does not exist.

    """
    _require_codes(table, choices)
    read = understand(table, ZONE_FIELDS, choices, surely=frozenset(places))
    shown = tuple(str(entries.get(_shown_by(choices.codes), "")) for entries in read.entries)
    keys = keys_of(shown, choices.codes)
    zones = tuple(
        _zone(line, entries, key, code, places.get(line))
        for line, entries, key, code in zip(read.lines, read.entries, keys, shown, strict=True)
    )
    made = [_about_code(zone) for zone in zones if zone.shown_code]
    return ReadZones(zones, read, (*findings_of(read, keys), *made, *_contradicting(table, read)))


def steckbriefe_of(table: Table, choices: FileChoices) -> ReadSteckbriefe:
    """Read a table of Steckbriefe, one row for each code.

    Raises:
        SourceError: There is no column with the codes, or a choice names what does not exist.

    """
    read = understand(table, STECKBRIEF_TABLE_FIELDS, choices)
    contradicting = _contradicting(table, read)
    rows = tuple(_steckbrief(line, entries) for line, entries in zip(read.lines, read.entries, strict=True))
    return ReadSteckbriefe(rows, read, (*findings_of(read, [row.code for row in rows]), *contradicting))


def _about_code(zone: RawZone) -> Finding:
    values = {"found": zone.shown_code, "made": zone.code}
    return Finding(FindingKind.CODE_MADE, zone.line, subject=zone.code, values=values)


def _contradicting(table: Table, read: Understood) -> list[Finding]:
    samples = {column.column: "; ".join(column.samples) for column in read.columns}
    return [
        Finding(FindingKind.COLUMN_CONTRADICTS, values={"column": name, "field": field.label, "samples": samples[name]})
        for name, field in rivals(table, read, STECKBRIEF_TABLE_FIELDS).items()
    ]


def _require_codes(table: Table, choices: FileChoices) -> None:
    mapping = propose(table.names, ZONE_FIELDS) if choices.columns is None else choices.columns
    if not mapping.get("code") and choices.codes is CodesFrom.AS_THEY_ARE:
        raise SourceError(
            _(
                "Welche Spalte enthält: Kennung? Die Datei hat die Spalten %(columns)s. Ordnen Sie die Spalte zu, oder "
                "wählen Sie unter „Kennungen“, dass sie aus dem Namen oder der Reihenfolge gebildet werden."
            ),
            columns=", ".join(name[:40] for name in table.names[:30]) or "–",
        )


def _shown_by(codes: CodesFrom) -> str:
    return "name" if codes is CodesFrom.NAME else "code"


def _zone(line: int, entries: Mapping[str, Entry], key: str, shown: str, place: shapely.Geometry | None) -> RawZone:
    steckbrief = _steckbrief(line, entries)
    return RawZone(
        line=line,
        code=key,
        name=str(entries.get("name", "")),
        versorgungsart=str(entries.get("versorgungsart", "")),
        geometry=place,
        steckbrief=replace(steckbrief, code=key) if steckbrief.fields or steckbrief.values else None,
        shown_code=str(entries.get("shown_code", "")) or (shown if is_safe(key) and shown != key else ""),
    )


def _steckbrief(line: int, entries: Mapping[str, Entry]) -> RawSteckbrief:
    fields = {key: as_text(entry) for key, entry in entries.items() if key in FIELDS}
    values = tuple(
        _value(key, entry, entries)
        for key, entry in entries.items()
        if key.partition(":")[0] in FIGURES and isinstance(entry, Decimal)
    )
    return RawSteckbrief(line, str(entries.get("code", "")), fields, values)


def _value(key: str, entry: Decimal, entries: Mapping[str, Entry]) -> RawValue:
    indicator, _colon, category = key.partition(":")
    return RawValue(
        indicator,
        entry,
        category,
        source=str(entries.get(f"{key}.source", "")),
        as_of=str(entries.get(f"{key}.as_of", "")),
    )


def findings_of(read: Understood, codes: Sequence[str]) -> Iterator[Finding]:
    """Yield what has to be said about rows, columns and cells; `codes` are those of the rows."""
    for row in read.rows_aside:
        yield Finding(FindingKind.ROW_SET_ASIDE, row.line, values={"text": row.text, "why": row.why.value})
    for column in read.columns:
        yield from _about_column(column, read)
        for note in column.notes:
            kind = _kind_of(column, note.note is None, note.leaves_out)
            if kind is not None:
                why = note.note.value if note.note else ""
                values = {"field": column.label, "found": as_shown(note.text), "why": why}
                yield Finding(kind, read.lines[note.row], subject=codes[note.row], values=values)


def _kind_of(column: ColumnAccount, is_refused: bool, leaves_out: bool) -> FindingKind | None:  # noqa: FBT001
    """Return the kind of a note; None where the checks of rows, which know the code lists, name what is refused."""
    if not is_refused:
        return FindingKind.CELL_SET_ASIDE if leaves_out else FindingKind.CELL_REMARK
    is_figure = column.key.partition(":")[0] in FIGURES
    return FindingKind.VALUE_UNREADABLE if is_figure and column.use is Use.TAKEN else None


def _about_column(column: ColumnAccount, read: Understood) -> Iterator[Finding]:
    samples = "; ".join(column.samples)
    values: dict[str, object] = {"column": column.column, "field": column.label, "samples": samples}
    if column.use is Use.UNCLAIMED and column.filled:
        yield Finding(FindingKind.COLUMN_UNUSED, values={**values, "filled": column.filled})
    if column.doubt:
        yield Finding(FindingKind.COLUMN_UNIT_ASKED, values={**values, "question": column.doubt.value})
    if column.written and column.written.is_open:
        values["samples"] = "; ".join(column.written.examples)
        yield Finding(FindingKind.COLUMN_MARKS_ASKED, values=values)
    if column.unit and column.use is Use.TAKEN and column.taken:
        yield from _about_numbers(column, read)


def _about_numbers(column: ColumnAccount, read: Understood) -> Iterator[Finding]:
    figure = FIGURES.get(column.key.partition(":")[0])
    if figure is None or column.unit is None:
        return
    if column.unit.factor != 1:
        values: dict[str, object] = {"field": column.label, "found": column.unit.unit, "expected": figure.unit}
        yield Finding(FindingKind.VALUE_CONVERTED, count=column.taken, values=values)
    taken = [entry for row in read.entries if isinstance(entry := row.get(column.key), Decimal)]
    longer = [entry for entry in taken if (cents := 100 * entry) != cents.to_integral_value()]
    if longer:
        values = {"field": column.label, "count": len(longer), "found": as_shown(longer[0])}
        yield Finding(FindingKind.VALUE_ROUNDED, count=len(longer), values=values)
