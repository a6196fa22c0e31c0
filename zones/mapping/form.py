"""The form in which somebody decides how a file is read: its layout, its columns, its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.ingest.meaning.account import ColumnAccount
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.codes import CodesFrom, need_keys
from zones.ingest.meaning.columns import BESIDE
from zones.ingest.meaning.fields import CodedField, Field, NumberField
from zones.ingest.meaning.layout import TableShape
from zones.ingest.meaning.sample import Sample, Trial, tried
from zones.ingest.sources.encodings import ENCODINGS
from zones.mapping.account import OpenQuestions, account_of, questions_of
from zones.mapping.sent import IGNORE, LEAVE_EMPTY, SentChoices, control, words_of

_SHOWN_ROWS = 8
_SHAPES = [
    (TableShape.FOUND_OUT.value, gettext_lazy("erkennen")),
    (TableShape.ROWS.value, gettext_lazy("eine Zeile je Gebiet")),
    (TableShape.COLUMNS.value, gettext_lazy("eine Spalte je Gebiet")),
    (TableShape.LONG.value, gettext_lazy("eine Zeile je Kenngröße und Gebiet")),
    (TableShape.SHEETS.value, gettext_lazy("ein Blatt je Gebiet")),
]
_CODES = [
    (CodesFrom.AS_THEY_ARE.value, gettext_lazy("wie in der Datei")),
    (CodesFrom.MADE_SAFE.value, gettext_lazy("aus der Kennung der Datei gebildet: „WG 01“ → WG-01")),
    (CodesFrom.NAME.value, gettext_lazy("aus dem Namen gebildet")),
    (CodesFrom.NUMBER.value, gettext_lazy("fortlaufend: G01, G02 …")),
]
_ENCODINGS = [("", gettext_lazy("erkennen")), *((key, gettext_lazy(name)) for key, name in ENCODINGS.items())]
_MARKS = [("", gettext_lazy("erkennen")), (",", gettext_lazy("Komma: 1.234,5")), (".", gettext_lazy("Punkt: 1,234.5"))]
_HEADER_ROWS = [("", gettext_lazy("erkennen")), ("1", "1"), ("2", "2"), ("3", "3")]


@dataclass(frozen=True)
class ColumnRow:
    """A column on the page: what became of it and what can be chosen."""

    account: Mapping[str, Any]
    field: forms.BoundField
    unit: forms.BoundField | None
    marks: forms.BoundField | None


@dataclass(frozen=True)
class WordRow:
    """A word that stands for no known code or number, how often, and what can be chosen."""

    text: str
    count: int
    label: str
    field: forms.BoundField
    is_proposed: bool


class MappingForm(forms.Form):
    """Choices for one file, tried on its first rows; what was sent goes before `choices`."""

    table = forms.ChoiceField(required=False, label=gettext_lazy("Blatt oder Ebene"))
    shape = forms.ChoiceField(required=False, choices=_SHAPES, label=gettext_lazy("Aufbau der Tabelle"))
    header = forms.IntegerField(
        required=False, min_value=1, label=gettext_lazy("Überschriften ab Zeile (leer: erkennen)")
    )
    header_rows = forms.ChoiceField(
        required=False, choices=_HEADER_ROWS, label=gettext_lazy("Zahl der Zeilen mit Überschriften")
    )
    encoding = forms.ChoiceField(required=False, choices=_ENCODINGS, label=gettext_lazy("Zeichensatz"))
    skipped = forms.RegexField(
        r"^[\d,; ]*$", required=False, max_length=200, label=gettext_lazy("Zeilen nicht lesen (etwa 58, 60)")
    )
    codes = forms.ChoiceField(required=False, choices=_CODES, label=gettext_lazy("Kennungen der Gebiete"))

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        sample: Sample,
        fields: Sequence[Field],
        choices: FileChoices,
        prefix: str,
    ) -> None:
        """Offer what the file has."""
        super().__init__(data, prefix=prefix, initial=_initial(choices))
        self.sample, self._offered = sample, tuple(fields)
        self._known = {field.key: field for field in fields}
        self._offer_layout(choices)
        is_sent = data is not None
        self.chosen = SentChoices(data or {}, prefix, sample, fields, choices).choices() if is_sent else choices
        self.trial: Trial = tried(sample, self._offered, self.chosen)
        self._propose_codes()
        self._offer_columns()
        self.words = self._offer_words()

    @property
    def questions(self) -> OpenQuestions:
        """How much is still to be decided; every column where they are not understood."""
        read = self.trial.understood
        return questions_of(read) if read else OpenQuestions(len(self.trial.table.columns), 0, 0)

    @property
    def refusal(self) -> str:
        """Why the columns are not understood as they are chosen, in German."""
        error = self.trial.refusal
        return _(error.message) % error.values if error else ""

    @property
    def layout_fields(self) -> list[forms.BoundField]:
        """What is chosen for the file as a whole."""
        return [self[name] for name in self.base_fields if name in self.fields]

    @property
    def first_rows(self) -> list[tuple[int, tuple[str, ...]]]:
        """The first rows as they stand in the file, for choosing the headings."""
        rows = () if self.sample.has_headings else self.sample.rows[:_SHOWN_ROWS]
        return [(line, tuple(str(cell)[:40] for cell in cells)) for line, cells in rows]

    @property
    def columns(self) -> list[ColumnRow]:
        """Each column with what can be chosen for it."""
        names = self.trial.table.names
        accounts = dict(zip(names, self._accounts(), strict=True))
        return [
            ColumnRow(
                accounts[name], self[control("field", name)], self._bound("unit", name), self._bound("marks", name)
            )
            for name in names
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse two columns for one field."""
        cleaned = super().clean() or {}
        taken: dict[str, str] = {}
        for name in self.trial.table.names:
            key = cleaned.get(control("field", name), "")
            if key in taken and key not in ("", IGNORE):
                message = _("Diese Angabe ist schon der Spalte „%s“ zugeordnet. Wählen Sie eine von beiden.")
                self.add_error(control("field", name), message % taken[key])
            taken.setdefault(key, name)
        return cleaned

    def _accounts(self) -> list[dict[str, Any]]:
        if self.trial.understood:
            return account_of(self.trial.understood)
        columns = self.trial.table.columns
        return [{"column": one.name, "samples": list(one.samples()), "filled": one.filled} for one in columns]

    def _bound(self, kind: str, column: str) -> forms.BoundField | None:
        name = control(kind, column)
        return self[name] if name in self.fields else None

    def _offer_layout(self, before: FileChoices) -> None:
        left_out = {"shape", "header", "header_rows"} if self.sample.has_headings else set()
        left_out |= set() if self.sample.encoding else {"encoding"}
        left_out |= set() if len(self.sample.tables) > 1 else {"table"}
        left_out |= set() if "versorgungsart" in self._known else {"codes"}
        for name in left_out:
            del self.fields[name]
        if "table" in self.fields:
            self.fields["table"].choices = [(name, name) for name in self.sample.tables]  # type: ignore[attr-defined]
            self.initial["table"] = before.table or self.sample.table

    def _propose_codes(self) -> None:
        """Propose keys where codes cannot stand in an address; a person confirms them."""
        entries = self.trial.understood.entries if self.trial.understood else ()
        codes = [str(row.get("code", "")) for row in entries]
        is_open = "codes" in self.fields and self.chosen.codes is CodesFrom.AS_THEY_ARE
        self.proposes_codes = is_open and need_keys(codes)
        if self.proposes_codes:
            self.initial["codes"] = CodesFrom.MADE_SAFE.value

    def _offer_columns(self) -> None:
        key_of = {column: key for key, column in self.trial.columns.items()}
        read = self.trial.understood
        accounts = {column.column: column for column in read.columns} if read else {}
        offered = self._field_choices()
        for name in self.trial.table.names:
            key = key_of.get(name, "")
            initial = IGNORE if name in self.chosen.ignored else key
            self._offer("field", name, offered, name, initial)
            if isinstance(field := self._known.get(key), NumberField):
                self._offer_number(name, field, accounts.get(name))

    def _offer_number(self, name: str, field: NumberField, account: ColumnAccount | None) -> None:
        units, marks = self.chosen.units.get(field.key, ""), self.chosen.marks.get(field.key, "")
        if len(field.quantity.units) > 1:
            offered = [("", _("erkennen")), *((unit, unit) for unit in field.quantity.units)]
            self._offer("unit", name, offered, _("Einheit von „%s“") % name, units)
        if marks or (account and account.written and account.written.is_open):
            self._offer("marks", name, _MARKS, _("Dezimalzeichen in „%s“") % name, marks)

    def _offer(self, kind: str, name: str, offered: Sequence[Any], label: str, initial: str) -> None:
        field = forms.ChoiceField(required=False, choices=offered, label=label, initial=initial)
        self.fields[control(kind, name)] = field

    def _offer_words(self) -> list[WordRow]:
        """Offer each word that is not known, decided on or not."""
        undecided = tried(self.sample, self._offered, _without_words(self.chosen)).understood
        rows = []
        for column in undecided.columns if undecided else ():
            field = self._known.get(column.key)
            labels = field.labels.items() if isinstance(field, CodedField) else ()
            offered = [("", _("– bitte wählen –")), *((str(code), _(label)) for code, label in labels)]
            chosen = self.chosen.values.get(column.key, {})
            for text, count, proposed in words_of(column, field):
                decided = (chosen[text] or LEAVE_EMPTY) if text in chosen else ""
                name = control("word", column.key, text)
                self.fields[name] = forms.ChoiceField(
                    required=False,
                    choices=[*offered, (LEAVE_EMPTY, _("leer lassen"))],
                    label=_("Bedeutung von „%s“") % text,
                    initial=decided or str(proposed or ""),
                )
                rows.append(WordRow(text, count, _(column.label), self[name], bool(proposed and not decided)))
        return rows

    def _field_choices(self) -> list[tuple[str, Any]]:
        groups: dict[str, list[tuple[str, str]]] = {}
        for field in self._offered:
            groups.setdefault(_(field.group) if field.group else _("Angaben"), []).append((field.key, _(field.label)))
        beside = [
            (field.key + end, f"{_(field.label)}: {_(word)}")
            for field in self._offered
            if isinstance(field, NumberField) and field.quantity.unit
            for end, word in BESIDE.items()
        ]
        if beside:
            groups[_("Angaben neben den Kennwerten")] = beside
        return [("", _("– nicht zugeordnet –")), (IGNORE, _("nicht übernehmen")), *groups.items()]


def _without_words(choices: FileChoices) -> FileChoices:
    return replace(choices, values={})


def _initial(choices: FileChoices) -> dict[str, Any]:
    layout = choices.layout
    return {
        "shape": layout.shape.value,
        "header": layout.header or None,
        "header_rows": str(layout.header_rows or ""),
        "skipped": ", ".join(map(str, choices.skipped)),
        "codes": choices.codes.value,
        "encoding": choices.encoding,
    }
