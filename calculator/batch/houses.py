"""One row of an uploaded table as a question to the calculator, or sentences on what is wrong with it (German)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.batch import consumption, trade_words
from calculator.batch.causes import Cause, RowRemark, aside, problem_of
from calculator.batch.columns import COLUMNS, meant_words, plain, words_of
from calculator.batch.derived_facts import derive
from calculator.batch.doubted import read_undoubted
from calculator.batch.row_address import told_of_address
from calculator.batch.settled_facts import DWELLINGS, SELF_USED, assumed, dwellings_by_area, letting_of, settled_type
from calculator.batch.table_reading import NOT_USED, TableReading
from calculator.batch.years import Year, read_year
from calculator.core import Technology
from calculator.core.compare import every_system
from calculator.core.facts import FACTS
from calculator.core.notation import parse, rounded
from calculator.core.own_flat import BILL_IS_FOR_FLAT
from calculator.core.question import LAST_YEAR, Column
from calculator.core.systems import keep
from calculator.questions import Asked, Reading
from zones.doors.table_meaning import stated

LONGEST_SHOWN = 40
_UNIT = re.compile(
    r"\s*(?:m²|m2|qm|€|eur|°\s*c|kw|kwh\s*/\s*\(?m²(?:\s*[*·]?\s*a)?\)?|we|wohneinheit(?:en)?|wohnung(?:en)?|whgn?|wohng|partei(?:en)?"
    r"|stc?k|stück|st|pers|person(?:en)?)\.?$",
    re.IGNORECASE,
)
# „10+1 GE“, „10 WE und 1 Gewerbe“: flats and business premises.
_BESIDE_TRADE = re.compile(r"\s*(?:\+|/|,|;|und|u\.)\s*\d+\s*(?:GE|gewerbe\w*|läden|laden|büros?)\.?$", re.IGNORECASE)
_NO_CENTS = re.compile(r",\s*-+(?=\D*$)")  # „987,-“
_FLATS_AND_SHOPS = re.compile(r"(\d+)\s*[/+]\s*\d+")
_AND_OF_THEM = re.compile(
    r"(\d[\d.,]*)\b[^(\d]{0,20}(?:\([^()]*\)|[,;]?\s*davon\b.*)", re.IGNORECASE
)  # „6 (5 bewohnt)“
BUILT, INSTALLED = "house.build_year", "heating.year_installed"
AREA = "house.living_area_m2"
_SHARE = re.compile(r"(\d{1,2}|100)\s*(?:%|prozent)", re.IGNORECASE)
_SOME_OF = re.compile(r"(\d+)\s*(?:von|v\.)\s*\d+(?:\s*(?:WE|Wohnungen))?", re.IGNORECASE)  # „3 von 6“
_ALL = frozenset(("alle", "allewohnungen", "komplett", "vollstaendig", "ganz"))
_SELF_USED: Mapping[str, int] = {
    "ja": 1, "j": 1, "x": 1, "eine": 1, "nein": 0, "n": 0, "keine": 0, "keiner": 0, "vermietet": 0,
}  # fmt: skip
YEARS = frozenset({BUILT, INSTALLED})
EARLIEST_YEAR = 1200
AS_FOUND = TableReading()
_OF_FACTS = {key: column for key, column in COLUMNS.items() if key in FACTS}
_REQUIRED = frozenset(key for key, column in _OF_FACTS.items() if column.required)
AS_NAMED: Mapping[str, str] = {}
_OF_SHIFTED = frozenset((Cause.WORD_ASIDE, Cause.READING, Cause.CONSUMPTION, Cause.PERIOD))


@dataclass(frozen=True)
class HouseOfTable:
    """What a row asks for, and what is ``told`` of it: without a question why, else what had to be assumed."""

    asked: Asked | None
    told: tuple[RowRemark, ...] = ()


def in_spite_of_surplus(house: HouseOfTable, problem: str, surplus: str) -> HouseOfTable:
    """Return the house of a row with cells beyond the headings if none of those that count can be shifted.

    That is so if each of them reads as its column says, and no number stands beyond.
    """
    is_shifted = house.asked is None or any(each.cause in _OF_SHIFTED for each in house.told)
    if is_shifted or any(map(str.isdigit, surplus)):
        return HouseOfTable(None, (RowRemark(Cause.SHAPE, problem),))
    words = _("Die Zeile hat mehr Zellen als Spaltennamen; nicht verwendet ist „%s“.")
    return replace(house, told=(*house.told, RowRemark(Cause.REMARK, words % surplus[:LONGEST_SHOWN])))


def house_of(
    cells: Mapping[str, str],
    systems: Sequence[Technology],
    stichtag: date,
    reading: TableReading = AS_FOUND,
    units: Mapping[str, str] = AS_NAMED,
) -> HouseOfTable:
    """Read a row as of a day, to be compared with those of the systems that are possible for it. Never raises.

    ``units``: what the headings of consumptions name, by the key of the column.
    """
    row = _Row(cells, reading, stichtag)
    row.told += derive(row.cells, stichtag)
    typed = dict(row.facts())
    of_row = frozenset(typed) | {BILL_IS_FOR_FLAT}  # that a bill of a table is of the house is no guess
    row.told += told_of_address(row.cells)
    row.told += settled_type(typed)
    row.told += consumption.stated(row.cells, typed, units)
    row.told += letting_of(typed, reading.letting, row.cells)
    found = _read(typed, row.told, stichtag)
    told = [*row.told, *map(_named, found.errors.items())]
    if problem_of(told) or found.asked is None:
        return HouseOfTable(None, tuple(told))
    told += [RowRemark(Cause.REMARK, note) for note in found.notes]
    return HouseOfTable(_of_row(found.asked, of_row, systems), (*assumed(typed), *told))


class _Row:
    """The cells of a row as they are meant, and what had to be said of them."""

    def __init__(self, cells: Mapping[str, str], reading: TableReading, stichtag: date) -> None:
        self.told: list[RowRemark] = []
        self.left_out: dict[str, str] = {}
        self.typed = cells
        self.cells = {key: self._chosen(key, text, reading) for key, text in cells.items() if text}
        self._latest, self._built = stichtag.year, EARLIEST_YEAR

    def facts(self) -> Iterator[tuple[str, str]]:
        """Yield keys and texts of what the row states."""
        for key in [each for each in _OF_FACTS if each in self.cells or each in _REQUIRED]:
            column, text = _OF_FACTS[key], self.cells.get(key, "")
            if not text:
                self._missing(key, column)
            elif words_of(key):
                yield from self._word(key, text)
            elif key == SELF_USED and (given := self._self_used(text)):
                yield key, given
            elif not (given := stated(text)):
                self._missing(key, column)
            elif key in YEARS:
                yield from self._year(key, given)
            else:
                yield from self._number(key, self._first(key, bare(key, given)), text)

    def _first(self, key: str, number: str) -> str:
        """Return the flats of „8/1“, flats and shops, and the number before what is said of some of it."""
        found = (_FLATS_AND_SHOPS.fullmatch(number) if key == DWELLINGS else None) or _AND_OF_THEM.fullmatch(number)
        if found is None or FACTS[key].kind not in {int, Decimal}:
            return number
        words = _("%(column)s: „%(text)s“ ist als %(number)s gelesen.")
        values = {"column": COLUMNS[key].label, "text": number, "number": found[1]}
        self.told.append(RowRemark(Cause.REMARK, words % values))
        return found[1]

    def _chosen(self, key: str, text: str, reading: TableReading) -> str:
        """Return what somebody decided for a word, else the word; both is told.

        What reads as a year is none of those words, though without its signs it may look the same.
        """
        if not reading.decides(key) or (key in YEARS and read_year(stated(text), EARLIEST_YEAR, LAST_YEAR)):
            return text
        meant = reading.meaning_of(key, text)
        if meant is None:
            return text
        if meant == NOT_USED:
            self.left_out[key] = text
        if meant:
            words = _("%(column)s: „%(text)s“ gilt als „%(meant)s“; so wurde das Wort zugeordnet.")
            values = {"column": COLUMNS[key].label, "text": text[:LONGEST_SHOWN], "meant": meant_words(key, meant)}
            self.told.append(RowRemark(Cause.ASSIGNED, words % values))
        elif not COLUMNS[key].required:
            self.told.append(aside(COLUMNS[key].label, text))
        return meant

    def _missing(self, key: str, column: Column) -> None:
        if column.required:
            sentence = _("%(column)s: „%(text)s“ ist nicht bekannt, und ohne diese Angabe lässt sich nichts berechnen.")
            sentence = sentence if key in self.left_out else _("%(column)s: Die Angabe fehlt.")
            values = {"column": column.label, "text": self.left_out.get(key, "")[:LONGEST_SHOWN]}
            self.told.append(RowRemark(Cause.MISSING, sentence % values))

    def _word(self, key: str, text: str) -> Iterator[tuple[str, str]]:
        found = text if text in FACTS[key].words else self._meant(key, text)  # somebody's choice is a word of a link
        if found:
            yield key, found
            for other, meant in trade_words.besides(key, self.typed[key]):
                if other not in self.cells:
                    yield from self._year(other, meant) if other in YEARS else ((other, meant),)
        elif stated(text):
            self.told.append(aside(COLUMNS[key].label, text))

    def _meant(self, key: str, text: str) -> str | None:
        """Return what a word means; „Sanierung 2027“ is not so yet."""
        return None if trade_words.is_planned(text, self._latest) else meaning_of(key, text)

    def _year(self, key: str, text: str) -> Iterator[tuple[str, str]]:
        """Yield a year as text; a period gives one in its middle, a heating none before the house or to come."""
        found = read_year(text, self._built, self._latest)
        if key == BUILT and found:
            self._built = found.year
        elif key != BUILT and not (found and self._first_heating <= found.year <= self._latest):
            self.told.append(self._impossible(key, text))
            return
        if found is None:
            yield key, text
            return
        stated_text = self.cells.get(key, text)
        values = {"column": COLUMNS[key].label, "text": stated_text[:LONGEST_SHOWN], "year": found.year}
        if words := _told_of(found):
            self.told.append(RowRemark(Cause.PERIOD if found.is_assumed else Cause.REMARK, words % values))
        yield key, str(found.year)

    def _impossible(self, key: str, text: str) -> RowRemark:
        """Say that a year is none of a heating in this house, or none at all."""
        if read_year(text, EARLIEST_YEAR, LAST_YEAR) is None:
            return aside(COLUMNS[key].label, text)
        sentence = _("%(column)s: „%(text)s“ ist nicht verwendet; möglich ist in diesem Haus %(first)d bis %(last)d.")
        values = {"column": COLUMNS[key].label, "first": self._first_heating, "last": self._latest}
        return RowRemark(Cause.WORD_ASIDE, sentence % {**values, "text": text[:LONGEST_SHOWN]})

    @property
    def _first_heating(self) -> int:
        """The first year in which a heating of this house can have been built."""
        low = FACTS[INSTALLED].low
        return max(self._built, low if isinstance(low, int) else self._built)

    def _self_used(self, text: str) -> str:
        """Return the number that „alle“, „ja“, „keine“ or a share of the dwellings means; empty for anything else."""
        dwellings = parse(bare(DWELLINGS, self.cells.get(DWELLINGS, ""))) or Decimal(1)
        share, some = _SHARE.fullmatch(text.strip()), _SOME_OF.fullmatch(text.strip())
        said = Decimal(some[1]) if some else Decimal(_SELF_USED.get(plain(text), dwellings + 1))
        number = dwellings * int(share[1]) / 100 if share else said
        if number > dwellings and plain(text) not in _ALL:
            return ""
        meant = f"{rounded(min(number, dwellings), 0):f}"
        words = _("%(column)s: „%(text)s“ ist als %(number)s gelesen.")
        values = {"column": COLUMNS[SELF_USED].label, "text": text[:LONGEST_SHOWN], "number": meant}
        self.told.append(RowRemark(Cause.REMARK, words % values))
        return meant

    def _number(self, key: str, number: str, text: str) -> Iterator[tuple[str, str]]:
        words = FACTS[key].words
        number = next((word for word in words if word.casefold() == number.casefold()), number)
        is_number = FACTS[key].kind in {int, Decimal}
        is_word = (is_number and parse(number) is None) or (bool(words) and number not in words)
        if is_word and not COLUMNS[key].required:
            self.told.append(aside(COLUMNS[key].label, text))
        else:
            yield key, number


def _told_of(found: Year) -> str:
    """Return what a row is told of its year, to be filled in; empty where it stands there as it is."""
    if found.is_assumed:
        return _("%(column)s: „%(text)s“ ist ein Zeitraum; angenommen ist %(year)d.")
    if found.is_day_number:
        return _(
            "%(column)s: „%(text)s“ ist als %(year)d gelesen; so zeigt Excel die Zahl in einer Zelle, die als Datum "
            "eingestellt ist."
        )
    return _("%(column)s: „%(text)s“ ist als %(year)d gelesen.") if found.is_short else ""


def bare(key: str, given: str) -> str:
    """Return a number without its unit."""
    return _UNIT.sub("", _NO_CENTS.sub("", _BESIDE_TRADE.sub("", given).removesuffix(FACTS[key].unit)))


def meaning_of(key: str, text: str) -> str | None:
    """Return the word of a link that a cell of a column of words means; None where nobody knows."""
    return words_of(key).get(plain(text)) or trade_words.known(key, text)


def _read(typed: dict[str, str], told: list[RowRemark], stichtag: date) -> Reading:
    """Read what a row says; a consumption of which the unit is unknown or does not fit the heating is a question.

    One of an impossible size, such as below zero, stays an error: more than its unit is wrong.
    Where the usual number of dwellings has no room in the area and the row states none, a number that has is assumed.
    """
    found = read_undoubted(typed, told, stichtag)
    if AREA in found.errors and DWELLINGS not in typed and (number := dwellings_by_area(typed)):
        sentence = _("Wohnungen: Nicht angegeben, deshalb nach der Wohnfläche angenommen: %d.")
        told.append(RowRemark(Cause.ASSUMED, sentence % number))
        typed |= {DWELLINGS: str(number)}
        found = read_undoubted(typed, told, stichtag)
    wrong = {key: sentence for key, sentence in found.errors.items() if key in consumption.READ}
    if wrong and not consumption.is_impossible(typed[consumption.AMOUNT]):
        told += [consumption.unfit(typed[consumption.AMOUNT], sentence) for sentence in wrong.values()]
        rest = {key: text for key, text in typed.items() if key not in consumption.READ}
        found = read_undoubted(rest, told, stichtag)
    return found


def _named(error: tuple[str, str]) -> RowRemark:
    key, sentence = error
    label = _("Verbrauch") if key in consumption.READ else COLUMNS[key].label if key in COLUMNS else ""
    return RowRemark(Cause.VALUE, f"{label}: {sentence}" if label else sentence)


def _of_row(asked: Asked, keys: frozenset[str], systems: Sequence[Technology]) -> Asked:
    """Return the question about the systems that are possible; what a row does not state by a key stays a guess."""
    possible = every_system(asked.facts)
    wanted = tuple(each for each in keep.once(systems, asked.facts) if each in possible)
    return replace(asked, stated=asked.stated & keys, systems=wanted)
