"""The results as files: made once by a worker and kept, encrypted like the rows, gone with the run."""

import datetime as dt
from typing import Any

import pytest
from celery import current_app
from django.db import connection
from django.test import Client
from django.utils import timezone
from kombu.exceptions import OperationalError

from calculator.batch import files, jobs, run
from calculator.models import BatchFile, BatchJob, BatchStatus
from calculator.tasks import make_batch_file, wake_batches
from jobs.work import MOST_ATTEMPTS
from tests.calculator.batch.conftest import Start

pytestmark = pytest.mark.django_db
PAGE = "/rechner/viele/"


@pytest.fixture
def large(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> BatchJob:
    """A run that counts as large, done; what was sent to the workers last is its usual file."""
    monkeypatch.setattr(files, "AT_ONCE_ROWS", 2)
    job = start()
    pieces = list(sent)
    sent.clear()
    with django_capture_on_commit_callbacks(execute=True):
        for key in pieces:
            run.run_chunk(key)
    return job


def address(job: BatchJob, kind: str = "xlsx") -> str:
    return f"{PAGE}{job.pk}/ergebnis.{kind}"


def test_the_usual_file_of_a_large_run_is_made_by_a_worker_as_soon_as_it_is_done(
    large: BatchJob, sent: list[int]
) -> None:
    (file,) = BatchFile.objects.all()
    assert (file.kind, file.made_at, sent) == ("xlsx", None, [file.pk])
    make_batch_file(file.pk)
    file.refresh_from_db()
    assert file.content.startswith(b"PK")
    assert file.size == len(file.content)


def test_until_then_its_page_says_so_and_refreshes_with_and_without_a_script(desk: Client, large: BatchJob) -> None:
    answer = desk.get(address(large))
    page = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (202, "5")
    assert "Die Datei wird erstellt" in page
    assert f'<meta http-equiv="refresh" content="5; url={PAGE}{large.pk}/">' in page
    assert f'data-follow="{PAGE}{large.pk}/dateien.json"' in page
    assert desk.get(f"{PAGE}{large.pk}/dateien.json").json()["status"] == "xlsx"
    make_batch_file(BatchFile.objects.get().pk)
    assert desk.get(f"{PAGE}{large.pk}/dateien.json").json()["status"] == ""
    page = desk.get(f"{PAGE}{large.pk}/").content.decode()
    assert "wird erstellt" not in page
    assert desk.get(address(large)).content.startswith(b"PK")


def test_the_map_file_is_made_once_somebody_asks(
    desk: Client, large: BatchJob, sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    sent.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert desk.get(address(large, "gpkg")).status_code == 202
        assert desk.get(address(large, "gpkg")).status_code == 202
    (key,) = sent
    make_batch_file(key)
    assert desk.get(address(large, "gpkg")).content.startswith(b"SQLite format 3")


def test_a_small_table_waits_for_no_worker(desk: Client, start: Start, sent: list[int]) -> None:
    job = start()
    assert desk.get(address(job)).content.startswith(b"PK")
    first = desk.get(address(job))
    run.run_chunk(sent[0])
    assert desk.get(address(job)).content != first.content
    assert BatchFile.objects.count() == 1


def test_a_large_run_is_not_written_while_it_changes(
    desk: Client, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "AT_ONCE_ROWS", 2)
    assert desk.get(address(start())).status_code == 202
    assert not BatchFile.objects.exists()


def test_who_has_the_file_gets_it_no_second_time(desk: Client, start: Start) -> None:
    job = start()
    got = desk.get(address(job))
    asked = desk.head(address(job))
    assert (asked.status_code, asked["ETag"], asked["Content-Length"]) == (200, got["ETag"], str(len(got.content)))
    again = desk.get(address(job), headers={"If-None-Match": got["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_is_kept_as_encrypted_as_the_rows_and_goes_with_the_run(desk: Client, start: Start) -> None:
    job = start()
    desk.get(address(job))
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM calculator_batchfile")
        assert bytes(cursor.fetchone()[0]).startswith(b"gAAAA")
    desk.post(f"{PAGE}{job.pk}/loeschen/")
    assert not BatchFile.objects.exists()


def test_making_it_does_not_lengthen_the_period_of_the_run(desk: Client, start: Start) -> None:
    job = start()
    before = BatchJob.objects.get(pk=job.pk).changed_at
    desk.get(address(job))
    assert BatchJob.objects.get(pk=job.pk).changed_at == before


def test_what_changed_while_it_was_made_is_not_handed_out(
    desk: Client, large: BatchJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, real = BatchFile.objects.get(), files.outcome

    def changed_meanwhile(job: BatchJob) -> Any:
        found = real(job)
        BatchJob.objects.filter(pk=job.pk).update(version=2)
        return found

    monkeypatch.setattr(files, "outcome", changed_meanwhile)
    make_batch_file(file.pk)
    file.refresh_from_db()
    assert file.made_at is None
    large.refresh_from_db()
    assert files.kept(large) == {}


def test_a_file_whose_worker_died_or_whose_message_was_lost_is_sent_again(
    large: BatchJob, sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    sent.clear()
    BatchFile.objects.update(asked_at=timezone.now() - dt.timedelta(seconds=70), attempts=1)
    with django_capture_on_commit_callbacks(execute=True):
        wake_batches()
        wake_batches()
    assert sent == [BatchFile.objects.get().pk]


def test_a_broker_that_is_away_loses_neither_run_nor_file(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    monkeypatch.setattr(files, "AT_ONCE_ROWS", 2)
    job = start()

    def away(*_args: Any, **_options: Any) -> None:
        raise OperationalError

    monkeypatch.setattr(current_app, "send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        for key in sent:
            run.run_chunk(key)
    job.refresh_from_db()
    assert job.status == BatchStatus.DONE
    assert BatchFile.objects.get().made_at is None


def test_one_that_failed_says_so_and_is_tried_again_when_asked_for(
    desk: Client, large: BatchJob, sent: list[int]
) -> None:
    BatchFile.objects.update(attempts=MOST_ATTEMPTS)
    assert "wurde nicht fertig" in desk.get(f"{PAGE}{large.pk}/").content.decode()
    assert desk.get(address(large)).status_code == 202
    assert BatchFile.objects.get().attempts == 0


def test_beginning_anew_makes_the_file_anew(desk: Client, start: Start) -> None:
    job = start()
    BatchJob.objects.filter(pk=job.pk).update(basis={**job.basis, "key": "earlier"})
    desk.get(address(job))
    job.refresh_from_db()
    assert set(files.kept(job)) == {"xlsx"}
    jobs.cancel(job)
    assert jobs.resume(job) is True
    assert files.kept(job) == {}
