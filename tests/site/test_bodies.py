"""What is too large is refused in words, wherever the site is served."""

import pytest
from django.test import Client

from jena_waerme.serving import session_keys
from jena_waerme.serving.sizes import MEGABYTE, largest_body

pytestmark = pytest.mark.django_db
OURS = "sessionid=OURS"  # stands for a session that this site began


@pytest.mark.parametrize(
    ("path", "cookies", "megabytes"),
    [
        ("/", "", 1),
        ("/rechner/genau/", OURS, 1),
        ("/en/verwaltung/zones/importjob/add/", OURS, 1),
        ("/verwaltung/zones/importjob/add/", "csrftoken=x", 1),
        ("/verwaltung/zones/importjob/add/", f"csrftoken=x; {OURS}", 260),
        ("/verwaltung/zones/edition/12/pdf/", OURS, 260),
        ("/verwaltung/zones/edition/12/flaechen/", OURS, 40),
        ("/rechner/viele/neu/", OURS, 11),
        ("/verwaltung/zones/importjob/add/", "sessionid=x", 1),
        ("/verwaltung/zones/importjob/add/", f"{OURS}0", 1),
        ("/verwaltung/zones/importjob/add/", f"x{OURS}", 1),
        ("/verwaltung/zones/importjob/add/", "sessionid=" + "ä" * 40, 1),
    ],
)
def test_large_files_come_in_only_where_staff_hands_them_in(path: str, cookies: str, megabytes: int) -> None:
    assert largest_body(path, cookies.replace("OURS", session_keys.new())) == megabytes * MEGABYTE


def test_whoever_signs_in_gets_a_session_that_is_ours(admin_client: Client) -> None:
    name = admin_client.cookies["sessionid"].value
    assert session_keys.is_ours(name)
    assert largest_body("/verwaltung/zones/importjob/add/", f"sessionid={name}") == 260 * MEGABYTE


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
