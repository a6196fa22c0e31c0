"""Measures from a table: headings and words that offices use; what is not understood is told, never dropped."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from knowledge.measure_table import COLUMNS, NotMeasures, read_measures, take_over
from knowledge.models import MeasureState, PlanMeasure

pytestmark = pytest.mark.django_db
HEAD = "Nr.;Maßnahme;Ziel;Verantwortlich;Beginn;Status;Quelle\n"


def read(rows: str, head: str = HEAD):  # type: ignore[no-untyped-def] # noqa: ANN201 - of the module
    return read_measures((head + rows).encode())


@pytest.mark.parametrize(
    ("cell", "state"),
    [("geplant", "planned"), ("In Umsetzung", "running"), ("läuft", "running"), ("abgeschlossen", "done"),
     ("Erledigt", "done"), ("entfällt", "stopped"), ("noch nicht begonnen", "planned")],
)  # fmt: skip
def test_words_of_offices_for_a_state(cell: str, state: str) -> None:
    assert read(f"1;Netz verdichten;;;;{cell};\n").rows[1]["state"] == state


@pytest.mark.parametrize(
    ("cell", "number"), [("1", 1), ("M12", 12), ("Nr. 3", 3), ("7.", 7), ("Maßnahme 26", 26), ("M-4", 4)]
)
def test_a_number_as_offices_write_it(cell: str, number: int) -> None:
    assert list(read(f"{cell};Titel;;;;;\n").rows) == [number]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("1;Netz;;;;halb fertig;\n", "Den Stand „halb fertig“ kennen wir nicht"),
        ("eins;Netz;;;;;\n", "„eins“ ist keine Nummer"),
        ("1;;Ziel;;;;\n", "Nummer oder Titel fehlt"),
        ("1;Netz;;;;;\n1;Noch eins;;;;;\n", "Die Nummer 1 steht schon in einer früheren Zeile"),
        ("1;Netz;;;;;;zu viel\n", "Zeile 2"),
    ],
)
def test_a_row_that_is_not_understood_is_told(rows: str, told: str) -> None:
    found = read(rows)
    assert told in " ".join(found.findings)
    assert len(found.rows) == rows.count("\n") - 1


def test_an_unknown_column_is_told() -> None:
    found = read("1;Netz;;;;;;3 Mio\n", HEAD.strip() + ";Kosten\n")
    assert found.findings == ["Spalte „Kosten“ kennen wir nicht; sie wird nicht gelesen."]


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(NotMeasures, match="Es fehlen die Spalten: Nummer, Titel"):
        read_measures(b"Adresse;Baujahr\nWestweg 1;1965\n")


def test_every_field_has_a_heading_and_no_heading_means_two() -> None:
    headings = [name for each in COLUMNS.values() for name in each]
    assert len(headings) == len(set(headings))
    assert {field.name for field in PlanMeasure._meta.get_fields()} >= set(COLUMNS)


def test_taking_over_changes_only_what_the_table_says() -> None:
    PlanMeasure.objects.create(number=1, title="Alt", aim="bleibt", source="Plan")
    PlanMeasure.objects.create(number=9, title="Nicht darin", source="Plan")
    rows = read("1;Netz verdichten;k. A.;Stadtwerke;2026;läuft;\n2;Beraten;;;;;Ratsbeschluss\n").rows
    dry = take_over(rows, "Tabelle", "Tabelle", commit=False)
    assert PlanMeasure.objects.get(number=1).title == "Alt"
    done = take_over(rows, "Tabelle", "Tabelle", commit=True)
    assert dry == done
    assert (done.new, done.changed, done.same, done.not_in_table) == (
        ("2. Beraten",), ("1. Netz verdichten",), 0, ("9. Nicht darin",),
    )  # fmt: skip
    first, second = PlanMeasure.objects.order_by("number")[:2]
    assert (first.aim, first.responsible, first.state, first.source) == (
        "bleibt",
        "Stadtwerke",
        MeasureState.RUNNING,
        "Plan",
    )
    assert second.source == "Ratsbeschluss"
    assert take_over(rows, "Tabelle", "Tabelle", commit=True).same == 2
    assert second.history.count() == 1


def test_the_command_looks_first_and_takes_over_when_told(tmp_path: Path) -> None:
    file, out = tmp_path / "massnahmen.csv", StringIO()
    file.write_text(HEAD + "1;Netz verdichten;;;;läuft;\n", encoding="utf-8")
    call_command("load_measures", str(file), source="Ratsvorlage", stdout=out)
    assert PlanMeasure.objects.count() == 0
    call_command("load_measures", str(file), source="Ratsvorlage", commit=True, stdout=out)
    assert PlanMeasure.objects.get().source == "Ratsvorlage"
    assert "Neu: 1, geändert: 0, gleich: 0, nicht in der Tabelle: 0." in out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"), [("gibtsnicht.csv", None), ("bild.csv", b"\x89PNG\r\n\x1a\n0000"), ("a.csv", b"A;B\n1;2\n")]
)
def test_the_command_refuses_in_one_sentence(name: str, content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(CommandError):
        call_command("load_measures", str(tmp_path / name), source="Ratsvorlage")


def test_a_number_of_a_row_that_is_not_taken_over_is_taken_all_the_same() -> None:
    found = read("3;Netz;;;;halb fertig;\n3;Noch eins;;;;;\n4;Speicher;;;;;\n")
    assert list(found.rows) == [4]
    assert "Die Nummer 3 steht schon in einer früheren Zeile" in " ".join(found.findings)
