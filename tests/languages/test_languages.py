"""A page speaks the language that its address begins with, and leads on in it."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_script_prefix
from django.utils import translation

from calculator.core.notation import is_german
from jena_waerme.checks import languages_are_compiled
from jena_waerme.languages import GERMAN
from tests.browser.conftest import publish_four_zones

pytestmark = pytest.mark.django_db


def test_links_forms_and_files_of_a_page_stay_in_its_language(client: Client) -> None:
    publish_four_zones()
    page = client.get("/en/").content.decode()
    assert '<html lang="en">' in page
    assert 'action="/en/adresse/"' in page
    assert 'href="/en/rechner/"' in page
    assert "/en/static/" not in page
    assert 'hreflang="de" href="http://testserver/"' in page


def test_after_a_page_in_english_the_next_is_german_again(client: Client) -> None:
    client.get("/en/gibt-es-nicht/")
    assert (translation.get_language(), get_script_prefix(), is_german()) == ("de", "/", True)
    assert '<html lang="de">' in client.get("/").content.decode()


def test_a_search_leads_on_in_its_language(client: Client) -> None:
    publish_four_zones()
    found = client.get("/en/adresse/", {"q": "Westweg 1"})
    assert found.url.startswith("/en/gebiete/DEMO-01/")


def test_a_result_is_the_same_in_both_languages_and_the_switch_keeps_it(client: Client) -> None:
    query = "v=2&stand=2026-11-01&house.build_year=1985&house.living_area_m2=120,5"
    german, english = (client.get(f"{start}/rechner/ergebnis/?{query}", follow=True) for start in ("", "/en"))
    assert german.context["answer"].asked == english.context["answer"].asked
    (switch,) = [each for each in english.context["pages_in"]() if each.language == GERMAN]
    assert switch.url.startswith("/rechner/ergebnis/?")
    assert english.headers["Content-Language"] == "en"


@pytest.mark.parametrize("text", ["10,000", "10.000"])
def test_a_number_that_english_asks_about_is_asked_or_the_same_after_the_switch(client: Client, text: str) -> None:
    query = f"house.build_year=1965&household.taxable_income_eur={text}"
    asked = client.get(f"/en/rechner/ergebnis/?{query}")
    assert asked.status_code == 400
    assert "can mean two things" in asked.content.decode()
    (switch,) = [each for each in asked.context["pages_in"]() if each.language == GERMAN]
    assert switch.url.endswith(query.replace(",", "%2C")) or switch.url.endswith(query)
    german = client.get(switch.url, follow=True)
    found = german.context["asked"]
    assert found is None or found.facts.household.taxable_income_eur == 10_000


@pytest.mark.parametrize("path", ["/verwaltung/", "/rechner/beratung/", "/rechner/viele/", "/health/"])
def test_what_only_those_who_work_here_see_is_german(client: Client, path: str) -> None:
    assert client.get(f"/en{path}?a=1").url == f"{path}?a=1"


def test_limits_count_all_languages_together(client: Client, settings: object) -> None:
    settings.RATE_LIMITS_PER_MINUTE = {"/adresse/": 1}  # type: ignore[attr-defined]
    fresh = Client()
    assert [fresh.get(f"{start}/adresse/?q=").status_code for start in ("", "/en")] == [400, 429]


def test_texts_that_were_not_compiled_are_told_at_start(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    assert languages_are_compiled() == []
    monkeypatch.setattr(settings, "LOCALE_PATHS", [tmp_path])
    (told,) = languages_are_compiled()
    assert told.id == "jena_waerme.E001"


def test_leichte_sprache_has_templates_of_its_own_and_says_where_it_has_none(client: Client) -> None:
    publish_four_zones()
    assert "gibt es nicht in Leichter" in client.get("/leicht/ueber/").content.decode()
    assert "gibt es nicht in Leichter" not in client.get("/ueber/").content.decode()
    page = client.get("/leicht/")
    assert "gibt es nicht in Leichter" not in page.content.decode()
    assert page.templates[0].origin.name.endswith("templates/leicht/zones/home.html")
