"""Tells whoever asked what is new, each thing once: the letter and the note that it was told are one transaction.

Whoever looks a second time, after a worker died or a message came twice, finds the note and does nothing.
"""

import logging
from collections.abc import Callable
from datetime import date

from django.db import OperationalError, transaction
from django.db.models import Q
from django.utils import timezone

from calculator.doors.languages import speaking_in
from notices import letters
from notices.marks import mark_of
from notices.models import OF_PLAN, SubjectKind, Subscription, SubscriptionQuerySet
from notices.subjects import WordOfChange, news_of_answer, news_of_plan, text_of
from zones.doors import news

_logger = logging.getLogger(__name__)
MOST_AT_ONCE = 200  # of one run; the next one goes on


def tell_of_plan() -> int:
    """Tell of the published plan, once it is known what became of its zones; returns how many letters."""
    plan = news.published_plan()
    if plan is None or not news.is_told_of():
        return 0
    due = Subscription.objects.confirmed().filter(kind__in=OF_PLAN).exclude(told_plan=plan)
    due = due.filter(Q(told_plan=None) | Q(told_plan__in=news.followed()))
    return _each(due, lambda one: _tell_of_plan(one, plan))


def tell_of_answers() -> int:
    """Tell of answers that law or prices have changed, each looked at once a day; returns how many letters."""
    today = timezone.localdate()
    due = Subscription.objects.confirmed().filter(kind=SubjectKind.ANSWER)
    due = due.filter(Q(looked_on__lt=today) | Q(looked_on=None))
    return _each(due, lambda one: _tell_of_answer(one, today))


def _each(due: SubscriptionQuerySet, step: Callable[[Subscription], bool]) -> int:
    """Do a step of each that is due, by lot: those that fail again and again keep nobody's place."""
    return sum(_guarded(key, step) for key in list(due.order_by("?").values_list("pk", flat=True)[:MOST_AT_ONCE]))


def _guarded(key: int, step: Callable[[Subscription], bool]) -> bool:
    """Do a step of one; what fails is tried again with the next run, and keeps no other from its letter."""
    try:
        return _one(key, step)
    except OperationalError:
        raise
    except Exception as problem:  # noqa: BLE001 - whatever it is: what was stored of one may be unreadable
        _logger.error("Benachrichtigung %s ließ sich nicht bearbeiten: %s", key, type(problem).__name__)  # noqa: TRY400 - no text of it
        return False


@transaction.atomic
def _one(key: int, step: Callable[[Subscription], bool]) -> bool:
    """Do a step of one subscription, unless another worker is at it or it was ended meanwhile."""
    found = Subscription.objects.select_for_update(skip_locked=True).filter(pk=key).first()
    if found is None:
        return False
    with speaking_in(found.speaks):
        return step(found)


def _tell_of_plan(subscription: Subscription, plan: int) -> bool:
    if subscription.told_plan == plan:
        return False
    told = news_of_plan(subscription)
    subscription.told_plan = plan
    return _written(subscription, told)


def _tell_of_answer(subscription: Subscription, today: date) -> bool:
    if subscription.looked_on == today:
        return False
    told, subscription.told = news_of_answer(subscription, today)
    subscription.looked_on = today
    return _written(subscription, told)


def _written(subscription: Subscription, told: WordOfChange | None) -> bool:
    """Write the letter, if there is one, and note what was told; a subject that is gone ends its subscription."""
    if told is None:
        subscription.save()
        return False
    subscription.subject_mark = mark_of(text_of(told.parts))
    stays = _kept_already(subscription)
    letters.tell(subscription, told, ended_by=stays.handle if stays else subscription.handle)
    subscription.subject = told.parts
    if told.ends or stays:
        subscription.delete()
    else:
        subscription.save()
    return True


def _kept_already(subscription: Subscription) -> Subscription | None:
    """Return another subscription by which the same address is told of what the subject has become, too."""
    same = {name: getattr(subscription, name) for name in ("email_mark", "kind", "subject_mark")}
    return Subscription.objects.filter(**same).exclude(pk=subscription.pk).first()
