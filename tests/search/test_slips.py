"""Slips in a street that spell another word: offered where the meant street has the number, and never answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tests.search.test_resolve import book_of, found, numbers
from zones.address.search.english import english_words, in_german
from zones.address.search.names import StreetName
from zones.address.search.near_texts import NearTexts
from zones.address.search.slips import linked_otherwise, of_another_kind
from zones.address.search.streets import How
from zones.address.search.text_outcomes import DidYouMeanText, ExactText, UnknownNumberText, UnknownStreetText

TOWN = book_of(
    *(f"{street}|1||07743" for street in ("Friedhofsweg", "Asternweg", "Brückenstraße")),
    *("Friedhofsweg|2||07743", "Buchenweg|2||07743"),
    *("Johannisstraße|23||07743", "Lommerweg|3||07743", "Jahnstraße|24||07743", "Anna-Siemsen-Straße|44||07743"),
    *("Alte Dorfstraße|18||07743", "Dorfstraße|18||07743", "Am Saaleufer|18||07743", "An der Leutra|18||07743"),
    *("Ammerbacher Oberweg|18||07743", "Leutra|17||07743"),
    *("Kahlaische Straße|8||07743", "Camburger Straße|3||07743"),
    *("Am Hang|10||07743", "Johannes-R.-Becher-Straße|5||07743", "Markt|4||07743", "Luthergasse|8||07743"),
    *("Karl-Marx-Allee|5||07743", "Hauptstraße|7||07743", "Fuchslöcher|9||07743", "Alte Straße|6||07743"),
)


def offered(text: str) -> list[tuple[str, How, list[str]]]:
    result = found(text, TOWN)
    offers = result.offers if isinstance(result, DidYouMeanText) else ()
    return [(offer.street, offer.how, numbers(offer.houses)) for offer in offers]


@pytest.mark.parametrize(
    ("text", "street"),
    [
        *(("Friedhofweg 1", "Friedhofsweg"), ("Asterweg 1", "Asternweg"), ("Bucheweg 2", "Buchenweg")),
        *(("Buchweg 2", "Buchenweg"), ("Friedhofenweg 2", "Friedhofsweg"), ("Brückestraße 1", "Brückenstraße")),
        *(("Johannesstraße 23", "Johannisstraße"), ("Johannes-Straße 23", "Johannisstraße")),
        *(("Sommerweg 3", "Lommerweg"), ("Bahnstraße 24", "Jahnstraße"), ("Am Hag 10", "Am Hang")),
        ("Anna Siemens Straße 44", "Anna-Siemsen-Straße"),
        *(("Lutherweg 8", "Luthergasse"), ("Lutherstraße 8", "Luthergasse"), ("Marktplatz 4", "Markt")),
        *(("Karl-Marx-Straße 5", "Karl-Marx-Allee"), ("Jahnweg 24", "Jahnstraße")),
        ("Fuxlöcher 9", "Fuchslöcher"),
        *(
            ("Dorfstraße Alte 18", "Alte Dorfstraße"),
            ("Saaleufer Am 18", "Am Saaleufer"),
            ("Leutra An der 18", "An der Leutra"),
        ),
        *(("Oberweg Ammerbacher 18", "Ammerbacher Oberweg"), ("Straße Kahlaische 8", "Kahlaische Straße")),
        *(("Kahlaer Straße 8", "Kahlaische Straße"), ("Camburgische Str. 3", "Camburger Straße")),
    ],
)
def test_a_slip_that_spells_another_word_is_offered(text: str, street: str) -> None:
    first, *_others = offered(text)
    assert first[0] == street
    assert first[2] == [text.rsplit(maxsplit=1)[-1]]


@pytest.mark.parametrize(
    "text",
    [
        "aaaaaaaaaaaaaaaa",
        "aaaaaaaaaaaaaaaa 18",
        "Asterweg 9",
        "Sommerweg 4",
        "Karl-Marx-Straße 6",
        "Lutherweg 9",
        "Alter Weg 6",
        "Kahlaer Straße 9",
    ],
)
def test_without_the_number_it_is_a_street_that_we_do_not_have(text: str) -> None:
    assert found(text, TOWN) == UnknownStreetText()


@pytest.mark.parametrize(
    ("text", "street", "number"),
    [
        ("Luther Lane 8", "Luthergasse", "8"),
        ("8 Luther Lane", "Luthergasse", "8"),
        ("Luther Street 8, Jena", "Luthergasse", "8"),
        ("I live in Luther Street 8", "Luthergasse", "8"),
        ("Main Street 7", "Hauptstraße", "7"),
        ("Market Square 4", "Markt", "4"),
    ],
)
def test_english_names_are_offered(text: str, street: str, number: str) -> None:
    assert (street, How.ENGLISH, [number]) in offered(text)


def test_a_german_text_has_no_english_reading() -> None:
    assert in_german("Lutherstraße 8, Keller") == []
    assert all(english_words().values())


def test_linking_letters_and_kinds() -> None:
    assert "friedhofsweg" in set(linked_otherwise(StreetName.of("Friedhofweg")))
    assert "astweg" in set(linked_otherwise(StreetName.of("Astenweg")))
    assert {"markt", "marktstrasse"} <= set(of_another_kind(StreetName.of("Marktplatz")))
    assert list(of_another_kind(StreetName.of("Alte Straße"))) == []


@given(
    st.lists(st.text(alphabet="abcde", max_size=9), min_size=1, max_size=12),
    st.text(alphabet="abcde", max_size=9),
    st.integers(1, 2),
)
def test_near_texts_hold_those_that_a_comparison_with_all_finds(texts: list[str], typed: str, limit: int) -> None:
    expected = {place for place, text in enumerate(texts) if OSA.distance(typed, text) <= limit}
    assert NearTexts(((text,), limit) for text in texts).near(typed) >= expected


def test_near_texts_do_not_bring_along_all_others() -> None:
    texts = NearTexts([(("goethestrasse",), 2), (("lutherweg", "lutterweg"), 2), (("markt",), 2)])
    assert texts.near("lutterweg", "geothe") == {0, 1}
    assert texts.near("schiller") == set()


def test_near_texts_that_bear_other_numbers_of_errors_are_found_together() -> None:
    texts = NearTexts([(("markt",), 2), (("marke",), 1), (("mark",), 0)])
    assert texts.near("mart") >= {0}
    assert texts.near("marke") >= {0, 1}
    assert texts.near("mark") >= {0, 1, 2}


@given(st.integers(1, 30), st.sampled_from(["Friedhofweg", "Sommerweg", "Lutherweg", "Bahnstraße", "Market"]))
def test_a_slip_is_never_answered(number: int, street: str) -> None:
    assert not isinstance(found(f"{street} {number}", TOWN), ExactText | UnknownNumberText)
