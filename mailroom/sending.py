"""Sends mail: a letter is stored with what is being saved, and a worker gives it to the mail server.

Nothing of a letter is logged, and nothing of it stays here when it has been sent.
"""

import json
import logging
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from smtplib import SMTPException

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Q
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import override

from jobs.work import BackgroundWork
from mailroom.handing_over import hand_over, has_no_box, is_refusal
from mailroom.models import Letter
from mailroom.refused import no_such_address
from together.sealed import cipher

WORK = BackgroundWork("mailroom.send_letter", lock_class=20_048)
MOST_ATTEMPTS = 12  # the last one about two days after the first
UNCLEAR_AFTER = timedelta(days=1)  # so long nobody writes again about what may have arrived
_AT_MOST_HANDING = timedelta(minutes=5)  # a worker that lives has deleted it by then
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
    once: str = ""
    follows: str = ""
    bounces_to: str = ""


def send(
    to: str,
    subject: str,
    text: str,
    *,
    html: str = "",
    language: str = "de",
    unsubscribe_url: str = "",
    once: str = "",
    bounces_to: str = "",
    about: str = "",
) -> None:
    """Send a letter to one address, once the present transaction holds.

    ``text`` is what everybody can read, ``html`` the same for programs that show it; ``language`` the code of its
    language; ``unsubscribe_url`` where one press ends such letters (RFC 8058), if they come again. ``once``: the
    Message-ID of a letter that is never handed over a second time, without its angles (ADR 70). ``bounces_to``: where
    a server tells that it cannot deliver it. ``about``: by what ``withdraw`` finds it.

    Raises:
        ValueError: The subject has a line break, or there is nobody to send to.

    """
    if "\n" in subject or "\r" in subject or not to:
        raise ValueError("A letter needs an address, and a subject of one line.")
    content = _Content(to, subject, text, html, language, unsubscribe_url, once=once, bounces_to=bounces_to)
    letter = Letter.objects.create(content=_seal(content), due_at=timezone.now(), about=about)
    WORK.tell([letter.pk])


def withdraw(about: str) -> None:
    """Take back what was not sent yet; nothing can be taken back from a server."""
    Letter.objects.filter(about=about).delete()


def goes_out() -> bool:
    """Whether letters reach anybody: without a mail server they lie in a folder."""
    return "folder" not in settings.EMAIL_BACKEND


def where_letters_lie() -> str:
    """Return the folder of the letters, on the server; empty if they are sent."""
    return "" if goes_out() else str(settings.MAIL_FOLDER)


def unsent() -> int:
    """Return how many letters the mail server has refused so far and will be offered again."""
    return Letter.objects.filter(attempts__gte=2, attempts__lt=MOST_ATTEMPTS, handed_at=None).count()


def unclear() -> int:
    """Return how many letters the mail server may have or not, as their worker ended meanwhile."""
    return Letter.objects.filter(handed_at__lt=timezone.now() - _AT_MOST_HANDING).count()


def given_up() -> int:
    """Return how many letters nobody tries to send any more; they are kept for two weeks."""
    return Letter.objects.filter(attempts__gte=MOST_ATTEMPTS, handed_at=None).count()


def deliver(key: int) -> None:
    """Give a letter to the mail server, unless another worker is at it, it is not due, or the server may have it."""
    now = timezone.now()
    due = Q(due_at__lte=now, attempts__lt=MOST_ATTEMPTS, handed_at=None)
    with WORK.begun(key, Letter.objects.all(), (due, {"due_at": now + timedelta(minutes=10)})) as letter:
        if letter is None:
            return
        try:
            content = _opened(letter)
            hand_over(_message(content), lambda: _note(letter, content))
        except InvalidToken:
            _log.error("Letter %d cannot be opened: SECRET_KEY has changed. It is dropped.", key)
        except (SMTPException, OSError, ValueError) as error:
            # The server's answer may name the address, so only its kind is told.
            _log.error("Letter %d was not taken (%s), attempt %d.", key, type(error).__name__, letter.attempts)
            if not (letter.about and has_no_box(error)):
                _try_again(letter, error)
                return
            no_such_address.send(Letter, about=letter.about)
        letter.delete()


def _note(letter: Letter, content: _Content) -> None:
    """Note, before it is so, that the server may have a letter that must not come twice."""
    if not content.once:
        return
    letter.handed_at = timezone.now()
    if not Letter.objects.filter(pk=letter.pk).update(handed_at=letter.handed_at):
        raise ValueError("The letter was taken back.")


def _try_again(letter: Letter, error: Exception) -> None:
    """Let a letter come again later; one that may have arrived only if the server has said no."""
    changes = {"due_at": timezone.now() + _FIRST_PAUSE * 2**letter.attempts}
    if letter.handed_at is None or is_refusal(error):
        changes |= {"handed_at": None}
    Letter.objects.filter(pk=letter.pk).update(**changes)


def wake_all() -> None:
    """Send again what is due: letters that were refused, or whose message was lost. Delete what was given up."""
    now = timezone.now()
    Letter.objects.filter(attempts__gte=MOST_ATTEMPTS, made_at__lt=now - _GIVEN_UP_KEPT).delete()
    for letter in Letter.objects.filter(handed_at__lt=now - UNCLEAR_AFTER):
        _write_again(letter)
    due = Letter.objects.filter(due_at__lte=now, attempts__lt=MOST_ATTEMPTS, handed_at=None)
    WORK.tell(due.values_list("pk", flat=True))


def _write_again(letter: Letter) -> None:
    """Make of a letter that may have arrived another one, which says so; of that none is made a second time."""
    try:
        content = _opened(letter)
    except InvalidToken:
        letter.delete()
        return
    if content.follows:
        _log.error("Letter %d may not have arrived, twice. It is dropped.", letter.pk)
        letter.delete()
        return
    letter.content = _seal(_following(content))
    letter.handed_at, letter.attempts, letter.due_at = None, 0, timezone.now()
    letter.save()


def _following(content: _Content) -> _Content:
    with override(content.language):
        why = _(
            "Gestern wollten wir Ihnen schreiben, was unten steht. Eine Störung kam dazwischen, und wir wissen nicht, "
            "ob der Brief ankam. Haben Sie ihn schon, ist nichts weiter zu tun."
        )
        subject = _("Vielleicht schon bei Ihnen: %s") % content.subject
    head, _tag, rest = content.html.partition("<body>")
    html = head + _tag + format_html("<p>{}</p>", why) + rest if content.html else ""
    name, _at, site = content.once.partition("@")
    return replace(
        content,
        subject=subject,
        text=f"{why}\n\n{content.text}",
        html=html,
        once=f"{name}.2@{site}",
        follows=content.once,
    )


def _message(content: _Content) -> EmailMultiAlternatives:
    headers = {"Content-Language": content.language, "Auto-Submitted": "auto-generated"}
    if content.unsubscribe_url:
        headers |= {
            "List-Unsubscribe": f"<{content.unsubscribe_url}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    if content.once:
        headers["Message-ID"] = f"<{content.once}>"
    if content.follows:
        headers["References"] = f"<{content.follows}>"
    if content.bounces_to:
        headers["From"] = settings.DEFAULT_FROM_EMAIL
    message = EmailMultiAlternatives(
        content.subject, content.text, content.bounces_to or None, to=[content.to], headers=headers
    )
    if content.html:
        message.attach_alternative(content.html, "text/html")
    return message


def _seal(content: _Content) -> str:
    return cipher(_SEALED_FOR).encrypt(json.dumps(asdict(content)).encode()).decode()


def _opened(letter: Letter) -> _Content:
    return _Content(**json.loads(cipher(_SEALED_FOR).decrypt(letter.content.encode())))
