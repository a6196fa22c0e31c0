"""On which days somebody must look at law and prices again, who is told, and that the files and the page agree."""

from datetime import date, timedelta

import pytest
from django.test import Client

from calculator.answer import law_calendar
from calculator.answer.prices import reviews_due
from mailroom import sending
from mailroom.models import Letter
from tests import builders

TODAY = date(2026, 11, 29)
pytestmark = pytest.mark.django_db


def test_every_day_that_the_records_name_is_there_once_and_in_order() -> None:
    days = law_calendar.calendar(TODAY)
    expected = {review.due for review in reviews_due(TODAY + law_calendar.AHEAD)}
    assert [each.day for each in days] == sorted(expected)
    assert {date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)} <= expected
    assert all(each.names and len(set(each.names)) == len(each.names) for each in days)


def test_a_price_of_staff_is_in_the_calendar() -> None:
    builders.price(review_by=TODAY + timedelta(days=3))
    day = next(each for each in law_calendar.calendar(TODAY) if each.day == TODAY + timedelta(days=3))
    assert day.is_due is False
    assert any("strom" in name for name in day.names)


def keeper(name: str, *roles: str) -> None:
    user = builders.account(name, *roles)
    user.email = f"{name}@example.org"
    user.save()


def letters() -> list[tuple[str, str]]:
    opened = (sending._opened(letter) for letter in Letter.objects.all())
    return [(content.to, content.text) for content in opened]


def test_who_keeps_prices_is_told_two_weeks_before_and_when_it_is_due() -> None:
    keeper("preise", "Preispflege")
    keeper("redaktion", "Redaktion")
    builders.account("ohne", "Preispflege")
    assert law_calendar.remind(date(2026, 12, 1)) == 1
    [(to, text)] = letters()
    assert to == "preise@example.org"
    assert "01.12.2026 (fällig)" in text
    assert "31.12.2026" not in text


def test_nobody_is_told_of_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    keeper("preise", "Preispflege")
    monkeypatch.setattr(law_calendar, "reviews_due", lambda _on: ())
    assert law_calendar.remind(TODAY) == 0
    assert not Letter.objects.exists()


def test_the_administration_shows_the_days_and_says_when_nobody_is_told(client: Client) -> None:
    user = builders.account("technik")
    user.is_staff = user.is_superuser = True
    user.save()
    client.force_login(user)
    page = client.get("/verwaltung/").text
    assert "Kalender für Recht und Preise" in page
    assert "01.02.2027" in page
    assert "Niemand" in page
    user.email = "technik@example.org"
    user.save()
    assert "Niemand" not in client.get("/verwaltung/").text
