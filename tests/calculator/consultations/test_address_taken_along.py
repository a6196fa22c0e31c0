"""An address that an advisor has searched for reaches the case: sealed, for this account, and in no link to read."""

import re
import time
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import builders
from tests.calculator.consultations.site import page_of
from together.sealed import cipher
from zones.doors.errand import HOUSE, house_in

pytestmark = pytest.mark.django_db
ADDRESS = "Westweg 1, 07743 Jena"
TAKE = "/rechner/beratung/uebernehmen/"


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def found(client: Client, text: str = "westweg 1", errand: str = "") -> str:
    """Search for an address; return the page that tells of it."""
    return str(client.get(f"/adresse/?q={text}{errand}", follow=True).content.decode())


def link_to(page: str, path: str) -> str:
    links = re.findall(rf'href="({re.escape(path)}\?[^"]*)"', page)
    return str(links[0]).replace("&amp;", "&")


def test_the_address_goes_from_the_search_through_the_calculator_into_a_new_case(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    start = link_to(found(client), "/rechner/")
    assert "westweg" not in unquote(start).casefold()
    sealed = parse_qs(urlsplit(start).query)[HOUSE][0]
    form = client.get(start).content.decode()
    assert f'name="{HOUSE}" value="{sealed}"' in form
    query = f"{builders.HOUSE}&gebiet=DEMO-01&{HOUSE}={sealed}"
    result = client.get(f"/rechner/ergebnis/?{query}").content.decode()
    assert "Diese Angaben kennt der Rechner nicht" not in result
    take = client.get(link_to(result, TAKE)).content.decode()
    assert f'value="{ADDRESS}"' in take


def test_the_address_stands_in_the_fields_of_a_new_case_and_of_one_that_has_none(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    new = client.get(link_to(found(client), "/rechner/beratung/neu/")).content.decode()
    assert f'value="{ADDRESS}"' in new
    assert "noch nicht gespeichert" in new
    case = builders.consultation(advisor)
    edit = link_to(found(client, errand=f"&fall={case.pk}"), page_of("edit", case))
    assert f'value="{ADDRESS}"' in client.get(edit).content.decode()
    case.refresh_from_db()
    assert case.client_address == ""


def test_an_address_that_is_stored_is_not_replaced(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    case = builders.consultation(advisor, client_address="Nordweg 7", purpose="x", consented_on="2026-01-01")
    page = client.get(link_to(found(client, errand=f"&fall={case.pk}"), page_of("edit", case))).content.decode()
    assert 'value="Nordweg 7"' in page
    assert f"Gesucht war {ADDRESS}." in page


def test_citizens_carry_nothing(client: Client) -> None:
    assert f"{HOUSE}=" not in found(client)
    client.force_login(builders.account("redakteurin", "Redaktion"))
    assert f"{HOUSE}=" not in found(client)


def test_another_account_cannot_open_it(client: Client, advisor: User, colleague: User) -> None:
    client.force_login(advisor)
    sealed = parse_qs(urlsplit(link_to(found(client), "/rechner/")).query)[HOUSE][0]
    client.force_login(colleague)
    page = client.get(f"{TAKE}?{builders.HOUSE}&{HOUSE}={sealed}").content.decode()
    assert ADDRESS not in page
    assert "Die gesuchte Anschrift ist nicht mehr lesbar" in page


@pytest.mark.parametrize(("age_s", "is_open"), [(14_000, True), (14_500, False)])
def test_it_holds_for_four_hours(age_s: int, is_open: bool) -> None:
    text = f"7 {ADDRESS}".encode()
    sealed = cipher("zones.doors.errand").encrypt_at_time(text, int(time.time()) - age_s).decode()
    assert bool(house_in({HOUSE: sealed}, 7)) is is_open


@pytest.mark.parametrize("sealed", ["x", "gAAAAA", "A" * 200, "ä", "\ud800"])
def test_what_was_not_sealed_here_harms_nothing(client: Client, advisor: User, sealed: str) -> None:
    client.force_login(advisor)
    data = {HOUSE: sealed.encode(errors="replace")}
    assert client.get("/rechner/beratung/neu/", data).status_code == 200
    assert client.get(f"/rechner/?{builders.HOUSE}", data).status_code == 200
