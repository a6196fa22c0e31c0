"""What people say in other words: numbers in words and in order, titles, letters of other scripts, slips in a town."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_beside_the_number import ROAD
from tests.search.test_in_text import TOWN, offered
from tests.search.test_places import found as in_jena
from tests.search.test_resolve import found, numbers
from zones.address.search.number_words import ordinal_words
from zones.address.search.plain_letters import in_plain_letters
from zones.address.search.scripts import Script
from zones.address.search.text_outcomes import (
    AmbiguousText,
    DidYouMeanText,
    ExactText,
    InRangeText,
    OtherScriptText,
    OutsideCityText,
    UnknownNumberText,
    UnknownStreetText,
)


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        *((f"1 {second}", ["1", "2"]) for second in ("und zwei", "Nummer zwei", "Zwei", "zweites Haus", "oder zwei")),
        *((f"eins {second}", ["1", "3"]) for second in ("und drei", "oder drei", "& drei", "und 3")),
        *((f"1 {second} Eingang", ["1", "3"]) for second in ("dritter", "3.", "im dritten")),
        ("acht sowie zwölf", ["8", "12"]),
    ],
)
def test_a_second_house_in_words_is_offered(typed: str, listed: list[str]) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    houses = result.houses if isinstance(result, AmbiguousText) else ()
    houses = result.offers[0].houses if isinstance(result, DidYouMeanText) else houses
    assert numbers(houses) == listed


@pytest.mark.parametrize("beside", ["erster Stock", "drittes OG links", "zwei Zimmer", "Wohnung drei"])
def test_a_floor_or_a_flat_in_words_is_no_house(beside: str) -> None:
    result = found(f"Ahornstraße 8 {beside}", ROAD)
    assert isinstance(result, DidYouMeanText | ExactText)
    houses = result.offers[0].houses if isinstance(result, DidYouMeanText) else result.houses
    assert numbers(houses) == ["8"]


def test_words_that_count_in_order() -> None:
    words = ordinal_words()
    assert (words["erste"], words["zweites"], words["dritter"], words["siebten"], words["achtem"]) == (1, 2, 3, 7, 8)
    assert set(words.values()) == set(range(1, 20))


@pytest.mark.parametrize(
    ("typed", "listed"),
    [("1 und a", ["1", "1a"]), ("1 & a", ["1", "1a"]), ("8 a & b", ["8a", "8b"]), ("1-1", ["1"]), ("1/1", ["1"])],
)
def test_several_letters_of_one_number_are_asked_about_if_each_is_listed(typed: str, listed: list[str]) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    assert isinstance(result, AmbiguousText | InRangeText)
    assert numbers(result.houses) == listed


def test_one_letter_that_is_not_listed_is_said() -> None:
    assert isinstance(found("Ahornstraße 1 a-c", ROAD), UnknownNumberText)


@pytest.mark.parametrize(
    "text", ["Prof.-Dr.-Ernst-Haeckel-Straße 5", "Dr.-Ernst-Haeckel-Str. 5", "Prof. Dr. Ernst-Haeckel-Straße 5"]
)
def test_a_title_in_front_of_a_street_is_left_out(text: str) -> None:
    assert offered(found(text, TOWN))[0] == ("Ernst-Haeckel-Straße", "5")


@pytest.mark.parametrize("text", ["路德街 8", "ルター通り 8", "Λούθηρος 8", "ლუთერის ქუჩა 8", "루터 거리 8"])
def test_letters_that_have_no_sentence_of_their_own_are_told_in_english(text: str) -> None:
    assert found(text, TOWN) == OtherScriptText(Script.OTHER)


@pytest.mark.parametrize("text", ["Ｈａｉｎｓｔｒａße 8", "𝐇𝐚𝐢𝐧straße 8", "8 ａ", "中"])
def test_other_forms_of_our_letters_are_no_other_script(text: str) -> None:
    assert not isinstance(found(text, TOWN), OtherScriptText)


@pytest.mark.parametrize(
    ("text", "town"),
    [("Dorfstraße 5 Zölnitz", "Zöllnitz"), ("Dorfstraße 5, Jenalöbnits", "Jenalöbnitz"), ("Stadtrodda", "Stadtroda")],
)
def test_a_slip_in_the_name_of_a_town_is_heard(text: str, town: str) -> None:
    result = in_jena(text)
    assert isinstance(result, OutsideCityText)
    assert result.place == town


@pytest.mark.parametrize("name", ["Weimer", "Bürger", "Hilda"])
def test_a_person_called_almost_like_a_town_is_none(name: str) -> None:
    result = in_jena(f"{name}, Dorfstraße 5")
    assert isinstance(result, DidYouMeanText)
    assert (result.offers[0].street, numbers(result.offers[0].houses)) == ("Dorfstraße", ["5"])


def test_a_town_that_no_list_of_neighbours_has_is_told_as_a_town() -> None:
    assert in_jena("Schöngleina") == OutsideCityText("", "Schöngleina")
    assert isinstance(in_jena("Xyzzydorf"), UnknownStreetText)


@given(st.text(st.characters(max_codepoint=0xFF)))
def test_letters_of_latin_1_are_made_plain_as_all_others(text: str) -> None:
    assert in_plain_letters(text) == in_plain_letters(f"{text}\u0100").removesuffix("a")
