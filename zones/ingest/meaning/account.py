"""What became of every column and every cell of a table (pure)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from zones.catalogue.marking import marked as _
from zones.ingest.meaning import marks
from zones.ingest.meaning.aside import RowAside
from zones.ingest.meaning.cells import Remark, plain_text
from zones.ingest.meaning.column_units import Doubt, UnitDecision
from zones.ingest.meaning.values import UnknownWord

Entry = str | Decimal  # a number in the unit of storage; a code as its digits; else text


class Use(Enum):
    """What became of a column."""

    TAKEN = _("übernommen")
    ASKED = _("offen: Ihre Entscheidung fehlt")
    DECIDING = _("entscheidet, welche Zeilen zählen")
    IGNORED = _("auf Ihren Wunsch nicht übernommen")
    TECHNICAL = _("nur für Programme: nicht übernommen")
    UNCLAIMED = _("nicht zugeordnet")


@dataclass(frozen=True)
class CellNote:
    """A cell that is not simply taken: why it is set aside, or None where it is refused; `row` counts from 0."""

    row: int
    key: str
    text: str
    note: Remark | None

    @property
    def leaves_out(self) -> bool:
        """Whether the cell fills no entry."""
        return self.note not in (Remark.APPROXIMATE, Remark.REMARK)


@dataclass(frozen=True)
class ColumnAccount:
    """What became of a column.

    Attributes:
        column: Its name in the file.
        samples: Its first values.
        use: What became of it.
        key: The field that it fills, empty where none.
        label: That field in German.
        unit: How its numbers are read; None where it holds none. `stored_unit` is the one in which they are kept.
        written: The same for its decimal marks.
        filled: Cells that are not empty; `taken` of them fill an entry, the others are in `notes` or wait.
        notes: The cells that are set aside or refused, and what was passed over in those that were read.
        words: Words that stand for no known code.
        labels: What the codes that it may hold are called.

    """

    column: str
    samples: tuple[str, ...]
    use: Use
    key: str = ""
    label: str = ""
    unit: UnitDecision | None = None
    written: marks.Decision | None = None
    filled: int = 0
    taken: int = 0
    notes: tuple[CellNote, ...] = ()
    words: tuple[UnknownWord, ...] = ()
    stored_unit: str = ""
    labels: Mapping[int, str] = field(default_factory=dict)

    @property
    def doubt(self) -> Doubt | None:
        """What is to be asked about its unit."""
        return self.unit.doubt if self.unit else None

    @property
    def counted(self) -> Counter[Remark | None]:
        """How often each note was made; None counts the refused cells."""
        return Counter(note.note for note in self.notes)

    @property
    def unread(self) -> Counter[str]:
        """The texts that are refused, each with its count; a person may decide on them."""
        return Counter(plain_text(note.text) for note in self.notes if note.note is None)

    @property
    def waiting(self) -> int:
        """How many cells wait for an answer, or belong to a column that is not used."""
        return self.filled - self.taken - sum(note.leaves_out for note in self.notes)


@dataclass(frozen=True)
class Understood:
    """What a table says: for each row its line and the entries by field, and what became of everything else."""

    lines: tuple[int, ...]
    entries: tuple[Mapping[str, Entry], ...]
    columns: tuple[ColumnAccount, ...]
    rows_aside: tuple[RowAside, ...] = ()
