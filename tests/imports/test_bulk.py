"""A draft as a table: out and in again changes nothing, an edited cell changes exactly itself."""

import base64
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import builders, roles
from zones.catalogue.steckbrief_fields import FIELDS, SLOTS
from zones.drafts import bulk
from zones.models import Edition, Steckbrief, Zone
from zones.storage.reviewed import mark_of_state

pytestmark = pytest.mark.django_db

ORIGIN = bulk.ChangeOrigin("Gutachten 2028", builders.DAY, "Zahlen berichtigt")
HEAT = "Wärmebedarf (MWh/a)"
GAS = "Endenergie nach Energieträger: Erdgas (MWh/a)"
CONNECTED = "Gebäude mit Gasanschluss (%)"


@pytest.fixture
def draft() -> Edition:
    draft = builders.edition(title="Entwurf")
    west, _ = builders.two_squares(draft)
    west.steckbrief.values.create(indicator="heat_demand", value="1234.5", source="Alt", as_of=builders.DAY)
    Steckbrief.objects.filter(zone=west).update(eignung_waermenetz=1000, target_year=2040, measures="=SUM(A1)")
    return draft


def sheet_of(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content)).active


def edited(draft: Edition, *cells: tuple[str, str, Any]) -> bytes:
    """The downloaded table with some cells changed: (code, column, value)."""
    book = openpyxl.load_workbook(BytesIO(bulk.as_xlsx(draft)))
    rows = list(book.active.iter_rows())
    header = [cell.value for cell in rows[0]]
    for code, column, value in cells:
        row = next(row for row in rows if row[0].value == code)
        row[header.index(column)].value = value
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def apply(draft: Edition, content: bytes) -> bulk.BulkOutcome:
    return bulk.apply(draft, "tabelle.xlsx", content, ORIGIN, seen=mark_of_state(draft))


def records() -> int:
    return int(Zone.history.count() + Steckbrief.history.count())  # type: ignore[attr-defined]


def test_the_table_says_things_in_german_and_no_text_is_a_formula(draft: Edition) -> None:
    sheet = sheet_of(bulk.as_xlsx(draft))
    row = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert row["Versorgungsart"].value == "Gebiet für die dezentrale Wärmeversorgung"
    assert row["Eignung für ein Wärmenetz"].value == "sehr wahrscheinlich geeignet"
    assert (row[HEAT].value, row[GAS].value) == (1234.5, None)
    assert (row["Maßnahmen"].value, row["Maßnahmen"].data_type) == ("=SUM(A1)", "s")


def test_the_table_sent_back_unchanged_changes_nothing(draft: Edition) -> None:
    before = records()
    outcome = apply(draft, bulk.as_xlsx(draft))
    assert (outcome.errors, outcome.diff["empty"], records()) == ([], True, before)


def test_edited_cells_change_themselves_and_nothing_else(draft: Edition) -> None:
    outcome = apply(
        draft,
        edited(
            draft,
            ("DEMO-01", "Name", "Altstadt"),
            ("DEMO-01", GAS, "12,5"),
            ("DEMO-01", "Versorgungsart", "Prüfgebiet"),
            ("DEMO-02", "Zieljahr", 2035),
        ),
    )
    assert outcome.errors == []
    west, east = draft.zones.order_by("code").select_related("steckbrief")
    assert (west.name, west.versorgungsart, east.steckbrief.target_year) == ("Altstadt", 4000, 2035)
    gas = west.steckbrief.values.get(indicator="final_energy")
    assert (float(gas.value), gas.category, gas.source) == (12.5, 12001, "Gutachten 2028")
    assert west.steckbrief.values.get(indicator="heat_demand").source == "Alt"
    assert west.history.first().history_change_reason == "Zahlen berichtigt"


def test_an_emptied_cell_deletes_the_figure(draft: Edition) -> None:
    assert apply(draft, edited(draft, ("DEMO-01", HEAT, None))).errors == []
    assert not draft.zones.get(code="DEMO-01").steckbrief.values.exists()


def test_the_preview_shows_the_change_and_stores_nothing(draft: Edition) -> None:
    outcome = bulk.preview(draft, "tabelle.xlsx", edited(draft, ("DEMO-01", HEAT, 1300)), ORIGIN)
    assert [(value["label"], value["before"], value["after"]) for value in outcome.diff["values"]] == [
        ("Wärmebedarf", "1.234,50 MWh/a", "1.300,00 MWh/a")
    ]
    assert "kinds" in outcome.findings
    assert float(draft.zones.get(code="DEMO-01").steckbrief.values.get().value) == 1234.5


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (("DEMO-01", HEAT, "viel"), "Zeile 2: Wärmebedarf (MWh/a): „viel“ ist keine Zahl."),
        (("DEMO-01", "Versorgungsart", "Kernfusion"), "„Kernfusion“ ist nicht bekannt"),
        (("DEMO-01", "Zieljahr", 1999), "Zieljahr"),
        (("DEMO-01", CONNECTED, 101), f"Zeile 2: {CONNECTED}: Ein Anteil kann höchstens 100 Prozent sein."),
        (("DEMO-01", "Name", None), "Name"),
        (("DEMO-01", "Kennung", "DEMO-99"), "„DEMO-99“ gibt es im Entwurf nicht"),
        (("DEMO-01", "Kennung", "DEMO-02"), "mehrmals"),
    ],
)
def test_what_cannot_be_is_named_with_its_row_and_nothing_is_stored(
    cell: tuple[str, str, Any], sentence: str, draft: Edition
) -> None:
    before = list(Zone.objects.values())
    outcome = apply(draft, edited(draft, cell, ("DEMO-02", "Name", "Ostend")))
    assert sentence in " ".join(outcome.errors)
    assert list(Zone.objects.values()) == before


def test_a_cell_beside_the_columns_is_not_passed_over(draft: Edition) -> None:
    book = openpyxl.load_workbook(BytesIO(bulk.as_xlsx(draft)))
    book.active.cell(row=3, column=book.active.max_column + 1).value = "verrutscht"
    file = BytesIO()
    book.save(file)
    (sentence,) = apply(draft, file.getvalue()).errors
    assert sentence.startswith("Diese Spalten sind nicht bekannt: Spalte ")


def test_a_zone_without_a_steckbrief_gets_one_when_the_table_states_something(draft: Edition) -> None:
    Steckbrief.objects.all().delete()
    assert apply(draft, bulk.as_xlsx(draft)).errors == []
    assert not Steckbrief.objects.exists()
    assert apply(draft, edited(draft, ("DEMO-02", "Zieljahr", 2035), ("DEMO-02", HEAT, 5))).errors == []
    made = Steckbrief.objects.get()
    assert (made.zone.code, made.target_year, made.source, made.values.get().source) == (
        "DEMO-02", 2035, "Gutachten 2028", "Gutachten 2028",
    )  # fmt: skip


def test_every_field_and_figure_of_the_catalogue_is_a_column(draft: Edition) -> None:
    headers = [cell.value for cell in sheet_of(bulk.as_xlsx(draft))[1]]
    assert headers[:3] == ["Kennung", "Name", "Versorgungsart"]
    assert headers[3 : 3 + len(FIELDS)] == [field.label for field in FIELDS.values()]
    assert len(headers) == 3 + len(FIELDS) + len(SLOTS)


def test_a_table_with_other_columns_is_refused(draft: Edition) -> None:
    content = bulk.as_xlsx(draft)
    book = openpyxl.load_workbook(BytesIO(content))
    book.active["B1"].value = "Bezeichner"
    file = BytesIO()
    book.save(file)
    assert "Bezeichner" in apply(draft, file.getvalue()).errors[0]


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK\x03\x04 truncated", b"Kennung;Name\nDEMO-01;X\n"])
def test_what_is_no_table_is_refused_with_a_sentence(content: bytes, draft: Edition) -> None:
    (sentence,) = apply(draft, content).errors
    assert sentence.endswith(".")


@pytest.fixture
def clerk(client: Client) -> Client:
    user = User.objects.create_user("clerk", is_staff=True)
    user.groups.add(roles.role("Redaktion"))
    client.force_login(user)
    return client


def fields(**more: Any) -> dict[str, Any]:
    return {"source": "Gutachten 2028", "as_of": "01.02.2028", "reason": "Berichtigung", **more}


def test_a_clerk_downloads_looks_and_takes_over(clerk: Client, draft: Edition) -> None:
    downloaded = clerk.get(reverse("admin:zones_edition_table_download", args=[draft.pk]))
    assert downloaded["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    url = reverse("admin:zones_edition_table", args=[draft.pk])
    file = SimpleUploadedFile("tabelle.xlsx", edited(draft, ("DEMO-01", "Name", "Altstadt")))
    page = clerk.post(url, fields(file=file))
    assert "Altstadt" in page.content.decode()
    assert not draft.zones.filter(name="Altstadt").exists()
    sent = page.context["form"].cleaned_data
    answer = clerk.post(
        url, fields(name=sent["name"], content=sent["content"], seen=sent["seen"], take_over="1"), follow=True
    )
    assert "in den Entwurf übernommen" in answer.content.decode()
    assert draft.zones.filter(name="Altstadt").exists()


def test_no_table_is_taken_into_a_published_plan(clerk: Client) -> None:
    plan, _ = builders.published_city()
    url = reverse("admin:zones_edition_table", args=[plan.pk])
    file = SimpleUploadedFile("tabelle.xlsx", edited(plan, ("DEMO-01", "Name", "Altstadt")))
    assert clerk.get(url).status_code == 200
    assert clerk.post(url, fields(file=file)).status_code == 403
    assert not plan.zones.filter(name="Altstadt").exists()


@pytest.mark.parametrize("name", ["ä" * 250 + ".xlsx", "§§§.xlsx", "../" * 9 + "tmp/tabelle.xlsx"])
def test_the_name_of_a_table_is_no_obstacle(name: str, clerk: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_table", args=[draft.pk])
    table = edited(draft, ("DEMO-01", "Name", "Altstadt"))
    assert "Altstadt" in clerk.post(url, fields(file=SimpleUploadedFile(name, table))).content.decode()
    hidden = clerk.post(url, fields(name=name, content=base64.b64encode(table).decode()))
    assert "Altstadt" in hidden.content.decode()
