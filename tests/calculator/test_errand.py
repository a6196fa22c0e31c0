"""Whoever comes from a case takes its number along through forms, searches and results; nobody else sees anything."""

import re

import pytest
from django.test import Client
from django.utils.html import escape

from tests import builders
from zones.doors.errand import errand_of, onwards

ERRAND = {"fall": "12", "variante": "2"}
CARRIED = "fall=12&variante=2"


@pytest.mark.parametrize(
    ("texts", "errand"),
    [
        (ERRAND, ERRAND),
        ({"fall": " 12 "}, {"fall": "12"}),
        ({"variante": "2"}, {}),
        ({"fall": "x", "variante": "2"}, {}),
        ({"fall": "0"}, {}),
        ({"fall": "1" * 10}, {}),
        ({"fall": "12", "variante": "-1"}, {"fall": "12"}),
    ],
)
def test_an_errand_is_numbers_only(texts: dict[str, str], errand: dict[str, str]) -> None:
    assert errand_of(texts) == errand


def test_an_errand_stands_before_the_place_on_a_page() -> None:
    assert onwards("/a/?b=1#c", ERRAND) == f"/a/?b=1&{CARRIED}#c"
    assert onwards("/a/#c", {}) == "/a/#c"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/rechner/", "/rechner/genau/", "/rechner/ergebnis/"])
def test_every_page_of_the_calculator_takes_the_case_along(client: Client, path: str) -> None:
    page = client.get(f"{path}?{builders.HOUSE}&{CARRIED}").content.decode()
    assert '<input type="hidden" name="fall" value="12">' in page
    assert "Für Fall 12, Variante 2" in page
    links = re.findall(r'href="(/rechner/(?:genau/|ergebnis/|beratung/uebernehmen/)?(?:\?[^"]*)?)"', page)
    own = {link for link in links if "?" in link}
    without = {link for link in own if escape(CARRIED) not in link}
    assert own - without
    to_share = f"{path}?{escape(builders.HOUSE)}"  # the link to a result is for everybody
    assert without <= {to_share}


@pytest.mark.django_db
def test_a_new_question_keeps_the_case_on_the_way_to_its_durable_link(client: Client) -> None:
    answer = client.get(f"/rechner/ergebnis/?house.build_year=1975&{CARRIED}")
    assert answer["Location"].endswith(f"&{CARRIED}")
    posted = client.post("/rechner/genau/", {"house.build_year": "1975", **ERRAND})
    assert posted["Location"].endswith(f"&{CARRIED}")
    assert "Diese Angaben kennt der Rechner nicht" not in client.get(answer["Location"]).content.decode()


@pytest.mark.django_db
def test_nobody_else_is_told_of_cases(client: Client) -> None:
    page = client.get(f"/rechner/ergebnis/?{builders.HOUSE}").content.decode()
    assert 'class="kern-body errand"' not in page
    assert "fall=" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Westweg 1", "Westweg 999", "Ostweg"])
def test_the_address_search_takes_the_case_along(client: Client, text: str) -> None:
    builders.published_city()
    assert '<input type="hidden" name="fall" value="12">' in client.get(f"/?{CARRIED}").content.decode()
    answer = client.get("/adresse/", {"q": text, "id": "", **ERRAND})
    assert answer["Location"].endswith(f"&{CARRIED}")
    page = client.get(answer["Location"]).content.decode()
    assert "Für Fall 12, Variante 2" in page
    on = re.findall(r'href="(/(?:adresse|gebiete|rechner)/[^"]*\?[^"]*)"', page)
    assert [link for link in on if "/beratung/" not in link and escape(CARRIED) not in link] == []


@pytest.mark.django_db
def test_a_zone_that_was_found_goes_into_the_house_of_the_case(client: Client) -> None:
    builders.published_city()
    advisor = builders.account("berater", "Beratung")
    case = builders.consultation(advisor)
    client.force_login(advisor)
    page = client.get(f"/gebiete/DEMO-01/?fall={case.pk}").content.decode()
    there = f"/rechner/beratung/{case.pk}/haus/?gebiet=DEMO-01"
    assert f'href="{there}"' in page
    assert 'value="DEMO-01"' in client.get(there).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/rechner/", f"/rechner/ergebnis/?{builders.HOUSE}"])
@pytest.mark.parametrize(("errand", "is_said"), [("fall=x", True), ("fall=3&variante=x", True), ("fall=3", False)])
def test_a_number_that_cannot_be_read_is_said(client: Client, path: str, errand: str, is_said: bool) -> None:
    page = client.get(f"{path}{'&' if '?' in path else '?'}{errand}").content.decode()
    assert ("in der Adresszeile ist nicht lesbar" in page) is is_said
    assert ("gehört deshalb zu keinem Fall" in page) is (errand == "fall=x")
