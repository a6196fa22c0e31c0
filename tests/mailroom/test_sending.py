"""Letters are sent once, told to nobody else, and wait while the mail server is away."""

import logging
from datetime import timedelta
from pathlib import Path
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone
from kombu.exceptions import OperationalError
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks, Settings

from jobs import work
from mailroom import sending
from mailroom.models import Letter
from mailroom.tasks import send_letter, wake_letters
from tests import builders

pytestmark = pytest.mark.django_db
TO, SUBJECT, TEXT = "erika@beispiel.example", "Ihr Zugang", "Der Link: https://x.example/geheim"


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The letters of which workers are told."""
    keys: list[int] = []
    monkeypatch.setattr(work.current_app, "send_task", lambda _name, args, **_options: keys.extend(args))
    return keys


def test_a_letter_goes_out_as_text_and_html_and_leaves_nothing(
    told: list[int], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        sending.send(TO, SUBJECT, TEXT, html="<p>Der Link</p>", language="en", unsubscribe_url="https://x.example/aus")
        assert told == []
    letter = Letter.objects.get()
    assert not {"erika", "geheim"} & set(letter.content.split())
    assert (TO in letter.content, "geheim" in letter.content, told) == (False, False, [letter.pk])
    send_letter(letter.pk)
    send_letter(letter.pk)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == ([TO], SUBJECT, TEXT)
    assert sent.alternatives == [("<p>Der Link</p>", "text/html")]  # type: ignore[attr-defined]
    assert sent.extra_headers["Content-Language"] == "en"
    assert sent.extra_headers["List-Unsubscribe"] == "<https://x.example/aus>"
    assert not Letter.objects.exists()


def test_a_refused_letter_waits_longer_each_time_and_nothing_of_it_is_logged(
    told: list[int],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    def refuse(*_args: Any) -> None:
        raise SMTPServerDisconnected(TO)

    with django_capture_on_commit_callbacks(execute=True):
        sending.send(TO, SUBJECT, TEXT)
    key = told.pop()
    with monkeypatch.context() as broken:
        broken.setattr(mail.EmailMultiAlternatives, "send", refuse)
        send_letter(key)
        send_letter(key)  # not due yet
        Letter.objects.update(due_at=timezone.now())
        send_letter(key)
    assert sending.unsent() == 1
    assert Letter.objects.get().due_at > timezone.now() + timedelta(minutes=3)
    assert not [word for word in (TO, SUBJECT, "geheim") if word in caplog.text]
    with django_capture_on_commit_callbacks(execute=True):
        wake_letters()
    assert told == []
    Letter.objects.update(due_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        wake_letters()
    send_letter(told.pop())
    assert [each.to for each in mail.outbox] == [[TO]]


def test_a_letter_waits_while_the_broker_is_away(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    def away(*_args: Any, **_options: Any) -> None:
        raise OperationalError

    monkeypatch.setattr(work.current_app, "send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        sending.send(TO, SUBJECT, TEXT)
    assert Letter.objects.count() == 1


@pytest.mark.parametrize(
    ("attempts", "words"), [(1, ""), (3, "1 Brief wurde vom Mailserver nicht angenommen"), (12, "braucht einen neuen")]
)
def test_the_first_page_of_the_administration_tells_of_letters_that_do_not_go_out(attempts: int, words: str) -> None:
    Letter.objects.create(content="x", due_at=timezone.now(), attempts=attempts)
    for role, may_see in (("Verwaltung", True), ("Redaktion", False)):
        client, user = Client(), builders.account(role, role)
        User.objects.update(is_staff=True)
        client.force_login(user)
        page = client.get("/verwaltung/").text
        assert ("Briefe, die nicht hinausgehen" in page) is bool(words and may_see)
        assert not words or (words in page) is may_see


def test_what_was_given_up_is_deleted_after_two_weeks() -> None:
    now = timezone.now()
    for attempts, days in ((12, 15), (12, 13), (3, 15)):
        letter = Letter.objects.create(content="x", due_at=now + timedelta(days=1), attempts=attempts)
        Letter.objects.filter(pk=letter.pk).update(made_at=now - timedelta(days=days))
    wake_letters()
    assert sorted(Letter.objects.values_list("attempts", flat=True)) == [3, 12]


def test_a_letter_sealed_with_another_key_is_dropped(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    sending.send(TO, SUBJECT, TEXT)
    settings.SECRET_KEY *= 2
    with caplog.at_level(logging.ERROR):
        send_letter(Letter.objects.get().pk)
    assert "SECRET_KEY" in caplog.text
    assert (mail.outbox, Letter.objects.exists()) == ([], False)


def test_without_a_mail_server_letters_are_files_that_nobody_else_opens(settings: Settings, tmp_path: Path) -> None:
    assert sending.where_letters_lie() == ""
    settings.MAIL_FOLDER, settings.EMAIL_BACKEND = str(tmp_path / "mail"), "mailroom.folder.EmailBackend"
    sending.send(TO, SUBJECT, TEXT)
    send_letter(Letter.objects.get().pk)
    (file,) = (tmp_path / "mail").iterdir()
    assert "geheim" in file.read_text()
    assert (tmp_path / "mail").stat().st_mode & 0o077 == 0
    assert sending.where_letters_lie() == str(tmp_path / "mail")


@pytest.mark.parametrize(("to", "subject"), [("", SUBJECT), (TO, "Zwei\nZeilen"), (TO, "Zwei\rZeilen")])
def test_a_letter_to_nobody_or_with_a_forged_header_is_refused(to: str, subject: str) -> None:
    with pytest.raises(ValueError, match="one line"):
        sending.send(to, subject, TEXT)
