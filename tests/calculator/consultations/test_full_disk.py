"""A disk without room loses nothing typed: the refusal stands beside its field."""

import errno
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from psycopg.errors import DiskFull

import confined
from calculator.models import Consultation, QuoteFile
from confined import NotFinished, Reason
from tests.calculator.consultations.files import pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client: Client, case: Consultation, advisor: User) -> str:
    client.force_login(advisor)
    case.files.all().delete()
    return reverse("calculator:consultations:files", args=[case.pk])


def send(client: Client, page: str) -> str:
    answer = client.post(page, {"file": SimpleUploadedFile("angebot.pdf", pdf()), "wanted": "on"})
    assert answer.status_code == 400
    text = str(answer.content.decode())
    assert 'id="id_file_error"' in text
    assert 'name="wanted"' in text
    assert "checked" in text
    assert not QuoteFile.objects.exists()
    return text


class FullDisk(io.BytesIO):
    def write(self, _content: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_no_room_for_the_copy_that_is_judged(client: Client, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def full(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        return FullDisk() if path.name == "sent" and "w" in mode else real(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", full)
    assert "kein Platz" in send(client, page)


def test_no_room_for_a_folder(client: Client, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: Any, **_more: Any) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    assert "kein Platz" in send(client, page)


def test_no_room_in_the_database(client: Client, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: Any, **_more: Any) -> QuoteFile:
        raise OperationalError("could not extend file") from DiskFull("could not extend file")

    monkeypatch.setattr(QuoteFile.objects, "create", full)
    assert "kein Platz" in send(client, page)


@pytest.mark.parametrize(("reason", "words"), [
    (Reason.MEMORY, "zu aufwendig"), (Reason.TIME, "zu aufwendig"), (Reason.SIZE, "kein Platz"),
    (Reason.ERROR, "nicht lesen"),
])  # fmt: skip
def test_a_process_that_does_not_end_is_told_beside_the_field(
    client: Client, page: str, monkeypatch: pytest.MonkeyPatch, reason: Reason, words: str
) -> None:
    def unfinished(*_arguments: Any, **_more: Any) -> Iterator[dict[str, str]]:
        raise NotFinished(reason)
        yield {}

    monkeypatch.setattr(confined, "run", unfinished)
    assert words in send(client, page)


@pytest.mark.confined
def test_a_quote_is_judged_in_a_process_of_its_own(client: Client, page: str) -> None:
    answer = client.post(page, {"file": SimpleUploadedFile("angebot.pdf", pdf()), "wanted": "on"})
    assert answer.status_code == 302
    assert bytes(QuoteFile.objects.get().content).startswith(b"%PDF-")  # written anew
