"""What tells a name of another town from a mistyped one."""

import pytest

from zones.address.search.names import StreetName
from zones.address.search.vocabulary import Vocabulary, street_words

VOCABULARY = Vocabulary([StreetName.of("Otto-Devrient-Straße"), StreetName.of("Friedrich-A.-Tischbein-Straße")])


@pytest.mark.parametrize(
    "text", ["Coburger Straße", "Bergweg", "Karl-May-Straße", "Devrientweg", "Am Mühlgraben", "Am"]
)
def test_names_of_known_words_are_spelt_rightly(text: str) -> None:
    found = VOCABULARY.knows_all(StreetName.of(text))
    assert found == (text != "Am Mühlgraben")


@pytest.mark.parametrize("text", ["Cobruger Straße", "A-Weg", "Karl-Mai-Straße"])
def test_other_names_are_not(text: str) -> None:
    assert not VOCABULARY.knows_all(StreetName.of(text))


@pytest.mark.parametrize(
    ("text", "mistyped"),
    [
        ("Goethestraße", False),
        ("Gxehqestraße", True),
        ("Waldbergweg", False),
        ("Wldabreg", True),
        ("Nachtigallenstraße", True),  # so long that two errors leave no doubt
    ],
)
def test_mistyped_names_look_odd(text: str, mistyped: bool) -> None:
    assert VOCABULARY.looks_mistyped(StreetName.of(text)) == mistyped


def test_the_words_are_in_normal_form() -> None:
    assert len(street_words()) > 1000
    assert all(word.isalnum() and word == word.lower() for word in street_words())
    assert {"linden", "mueller", "weiss", "dresdner"} <= street_words()
