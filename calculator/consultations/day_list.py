"""What an advisor has to do: follow-ups that are overdue, what is for today, and what comes in the next days."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from calculator.models import Consultation

DAYS_AHEAD = 7
MOST_SHOWN = 30
COLUMNS = ("title", "follow_up_on", "next_appointment_on", "advisor__username")


@dataclass(frozen=True)
class Due:
    """One day of one case; ``kind`` says what is due."""

    day: dt.date
    case: Consultation
    kind: str


@dataclass(frozen=True)
class DayPart:
    """A part of the list, the earliest first; ``more`` counts what is not shown of it."""

    heading: str
    due: list[Due]
    more: int


def day_list(cases: QuerySet[Consultation], today: dt.date) -> list[DayPart]:
    """Return the parts that hold something: overdue, today, due in the next seven days."""
    last = today + dt.timedelta(days=DAYS_AHEAD)
    wanted = Q(follow_up_on__lte=last) | Q(next_appointment_on__range=(today, last))
    every = [due for case in cases.filter(wanted).only(*COLUMNS) for due in _due(case, today, last)]
    every.sort(key=lambda due: (due.day, due.case.pk))
    parts = {
        _("Überfällig"): [due for due in every if due.day < today],
        _("Heute"): [due for due in every if due.day == today],
        _("In den nächsten sieben Tagen fällig"): [due for due in every if due.day > today],
    }
    return [DayPart(heading, due[:MOST_SHOWN], max(0, len(due) - MOST_SHOWN)) for heading, due in parts.items() if due]


def _due(case: Consultation, today: dt.date, last: dt.date) -> Iterator[Due]:
    if case.follow_up_on and case.follow_up_on <= last:
        yield Due(case.follow_up_on, case, _("Wiedervorlage"))
    if case.next_appointment_on and today <= case.next_appointment_on <= last:
        yield Due(case.next_appointment_on, case, _("Termin"))
