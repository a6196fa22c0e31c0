"""What law and prices change of an answer, for programs that tell what is new: the address is the link of the result.

Nothing is stored: the answer is computed for the days on which something began to hold. What was computed stays in the
memory of the process for some minutes, under a hash of the question.
"""

import hashlib
from datetime import date, datetime, time

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.core.notation import day
from calculator.pages.downloads import answered, no_file
from calculator.pages.links import links
from calculator.questions import Asked
from calculator.reports.changed_answer import AnswerChange, changes
from zones.doors.atom import News, NewsEntry
from zones.doors.atom import answer as told
from zones.doors.facts import ZoneFacts

_REMEMBERED_S = 600
_STATE_KEYS = frozenset({"v", "stand"})


@require_safe
def result_feed(request: HttpRequest) -> HttpResponse:
    """Tell on which days of the last twelve months law or prices changed the answer, and what it says since."""
    found = answered(request)
    if found is None:
        return no_file(request)
    today = timezone.localdate()
    asked, mark = found.asked, mark_of(found.asked)
    entries = [_entry(change, mark) for change in _changes(asked, found.zone, mark, today)]
    start = _begin(asked.stand)
    if "stand" in request.GET:
        entries.append(_first(asked, mark, start))
    news = News(
        key=f"ergebnis/{mark}",
        title=_("Ändern Recht oder Preise meine Antwort?"),
        subtitle=_(
            "Ein Eintrag erscheint, wenn eine andere Heizung am wenigsten kostet, eine nicht mehr oder wieder "
            "eingebaut werden darf, oder Gesamtkosten des Hauses sich um mindestens ein Prozent ändern."
        ),
        page=links(asked.as_of(today), today).page,
        began=start,
        entries=entries,
    )
    response = told(request, news, cache="private, max-age=600")
    response["X-Robots-Tag"] = "noindex"
    return response


def mark_of(asked: Asked) -> str:
    """Return what names a question whatever day it is asked for, and tells nothing of it."""
    pairs = [pair for pair in asked.given() if pair[0] not in _STATE_KEYS]
    return hashlib.sha256(repr(pairs).encode()).hexdigest()[:32]


def _changes(asked: Asked, zone: ZoneFacts | None, mark: str, today: date) -> list[AnswerChange]:
    edition = zone.edition.title if zone else ""
    key = hashlib.sha256(f"{mark} {today} {get_language()} {edition}".encode()).hexdigest()
    found: list[AnswerChange] | None = caches["process"].get(key)
    if found is None:
        found = changes(asked, zone, today)
        caches["process"].set(key, found, _REMEMBERED_S)
    return found


def _entry(change: AnswerChange, mark: str) -> NewsEntry:
    return NewsEntry(
        key=f"ergebnis/{mark}/{change.day}",
        title=change.headline,
        page=links(change.asked, change.day).page,
        updated=_begin(change.day),
        sentences=change.sentences,
    )


def _first(asked: Asked, mark: str, start: datetime) -> NewsEntry:
    """Return the day of the link itself: from it one sees that the feed works, and what it begins with."""
    return NewsEntry(
        key=f"ergebnis/{mark}/stand/{asked.stand}",
        title=_("Ausgangspunkt: Recht und Preise vom %s") % day(asked.stand),
        page=links(asked, asked.stand).page,
        updated=start,
        sentences=(_("Gespeichert wird dafür nichts: Ihre Angaben stehen nur in der Adresse des Feeds."),),
    )


def _begin(on: date) -> datetime:
    return datetime.combine(on, time(), timezone.get_current_timezone())
