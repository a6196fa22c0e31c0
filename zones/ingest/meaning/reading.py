"""A table, understood: the entries of each row, and an account of every column and every cell (pure).

Each cell of the table ends in exactly one way: it fills an entry, or it is set aside with a note, or it is refused, or
its column is not used; `Understood.columns` counts all four.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from zones.catalogue.codes import plain_name
from zones.ingest.meaning import marks
from zones.ingest.meaning.account import CellNote, ColumnAccount, Entry, Understood, Use
from zones.ingest.meaning.aside import without_remarks
from zones.ingest.meaning.cells import Aside, Number, Read, Remark, is_error, plain_text, read_number
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.codes import CodesFrom
from zones.ingest.meaning.column_units import Around, decide_unit
from zones.ingest.meaning.columns import used_columns
from zones.ingest.meaning.fields import CodedField, Field, NumberField
from zones.ingest.meaning.table import Cell, Table, TableColumn
from zones.ingest.meaning.units import taken_apart
from zones.ingest.meaning.values import NOTHING, read_code, unknown_words

# What geographic programs and the standard add for themselves.
_TECHNICAL = frozenset(
    [
        "fid",
        "ogcfid",
        "objectid",
        "globalid",
        "gmlid",
        "uuid",
        "aufschrift",
        "shapearea",
        "shapelength",
        "shapeleng",
        "id",
    ]
)
# What our own exports say of the whole edition in every row, known by the first two.
_OWN = (
    "ausgabe", "giltab", "versorgungsartname", "beschlossenam", "verfahrensart", "planzieljahr", "basisjahr", "quelle",
    "lizenz", "hinweis", "koordinatensystem",
)  # fmt: skip


def is_technical(name: str) -> bool:
    """Tell whether geographic programs or the standard add a column of that name for themselves."""
    return plain_name(name) in _TECHNICAL


def understand(
    table: Table, fields: Sequence[Field], choices: FileChoices, *, surely: frozenset[int] = frozenset()
) -> Understood:
    """Read every column by what it is about.

    Args:
        table: The rows.
        fields: What its columns can be about.
        choices: What a person decided.
        surely: Lines that are data, whatever their words: those with a place on the map.

    Raises:
        SourceError: A required field has no column, or a choice names what does not exist.

    """
    if choices.codes in (CodesFrom.NAME, CodesFrom.NUMBER):
        fields = [replace(one, required=one.required and one.key != "code") for one in fields]
    mapping = used_columns(choices.columns, table.names, fields)
    known = {one.key: one for one in fields}
    required = [mapping[one.key] for one in fields if one.key in mapping and one.required]
    table, aside = without_remarks(table, required, surely=surely, skipped=frozenset(choices.skipped))
    reader = _Reader(table, mapping, known, choices)
    accounts = {column.name: reader.account(column) for column in table.columns}
    entries = tuple(reader.entries.get(row, {}) for row in range(len(table.lines)))
    return Understood(table.lines, entries, tuple(accounts.values()), aside)


@dataclass
class _Reader:
    table: Table
    mapping: Mapping[str, str]
    fields: Mapping[str, Field]
    choices: FileChoices
    entries: dict[int, dict[str, Entry]] = field(default_factory=lambda: defaultdict(dict))

    def __post_init__(self) -> None:
        self.key_of = {column: key for key, column in self.mapping.items()}
        numbers = [key for key in self.mapping if isinstance(self.fields.get(key), NumberField)]
        plain = set(map(plain_name, self.table.names))
        self.technical = _TECHNICAL | (set(_OWN) if plain >= set(_OWN[:2]) else set())
        self.file_marks = marks.evidence(text for key in numbers for text in self._column(key).texts)

    def account(self, column: TableColumn) -> ColumnAccount:
        """Read a column into the entries and say what became of it."""
        key = self.key_of.get(column.name, "")
        samples, filled = column.samples(), column.filled
        if not key:
            return ColumnAccount(column.name, samples, self._left_out(column.name), filled=filled)
        match self.fields.get(key):
            case NumberField() as number:
                return self._numbers(column, number)
            case CodedField() as coded:
                return self._codes(column, coded)
            case text:
                return self._texts(column, key, text.label if text else key)

    def _left_out(self, name: str) -> Use:
        if name in self.choices.ignored:
            return Use.IGNORED
        return Use.TECHNICAL if plain_name(name) in self.technical else Use.UNCLAIMED

    def _texts(self, column: TableColumn, key: str, label: str) -> ColumnAccount:
        notes, taken = [], 0
        text = self.fields.get(key)
        for row, cell in self._filled(column):
            read = read_code(as_text(cell), {}, self._chosen(key)) if text and not text.names_things else None
            if isinstance(read, Aside) or is_error(as_text(cell)):
                notes.append(CellNote(row, key, as_text(cell), read.note if isinstance(read, Aside) else Remark.ERROR))
                continue
            self.entries[row][key] = as_text(cell)
            taken += 1
        return ColumnAccount(
            column.name, column.samples(), Use.TAKEN, key, label, filled=column.filled, taken=taken, notes=tuple(notes)
        )

    def _codes(self, column: TableColumn, coded: CodedField) -> ColumnAccount:
        notes, taken, chosen = [], 0, self._chosen(coded.key)
        for row, cell in self._filled(column):
            read = read_code(as_text(cell), coded.codes, chosen)
            if isinstance(read, Aside):
                notes.append(CellNote(row, coded.key, as_text(cell), read.note))
                continue
            if read is None:
                notes.append(CellNote(row, coded.key, as_text(cell), None))
            taken += read is not None
            self.entries[row][coded.key] = as_text(cell) if read is None else str(read)
        words = unknown_words((as_text(cell) for _row, cell in self._filled(column)), coded, chosen)
        return ColumnAccount(
            column.name, column.samples(), Use.TAKEN, coded.key, coded.label, filled=column.filled, taken=taken,
            notes=tuple(notes), words=words, labels=coded.labels,
        )  # fmt: skip

    def _numbers(self, column: TableColumn, number: NumberField) -> ColumnAccount:
        key = number.key
        written = marks.decide(
            column.texts, file=self.file_marks, whole=number.whole, highest=number.highest,
            chosen=self.choices.marks.get(key, ""),
        )  # fmt: skip
        read = dict(self._read(column, number, written.marks))
        unit = decide_unit(
            number, taken_apart(column.name).unit, _bare(read.values()), self._around(number),
            chosen=self.choices.units.get(key, ""),
        )  # fmt: skip
        waits = bool(unit.doubt) or written.is_open
        notes, taken = [], 0
        for row, cell in self._filled(column):
            one = read[row]
            if not isinstance(one, Number) or one.note:
                notes.append(CellNote(row, key, as_text(cell), one.note if one else None))
            if isinstance(one, Number) and not waits:
                factor = number.quantity.factor_of(one.unit) if one.unit else unit.factor
                if factor is None:
                    notes.append(CellNote(row, key, as_text(cell), None))
                    continue
                self.entries[row][key] = one.value * factor
                taken += 1
        return ColumnAccount(
            column.name, column.samples(), Use.ASKED if waits else Use.TAKEN, key, number.label, unit, written,
            column.filled, taken, tuple(notes), stored_unit=number.quantity.unit,
        )  # fmt: skip

    def _read(
        self, column: TableColumn, number: NumberField, written: marks.Marks | None
    ) -> Iterator[tuple[int, Read]]:
        """Yield what each filled cell states, with the unit that stands beside it where the cell names none."""
        chosen = self._chosen(number.key)
        units = self._column(f"{number.key}.unit").cells if f"{number.key}.unit" in self.mapping else ()
        for row, cell in self._filled(column):
            if isinstance(cell, str) and chosen.get(plain_text(cell)) == NOTHING:
                yield row, Aside(Remark.CHOSEN)
                continue
            one = read_number(cell, number.quantity, written)
            if isinstance(one, Number) and not one.unit and units and units[row] != "":
                one = Number(one.value, str(units[row]).strip(), one.note)
            yield row, one

    def _around(self, number: NumberField) -> Around:
        """Return what the columns of the same breakdown and of the same quantity tell."""
        others = [other for key in self.mapping if isinstance(other := self.fields.get(key), NumberField)]
        same = [one for one in others if one.key.partition(":")[0] == number.key.partition(":")[0]]
        rows: dict[int, Decimal] = defaultdict(Decimal)
        highest = Decimal(0)
        for one in same if len(same) > 1 else ():
            for row, read in self._read(self._column(one.key), one, marks.Marks.COMMA):
                if isinstance(read, Number) and not read.unit:
                    rows[row] += read.value
                    highest = max(highest, read.value)
        units = {
            unit
            for one in others
            if one.quantity == number.quantity and (unit := taken_apart(self.mapping[one.key]).unit)
        }
        has_other = any(number.quantity.factor_of(unit) not in (None, Decimal(1)) for unit in units)
        return Around(tuple(rows.values()), highest, has_other)

    def _column(self, key: str) -> TableColumn:
        return self.table.column(self.mapping[key])

    def _chosen(self, key: str) -> Mapping[str, str]:
        return self.choices.values.get(key, {})

    @staticmethod
    def _filled(column: TableColumn) -> list[tuple[int, Cell]]:
        return [(row, cell) for row, cell in enumerate(column.cells) if cell != ""]


def as_text(cell: Cell) -> str:
    """Return a cell as text: a whole number without decimals."""
    if isinstance(cell, str):
        return cell.strip()
    return f"{cell.to_integral_value() if cell == cell.to_integral_value() else cell:f}"


def _bare(read: Iterable[Read]) -> list[Decimal]:
    return [one.value for one in read if isinstance(one, Number) and not one.unit]
