"""Letters and digits of any script beside an address: read, asked about or passed over, never an error."""

import sys
import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.test_beside_the_number import ROAD
from tests.search.test_resolve import found, numbers
from zones.address.search.resolve import resolve
from zones.address.search.suggestions import suggest
from zones.address.search.text_outcomes import AmbiguousText, ExactText

FORMS = (
    *("Ahornstraße 8 {0}", "Ahornstraße 8 Haus {0}", "Ahornstraße 8, {0}", "Ahornstraße 8{0}", "Ahornstraße 8 {0}. OG"),
    *("Ahornstraße {0}", "Ahornstraße {0}8", "{0} Ahornstraße", "{0}8 Ahornstraße", "Ahornstraße 8 Whg. {0}{0}"),
    *(
        "Ahornstraße 8-{0}",
        "Ahornstraße 8, Haus {0}, 10",
        "0774{0} Jena, Ahornstraße 8",
        "Erika {0} Ahornstraße 8 Keller",
    ),
)


@cache
def one_of_each_kind() -> list[str]:
    """One sign of each kind: category, way of counting, of our script, one of the first or a later one."""
    kinds: dict[tuple[object, ...], str] = {}
    for char in filter(str.isprintable, map(chr, range(0x21, sys.maxunicode))):
        block = (char.isascii(), char < "\u0600", char < "\uffff")
        kind = (unicodedata.category(char), char.isdecimal(), char.isdigit(), char.isnumeric(), block)
        kinds.setdefault(kind, char)
    return list(kinds.values())


def test_a_sign_of_any_kind_beside_an_address_is_no_error() -> None:
    assert len(one_of_each_kind()) > 40
    for char in (*one_of_each_kind(), *"αβаبش²½⑧ⅧⅱıİſK８٨८𝟖"):
        for form in FORMS[:5]:  # the Turkish İ is an "I" to a pattern without case
            resolve(ROAD, form.format(char))
            suggest(ROAD, form.format(char))


@given(st.sampled_from(FORMS), st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=4))
def test_any_signs_anywhere_in_an_address_are_no_error(form: str, typed: str) -> None:
    resolve(ROAD, form.format(typed))
    suggest(ROAD, form.format(typed))


@pytest.mark.parametrize("beside", [", ش", " Haus Ж", " Haus λ, Keller"])
def test_a_letter_that_no_house_bears_is_no_other_house(beside: str) -> None:
    result = found(f"Ahornstraße 8{beside}", ROAD)
    assert isinstance(result, ExactText | AmbiguousText)
    assert numbers(result.houses) == ["8"]


@pytest.mark.parametrize("typed", ["Haus λ, 10", "Haus Ж Haus 10", "Haus ١٠", "Haus 𝟏𝟎", "Haus １０"])
def test_a_number_beside_such_a_letter_is_still_asked_about(typed: str) -> None:
    result = found(f"Ahornstraße 8 {typed}", ROAD)
    assert isinstance(result, AmbiguousText)
    assert numbers(result.houses) == ["8", "10"]
