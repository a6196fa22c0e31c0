"""Words that stand for codes, and codes as cities write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zones.catalogue.codes import VERSORGUNGSARTEN
from zones.ingest.findings import SourceError
from zones.ingest.meaning.cells import Aside, Remark
from zones.ingest.meaning.choices import Choices, FileChoices
from zones.ingest.meaning.codes import CodesFrom, is_safe, keys_of
from zones.ingest.meaning.fields import CodedField
from zones.ingest.meaning.values import UnknownWord, read_code, unknown_words
from zones.ingest.meaning.zone_fields import ZONE_FIELDS

ART = next(field for field in ZONE_FIELDS if isinstance(field, CodedField) and field.key == "versorgungsart")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bestehende Fernwärmeversorgung", 1000),
        ("geplanter Ausbau des Fernwärmenetzes", 10002),
        ("geplanter Neubau von Wärmenetzen", 10003),
        ("dezentrale Versorgung (z. B. Wärmepumpe)", 3000),
        ("Prüfgebiet (noch offen, z. B. Wasserstoff)", 40002),
        ("Wärmenetzgebiet (Bestand)", 1000),
        ("Verdichtung im Wärmenetz", 10001),
        ("kein Wärmenetz", None),
        ("nicht geeignet für Fernwärme", None),
        ("Kategorie B", None),
    ],
)
def test_a_likely_code_is_proposed_but_not_taken(text: str, code: int | None) -> None:
    assert read_code(text, VERSORGUNGSARTEN, {}) is None
    assert unknown_words([text], ART, {}) == (UnknownWord(text, 1, code),)


def test_known_words_need_nobody_and_plurals_are_known() -> None:
    for text in (
        "Wärmenetzgebiet",
        "3000",
        "dezentral",
        "Gebiete für die dezentrale Wärmeversorgung",
        "Wärmenetzgebiete",
    ):
        assert isinstance(read_code(text, VERSORGUNGSARTEN, {}), int), text


def test_words_are_counted_once_and_a_choice_settles_them() -> None:
    texts = ["Typ A", "Typ B", "Typ  A", "dezentral", "–"]
    assert unknown_words(texts, ART, {}) == (UnknownWord("Typ A", 2), UnknownWord("Typ B", 1))
    chosen = {"Typ A": "10002", "Typ B": ""}
    assert unknown_words(texts, ART, chosen) == ()
    assert read_code("Typ  A", VERSORGUNGSARTEN, chosen) == 10002
    assert read_code("Typ B", VERSORGUNGSARTEN, chosen) == Aside(Remark.CHOSEN)
    assert read_code("–", VERSORGUNGSARTEN, {}) == Aside(Remark.NOT_STATED)


def test_codes_as_cities_write_them_get_safe_keys() -> None:
    shown = [
        "WG 01",
        "Süd/1",
        "süd-1",
        "{123e4567-e89b-12d3-a456-426614174000}",
        "TG-07",
        "Gebiet an der Oberen Straße 12",
    ]
    keys = keys_of(shown, CodesFrom.MADE_SAFE)
    assert keys == ("WG-01", "Sued-1", "sued-1-2", "123e4567", "TG-07", "Gebiet-an-der-Oberen")
    assert keys_of(shown, CodesFrom.AS_THEY_ARE) == tuple(shown)
    assert keys_of(["Nord", "Süd"], CodesFrom.NUMBER) == ("G01", "G02")
    assert keys_of(["A 1", "A 1"], CodesFrom.MADE_SAFE) == ("A-1", "A-1")


@given(st.lists(st.text(max_size=30), max_size=8))
def test_keys_are_safe_and_different_codes_have_different_ones(shown: list[str]) -> None:
    made = [(code, key) for code, key in zip(shown, keys_of(shown, CodesFrom.MADE_SAFE), strict=True) if key]
    assert all(is_safe(key) for _code, key in made)
    codes = {" ".join(code.split()).casefold() for code, _key in made}
    assert len({key.casefold() for _code, key in made}) <= len(codes)


def test_choices_survive_json_and_nonsense_is_refused_with_a_sentence() -> None:
    plain = {"main": {"columns": {"code": "Nr"}, "codes": "safe"}, "extra": {"layout": {"header": 3}, "skipped": [9]}}
    choices = Choices.of(plain)
    assert choices.main == FileChoices(columns={"code": "Nr"}, codes=CodesFrom.MADE_SAFE)
    assert choices.extra.layout.header == 3
    assert Choices.of(choices.as_json()) == choices
    assert Choices().as_json() == {}
    for wrong in (
        {"mapping": {}},
        {"main": {"codes": "beliebig"}},
        {"main": 5},
        [],
        "x",
        {"extra": {"skipped": ["a"]}},
    ):
        with pytest.raises(SourceError, match="nicht verständlich"):
            Choices.of(wrong)
