"""The link of a result, as somebody pastes it: the whole address or only its query string.

Nothing of it is passed over: what a program broke on the way is named, and never computed with a default instead.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from urllib.parse import unquote_plus

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.answer.answering import read_in_zone
from calculator.consultations.house_of_case import joined
from calculator.questions import Asked, Reading
from calculator.questions.known_keys import unknown_keys

LONGEST_LINK = 8000
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})|\ufffd")
_MOST_SHOWN, _LONGEST_SHOWN = 5, 60


class NoResultLink(ValueError):
    """The text leads to no result; the message is a German sentence that says what to do."""


def asked_from(text: str, today: date) -> Asked:
    """Return the question behind a link; raises ``NoResultLink``."""
    return asked_with_notes(text, today)[0]


def asked_with_notes(text: str, today: date) -> tuple[Asked, tuple[str, ...]]:
    """Return the question behind a link, and what its reader is told of it; raises ``NoResultLink``."""
    return _asked(_query_in(text), today)


def filled_from(text: str, house: str, today: date) -> Asked:
    """Return the question behind a link: that of its own page, whatever the house; raises ``NoResultLink``.

    Only a link that makes no sense alone leaves to the house what it does not say: seven dwellings, and no type.
    """
    query = _query_in(text)
    try:
        return _asked(query, today)[0]
    except NoResultLink as problem:
        if house:
            with suppress(NoResultLink):
                return _asked(joined(house, query), today)[0]
        raise problem from None


def _query_in(text: str) -> str:
    """Return the query string of a link; raises ``NoResultLink`` if it is none or damaged."""
    address, _mark, place = text.strip().partition("#")
    query = address.partition("?")[2] if "?" in address else address
    if "=" not in query or len(query) > LONGEST_LINK:
        raise NoResultLink(
            _("Das ist kein Link eines Ergebnisses. Kopieren Sie die ganze Adresszeile der Ergebnisseite hierher.")
        )
    if wrong := tuple(_unreadable(query, place)):
        shown = ", ".join(f"„{part[:_LONGEST_SHOWN]}“" for part in wrong[:_MOST_SHOWN])
        raise NoResultLink(
            _("Der Link ist beschädigt. Nicht zu lesen ist: %(parts)s. Bitte kopieren Sie ihn noch einmal ganz.")
            % {"parts": shown}
        )
    return query


def reading_of(query: str, today: date) -> Reading:
    """Read a stored query string."""
    return read_in_zone(QueryDict(query), today)[0]


def _asked(query: str, today: date) -> tuple[Asked, tuple[str, ...]]:
    reading = reading_of(query, today)
    if reading.asked is None or reading.unknown:
        sentences = " ".join(dict.fromkeys([*reading.errors.values(), *reading.notes]))
        raise NoResultLink(_("Mit diesem Link lässt sich nicht rechnen: %(why)s") % {"why": sentences})
    return reading.asked, reading.notes


def _unreadable(query: str, place: str) -> Iterator[str]:
    """Yield the parts that say nothing as they stand: without value, of no known name, or with broken characters."""
    for part in filter(None, query.split("&")):
        key, equals, text = (unquote_plus(each) for each in part.partition("="))
        is_nameless = not text.strip() and bool(unknown_keys([key]))
        if not equals or is_nameless or _BROKEN.search(part) or "\ufffd" in f"{key}{text}":
            yield unquote_plus(part)
    if "=" in place:  # a mark of a place on the page cuts off all that follows
        yield f"#{unquote_plus(place)}"
