"""What somebody can be told of: how it is called, what is kept of it, and what is new of it."""

from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass, field
from datetime import date
from typing import Any, assert_never

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.doors import told_answers
from notices.models import SubjectKind, Subscription
from zones.doors import news, squares
from zones.doors.named_house import NamedHouse


@dataclass(frozen=True)
class Subject:
    """One thing to be told of. ``label``: in the language of the page; ``parts``, ``told``: as they are kept."""

    kind: SubjectKind
    label: str
    parts: dict[str, Any]
    told: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class WordOfChange:
    """What is new. ``ends``: there is nothing left to be told of; ``parts``: how the subject goes on.

    ``changes``: each thing that is new, with the ``kind`` by which Leichte Sprache finds its words for it
    (``PlanChange`` of zones, ``ToldPart`` of answers); ``easy_page``: path of a page that is in Leichte Sprache, too.
    """

    headline: str
    sentences: tuple[str, ...]
    changes: Sequence[object]
    page: str
    easy_page: str
    parts: dict[str, Any]
    ends: bool = False


def text_of(parts: dict[str, Any]) -> str:
    """Return what is the same for the same thing, whoever asks."""
    return repr(sorted(parts.items()))


def of_zone(code: str) -> Subject | None:
    """Return a zone of the published plan; None if it has none of this code."""
    name = news.zone_name(code)
    return Subject(SubjectKind.ZONE, _("Gebiet %s") % name, {"codes": [code]}) if name else None


def of_house(house: NamedHouse) -> Subject | None:
    """Return the houses around one, whose address is not kept; None if it is not said which."""
    square = squares.square_of(house.address) if house.address else None
    if house.address is None or square is None:
        return None
    label = square.label_for(house.address.street)
    return Subject(SubjectKind.SQUARE, label, {"square": square.key, "street": house.address.street})


def of_answer(query: str, today: date) -> Subject:
    """Return the answer to a question; raises ``NotAnswerable``."""
    asked = told_answers.ask(query, today)
    return Subject(SubjectKind.ANSWER, told_answers.label_of(asked.query, today), {"query": asked.query}, asked.kept)


def label_of(subscription: Subscription) -> str:
    """Return how the subject of a subscription is called now."""
    match kind := SubjectKind(subscription.kind):
        case SubjectKind.ZONE:
            codes = subscription.of["codes"]
            return _("Gebiet %s") % ", ".join(news.zone_name(code) or code for code in codes)
        case SubjectKind.SQUARE:
            return squares.square(subscription.of["square"]).label_for(subscription.of.get("street", ""))
        case SubjectKind.ANSWER:
            return told_answers.label_of(subscription.of["query"], timezone.localdate())
        case _:
            assert_never(kind)


def said_now(subscription: Subscription) -> news.PlanNews | None:
    """Return what the plan says of houses now: who asks on the page of one zone may live in another one."""
    return squares.square_now(subscription.of["square"]) if subscription.kind == SubjectKind.SQUARE else None


def news_of_plan(subscription: Subscription) -> WordOfChange | None:
    """Return what the published plan changed since it was told last; None for nothing."""
    told = subscription.told_plan or 0
    if subscription.kind == SubjectKind.SQUARE:
        return _of_square(subscription, told)
    codes: list[str] = subscription.of["codes"]
    each = {code: news.zone_news(code, told) for code in codes}
    changed = {code: found for code, found in each.items() if found}
    if not changed:
        return None
    going_on = [code for old, found in each.items() for code in (found.codes if found else (old,))]
    first = next(iter(changed.values()))
    return WordOfChange(
        headline=_headline(first, _("Gebiet %s") % ", ".join(changed)),
        sentences=tuple(sentence for found in changed.values() for sentence in _said(found, changed)),
        changes=[change for found in changed.values() for change in found.changes],
        page=first.page,
        easy_page=first.easy_page if len(changed) == 1 else reverse("zones:home"),
        parts={"codes": list(dict.fromkeys(going_on))},
        ends=not going_on,
    )


def _said(found: news.PlanNews, changed: Sized) -> Iterator[str]:
    """Yield what became of a zone; of several that have changed it is said of which one."""
    if len(changed) > 1:
        yield _("Gebiet %s:") % found.changes[0].before[0].name
    yield from found.sentences


def _of_square(subscription: Subscription, told: int) -> WordOfChange | None:
    found = squares.square_news(subscription.of["square"], told)
    if found is None:
        return None
    pages = (found.page, found.easy_page)
    return WordOfChange(
        _headline(found, label_of(subscription)), found.sentences, found.changes, *pages, subscription.of
    )


def _headline(found: news.PlanNews, label: str) -> str:
    if found.is_of_demonstration:
        return _("Die Demonstration ist beendet")
    return _("Der Wärmeplan hat sich geändert: %s") % label


def news_of_answer(subscription: Subscription, today: date) -> tuple[WordOfChange | None, dict[str, Any]]:
    """Return what law and prices changed of an answer since it was told last, and what is to be kept now."""
    found, kept = told_answers.news(subscription.of["query"], subscription.told, today)
    if found is None:
        return None, kept
    pages = (found.page, found.page)
    return WordOfChange(found.headline, found.sentences, found.parts, *pages, subscription.of), kept
