"""What is too large is refused in words, wherever the site is served."""

import pytest
from django.test import Client

from jena_waerme.serving.sizes import MEGABYTE, largest_body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "cookies", "megabytes"),
    [
        ("/", "", 1),
        ("/rechner/genau/", "sessionid=x", 1),
        ("/en/verwaltung/zones/importjob/add/", "sessionid=x", 1),
        ("/verwaltung/zones/importjob/add/", "csrftoken=x", 1),
        ("/verwaltung/zones/importjob/add/", "csrftoken=x; sessionid=x", 260),
        ("/verwaltung/zones/edition/12/pdf/", "sessionid=x", 260),
        ("/verwaltung/zones/edition/12/flaechen/", "sessionid=x", 40),
        ("/rechner/viele/neu/", "sessionid=x", 11),
    ],
)
def test_large_files_come_in_only_where_staff_hands_them_in(path: str, cookies: str, megabytes: int) -> None:
    assert largest_body(path, cookies) == megabytes * MEGABYTE


@pytest.mark.parametrize("path", ["/rechner/genau/", "/verwaltung/login/", "/gibt-es-nicht/"])
def test_a_page_says_how_much_it_takes(path: str) -> None:
    answer = Client().generic("POST", path, b"", CONTENT_LENGTH=str(2 * MEGABYTE))
    assert answer.status_code == 413
    text = answer.content.decode()
    assert "höchstens 1 MB" in text
    assert "wählen Sie eine kleinere Datei" in text


def test_a_program_is_told_in_its_own_shape() -> None:
    answer = Client().generic("POST", "/api/v1/adressen", b"", CONTENT_LENGTH=str(2 * MEGABYTE))
    assert (answer.status_code, answer["Content-Type"]) == (413, "application/problem+json")
