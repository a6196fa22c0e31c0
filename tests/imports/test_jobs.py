"""Imports never hang: a dead worker is noticed, a lost message is sent again, and cancelling leaves nothing."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction
from django.utils import timezone

from jobs.work import NotPossible
from tests.imports import files
from tests.imports.conftest import MakeJob
from tests.processes import until
from zones.models import TRACKED, Edition, EditionStatus, ImportChunk, ImportFile, ImportJob, ImportStatus, Zone
from zones.uploads import contents, jobs, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_worker(make_job: MakeJob) -> Iterator[tuple[ImportJob, psycopg.Connection[Any]]]:
    """An import that a worker in another process has begun: the lock is held through another connection."""
    job = make_job(files.two_zones())
    ImportJob.objects.filter(pk=job.pk).update(status=ImportStatus.CHECKING, attempts=1)
    settings = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    with psycopg.connect(**{name: settings[name] for name in names if name in settings}, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s, %s)", [jobs.WORK.lock_class, job.pk])
        yield job, other


def status(job: ImportJob) -> str:
    return ImportJob.objects.values_list("status", flat=True).get(pk=job.pk)


def test_a_new_import_is_told_to_a_worker(make_job: MakeJob, sent: list[int]) -> None:
    job = make_job(files.two_zones())
    assert sent == [job.pk]


def test_an_import_in_work_is_left_alone(other_worker: Any, sent: list[int]) -> None:
    job, _connection = other_worker
    sent.clear()
    jobs.wake_all()
    run.run(job.pk)
    assert (status(job), sent) == (ImportStatus.CHECKING, [])


def test_a_killed_worker_is_noticed_and_the_work_begins_again(
    other_worker: Any, sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    job, other = other_worker
    other.close()
    assert until(lambda: not jobs.WORK.is_in_hand([job.pk]))  # the server frees the lock a moment later
    sent.clear()
    with django_capture_on_commit_callbacks(execute=True):
        jobs.wake_all()
    assert (status(job), sent) == (ImportStatus.WAITING, [job.pk])
    run.run(job.pk)
    assert status(job) == ImportStatus.CHECKED


def test_the_third_death_ends_the_import_with_a_sentence(make_job: MakeJob, sent: list[int]) -> None:
    job = make_job(files.two_zones())
    ImportJob.objects.filter(pk=job.pk).update(status=ImportStatus.STORING, attempts=3)
    sent.clear()
    jobs.wake(job)
    job.refresh_from_db()
    assert (job.status, sent) == (ImportStatus.FAILED, [])
    assert "3-mal" in job.message


@pytest.mark.parametrize(("seconds", "again"), [(50, False), (70, True)])
def test_a_lost_message_is_sent_again_after_a_minute(
    seconds: int,
    again: bool,
    make_job: MakeJob,
    sent: list[int],
    *,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job = make_job(files.two_zones())
    job.refresh_from_db()
    monkeypatch.setattr(timezone, "now", lambda: job.changed_at + dt.timedelta(seconds=seconds))
    sent.clear()
    with django_capture_on_commit_callbacks(execute=True):
        jobs.wake_all()
    assert bool(sent) is again


def test_a_second_message_for_the_same_step_does_nothing(make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run.run(job.pk)
    run.run(job.pk)
    assert ImportJob.objects.get(pk=job.pk).attempts == 1


def test_a_worker_killed_while_storing_leaves_nothing_and_the_next_one_stores_once(
    make_job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = make_job(files.two_zones())
    run.run(job.pk)
    jobs.queue_storing(job)
    real, deaths = contents.PlanContents.load, iter([True, False])

    def die_once(self: Any, *arguments: Any) -> Edition:
        edition = real(self, *arguments)
        if next(deaths):
            raise SystemExit
        return edition

    monkeypatch.setattr(contents.PlanContents, "load", die_once)
    with pytest.raises(SystemExit), transaction.atomic():
        run.run(job.pk)
    assert not Edition.objects.exists()
    ImportJob.objects.filter(pk=job.pk).update(status=ImportStatus.STORING)
    jobs.wake(job)
    run.run(job.pk)
    assert (status(job), Zone.objects.count()) == (ImportStatus.DRAFTED, 2)


def nothing_is_left() -> bool:
    histories = [model.history for model in TRACKED]  # type: ignore[attr-defined]
    return not any(
        rows.exists()
        for rows in (
            ImportJob.objects,
            ImportFile.objects,
            ImportChunk.objects,
            Edition.objects,
            Zone.objects,
            *histories,
        )
    )


def test_cancelling_a_checked_import_leaves_nothing(make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run.run(job.pk)
    jobs.cancel(job)
    assert nothing_is_left()


def test_cancelling_a_draft_deletes_it_with_its_history(make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run.run(job.pk)
    jobs.queue_storing(job)
    run.run(job.pk)
    zone = Zone.objects.get(code="DEMO-01")
    zone.name = "Neu"
    zone.save()
    jobs.cancel(job)
    assert nothing_is_left()


def test_cancelling_while_a_worker_reads_stops_it(make_job: MakeJob, monkeypatch: pytest.MonkeyPatch) -> None:
    job = make_job(files.two_zones())
    real = run.write_out

    def cancelled_meanwhile(*args: Any) -> Any:
        jobs.cancel(job)
        return real(*args)

    monkeypatch.setattr(run, "write_out", cancelled_meanwhile)
    run.run(job.pk)
    assert nothing_is_left()


def test_cancelling_while_a_worker_stores_rolls_it_back(make_job: MakeJob, monkeypatch: pytest.MonkeyPatch) -> None:
    job = make_job(files.two_zones())
    run.run(job.pk)
    jobs.queue_storing(job)
    real = contents.PlanContents.load

    def cancelled_meanwhile(self: Any, *arguments: Any) -> Edition:
        edition = real(self, *arguments)
        ImportJob.objects.get(pk=job.pk).delete()
        return edition

    monkeypatch.setattr(contents.PlanContents, "load", cancelled_meanwhile)
    run.run(job.pk)
    assert not Edition.objects.exists()


def test_a_published_edition_outlives_its_import(make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run.run(job.pk)
    jobs.queue_storing(job)
    run.run(job.pk)
    Edition.objects.update(status=EditionStatus.PUBLISHED, published_at=timezone.now())
    with pytest.raises(NotPossible, match="bleibt erhalten"):
        jobs.cancel(job)
    assert Edition.objects.published_plan() is not None


def test_the_state_of_the_database_decides_not_the_page(make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    stale = ImportJob.objects.get(pk=job.pk)
    run.run(job.pk)
    jobs.queue_storing(stale)
    with pytest.raises(NotPossible, match="bearbeitet"):
        jobs.queue_check(stale, {})
