"""What a column can be about, declared by whoever reads a table (pure)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from zones.catalogue.codes import CodeNames
from zones.ingest.meaning.units import PLAIN, Quantity


@dataclass(frozen=True)
class Field:
    """A field that a column may fill; what none of the classes below says holds text.

    Attributes:
        key: Its name in the program.
        label: Its German name.
        names: What such columns are called, the likeliest first.
        required: Whether a table without it cannot be read.
        group: German heading under which a form shows it.
        names_things: Whether it says which thing a row is about, so that even "NA" is a name.

    """

    key: str
    label: str
    names: tuple[str, ...]
    required: bool = False
    group: str = ""
    names_things: bool = False


@dataclass(frozen=True)
class NumberField(Field):
    """A field of numbers.

    Attributes:
        quantity: What is measured.
        whole: Whether only whole numbers are possible.
        highest: The highest number possible, in the unit of the quantity; None = open.
        names_by_unit: What columns are called that another field may fill as well, unless their unit tells.
        usual: Between what the highest number of a whole column lies if its unit is the one of storage.

    """

    quantity: Quantity = PLAIN
    whole: bool = False
    highest: Decimal | None = None
    names_by_unit: tuple[str, ...] = ()
    usual: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True)
class CodedField(Field):
    """A field that holds a code of a list.

    Attributes:
        codes: The codes and the names that are understood.
        labels: The codes as a form offers them.
        propose: Returns the likely code of a word that is not in the list, for a person to confirm; None without.

    """

    codes: CodeNames = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    propose: Callable[[str], int | None] = lambda _text: None
