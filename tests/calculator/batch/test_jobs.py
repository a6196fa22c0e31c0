"""A run goes on where it stopped: after stopping, after a dead worker, after lost messages; and never for ever."""

import datetime as dt
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from calculator.batch import jobs, run
from calculator.models import BatchChunk, BatchJob, BatchStatus
from calculator.tasks import delete_old_batches, run_batch_chunk, wake_batches
from jobs.work import MOST_ATTEMPTS, NotPossible
from tests import builders
from tests.calculator.batch.conftest import Start
from tests.calculator.batch.tables import GOOD
from zones import services
from zones.models import EditionKind

pytestmark = pytest.mark.django_db


def state(job: BatchJob) -> tuple[str, int, int]:
    """Status, rows done, bad rows."""
    found = BatchJob.objects.counted().get(pk=job.pk)
    return found.status, found.rows_done, found.rows_bad


def stalled(job: BatchJob) -> None:
    """Let more than a minute pass since anything happened."""
    BatchJob.objects.filter(pk=job.pk).update(changed_at=timezone.now() - dt.timedelta(seconds=70))


def test_every_piece_is_a_message_and_the_last_one_ends_the_run(start: Start, sent: list[int]) -> None:
    job = start()
    assert len(sent) == 3
    for key in sent[:-1]:
        run_batch_chunk(key)
    assert state(job) == (BatchStatus.RUNNING, 2, 1)
    run_batch_chunk(sent[-1])
    assert state(job) == (BatchStatus.DONE, 3, 1)


def test_pieces_may_come_in_any_order_and_twice(start: Start, sent: list[int]) -> None:
    job = start()
    for key in (*reversed(sent), *sent):
        run.run_chunk(key)
    assert state(job) == (BatchStatus.DONE, 3, 1)
    assert set(BatchChunk.objects.values_list("attempts", flat=True)) == {1}


def test_a_stopped_run_keeps_what_is_done_and_goes_on_with_the_rest(
    start: Start, sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    job = start()
    first, *others = sent
    run.run_chunk(first)
    jobs.cancel(job)
    run.run_chunk(others[0])
    assert state(job) == (BatchStatus.CANCELLED, 1, 0)
    sent.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert jobs.resume(job) is False
    assert sent == others
    for key in sent:
        run.run_chunk(key)
    assert state(job) == (BatchStatus.DONE, 3, 1)
    assert BatchChunk.objects.get(pk=first).attempts == 0  # counted anew, though not computed again


def test_a_piece_that_is_computed_while_the_run_is_stopped_is_not_lost(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    job, real = start(), run.compute

    def stopped_meanwhile(*args: Any) -> Any:
        jobs.cancel(job)
        return real(*args)

    monkeypatch.setattr(run, "compute", stopped_meanwhile)
    run.run_chunk(sent[0])
    assert state(job) == (BatchStatus.CANCELLED, 1, 0)


def test_a_run_that_is_stopped_during_its_last_piece_is_done(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    job, real = start(), run.compute
    *others, last = sent
    for key in others:
        run.run_chunk(key)

    def stopped_meanwhile(*args: Any) -> Any:
        jobs.cancel(job)
        return real(*args)

    monkeypatch.setattr(run, "compute", stopped_meanwhile)
    run.run_chunk(last)
    assert state(job) == (BatchStatus.DONE, 3, 1)


@pytest.mark.parametrize("step", [jobs.cancel, jobs.resume])
def test_what_is_done_neither_stops_nor_goes_on(start: Start, sent: list[int], step: Any) -> None:
    job = start()
    for key in sent:
        run.run_chunk(key)
    with pytest.raises(NotPossible):
        step(job)


def test_deleting_while_a_worker_computes_leaves_nothing(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    job, real = start(), run.compute

    def deleted_meanwhile(*args: Any) -> Any:
        BatchJob.objects.get(pk=job.pk).delete()
        return real(*args)

    monkeypatch.setattr(run, "compute", deleted_meanwhile)
    run.run_chunk(sent[0])
    assert not BatchJob.objects.exists()
    assert not BatchChunk.objects.exists()


def test_a_killed_worker_loses_its_piece_only_and_it_is_sent_again(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    job, keys = start(), list(sent)
    run.run_chunk(keys[0])
    monkeypatch.setattr(run, "_store", lambda _chunk: (_ for _ in ()).throw(SystemExit))
    with pytest.raises(SystemExit):
        run.run_chunk(keys[1])
    monkeypatch.undo()
    assert state(job) == (BatchStatus.RUNNING, 1, 0)
    stalled(job)
    told: list[int] = []
    monkeypatch.setattr("jobs.work.current_app.send_task", lambda _n, args, **_o: told.append(args[0]))
    with django_capture_on_commit_callbacks(execute=True):
        wake_batches()
    assert told == keys[1:]
    for key in told:
        run.run_chunk(key)
    assert state(job) == (BatchStatus.DONE, 3, 1)


@pytest.mark.parametrize(("seconds", "again"), [(50, False), (70, True)])
def test_lost_messages_are_sent_again_after_a_minute_without_progress(
    start: Start,
    sent: list[int],
    seconds: int,
    again: bool,
    *,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job = start()
    job.refresh_from_db()
    monkeypatch.setattr(timezone, "now", lambda: job.changed_at + dt.timedelta(seconds=seconds))
    sent.clear()
    with django_capture_on_commit_callbacks(execute=True):
        jobs.wake_all()
    assert bool(sent) is again


def test_a_piece_in_work_is_left_alone(start: Start, sent: list[int], django_capture_on_commit_callbacks: Any) -> None:
    job = start()
    stalled(job)
    settings = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    with psycopg.connect(**{name: settings[name] for name in names if name in settings}, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s, %s)", [jobs.WORK.lock_class, sent[0]])
        before = len(sent)
        with django_capture_on_commit_callbacks(execute=True):
            jobs.wake_all()
        run.run_chunk(sent[0])
        assert (len(sent), state(job)[1]) == (before, 0)


def test_the_third_death_ends_the_run_with_a_sentence_and_it_can_still_go_on(start: Start, sent: list[int]) -> None:
    job = start()
    BatchChunk.objects.filter(pk=sent[0]).update(attempts=MOST_ATTEMPTS)
    stalled(job)
    jobs.wake(job)
    job.refresh_from_db()
    assert job.status == BatchStatus.FAILED
    assert "3-mal" in job.message
    jobs.resume(job)
    run.run_chunk(sent[0])
    assert state(job)[1] == 1


@pytest.mark.parametrize("change", ["prices", "plan"])
def test_rows_never_rest_on_two_states_of_prices_or_plan(start: Start, sent: list[int], change: str) -> None:
    job = start()
    run.run_chunk(sent[0])
    if change == "prices":
        builders.price(value=Decimal("0.5"))
    else:
        addresses = builders.edition(EditionKind.ADDRESSES)
        builders.address(addresses, "Westweg 1, 07743", 681_500, 5_643_500)
        services.publish(addresses, reason="Test")
    run.run_chunk(sent[1])
    job.refresh_from_db()
    assert (job.status, state(job)[1]) == (BatchStatus.FAILED, 1)
    assert "rechnet alle Zeilen neu" in job.message
    assert jobs.resume(job) is True
    assert state(job) == (BatchStatus.RUNNING, 0, 0)
    for key in sent:
        run.run_chunk(key)
    assert state(job) == (BatchStatus.DONE, 3, 1)


def test_a_late_result_of_the_old_state_is_not_stored(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    job, real = start(), run.compute

    def replaced_meanwhile(*args: Any) -> Any:
        found = real(*args)
        builders.price(value=Decimal("0.5"))
        jobs.cancel(job)
        jobs.resume(job)
        return found

    monkeypatch.setattr(run, "compute", replaced_meanwhile)
    run.run_chunk(sent[0])
    assert state(job) == (BatchStatus.RUNNING, 0, 0)


def test_prices_that_change_during_a_piece_do_not_mix(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    job, real = start(), run.compute

    def replaced_meanwhile(*args: Any) -> Any:
        builders.price(value=Decimal("0.5"))
        return real(*args)

    monkeypatch.setattr(run, "compute", replaced_meanwhile)
    run.run_chunk(sent[0])
    assert state(job) == (BatchStatus.FAILED, 0, 0)


@pytest.mark.parametrize(("days", "kept"), [(29, True), (30, False)])
def test_a_run_is_forgotten_on_the_day_that_its_page_names(
    start: Start, settings: Settings, days: int, kept: bool
) -> None:
    settings.BATCH_RETENTION_DAYS = 30
    job = start()
    assert jobs.deleted_on(job) == timezone.localdate() + dt.timedelta(days=30)
    noon = timezone.localtime().replace(hour=12)
    BatchJob.objects.filter(pk=job.pk).update(changed_at=noon - dt.timedelta(days=days))
    delete_old_batches()
    assert BatchJob.objects.exists() is kept
    assert BatchChunk.objects.exists() is kept


def test_a_run_goes_with_its_owner(start: Start, advisor: User) -> None:
    start([GOOD])
    advisor.delete()
    assert not BatchChunk.objects.exists()


def test_its_text_tells_nothing_of_the_table(start: Start) -> None:
    job = start()
    assert "Nordhang" not in f"{job} {job.chunks.first()}"
