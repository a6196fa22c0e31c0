"""The PDF of a result as people get it: a file for a good query, the page with its sentences for a bad one."""

from threading import BoundedSemaphore

import pytest
from django.template import TemplateDoesNotExist
from django.test import Client
from pytest_django.fixtures import Settings

from calculator.reports.pdf import render
from tests import builders
from tests.calculator import pdf_ua

pytestmark = pytest.mark.django_db
URL = "/rechner/ergebnis.pdf"
GOOD = {"v": "2", "stand": "2026-11-23", "systems": "heat_pump,gas"}


def test_a_good_query_gives_a_file_named_after_its_day(client: Client) -> None:
    response = client.get(URL, GOOD)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="kostenvergleich-2026-11-23.pdf"'
    assert response.content.startswith(b"%PDF-1.7")


def test_large_print_is_asked_for_by_name(client: Client) -> None:
    builders.published_city()
    normal, large = (
        len(pdf_ua.opened(client.get(URL, GOOD | more).content).pages) for more in ({}, {"schrift": "gross"})
    )
    assert large >= 2 * normal


def test_behind_a_proxy_the_link_is_the_address_that_people_see(client: Client, settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.ALLOWED_HOSTS = ["waerme.example"]
    response = client.get(URL, GOOD, headers={"host": "waerme.example", "x-forwarded-proto": "https"})
    pdf = pdf_ua.opened(response.content)  # its pages live only as long as it does
    links = [
        str(annotation.A.URI)
        for page in pdf.pages
        for annotation in page.get("/Annots", ())
        if "/URI" in annotation.get("/A", {})
    ]
    assert any(link.startswith("https://waerme.example/rechner/ergebnis/?v=2&stand=2026-11-23") for link in links)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"house.living_area_m2": "viel"}, "Das ist keine Zahl"),
        ({"house.build_year": "99999"}, "Erlaubt"),
        ({"systems": "\x00"}, ""),
        ({"stand": "1999-01-01"}, ""),
    ],
)
def test_a_bad_query_gives_its_page_and_keeps_what_was_typed(
    client: Client, query: dict[str, str], sentence: str
) -> None:
    response = client.get(URL, query)
    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/html")
    assert sentence in response.content.decode()


def test_who_finds_no_place_is_asked_for_patience_and_loses_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(render, "_PLACES", BoundedSemaphore(1))
    with render._PLACES:
        response = client.get(URL, GOOD)
    assert response.status_code == 503
    assert response["Retry-After"] == "10"
    assert "Bitte gleich noch einmal" in response.content.decode()
    assert "stand=2026-11-23" in response.content.decode()
    assert client.get(URL, GOOD).status_code == 200, "the place is free again"


def test_a_paper_that_fails_leaves_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "_PLACES", BoundedSemaphore(1))
    for _attempt in range(2):
        with pytest.raises(TemplateDoesNotExist):
            render.render("gibt/es/nicht.html", {})


@pytest.mark.parametrize("ending", ["xlsx", "ods", "csv", "json"])
def test_nobody_posts_to_another_file(client: Client, ending: str) -> None:
    assert client.post(f"/rechner/ergebnis.{ending}").status_code == 405
