"""What was decided for an earlier table counts in the next one only where it can be meant there, and is always told."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from calculator.batch import run
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.mapping_steps import remembered
from calculator.batch.open_questions import is_open, left_out_unasked, with_recalled
from calculator.batch.outcome import outcome
from calculator.batch.spreadsheet import result_xlsx
from calculator.batch.table_reading import NO_COLUMN, TableReading
from calculator.batch.trade_words import may_differ
from calculator.batch.upload import Upload, read_upload
from calculator.models import BatchChunk, BatchJob, BatchStatus
from tests import builders
from tests.calculator.batch.tables import csv
from tests.calculator.batch.test_mapping import names, posted
from tests.calculator.batch.test_results import sheets

HEAD = ("Adresse", "Wohnfläche", "Baujahr", "Gebäudetyp", "Heizung", "Einbau Kosten")
BLOCK = ("Westweg 1, 07743 Jena", "840", "1972", "WBS 70", "Fernwärme (SWJ)", "9")
EITHER = ("Westweg 3, 07743 Jena", "640", "1975", "WBS 70", "Gas/Öl", "9")
LIST = "/rechner/viele/"


@pytest.mark.parametrize(
    ("key", "text", "meant", "asks"),
    [
        ("heating.kind", "Gas/Öl", "gas_central", True),
        ("heating.kind", "Öl oder Gas", "oil", True),
        ("heating.kind", "Fernwärme - Gas", "fernwaerme", True),
        ("heating.kind", "Typ 3", "gas_central", True),
        ("heating.kind", "4", "oil", True),
        ("heating.kind", "sonstige", "oil", True),
        ("heating.kind", "BHKW Nahwärme", "fernwaerme", False),
        ("heating.kind", "BHKW", "gas_central", False),
        ("house.building_type", "WBS 70", "plattenbau", False),
        ("house.building_type", "WBS 70", "mfh", True),
        ("house.building_type", "Kaserne", "mfh", False),
        ("house.building_type", "Kaserne", "", False),
        ("house.build_year", "unbekannt", "1949–1957", True),
        ("house.build_year", "Gründerzeit", "vor 1919", False),
    ],
)
def test_what_may_mean_something_else_is_asked_again(key: str, text: str, meant: str, *, asks: bool) -> None:
    assert may_differ(key, text, meant) is asks


def later(reading: TableReading) -> TableReading:
    """Return what is left of a reading for the next table."""
    return TableReading(earlier_headings=reading.headings, earlier_words=reading.words)


def sent_as_proposed(upload: Upload) -> TableReading:
    form = TableMappingForm(upload, names(TableMappingForm(upload)))
    assert form.is_valid(), form.errors
    return form.reading()


def test_a_heading_that_lost_to_another_is_proposed_where_it_stands_alone() -> None:
    head = ("Adresse", "Wohnfläche", "Baujahr", "Heizung", "Wärmeerzeuger lt. Akte")
    first = read_upload(csv(("Westweg 1", "140", "1965", "BHKW", "Kessel"), head=head))
    assert left_out_unasked(first) == {"waermeerzeugerltakte"}
    rejected = read_upload(csv(("Westweg 1", "140", "1965", "Gas"), head=(*head[:3], head[4])))
    assert left_out_unasked(rejected) == set()  # it is asked about here, so that leaving it out is a decision


def test_whether_hot_water_is_added_is_asked_for_each_table() -> None:
    head = ("Adresse", "Wohnfläche", "Baujahr", "Verbrauch kWh", "Verbrauch Warmwasser kWh")
    content = csv(("Westweg 1", "140", "1965", "20000", "3000"), head=head)
    first = read_upload(content)
    form = TableMappingForm(first, names(TableMappingForm(first)) | {"heading-4": "used_added"})
    assert form.is_valid(), form.errors
    second = read_upload(content, remembered=later(form.reading()))
    assert is_open(second)
    assert "used_added" not in second.reading.places(second.columns)
    assert names(TableMappingForm(second))["heading-4"] == "used_added"


def test_a_corrected_table_does_not_ask_again_what_was_answered_for_it() -> None:
    first = read_upload(csv(EITHER, head=HEAD))
    reading = sent_as_proposed(first)
    again = read_upload(csv((*EITHER[:1], "650", *EITHER[2:]), head=HEAD), remembered=reading)
    assert not is_open(again)
    assert with_recalled(again).recalled == ()
    assert is_open(read_upload(csv(EITHER, head=HEAD), remembered=later(reading)))


def test_what_is_only_remembered_is_told_with_its_count_and_what_is_seen_on_the_page_is_not() -> None:
    reading = sent_as_proposed(read_upload(csv(BLOCK, BLOCK, head=HEAD)))
    assert reading.headings["einbaukosten"] == NO_COLUMN
    second = read_upload(csv(BLOCK, BLOCK, BLOCK, head=HEAD), remembered=later(reading))
    recalled = with_recalled(second).recalled
    assert [(each.text, each.meant, each.count) for each in recalled] == [
        ("WBS 70", "plattenbau", 3), ("Einbau Kosten", NO_COLUMN, 0),
    ]  # fmt: skip
    assert TableReading.of(replace(second.reading, recalled=recalled).as_json()).recalled == recalled


@pytest.fixture
def desk(client: Client, advisor: Any, sent: list[int]) -> Client:
    builders.published_city()
    client.force_login(advisor)
    return client


@pytest.mark.django_db
def test_the_next_client_s_table_says_what_was_remembered_on_page_row_and_spreadsheet(
    desk: Client, advisor: Any, sent: list[int], django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    posted(desk, csv(BLOCK, EITHER, head=HEAD))
    path = f"{LIST}{BatchJob.objects.get().pk}/zuordnen/"
    desk.post(path, names(desk.get(path).context["form"]))
    assert remembered(advisor).earlier_words["heating.kind"] == {"gasoel": "gas_central"}

    with django_capture_on_commit_callbacks(execute=True):
        posted(desk, csv(BLOCK, BLOCK, head=HEAD))
    job = BatchJob.objects.latest("pk")
    assert job.status == BatchStatus.RUNNING
    for key in BatchChunk.objects.filter(job=job).values_list("pk", flat=True):
        run.run_chunk(key)
    page = " ".join(desk.get(f"{LIST}{job.pk}/").content.decode().split())
    for said in (
        "Gebäudetyp: „WBS 70“ (2 ×) gilt als „Plattenbau“",
        "Die Spalte „Einbau Kosten“ wird nicht verwendet",
        f'href="{LIST}{job.pk}/zuordnen/">Gemerkte Zuordnung ändern',
        "im Ergebnis enthalten: Einbau Kosten",
    ):
        assert said in page
    said = "Gebäudetyp: „WBS 70“ gilt als „Plattenbau“; so wurde das Wort zugeordnet."
    assert said in desk.get(f"{LIST}{job.pk}/zeilen/2/").content.decode()
    job.refresh_from_db()
    book = sheets(result_xlsx(outcome(job)))
    assert said in str(book)
    assert "Gebäudetyp: „WBS 70“ (2 ×) gilt als" in str(book["Annahmen und Stand"])

    posted(desk, csv(EITHER, BLOCK, head=HEAD))
    asked = BatchJob.objects.latest("pk")
    assert asked.status == BatchStatus.OPEN
    page = desk.get(f"{LIST}{asked.pk}/zuordnen/")
    assert "gewählt wie bei einer früheren Tabelle" in page.content.decode()
    assert "gas_central" in names(page.context["form"]).values()
