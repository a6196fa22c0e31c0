"""The link of a result, as somebody pastes it: the whole address or only its query string."""

from datetime import date
from urllib.parse import urlsplit

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.answer.answering import read_in_zone
from calculator.questions import Asked, Reading

LONGEST_LINK = 8000


class NoResultLink(ValueError):
    """The text leads to no result; the message is a German sentence that says what to do."""


def asked_from(text: str, today: date) -> Asked:
    """Return the question behind a link; raises ``NoResultLink``."""
    return asked_with_notes(text, today)[0]


def asked_with_notes(text: str, today: date) -> tuple[Asked, tuple[str, ...]]:
    """Return the question behind a link, and what its reader is told of it; raises ``NoResultLink``."""
    query = urlsplit(text.strip()).query if "?" in text else text.strip()
    if "=" not in query or len(query) > LONGEST_LINK:
        raise NoResultLink(
            _("Das ist kein Link eines Ergebnisses. Kopieren Sie die ganze Adresszeile der Ergebnisseite hierher.")
        )
    reading = reading_of(query, today)
    if reading.asked is None or reading.unknown:
        sentences = " ".join(dict.fromkeys([*reading.errors.values(), *reading.notes]))
        raise NoResultLink(_("Mit diesem Link lässt sich nicht rechnen: %(why)s") % {"why": sentences})
    return reading.asked, reading.notes


def reading_of(query: str, today: date) -> Reading:
    """Read a stored query string."""
    return read_in_zone(QueryDict(query), today)[0]
