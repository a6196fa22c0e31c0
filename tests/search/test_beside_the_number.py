"""What stands beside a house number: floors and flats are read over, another listed house is asked about."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_resolve import book_of, found, numbers
from zones.address.search.house_words import Addition, HousePart, addition, house_words, leaves_open, loose
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    InRangeText,
    OutsideCityText,
    UnknownNumberText,
)

ROAD = book_of(
    *(f"Ahornstraße|{number}||07743" for number in (*range(1, 21), 48)),
    *(f"Ahornstraße|{number}|{letter}|07743" for number, letter in product((1, 8), "ab")),
    "Ahornstraße|30|a|07743",
)


@pytest.mark.parametrize(
    ("beside", "listed"),
    [
        *(
            (f"1 {word} A", ["1", "1a"])
            for word in ("Haus", "Eingang", "Aufgang", "Hinterhaus", "links", "Block", "Geb.")
        ),
        *(
            (f"1{text}", ["1", "1a"])
            for text in (", Haus A", " (Haus A)", " HausA", ", Aufgang: a", " Whg. A", " EG a")
        ),
        *((f"8{text}", ["8", "8b"]) for text in (", Haus B", " Hs. b", " Seitenflügel B", " HH b", ", b, Keller")),
        *(
            (f"8{text}", ["8", "10"])
            for text in (", 10, Keller", " links, 10 rechts", " Haus 10", ", Eingang 10", " 10 Hof")
        ),
        *(
            (f"8 {text}", ["8", "10"])
            for text in ("EG, 10 OG", "EG & 10 1. OG", "EG links, 10 DG rechts", "HP, 10 2. OG", "OG, 10 OG")
        ),
        *(
            (f"8{text}", ["8", "10"])
            for text in (", 10 EG", ", 10 HP", " Whg. 3, 10 Whg. 1", " Whg. 3, 10 EG", " Stiege 10")
        ),
        ("8 Haus 8a", ["8", "8a"]),
        ("8 links 8 b rechts", ["8", "8b"]),
        ("8, 48 OG", ["8", "48"]),
        ("8a, Haus B", ["8a", "8b"]),
        ("8, 10, 12", ["8", "10", "12"]),
    ],
)
def test_another_house_beside_a_word_of_the_house_is_asked_about(beside: str, listed: list[str]) -> None:
    for text in (f"Ahornstraße {beside}", f"Ahornstraße {beside}, 07743 Jena"):
        result = found(text, ROAD)
        assert isinstance(result, AmbiguousText), text
        assert numbers(result.houses) == listed


@pytest.mark.parametrize(
    "beside",
    [
        *("A-Seite", "a-flügel", "A wie Anton", "a. wie Anton", "A Seite", "a Block", "A Aufgang", "a Haus"),
        *("a.d. Schule", "a. d. Schule", "a.M."),
        *("Haus а", "Haus ɑ", "Haus Α", "Aufgang α, Keller"),
    ],
)
def test_a_letter_that_may_be_the_beginning_of_something_else_offers_both(beside: str) -> None:
    for text in (f"Ahornstraße 1 {beside}", f"Ahornstraße 1 {beside}, 07743 Jena"):
        result = found(text, ROAD)
        houses = result.offers[0].houses if isinstance(result, DidYouMeanText) else getattr(result, "houses", ())
        assert not isinstance(result, ExactText), text
        assert numbers(houses) == ["1", "1a"], text


@pytest.mark.parametrize("typed", ["1 a", "1 A, Keller", "1 a Hinterhaus", "1.a", "1 a - Keller", "1a-Seite"])
def test_a_letter_of_the_number_stays_one(typed: str) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    assert isinstance(result, ExactText | DidYouMeanText), result
    assert numbers(result.houses if isinstance(result, ExactText) else result.offers[0].houses) == ["1a"]


@pytest.mark.parametrize(
    ("beside", "listed"), [("Halle 10", ["1", "10"]), (", Halle 77", ["1"]), ("Halle A", ["1", "1a"])]
)
def test_a_hall_with_its_number_is_no_town(beside: str, listed: list[str]) -> None:
    result = found(f"Ahornstraße 1 {beside}", ROAD)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == listed
    assert isinstance(found("Ahornstraße 1, Halle", ROAD), OutsideCityText)


def test_a_letter_in_front_of_the_street_is_asked_about() -> None:
    result = found("Haus A, Ahornstraße 1", ROAD)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == ["1", "1a"]


@pytest.mark.parametrize(
    "beside",
    [
        *(
            "EG li.",
            "/ 2. OG",
            "- II. OG",
            "2. OG",
            "2.OG",
            "2 OG",
            "OG 2",
            "4.Et.",
            "II. OG",
            "III. Etage",
            "I. Stock",
            "HP",
            "Hochparterre re.",
        ),
        *(
            "WE 12",
            "WE Nr. 12",
            "Whg. 12",
            "Wohnung 3 links",
            "App. 4",
            "Zimmer 10",
            "Raum 12a",
            "3. Wohnung",
            "3. OG r.",
        ),
        *(
            "Hof",
            "Hinterhof",
            "Gartenhaus",
            "Parterre",
            "Geb.",
            "Hinterhaus",
            "Haus C",
            "Haus 99",
            "Eingang 77",
            "Aufgang C",
            "Stiege c",
            "Tor 77",
        ),
        *("48. OG", "EG, 10. OG", "Whg. 10 EG", "10 OG, EG", "Whg. 3, 10. OG", "EG l."),
        *(
            "Tel. 03641 123456",
            "Tel.: +49 3641 12-0",
            "Telefon 03641/123456",
            "Mobil 0171 1234567",
            "e-mail: a.b@web.de",
        ),
        *("erika@mustermann.de", "www.mustermann.de", "Fax 4711"),
    ],
)
def test_floors_flats_and_contacts_are_read_over(beside: str) -> None:
    for text in (f"Ahornstraße 8, {beside}", f"Ahornstraße 8 {beside}", f"Ahornstraße 8, {beside}, 07743 Jena"):
        result = found(text, ROAD)
        assert isinstance(result, ExactText), text
        assert numbers(result.houses) == ["8"]


@given(
    st.sampled_from([word for word, part in house_words().items() if part in {HousePart.ENTRANCE, HousePart.BUILDING}]),
    st.sampled_from(["{w} {l}", "{w} {l}.", "{w}: {l}", "({w} {l})", ", {w} {l}", "{l} {w}", "- {w} {l}"]),
    st.sampled_from(["a", "b", "A", "B", "10", "48", "8a"]),
)
def test_no_word_of_the_house_hides_a_listed_house(word: str, form: str, other: str) -> None:
    result = found(f"Ahornstraße 8 {form.format(w=word, l=other)}", ROAD)
    meant = other.lower() if other[0].isdigit() else f"8{other.lower()}"
    if isinstance(result, ExactText):
        assert numbers(result.houses) == [meant]
    elif not isinstance(result, UnknownNumberText):
        assert meant in numbers(getattr(result, "houses", ()))


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("17/48", ["17", "48"]),
        ("17/99", ["17"]),
        ("8a/44", ["8a"]),
        ("12/3", ["12", "3"]),
    ],
)
def test_a_house_with_a_flat_is_no_pair_of_houses(typed: str, listed: list[str]) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    assert isinstance(result, AmbiguousText)
    assert sorted(numbers(result.houses), key=listed.index) == listed


def test_two_numbers_in_any_order_are_both_read() -> None:
    for text in ("Ahornstraße 10 und 8", "Ahornstraße 8 und 10", "Ahornstraße 10 + 8"):
        result = found(text, ROAD)
        assert isinstance(result, InRangeText), text
        assert numbers(result.houses) == ["8", "10"]


@pytest.mark.parametrize(("typed", "first"), [("20-22", "20"), ("19-21", "19"), ("47-48", "48"), ("20 bis 24", "20")])
def test_of_a_range_with_one_unlisted_end_the_listed_one_comes_first(typed: str, first: str) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    assert isinstance(result, UnknownNumberText)
    assert numbers(result.nearest)[0] == first


def test_what_a_floor_claims_is_not_loose() -> None:
    assert loose("10 rechts, Haus A, 3. OG, Whg. 12") == ["10", "a"]
    assert loose("II. OG li.") == []
    assert leaves_open("5")
    assert not leaves_open("Haus 5")


@pytest.mark.parametrize(
    ("beside", "set_aside", "may_be_elsewhere"),
    [
        *((f"8, {text}", text, True) for text in ("Haus C", "Hs. 99", "Block C", "Geb. 77", "RH 33", "HausC")),
        *((f"8 {text}", text, False) for text in ("Eingang 77", "Aufgang C", "Stiege c", "Tor 77", "links 77")),
        ("8 (Haus C, 2. OG links)", "Haus C", True),
        ("8, Haus C, Eingang 33, Whg. 12", "Haus C Eingang 33", True),
        *((f"8, {text}", "77", True) for text in ("2. OG, 77", "77 EG")),
    ],
)
def test_what_no_house_bears_is_set_aside_and_named(beside: str, set_aside: str, *, may_be_elsewhere: bool) -> None:
    for text in (f"Ahornstraße {beside}", f"Ahornstraße {beside}, 07743 Jena"):
        result = found(text, ROAD)
        assert isinstance(result, ExactText), text
        assert (result.set_aside, result.instead is not None) == (set_aside, may_be_elsewhere)


@pytest.mark.parametrize(
    "beside", ["", "2. OG links", "Whg. 12", "Whg. C", "EG c", "Hinterhaus", "WE Nr. 12", "3. OG r.", "II. OG"]
)
def test_where_somebody_lives_in_the_house_is_no_addition_to_it(beside: str) -> None:
    result = found(f"Ahornstraße 8 {beside}", ROAD)
    assert isinstance(result, ExactText)
    assert (result.set_aside, result.instead) == ("", None)


def test_an_addition_is_told_as_it_was_typed() -> None:
    assert addition("Gebäude B, 3. OG") == Addition("Gebäude B", may_be_elsewhere=True)
    assert addition("3. OG") is None
