"""Staff read by month and year what the site is used for; small numbers stand together."""

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import builders
from tests.roles import role
from zones.models import CountedThing, DailyCount

pytestmark = pytest.mark.django_db
PAGE, FILE = "/verwaltung/zones/dailycount/", "/verwaltung/zones/dailycount/zahlen.csv"


def add(day: date, thing: CountedThing, **numbers: int) -> None:
    for value, number in numbers.items():
        DailyCount.objects.create(day=day, thing=thing, value=value.replace("DEMO_", "DEMO-"), number=number)


@pytest.fixture
def _numbers() -> None:
    builders.published_city()
    add(date(2026, 11, 2), CountedThing.SEARCH, in_zone=20, unknown_street=6, unknown_number=2, other_script=1)
    add(date(2026, 11, 3), CountedThing.SEARCH, in_zone=3)
    add(date(2026, 11, 3), CountedThing.ZONE, DEMO_01=8, DEMO_02=6, OLD=1)
    add(date(2026, 10, 1), CountedThing.ZONE, DEMO_01=30)


def clerk(client: Client, *roles: str) -> Client:
    user = User.objects.create_user("clerk", password="x", is_staff=True)
    user.groups.add(*map(role, roles))
    client.force_login(user)
    return client


def rows(client: Client, period: str) -> list[list[str]]:
    found = client.get(FILE, {"zeit": period})
    assert found.status_code == 200
    return list(csv.reader(io.StringIO(found.content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.usefixtures("_numbers")
@pytest.mark.parametrize("name", ["Redaktion", "Freigabe"])
def test_the_last_month_is_shown_first(client: Client, name: str) -> None:
    page = clerk(client, name).get(PAGE).content.decode()
    assert "Nutzung in Zahlen: November 2026" in page
    assert "?zeit=2026-10" in page
    assert "Suchen ohne Ergebnis" in page
    assert "?zeit=2026-11" in page


@pytest.mark.usefixtures("_numbers")
def test_small_numbers_stand_together(client: Client) -> None:
    found = rows(clerk(client, "Redaktion"), "2026-11")
    assert found[0] == ["Zeitraum", "Merkmal", "Wert", "Zahl"]
    assert all(row[0] == "November 2026" for row in found[1:])
    assert [row[2:] for row in found if row[1] == "Suchen am Tag"] == [["02.11.2026 bis 03.11.2026", "32"]]
    assert [row[2:] for row in found if row[1] == "Suchen ohne Ergebnis"] == [
        ["Straße unbekannt, Hausnummer unbekannt, andere Schrift", "9"]
    ]
    zones = [row[2:] for row in found if row[1] == "Angesehene Gebiete"]
    assert [number for _zones, number in zones] == ["8", "7"]
    assert "OLD" in zones[1][0]


@pytest.mark.usefixtures("_numbers")
def test_a_year_adds_its_months(client: Client) -> None:
    found = rows(clerk(client, "Redaktion"), "2026")
    assert ["2026", "Suchen im Monat", "November", "32"] in found
    assert any(row[1] == "Angesehene Gebiete" and row[3] == "38" for row in found)


@pytest.mark.usefixtures("_numbers")
@pytest.mark.parametrize(("period", "status"), [("2025", 404), ("2026-13", 200), ("²", 200), ("2026-1", 200)])
def test_a_period_without_numbers_says_so_and_an_unreadable_one_is_the_last(
    client: Client, period: str, status: int
) -> None:
    clerk(client, "Redaktion")
    assert client.get(PAGE, {"zeit": period}).status_code == status
    assert client.get(FILE, {"zeit": period}).status_code == status


def test_without_any_number_the_page_says_so(client: Client) -> None:
    assert "Die Zählung ist ausgeschaltet." in clerk(client, "Redaktion").get(PAGE).content.decode()
    assert "Noch ist nichts gezählt." in client.get(PAGE).content.decode()
    assert client.get(FILE).status_code == 404


def test_others_do_not_read_them(client: Client) -> None:
    clerk(client)
    assert [client.get(url).status_code for url in (PAGE, FILE)] == [403, 403]
