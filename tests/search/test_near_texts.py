"""Texts that are not compared are never near: what is left out by length and letters has too many errors."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from zones.address.search.misspelt import MAX_EDITS, _Texts, letter_bits

_LETTERS = st.text("abelrstuäß1", max_size=14)


@given(st.lists(_LETTERS, max_size=30), _LETTERS, st.integers(0, MAX_EDITS))
def test_what_is_left_out_is_never_near(texts: list[str], typed: str, max_edits: int) -> None:
    near = {n: OSA.distance(typed, text) for n, text in enumerate(texts)}
    assert _Texts(texts).within(typed, max_edits) == {n: edits for n, edits in near.items() if edits <= max_edits}


@given(_LETTERS, st.integers(0, 20), st.sampled_from("abelrstuäß1xz"))
def test_a_letter_more_changes_one_bit_at_most(text: str, at: int, letter: str) -> None:
    longer = text[:at] + letter + text[at:]
    assert (letter_bits(text) ^ letter_bits(longer)).bit_count() <= 1


def test_most_names_are_left_out() -> None:
    names = ["lutherstrasse", "goethestrasse", "schillerstrasse", "am planetarium", "kahlaischestrasse"]
    assert list(_Texts(names).within("lutehrstrasse", MAX_EDITS)) == [0]
