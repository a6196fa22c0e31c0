"""The step between upload and computing: each heading and each unknown word once, remembered for the next table."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from calculator.batch import run
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.open_questions import MOST_WORDS, OpenWord, is_open, open_words
from calculator.batch.table_reading import NO_COLUMN, TableReading
from calculator.batch.upload import Upload, read_upload
from calculator.core.choices import BuildingType
from calculator.models import BatchChunk, BatchJob, BatchStatus, TableMemory
from tests import builders
from tests.calculator.batch.tables import GOOD, csv
from tests.calculator.batch.test_table_layout import book

HEAD = ("Adresse", "Wohnfläche", "Baujahr", "Gebäudetyp", "Heizung", "Farbe")
BLOCK = ("Westweg 1, 07743 Jena", "840", "1972", "WBS 70", "Fernwärme (SWJ)", "rot")
OLD = ("Westweg 2, 07743 Jena", "640", "unbekannt", "Kaserne", "Gas", "rot")
BLOCK_KNOWN = (*BLOCK[:3], "Plattenbau P2", *BLOCK[4:])
LIST = "/rechner/viele/"


def upload_of(*rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> Upload:
    return read_upload(csv(*rows, head=head))


def test_each_unknown_word_stands_there_once_with_its_count() -> None:
    words = open_words(upload_of(BLOCK, ("", "500", "1980", "wbs-70", "Gas", ""), BLOCK, OLD))
    assert words == [
        OpenWord("house.building_type", "WBS 70", 3, BuildingType.PLATTENBAU),
        OpenWord("house.build_year", "unbekannt", 1),
        OpenWord("house.building_type", "Kaserne", 1),
    ]


def test_a_table_of_known_words_asks_nothing() -> None:
    assert not is_open(read_upload(csv(GOOD)))
    assert not is_open(upload_of((*BLOCK[:3], "Plattenbau P2", *BLOCK[4:])))


@pytest.mark.parametrize(
    ("head", "asks"),
    [
        (("Adresse", "m2 gesamt", "Baujahr"), True),
        (("Adresse", "Wohnfläche", "Baujahr", "Heizungsanlage lt. WIS"), True),
        (("Adresse", "Wohnfläche", "Baujahr", "Farbe"), False),
    ],
)
def test_a_heading_that_may_be_missed_is_asked_about(head: tuple[str, ...], *, asks: bool) -> None:
    assert is_open(upload_of(("Westweg 1", "140", "1965", "Gas")[: len(head)], head=head)) is asks


def names(form: TableMappingForm) -> dict[str, str]:
    """Return what the page would send if nobody changed anything."""
    return {name: form[name].initial for name in form.fields}


def test_the_proposals_can_be_sent_as_they_are() -> None:
    upload = upload_of(BLOCK, OLD)
    form = TableMappingForm(upload, names(TableMappingForm(upload)))
    assert form.is_valid(), form.errors
    reading = form.reading()
    assert reading.words == {
        "house.building_type": {"wbs70": "plattenbau", "kaserne": ""}, "house.build_year": {"unbekannt": ""},
    }  # fmt: skip
    assert reading.headings == {"farbe": NO_COLUMN}


def test_two_headings_for_one_entry_and_a_missing_one_are_refused() -> None:
    upload = upload_of(BLOCK)
    sent = names(TableMappingForm(upload))
    twice = TableMappingForm(upload, sent | {"heading-5": "heating.kind"})
    assert "Diese Angabe ist schon der Spalte „Heizung“ zugeordnet." in str(twice.errors["heading-5"])
    without = TableMappingForm(upload, sent | {"heading-2": "-"})
    assert "Noch fehlt: Baujahr." in str(without.errors)
    assert not TableMappingForm(upload, sent | {"heading-2": "house.nothing"}).is_valid()


def test_a_heading_can_be_told_and_its_words_are_read_then() -> None:
    upload = upload_of(("Westweg 1", "140", "1965", "BHKW"), head=("Adresse", "Größe", "Baujahr", "Heizungsanlage"))
    sent = names(TableMappingForm(upload))
    assert (sent["heading-3"], [word.text for word in open_words(upload)]) == ("heating.kind", ["BHKW"])
    form = TableMappingForm(upload, sent | {"heading-1": "house.living_area_m2"})
    assert form.is_valid(), form.errors
    reading = form.reading()
    assert reading.places(upload.columns)["house.living_area_m2"] == 1
    assert not is_open(Upload(upload.columns, upload.rows, reading))


def test_more_words_than_a_page_holds_keep_no_table_waiting() -> None:
    upload = upload_of(*[(*BLOCK[:3], f"Bauform {chr(97 + at % 26)}{at}", *BLOCK[4:]) for at in range(MOST_WORDS + 20)])
    sent = names(TableMappingForm(upload))
    form = TableMappingForm(upload, sent)
    assert len(form.words) == MOST_WORDS
    assert form.is_valid(), form.errors
    assert not is_open(Upload(upload.columns, upload.rows, form.reading()))


def test_which_of_two_sheets_is_read_is_asked_once() -> None:
    sheets = {"Lobeda": [HEAD, BLOCK_KNOWN], "Winzerla": [HEAD, BLOCK_KNOWN]}
    upload = read_upload(book(sheets))
    assert is_open(upload)
    form = TableMappingForm(upload, names(TableMappingForm(upload)))
    assert form.is_valid(), form.errors
    assert not is_open(Upload(upload.columns, upload.rows, form.reading()))


def test_what_is_stored_of_a_reading_comes_back() -> None:
    reading = upload_of(BLOCK, OLD, ("Summe", "1480", "", "", "", "")).reading
    assert TableReading.of(reading.as_json()) == reading
    assert TableReading.of({}) == TableReading()


@pytest.fixture
def desk(client: Client, advisor: User, sent: list[int]) -> Client:
    builders.published_city()
    client.force_login(advisor)
    return client


def posted(client: Client, content: bytes) -> Any:
    file = io.BytesIO(content)
    file.name = "haeuser.csv"
    return client.post(LIST, {"title": "Nordhang", "file": file, "systems": ["heat_pump", "gas"]})


@pytest.mark.django_db
def test_from_the_upload_over_one_page_to_the_result(
    desk: Client, sent: list[int], django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    answer = posted(desk, csv(BLOCK, OLD, head=HEAD))
    job = BatchJob.objects.get()
    path = f"{LIST}{job.pk}/zuordnen/"
    assert (job.status, sent) == (BatchStatus.OPEN, [])
    page = desk.get(answer.url, follow=True)
    assert page.redirect_chain == [(path, 302)]
    text = page.content.decode()
    assert all(word in text for word in ("„WBS 70“", "1 × · Gebäudetyp", "Farbe", "rot", "1949–1957"))
    form = page.context["form"]
    year = next(name for name in form.fields if name.startswith("word") and form[name].label.endswith("„unbekannt“"))
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(path, names(form) | {year: "1949–1957"})
    assert answer.url == f"{LIST}{job.pk}/"
    assert sent == [BatchChunk.objects.get().pk]
    run.run_chunk(sent[0])
    rows = BatchChunk.objects.get().results
    assert [row["problem"] for row in rows] == ["", ""]
    assert "„1949–1957“ ist ein Zeitraum; angenommen ist 1953" in str(rows[1]["questions"])

    posted(desk, csv(BLOCK, (*OLD[:2], "1965", *OLD[3:]), head=HEAD))  # the next table asks nothing
    newest = BatchJob.objects.latest("pk")
    assert newest.status == BatchStatus.RUNNING
    decided = TableMemory.objects.get().decided
    assert "Westweg" not in str(decided)
    assert desk.get(f"{LIST}{newest.pk}/zuordnen/").status_code == 200


@pytest.mark.django_db
def test_what_is_wrong_is_said_beside_the_choice_and_nothing_is_lost(desk: Client) -> None:
    posted(desk, csv(BLOCK, OLD, head=HEAD))
    path = f"{LIST}{BatchJob.objects.get().pk}/zuordnen/"
    values = names(desk.get(path).context["form"])
    answer = desk.post(path, values | {"heading-5": "heating.kind", "letting": "let"})
    assert answer.status_code == 400
    assert "heading-5" in answer.context["form"].errors
    assert '<option value="let" selected>' in answer.content.decode()
    assert BatchJob.objects.get().status == BatchStatus.OPEN
    assert not TableMemory.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("heading", "sentence"),
    [("NGF", "Unten ist schon gewählt, welche es wohl ist."), ("m2 gesamt", "Wählen Sie unten, welche es ist.")],
)
def test_what_is_needed_and_not_found_is_said_with_what_is_proposed(desk: Client, heading: str, sentence: str) -> None:
    posted(desk, csv(("Westweg 1", "140", "1965"), head=("Adresse", heading, "Baujahr")))
    page = desk.get(f"{LIST}{BatchJob.objects.get().pk}/zuordnen/").content.decode()
    assert f"Keine Spalte heißt so: Wohnfläche m². {sentence}" in " ".join(page.split())


@pytest.mark.django_db
def test_a_run_can_be_read_anew_but_not_while_it_is_computed(desk: Client) -> None:
    posted(desk, csv(GOOD))
    job = BatchJob.objects.get()
    path = f"{LIST}{job.pk}/zuordnen/"
    values = names(desk.get(path).context["form"])
    assert "Halten Sie die Berechnung vorher an" in desk.post(path, values).content.decode()
    BatchJob.objects.update(status=BatchStatus.DONE)
    assert desk.post(path, values | {"letting": "let"}).status_code == 302
    job.refresh_from_db()
    assert (job.status, job.reading["letting"]) == (BatchStatus.RUNNING, "let")


@pytest.mark.django_db
def test_nobody_else_sees_the_page(desk: Client, client: Client) -> None:
    posted(desk, csv(BLOCK, head=HEAD))
    client.force_login(builders.account("somebody", "Beratung"))
    assert client.get(f"{LIST}{BatchJob.objects.get().pk}/zuordnen/").status_code == 404
