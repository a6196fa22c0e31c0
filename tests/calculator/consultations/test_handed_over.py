"""What goes out of a case: PDF, workbook and data say what is for the client, and nothing that is internal."""

import io
import json
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from calculator.consultations import cases
from calculator.consultations.paper_fields import INTERNAL, PRINTED
from calculator.consultations.pasted_links import asked_from
from calculator.consultations.protocols import protocol_of
from calculator.core.notation import cents
from calculator.models import AccessEntry, Consultation, EncryptedTextField
from calculator.reports import rows
from calculator.reports.protocol_json import number
from tests import builders
from tests.calculator.consultations.conftest import CONSENT, STEP, VARIANT

pytestmark = pytest.mark.django_db
SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "protocol.schema.json").read_text("utf-8"))
BLOCK = f"{builders.HOUSE}&house.building_type=mfh&house.dwellings=12&house.living_area_m2=840"
# Texts that are no words of their own, because they are query strings.
QUERIES = {"house"}


def texts(names: Any) -> dict[str, str]:
    """Return a word of its own for each text field of a case that stands among some names."""
    fields = [field for field in Consultation._meta.concrete_fields if isinstance(field, EncryptedTextField)]
    return {field.name: f"Kennwort{field.name.replace('_', '')}" for field in fields if field.name in names} | {}


@pytest.fixture
def full(advisor: User, case: Consultation) -> Consultation:
    said = texts(set(PRINTED[Consultation]) | set(INTERNAL[Consultation]))
    Consultation.objects.filter(pk=case.pk).update(
        **{name: word for name, word in said.items() if name not in QUERIES},
        follow_up_on="2027-02-03", next_appointment_on="2027-03-04",
    )  # fmt: skip
    case.refresh_from_db()
    return case


def got(client: Client, name: str, case: Consultation) -> bytes:
    answer = client.get(reverse(f"calculator:consultations:{name}", args=[case.pk]))
    assert answer.status_code == 200
    return answer.content


def read(name: str, content: bytes) -> str:
    if name == "workbook":
        book = openpyxl.load_workbook(io.BytesIO(content))
        cells = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
        return " ".join(f"{value:%d.%m.%Y}" if hasattr(value, "year") else str(value) for value in cells if value)
    if name == "protocol":
        command = ["pdftotext", "-raw", "-", "-"]
        found = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()
        return " ".join(found.replace("-\n", "").split())
    return content.decode()


@pytest.mark.parametrize("name", ["protocol", "workbook", "data_file", "preview"])
def test_a_file_for_the_client_says_what_is_printed_and_nothing_internal(
    client: Client, advisor: User, full: Consultation, name: str
) -> None:
    client.force_login(advisor)
    text = read(name, got(client, name, full))
    for field, word in texts(PRINTED[Consultation]).items():
        assert field in QUERIES or word in text, field
    for field, word in texts(INTERNAL[Consultation]).items():
        assert word not in text, field
    for part in (STEP, VARIANT):
        assert part in text
    for day in ("2027-02-03", "03.02.2027", "3. Februar 2027"):
        assert day not in text
    assert any(day in text for day in ("2027-03-04", "04.03.2027", "4. März 2027"))


def test_the_preview_names_what_stays_inside_without_saying_it(
    client: Client, advisor: User, full: Consultation
) -> None:
    client.force_login(advisor)
    page = " ".join(got(client, "preview", full).decode().split())
    assert "<strong>Interne Notizen</strong> (ausgefüllt)" in page
    assert "<strong>Wiedervorlage am</strong> (ausgefüllt)" in page
    assert "<strong>Entscheidung</strong> (nicht ausgefüllt)" in page
    assert "Eine Datei" in page
    assert AccessEntry.objects.filter(detail="Vorschau des Protokolls").exists()


@pytest.mark.parametrize("name", ["case", "preview", "protocol", "workbook", "data_file"])
def test_an_offer_with_an_open_end_is_told_wherever_its_figures_stand(
    client: Client, advisor: User, case: Consultation, name: str
) -> None:
    client.force_login(advisor)
    offer = {"paste": "Kessel;10.000\nHaube;auf Anfrage", "total_said": "12.000", "counts": "ja", "version": 1}
    client.post(reverse("calculator:consultations:offer", args=[case.pk, 1, "gas", 1]), offer)
    text = " ".join(read(name, got(client, name, case)).replace("\xa0", " ").split())
    for doubt in ("1 Zeile ließ sich nicht lesen und fehlt in der Summe.", "2.000,00 € weniger"):
        assert doubt in text, doubt
    assert "auf Anfrage" not in text


def test_an_offer_that_was_read_whole_is_not_mentioned(client: Client, advisor: User, case: Consultation) -> None:
    client.force_login(advisor)
    offer = {"paste": "Kessel;10.000", "total_said": "10.000", "counts": "ja", "version": 1}
    client.post(reverse("calculator:consultations:offer", args=[case.pk, 1, "gas", 1]), offer)
    assert data_of(client, case)["variants"][0]["offer_doubts"] == []
    assert "noch etwas offen" not in got(client, "preview", case).decode()


def data_of(client: Client, case: Consultation) -> dict[str, Any]:
    content = got(client, "data_file", case)
    found: dict[str, Any] = json.loads(content, parse_float=Decimal)
    jsonschema.validate(json.loads(content), SCHEMA)
    return found


def test_the_data_are_exact_numbers_and_iso_days_with_sources(
    client: Client, advisor: User, full: Consultation
) -> None:
    client.force_login(advisor)
    found = data_of(client, full)
    answer = protocol_of(full, timezone.localdate()).variants[0].answer
    variant = found["variants"][0]
    for row, told in zip(rows.summary_rows(answer), variant["systems"], strict=True):
        assert told["total_eur"] == cents(row.total_eur)
        assert told["net_investment_eur"] == cents(row.net_investment_eur)
    assert found["checklist"] == [{"text": STEP, "due_on": CONSENT.isoformat(), "done": False}]
    assert all(each["source"] for each in variant["assumptions"] if not each["own"])
    assert found["heat_plan"]["demonstration"] == "" or found["heat_plan"]["edition"]
    assert AccessEntry.objects.filter(detail="Protokoll (json)").exists()


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.1", "0.1"), ("12", "12"), ("12.00", "12"), ("-0.005", "-0.005"), ("1234567.89", "1234567.89"),
     ("0.0000014", "1e-06"), ("123456789012.123456", "123456789012.123"), ("1E+20", "100000000000000000000")],
)  # fmt: skip
def test_a_number_is_written_as_the_decimal_reads(value: str, text: str) -> None:
    assert json.dumps(number(Decimal(value))) == text


def test_owners_read_their_community_on_page_and_in_the_data(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    case = builders.consultation(advisor)
    asked = asked_from(f"{BLOCK}&community.exists=ja", timezone.localdate())
    cases.add_variant(case, "Für alle", asked, advisor)
    page = " ".join(got(client, "case", case).decode().split())
    for part in ("Eigentümergemeinschaft", "Sonderumlage je Tausendstel", "Eine Wohnung trägt 8,33 %",
                 "Was die Versammlung beschließt", "mehr als zwei Drittel der abgegebenen Stimmen"):  # fmt: skip
        assert part in page
    assert "Sonderumlage der Wohnung" in got(client, "preview", case).decode()
    found = data_of(client, case)
    assert found["variants"][0]["community"]["name"] == "Eigentümergemeinschaft"
    assert found["summary"]["reader"] == "community"


def test_a_rented_block_reads_amounts_by_the_flat(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    case = builders.consultation(advisor)
    cases.add_variant(case, "Vermietet", asked_from(f"{BLOCK}&wer=vermietung", timezone.localdate()), advisor)
    page = " ".join(got(client, "case", case).decode().split())
    assert "geteilt durch seine 12 Wohnungen" in page
    assert "Eigentümergemeinschaft" not in page
    assert data_of(client, case)["variants"][0]["dwellings"]["count"] == 12


def test_a_case_without_a_variant_has_nothing_to_show_yet(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    empty = builders.consultation(advisor)
    for name in ("preview", "data_file"):
        assert client.get(reverse(f"calculator:consultations:{name}", args=[empty.pk])).status_code == 409
