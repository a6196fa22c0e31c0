"""The consumption that a row states: which column counts, and in which unit it is meant."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.batch.causes import Cause, RowRemark, aside
from calculator.batch.columns import COLUMNS, plain
from calculator.core.choices import CALLED_YES_OR_NO, NO, YES
from calculator.core.notation import parse, typable
from calculator.core.own_flat import BILL_IS_FOR_FLAT
from calculator.core.readings import MeterReading
from calculator.core.stated_keys import reading_key
from calculator.core.units import Fuel
from calculator.questions.repeated import fuels_of
from zones.doors import table_meaning

_ROUND = str.maketrans("[]", "()")
_YEAR = re.compile(r"\s*\((?:19|20)\d\d(?:/(?:\d\d){1,2})?\)")  # „85.100 (2022)“
_BRACKETS = re.compile(r"\(([^()\d][^()]*)\)")  # around words
_THOUSANDS = re.compile(r"(?<=\d)['’](?=\d{3}(?!\d))")  # „150'000“
_RANGE = re.compile(r"\d\s*(?:-|bis|/|;|\+|und)\s*\d")  # or two amounts
_POWER = re.compile(r"(\d+(?:[.,]\d+)?)E\+?(\d{1,2})(?![\w.,])", re.IGNORECASE)  # „1,5E+05“
_SAY_YES = frozenset(map(plain, CALLED_YES_OR_NO[YES]))
# What an amount means by the name of its column, if neither the cell nor a column of units nor the heading says it.
SIGNS = {
    "used_kwh": "kWh",
    "used_m3": "m³ Gas",
    "used_litre": "l Heizöl",
    "used_kg": "kg Pellets",
    "used_further": "kWh",
    "used_electricity": "kWh",
}
ELECTRICITY = "used_electricity"
ADDED = "used_added"

AMOUNT = "reading.1.amount"
READ = frozenset({AMOUNT, "reading.1.unit", "confirmed", BILL_IS_FOR_FLAT})


def stated(cells: Mapping[str, str], typed: dict[str, str], units: Mapping[str, str]) -> list[RowRemark]:
    """Add the one reading, with its unit: from the cell, else from the column of units, else from the heading.

    Returns a remark where the row states another one, which cannot count as well, or a word instead of an amount.
    """
    given = {key: text for key in SIGNS if (cell := cells.get(key)) and (text := _stated(cell))}
    told = [aside(COLUMNS[key].label, text) for key, text in given.items() if not _is_amount(text)]
    if ELECTRICITY in given and Fuel.ELECTRICITY not in fuels_of(typed):
        given.pop(ELECTRICITY)
        told.append(left_out([COLUMNS[ELECTRICITY].label]))
    given = {key: text for key, text in given.items() if _is_amount(text)}
    given = {key: text for key, text in given.items() if parse(text) != 0} or given  # 0 of what the house does not burn
    if not given:
        return told
    first, *rest = given
    amount = _written(given[first])
    if amount != given[first]:
        sentence = _("Verbrauch: „%(text)s“ ist als %(amount)s gelesen; hinter dem E hat Excel Stellen weggelassen.")
        told.append(RowRemark(Cause.REMARK, sentence % {"text": given[first], "amount": amount}))
    typed[BILL_IS_FOR_FLAT] = NO  # a row is a house
    if is_confirmed(cells):
        typed["confirmed"] = reading_key(1)
    unit = _unit(cells, first, units)
    if added := _stated(cells.get(ADDED, "")):
        amount = _together((amount, unit), (added, units.get(ADDED, unit)), told)
    typed[AMOUNT] = _beside(amount, unit)
    if rest:
        told.append(not_used(COLUMNS[first].label, [COLUMNS[key].label for key in rest]))
    return told


def with_unit(cells: Mapping[str, str], key: str, units: Mapping[str, str]) -> str:
    """Return the amount of a column as ``stated`` does; the cell has to state one."""
    return _beside(_written(_stated(cells[key])), _unit(cells, key, units))


def is_confirmed(cells: Mapping[str, str]) -> bool:
    """Tell whether somebody says that the consumption of a row is true."""
    return plain(cells.get("used_confirmed", "")) in _SAY_YES


def _unit(cells: Mapping[str, str], key: str, units: Mapping[str, str]) -> str:
    if key == ELECTRICITY:  # the column of units is that of the other fuels
        return f"{units.get(key) or SIGNS[key]} Strom"
    return _stated(cells.get("used_unit", "")) or units.get(key) or SIGNS[key]


def _beside(amount: str, unit: str) -> str:
    return amount if parse(amount) is None else f"{amount} {unit}"


def _together(first: tuple[str, str], second: tuple[str, str], told: list[RowRemark]) -> str:
    """Return the sum of two consumptions, which the row is told; what is no number in the same unit is set aside.

    Each is an amount and the unit that it has if it names none.
    """
    (amount, unit), (added, other) = (_parted(*each) for each in (first, second))
    numbers = parse(amount), parse(added)
    if numbers[0] is None or numbers[1] is None or unit.casefold() != other.casefold():
        told.append(aside(COLUMNS[ADDED].label, second[0]))
        return first[0]
    total = typable(numbers[0] + numbers[1])
    sentence = _("Verbrauch: %(total)s ist die Summe aus %(amount)s und %(added)s.")
    told.append(RowRemark(Cause.REMARK, sentence % {"total": total, "amount": amount, "added": added}))
    return f"{total} {unit}"


def _parted(amount: str, unit: str) -> tuple[str, str]:
    """Return the number of an amount, and its unit."""
    number, _blank, own = amount.partition(" ")
    return (amount, unit) if parse(amount) is not None or not own else (number, own)


def _written(amount: str) -> str:
    return _POWER.sub(_written_out, amount)


def _written_out(found: re.Match[str]) -> str:
    """Return „1,5E+05“ as 150.000."""
    return typable(Decimal(found[1].replace(",", ".")).scaleb(int(found[2])))


def is_impossible(amount: str) -> bool:
    """Tell whether an amount with its unit is a number that no house can use in a year."""
    low, high = MeterReading.questions["amount"].limits(None)
    number = parse(amount.split(maxsplit=1)[0])
    return number is not None and not low <= number <= high


def unfit(amount: str, sentence: str) -> RowRemark:
    """Ask about a consumption whose unit is not known: without it the demand may be half or twice as large."""
    words = _("Verbrauch: „%(amount)s“ lässt sich so nicht lesen. %(sentence)s")
    return RowRemark(Cause.READING, words % {"amount": amount, "sentence": sentence})


def not_used(first: str, rest: Iterable[str]) -> RowRemark:
    """Say which of several columns counts, by their names."""
    sentence = _("Verbrauch: Es zählt die Spalte „%(first)s“; nicht verwendet: %(rest)s.")
    return RowRemark(Cause.SECOND_READING, sentence % {"first": first, "rest": _named(rest)})


def left_out(columns: Iterable[str]) -> RowRemark:
    """Say which columns of consumption do not count, where no other does."""
    return RowRemark(Cause.SECOND_READING, _("Verbrauch: nicht verwendet ist %s.") % _named(columns))


def _named(columns: Iterable[str]) -> str:
    return ", ".join(f"„{name}“" for name in columns)


def _stated(text: str) -> str:
    """Return an amount or unit; „kWh (Hs)“ is written without brackets elsewhere."""
    bare = _YEAR.sub("", _THOUSANDS.sub("", table_meaning.stated(text.translate(_ROUND))))
    return " ".join(_BRACKETS.sub(r" \1 ", bare).split())


def states_amount(cell: str) -> bool:
    """Tell whether a cell states a consumption, unlike „n. v.“, „folgt“ and a dash."""
    return _is_amount(_stated(cell))


def _is_amount(text: str) -> bool:
    """Tell whether a cell states one amount: neither only words nor a range."""
    return any(map(str.isdigit, text)) and not _RANGE.search(text)
