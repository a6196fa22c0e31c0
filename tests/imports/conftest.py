"""An import that is waiting, and tasks that only run when a test says so."""

from collections.abc import Callable
from typing import Any

import pytest
from celery import current_app

from tests import builders
from zones.models import EditionKind, FileRole, ImportJob
from zones.uploads import jobs, stored_files

MakeJob = Callable[..., ImportJob]


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The imports that a worker was told of; the broker is not part of these tests."""
    told: list[int] = []
    monkeypatch.setattr(current_app, "send_task", lambda _name, args, **_options: told.append(args[0]))
    return told


@pytest.fixture
def make_job(django_capture_on_commit_callbacks: Any) -> MakeJob:
    """Make an import with a file, as the upload form does."""

    def make(content: bytes, name: str = "plan.geojson", extra: bytes | None = None, **values: Any) -> ImportJob:
        defaults = {
            "kind": EditionKind.HEAT_PLAN,
            "title": "Testplan",
            "as_of": builders.DAY,
            "source": "Test",
            "licence": "ohne",
        }
        with django_capture_on_commit_callbacks(execute=True):
            job = ImportJob.objects.create(**{**defaults, **values})
            stored_files.keep(job, FileRole.MAIN, name, [content])
            if extra:
                stored_files.keep(job, FileRole.EXTRA, "extra.csv", [extra])
            jobs.queue_first_check(job)
        return job

    return make
