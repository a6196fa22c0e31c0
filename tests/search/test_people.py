"""A second set of queries, written by another hand: forms in which people, letters and forms give an address."""

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from tests.search.editions import demonstration, needs_real_data, real
from tests.search.query_sets import FAR_POSTCODES, TOWNS
from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.resolve import resolve
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    InRangeText,
    UnknownNumberText,
)

Typed = Callable[[AddressRecord], str]
EXACT = (
    "{s} Nr. {n}", "{s} Nr.{n}", "{s}, Hausnr. {n}", "{s} Haus-Nr.: {n}", "{s} # {n}", "{n}, {s}",
    "Nr. {n} {s}, Jena", "{p} {s} {n}", "{p} Jena {s} {n}", "{s} {n}, Jena {p}", "DE-{p} Jena, {s} {n}",
    "{s} {n}, D {p} Jena", "{s} {n}\n{p} Jena", "{s} {n}, Jena, DE", "{s} {n}, Jena/Thüringen",
    "{s} {n}, Jena (Thür.)", "{s} {n}, Jena, Freistaat Thüringen", "{s} {n}, Jena an der Saale", "{s} {n} in Jena",
    "{s} {n}, OT {o}", "{s} {n}, Jena OT {o}", "{o}, {s} {n}", "{o} {s} {n}", "{s} {n} ({o})",
    "{s} {n}, Stadtteil {o}", "{s} {n}, 2. OG", "{s} {n} 3.Stock links", "{s} {n}, Whg. 12", "{s} {n}, App. 3",
    "{s} {n}, Haus Z", "{s} {n} 1 OG", "{s} {n}?", "„{s} {n}“", "\ufeff{s} {n} \u200e",
)  # fmt: skip
ELSEWHERE = (
    "{s} {n}, {t}", "{s} {n} {t}", "{t}: {s} {n}", "{s} {n} ({t})", "{s} {n} / {t}", "{s} {n} in {t}",
    "{s} {n} bei {t}", "{s}, {t}, {n}", "{s} {n}, {f}", "{s} {n}, 1010 {t}", "{s} {n}, A-1010", "{s} {n}, Österreich",
    "{s} {n}, Landkreis {t}",
)  # fmt: skip
UNCLEAR = (
    "{s} {n} {m}", "{s} {n}, {m}", "{s} {n}; {m}", "{s} {n}½", "{s} {n} ½", "{s} {n}²", "{s} {n}.5", "{s} {n}⁄2",
    "{s} {n}\u0661", "{s} {n}:{m}", "{s} {n} oder {m}", "{s} {n}/1000", "{s} {n}00000",
)  # fmt: skip
SHORT: dict[str, Typed] = {
    "initials": lambda row: _cut(row.street, 1),
    "first names cut short": lambda row: _cut(row.street, 3),
    "the last name": lambda row: re.split("[ -]", row.street)[-2],
    "the last name, glued": lambda row: "".join(re.split("[ -]", row.street)[-2:]).capitalize(),
    "ß as s": lambda row: row.street.replace("ß", "s"),
    "no dots": lambda row: unicodedata.normalize("NFKD", row.street).encode("ascii", "ignore").decode(),
    "a broken Str.": lambda row: re.sub("straße", "sr", row.street, flags=re.IGNORECASE),
}


class City:
    """Addresses that need no postcode to be told apart, their book, and a choice with the same seed for each test."""

    def __init__(self, rows: list[AddressRecord]) -> None:
        self.book = AddressBook(rows)
        known = Counter((row.street_key, row.number, row.suffix) for row in rows)
        alone = [row for row in sorted(rows) if known[row.street_key, row.number, row.suffix] == 1]
        self.rows = [row for row in alone if row.ortsteil]
        self.persons = [row for row in self.rows if row.street.count("-") > 1 and row.street.endswith("Straße")]

    def filled(self, forms: Iterable[str], each: int = 12) -> list[tuple[AddressRecord, str]]:
        """Return every form with several addresses in it."""
        self.begin()
        chosen = [(form, row) for form in forms for row in self.random.choices(self.rows, k=each)]
        return [(row, form.format_map(self._parts(row))) for form, row in chosen]

    def begin(self) -> None:
        """Begin the choice anew, so that the order of the tests does not matter."""
        self.random = random.Random(20261124)  # noqa: S311 - test data

    def _parts(self, row: AddressRecord) -> dict[str, object]:
        town, postcode = self.random.choice(TOWNS), self.random.choice(FAR_POSTCODES)
        part = self.random.choice(row.ortsteil.split("/")).strip().removeprefix("Jena-")
        number, other = f"{row.number}{row.suffix}", self.random.randint(200, 999)
        return {"s": row.street, "n": number, "p": row.postcode, "o": part, "t": town, "f": postcode, "m": other}


@pytest.fixture(scope="module", params=[demonstration, pytest.param(real, marks=needs_real_data)])
def city(request: pytest.FixtureRequest) -> City:
    return City(request.param())


def answered(city: City, text: str) -> set[int]:
    result = resolve(city.book, text)[1]
    return {house.id for house in result.houses} if isinstance(result, ExactText) else set()


def shown(city: City, text: str) -> set[int]:
    match resolve(city.book, text)[1]:
        case ExactText(houses) | AmbiguousText(houses) | InRangeText(_, houses):
            return {house.id for house in houses}
        case DidYouMeanText(offers) | UnknownNumberText(offers=offers):
            return {house.id for offer in offers for house in offer.houses}
        case _:
            return set()


def test_what_names_the_address_in_full_is_answered(city: City) -> None:
    missed = [text for row, text in city.filled(EXACT) if row.id not in answered(city, text)]
    assert missed == []


def test_a_house_in_another_town_is_never_answered(city: City) -> None:
    wrong = [text for _row, text in city.filled(ELSEWHERE, each=30) if answered(city, text)]
    assert wrong == []


def test_a_number_that_is_not_clear_is_never_answered(city: City) -> None:
    wrong = [text for _row, text in city.filled(UNCLEAR, each=30) if answered(city, text)]
    assert wrong == []


@pytest.mark.parametrize("kind", SHORT)
def test_what_people_leave_out_is_found(city: City, kind: str) -> None:
    city.begin()
    chosen = city.random.choices(city.persons, k=150)
    typed = [(row, f"{SHORT[kind](row)} {row.number}{row.suffix}") for row in chosen]
    missed = [text for row, text in typed if row.id not in shown(city, text)]
    assert len(missed) <= 1, missed


def _cut(street: str, letters: int) -> str:
    *first, last, kind = street.split("-")
    return "-".join([*(f"{name[:letters]}." for name in first), last, kind])
