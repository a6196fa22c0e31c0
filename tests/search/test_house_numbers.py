"""House numbers as files write them are kept, and found by whatever the people of such a house type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_resolve import book_of, found, numbers
from zones.address.search.normalise import suffix_key
from zones.address.search.resolve import resolve
from zones.address.search.several_numbers import singles
from zones.address.search.suggestions import suggest
from zones.address.search.text_outcomes import AmbiguousText, ExactText, UnknownNumberText
from zones.house_numbers import read, written

KEPT = {
    "12": (12, ""),
    "0012": (12, ""),
    "12.0": (12, ""),
    "12a": (12, "a"),
    "12 A": (12, "a"),
    "12-14": (12, "-14"),
    "12 - 14": (12, "-14"),
    "12–14": (12, "–14"),
    "12/14": (12, "/14"),
    "12½": (12, "½"),
    "12 1/2": (12, "1/2"),
    "12a/b": (12, "a/b"),
    "12A-C": (12, "a-c"),
    "12a-14c": (12, "a-14c"),
    "7/7a": (7, "/7a"),
    "3;5": (3, ";5"),
    "3, 5": (3, ", 5"),
    "12 und 14": (12, "und 14"),
    "12 bis 14": (12, "bis 14"),
    "5 Haus 2": (5, "Haus 2"),
    "2 HH": (2, "HH"),
    "12 (Hinterhaus)": (12, "(Hinterhaus)"),
    "Nr. 12": (12, ""),
}


@pytest.mark.parametrize("text", KEPT)
def test_a_house_number_is_kept_as_it_is_written(text: str) -> None:
    assert read(text) == KEPT[text]


@pytest.mark.parametrize(
    "text",
    [
        *("", "a", "ohne", "o. Nr.", "k. A.", "-5", "12-", "12345", "12 14", "12.5", "12²", "१२", "=1+1"),
        *("2026-12-14", "2026-12-14 00:00:00", "14.12.2026", "12. Dez", "12 hinter der alten Scheune"),
    ],
)
def test_what_is_no_house_number_is_none(text: str) -> None:
    assert read(text) is None


@given(st.text(alphabet="0123456789 abZß-–/+;,.½()", max_size=30))
def test_what_is_printed_is_read_again_as_the_same(text: str) -> None:
    number = read(text)
    assert number is None or read(written(*number)) == number


@pytest.mark.parametrize(
    ("number", "suffix", "meant"),
    [
        (12, "-14", {(12, ""), (14, "")}),
        (12, "–18", {(12, ""), (14, ""), (16, ""), (18, "")}),
        (12, "-15", {(12, ""), (13, ""), (14, ""), (15, "")}),
        (12, "/14", {(12, ""), (14, "")}),
        (12, "/18", {(12, ""), (18, "")}),
        (12, "/1", {(12, "")}),
        (12, "1/2", {(12, "1/2")}),
        (12, "½", {(12, "1/2")}),
        (12, "a/b", {(12, "a"), (12, "b")}),
        (12, "a-d", {(12, "a"), (12, "b"), (12, "c"), (12, "d")}),
        (12, "a-14b", {(12, "a"), (14, "b")}),
        (7, "/7a", {(7, ""), (7, "a")}),
        (3, ";5", {(3, ""), (5, "")}),
        (3, ", 5", {(3, ""), (5, "")}),
        (3, "und 5", {(3, ""), (5, "")}),
        (12, "bis 16", {(12, ""), (14, ""), (16, "")}),
        (3, "+5+9", {(3, ""), (5, ""), (9, "")}),
        (14, "-12", {(14, "")}),
        (1, "-9999", {(1, "")}),
        (5, "Haus 2", {(5, "haus2")}),
    ],
)
def test_the_single_numbers_that_are_meant(number: int, suffix: str, meant: set[tuple[int, str]]) -> None:
    assert singles(number, suffix_key(suffix)) == meant


STREET = book_of(
    *(f"Ring|{number}|{suffix}|07743" for number, suffix in ((1, ""), (12, "–14"), (17, ""), (20, "a/b"), (23, ";25"))),
    *(f"Ring|{number}|{suffix}|07743" for number, suffix in ((5, "Haus 1"), (5, "Haus 2"), (30, "½"), (33, "/35"))),
    *(f"Ring|{number}|{suffix}|07743" for number, suffix in ((40, "-44"), (42, ""), (50, "bis 53"), (60, "-64"))),
)


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        *((f"Ring {typed}", "12–14") for typed in ("12-14", "12–14", "12 - 14", "12 bis 14", "12‐14")),
        *((f"Ring {typed}", "5 Haus 2") for typed in ("5 Haus 2", "5, Haus 2", "5 haus 2", "5 HAUS 2, 07743 Jena")),
        *((f"Ring {typed}", "30½") for typed in ("30½", "30 ½", "30 1/2")),
        *((f"Ring {typed}", "20a/b") for typed in ("20a/b", "20 a / b")),
        *((f"Ring {typed}", "23;25") for typed in ("23 und 25", "23+25", "23 & 25")),
        *((f"Ring {typed}", "33/35") for typed in ("33/35", "33 / 35")),
        ("Ring 42", "42"),
        ("Ring 50-53", "50 bis 53"),
    ],
)
def test_what_is_typed_as_it_is_listed_is_answered(typed: str, listed: str) -> None:
    result = found(typed, STREET)
    assert isinstance(result, ExactText)
    assert [written(house.number, house.suffix) for house in result.houses] == [listed]


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        *((f"Ring {typed}", ["12–14"]) for typed in ("12", "14", "12/14", "12 und 14", "12+14", "12-16")),
        *((f"Ring {typed}", ["20a/b"]) for typed in ("20", "20a", "20 b", "20a-c")),
        *((f"Ring {typed}", ["23;25"]) for typed in ("23", "25", "23;25", "23, 25")),
        *((f"Ring {typed}", ["33/35"]) for typed in ("33", "35")),
        ("Ring 5", ["5 Haus 1", "5 Haus 2"]),
        ("Ring 5 Haus 3", ["5 Haus 1", "5 Haus 2"]),
        ("Ring 44", ["40-44"]),
        ("Ring 40", ["40-44"]),
        ("Ring 30", ["30½"]),
        ("Ring 51", ["50 bis 53"]),
        ("Ring 62", ["60-64"]),
    ],
)
def test_a_number_among_several_is_offered_and_never_answered(typed: str, listed: list[str]) -> None:
    result = found(typed, STREET)
    assert isinstance(result, AmbiguousText)
    assert [written(house.number, house.suffix) for house in result.houses] == listed


@pytest.mark.parametrize("typed", ["Ring 13", "Ring 24", "Ring 34", "Ring 41", "Ring 61", "Ring 14a", "Ring 20c"])
def test_the_other_side_of_the_street_and_other_letters_are_not_among_them(typed: str) -> None:
    assert isinstance(found(typed, STREET), UnknownNumberText)


def test_no_typed_number_is_answered_with_another_one() -> None:
    for number in range(1, 70):
        result = found(f"Ring {number}", STREET)
        if isinstance(result, ExactText):
            assert numbers(result.houses) == [str(number)]


@pytest.mark.parametrize(
    ("typed", "first"), [("Ring 12", "Ring 12–14"), ("Ring 14", "Ring 12–14"), ("Ring 25", "Ring 23;25")]
)
def test_a_number_among_several_is_suggested(typed: str, first: str) -> None:
    assert suggest(STREET, typed)[0].label == f"{first}, 07743 Jena"


def test_a_misspelt_street_offers_the_house_among_several() -> None:
    _query, result = resolve(book_of("Lutherstraße|12|-14|07743"), "Luterstraße 14")
    assert [numbers(offer.houses) for offer in getattr(result, "offers", ())] == [["12-14"]]
