"""What was sent for a file, as choices: as far as it is understood, so that it can be tried before it is complete."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from zones.ingest.meaning.account import ColumnAccount, Use
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.codes import CodesFrom
from zones.ingest.meaning.columns import propose
from zones.ingest.meaning.fields import CodedField, Field, NumberField
from zones.ingest.meaning.layout import TableLayout, TableShape
from zones.ingest.meaning.sample import Sample, tried

IGNORE = LEAVE_EMPTY = "-"  # sent for a column that is not taken, and for a word that means nothing
_MOST_LINES = 200
_LAST_LINE = 1_000_000
Choice = TypeVar("Choice", bound=StrEnum)


def control(kind: str, *texts: str) -> str:
    """Return the name of the control for a column or word, the same whatever stands around it."""
    return f"{kind}-{hashlib.sha256('|'.join(texts).encode()).hexdigest()[:12]}"


def words_of(column: ColumnAccount, field: Field | None) -> list[tuple[str, int, int | None]]:
    """Return the words of a column on which a person may decide, with count and proposed code."""
    if isinstance(field, CodedField):
        return [(word.text, word.count, word.proposed) for word in column.words]
    if column.use is Use.ASKED:  # its numbers wait for marks or unit, not for words
        return []
    return [(text, count, None) for text, count in column.unread.most_common()]


class SentChoices:
    """Reads the choices for one file out of what a form sent; `before` are those that it does not show."""

    def __init__(
        self, data: Mapping[str, Any], prefix: str, sample: Sample, fields: Sequence[Field], before: FileChoices
    ) -> None:
        self._data, self._prefix = data, prefix
        self._sample, self._fields, self._before = sample, fields, before
        self._known = {field.key: field for field in fields}

    def choices(self) -> FileChoices:
        """Return them; a column that was not on the page has what is proposed."""
        first = self._layout()
        names = tried(self._sample, self._fields, first).table.names
        columns, ignored = self._columns(names)
        second = replace(
            first,
            columns=columns,
            ignored=ignored,
            units=self._beside("unit", columns),
            marks=self._beside("marks", columns),
        )
        return replace(second, values=self._words(second))

    def _layout(self) -> FileChoices:
        skipped = self._value("skipped").replace(";", ",").replace(" ", ",").split(",")
        layout = TableLayout(
            shape=_member(TableShape, self._value("shape")),
            header=_whole(self._value("header")),
            header_rows=min(3, _whole(self._value("header_rows"))),
        )
        return FileChoices(
            table=self._value("table"),
            layout=layout,
            encoding=self._value("encoding") or self._before.encoding,
            crs=self._before.crs,
            skipped=tuple(line for part in skipped[:_MOST_LINES] if (line := _whole(part))),
            codes=_member(CodesFrom, self._value("codes")),
        )

    def _columns(self, names: Sequence[str]) -> tuple[dict[str, str], tuple[str, ...]]:
        proposed = {column: key for key, column in propose(names, self._fields).items()}
        columns: dict[str, str] = {}
        ignored = []
        for name in names:
            sent = self._value(control("field", name), proposed.get(name, ""))
            if sent == IGNORE:
                ignored.append(name)
            elif sent:
                columns.setdefault(sent, name)
        return columns, tuple(ignored)

    def _beside(self, kind: str, columns: Mapping[str, str]) -> dict[str, str]:
        """Return what was sent for the numbers of each field, where it fits the field."""
        chosen: dict[str, str] = {}
        for key, column in columns.items():
            value, field = self._value(control(kind, column)), self._known.get(key)
            if isinstance(field, NumberField) and value:
                fits = value in (",", ".") if kind == "marks" else field.quantity.understands(value)
                chosen |= {key: value} if fits else {}
        return chosen

    def _words(self, choices: FileChoices) -> dict[str, dict[str, str]]:
        trial = tried(self._sample, self._fields, choices)
        values: dict[str, dict[str, str]] = {}
        for column in trial.understood.columns if trial.understood else ():
            field = self._known.get(column.key)
            codes = {str(code) for code in field.codes} if isinstance(field, CodedField) else set()
            for text, _count, _proposed in words_of(column, field):
                sent = self._value(control("word", column.key, text))
                if sent == LEAVE_EMPTY or sent in codes:
                    values.setdefault(column.key, {})[text] = "" if sent == LEAVE_EMPTY else sent
        return values

    def _value(self, name: str, otherwise: str = "") -> str:
        return str(self._data.get(f"{self._prefix}-{name}", otherwise) or "").strip()


def _member(enum: type[Choice], value: str) -> Choice:
    return enum(value) if value in {member.value for member in enum} else enum("")


def _whole(text: str) -> int:
    """Return a line number, 0 where it is none."""
    return min(int(text), _LAST_LINE) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004
