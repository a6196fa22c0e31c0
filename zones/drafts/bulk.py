"""A whole draft as one table: written as XLSX, edited in a spreadsheet, read back with the same checks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from together.both_texts import Conflict
from zones.drafts.bulk_columns import CODE, BulkColumn, Entry, columns
from zones.drafts.file_names import storable
from zones.ingest.diff import compare
from zones.ingest.findings import SourceError
from zones.ingest.sources.apart import read_apart
from zones.ingest.sources.files import FileKind, staged
from zones.ingest.sources.layers import Layer
from zones.models import Edition, Steckbrief, SteckbriefValue, Zone, explain
from zones.storage.reviewed import locked, mark_of_state
from zones.storage.stored import check_stored, plan_rows
from zones.uploads import report as reports
from zones.uploads.report import Json

_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
Figures = dict[tuple[str, int], SteckbriefValue]


@dataclass(frozen=True)
class ChangeOrigin:
    """Where changed figures come from, and why the plan is changed."""

    source: str
    as_of: date
    reason: str = ""


@dataclass
class BulkOutcome:
    """What a table would change, or what is wrong with it; `seen` is the mark of the draft that it was held against."""

    errors: list[str] = field(default_factory=list)
    diff: Json = field(default_factory=dict)
    findings: Json = field(default_factory=dict)
    seen: str = ""


def as_xlsx(edition: Edition) -> bytes:
    """Return the table of a plan; text stays text, whatever sign it begins with."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, _PLAIN) as book:
        sheet = book.add_worksheet(_("Gebiete"))
        sheet.freeze_panes("C2")
        bold, zones = book.add_format({"bold": True}), _zones(edition)
        for place, column in enumerate(columns()):
            sheet.write_string(0, place, column.header, bold)
            for line, zone in enumerate(zones, start=1):
                _write(sheet, line, place, column.shown(_entry(zone, column)))
    return file.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, line: int, place: int, entry: Entry) -> None:
    if isinstance(entry, str):
        sheet.write_string(line, place, _NOT_IN_XML.sub("", entry))
    elif entry is not None:
        sheet.write_number(line, place, entry)


def _zones(edition: Edition) -> list[Zone]:
    return list(edition.zones.select_related("edition", "steckbrief").prefetch_related("steckbrief__values"))


def _entry(zone: Zone, column: BulkColumn) -> Entry:
    steckbrief = _steckbrief(zone)
    if column.part is SteckbriefValue:
        figure = _figures(steckbrief).get((column.key, column.category)) if steckbrief else None
        return figure.value if figure else None
    entry: Entry = getattr(zone if column.part is Zone else steckbrief, column.key, None)
    return entry


def _steckbrief(zone: Zone) -> Steckbrief | None:
    return getattr(zone, "steckbrief", None)


def _figures(steckbrief: Steckbrief) -> Figures:
    return {(figure.indicator, figure.category): figure for figure in steckbrief.values.all()}


def preview(edition: Edition, name: str, content: bytes, origin: ChangeOrigin) -> BulkOutcome:
    """Return what the table would change and what would be found then; nothing is stored."""
    with transaction.atomic():
        seen = mark_of_state(locked(edition))
        outcome = _apply(edition, name, content, origin)
        transaction.set_rollback(True)
    return replace(outcome, seen=seen)


@transaction.atomic
def apply(edition: Edition, name: str, content: bytes, origin: ChangeOrigin, seen: str) -> BulkOutcome:
    """Store what the table changes; with any error nothing is stored.

    Raises:
        Conflict: The draft is no longer the one that the preview was made of (its `seen`).

    """
    if mark_of_state(locked(edition)) != seen:
        raise Conflict
    outcome = _apply(edition, name, content, origin)
    if outcome.errors:
        transaction.set_rollback(True)
    return outcome


def _apply(edition: Edition, name: str, content: bytes, origin: ChangeOrigin) -> BulkOutcome:
    try:
        layer = _read(name, content)
    except SourceError as error:
        return BulkOutcome([_(error.message) % error.values])
    before = plan_rows(edition)
    if errors := list(_misfits(layer)) or list(_taken_over(edition, layer, origin)):
        return BulkOutcome(errors)
    checked = check_stored(edition)
    return BulkOutcome(
        diff=reports.diff_report(compare(before, checked.rows), edition),
        findings=reports.findings_report(checked.findings, checked.counts()),
    )


def _read(name: str, content: bytes) -> Layer:
    """Read the first sheet without trusting it."""
    with TemporaryDirectory(prefix="table-") as folder:
        path = Path(folder) / storable(name)
        path.write_bytes(content)
        with staged(path) as file:
            if file.kind is not FileKind.SHEET:
                raise SourceError(
                    _("„%(name)s“ ist keine Tabelle. Geben Sie eine XLSX- oder ODS-Datei an."), name=path.name
                )
            return read_apart(file)


def _misfits(layer: Layer) -> Iterator[str]:
    """Yield what is wrong with the table as a whole."""
    known = {column.header for column in columns()}
    if CODE not in layer.columns:
        yield _("Es fehlt die Spalte „Kennung“. Gehen Sie von der heruntergeladenen Tabelle aus.")
        return
    if unknown := [header for header in layer.columns if header not in known]:
        yield _("Diese Spalten sind nicht bekannt: %s. Lassen Sie die Spaltennamen, wie sie sind.") % ", ".join(unknown)
    codes = [row.text(CODE) for row in layer.features]
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        yield _("Diese Kennungen stehen mehrmals in der Tabelle: %s.") % ", ".join(twice)
    for finding in layer.findings:
        yield _in_line(finding.line, _(finding.kind.message))


def _taken_over(edition: Edition, layer: Layer, origin: ChangeOrigin) -> Iterator[str]:
    """Store the rows and yield what is wrong with them; columns that are missing stay as they are."""
    zones = {zone.code: zone for zone in _zones(edition)}
    present = [column for column in columns() if column.header in layer.columns]
    for row in layer.features:
        cells = {name: row.text(name) for name in row.cells}
        for sentence in _Row(zones.get(cells[CODE]), origin).take_over(present, cells):
            yield _in_line(row.line, sentence)


def _in_line(line: int | None, sentence: str) -> str:
    return _("Zeile %(line)d: %(what)s") % {"line": line, "what": sentence}


class _Row:
    """One zone on its way from a row into the database; each part is saved only if it changed."""

    def __init__(self, zone: Zone | None, origin: ChangeOrigin) -> None:
        self.zone, self.origin = zone, origin

    def take_over(self, present: list[BulkColumn], cells: Mapping[str, str]) -> Iterator[str]:
        """Save what the cells say, and yield what is wrong with them."""
        if self.zone is None:
            yield (
                _(
                    "Die Kennung „%s“ gibt es im Entwurf nicht. "
                    "Neue Gebiete brauchen eine Fläche; legen Sie sie einzeln an."
                )
                % cells[CODE]
            )
            return
        entries: dict[BulkColumn, Entry] = {}
        for column in present:
            try:
                entries[column] = column.read(cells[column.header].strip())
            except ValueError as error:
                yield f"{column.header}: {error}"
        if len(entries) == len(present):
            yield from self._saved(self.zone, entries)

    def _saved(self, zone: Zone, entries: Mapping[BulkColumn, Entry]) -> Iterator[str]:
        yield from self._saved_part(zone, entries)
        steckbrief = _steckbrief(zone) or Steckbrief(zone=zone, source=self.origin.source, as_of=self.origin.as_of)
        of_steckbrief = {column: entry for column, entry in entries.items() if column.part is not Zone}
        if steckbrief._state.adding and not any(of_steckbrief.values()):  # noqa: SLF001 - Django's public Model API
            return
        yield from self._saved_part(steckbrief, entries)
        stored = _figures(steckbrief)
        for column, number in entries.items():
            if column.part is SteckbriefValue:
                yield from self._saved_figure(steckbrief, stored, column, number)

    def _saved_part(self, part: Zone | Steckbrief, entries: Mapping[BulkColumn, Entry]) -> Iterator[str]:
        own = {column.key: column for column in entries if column.part is type(part)}
        for key, column in own.items():
            setattr(part, key, entries[column])
        yield from self._save(part, {key: column.header for key, column in own.items()})

    def _saved_figure(
        self, steckbrief: Steckbrief, stored: Figures, column: BulkColumn, number: Entry
    ) -> Iterator[str]:
        slot = (column.key, column.category)
        figure = stored.get(slot)
        if number is None and figure is not None:
            explain(figure, self.origin.reason)
            figure.delete()
        elif number is not None and (figure is None or figure.value != number):
            figure = figure or SteckbriefValue(steckbrief=steckbrief, indicator=slot[0], category=slot[1])
            figure.value, figure.source, figure.as_of = number, self.origin.source, self.origin.as_of
            yield from self._save(figure, dict.fromkeys(("value", "__all__"), column.header))

    def _save(self, obj: models.Model, headers: Mapping[str, str]) -> Iterator[str]:
        """Save what changed, for the history shall name changes only; yield what is wrong, each by its column."""
        names = [each.attname for each in obj._meta.concrete_fields]  # noqa: SLF001 - Django's public Meta API
        stored = type(obj)._default_manager.filter(pk=obj.pk).values(*names).first()  # noqa: SLF001 - public though underscored
        if stored and all(stored[name] == getattr(obj, name) for name in names):
            return
        try:
            obj.full_clean()
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                yield from (f"{headers[name]}: {message}" if name in headers else message for message in messages)
        else:
            explain(obj, self.origin.reason)
            obj.save()
