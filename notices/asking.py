"""Asking for a notice, confirming it and ending it. What is answered never tells who is told of what.

Limits (an address is nobody's target): so many letters to one address in a day, so many requests of one place in ten
minutes (in Redis, as a hash), so many of all in an hour. Whoever is over that of an address gets no letter; the page
says so to everybody. While Redis is away nobody can count, so nothing is taken, and the page says that.
"""

from dataclasses import dataclass
from datetime import timedelta

from axes.helpers import get_client_ip_address
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from mailroom import sending
from mailroom.sites import site_of
from notices import letters
from notices.marks import CONFIRM_WITHIN_H, handle_in, mark_of
from notices.models import Subscription
from notices.subjects import Subject, text_of
from zones.doors import news

MOST_OF_ADDRESS = 5  # asked for in a day
MOST_KEPT = 20  # of one address
PLACE_S, _PER_PLACE = 600, 10
_PER_HOUR = 300
_BETWEEN_S = 600  # two letters about the same thing


class CannotCountError(Exception):
    """Nobody can tell how often somebody has asked, so nobody may have a letter sent."""


@dataclass(frozen=True)
class Wish:
    """What somebody sent: where to, of what, in which language, and the words they agreed to."""

    email: str
    subject: Subject
    language: str
    consent: str


def is_too_often(request: HttpRequest) -> bool:
    """Whether one place, or all together, have asked too often; if not, this time counts.

    Raises:
        CannotCountError: Redis is away.

    """
    since = timezone.now() - timedelta(hours=1)
    if Subscription.objects.filter(asked_at__gt=since).count() >= _PER_HOUR:
        return True
    place = salted_hmac(__name__, str(get_client_ip_address(request)), algorithm="sha256").hexdigest()
    return not any(_is_first(f"{__name__}-{place}-{number}", PLACE_S) for number in range(_PER_PLACE))


@transaction.atomic
def ask(request: HttpRequest, wish: Wish) -> None:
    """Keep a wish and send the letter that asks for its confirmation; nothing is told until then.

    Raises:
        CannotCountError: Redis is away; nothing is kept.

    """
    mark, subject_mark = mark_of(wish.email), mark_of(text_of(wish.subject.parts))
    same = {"email_mark": mark, "kind": wish.subject.kind, "subject_mark": subject_mark}
    found = Subscription.objects.select_for_update().filter(**same).first()
    if not _may_write(mark, subject_mark, known=found is not None):
        return
    if found and found.confirmed_at:
        letters.say_that_it_stands(found)
        return
    subscription = found or Subscription(**same)
    subscription.email, subscription.subject, subscription.told = wish.email, wish.subject.parts, wish.subject.told
    subscription.language, subscription.consent = wish.language, wish.consent
    subscription.site, subscription.asked_at = site_of(request), timezone.now()
    subscription.told_plan = news.published_plan()  # what is published before it is confirmed is told, too
    subscription.save()
    letters.ask_to_confirm(subscription)


def _may_write(mark: str, subject_mark: str, *, known: bool) -> bool:
    """Whether an address may get one more letter now; if so, it counts."""
    if not known and Subscription.objects.filter(email_mark=mark).count() >= MOST_KEPT:
        return False
    if not _is_first(f"{__name__}-{mark}-{subject_mark}", _BETWEEN_S):
        return False
    day_s = int(timedelta(days=1).total_seconds())
    return any(_is_first(f"{__name__}-{mark}-day-{number}", day_s) for number in range(MOST_OF_ADDRESS))


def waiting(token: str) -> Subscription | None:
    """Return the subscription that a token confirms; None if the token is forged or too old, or it was ended."""
    handle = handle_in(token)
    return Subscription.objects.filter(handle=handle).first() if handle else None


def confirm(subscription: Subscription) -> None:
    """Begin to tell: from the plan and the answer on that stood when it was asked for."""
    if subscription.confirmed_at is None:
        subscription.confirmed_at = timezone.now()
        subscription.looked_on = timezone.localdate()
        subscription.save(update_fields=["confirmed_at", "looked_on"])


@transaction.atomic
def end(handle: str) -> bool:
    """Forget a subscription with all that belongs to it; letters that wait are not sent. Returns whether it was one."""
    ended, _of_each = Subscription.objects.filter(handle=handle).delete()
    sending.withdraw(handle)
    return ended > 0


def forget_unconfirmed() -> int:
    """Delete what nobody confirmed in time; returns how many."""
    before = timezone.now() - timedelta(hours=CONFIRM_WITHIN_H)
    return Subscription.objects.filter(confirmed_at=None, asked_at__lt=before).delete()[0]


def _is_first(key: str, seconds: int) -> bool:
    if cache.add(key, 1, seconds):
        return True
    if cache.get(key) is None:  # nor is it there: the cache keeps nothing
        raise CannotCountError
    return False
