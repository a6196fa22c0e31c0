"""What stands beside a house and is neither read nor harmless is never read over: the house is asked about."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_any_sign import one_of_each_kind
from tests.search.test_beside_the_number import ROAD
from tests.search.test_resolve import found, numbers
from zones.address.search.plain_letters import in_plain_letters
from zones.address.search.text_outcomes import AmbiguousText, DidYouMeanText, ExactText, InRangeText

LIKE_LETTERS = "аαɑ🅰🇦⠁@ه八❶"


@pytest.mark.parametrize("sign", list(LIKE_LETTERS))
@pytest.mark.parametrize("form", ["1 Haus {}", "1 {}", "1, {}, Keller", "1{} links", "1/3 Haus {}", "1-3, Hof {}"])
def test_a_sign_like_a_letter_is_never_read_over(sign: str, form: str) -> None:
    for text in (f"Ahornstraße {form}", f"Ahornstraße {form}, 07743 Jena"):
        result = found(text.format(sign), ROAD)
        assert not isinstance(result, ExactText | InRangeText), text


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        *((f"8/10{third}", ["7", "8", "10"]) for third in ("/7", ", 7", " Haus 7", " Eingang 7", " 7 Hof")),
        ("4-6, 3", ["3", "4", "6"]),
        ("4+6+3", ["3", "4", "6"]),
        ("8 und 10, 12", ["8", "10", "12"]),
        ("4-6-10", ["4", "6", "10"]),
        ("1/3 Haus a", ["1", "1a", "3"]),
        ("6/8 Haus a", ["6", "8", "8a"]),
    ],
)
def test_a_third_house_beside_a_range_is_asked_about(typed: str, listed: list[str]) -> None:
    for text in (f"Ahornstraße {typed}", f"Ahornstraße {typed}, 07743 Jena"):
        result = found(text, ROAD)
        assert isinstance(result, AmbiguousText), text
        assert numbers(result.houses) == listed


@pytest.mark.parametrize(
    ("typed", "listed"), [("1 Haus A", ["1", "1a"]), ("8 Haus 7", ["8", "7"]), ("8", ["8"]), ("8, 2. OG", ["8"])]
)
def test_a_slip_in_the_street_hides_no_second_house(typed: str, listed: list[str]) -> None:
    result = found(f"Ahornstrase {typed}", ROAD)
    assert isinstance(result, DidYouMeanText)
    assert numbers(result.offers[0].houses) == listed


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        *(
            (f"8 {word} 7{behind}", ["7", "8"])
            for word in ("Haus", "Eingang", "Nr.", "Nr", ", Hausnummer", "Halle")
            for behind in (" DG", ", Dachgeschoss", " OG links", ", Wohnung rechts", " Tür links", " Garage", ", Büro")
        ),
        ("8 b. Keller", ["8", "8b"]),
        ("8 Haus II", ["2", "8"]),
        ("8 Haus V", ["5", "8"]),
        ("8 links 7 DG", ["7", "8"]),
    ],
)
def test_the_number_behind_a_word_of_the_house_is_no_floor(typed: str, listed: list[str]) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == listed


@pytest.mark.parametrize(
    ("typed", "houses"), [("8-10 DG", ["8", "8a", "8b", "10"]), ("4/6 OG", ["4", "6"]), ("8 / 2 OG", ["8"])]
)
def test_the_second_of_two_houses_is_no_floor(typed: str, houses: list[str]) -> None:
    result = found(f"Ahornstraße {typed}", ROAD)
    assert isinstance(result, ExactText | InRangeText)
    assert numbers(result.houses) == houses


@pytest.mark.parametrize("beside", ["Hinterhaus 3. OG", "Haus 3. Stock links", "Nr. 8", "№ 8 b."])
def test_a_floor_with_its_dot_is_read_over(beside: str) -> None:
    typed = beside if beside.startswith(("N", "№")) else f"8 {beside}"
    assert isinstance(found(f"Ahornstraße {typed}", ROAD), ExactText)


@given(
    st.sampled_from(["1", "8", "7", "6/8", "12-14", "2 und 4"]),
    st.sampled_from(["{} {}", "{}, {}", "{} Haus {}", "{}, Eingang {}, Keller", "{} {} links", "{} ({})"]),
    st.one_of(
        st.sampled_from(one_of_each_kind()),
        st.text(st.sampled_from(string.ascii_letters), min_size=2, max_size=4),
        st.text(st.characters(categories=("L", "N", "So")), min_size=1, max_size=2),
    ),
)
def test_a_house_is_answered_only_beside_words_that_are_known(house: str, form: str, token: str) -> None:
    plain = in_plain_letters(token)
    said = "".join(char for char in plain if unicodedata.category(char)[0] in "LNS")  # "Ŀ" is an L and a dot
    is_known = said.isascii() and not ROAD.places.named(plain).foreign  # letters and numbers of ours: tested elsewhere
    if said and not is_known and plain != "nr":  # "Nr." says nothing without a number
        text = f"Ahornstraße {form.format(house, token)}"
        assert not isinstance(found(text, ROAD), ExactText | InRangeText), text


@pytest.mark.parametrize("letter", ["а", "А", "α"])
@pytest.mark.parametrize("form", ["1{}", "1{}, Keller", "1{} links", "1{}, 07743 Jena"])
def test_a_letter_that_looks_like_ours_is_read_as_such_behind_a_number_and_asked_about(letter: str, form: str) -> None:
    result = found(f"Ahornstraße {form.format(letter)}", ROAD)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == ["1a"]
