"""Deletion by itself: the day before, the day itself, and what is left afterwards."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from calculator.consultations import journal, retention
from calculator.models import AccessEntry, Action, Consultation, QuoteFile, Snapshot, Variant
from calculator.tasks import delete_old_consultations
from jena_waerme.settings import CELERY_BEAT_SCHEDULE
from tests import builders

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
CHANGED = dt.date(2026, 3, 2)
PERIOD_DAYS = 100
LAST_DAY = CHANGED + dt.timedelta(days=PERIOD_DAYS)


@pytest.fixture(autouse=True)
def _period(settings: Settings) -> None:
    settings.CONSULTATION_RETENTION_DAYS = PERIOD_DAYS


def change_at(case: Consultation, moment: dt.datetime) -> None:
    Consultation.objects.filter(pk=case.pk).update(changed_at=moment)


@pytest.mark.parametrize("moment", [dt.time(0, 0), dt.time(12, 0), dt.time(23, 59, 59)])
def test_a_case_stands_on_the_day_before_and_is_gone_on_the_day(case: Consultation, moment: dt.time) -> None:
    change_at(case, dt.datetime.combine(CHANGED, moment, BERLIN))
    assert Consultation.objects.get().delete_on == LAST_DAY
    assert retention.delete_expired(LAST_DAY - dt.timedelta(days=1)) == 0
    assert Consultation.objects.exists()
    assert retention.delete_expired(LAST_DAY) == 1
    assert not Consultation.objects.exists()


def test_everything_of_an_expired_case_goes_and_others_stay(case: Consultation, advisor: User) -> None:
    change_at(case, dt.datetime.combine(CHANGED, dt.time(9), BERLIN))
    fresh = builders.consultation(advisor)
    change_at(fresh, dt.datetime.combine(LAST_DAY, dt.time(9), BERLIN))
    retention.delete_expired(LAST_DAY)
    assert list(Consultation.objects.all()) == [fresh]
    assert not any(model.objects.exists() for model in (Variant, Snapshot, QuoteFile))


def test_the_log_names_the_program_and_nothing_about_the_client(case: Consultation) -> None:
    number = case.pk
    change_at(case, dt.datetime.combine(CHANGED, dt.time(9), BERLIN))
    retention.delete_expired(LAST_DAY)
    last = AccessEntry.objects.first()
    assert last
    assert (last.case_number, last.action, last.who, last.detail) == (number, Action.EXPIRED, "", "")


def test_entries_of_cases_that_are_gone_are_forgotten_after_the_same_period(case: Consultation, advisor: User) -> None:
    today = timezone.localdate()
    journal.note(case, Action.OPENED, advisor)
    number = case.pk
    case.delete()
    retention.delete_expired(today + dt.timedelta(days=PERIOD_DAYS))
    assert AccessEntry.objects.filter(case_number=number).exists()
    retention.delete_expired(today + dt.timedelta(days=PERIOD_DAYS + 1))
    assert not AccessEntry.objects.filter(case_number=number).exists()


def test_entries_of_cases_that_stand_are_never_forgotten(case: Consultation) -> None:
    assert AccessEntry.objects.forget(timezone.now() + dt.timedelta(days=10_000)) == 0
    assert AccessEntry.objects.filter(case_number=case.pk).exists()


def test_the_scheduler_runs_it_at_least_once_a_day(case: Consultation) -> None:
    entry = CELERY_BEAT_SCHEDULE["delete-old-consultations"]
    assert (entry["task"], int(str(entry["schedule"])) <= 24 * 60 * 60) == (delete_old_consultations.name, True)
    change_at(case, timezone.now() - dt.timedelta(days=PERIOD_DAYS, hours=1))  # summer time may lie in between
    delete_old_consultations()
    assert not Consultation.objects.exists()


def test_opening_a_case_does_not_prolong_its_period(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    case = builders.consultation(advisor)
    for name in ("case", "edit", "files", "changes", "manage", "give_out"):
        assert client.get(reverse(f"calculator:consultations:{name}", args=[case.pk])).status_code == 200
    changed_at = case.changed_at
    case.refresh_from_db()
    assert case.changed_at == changed_at
