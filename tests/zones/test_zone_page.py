"""The page of a zone: what it says, and of whom."""

import re

import pytest
from django.test import Client

from calculator.core import load_set
from tests import builders
from tests.zones.pages import text_of
from zones.content.categories import CATEGORY_TEXTS, VERSORGUNGSART_TEXTS
from zones.models import Category, Edition, Versorgungsart

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> tuple[Edition, Edition]:
    return builders.published_city()


@pytest.mark.parametrize("path", ["/gebiete/%00/", "/gebiete/DEMO-0%001/", "/gebiete/-x/", "/gebiete/a%20b/"])
@pytest.mark.usefixtures("city")
def test_what_cannot_be_a_code_is_an_unknown_page(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.usefixtures("city")
def test_the_map_of_a_zone_has_a_legend_for_paper(client: Client) -> None:
    page = text_of(client, "/gebiete/DEMO-01/")
    legend = page[page.index("Legende") :]
    kinds = {zone.category.label for zone in Edition.objects.published_plan().zones.all()}  # type: ignore[union-attr]
    assert all(str(label) in legend[:200] for label in kinds)


@pytest.mark.usefixtures("city")
def test_an_unknown_zone_is_not_found(client: Client) -> None:
    assert "Ein Gebiet „DEMO-99“ gibt es" in text_of(client, "/gebiete/DEMO-99/", 404)


@pytest.mark.parametrize("art", Versorgungsart)
def test_every_kind_of_zone_has_its_page(client: Client, art: Versorgungsart) -> None:
    plan, _ = builders.published_city()
    plan.zones.filter(code="DEMO-01").update(versorgungsart=art)
    page = text_of(client, "/gebiete/DEMO-01/")
    assert str(CATEGORY_TEXTS[art.category].headline) in page
    assert str(VERSORGUNGSART_TEXTS.get(art, "")) in page
    assert "§ 23 Abs. 4 WPG" in page
    assert "Fernwärmesatzung" in page
    assert "nicht angegeben" in page


@pytest.mark.parametrize("art", Versorgungsart)
def test_the_comparison_is_the_main_action_only_where_everyone_heats_alone(client: Client, art: Versorgungsart) -> None:
    plan, _ = builders.published_city()
    plan.zones.filter(code="DEMO-01").update(versorgungsart=art)
    page = client.get("/gebiete/DEMO-01/").content.decode()
    link = re.search(r'<a class="kern-btn (kern-btn--\w+)"\s+href="/rechner/\?gebiet=DEMO-01"', page)
    assert link is not None
    assert (link[1] == "kern-btn--primary") == (art.category == Category.DEZENTRAL)


@pytest.mark.parametrize("art", Versorgungsart)
def test_every_category_has_next_steps_in_order(client: Client, art: Versorgungsart) -> None:
    plan, _ = builders.published_city()
    plan.zones.filter(code="DEMO-01").update(versorgungsart=art)
    page = client.get("/gebiete/DEMO-01/").content.decode()
    steps = re.search(r'<ol class="bullets">(.*?)</ol>', page, re.DOTALL)
    assert steps is not None
    assert steps[1].count("<li>") in {2, 3}
    assert page.index('id="jetzt"') < steps.start() < page.index('class="contact-line"') < page.index('id="kontakt"')


@pytest.mark.parametrize("is_demonstration", [True, False])
def test_a_demonstration_is_marked_in_the_frame_and_where_a_page_has_no_zone(
    client: Client, is_demonstration: bool
) -> None:
    plan, _ = builders.published_city(is_demonstration=is_demonstration)
    plan.zones.filter(code="DEMO-02").update(versorgungsart=Versorgungsart.WAERMENETZ_NEUBAU)
    network, own = text_of(client, "/gebiete/DEMO-02/"), text_of(client, "/rechner/?gebiet=DEMO-01")
    assert ("Demonstration – nicht die beschlossenen Gebiete" in network) == is_demonstration
    assert "In dieser Demonstration:" not in network
    assert "Hier soll ein neues Wärmenetz gebaut werden." in network
    assert ("In dieser Demonstration: Der Wärmeplan sieht hier" in own) == is_demonstration
    assert "Hier sieht der Plan ein Wärmenetz vor" in network


def test_official_data_carry_no_mark(client: Client) -> None:
    builders.published_city(is_demonstration=False)
    assert "Demonstration" not in text_of(client, "/gebiete/DEMO-01/")


@pytest.mark.usefixtures("city")
def test_the_satzung_names_its_source(client: Client) -> None:
    page = client.get("/gebiete/DEMO-02/").content.decode()
    satzung = page[page.index("Getrennt davon gilt die Fernwärmesatzung") :]
    link = '<a class="kern-link" href="https://umwelt.jena.de/de/kommunale-waermeplanung">umwelt.jena.de</a>'
    assert link in satzung[: satzung.index("</li>")]


@pytest.mark.usefixtures("city")
def test_the_steps_of_the_green_fuel_duty_come_from_the_dated_law(client: Client) -> None:
    law = load_set("stichtag-2026-11-23")
    page = text_of(client, "/gebiete/DEMO-01/")
    for year in (2029, 2030, 2035, 2040):
        assert f"{law.in_year('gmodg_43_share_percent', year).value:.0f} % ab {year}" in page
