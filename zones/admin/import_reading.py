"""How the files of an import are read: the forms for place and columns of both files, and what they choose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, assert_never

from django.utils.translation import gettext as _

from zones.admin.import_forms import ReadingForm
from zones.ingest.findings import SourceError
from zones.ingest.meaning.address_fields import ADDRESS_FIELDS
from zones.ingest.meaning.choices import Choices
from zones.ingest.meaning.fields import Field
from zones.ingest.meaning.sample import Sample
from zones.ingest.meaning.shapes import ALL_SHEETS
from zones.ingest.meaning.zone_fields import STECKBRIEF_TABLE_FIELDS, ZONE_FIELDS
from zones.mapping.form import MappingForm
from zones.models import ColumnMapping, EditionKind, FileRole, ImportJob


@dataclass(frozen=True)
class FileReading:
    """One file on the page: its role, its heading, its form."""

    role: FileRole
    title: str
    form: MappingForm


class ReadingStep:
    """Every form of the step; `data` are what was sent, None to show what is chosen so far."""

    def __init__(self, job: ImportJob, data: Mapping[str, Any] | None = None) -> None:
        """Make a form for each file whose first rows are known."""
        self.job, self.before = job, _choices_of(job)
        self.place = ReadingForm(data, choices=self.before, tables=_other_tables(job))
        self.files = [self._file(role, fields, data) for role, fields in _fields_of(job) if role in _files(job)]

    @property
    def is_open(self) -> bool:
        """Whether a question is left."""
        return any(file.form.questions.are_open or file.form.refusal or file.form.proposes_codes for file in self.files)

    def is_valid(self) -> bool:
        """Validate every form."""
        return all([self.place.is_valid(), *(file.form.is_valid() for file in self.files)])

    def choices(self) -> Choices:
        """Return what was chosen; a file that is not on the page keeps what it had."""
        chosen = {file.role: file.form.chosen for file in self.files}
        main = replace(chosen.get(FileRole.MAIN, self.before.main), crs=self.place.reference)
        extra = chosen.get(FileRole.EXTRA, self.before.extra)
        if "second_table" in self.place.fields:
            extra = replace(extra, table=self.place.cleaned_data["second_table"])
        return replace(self.before, main=main, extra=extra)

    def keep(self) -> None:
        """Save the choices under the name that was given, if any."""
        if name := self.place.cleaned_data["save_as"]:
            kept = {"kind": self.job.kind, "choices": self.choices().as_json()}
            ColumnMapping.objects.update_or_create(name=name, defaults=kept)

    def _file(self, role: FileRole, fields: Sequence[Field], data: Mapping[str, Any] | None) -> FileReading:
        told = _files(self.job)[role]
        sample = Sample.of(told["sample"])
        form = MappingForm(
            data, sample=sample, fields=fields, choices=getattr(self.before, role.value), prefix=role.value
        )
        title = _("Datei „%s“") if role is FileRole.MAIN else _("Zusatzdatei „%s“")
        return FileReading(role, title % sample.name, form)


def _choices_of(job: ImportJob) -> Choices:
    try:
        return Choices.of(job.options)
    except SourceError:
        return Choices()


def _files(job: ImportJob) -> dict[str, Any]:
    """Return what is known of the files whose columns leave something to choose."""
    files: dict[str, Any] = job.report.get("files", {})
    return {role: told for role, told in files.items() if "sample" in told}


def _other_tables(job: ImportJob) -> tuple[str, ...]:
    """Return the layers of the only file of a plan beside that of the zones, as long as none is read with it."""
    told = _files(job).get(FileRole.MAIN)
    has_second = FileRole.EXTRA in _files(job) or job.files.filter(role=FileRole.EXTRA).exists()
    if told is None or has_second or job.kind != EditionKind.HEAT_PLAN:
        return ()
    sample = Sample.of(told["sample"])
    return tuple(name for name in sample.tables if name not in (sample.table, ALL_SHEETS))


def _fields_of(job: ImportJob) -> list[tuple[FileRole, Sequence[Field]]]:
    kind = EditionKind(job.kind)
    match kind:
        case EditionKind.HEAT_PLAN:
            return [(FileRole.MAIN, ZONE_FIELDS), (FileRole.EXTRA, STECKBRIEF_TABLE_FIELDS)]
        case EditionKind.ADDRESSES:
            return [(FileRole.MAIN, ADDRESS_FIELDS)]
        case _:
            assert_never(kind)
