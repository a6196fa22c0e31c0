"""A published city, an advisor, and tasks that only run when a test says so."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from celery import current_app
from django.contrib.auth.models import User
from django.test import Client

from calculator.batch import jobs, row_store
from calculator.batch.upload import read_upload
from calculator.models import BatchJob
from tests import builders, roles
from tests.calculator.batch.tables import BAD, DAY, EAST, GOOD, HEAD, SYSTEMS, csv

Start = Callable[..., BatchJob]
SignIn = Callable[..., Client]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pieces that the workers were told of; the broker is not part of these tests."""
    told: list[int] = []
    monkeypatch.setattr(current_app, "send_task", lambda _name, args, **_options: told.append(args[0]))
    return told


@pytest.fixture
def advisor(db: None) -> User:
    user = User.objects.create_user("advisor", is_staff=True)
    user.groups.add(roles.role("Beratung"))
    return user


@pytest.fixture
def start(
    sent: list[int], advisor: User, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> Start:
    """Start a run of three rows, one of them bad, in pieces of one row each."""
    monkeypatch.setattr(row_store, "ROWS_IN_CHUNK", 1)
    builders.published_city()

    def started(
        rows: Sequence[Sequence[str]] = (GOOD, BAD, EAST), owner: User = advisor, head: Sequence[str] = HEAD
    ) -> BatchJob:
        with django_capture_on_commit_callbacks(execute=True):
            return jobs.start(owner, "Nordhang", read_upload(csv(*rows, head=head)), SYSTEMS, DAY)

    return started


@pytest.fixture
def sign_in(client: Client) -> SignIn:
    """Sign in somebody with roles; the same client each time."""

    def signed(name: str, *roles: str) -> Client:
        client.force_login(builders.account(name, *roles))
        return client

    return signed


@pytest.fixture
def desk(client: Client, advisor: User) -> Client:
    """The browser of the advisor."""
    client.force_login(advisor)
    return client
