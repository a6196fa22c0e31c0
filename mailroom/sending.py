"""Sends mail: a letter is stored with what is being saved, and a worker gives it to the mail server once.

Nothing of a letter is logged, and nothing of it stays here when it has been sent.
"""

import json
import logging
from dataclasses import asdict, dataclass
from datetime import timedelta
from smtplib import SMTPException

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Q
from django.utils import timezone

from jobs.work import BackgroundWork
from mailroom.models import Letter
from together.sealed import cipher

WORK = BackgroundWork("mailroom.send_letter", lock_class=20_048)
MOST_ATTEMPTS = 12  # the last one about two days after the first
_FIRST_PAUSE = timedelta(minutes=1)
_GIVEN_UP_KEPT = timedelta(days=14)
_SEALED_FOR = "mailroom.letter"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Content:
    to: str
    subject: str
    text: str
    html: str = ""
    language: str = "de"
    unsubscribe_url: str = ""


def send(to: str, subject: str, text: str, *, html: str = "", language: str = "de", unsubscribe_url: str = "") -> None:
    """Send a letter to one address, once the present transaction holds.

    ``text`` is what everybody can read, ``html`` the same for programs that show it; ``language`` the code of its
    language; ``unsubscribe_url`` where one press ends such letters (RFC 8058), if they come again.

    Raises:
        ValueError: The subject has a line break, or there is nobody to send to.

    """
    if "\n" in subject or "\r" in subject or not to:
        raise ValueError("A letter needs an address, and a subject of one line.")
    sealed = _seal(_Content(to, subject, text, html, language, unsubscribe_url))
    letter = Letter.objects.create(content=sealed, due_at=timezone.now())
    WORK.tell([letter.pk])


def goes_out() -> bool:
    """Whether letters reach anybody: without a mail server they lie in a folder."""
    return "folder" not in settings.EMAIL_BACKEND


def where_letters_lie() -> str:
    """Return the folder of the letters, on the server; empty if they are sent."""
    return "" if goes_out() else str(settings.MAIL_FOLDER)


def unsent() -> int:
    """Return how many letters the mail server has refused so far and will be offered again."""
    return Letter.objects.filter(attempts__gte=2, attempts__lt=MOST_ATTEMPTS).count()


def given_up() -> int:
    """Return how many letters nobody tries to send any more; they are kept for two weeks."""
    return Letter.objects.filter(attempts__gte=MOST_ATTEMPTS).count()


def deliver(key: int) -> None:
    """Give a letter to the mail server, unless another worker is at it or it is not due."""
    now = timezone.now()
    due = Q(due_at__lte=now, attempts__lt=MOST_ATTEMPTS)
    with WORK.begun(key, Letter.objects.all(), (due, {"due_at": now + timedelta(minutes=10)})) as letter:
        if letter is None:
            return
        try:
            _message(_opened(letter)).send()
        except InvalidToken:
            _log.error("Letter %d cannot be opened: SECRET_KEY has changed. It is dropped.", key)
        except (SMTPException, OSError, ValueError) as error:
            # The server's answer may name the address, so only its kind is told.
            _log.error("Letter %d was not taken (%s), attempt %d.", key, type(error).__name__, letter.attempts)
            Letter.objects.filter(pk=key).update(due_at=now + _FIRST_PAUSE * 2**letter.attempts)
            return
        letter.delete()


def wake_all() -> None:
    """Send again what is due: letters that were refused, or whose message was lost. Delete what was given up."""
    Letter.objects.filter(attempts__gte=MOST_ATTEMPTS, made_at__lt=timezone.now() - _GIVEN_UP_KEPT).delete()
    WORK.tell(
        Letter.objects.filter(due_at__lte=timezone.now(), attempts__lt=MOST_ATTEMPTS).values_list("pk", flat=True)
    )


def _message(content: _Content) -> EmailMultiAlternatives:
    headers = {"Content-Language": content.language, "Auto-Submitted": "auto-generated"}
    if content.unsubscribe_url:
        headers |= {
            "List-Unsubscribe": f"<{content.unsubscribe_url}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    message = EmailMultiAlternatives(content.subject, content.text, to=[content.to], headers=headers)
    if content.html:
        message.attach_alternative(content.html, "text/html")
    return message


def _seal(content: _Content) -> str:
    return cipher(_SEALED_FOR).encrypt(json.dumps(asdict(content)).encode()).decode()


def _opened(letter: Letter) -> _Content:
    return _Content(**json.loads(cipher(_SEALED_FOR).decrypt(letter.content.encode())))
