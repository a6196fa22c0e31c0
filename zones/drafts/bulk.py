"""A whole draft as one table: written as XLSX, edited in a spreadsheet, read back with the same checks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from import_export.resources import ModelResource
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, WriteOnlyCell
from openpyxl.styles import Font
from tablib import Dataset

from zones.drafts.bulk_fields import CODE, columns, sentences
from zones.ingest.diff import compare
from zones.ingest.findings import SourceError
from zones.ingest.sources.files import Kind, staged
from zones.ingest.sources.tables import read_sheet
from zones.ingest.stored import check_stored, plan_rows
from zones.models import Edition, Steckbrief, SteckbriefValue, Zone
from zones.uploads import report as reports
from zones.uploads.report import Json


@dataclass(frozen=True)
class Origin:
    """Where changed figures come from, and why the plan is changed."""

    source: str
    as_of: date
    reason: str = ""


@dataclass
class Outcome:
    """What a table would change, or what is wrong with it."""

    errors: list[str] = field(default_factory=list)
    diff: Json = field(default_factory=dict)
    findings: Json = field(default_factory=dict)


class PlanTable(ModelResource):
    """One row for each zone of a draft, found by its code; columns that are missing stay as they are."""

    class Meta:
        model = Zone
        fields = ("code",)
        import_id_fields = ("code",)
        clean_model_instances = True
        skip_unchanged = True
        skip_html_diff = True
        use_transactions = False

    def __init__(self, edition: Edition, origin: Origin | None = None) -> None:
        """Take the draft, and for reading the origin of what is new."""
        super().__init__()
        self.edition, self.origin = edition, origin
        self.fields = dict(columns())

    def get_export_order(self) -> list[str]:
        """Keep the order of the catalogue."""
        return list(self.fields)

    def get_import_order(self) -> list[str]:
        """The same."""
        return list(self.fields)

    def get_queryset(self) -> QuerySet[Zone]:
        """Only this edition."""
        return self.edition.zones.select_related("edition", "steckbrief").prefetch_related("steckbrief__values")

    def init_instance(self, row: Any = None) -> Zone:
        """Refuse zones that the draft does not have: they need a polygon."""
        raise ValidationError(
            _("Die Kennung „%s“ gibt es im Entwurf nicht. Neue Gebiete brauchen eine Fläche; legen Sie sie einzeln an.")
            % (row or {}).get(CODE, "")
        )

    def after_init_instance(self, instance: Zone, new: bool, row: Any, **kwargs: Any) -> None:
        """Bring the figures along before anything is compared."""
        with_figures(instance)

    def export_resource(self, instance: Zone, selected_fields: Any = None, **kwargs: Any) -> list[Any]:
        """Bring the figures along here too."""
        row: list[Any] = super().export_resource(with_figures(instance), selected_fields, **kwargs)
        return row

    def do_instance_save(self, instance: Zone, is_create: bool) -> None:
        """Save zone, Steckbrief and figures, each only if it changed: the history shall name changes only."""
        self._save(instance)
        steckbrief = getattr(instance, "steckbrief", None)
        if steckbrief:
            self._save(steckbrief)
            self._save_figures(steckbrief, instance.figures)  # type: ignore[attr-defined]

    def _save_figures(self, steckbrief: Steckbrief, figures: dict[tuple[str, int], Any]) -> None:
        stored = {(value.indicator, value.category): value for value in steckbrief.values.all()}
        for slot in stored.keys() - figures.keys():
            self._explain(stored[slot])
            stored[slot].delete()
        for slot, number in figures.items():
            value = stored.get(slot) or SteckbriefValue(steckbrief=steckbrief, indicator=slot[0], category=slot[1])
            if value.value != number and self.origin:
                value.value, value.source, value.as_of = number, self.origin.source, self.origin.as_of
                self._save(value)

    def _save(self, obj: models.Model) -> None:
        names = [each.attname for each in obj._meta.concrete_fields]  # noqa: SLF001 - Django's public Meta API
        stored = type(obj)._default_manager.filter(pk=obj.pk).values(*names).first()  # noqa: SLF001 - public though underscored
        if stored is None or any(stored[name] != getattr(obj, name) for name in names):
            obj.full_clean()
            self._explain(obj)
            obj.save()

    def _explain(self, obj: models.Model) -> None:
        obj._change_reason = self.origin.reason if self.origin else None  # type: ignore[attr-defined]  # noqa: SLF001 - simple-history's own interface


def with_figures(zone: Zone) -> Zone:
    """Lay the figures of the Steckbrief beside the zone, by indicator and category."""
    steckbrief = getattr(zone, "steckbrief", None)
    values = steckbrief.values.all() if steckbrief else []
    zone.figures = {(value.indicator, value.category): value.value for value in values}  # type: ignore[attr-defined]
    return zone


def as_xlsx(edition: Edition) -> bytes:
    """Return the table of a plan; text stays text, whatever sign it begins with."""
    table = PlanTable(edition)
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Gebiete"))
    sheet.freeze_panes = "C2"
    sheet.append([_cell(sheet, header, bold=True) for header in table.get_export_headers()])
    for zone in table.get_queryset():
        sheet.append([_cell(sheet, value) for value in table.export_resource(zone)])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> Cell:
    text = isinstance(value, str)
    cell: Cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value) if text else value)
    if text:
        cell.data_type = "s"
    cell.font = Font(bold=bold)
    return cell


def preview(edition: Edition, name: str, content: bytes, origin: Origin) -> Outcome:
    """Return what the table would change and what would be found then; nothing is stored."""
    with transaction.atomic():
        outcome = _apply(edition, name, content, origin)
        transaction.set_rollback(True)
    return outcome


@transaction.atomic
def apply(edition: Edition, name: str, content: bytes, origin: Origin) -> Outcome:
    """Store what the table changes; with any error nothing is stored."""
    Edition.objects.select_for_update().get(pk=edition.pk)
    outcome = _apply(edition, name, content, origin)
    if outcome.errors:
        transaction.set_rollback(True)
    return outcome


def _apply(edition: Edition, name: str, content: bytes, origin: Origin) -> Outcome:
    try:
        data = _read(name, content)
    except SourceError as error:
        return Outcome([_(error.message) % error.values])
    before = plan_rows(edition)
    table = PlanTable(edition, origin)
    if errors := list(_misfits(data, table)) or list(_errors(table, data)):
        return Outcome(errors)
    checked = check_stored(edition)
    return Outcome(
        diff=reports.diff_report(compare(before, checked.rows), edition.title),
        findings=reports.findings_report(checked.findings, checked.counts()),
    )


def _read(name: str, content: bytes) -> Dataset:
    """Read the first sheet without trusting it."""
    with TemporaryDirectory(prefix="table-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        with staged(path) as file:
            if file.kind is not Kind.SHEET:
                raise SourceError(_("„%(name)s“ ist keine Tabelle. Geben Sie eine XLSX- oder ODS-Datei an."), name=name)
            layer = read_sheet(file)
    rows = [[feature.cells.get(column, "") for column in layer.columns] for feature in layer.features]
    return Dataset(*rows, headers=list(layer.columns))


def _misfits(data: Dataset, table: PlanTable) -> Iterator[str]:
    """Yield what is wrong with the table as a whole."""
    known = set(table.get_export_headers())
    if CODE not in data.headers:
        yield _("Es fehlt die Spalte „Kennung“. Gehen Sie von der heruntergeladenen Tabelle aus.")
        return
    if unknown := [header for header in data.headers if header not in known]:
        yield _("Diese Spalten sind nicht bekannt: %s. Lassen Sie die Spaltennamen, wie sie sind.") % ", ".join(unknown)
    codes = data[CODE]
    if twice := sorted({code for code in codes if codes.count(code) > 1}):
        yield _("Diese Kennungen stehen mehrmals in der Tabelle: %s.") % ", ".join(twice)


def _errors(table: PlanTable, data: Dataset) -> Iterator[str]:
    """Store the rows and yield what is wrong with them, in their order."""
    result = table.import_data(data, dry_run=False, use_transactions=False)
    for base in result.base_errors:
        yield str(base.error)
    for row in result.invalid_rows:
        for sentence in sentences(row.error, table.fields):
            yield _("Zeile %(line)d: %(what)s") % {"line": row.number + 1, "what": sentence}
    for row in result.error_rows:
        for error in row.errors:
            yield _("Zeile %(line)d: %(what)s") % {"line": row.number + 1, "what": error.error}
