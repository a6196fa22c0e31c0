"""The days on which somebody must look at law and prices again, as page and as letter.

The days stand in the dated records themselves (`review_by`): nothing is written down twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.contrib.auth.models import User
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from calculator.answer.prices import reviews_due
from calculator.core.review import Review
from mailroom.sending import send

AHEAD = timedelta(days=366)
_TOLD_BEFORE = timedelta(days=14)
_MOST_NAMES = 12  # of a day in a letter; the page lists all


@dataclass(frozen=True)
class CalendarDay:
    """A day, and the names of what is to be looked at by then."""

    day: date
    names: tuple[str, ...]
    is_due: bool


def calendar(today: date, ahead: timedelta = AHEAD) -> tuple[CalendarDay, ...]:
    """Return what is overdue and what comes, the earliest first."""
    found = groupby(reviews_due(today + ahead), key=lambda review: review.due)
    return tuple(CalendarDay(day, _names(reviews), day <= today) for day, reviews in found)


def remind(today: date) -> int:
    """Write to everybody who keeps prices what is due or comes within two weeks; returns how many letters."""
    days = calendar(today, _TOLD_BEFORE)
    keepers = whom_to_tell() if days else []
    for to in keepers:
        send(to, _("Recht und Preise: das ist zu prüfen"), _letter(days))
    return len(keepers)


def whom_to_tell() -> list[str]:
    """Return the addresses of those who keep prices."""
    keepers = User.objects.with_perm("calculator.change_pricerecord", backend=_ROLES).exclude(email="")
    return sorted(set(keepers.values_list("email", flat=True)))


_ROLES = "django.contrib.auth.backends.ModelBackend"


def _names(reviews: Iterable[Review]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(review.name for review in reviews))


def _letter(days: Iterable[CalendarDay]) -> str:
    lines = [_("Diese Angaben des Kostenvergleichs brauchen einen Blick in ihre Quelle."), ""]
    for each in days:
        lines.append(f"{date_format(each.day, 'd.m.Y')}{' ' + _('(fällig)') if each.is_due else ''}")
        lines += [f"  - {name}" for name in each.names[:_MOST_NAMES]]
        if more := len(each.names[_MOST_NAMES:]):
            lines.append("  - " + _("und %(number)d weitere") % {"number": more})
    lines += ["", _("Alle stehen auf der ersten Seite der Verwaltung, unter „Kalender für Recht und Preise“.")]
    return "\n".join(lines)
