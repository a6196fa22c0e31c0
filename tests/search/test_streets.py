"""How a street is matched: by its name, its parts, its beginning, its sound, with errors, by a former name."""

import datetime as dt

import pytest

from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.normalise import parse, street_key
from zones.address.search.streets import Alias, How
from zones.address.search.suggestions import suggest

STREETS = {
    "Markt": 20,
    "Marktstraße": 30,
    "Goethestraße": 12,
    "Karl-Liebknecht-Straße": 120,
    "Karl-Marx-Allee": 40,
    "Heinrich-von-Eggeling-Straße": 9,
    "Mühlenstraße": 60,
    "An der Mühle": 5,
    "Am Rosenweg": 8,
    "Kernbergstraße": 80,
    "Camburger Straße": 70,
    "Hornstraße": 20,
    "Bärengasse": 3,
    "Thomas-Mann-Straße": 30,
    "Victor-Goerttler-Straße": 12,
    "Nonnenplan": 8,
}
RENAMED = Alias("Leninallee", "Karl-Marx-Allee", "Beschluss des Stadtrats", dt.date(1991, 5, 1))


@pytest.fixture(scope="module")
def book() -> AddressBook:
    numbered = [(street, number) for street, last in STREETS.items() for number in range(1, last + 1)]
    rows = [
        AddressRecord(n, street, street_key(street), number, "", "07743", "")
        for n, (street, number) in enumerate(numbered, 1)
    ]
    return AddressBook(rows, [RENAMED, Alias("Alter Weg", "Gibt es nicht mehr", "Test", dt.date(2000, 1, 1))])


def matched(book: AddressBook, text: str) -> list[tuple[str, How]]:
    return [(book.name(match), match.how) for match in book.match(parse(text))]


@pytest.mark.parametrize(
    ("text", "street", "how"),
    [
        ("goethestr. 3", "Goethestraße", How.EXACT),
        ("Goethe 3", "Goethestraße", How.PART),
        ("Liebknecht 5", "Karl-Liebknecht-Straße", How.PART),
        ("Liebknechtstraße 5", "Karl-Liebknecht-Straße", How.PART),
        ("K. Liebknecht Str. 5", "Karl-Liebknecht-Straße", How.PART),
        ("Zum Rosenweg 5", "Am Rosenweg", How.ERROR),
        ("Am Markt 5", "Markt", How.ERROR),
        ("Goethesr 5", "Goethestraße", How.ERROR),
        ("Goerttlerr-str. 5", "Victor-Goerttler-Straße", How.ERROR),
        ("Liebknedhtstr. 5", "Karl-Liebknecht-Straße", How.ERROR),
        ("Th.-Mann-Str. 5", "Thomas-Mann-Straße", How.PART),
        ("Heinr.-v.-Eggeling-Str. 5", "Heinrich-von-Eggeling-Straße", How.PART),
        ("Victor-Goertt. 5", "Victor-Goerttler-Straße", How.PART),
        ("Straße Karl Liebknecht 5", "Karl-Liebknecht-Straße", How.PART),
        ("Liebknecht Karl 5", "Karl-Liebknecht-Straße", How.PART),
        ("Heinrich-Eggeling-Straße 5", "Heinrich-von-Eggeling-Straße", How.PART),
        ("Mühle 5", "An der Mühle", How.PART),
        ("Goet 5", "Goethestraße", How.PREFIX),
        ("Liebkn 5", "Karl-Liebknecht-Straße", How.WORD_PREFIX),
        ("Leninallee 5", "Karl-Marx-Allee", How.ALIAS),
        ("Lenin-Allee 5", "Karl-Marx-Allee", How.ALIAS),
        ("Karl-Libknecht-Straße 5", "Karl-Liebknecht-Straße", How.SOUND),  # i for ie
        ("Carl-Liebknecht-Straße 5", "Karl-Liebknecht-Straße", How.SOUND),
        ("Karl-Liebgnecht-Straße 5", "Karl-Liebknecht-Straße", How.ERROR),
        ("Goetestraße 5", "Goethestraße", How.SOUND),  # t for th
        ("Viktor-Görttler-Str. 5", "Victor-Goerttler-Straße", How.SOUND),
        ("Fictor-Goertler-Str. 5", "Victor-Goerttler-Straße", How.SOUND),  # v for f, one t missing
        ("Nonenplan 5", "Nonnenplan", How.SOUND),
        ("Tomas-Man-Straße 5", "Thomas-Mann-Straße", How.SOUND),
        ("Geothestraße 5", "Goethestraße", How.ERROR),  # swapped
        ("Goethetrasse 5", "Goethestraße", How.ERROR),
        ("Geothetraße 5", "Goethestraße", How.ERROR),  # two errors
        ("Barengasse 2", "Bärengasse", How.SOUND),  # dots left out
        ("Goethestraeß 5", "Goethestraße", How.ERROR),
        ("Karl-Marx-Straße 5", "Karl-Marx-Allee", How.ERROR),  # another kind of street, with the number
        ("Goetheweg 5", "Goethestraße", How.ERROR),
    ],
)
def test_what_was_meant_comes_first_with_how_it_was_matched(
    book: AddressBook, text: str, street: str, how: How
) -> None:
    assert matched(book, text)[0] == (street, how)


@pytest.mark.parametrize(
    "text",
    [
        "Karlstraße 5",  # not the first name of Karl Liebknecht: the kind is glued to it
        "Bergstraße 5",  # no word of Kernbergstraße
        "Coburger Straße 5",  # one letter from Camburger Straße and a street of many towns
        "Goetheweg 50",  # another kind of street, without the number
        "Hofstraße 5",
        "Mühlweg 5",
        "Straße 5",
        "An der 5",
        "Alter Weg 5",  # its alias leads to a street that is not there
        "Gotheasrtaße 99",  # beyond two errors
        "Hprnstraße 99",  # one error in a short name, and no such number
        "ma 5",
    ],
)
def test_streets_that_are_not_there_are_not_guessed(book: AddressBook, text: str) -> None:
    assert matched(book, text) == []


def test_exact_comes_alone_and_a_beginning_offers_the_larger_street_first(book: AddressBook) -> None:
    assert matched(book, "Markt 3") == [("Markt", How.EXACT)]
    assert matched(book, "Mark 3") == [("Marktstraße", How.PREFIX), ("Markt", How.PREFIX)]


def test_a_misspelt_street_needs_the_typed_number_unless_its_name_is_long(book: AddressBook) -> None:
    assert matched(book, "Hprnstraße 7") == [("Hornstraße", How.ERROR)]
    assert matched(book, "Hprnstraße 99") == []
    assert matched(book, "Karl-Liebkxecht-Straße 999") == [("Karl-Liebknecht-Straße", How.ERROR)]


def test_suggestions_list_the_street_and_then_its_numbers(book: AddressBook) -> None:
    lines = [(line.label, line.address_id is None) for line in suggest(book, "Markt", limit=4)]
    assert lines == [
        ("Markt", True),
        ("Markt 1, 07743 Jena", False),
        ("Markt 2, 07743 Jena", False),
        ("Marktstraße", True),
    ]


def test_suggestions_with_a_number_put_it_before_numbers_that_begin_like_it(book: AddressBook) -> None:
    labels = [line.label for line in suggest(book, "Marktstr 1", limit=4)]
    assert labels == [f"Marktstraße {number}, 07743 Jena" for number in (1, 10, 11, 12)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Markt 3, J", True),
        ("Markt 3, 07743 Jena", True),
        ("Markt 3, Lobe", True),
        ("Markt 3, Er", False),
        ("Markt 3, Erfurt", False),
        ("Markt 3, 99084", False),
        ("", False),
        ("?", False),
        ("Xylophonplatz", False),
    ],
)
def test_nothing_is_suggested_for_other_towns_and_nothing(book: AddressBook, text: str, found: bool) -> None:
    assert bool(suggest(book, text)) == found


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (1, 1), (20, 20), (1000, 20)])
def test_suggestions_are_bounded(book: AddressBook, limit: int, count: int) -> None:
    assert len(suggest(book, "Karl-Liebknecht-Straße 1", limit)) == count
