"""The numbers of a year: without persons, and without numbers so small that they name one."""

import csv
import datetime as dt
import io

import pytest
from django.contrib.auth.models import User
from django.test import Client

from calculator.consultations.counts import tables, years
from calculator.models import AccessEntry, Consultation
from tests import builders
from tests.calculator.consultations.conftest import SECRETS
from zones.doors.small_numbers import LEAST, Count, as_csv, by_neighbours, smallest_together

PAGE = "/rechner/beratung/zahlen/"


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ({}, []),
        ({"a": 7, "b": 5}, [Count("a", 7), Count("b", 5)]),
        ({"a": 9, "b": 3, "c": 2}, [Count("a", 9), Count("zusammengefasst", 5, ("b", "c"))]),
        ({"a": 9, "b": 6, "c": 1}, [Count("a", 9), Count("zusammengefasst", 7, ("b", "c"))]),
        ({"a": 9, "b": 1}, [Count("zusammengefasst", 10, ("a", "b"))]),
        ({"a": 2, "b": 1}, [Count("zusammengefasst", None, ("a", "b"))]),
        ({"a": 4}, [Count("zusammengefasst", None, ("a",))]),
    ],
)
def test_a_small_number_is_put_together_with_others(found: dict[str, int], shown: list[Count]) -> None:
    assert smallest_together(found) == shown
    assert all(count.number is None or count.number >= LEAST for count in shown)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ({}, []),
        ({"Mai": 5}, [Count("Mai", 5)]),
        ({"Mai": 4}, [Count("Mai", None)]),
        ({"Mai": 2, "Juni": 1, "Juli": 4, "August": 6}, [Count("Mai bis Juli", 7), Count("August", 6)]),
        ({"Mai": 6, "Juni": 1, "Juli": 2}, [Count("Mai bis Juli", 9)]),
        ({"Mai": 1, "Juni": 2}, [Count("Mai bis Juni", None)]),
    ],
)
def test_a_small_month_counts_with_those_that_follow(found: dict[str, int], shown: list[Count]) -> None:
    assert by_neighbours(found) == shown


@pytest.fixture
def _cases(advisor: User, colleague: User) -> None:
    for number in range(14):
        builders.consultation(
            (advisor, colleague)[number % 2],
            client_name=SECRETS["client_name"],
            purpose="Bericht",
            consented_on=dt.date(2026, 1, 1),
            held_on=dt.date(2026, 3 if number < 6 else 7, 2),
            house=f"house.building_type={'efh' if number < 9 else 'mfh'}&gebiet=DEMO-0{1 if number < 13 else 2}",
            decision="heat_pump" if number < 8 else "open",
        )
    builders.consultation(advisor, held_on=dt.date(2025, 12, 31))


@pytest.mark.django_db
@pytest.mark.usefixtures("_cases")
class TestYear:
    def test_each_fact_is_counted_by_itself(self) -> None:
        months, kinds, zones, decisions = tables(Consultation.objects.all(), 2026)
        assert months.counts == (Count("März", 6), Count("Juli", 8))
        assert kinds.counts == (
            Count("Ein- oder Zweifamilienhaus", 9), Count("Mehrfamilienhaus (3–12 Wohnungen)", 5),
        )  # fmt: skip
        assert zones.counts == (Count("zusammengefasst", 14, ("DEMO-01", "DEMO-02")),)
        assert decisions.counts == (Count("offen", 6), Count("Wärmepumpe", 8))
        assert years(Consultation.objects.all()) == [2026, 2025]

    def test_the_lead_reads_them_without_persons_and_takes_them_along(self, client: Client, lead: User) -> None:
        client.force_login(lead)
        before = AccessEntry.objects.count()
        page = client.get(PAGE).content.decode()
        assert "Beratungen 2026 in Zahlen" in page
        assert 'role="img"' in page
        assert "weniger als 5 Fällen" in page
        assert "Beratungen 2025 in Zahlen" in client.get(PAGE, {"jahr": "2025"}).content.decode()
        assert client.get(PAGE, {"jahr": "1999"}).status_code == 404
        assert client.get(PAGE, {"jahr": "²"}).status_code == 200
        assert client.get("/rechner/beratung/zahlen.csv", {"jahr": "1999"}).status_code == 404
        file = client.get("/rechner/beratung/zahlen.csv").content.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(file), delimiter=";"))
        assert rows[:2] == [["Jahr", "Merkmal", "Wert", "Fälle"], ["2026", "Monat der Beratung", "März", "6"]]
        assert ["2026", "Gebiet", "DEMO-01, DEMO-02", "14"] in rows
        assert not any(text in page + file for text in SECRETS.values())
        assert AccessEntry.objects.count() == before

    def test_a_number_too_small_is_a_word_in_the_file(self) -> None:
        assert "unter 5" in as_csv((), "2025", tables(Consultation.objects.all(), 2025)).decode()


@pytest.mark.django_db
def test_without_any_case_the_page_says_so(client: Client, lead: User) -> None:
    client.force_login(lead)
    assert "keinen Fall" in client.get(PAGE).content.decode()
