"""The workbook of a consultation: variants side by side, and the whole model of each of them."""

import csv
import datetime as dt
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from django.http import QueryDict

from calculator.answer.answering import Answer, answer
from calculator.questions import read
from calculator.reports.first_page import first_page
from calculator.reports.plain import to_csv
from calculator.reports.protocol import Protocol, ProtocolStep, ProtocolVariant
from calculator.reports.rows.cost_blocks import block_sums
from calculator.reports.workbook import material_of, protocol_xlsx
from calculator.reports.workbook.of_answer import protocol_workbook

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
SITE = "https://waerme.example"
PLAIN = "v=2&stand=2026-11-23&systems=heat_pump,gas"
QUOTED = f"{PLAIN}&quote.heat_pump.1.label=%3DAngebot&quote.heat_pump.1.amount_eur=26500,50"


def asked(query: str) -> Answer:
    found = read(QueryDict(query), TODAY).asked
    assert found is not None
    return answer(found)


def protocol(*queries: str) -> Protocol:
    variants = tuple(ProtocolVariant(f"Variante {number}", asked(each)) for number, each in enumerate(queries, start=1))
    return Protocol(
        number=12, held_on=dt.date(2026, 11, 20), advisor="Anna Beispiel", title="", client_name="=Müßig",
        client_address="Westweg 1\n07743 Jena", client_notes="Keller trocken.", agreed="@Zwei Angebote",
        next_appointment_on=dt.date(2027, 1, 15), delete_on=dt.date(2028, 11, 20), variants=variants,
    )  # fmt: skip


def opened(paper: Protocol) -> Any:
    return openpyxl.load_workbook(io.BytesIO(protocol_xlsx(paper, SITE, TODAY)), data_only=True)


def rows(sheet: Any) -> dict[str, list[Any]]:
    return {str(row[0].value): [cell.value for cell in row[1:]] for row in sheet.iter_rows() if row[0].value}


def test_variants_stand_side_by_side_with_the_difference_to_the_first() -> None:
    paper = protocol(PLAIN, QUOTED)
    found = rows(opened(paper)["Varianten"])
    one, other = (variant.answer.comparison.system("gas") for variant in paper.variants)
    assert found["Variante"][:3] == ["Einheit", "Variante 1", "Variante 2"]
    assert found["Gesamtkosten nach Abzug des Restwerts"][1:3] == pytest.approx(
        [float(one.fair_eur), float(other.fair_eur)]
    )
    assert found["Gesamtkosten nach Abzug des Restwerts, Unterschied zur ersten Variante"][2] == pytest.approx(0)


def test_each_variant_has_its_own_model() -> None:
    paper = protocol(PLAIN, QUOTED)
    file = opened(paper)
    for number, variant in enumerate(paper.variants, start=1):
        found = rows(file[f"V{number} Vergleich"])["Wärmepumpe"]
        exact = block_sums(variant.answer.comparison.system("heat_pump"))["purchase"]
        assert found[0] == pytest.approx(float(exact), abs=0.005)  # in the table of kinds of cost
    assert len(set(file.sheetnames)) == len(file.sheetnames) == 2 + 2 * 8


def test_every_name_is_of_one_cell() -> None:
    book = protocol_workbook(protocol(PLAIN, QUOTED), SITE, TODAY)
    assert len(set(book.names.values())) == len(book.names)
    assert {address.sheet for address in book.names.values()} == {"V1 Eingaben", "V2 Eingaben"}


def test_what_was_said_is_there_and_harmless() -> None:
    text = [cell.value for row in opened(protocol(PLAIN))["Protokoll"].iter_rows() for cell in row if cell.value]
    assert "Für: =Müßig" in text
    assert "Vereinbart: @Zwei Angebote" in text
    assert "Nächster Termin: 15.01.2027" in text
    assert not [value for value in text if str(value).startswith(("=", "+", "@"))]


def test_figures_are_numbers_and_days_are_days() -> None:
    paper = replace(protocol(PLAIN), steps=(ProtocolStep("=Heizlast", TODAY, done=False),))
    found = rows(opened(paper)["Protokoll"])
    amounts = first_page(paper).figures[0].amounts_eur
    assert found["1. Variante 1"][1:4] == pytest.approx([float(amount or 0) for amount in amounts])
    (step,) = (values for text, values in found.items() if "Heizlast" in text)
    assert step[0].date() == TODAY


def test_one_variant_is_enough() -> None:
    assert "V1 Vergleich" in opened(protocol(PLAIN)).sheetnames


def test_workbook_and_csv_tell_what_house_and_plot_demand_with_its_source() -> None:
    loud = f"{PLAIN}&plot.neighbour_window_m=2&plot.sound_power_db=60&plot.area_kind=pure&plot.unit_place=wall"
    found = rows(opened(protocol(loud))["V1 Quellen"])
    assert found["Lärm bei den Nachbarn (Wärmepumpe)"][0].startswith("hier nicht: 2 m bis zum nächsten Fenster")
    assert "Nr. 6.1 TA Lärm" in found["Lärm bei den Nachbarn (Wärmepumpe)"][0]
    answered = asked(loud)
    lines = list(csv.reader(io.StringIO(to_csv(answered, material_of(answered, "", TODAY)).decode()), delimiter=";"))
    told = {(row[1], row[2]): row[5:] for row in lines if row[0] == "Haus und Grundstück"}
    said, _unit, source, certainty, _checked, url = told["Wärmepumpe", "Lärm bei den Nachbarn"]
    assert said.startswith("hier nicht: 2 m bis zum nächsten Fenster")
    assert source.startswith("Nr. 6.1 TA Lärm")
    assert certainty == "in zwei Quellen gesehen"
    assert not url or url.startswith("https://")
    assert len(told) == sum(len(each.site_conditions) for each in answered.comparison.systems)
