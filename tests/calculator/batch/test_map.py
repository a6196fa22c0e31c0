"""The map of a run: marks in classes of zone, heating, cost and CO2, and a table that says the same."""

import re

import pytest
from django.test import Client

from calculator.batch import run
from calculator.batch.stock_map import CHOICES, MOST_CLASSES, stock_map
from calculator.batch.summary import Point, Summary, summary_of
from calculator.models import BatchJob
from tests.calculator.batch.conftest import Start
from tests.calculator.batch.tables import EAST, GOOD

pytestmark = pytest.mark.django_db
PAGE = "/rechner/viele/"


@pytest.fixture
def job(start: Start, sent: list[int]) -> BatchJob:
    found = start((GOOD, EAST, GOOD, ("Hansweg 3", *GOOD[1:])))
    for key in sent:
        run.run_chunk(key)
    return found


def summary(points: list[Point]) -> Summary:
    return Summary(points=points)


def point(
    number: int, zone: str = "A", best: str = "gas", total: float | None = None, co2: float | None = None
) -> Point:
    return Point(number, 680_000.0 + 40 * number, 5_643_000.0, zone, "gas", total, co2)


def test_houses_stand_in_their_zone_and_those_without_address_are_counted_beside(job: BatchJob) -> None:
    found = stock_map(summary_of(job), "gebiet")
    assert found is not None
    assert [(each.label, each.houses) for each in found.classes] == [("DEMO-01", 2), ("DEMO-02", 1)]
    assert found.missing == 1
    assert {zone.code for zone in found.picture.zones} >= {"DEMO-01", "DEMO-02"}
    assert all(0 <= x <= found.picture.width and 0 <= y <= found.picture.height for x, y in found.picture.houses)


@pytest.mark.parametrize("choice", CHOICES)
def test_the_page_shows_each_choice_with_its_table(desk: Client, job: BatchJob, choice: str) -> None:
    page = desk.get(f"{PAGE}{job.pk}/karte/?nach={choice}").content.decode()
    assert re.search(rf'href="\?nach={choice}"\s+aria-current="true"', page)
    assert 'role="img"' in page
    assert "style=" not in page[page.index("batch-map") :]
    assert "Ein Haus mit Ergebnis fehlt auf der Karte" in page
    assert "Summen je Gebiet" in page


def test_a_choice_that_does_not_exist_shows_the_zones(desk: Client, job: BatchJob) -> None:
    page = desk.get(f"{PAGE}{job.pk}/karte/?nach=geheim").content.decode()
    assert 'href="?nach=gebiet"' in page
    assert "DEMO-01" in page


def test_a_run_without_a_known_address_says_so(desk: Client, start: Start) -> None:
    assert "Noch steht kein Haus auf der Karte" in desk.get(f"{PAGE}{start().pk}/karte/").content.decode()


def test_steps_of_cost_hold_about_as_many_houses_each_and_name_their_limits() -> None:
    points = [point(number, total=1000.0 * number) for number in range(1, 101)] + [point(200)]
    found = stock_map(summary(points), "kosten")
    assert found is not None
    assert [(each.label.replace("\N{NO-BREAK SPACE}", " "), each.houses) for each in found.classes] == [
        ("unter 21.000 €", 20),
        ("21.000 € bis unter 41.000 €", 20),
        ("41.000 € bis unter 61.000 €", 20),
        ("61.000 € bis unter 81.000 €", 20),
        ("ab 81.000 €", 20),
        ("ohne Angabe", 1),
    ]


@pytest.mark.parametrize(("values", "labels"), [([None], ["ohne Angabe"]), ([5.0, 5.0], ["ab 5 t"])])
def test_few_values_make_few_steps(values: list[float | None], labels: list[str]) -> None:
    found = stock_map(summary([point(number, co2=value) for number, value in enumerate(values)]), "co2")
    assert found is not None
    assert [each.label for each in found.classes] == labels


def test_more_zones_than_there_are_looks_share_the_last_one() -> None:
    points = [point(number, zone=f"Z{number:02}") for number in range(10)]
    found = stock_map(summary(points), "gebiet")
    assert found is not None
    assert len(found.classes) == MOST_CLASSES
    assert found.classes[-1].label == "weitere: Z05, Z06, Z07, Z08, Z09"
    assert sum(each.houses for each in found.classes) == 10


def test_many_zones_that_share_a_look_are_counted_not_listed() -> None:
    found = stock_map(summary([point(number, zone=f"Z{number:02}") for number in range(30)]), "gebiet")
    assert found is not None
    assert found.classes[-1].label == "Z05 und 24 weitere"


def test_houses_stand_by_what_the_plan_says_of_their_zone(job: BatchJob) -> None:
    found = stock_map(summary_of(job), "versorgung")
    assert found is not None
    supplies = {sums.supply for code, sums in summary_of(job).zones.items() if code}
    assert {each.label for each in found.classes} == supplies
    assert sum(each.houses for each in found.classes) == 3


def test_a_large_stock_stays_a_small_picture() -> None:
    points = [Point(n, 680_000.0 + n % 141, 5_643_000.0 + n // 141, "A", "gas", 1.0, 1.0) for n in range(20_000)]
    found = stock_map(summary(points), "heizung")
    assert found is not None
    assert sum(len(each.path) for each in found.classes) < 250_000
