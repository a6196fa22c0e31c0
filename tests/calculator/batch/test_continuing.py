"""A corrected table goes on with the same run: what is unchanged keeps its result, the rest is computed or told."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from calculator.batch import jobs, run
from calculator.batch.continuing import continue_with
from calculator.batch.outcome import outcome
from calculator.batch.summary import summary_of, unpacked
from calculator.batch.table_reading import Letting, TableReading
from calculator.batch.upload import read_upload
from calculator.models import BatchChunk, BatchJob, BatchStatus
from jobs.work import NotPossible
from tests import builders
from tests.calculator.batch.conftest import SignIn, Start
from tests.calculator.batch.tables import BAD, EAST, GOOD, HEAD, csv
from together.both_texts import Conflict

pytestmark = pytest.mark.django_db
MENDED = ("Westweg 1", "120", *BAD[2:])
Row = Sequence[str]


@pytest.fixture
def job(start: Start, sent: list[int]) -> BatchJob:
    """A run of three houses that is done, the second of them bad; nothing is sent any more."""
    found = start((GOOD, BAD, EAST))
    for key in sent:
        run.run_chunk(key)
    sent.clear()
    found.refresh_from_db()
    return found


@pytest.fixture
def corrected(job: BatchJob, django_capture_on_commit_callbacks: Any) -> Callable[..., BatchJob]:
    def put(*rows: Row, head: Row = HEAD, version: int = 1) -> BatchJob:
        remembered = TableReading.of(job.reading)
        with django_capture_on_commit_callbacks(execute=True):
            return continue_with(job, version, read_upload(csv(*rows, head=head), remembered=remembered))

    return put


def results(job: BatchJob) -> list[Any]:
    return [result for chunk in job.chunks.all() for result in unpacked(chunk)]


def test_only_what_changed_is_computed(
    corrected: Callable[..., BatchJob], job: BatchJob, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = results(job)
    again = corrected(GOOD, MENDED, EAST)
    assert (again.pk, again.status, again.version) == (job.pk, BatchStatus.RUNNING, 2)
    assert again.continued["same"] == 2
    assert (again.continued["changed"], again.continued["new"], again.continued["gone"]) == ([3], [], [])
    (key,) = sent
    computed: list[int] = []
    real = run.compute
    monkeypatch.setattr(
        run, "compute", lambda rows, task: (computed.extend(row[0] for row in rows), real(rows, task))[1]
    )
    run.run_chunk(key)
    assert computed == [3]
    again.refresh_from_db()
    after = results(again)
    assert again.status == BatchStatus.DONE
    assert [after[0], after[2]] == [before[0], before[2]]
    assert after[1]["problem"] == ""


def test_rows_of_one_piece_are_computed_only_where_they_changed(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = start((GOOD, BAD, EAST))
    for key in sent:
        run.run_chunk(key)
    whole = [result for chunk in found.chunks.all() for result in unpacked(chunk)]
    monkeypatch.setattr("calculator.batch.row_store.ROWS_IN_CHUNK", 10)
    continue_with(found, 1, read_upload(csv(GOOD, MENDED, EAST)))
    chunk = BatchChunk.objects.get()
    run.run_chunk(chunk.pk)
    chunk.refresh_from_db()
    assert [result and result["problem"] for result in unpacked(chunk)] == ["", "", ""]
    assert [unpacked(chunk)[place] for place in (0, 2)] == [whole[0], whole[2]]
    assert chunk.assumptions["values"]["area_m2"][1] is None  # differs between the houses
    assert summary_of(found).computed == 3


def test_rows_may_move_and_lines_follow_the_new_file(corrected: Callable[..., BatchJob], sent: list[int]) -> None:
    again = corrected(EAST, ("Ostweg 4", *GOOD[1:]), GOOD)
    assert [result and result["line"] for result in results(again)] == [2, None, 4]
    assert again.continued["new"] == [3]
    assert [list(each) for each in again.continued["gone"]] == [[3, "Westweg 1"]]
    assert len(sent) == 1


def test_columns_may_move_and_others_come_along(corrected: Callable[..., BatchJob], sent: list[int]) -> None:
    head = ("Bemerkung", *reversed(HEAD))
    again = corrected(("neu", *reversed(GOOD)), ("", *reversed(EAST)), head=head)
    assert (again.status, sent) == (BatchStatus.DONE, [])
    assert again.continued["same"] == 2
    assert again.columns == list(head)
    names = [heading.name for heading in outcome(again).headings]
    assert names[1] == "Bemerkung"


def test_equal_rows_are_counted_one_by_one(corrected: Callable[..., BatchJob]) -> None:
    again = corrected(GOOD, GOOD, EAST)
    # The first is told now that its address stands in another row too.
    assert (again.continued["same"], again.continued["changed"], again.continued["new"]) == (1, [2], [3])


@pytest.mark.parametrize("change", ["prices", "letting"])
def test_what_rests_on_another_state_is_computed_anew(
    job: BatchJob, corrected: Callable[..., BatchJob], change: str
) -> None:
    if change == "prices":
        builders.price(value=Decimal("0.5"))
    else:
        BatchJob.objects.filter(pk=job.pk).update(
            reading={**job.reading, "letting": Letting.LET.value},
        )
    again = corrected(GOOD, EAST)
    assert results(again) == [None, None]
    assert again.basis == jobs.present_basis()
    assert again.continued["begins_anew"] is (change == "prices")


def test_the_second_of_two_people_is_told(corrected: Callable[..., BatchJob], job: BatchJob) -> None:
    corrected(GOOD, MENDED, EAST)
    with pytest.raises(Conflict):
        corrected(GOOD, version=1)
    job.refresh_from_db()
    assert (job.rows_total, job.version) == (3, 2)


def test_a_run_in_work_is_not_replaced(start: Start) -> None:
    with pytest.raises(NotPossible, match="Schließen Sie das erst ab"):
        continue_with(start(), 1, read_upload(csv(GOOD)))


def test_a_worker_that_is_late_stores_nothing_into_the_new_table(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    found, real = start((GOOD, EAST)), run.compute

    def replaced_meanwhile(*args: Any) -> Any:
        computed = real(*args)
        jobs.cancel(found)
        continue_with(found, 1, read_upload(csv(EAST)))
        return computed

    monkeypatch.setattr(run, "compute", replaced_meanwhile)
    run.run_chunk(sent[0])
    (chunk,) = found.chunks.all()
    assert not chunk.is_done
    assert [row[1][0] for row in chunk.rows] == ["Ostweg 2a"]


def posted(desk: Client, job: BatchJob, content: bytes, version: int = 1) -> Any:
    file = SimpleUploadedFile("haeuser.csv", content)
    return desk.post(f"/rechner/viele/{job.pk}/korrigieren/", {"file": file, "version": version})


def test_the_page_takes_the_table_and_tells_what_changed(desk: Client, job: BatchJob) -> None:
    assert "korrigieren/" in desk.get(f"/rechner/viele/{job.pk}/").content.decode()
    assert 'name="version" value="1"' in desk.get(f"/rechner/viele/{job.pk}/korrigieren/").content.decode()
    assert posted(desk, job, csv(GOOD, EAST)).status_code == 302
    page = desk.get(f"/rechner/viele/{job.pk}/").content.decode()
    assert "2 Zeilen unverändert, 0 geändert, 0 neu, 1 nicht mehr enthalten." in page
    assert "Zeile 3 der Tabelle davor" in page


def test_what_was_answered_of_the_layout_is_asked_once_for_a_run(
    desk: Client, start: Start, sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    head = ("Straße", "Hausnr.", "Lage", "Wohnfläche m²", "Baujahr")
    rows = (("Westweg", "1", "EG links", "60", "1965"), ("", "1", "1. OG", "62", "1965"))
    found = start(rows, head=head)
    page = f"/rechner/viele/{found.pk}/zuordnen/"
    assert found.status == BatchStatus.OPEN
    form = desk.get(page).context["form"]
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(page, {name: form[name].initial for name in form.fields} | {"same_house": "dwellings"})
    for key in sent:
        run.run_chunk(key)
    found.refresh_from_db()
    assert (found.status, found.rows_total) == (BatchStatus.DONE, 1)
    longer = (*rows, ("", "1", "2. OG", "64", "1965"))
    assert posted(desk, found, csv(*longer, head=head), found.version).url == f"/rechner/viele/{found.pk}/"
    found.refresh_from_db()
    assert (found.status, found.rows_total) == (BatchStatus.RUNNING, 1)
    other = (*head[:3], "Fläche", head[4])
    found.status = BatchStatus.DONE
    found.save()
    assert posted(desk, found, csv(*rows, head=other), found.version).url == page


def test_a_conflict_is_a_page_that_says_so_and_knows_the_new_version(desk: Client, job: BatchJob) -> None:
    posted(desk, job, csv(GOOD, EAST))
    answer = posted(desk, job, csv(GOOD))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Inzwischen hat jemand anders eine Tabelle hochgeladen." in page
    assert 'name="version" value="2"' in page


@pytest.mark.parametrize(("content", "sentence"), [(b"", "Diese Datei ist leer"), (b"%PDF-1.4", "ein PDF")])
def test_a_wrong_table_is_refused_and_the_run_stays(desk: Client, job: BatchJob, content: bytes, sentence: str) -> None:
    answer = posted(desk, job, content)
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert BatchJob.objects.get().version == 1


def test_a_run_that_is_computed_says_so_beside_the_field(desk: Client, start: Start) -> None:
    answer = posted(desk, start(), csv(GOOD))
    assert answer.status_code == 400
    assert "Schließen Sie das erst ab" in answer.content.decode()


def test_nobody_continues_the_run_of_another(sign_in: SignIn, job: BatchJob) -> None:
    assert posted(sign_in("other", "Beratung"), job, csv(GOOD)).status_code == 404
