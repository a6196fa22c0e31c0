"""The scheduled tasks do what the schedule promises."""

import datetime as dt

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from jena_waerme import celery_app
from jena_waerme.celery import clear_sessions
from jena_waerme.settings import CELERY_BEAT_SCHEDULE


@pytest.mark.django_db
def test_expired_sessions_are_deleted_and_others_kept() -> None:
    for key, days in (("old", -1), ("new", 1)):
        expiry = timezone.now() + dt.timedelta(days=days)
        Session.objects.create(session_key=key, session_data="", expire_date=expiry)
    clear_sessions()
    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]


def test_every_scheduled_task_exists() -> None:
    celery_app.loader.import_default_modules()
    assert {entry["task"] for entry in CELERY_BEAT_SCHEDULE.values()} <= set(celery_app.tasks)
