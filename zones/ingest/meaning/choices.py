"""What a person decided on how a file is to be read, as plain data (pure).

One object for the forms, for what is kept with an import and proposed again, and for `--choices FILE` of the commands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cattrs import Converter
from cattrs.errors import BaseValidationError

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.meaning.codes import CodesFrom
from zones.ingest.meaning.layout import TableLayout
from zones.ingest.takeover import WithoutSteckbriefe

Words = Mapping[str, str]
WITHOUT = "without_steckbriefe"


@dataclass(frozen=True)
class FileChoices:
    """How one file is to be read; what is empty is found out.

    Attributes:
        table: Name of the layer or sheet.
        layout: Where the headings stand and how the table is built.
        encoding: Of a text.
        crs: Coordinate system, "25832" or "4326,vertauscht".
        columns: Field → column; None stands for what is proposed.
        skipped: Lines that are not read.
        ignored: Columns that are knowingly not taken over.
        units: Field → unit as printed.
        marks: Field → decimal mark, "," or ".".
        values: Field → word in the file → code, or nothing for "leave empty".
        codes: Where the codes of zones come from.

    """

    table: str = ""
    layout: TableLayout = field(default_factory=TableLayout)
    encoding: str = ""
    crs: str = ""
    columns: Words | None = None
    skipped: tuple[int, ...] = ()
    ignored: tuple[str, ...] = ()
    units: Words = field(default_factory=dict)
    marks: Words = field(default_factory=dict)
    values: Mapping[str, Words] = field(default_factory=dict)
    codes: CodesFrom = CodesFrom.AS_THEY_ARE

    def as_json(self) -> dict[str, Any]:
        """Return what differs from the usual, as JSON."""
        plain: dict[str, Any] = _CONVERTER.unstructure(self)
        usual: dict[str, Any] = _CONVERTER.unstructure(FileChoices())
        return {key: value for key, value in plain.items() if value != usual[key]}


@dataclass(frozen=True)
class Choices:
    """The choices for both files of an import, and what to do where neither holds a Steckbrief."""

    main: FileChoices = field(default_factory=FileChoices)
    extra: FileChoices = field(default_factory=FileChoices)
    without_steckbriefe: WithoutSteckbriefe = WithoutSteckbriefe.ASK

    def as_json(self) -> dict[str, Any]:
        """Return the choices as JSON, what is not chosen left out."""
        files = {name: plain for name in ("main", "extra") if (plain := getattr(self, name).as_json())}
        return files | ({WITHOUT: self.without_steckbriefe.value} if self.without_steckbriefe else {})

    @classmethod
    def of(cls, plain: Any) -> "Choices":  # noqa: ANN401 (what a file or the database holds)
        """Return the choices that plain data states.

        Raises:
            SourceError: It states something else.

        """
        try:
            return _CONVERTER.structure(plain, cls)
        except (BaseValidationError, TypeError, ValueError, AttributeError) as error:
            raise SourceError(_UNREADABLE) from error


_UNREADABLE = _(
    "Die Angaben, wie die Datei zu lesen ist, sind nicht verständlich. Erlaubt sind für „main“ und „extra“ die "
    "Einträge table, layout, encoding, crs, columns, skipped, ignored, units, marks, values und codes, daneben "
    "„without_steckbriefe“; docs/data-import.md zeigt ein Beispiel."
)
_CONVERTER = Converter(forbid_extra_keys=True)
