"""How a table is read: which column means what, which word stands for which, who lives in the houses.

It is kept with the run (`BatchJob.reading`), is the same for all rows, and can be changed on the page of the mapping.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain
from typing import Any

from cattrs import Converter
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from calculator.batch import trade_words
from calculator.batch.columns import found_in, heading_unit, is_number, key_of, plain
from calculator.batch.headings import is_like_consumption, year_of
from zones.doors.table_meaning import SetAside

NOT_USED = ""  # the meaning of a word that somebody left out
NO_COLUMN = "-"  # the meaning of a heading that somebody left out
ASKED_EACH_TIME = "used_added"  # whether hot water is part of the other consumption differs from client to client
Words = Mapping[str, str]


class Letting(StrEnum):
    """Whether the houses of a table are let, where it has no column for that."""

    BY_SIZE = "by_size"
    LET = "let"
    SELF_USED = "self_used"


LETTINGS = {
    Letting.BY_SIZE: gettext_lazy("unterschiedlich: Häuser ab 3 Wohnungen sind vermietet"),
    Letting.LET: gettext_lazy("alle vermietet"),
    Letting.SELF_USED: gettext_lazy("in jedem Haus wohnt eine Eigentümerin oder ein Eigentümer"),
}

_ASSUMED = {
    Letting.BY_SIZE: gettext_noop(
        "Wo die Tabelle keine selbst genutzten Wohnungen nennt, gelten Häuser ab 3 Wohnungen als vermietet."
    ),
    Letting.LET: gettext_noop(
        "Wo die Tabelle keine selbst genutzten Wohnungen nennt, gelten alle Häuser als vermietet."
    ),
    Letting.SELF_USED: gettext_noop(
        "Wo die Tabelle keine selbst genutzten Wohnungen nennt, gilt in jedem Haus eine Wohnung als selbst genutzt."
    ),
}


class SameHouse(StrEnum):
    """What rows with the same address are."""

    HOUSES = "houses"
    DWELLINGS = "dwellings"


SAME_HOUSE = {
    SameHouse.HOUSES: gettext_lazy("jede ist ein Haus oder ein Teil davon und wird für sich gerechnet"),
    SameHouse.DWELLINGS: gettext_lazy("Wohnungen eines Hauses: zusammenzählen"),
}


@dataclass(frozen=True)
class Recalled:
    """A decision on an earlier table that counts in this one unasked.

    Attributes:
        text: The word or heading as it stands in this table.
        meant: Word of the link, year, or key of a column; `NOT_USED` or `NO_COLUMN` leaves it out.
        key: Column of the word; empty for a heading.
        count: Cells with the word.

    """

    text: str
    meant: str
    key: str = ""
    count: int = 0


@dataclass(frozen=True)
class TableReading:
    """What was found out and what somebody decided.

    Attributes:
        headings: Plain heading → key of the column, or `NO_COLUMN`: what somebody decided; the rest is found out.
        words: Key of a column → plain word → word of the link, a year or a number; `NOT_USED` leaves it out.
        earlier_headings: The same, as decided for earlier tables.
        earlier_words: The same, as decided for earlier tables; what may mean something else here is only proposed.
        recalled: Which of the earlier decisions count in this table.
        letting: Who lives in the houses.
        same_house: What rows with the same address are.
        same_address: Lines of the rows that have an address in common, each group once.
        aside: Rows that are no house.
        titles: What stands above the headings.
        sheet: The sheet that was read, of several.
        alike: Sheets with the same headings, which were not read.
        told: What the look of the sheet says of the table (German sentences).
        points: Headings of columns that write numbers with a decimal point and commas between thousands.
        is_seen: Whether somebody has seen all of this on the page of the mapping.

    """

    headings: Words = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    earlier_headings: Words = field(default_factory=dict)
    earlier_words: Mapping[str, Words] = field(default_factory=dict)
    recalled: tuple[Recalled, ...] = ()
    letting: Letting = Letting.BY_SIZE
    same_house: SameHouse = SameHouse.HOUSES
    same_address: tuple[tuple[int, ...], ...] = ()
    aside: tuple[SetAside, ...] = ()
    titles: tuple[str, ...] = ()
    sheet: str = ""
    alike: str = ""
    told: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    is_seen: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        plain_data: dict[str, Any] = _CONVERTER.unstructure(self)
        return plain_data

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "TableReading":
        """Return what was stored; runs from before there was a reading have none."""
        return _CONVERTER.structure(stored, cls)

    def places(self, headings: Sequence[str]) -> dict[str, int]:
        """Return where each known column stands, by its key."""
        decided = [self.column_of(heading) for heading in headings]
        free = ["" if meant else heading for heading, meant in zip(headings, decided, strict=True)]
        found = {meant: place for place, meant in enumerate(decided) if meant and meant != NO_COLUMN}
        return {**{key: place for key, place in found_in(free).items() if key not in found}, **found}

    def column_of(self, heading: str) -> str | None:
        """Return what somebody decided on a heading; None where it is found out, or has to be asked."""
        name = plain(heading)
        earlier = self.earlier_headings.get(name)
        return self.headings.get(name, None if earlier == ASKED_EACH_TIME else earlier)

    def decides(self, key: str) -> bool:
        """Whether somebody decided on any word of a column."""
        return key in self.words or key in self.earlier_words

    def meaning_of(self, key: str, word: str) -> str | None:
        """Return what somebody decided on a word of a column; None where nobody did, or where it has to be asked."""
        name = plain(word)
        own = self.words.get(key, {}).get(name)
        earlier = self.earlier_words.get(key, {}).get(name)
        is_sure = own is None and earlier is not None and not trade_words.may_differ(key, word, earlier)
        return earlier if is_sure else own

    def with_its_address(self) -> dict[int, tuple[int, ...]]:
        """Return all lines that have the address of a row, by its line, where there are several."""
        return {line: group for group in self.same_address for line in group}

    def with_points(self, headings: Sequence[str], places: Mapping[str, int]) -> frozenset[str]:
        """Return the columns of numbers that are written the English way, by their key."""
        return frozenset(key for key, place in places.items() if headings[place] in self.points and is_number(key))

    def units(self, headings: Sequence[str], places: Mapping[str, int]) -> dict[str, str]:
        """Return the unit that the heading of each consumption names."""
        return {
            key: unit
            for key, place in places.items()
            if key.startswith("used_") and (unit := heading_unit(headings[place]))
        }

    def other_years(self, headings: Sequence[str], places: Mapping[str, int]) -> dict[str, list[int]]:
        """Return where the consumption of other years stands in the same unit, the newest first, by its key, if any."""
        free = [place for place, heading in enumerate(headings) if self.column_of(heading) is None]
        newest = sorted(set(free) - set(places.values()), key=lambda place: -year_of(headings[place]))
        found = {
            key: [
                other
                for other in newest
                if key_of(headings[other]) == key and heading_unit(headings[other]) == heading_unit(headings[place])
            ]
            for key, place in places.items()
            if key.startswith("used_")
        }
        return {key: others for key, others in found.items() if others}

    def beside(self, headings: Sequence[str], places: Mapping[str, int]) -> list[int]:
        """Return where further consumption stands that nothing reads, like that of the hot water."""
        read = {*places.values(), *chain.from_iterable(self.other_years(headings, places).values())}
        return [place for place, heading in enumerate(headings) if place not in read and is_like_consumption(heading)]

    def unused(self, headings: Sequence[str]) -> list[str]:
        """Return the headings that nothing reads."""
        places = self.places(headings)
        read = {*places.values(), *chain.from_iterable(self.other_years(headings, places).values())}
        return [heading for place, heading in enumerate(headings) if place not in read]

    def remembering(self, other: "TableReading") -> "TableReading":
        """Return this reading with what was decided in another one, where nothing is decided here."""
        return replace(
            self,
            headings={**other.headings, **self.headings},
            words=_together(other.words, self.words),
            earlier_headings={**other.earlier_headings, **self.earlier_headings},
            earlier_words=_together(other.earlier_words, self.earlier_words),
        )

    @property
    def letting_sentence(self) -> str:
        """What is assumed of the houses of which the table does not say who lives in them."""
        return _(_ASSUMED[self.letting])


def _together(first: Mapping[str, Words], then: Mapping[str, Words]) -> dict[str, Words]:
    return {key: {**first.get(key, {}), **then.get(key, {})} for key in {*first, *then}}


_CONVERTER = Converter()
