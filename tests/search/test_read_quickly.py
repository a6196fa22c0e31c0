"""What nearly all texts lack is looked for at once: whoever has any of it is read as if each was looked for."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zones.address.search import normalise, typed_text
from zones.address.search.normalise import parse

PARTS = (
    *("Ahornstraße", "Am Ring", "8", "8a", "12", "Haus b", ",", "-", "/", ".", "+", "(", ")", "%", "&", "07743"),
    *(
        "0774",
        "07 743",
        "99 084",
        "D-07745",
        "Tel. 03641 123456",
        "03641/123-45",
        "+49 171 1234567",
        "0171 12345678",
        "Mobil",
    ),
    *("MOBİL 8", "Fax:", "fon", "handynummer 5", "a@b.example", "www.ring.example", "https://x.example", "1.1.2020"),
    *("c/o Abel", "C / O", "z. Hd. Abel", "z.hdn.", "Zu Händen", "zu haenden von", "b. Abel", "b.", "B.Abel"),
    *("III. OG", "ii ug", "X Stock", "v. ſtock", "IV.Etage", "iii obergeschoss", "x stw", "/ 2. OG", "-4.DG"),
    *("- 3 Etage", "8 - 3. Stock", "Nr."),
)
texts = st.lists(st.sampled_from(PARTS), min_size=1, max_size=5)
gaps, cases = st.sampled_from(["", " "]), st.sampled_from([str, str.lower, str.upper])


@given(texts, gaps, cases)
def test_nothing_is_overlooked_by_a_look_for_all_at_once(
    parts: list[str], gap: str, case: Callable[[str], str]
) -> None:
    text = case(gap.join(parts))
    quickly = parse(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typed_text, "_MAY_BE_MORE", re.compile(""))
        patch.setattr(normalise, "_FIVE_DIGITS", re.compile(""))
        assert parse(text) == quickly


@pytest.mark.parametrize("street", ["Ahornstraße", "Am Ring", "Karl-Liebknecht-Straße", "Straße des 17. Juni"])
def test_most_texts_are_read_at_once(street: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_text, "_CARE_OF", None)
    monkeypatch.setattr(typed_text, "_ROMAN_FLOOR", None)
    assert parse(f"{street} 8b").street == street
