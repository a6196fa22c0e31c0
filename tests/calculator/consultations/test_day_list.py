"""What is due: overdue, today, in the next days; first on the page."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.consultations.day_list import MOST_SHOWN, day_list
from calculator.models import Consultation
from tests import builders

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 29)


def days(cases: list[tuple[str, int | None, int | None]], advisor: User) -> None:
    for title, follow_up, appointment in cases:
        builders.consultation(
            advisor,
            title=title,
            follow_up_on=None if follow_up is None else TODAY + dt.timedelta(days=follow_up),
            next_appointment_on=None if appointment is None else TODAY + dt.timedelta(days=appointment),
        )


def test_each_day_stands_in_its_part_the_earliest_first(advisor: User) -> None:
    days(
        [("a", -1, None), ("b", -20, 0), ("c", 0, None), ("d", 7, 8), ("e", 8, None), ("f", None, -1), ("g", None, 1)],
        advisor,
    )
    parts = day_list(Consultation.objects.select_related("advisor"), TODAY)
    assert [(part.heading, [(due.case.title, due.kind) for due in part.due]) for part in parts] == [
        ("Überfällig", [("b", "Wiedervorlage"), ("a", "Wiedervorlage")]),
        ("Heute", [("b", "Termin"), ("c", "Wiedervorlage")]),
        ("In den nächsten sieben Tagen fällig", [("g", "Termin"), ("d", "Wiedervorlage")]),
    ]


def test_what_is_not_shown_is_counted(advisor: User) -> None:
    days([("x", -3, None)] * (MOST_SHOWN + 2), advisor)
    (part,) = day_list(Consultation.objects.select_related("advisor"), TODAY)
    assert (len(part.due), part.more) == (MOST_SHOWN, 2)


def test_the_page_begins_with_it_and_shows_nobody_elses(client: Client, advisor: User, colleague: User) -> None:
    builders.consultation(advisor, title="Meiner", follow_up_on=timezone.localdate())
    builders.consultation(colleague, title="Fremder", follow_up_on=timezone.localdate())
    client.force_login(advisor)
    page = client.get("/rechner/beratung/").content.decode()
    assert page.index("Tagesliste") < page.index("Meiner") < page.index("Alle Fälle</h2>")
    assert "Fremder" not in page
    assert "Nichts ist überfällig" not in page
