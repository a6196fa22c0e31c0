"""What became of each column, in words: for the report of a check and for the preview of choices."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zones.ingest.meaning.account import ColumnAccount, Understood, Use
from zones.ingest.meaning.table import as_shown

Json = dict[str, Any]
_SHOWN = 3


@dataclass(frozen=True)
class OpenQuestions:
    """How much is still to be decided."""

    columns: int
    words: int
    unclaimed: int

    @property
    def are_open(self) -> bool:
        """Whether something forbids loading."""
        return bool(self.columns or self.words)


def account_of(read: Understood) -> list[Json]:
    """Return each column with its meaning, unit, samples, and what was done with the rest, as JSON."""
    return [_column(column, read) for column in read.columns]


def questions_of(read: Understood) -> OpenQuestions:
    """Count what is still to be decided."""
    return OpenQuestions(
        columns=sum(column.use is Use.ASKED for column in read.columns),
        words=sum(len(column.words) for column in read.columns),
        unclaimed=sum(column.use is Use.UNCLAIMED and column.filled > 0 for column in read.columns),
    )


def _column(column: ColumnAccount, read: Understood) -> Json:
    return {
        "column": column.column,
        "samples": list(column.samples),
        "label": _(column.label) if column.label else "",
        "use": column.use.name.lower(),
        "use_label": _(column.use.value),
        "unit": column.unit.unit if column.unit else "",
        "stored_unit": _(column.stored_unit) if column.stored_unit else "",
        "unit_from": _(column.unit.why.value) if column.unit and column.unit.unit else "",
        "question": _question(column),
        "filled": column.filled,
        "taken": column.taken,
        "read": _read(column, read),
        "rest": _rest(column),
    }


def _question(column: ColumnAccount) -> str:
    if column.doubt:
        return _(column.doubt.value)
    if column.written and column.written.is_open:
        examples = ", ".join(f"„{text}“" for text in column.written.examples)
        return _("Trennt der Punkt oder das Komma Dezimalstellen oder Tausender, etwa in %s?") % examples
    return ""


def _read(column: ColumnAccount, read: Understood) -> list[str]:
    """Return the first entries as they would be stored."""
    labels = {str(code): _(label) for code, label in column.labels.items()}
    entries = [row[column.key] for row in read.entries if column.key in row]
    return [as_shown(labels.get(str(entry), entry)) for entry in entries[:_SHOWN]]


def _rest(column: ColumnAccount) -> list[Json]:
    """Return what was done with the cells that fill no entry, each kind with its count."""
    return [
        {"why": _(why.value) if why else _("nicht lesbar"), "count": count} for why, count in column.counted.items()
    ]
