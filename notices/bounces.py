"""Letters that came back (RFC 3464), and addresses that a mail server refused: whoever does not exist is forgotten.

A report counts only if it names, by the address it came to or by the letter that it quotes, a handle that nobody can
guess; whoever else writes there changes nothing.
"""

import re
from email import message_from_bytes, policy
from email.message import Message
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import F
from django.dispatch import receiver

from mailroom.refused import no_such_address
from mailroom.sending import withdraw
from notices.models import Subscription

LARGEST = 1_000_000  # bytes of a report that are read; servers quote whole letters
MOST_BOUNCES = 3  # of other permanent refusals, such as a full box or a filter, in all
_HANDLE = re.compile(r"(?:\+|notice-)([0-9a-f]{32})\b")
_NO_SUCH_BOX = re.compile(r"5\.1\.(?:1|2|3|6|10)")
_SENT_TO = ("Delivered-To", "X-Original-To", "To")


class BounceTaken(StrEnum):
    """What became of a report."""

    NOT_OURS = "not ours"
    PASSING = "passing"
    COUNTED = "counted"
    FORGOTTEN = "forgotten"


def take_in(raw: bytes, recipient: str = "") -> BounceTaken:
    """Read a report and do what it asks for; ``recipient``: the address it came to, where the server says it."""
    report = message_from_bytes(raw[:LARGEST], policy=policy.default)
    handle = _handle_of(report, recipient)
    statuses = [_word(part, "Status") for part in _recipients(report) if _word(part, "Action").lower() == "failed"]
    if handle is None or not statuses:
        return BounceTaken.NOT_OURS if handle is None else BounceTaken.PASSING
    if any(_NO_SUCH_BOX.match(status) for status in statuses):
        return BounceTaken.FORGOTTEN if _forget(handle) else BounceTaken.NOT_OURS
    if not any(status.startswith("5.") for status in statuses):
        return BounceTaken.PASSING
    return _count(handle)


@transaction.atomic
def _count(handle: str) -> BounceTaken:
    Subscription.objects.filter(handle=handle).update(bounces=F("bounces") + 1)
    found = Subscription.objects.filter(handle=handle).first()
    if found is None:
        return BounceTaken.NOT_OURS
    if found.bounces >= MOST_BOUNCES:
        _forget(handle)
        return BounceTaken.FORGOTTEN
    return BounceTaken.COUNTED


@transaction.atomic
def _forget(handle: str) -> bool:
    """Delete all that is kept of the address of a subscription."""
    found = Subscription.objects.filter(handle=handle).first()
    if found is None:
        return False
    for each in Subscription.objects.filter(email_mark=found.email_mark):
        withdraw(each.handle)
        each.delete()
    return True


@receiver(no_such_address)
def _refused(about: str, **_signal: Any) -> None:  # noqa: ANN401 (Django's signature)
    _forget(about)


def _handle_of(report: Message, recipient: str) -> str | None:
    """Return the handle in the address of the report, else in the letter that it quotes."""
    addresses = [recipient, *(str(value) for name in _SENT_TO for value in report.get_all(name, []))]
    quoted = [_word(part, "Message-ID") for part in report.walk()] + [_quoted_id(part) for part in report.walk()]
    found = (_HANDLE.search(text) for text in (*addresses, *quoted))
    return next((match[1] for match in found if match), None)


def _quoted_id(part: Message) -> str:
    """Return the Message-ID in a part that quotes the head of a letter as text (RFC 3462)."""
    if part.get_content_type() != "text/rfc822-headers":
        return ""
    content = part.get_payload(decode=True)
    return _word(message_from_bytes(content, policy=policy.default), "Message-ID") if isinstance(content, bytes) else ""


def _recipients(report: Message) -> list[Message]:
    """Return the blocks of a report that tell of one recipient each."""
    found: list[Message] = []
    for part in report.walk():
        if part.get_content_type() == "message/delivery-status":
            blocks = part.get_payload()
            found += [each for each in blocks if isinstance(each, Message)] if isinstance(blocks, list) else []
    return found


def _word(part: Message, name: str) -> str:
    try:
        return str(part.get(name, "")).strip()
    except (ValueError, IndexError, KeyError, AttributeError):  # heads that Python's own parser stumbles over
        return ""
