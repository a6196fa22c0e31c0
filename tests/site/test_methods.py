"""Pages are read, or take their form; whatever else is tried is refused as what it is."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
PAGES = ("/ueber/", "/rechner/", "/rechner/ergebnis.pdf", "/robots.txt", "/sitemap.xml", "/health/")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "LOOK"])
def test_a_method_that_no_page_takes_is_refused_as_such(path: str, method: str) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, path)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS, POST")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_what_it_takes(path: str) -> None:
    answer = Client(enforce_csrf_checks=True).options(path)
    assert (answer.status_code, answer["Allow"], answer.content) == (204, "GET, HEAD, OPTIONS, POST", b"")


def test_a_page_that_does_not_exist_is_not_found_by_any_method() -> None:
    assert {Client().generic(method, "/gibt-es-nicht/").status_code for method in ("PUT", "OPTIONS", "TRACE")} == {404}


def test_the_interface_answers_for_itself() -> None:
    answer = Client().put("/api/v1/gebiete")
    assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")
