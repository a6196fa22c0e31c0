"""The form for one file: what it offers, what it makes of what is sent, and how it tries it on the first rows."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from zones.ingest.meaning.choices import Choices, FileChoices
from zones.ingest.meaning.codes import CodesFrom
from zones.ingest.meaning.sample import Sample
from zones.ingest.meaning.table import Cell
from zones.ingest.meaning.zone_fields import STECKBRIEF_TABLE_FIELDS, ZONE_FIELDS
from zones.mapping.form import MappingForm
from zones.mapping.sent import control

HEADINGS = ("TG", "Bedarf", "Gas", "Dichte", "Farbe")
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("A-1", "7.200", Decimal("0.45"), "viel", "rot"),
    ("A-2", "6100", Decimal("0.3"), "200", "blau"),
)


def sample(*rows: tuple[Cell, ...], **more: Any) -> Sample:
    return Sample("steckbriefe.xlsx", tuple(enumerate((HEADINGS, *(rows or ROWS)), start=1)), len(rows or ROWS), **more)


def form(sent: Mapping[str, str] | None = None, choices: FileChoices | None = None, **more: Any) -> MappingForm:
    data = None if sent is None else {f"extra-{name}": value for name, value in sent.items()}
    of = {"sample": sample(), "fields": STECKBRIEF_TABLE_FIELDS, **more}
    return MappingForm(data, choices=choices or FileChoices(), prefix="extra", **of)


def columns(**fields: str) -> dict[str, str]:
    return {control("field", name): key for name, key in fields.items()}


MAPPED = columns(TG="code", Bedarf="heat_demand", Gas="gas_connections", Dichte="heat_demand_density", Farbe="-")


def test_an_unknown_table_is_offered_column_by_column_with_samples() -> None:
    unbound = form()
    assert "Welche Spalte enthält: Kennung" in unbound.refusal
    assert [row.account["column"] for row in unbound.columns] == list(HEADINGS)
    assert unbound.columns[1].account["samples"] == ["7.200", "6100"]
    assert unbound.questions.are_open


def test_what_is_sent_is_tried_at_once_and_leaves_the_questions_open_that_it_does_not_answer() -> None:
    tried = form(MAPPED)
    assert tried.is_valid(), tried.errors
    assert tried.refusal == ""
    accounts = {row.account["column"]: row for row in tried.columns}
    assert "Dezimalstellen oder Tausender" in accounts["Bedarf"].account["question"]
    assert accounts["Bedarf"].marks is not None
    assert "Prozent oder Anteile" in accounts["Gas"].account["question"]
    assert [(word.text, word.count) for word in tried.words] == [("viel", 1)]
    assert (tried.questions.columns, tried.questions.unclaimed) == (2, 0)


def test_answers_make_complete_choices_which_survive_json() -> None:
    answers = {
        control("marks", "Bedarf"): ",",
        control("unit", "Gas"): "Anteil 0–1",
        control("word", "heat_demand_density", "viel"): "-",
    }
    tried = form({**MAPPED, **answers})
    assert tried.is_valid(), tried.errors
    assert not tried.questions.are_open
    read = {row.account["column"]: row.account["read"] for row in tried.columns if row.account["use"] == "taken"}
    assert read == {"TG": ["A-1", "A-2"], "Bedarf": ["7200", "6100"], "Gas": ["45", "30"], "Dichte": ["200"]}
    chosen = tried.chosen
    assert chosen.ignored == ("Farbe",)
    assert chosen.values == {"heat_demand_density": {"viel": ""}}
    again = Choices.of(Choices(extra=chosen).as_json()).extra
    assert again == chosen
    reopened = form(choices=again)
    assert not reopened.questions.are_open
    assert reopened.words[0].field.initial == "-"


def test_one_field_for_two_columns_is_refused_and_says_which() -> None:
    tried = form({**MAPPED, **columns(Farbe="code")})
    assert not tried.is_valid()
    assert "ist schon der Spalte „TG“ zugeordnet" in str(tried.errors)


@pytest.mark.parametrize(
    "sent",
    [
        {"header": "x", "header_rows": "9", "skipped": "a", "shape": "rund", "codes": "?", "table": "Blatt"},
        {control("field", "TG"): "nichts", control("unit", "Gas"): "Liter", control("word", "a", "b"): "5"},
        {"header": "99999999999999999999", "skipped": "1" * 150},
    ],
)
def test_nonsense_is_refused_or_passed_over_and_never_breaks_the_page(sent: dict[str, str]) -> None:
    tried = form({**MAPPED, **sent})
    tried.is_valid()
    assert tried.columns
    assert str(tried["skipped"])


def test_headings_below_a_title_are_chosen_by_line() -> None:
    titled = Sample("a.xlsx", ((1, ("Stand", "2025")), (2, HEADINGS), (3, ROWS[0])), 1)
    tried = form({"header": "2", "header_rows": "1"}, sample=titled)
    assert [row.account["column"] for row in tried.columns] == list(HEADINGS)
    assert tried.chosen.layout.header == 2


def test_words_of_the_city_are_offered_with_a_proposal_and_codes_can_be_made() -> None:
    rows = (("Kennung", "Name", "Versorgungsart"), ("WG 01", "Nord", "bestehende Fernwärmeversorgung"))
    city = Sample("a.gpkg", tuple(enumerate(rows)), 1, has_headings=True)
    offered = form(sample=city, fields=ZONE_FIELDS)
    (word,) = offered.words
    assert (word.text, word.field.initial, word.is_proposed) == ("bestehende Fernwärmeversorgung", "1000", True)
    assert offered.questions.words == 1
    answer = {control("word", "versorgungsart", word.text): "1000", "codes": "safe"}
    tried = form(answer, sample=city, fields=ZONE_FIELDS)
    assert tried.is_valid(), tried.errors
    assert not tried.questions.are_open
    assert tried.chosen.codes is CodesFrom.MADE_SAFE
    assert "table" not in tried.fields
    assert Sample.of(city.as_json()) == city


def test_codes_that_cannot_stand_in_an_address_are_proposed_and_preset() -> None:
    def of(code: str, choices: FileChoices | None = None, sent: Mapping[str, str] | None = None) -> MappingForm:
        rows = (
            (0, ("Kennung", "Gebietsname", "Versorgungsart")),
            (1, (code, "Nord", "3000")),
            (2, ("A-2", "Süd", "3000")),
        )
        return form(sent, choices, sample=Sample("gebiete.gml", rows, 2, has_headings=True), fields=ZONE_FIELDS)

    for code in ("WG 01", "Süd/1", "123e4567-e89b-12d3-a456-426614174000"):
        asked = of(code)
        assert (asked.proposes_codes, asked["codes"].value()) == (True, "safe")
    assert not of("A-1").proposes_codes
    assert not of("WG 01", FileChoices(codes=CodesFrom.NAME)).proposes_codes
    confirmed = of("WG 01", sent={"codes": "safe"})
    assert (confirmed.proposes_codes, confirmed.chosen.codes) == (False, CodesFrom.MADE_SAFE)
    assert not form().proposes_codes
