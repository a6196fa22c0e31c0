"""Files to take home: same question, same figures, harmless text, nothing kept or indexed."""

import csv
import io
import json
import zipfile
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from calculator.answer.answering import Answer, answer
from calculator.core.notation import cents
from calculator.questions import read
from calculator.reports.cell_text import harmless
from calculator.reports.rows import assumption_rows
from calculator.reports.verdict import verdict
from calculator.sentences import in_german

ROOT = Path(__file__).resolve().parents[2] / "calculator"
RENTED = (
    "house.living_area_m2=140&house.build_year=1965&house.dwellings=2&house.self_used_dwellings=0"
    "&heating.kind=gas_central&heating.year_installed=2003&wer=vermietung&systems=heat_pump,gas,keep"
)
EVIL = "&titel=%3DHYPERLINK(%22http://x%22)&quote.gas.1.label=%2BSUMME(1)&quote.gas.1.amount_eur=12000"
KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}

pytestmark = pytest.mark.django_db


def asked_for(query: str) -> Answer:
    asked = read(QueryDict(query), timezone.localdate()).asked
    assert asked is not None
    return answer(asked)


def table(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_file_is_offered_for_saving_and_kept_by_nobody(kind: str, client: Client) -> None:
    response = client.get(f"/rechner/ergebnis.{kind}?{RENTED}")
    assert response.status_code == 200
    assert response["Content-Type"] == KINDS[kind]
    assert response["Content-Disposition"] == f'attachment; filename="kostenvergleich-{timezone.localdate()}.{kind}"'
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"json"}))
def test_a_bad_question_gets_the_page_with_its_sentences(kind: str, client: Client) -> None:
    response = client.get(f"/rechner/ergebnis.{kind}?house.living_area_m2=viel")
    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/html")


def test_a_program_gets_the_sentences_of_that_page_as_json(client: Client) -> None:
    response = client.get("/rechner/ergebnis.json?house.living_area_m2=viel&gibt.es.nicht=1")
    assert (response.status_code, response["Content-Type"]) == (400, "application/json")
    assert response["Cache-Control"] == "private, no-store"
    page = client.get("/rechner/ergebnis.csv?house.living_area_m2=viel&gibt.es.nicht=1").content.decode()
    told = response.json()["detail"]
    assert told.endswith(".")
    assert all(escape(sentence) in page for sentence in told.split(". ")[:1])


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_only_read(kind: str, client: Client) -> None:
    assert client.post(f"/rechner/ergebnis.{kind}?{RENTED}").status_code == 405


def test_csv_holds_every_amount_to_the_cent_with_decimal_commas(client: Client) -> None:
    body = client.get(f"/rechner/ergebnis.csv?{RENTED}").content
    assert body.startswith(b"\xef\xbb\xbf")
    rows = table(body)
    found = {(row[1], row[2], row[3]): row[5] for row in rows if row[0] in ("Kosten", "Anschaffung", "Summe")}
    for system in asked_for(RENTED).comparison.systems:
        for line in system.yearly:
            for number, amount in enumerate(line.amounts_eur, start=1):
                assert found[system.label, in_german(line.label), str(number)] == f"{cents(amount)}".replace(".", ",")
        for number, amount in enumerate(system.fair_path_eur[1:], start=1):
            key = (system.label, "Gesamtkosten nach Abzug des Restwerts bis zum Ende des Jahres", str(number))
            assert found[key] == f"{cents(amount)}".replace(".", ",")
        items = [row[5] for row in rows if row[0] in ("Kosten", "Anschaffung") and row[1] == system.label]
        paid = sum(Decimal(each.replace(",", ".")) for each in items)
        assert abs(paid - system.payments_eur) < 1  # sums have a kind of their own, so a pivot table adds up
    assert {len(row) for row in rows} == {11}


@pytest.mark.parametrize("query", [RENTED, "house.build_year=1980&systems=fernwaerme,heat_pump"])
def test_csv_has_the_verdict_with_all_that_must_be_said_with_it(query: str, client: Client) -> None:
    rows = table(client.get(f"/rechner/ergebnis.csv?{query}").content)
    told = [row[5] for row in rows if row[0] == "Erklärung"]
    found = verdict(asked_for(query))
    shares = [found.shares] if found.shares else []
    assert told[1:] == [found.sentence, *(each.sentence for each in found.against), *shares, *found.cautions]
    assert found.against
    assert len(found.cautions) > 1


def test_csv_says_stand_link_inputs_and_what_changes_for_tenants(client: Client) -> None:
    rows = table(client.get(f"/rechner/ergebnis.csv?{RENTED}").content)
    stand = {row[2]: row[5] for row in rows if row[0] == "Stand"}
    assert f"{timezone.localdate():%d.%m.%Y}" in stand["Recht und Preise"]
    assert stand["Ergebnis im Netz"].startswith("http://testserver/rechner/ergebnis/?")
    assert {"Angabe", "Annahme", "Kosten", "Bewertung", "Miete"} <= {row[0] for row in rows}


def test_csv_and_json_say_of_each_value_how_sure_when_checked_and_where_to_read(client: Client) -> None:
    known = assumption_rows(asked_for(RENTED))
    told = [row for row in table(client.get(f"/rechner/ergebnis.csv?{RENTED}").content) if row[0] == "Annahme"]
    days = [f"{each.checked_on:%d.%m.%Y}" if each.checked_on else "" for each in known]
    assert [row[9:] for row in told] == [[day, each.url] for day, each in zip(days, known, strict=True)]
    assert all(row[8] for row in told)
    found = json.loads(client.get(f"/rechner/ergebnis.json?{RENTED}").content)["comparison"]["assumptions"]
    assert sorted(each["url"] for each in found) == sorted(row[10] for row in told)
    assert any(each["url"].startswith("https://") for each in found)
    formulas = {each["key"]: each["formula"] for each in found if each["formula"]}
    assert {"heat_demand_kwh_m2a", "heat_load_kw", "jaz", "heat_pump_investment_eur"} <= formulas.keys()
    assert "für das Gerät mit Montage + " in formulas["heat_pump_investment_eur"]


def test_json_has_the_shape_of_both_schemas_and_asks_the_same_again(client: Client) -> None:
    found = json.loads(client.get(f"/rechner/ergebnis.json?{RENTED}").content)
    jsonschema.validate(found, json.loads((ROOT / "reports" / "take_away.schema.json").read_text()))
    jsonschema.validate(found["comparison"], json.loads((ROOT / "core" / "comparison.schema.json").read_text()))
    again = asked_for(found["query"])
    assert again.asked == asked_for(RENTED).asked
    assert [row["key"] for row in found["tenancy"]] == ["heat_pump", "gas"]
    assert found["made_on"] == timezone.localdate().isoformat()


def test_json_gives_the_figures_of_the_engine(client: Client) -> None:
    found = json.loads(client.get(f"/rechner/ergebnis.json?{RENTED}").content)
    exact = asked_for(RENTED)
    for name in ("fair_eur", "payments_eur"):
        assert [Decimal(system[name]) for system in found["comparison"]["systems"]] == [
            cents(getattr(system, name)) for system in exact.comparison.systems
        ]
    effect = exact.tenancy[0].effects[3]
    assert found["tenancy"][0]["years"][3] == {
        "year": effect.year,
        "tenant_eur": str(cents(effect.tenant.year_eur)),
        "landlord_eur": str(cents(effect.landlord.year_eur)),
    }


def test_text_of_people_is_no_formula_in_any_table(client: Client) -> None:
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/rechner/ergebnis.xlsx?{RENTED}{EVIL}").content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert any(cell.value == '\'=HYPERLINK("http://x")' for cell in cells)
    assert any(cell.value.startswith("'+SUMME(1)") for cell in cells)
    assert not [cell for cell in cells if "HYPERLINK" in cell.value and cell.data_type == "f"]
    rows = table(client.get(f"/rechner/ergebnis.csv?{RENTED}{EVIL}").content)
    assert any(cell.startswith("'+SUMME(1)") for row in rows for cell in row)
    assert ["Stand", "", "Titel", "", "", '\'=HYPERLINK("http://x")', *[""] * 5] in rows
    assert not [value for row in rows for value in row if value.startswith(("=", "+", "@"))]
    file = zipfile.ZipFile(io.BytesIO(client.get(f"/rechner/ergebnis.ods?{RENTED}{EVIL}").content))
    content = file.read("content.xml").decode()
    assert "of:=HYPERLINK" not in content
    assert "&#x27;=HYPERLINK" in content or "'=HYPERLINK" in content


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", " =1", "\n=1"])
def test_what_a_spreadsheet_would_compute_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Haus", "1+1", "Öl-Heizung", "− 5"])
def test_other_text_stays(text: str) -> None:
    assert harmless(text) == text


def test_an_old_link_is_computed_as_of_its_stand(client: Client) -> None:
    earlier = timezone.localdate() - timedelta(days=200)
    found: Any = json.loads(client.get(f"/rechner/ergebnis.json?{RENTED}&v=2&stand={earlier}").content)
    assert found["comparison"]["as_of"] == earlier.isoformat()
