"""What nobody knows yet about a table: columns that must be there, and words, each once with its count."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from django.utils import timezone

from calculator.batch import columns, trade_words
from calculator.batch.columns import ABOVE, ADDRESS, COLUMNS, key_of, plain, words_of
from calculator.batch.consumption import ELECTRICITY
from calculator.batch.houses import BUILT, EARLIEST_YEAR, INSTALLED, YEARS, meaning_of
from calculator.batch.likely_headings import is_electricity, likely_column
from calculator.batch.same_house import tells_dwellings, with_same_address
from calculator.batch.table_reading import Recalled, TableReading
from calculator.batch.upload import Upload
from calculator.batch.years import read_year
from calculator.core import HeatingKind
from calculator.core.facts import FACTS
from calculator.core.question import LAST_YEAR
from calculator.core.units import Fuel
from zones.doors.table_meaning import are_addresses, stated

MOST_WORDS = 100  # on one page, the most frequent; more are no words but texts
_SECOND = re.compile(r" \(\d+\)$")
SAMPLES, LONGEST_SAMPLE = 3, 40
# To choose from for a year: what `years` reads, the bounds of the building ages of the heat plan's typology.
PERIODS = (
    "vor 1919", "1919–1948", "1949–1957", "1958–1968", "1969–1978", "1979–1983", "1984–1994", "1995–2001", "2002–2009",
    "nach 2009",
)  # fmt: skip


@dataclass(frozen=True)
class OpenWord:
    """A word of a column that nobody knows, how often it stands there, and what it likely means."""

    key: str
    text: str
    count: int
    proposed: str = ""


@dataclass(frozen=True)
class HeadingShown:
    """A heading with the first values below it, and what it is taken for; empty where nobody knows.

    ``proposed``: what it may be, of what the table lacks; a person confirms it. ``is_older``: it states the consumption
    of a year that counts where the newest is empty.
    """

    place: int
    heading: str
    samples: tuple[str, ...]
    key: str
    proposed: str = ""
    is_older: bool = False


def headings_of(upload: Upload) -> list[HeadingShown]:
    """Return every heading once."""
    places = upload.reading.places(upload.columns)
    key_at = {place: key for key, place in places.items()}
    proposed = _proposed(upload)
    older = {*chain.from_iterable(upload.reading.other_years(upload.columns, places).values())}
    return [
        HeadingShown(
            place, heading, _samples(upload, place), key_at.get(place, ""), proposed.get(place, ""), place in older
        )
        for place, heading in enumerate(upload.columns)
    ]


def _proposed(upload: Upload) -> dict[int, str]:
    """Return the column that each heading may be, by its place: each once, and only what the table lacks."""
    key_at = {place: key for key, place in upload.reading.places(upload.columns).items()}
    found: dict[int, str] = {}
    for place, heading in enumerate(upload.columns):
        if place not in key_at and upload.reading.column_of(heading) is None:
            taken = {*key_at.values(), *found.values()}
            key = _of_heating(upload.columns, place, key_at) if _is_second(heading) else likely_column(heading, taken)
            key = "" if key in taken else key
            found |= {place: key} if key else {}
    found |= _of_electricity(upload, key_at | found)
    return found | _of_addresses(upload, {*key_at, *found}, {*key_at.values(), *found.values()})


def _of_electricity(upload: Upload, key_at: Mapping[int, str]) -> dict[int, str]:
    """Return the column of electricity where nothing reads it and some house of the table is heated with it."""
    place = next((place for place, name in enumerate(upload.columns) if is_electricity(name)), None)
    kinds = next((place for place, key in key_at.items() if key == "heating.kind"), None)
    is_free = place is not None and place not in key_at and upload.reading.column_of(upload.columns[place]) is None
    if place is None or kinds is None or not is_free or ELECTRICITY in key_at.values():
        return {}
    words = (meaning_of("heating.kind", text) for text in set(_cells(upload, kinds)) if text)
    heats = any(Fuel.ELECTRICITY in HeatingKind(word).record.fuels for word in words if word)
    return {place: ELECTRICITY} if heats else {}


def _of_addresses(upload: Upload, claimed: AbstractSet[int], taken: AbstractSet[str]) -> dict[int, str]:
    """Return the first column whose cells are streets with house numbers, where the table has no place otherwise."""
    if taken & {ADDRESS, "street", "zone"}:
        return {}
    free = (
        place
        for place, name in enumerate(upload.columns)
        if place not in claimed and upload.reading.column_of(name) is None
    )
    found = next((place for place in free if are_addresses(_cells(upload, place))), None)
    return {} if found is None else {found: ADDRESS}


def _of_heating(columns: Sequence[str], place: int, key_at: Mapping[int, str]) -> str:
    """Return the year of the heating for a second „Baujahr“ right behind the heating; empty for anything else."""
    is_year = key_of(_SECOND.sub("", columns[place])) == BUILT
    return INSTALLED if is_year and key_at.get(place - 1, "").startswith("heating.") else ""


def open_words(upload: Upload, *, decided: bool = False) -> list[OpenWord]:
    """Return the words that nobody knows, the most frequent first; with those that somebody ``decided`` if wanted.

    Those of a column that is proposed are among them, so that everything is asked on one page.
    What is too rare for the page is set aside in its rows and keeps no table waiting.
    """
    this_year = timezone.localdate().year
    found = [
        OpenWord(key, text, count, "" if trade_words.is_planned(text, this_year) else trade_words.likely(key, text))
        for key, place in likely_places(upload).items()
        for text, count in _unknown(key, _cells(upload, place)).items()
    ]
    shown = sorted(found, key=lambda word: -word.count)[:MOST_WORDS]
    return [word for word in shown if decided or upload.reading.meaning_of(word.key, word.text) is None]


def with_recalled(upload: Upload) -> TableReading:
    """Return the reading with what counts in the table because it was decided for an earlier one."""
    reading = upload.reading
    words = [
        Recalled(word.text, meant, word.key, word.count)
        for word in open_words(upload, decided=True)
        if plain(word.text) not in reading.words.get(word.key, {})
        and (meant := reading.meaning_of(word.key, word.text)) is not None
    ]
    headings = [
        Recalled(heading, meant)
        for heading in upload.columns
        if plain(heading) not in reading.headings and (meant := reading.column_of(heading)) is not None
    ]
    return replace(reading, recalled=(*words, *headings))


def left_out_unasked(upload: Upload) -> set[str]:
    """Return the headings, in plain spelling, of which something is likely that this table has elsewhere.

    Nobody decides on those: in a table that lacks the other column they are what it needs.
    """
    asked = {*upload.reading.places(upload.columns).values(), *_proposed(upload)}
    return {
        plain(heading)
        for place, heading in enumerate(upload.columns)
        if place not in asked and likely_column(heading, frozenset())
    }


def lacking(upload: Upload) -> list[str]:
    """Return the labels of the columns that must be there and are not."""
    return columns.missing(upload.reading.places(upload.columns))


def is_open(upload: Upload) -> bool:
    """Whether somebody has to look at the table before it is computed."""
    asks_of_table = bool(upload.reading.alike) or has_dwellings(upload)
    is_unseen = asks_of_table and not upload.reading.is_seen
    return bool(lacking(upload) or open_words(upload) or is_unseen or _may_be_missed(upload))


def has_dwellings(upload: Upload) -> bool:
    """Whether rows with the same address likely are the dwellings of one house."""
    return tells_dwellings(upload.columns, likely_places(upload).values()) and bool(same_address(upload))


def same_address(upload: Upload) -> Sequence[Sequence[int]]:
    """Return the lines of the rows with one address, each group once; by the columns that are proposed, too."""
    return upload.reading.same_address or with_same_address(upload.rows, likely_places(upload))


def likely_places(upload: Upload) -> dict[str, int]:
    """Return where each column stands, those that are proposed among them, by its key."""
    return upload.reading.places(upload.columns) | {key: place for place, key in _proposed(upload).items()}


def _may_be_missed(upload: Upload) -> bool:
    """Whether a column that nobody claims may be one of those that a row is told it lacks."""
    places = upload.reading.places(upload.columns)
    told = {key for key, column in COLUMNS.items() if column.is_told}
    unclaimed = [
        heading
        for place, heading in enumerate(upload.columns)
        if place not in places.values() and upload.reading.column_of(heading) is None
    ]
    beside = {upload.columns[place] for place in upload.reading.beside(upload.columns, places)}
    if _proposed(upload) or (ABOVE in places and not upload.reading.is_seen):
        return True
    is_lacking = bool(told - places.keys()) and any(map(_is_like_a_column, unclaimed))
    return is_lacking or not beside.isdisjoint(unclaimed) or any(map(_is_second, unclaimed))


def _is_second(heading: str) -> bool:
    """Whether a heading is the second of a known name: „Baujahr (2)“ may be that of the heating."""
    return bool(_SECOND.search(heading)) and key_of(_SECOND.sub("", heading)) is not None


@lru_cache(maxsize=4096)
def _is_like_a_column(heading: str) -> bool:
    """Whether a heading shares a word with the names of a column whose absence is told."""
    names = {word for column in COLUMNS.values() if column.is_told for word in _long_words(column.label, *column.names)}
    return any(name in plain(heading) for name in names)


def _long_words(*names: str) -> Iterator[str]:
    return (plain(word) for name in names for word in name.split() if len(word) >= len("Heiz."))


def _unknown(key: str, texts: Iterable[str]) -> dict[str, int]:
    if key not in FACTS or not (words_of(key) or key in YEARS):
        return {}
    counted: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for text, count in Counter(texts).items():
        if text and not _is_known(key, text):
            counted[shown.setdefault(plain(text), text)] += count
    return counted


def _is_known(key: str, text: str) -> bool:
    if words_of(key):
        return meaning_of(key, text) is not None or not stated(text)
    return read_year(stated(text), EARLIEST_YEAR, LAST_YEAR) is not None or (not stated(text) and key != BUILT)


def _samples(upload: Upload, place: int) -> tuple[str, ...]:
    different = dict.fromkeys(text for text in _cells(upload, place) if text)
    return tuple(text[:LONGEST_SAMPLE] for text, _count in zip(different, range(SAMPLES), strict=False))


def _cells(upload: Upload, place: int) -> Sequence[str]:
    return [cells[place] for _line, cells, problem in upload.rows if place < len(cells) and not problem]
