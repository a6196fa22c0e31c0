"""Reads the measures of the plan from a table, by the reader for tables of the city; what is not understood is told.

Nothing is dropped in silence: a column that means nothing here, a row that is none, and a cell that cannot be read each
become a finding. A row with a finding of its own is not taken over; an empty cell leaves what is stored.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from knowledge.models import MeasureState, PlanMeasure
from zones.doors.table_meaning import rows_aside, stated
from zones.doors.uploaded_tables import TableRow, UploadedTable, read_table

# What the columns may be called, by the fields of a measure.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("Nummer", "Nr", "Nr.", "Lfd. Nr.", "Maßnahme Nr.", "Maßnahmennummer", "ID"),
    "title": ("Titel", "Maßnahme", "Bezeichnung", "Name der Maßnahme"),
    "aim": ("Ziel", "Ziele", "Zweck", "Beschreibung"),
    "responsible": ("Wer", "Verantwortlich", "Verantwortung", "Zuständig", "Zuständigkeit", "Akteure", "Akteur"),
    "begins": ("Beginn", "Start", "Zeitraum", "Umsetzung ab"),
    "state": ("Stand", "Status", "Umsetzungsstand", "Sachstand"),
    "news": ("Letzte Meldung", "Meldung", "Neues", "Bemerkung"),
    "news_on": ("Meldung vom", "Datum der Meldung", "Stand vom"),
    "source": ("Quelle",),
    "source_url": ("Adresse der Quelle", "Link", "URL"),
}
_STATES: Mapping[MeasureState, tuple[str, ...]] = {
    MeasureState.PLANNED: ("noch nicht begonnen", "nicht begonnen", "geplant", "in planung", "offen", "vorgesehen"),
    MeasureState.RUNNING: ("läuft", "laufend", "in umsetzung", "in arbeit", "in bearbeitung", "begonnen"),
    MeasureState.DONE: ("abgeschlossen", "umgesetzt", "fertig", "erledigt", "beendet"),
    MeasureState.STOPPED: ("eingestellt", "entfällt", "entfallen", "verworfen", "abgebrochen"),
}
_NEEDED = ("number", "title")
_NUMBER = re.compile(r"(?:maßnahme|m|nr\.?)?\s*[-_]?\s*([1-9]\d{0,2})\.?", re.IGNORECASE)
_DAYS = ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y")
_SPACES = re.compile(r"[\s_.:-]+")


class NotMeasures(Exception):
    """The table holds no measures; the message says in German what it lacks."""


@dataclass
class ReadMeasures:
    """What a table says: the values of each measure by its number, and what was not understood (German sentences)."""

    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    numbers: set[int] = field(default_factory=set)  # also of rows that are not taken over


@dataclass(frozen=True)
class Taken:
    """What taking over does: titles of new and changed measures, how many stay, and those that the table lacks."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    not_in_table: tuple[str, ...]


def read_measures(content: bytes) -> ReadMeasures:
    """Read a table (CSV, XLSX, ODS); raises ``NotReadable`` for another file, ``NotMeasures`` without its columns."""
    names = [name for each in COLUMNS.values() for name in each]
    table = read_table(content, names, lambda name: _field(name) is not None)
    fields = {column: found for column in table.columns if (found := _field(column))}
    if missing := [COLUMNS[name][0] for name in _NEEDED if name not in fields.values()]:
        raise NotMeasures(
            _("Es fehlen die Spalten: %s. Ergänzen Sie sie und laden Sie die Tabelle neu.") % ", ".join(missing)
        )
    read = ReadMeasures(findings=list(_about_columns(table, fields)))
    aside = {
        each.line: each
        for each in rows_aside(table.columns, table.rows, [c for c, name in fields.items() if name in _NEEDED])
    }
    read.findings += [
        _("Zeile %(line)d ist keine Maßnahme: %(why)s (%(text)s)") % vars(each) for each in aside.values()
    ]
    for row in table.rows:
        if row.line not in aside:
            _read_row(row, fields, read)
    return read


def _about_columns(table: UploadedTable, fields: Mapping[str, str]) -> Iterator[str]:
    for column in table.columns:
        if column not in fields:
            yield _("Spalte „%s“ kennen wir nicht; sie wird nicht gelesen.") % column
    seen: set[str] = set()
    for column, name in fields.items():
        if name in seen:
            yield _("Spalte „%s“ bedeutet dasselbe wie eine frühere; die letzte gilt.") % column
        seen.add(name)
    if table.alike:
        yield _("Weitere Blätter mit denselben Spalten wurden nicht gelesen: %s.") % table.alike


def _read_row(row: TableRow, fields: Mapping[str, str], read: ReadMeasures) -> None:
    texts = {name: _cell(name, row.cells.get(column, "")) for column, name in fields.items()}
    problem, values = row.problem, {}
    found = _NUMBER.fullmatch(texts.get("number", ""))
    is_again = found is not None and int(found[1]) in read.numbers
    read.numbers |= {int(found[1])} if found else set()
    try:
        values = {name: _value(name, text) for name, text in texts.items() if text}
        number = values.pop("number", None)
        if number is None or "title" not in values:
            problem = problem or _("Nummer oder Titel fehlt.")
        elif is_again:
            problem = problem or _("Die Nummer %d steht schon in einer früheren Zeile.") % number
    except ValueError as error:
        problem, number = problem or str(error), None
    if problem:
        read.findings.append(
            _("Zeile %(line)d wird nicht übernommen: %(problem)s") % {"line": row.line, "problem": problem}
        )
    elif number is not None:
        read.rows[number] = values


def _cell(name: str, text: str) -> str:
    """Return what a cell states; „entfällt“ says nothing in other columns, but is a state."""
    return text.strip() if name == "state" and _state_named(text) else stated(text)


def _value(name: str, text: str) -> Any:  # noqa: ANN401 - of any field
    """Return the value of a cell; raises ``ValueError`` with a German sentence."""
    if name == "number":
        if found := _NUMBER.fullmatch(text):
            return int(found[1])
        raise ValueError(_("„%s“ ist keine Nummer.") % text)
    if name == "state":
        return _state(text)
    return _day(text) if name == "news_on" else text


def _state(text: str) -> str:
    if found := _state_named(text):
        return found.value
    known = ", ".join(str(state.label) for state in MeasureState)
    raise ValueError(
        _("Den Stand „%(text)s“ kennen wir nicht. Möglich sind: %(known)s.") % {"text": text, "known": known}
    )


def _state_named(text: str) -> MeasureState | None:
    plain = _plain(text)
    named = ((state, (*words, str(state.label))) for state, words in _STATES.items())
    return next((state for state, words in named if plain in map(_plain, words)), None)


def _day(text: str) -> str:
    for form in _DAYS:
        try:
            return dt.datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(_("„%s“ ist kein Tag wie 29.11.2026.") % text)


def _field(column: str) -> str | None:
    plain = _plain(column)
    return next((name for name, called in COLUMNS.items() if plain in map(_plain, called)), None)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text.casefold()).strip()


def take_over(rows: Mapping[int, Mapping[str, Any]], source: str, reason: str, *, commit: bool) -> Taken:
    """Store the measures of a table, or only say what that would do; ``source`` stands where a row names none.

    All or nothing; raises ``ValidationError`` naming the measure that cannot be stored.
    """
    with transaction.atomic():
        stored = {each.number: each for each in PlanMeasure.objects.select_for_update()}
        new: list[str] = []
        changed: list[str] = []
        same = 0
        for number, values in sorted(rows.items()):
            measure = stored.get(number) or PlanMeasure(number=number, source=source)
            before = _state_of(measure)
            _fill(measure, values)
            if measure.pk and _state_of(measure) == before:
                same += 1
                continue
            (changed if measure.pk else new).append(str(measure))
            if commit:
                vars(measure)["_change_reason"] = reason
                measure.save()
        lacking = tuple(str(each) for number, each in stored.items() if number not in rows)
        return Taken(tuple(new), tuple(changed), same, lacking)


def _fill(measure: PlanMeasure, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(measure, name, dt.date.fromisoformat(value) if name == "news_on" else value)
    try:
        measure.full_clean(validate_unique=False)
    except ValidationError as error:
        sentences = " ".join(_sentences(error))
        raise ValidationError(
            _("Maßnahme %(number)d: %(problem)s") % {"number": measure.number, "problem": sentences}
        ) from error


def _sentences(error: ValidationError) -> Iterable[str]:
    for name, sentences in error.message_dict.items():
        yield f"{COLUMNS[name][0]}: {' '.join(sentences)}" if name in COLUMNS else " ".join(sentences)


def _state_of(measure: PlanMeasure) -> dict[str, Any]:
    return {name: getattr(measure, name) for name in COLUMNS}
