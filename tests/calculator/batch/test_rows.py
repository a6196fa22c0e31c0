"""A house of a run opens in the calculator with its facts, never its address, and can become a case."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from calculator.answer.answering import answer, read_in_zone
from calculator.batch import run
from calculator.batch.one_row import row_of
from calculator.consultations.results import results_of
from calculator.models import BatchJob, Consultation
from tests.calculator.batch.conftest import SignIn, Start
from tests.calculator.batch.tables import BAD, EAST, GOOD

pytestmark = pytest.mark.django_db
PAGE = "/rechner/viele/"


@pytest.fixture
def job(start: Start, sent: list[int]) -> BatchJob:
    """A run of three houses in chunks of one row: good, bad, good."""
    found = start((GOOD, BAD, EAST))
    for key in sent:
        run.run_chunk(key)
    return found


def posted(desk: Client, job: BatchJob, line: int, **values: str) -> int:
    given = {
        "title": "Haus am Westweg",
        "held_on": timezone.localdate().isoformat(),
        "client_address": "Westweg 1, 07743 Jena",
        "purpose": "Beratung",
        "consented_on": timezone.localdate().isoformat(),
        **values,
    }
    return desk.post(f"{PAGE}{job.pk}/zeilen/{line}/fall/", given).status_code


def test_the_list_leads_to_each_house(desk: Client, job: BatchJob) -> None:
    page = desk.get(f"{PAGE}{job.pk}/zeilen/?seite=3").content.decode()
    assert "Ostweg 2a" in page
    assert f'href="{PAGE}{job.pk}/zeilen/4/"' in page
    assert f'href="{PAGE}{job.pk}/"' in page


@pytest.mark.parametrize("path", ["zeilen/?seite=0", "zeilen/?seite=9", "zeilen/?seite=x", "zeilen/1/", "zeilen/99/"])
def test_pages_and_lines_that_do_not_exist(desk: Client, job: BatchJob, path: str) -> None:
    assert desk.get(f"{PAGE}{job.pk}/{path}").status_code == 404


@pytest.mark.parametrize("line", [2, 4])
def test_its_link_shows_the_same_figures_and_tells_no_address(job: BatchJob, line: int) -> None:
    row = row_of(job, line)
    assert row is not None
    assert row.result is not None
    link = row.link(timezone.localdate())
    assert not [word for word in ("west", "ostweg", "07743") if word in link.casefold()]
    reading, zone = read_in_zone(QueryDict(link.partition("?")[2]), timezone.localdate())
    assert zone is not None
    assert reading.asked is not None
    assert (zone.code, reading.errors) == (row.result["place"][0], {})
    found = answer(reading.asked, zone).comparison
    shown = {key: figures[4] for key, figures in row.result["systems"].items()}
    assert {system.key: pytest.approx(float(system.fair_eur), abs=0.01) for system in found.systems} == shown


def test_its_page_shows_figures_and_the_way_into_the_calculator(desk: Client, job: BatchJob) -> None:
    page = desk.get(f"{PAGE}{job.pk}/zeilen/2/").content.decode()
    assert "Westweg 1" in page
    assert "DEMO-01" in page
    assert 'href="/rechner/ergebnis/?v=' in page
    assert "Wärmepumpe" in page


def test_the_page_of_a_bad_row_says_what_to_do_and_links_nowhere(desk: Client, job: BatchJob) -> None:
    page = desk.get(f"{PAGE}{job.pk}/zeilen/3/").content.decode()
    assert "Das ist keine Zahl." in page
    assert "mit Fehler" in page
    assert "/rechner/ergebnis/" not in page


def test_it_becomes_a_case_with_its_facts_and_its_address(desk: Client, job: BatchJob, advisor: User) -> None:
    form = desk.get(f"{PAGE}{job.pk}/zeilen/2/fall/").content.decode()
    assert 'value="Westweg 1' in form
    assert posted(desk, job, 2) == 302
    case = Consultation.objects.get()
    assert (case.advisor, case.client_address) == (advisor, "Westweg 1, 07743 Jena")
    (result,) = results_of(case, timezone.localdate())
    assert result.answer is not None
    row = row_of(job, 2)
    assert row is not None
    assert result.answer.asked == row.asked


@pytest.mark.parametrize("wrong", [{"consented_on": ""}, {"purpose": ""}, {"title": ""}])
def test_an_address_needs_a_consent_here_as_everywhere(desk: Client, job: BatchJob, wrong: dict[str, str]) -> None:
    assert posted(desk, job, 2, **wrong) == 400
    assert not Consultation.objects.exists()


def test_without_the_address_no_consent_is_asked_for(desk: Client, job: BatchJob) -> None:
    assert posted(desk, job, 2, client_address="", consented_on="", purpose="") == 302
    assert Consultation.objects.get().client_address == ""


def test_a_bad_row_becomes_a_case_without_a_variant(desk: Client, job: BatchJob) -> None:
    assert posted(desk, job, 3) == 302
    assert not Consultation.objects.get().variants.exists()


@pytest.mark.parametrize(("role", "status"), [("Beratung", 404), ("Verwaltung", 404), ("Beratungsleitung", 200)])
def test_only_who_may_see_the_run_makes_a_case_of_it(sign_in: SignIn, job: BatchJob, role: str, status: int) -> None:
    assert sign_in("other", role).get(f"{PAGE}{job.pk}/zeilen/2/").status_code == status
    assert sign_in("another", role).get(f"{PAGE}{job.pk}/zeilen/2/fall/").status_code in {status, 403}


def test_a_row_of_a_day_that_is_past_opens_as_of_its_day(job: BatchJob) -> None:
    row = row_of(job, 2)
    assert row is not None
    assert row.asked is not None
    assert row.asked.stand == job.stichtag
    assert f"stand={job.stichtag.isoformat()}" in row.link(job.stichtag + dt.timedelta(days=30))
