"""Redis is away: every address of the site answers, what was typed is stored, and work waits until it is back."""

import pytest
from celery import Celery, current_app
from django.contrib.auth.models import User
from django.test import Client
from django.urls import get_resolver, reverse
from kombu.exceptions import OperationalError
from pytest_django.fixtures import Settings

from jena_waerme import settings as site
from jena_waerme.forgiving import ForgivingRedisCache
from jobs.work import LOST_AFTER
from mailroom.models import Letter
from notices import asking
from notices.models import Subscription
from tests import builders
from tests.imports import files
from tests.imports.test_admin import form
from tests.site.test_staff import patterns
from zones import services
from zones.models import ImportJob, ImportStatus
from zones.uploads import jobs

NOWHERE = "redis://127.0.0.1:9/0"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_redis(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither cache nor broker: the real clients try, and find nobody."""
    monkeypatch.setattr(ForgivingRedisCache, "_lost_at", float("-inf"))
    away = {"BACKEND": "jena_waerme.forgiving.ForgivingRedisCache", "LOCATION": NOWHERE}
    settings.CACHES = {**settings.CACHES, "default": away}
    monkeypatch.setattr(current_app, "send_task", Celery(broker=NOWHERE, set_as_current=False).send_task)


@pytest.fixture
def clerk() -> User:
    return User.objects.create_superuser("technik")


def test_no_address_of_the_site_stumbles(client: Client, clerk: User) -> None:
    builders.published_city()
    client.force_login(clerk)
    asked = {address: client.get(address).status_code for address in set(patterns(get_resolver().url_patterns))}
    assert len(asked) > 50
    assert {address: status for address, status in asked.items() if status >= 500} == {}


@pytest.mark.parametrize("path", ["/wie-hat-sich-der-plan-geaendert/", "/gebiete/DEMO-01/aenderungen/"])
def test_what_has_changed_is_computed_anew(client: Client, path: str) -> None:
    plan, _addresses = builders.published_city()
    services.publish(services.copy_as_draft(plan), reason="Fortschreibung")
    assert client.get(path).status_code == 200


def test_who_sends_a_task_tries_once_and_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the site sets about its broker is what the library goes by; a server that says nothing has two seconds."""
    app = Celery(broker=NOWHERE, set_as_current=False)
    app.conf.broker_transport_options = options = site.CELERY_BROKER_TRANSPORT_OPTIONS
    slept: list[float] = []
    monkeypatch.setattr("kombu.utils.functional.sleep", slept.append)
    with pytest.raises(OperationalError):
        app.send_task("zones.read_import", args=[1], retry=False)
    assert slept == []
    assert max(options["socket_timeout"], options["socket_connect_timeout"]) <= 2


def test_an_upload_waits_and_is_sent_again_when_redis_is_back(
    client: Client, clerk: User, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: object
) -> None:
    assert callable(django_capture_on_commit_callbacks)
    client.force_login(clerk)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("admin:zones_importjob_add"), form(files.two_zones()))
    job = ImportJob.objects.get()
    assert (answer.status_code, job.status) == (302, ImportStatus.WAITING)
    page = reverse("admin:zones_importjob_change", args=[job.pk])
    assert [client.get(each).status_code for each in (page, f"{page.removesuffix('change/')}stand.json")] == [200, 200]

    told: list[int] = []
    monkeypatch.setattr(current_app, "send_task", lambda _name, args, **_more: told.append(args[0]))
    ImportJob.objects.update(changed_at=job.changed_at - LOST_AFTER * 2)
    with django_capture_on_commit_callbacks(execute=True):
        jobs.wake_all()
    assert told == [job.pk]


@pytest.mark.parametrize("lost_at", ["before", "between"])
def test_nobody_has_a_letter_sent_while_nobody_can_count_them(
    client: Client, monkeypatch: pytest.MonkeyPatch, lost_at: str
) -> None:
    """Else anybody could fill somebody's mailbox; what was typed stays in the form."""
    builders.published_city()
    if lost_at == "between":  # the place was counted, the address no more
        monkeypatch.setattr(asking, "is_too_often", lambda _request: False)
    typed = {"email": "erika@beispiel.example", "agreed": "on", "website": ""}
    for _each in range(2):
        answer = client.post("/benachrichtigung/gebiet/DEMO-01/", typed)
        assert (answer.status_code, answer["Retry-After"]) == (503, "60")
        assert "in einigen Minuten noch einmal" in answer.text
        assert 'value="erika@beispiel.example"' in answer.text
    assert (Subscription.objects.count(), Letter.objects.count()) == (0, 0)
