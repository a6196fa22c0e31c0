"""The columns of the table in which staff edit a whole plan: what a cell shows, and how it is read back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import assert_never

from django.db.models import IntegerChoices
from django.utils.translation import gettext as _

from zones.catalogue.codes import CONNECTION_DUTIES, EIGNUNGSSTUFEN, VERSORGUNGSARTEN, CodeNames, code_of
from zones.catalogue.steckbrief_fields import FIELDS, SLOTS, FieldKind
from zones.content.steckbrief_sheet import label_of
from zones.ingest.numbers import parse_number
from zones.models import ConnectionDuty, Eignungsstufe, Steckbrief, SteckbriefValue, Versorgungsart, Zone

CODE = "Kennung"
Entry = str | int | Decimal | None


@dataclass(frozen=True)
class BulkColumn:
    """A column: `key` is an attribute of the part, of a figure its indicator; `read` raises ValueError in German."""

    header: str
    part: type[Zone | Steckbrief | SteckbriefValue]
    key: str
    read: Callable[[str], Entry]
    choices: type[IntegerChoices] | None = None
    category: int = 0

    def shown(self, entry: Entry) -> Entry:
        """Return the name of a code; a number stays one, so that a spreadsheet can reckon with it."""
        return str(self.choices(entry).label) if self.choices and entry is not None else entry


def columns() -> Iterator[BulkColumn]:
    """Yield every column in order: zone, Steckbrief, figures."""
    yield BulkColumn(CODE, Zone, "code", str)
    yield BulkColumn(str(Zone._meta.get_field("name").verbose_name), Zone, "name", str)  # noqa: SLF001 - Django's public Meta API
    yield _code_column(_("Versorgungsart"), Zone, "versorgungsart", Versorgungsart, VERSORGUNGSARTEN)
    yield from (_field_column(key, field.kind) for key, field in FIELDS.items())
    for indicator, category in SLOTS:
        unit = SteckbriefValue(indicator=indicator, category=category).unit
        yield BulkColumn(
            f"{label_of(indicator, category)} ({unit})", SteckbriefValue, indicator, _number, category=category
        )


def _field_column(key: str, kind: FieldKind) -> BulkColumn:
    match kind:
        case FieldKind.EIGNUNG:
            return _code_column(label_of(key), Steckbrief, key, Eignungsstufe, EIGNUNGSSTUFEN)
        case FieldKind.CONNECTION_DUTY:
            return _code_column(label_of(key), Steckbrief, key, ConnectionDuty, CONNECTION_DUTIES)
        case FieldKind.TEXT:
            return BulkColumn(label_of(key), Steckbrief, key, str)
        case FieldKind.NUMBER:
            return BulkColumn(label_of(key), Steckbrief, key, _whole)
        case _:
            assert_never(kind)


def _code_column(
    header: str, part: type[Zone | Steckbrief], key: str, choices: type[IntegerChoices], names: CodeNames
) -> BulkColumn:
    return BulkColumn(header, part, key, partial(_code, choices, names), choices)


def _code(choices: type[IntegerChoices], names: CodeNames, text: str) -> int | None:
    code = code_of(text, names)
    if text and code is None:
        known = ", ".join(str(label) for label in choices.labels)
        raise ValueError(_("„%(text)s“ ist nicht bekannt. Möglich sind: %(known)s.") % {"text": text, "known": known})
    return code


def _number(text: str) -> Decimal | None:
    """Read a number with decimal comma or point; an empty cell is a figure that the plan does not state."""
    number = parse_number(text)
    if text and number is None:
        raise ValueError(_("„%s“ ist keine Zahl.") % text)
    return number


def _whole(text: str) -> int | None:
    number = _number(text)
    if number is not None and number != int(number):
        raise ValueError(_("„%s“ ist keine Zahl.") % text)
    return None if number is None else int(number)
