"""What every kind of background work rests on, whatever it is about."""

from typing import Any

import pytest
from celery import current_app
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Q
from kombu.exceptions import OperationalError

from jobs.progress import Reporter, progress_of
from jobs.work import BackgroundWork, Cancelled
from tests import builders
from zones.models import EditionKind, ImportJob, ImportStatus

pytestmark = pytest.mark.django_db
ONE, OTHER = BackgroundWork("test.one", lock_class=90_001), BackgroundWork("test.other", lock_class=90_002)
WAITING = (Q(status=ImportStatus.WAITING), {"status": ImportStatus.CHECKING})


@pytest.fixture
def row() -> ImportJob:
    return ImportJob.objects.create(
        kind=EditionKind.HEAT_PLAN, title="Probe", as_of=builders.DAY, source="Test", licence="ohne"
    )


def test_a_worker_is_told_only_of_what_is_stored(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    told: list[tuple[str, int]] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **_options: told.append((name, args[0])))
    with django_capture_on_commit_callbacks(execute=True):
        ONE.tell([1, 2])
        with transaction.atomic():
            ONE.tell([3])
            transaction.set_rollback(True)
        assert told == []
    assert told == [("test.one", 1), ("test.one", 2)]


def test_without_a_broker_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, django_capture_on_commit_callbacks: Any
) -> None:
    def away(*_args: Any, **_options: Any) -> None:
        raise OperationalError

    monkeypatch.setattr(current_app, "send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        ONE.tell([1])
    assert "test.one" in caplog.text


def test_what_is_due_is_begun_once_and_counts_as_an_attempt(row: ImportJob) -> None:
    with ONE.begun(row.pk, ImportJob.objects.all(), WAITING) as begun:
        assert begun is not None
        assert (begun.status, begun.attempts) == (ImportStatus.CHECKING, 1)
        assert ONE.is_in_hand([row.pk])
    assert not ONE.is_in_hand([row.pk])
    with ONE.begun(row.pk, ImportJob.objects.all(), WAITING) as again:
        assert again is None


def test_kinds_of_work_do_not_stand_in_the_way_of_each_other(row: ImportJob) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [OTHER.lock_class, row.pk])
    assert OTHER.is_in_hand([row.pk])
    assert not ONE.is_in_hand([row.pk])


def test_progress_outlives_a_rollback_and_unwanted_work_stops() -> None:
    cache.delete("test-progress")
    wanted = [True, False]
    reporter = Reporter("test-progress", lambda: wanted.pop(0))
    with transaction.atomic():
        reporter.begin("Lesen", 4)
        transaction.set_rollback(True)
    noted = progress_of("test-progress")
    assert noted is not None
    assert (noted.phase, noted.percent) == ("Lesen", 0)
    with pytest.raises(Cancelled):
        reporter.begin("Speichern")
