"""What the citizens' pages answer: status, next step and the words that must not be missing."""

import re

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pyproj import Transformer

from jena_waerme.errors import server_error
from tests import builders
from tests.zones.pages import text_of
from zones.content.categories import CATEGORY_TEXTS
from zones.models import Address, Category, Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def city() -> tuple[Edition, Edition]:
    return builders.published_city()


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("q=", 400, "Bitte geben Sie eine Adresse ein"),
        ("", 400, "Bitte geben Sie eine Adresse ein"),
        ("q=" + "x" * 201, 400, "Das ist zu lang"),
        ("q=Westweg 1&id=x", 400, "Diese Auswahl ist ungültig"),
        ("q=Westweg 1&id=0", 400, "Diese Auswahl ist ungültig"),
        ("q=Westweg 1&id=9223372036854775808", 400, "Diese Auswahl ist ungültig"),
        ("q=Westweg 99&id=9223372036854775807", 404, "Die Hausnummer 99 finden wir in der Straße „Westweg“ nicht"),
        ("q=Westweg 99", 404, "Die Hausnummer 99 finden wir in der Straße „Westweg“ nicht"),
        ("q=Westwek 1", 404, "Meinten Sie"),
        ("q=Xylophonplatz 1", 404, "Die Straße „Xylophonplatz 1“ kennen wir nicht"),
        (
            "q=Xylophonplatz 1, 10115 Irgendwo",
            404,
            "Die Postleitzahl 10115 kommt in unseren Adressdaten für Jena nicht vor.",
        ),
        ("q=Westweg 1, 10115", 404, "Suchen Sie „Westweg 1“ in Jena."),
        ("q=Westweg 1, Castrop-Rauxel", 404, "„Castrop-Rauxel“ kennen wir nicht als Teil von Jena."),
        ("q=Erika Mustermann Westweg 1", 404, "Meinten Sie Westweg 1?"),
        ("q=Westweg/Ostweg", 200, "Ihre Eingabe nennt mehrere Straßen."),
        ("q=Вест 1", 400, "Please enter the street and the house number in Latin letters"),
        ("q=Westweg 1, Erfurt", 404, "Erfurt gehört nicht zum Wärmeplan der Stadt Jena"),
        ("q=Westweg 1, 07742", 200, "Bitte wählen Sie sie, wenn sie gemeint ist."),
        ("q=Westwek 1", 404, "Dieser Name ist ähnlich geschrieben wie Ihre Eingabe."),
        ("q=Westwegg 1", 404, "Dieser Name klingt wie Ihre Eingabe."),
        ("q=West 1", 404, "Ihre Eingabe passt zu einem Teil dieses Namens."),
        ("q=Westw 1", 404, "Dieser Name beginnt wie Ihre Eingabe."),
        ("q=Westweg 99", 404, "Die einzige Nummer der Straße „Westweg“ in unseren Daten liegt im Gebiet DEMO-01"),
        ("q=Waldweg 99", 404, "können wir für Ihre Nummer keines nennen"),
        ("q=07743", 400, "Es fehlt der Straßenname. Bitte geben Sie Straße und Hausnummer ein"),
        ("q=12", 400, "Es fehlt der Straßenname."),
        ("q=Jena", 400, "Es fehlt der Straßenname."),
        ("q=%00", 400, "Diese Eingabe können wir nicht suchen"),
        ("q=Grenzweg 3", 200, "liegt an einer Gebietsgrenze"),
        ("q=Waldweg 4", 200, "liegt in keinem Gebiet"),
        ("q=Westweg", 200, "Bitte wählen Sie sie, wenn sie gemeint ist."),
    ],
)
def test_every_outcome_has_its_own_page(client: Client, query: str, status: int, words: str) -> None:
    page = text_of(client, f"/adresse/?{query}", status)
    assert words in page


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("query", ["q=", "q=Westweg 99", "q=Grenzweg 3"])
def test_outcomes_stay_out_of_search_engines(client: Client, query: str) -> None:
    assert b'<meta name="robots" content="noindex">' in client.get(f"/adresse/?{query}", follow=True).content


@pytest.mark.usefixtures("city")
def test_the_longest_text_allowed_is_searched(client: Client) -> None:
    assert client.get("/adresse/", {"q": "x" * 200}, follow=True).status_code == 404


@pytest.mark.usefixtures("city")
def test_a_picked_address_is_found_by_its_id(client: Client) -> None:
    address = Address.objects.get(street="Ostweg")
    answer = client.get("/adresse/", {"q": str(address), "id": address.pk})
    assert answer["Location"].split("?")[0] == "/gebiete/DEMO-02/"


@pytest.mark.usefixtures("city")
def test_the_text_decides_where_the_id_is_unknown(client: Client) -> None:
    """A saved suggestion of an earlier edition: its text is still an address."""
    answer = client.get("/adresse/", {"q": "Ostweg 2a, 07745 Jena", "id": 2**63 - 1})
    assert answer["Location"].split("?")[0] == "/gebiete/DEMO-02/"


@pytest.mark.usefixtures("city")
def test_titles_of_the_outcomes_name_the_answer_and_differ(client: Client) -> None:
    typed = (
        "",
        "07743",
        "Westweg 99",
        "Westwek 1",
        "Xylophonplatz 1",
        "Grenzweg 3",
        "Waldweg 4",
        "Westweg",
        "Markt 1, 99084",
        "Ostweg 2a",
    )
    pages = [client.get("/adresse/", {"q": text}, follow=True).content.decode() for text in typed]
    titles = [" ".join(page.split("<title>")[1].split("</title>")[0].split()) for page in pages]
    assert len(set(titles)) == len(typed), titles
    assert titles[0].startswith("Fehler: Bitte geben Sie eine Adresse ein")
    assert titles[3].startswith("Meinten Sie Westweg 1?")
    assert titles[9].startswith("Hier sieht der Plan ein Wärmenetz vor: Gebiet DEMO-02 – ")
    assert titles[5].startswith("Grenzweg 3, 07743 Jena liegt an einer Gebietsgrenze")


@pytest.mark.usefixtures("city")
def test_a_mistake_has_the_focus_and_leads_to_the_field(client: Client) -> None:
    page = client.get("/adresse/?q=").content.decode()
    summary = re.search(r'<div[^>]*id="fehler"[^>]*>', page)
    assert summary is not None
    assert "autofocus" in summary[0]
    assert '<a class="kern-link" href="#id_q" target="_self">' in page


@pytest.mark.usefixtures("city")
def test_another_text_than_the_picked_address_is_searched_anew(client: Client) -> None:
    address = Address.objects.get(street="Ostweg")
    answer = client.get("/adresse/", {"q": "Westweg 1", "id": address.pk})
    assert answer["Location"].split("?")[0] == "/gebiete/DEMO-01/"


@pytest.mark.usefixtures("city")
def test_the_form_of_an_outcome_forgets_the_picked_address(client: Client) -> None:
    address = Address.objects.get(street="Grenzweg")
    page = client.get("/adresse/", {"q": str(address), "id": address.pk}, follow=True).content.decode()
    field = re.search(r'<input[^>]*name="id"[^>]*>', page)
    assert field is not None
    assert "value" not in field[0]


@pytest.mark.usefixtures("city")
def test_choices_lead_to_their_address(client: Client) -> None:
    page = client.get("/adresse/", {"q": "Westweg"}, follow=True).content.decode()
    address = Address.objects.get(street="Westweg")
    assert f"?q=Westweg%201%2C%2007743%20Jena&amp;id={address.key}" in page


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("query", "status"),
    [("lat=x&lon=1", 400), ("", 400), ("lat=91&lon=11", 400), ("lat=nan&lon=11", 400), ("lat=52.5&lon=13.4", 404)],
)
def test_points_that_cannot_be_answered(client: Client, query: str, status: int) -> None:
    assert "Was Sie tun können" in text_of(client, f"/punkt/?{query}", status)


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("easting", "words"), [(681_002, "gehört dieser Ort zum Gebiet"), (682_300, "liegt nach unseren Daten in Jena")]
)
def test_a_point_is_not_called_an_address(client: Client, easting: float, words: str) -> None:
    lon, lat = Transformer.from_crs(25832, 4326, always_xy=True).transform(easting, 5_643_500)
    outcome = text_of(client, f"/punkt/?lat={lat}&lon={lon}").split("Was Sie tun können")[0]
    assert words in outcome
    assert not re.search(r"die Adresse|Ihre Adresse|Hausnummer", outcome)


@pytest.mark.parametrize(
    "path", ["/gebiete/?art=%00", "/karte/?art=%00", "/punkt/?lat=%00&lon=%00", "/adresse/?q=x&id=%00"]
)
@pytest.mark.usefixtures("city")
def test_a_null_character_is_bad_input_everywhere(client: Client, path: str) -> None:
    assert client.get(path, follow=True).status_code == 400


@pytest.mark.parametrize("path", ["/gebiete/", "/karte/", "/gebiete/DEMO-01/", "/adresse/?q=Westweg+1"])
def test_without_a_published_plan_pages_say_so(client: Client, path: str) -> None:
    assert "Zurzeit sind keine Daten veröffentlicht" in text_of(client, path, 503)


@pytest.mark.parametrize("path", ["/", "/ueber/", "/datenschutz/", "/barrierefreiheit/", "/impressum/"])
def test_pages_without_data_work_without_a_plan(client: Client, path: str) -> None:
    assert "Demonstration –" not in text_of(client, path)


@pytest.mark.usefixtures("city")
def test_the_list_narrows_to_a_category(client: Client) -> None:
    page = text_of(client, "/gebiete/?art=waermenetz")
    assert "DEMO-02" in page
    assert "DEMO-01" not in page


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("path", ["/gebiete/", "/karte/"])
def test_an_unknown_category_shows_all_and_says_so(client: Client, path: str) -> None:
    page = text_of(client, f"{path}?art=holz", 400)
    assert "Diese Kategorie gibt es nicht" in page
    assert "DEMO-01" in page
    assert "DEMO-02" in page


def test_the_start_page_names_only_answers_that_the_plan_gives(client: Client) -> None:
    assert "Das kann herauskommen" not in text_of(client, "/")
    builders.published_city()
    page = text_of(client, "/")
    assert "Das kann herauskommen" in page
    for category, text in CATEGORY_TEXTS.items():
        assert (str(text.summary) in page) == (category in {Category.DEZENTRAL, Category.WAERMENETZ})


@pytest.mark.parametrize("path", ["/", "/gebiete/", "/karte/", "/gebiete/DEMO-01/", "/api/v1/gebiete.geojson"])
def test_the_number_of_queries_does_not_grow_with_the_zones(client: Client, path: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    plan, _ = builders.published_city()
    with_two = queries()
    for number in range(3, 21):
        west = builders.WEST + 50 * number
        builders.zone(plan, f"DEMO-{number:02}", builders.square(west, builders.NORTH, west + 50, builders.NORTH + 50))
    assert queries() == with_two


@pytest.mark.usefixtures("city")
def test_nothing_inline_that_the_content_policy_would_block(client: Client) -> None:
    """A block of data (JSON-LD) is no script: browsers leave it alone under any policy."""
    for path in ("/", "/karte/", "/gebiete/DEMO-01/", "/adresse/?q=Westweg"):
        page = client.get(path).content.decode()
        assert not re.search(r"\sstyle=|<style|<script(?! src| type=\"application/ld\+json\")|\son\w+=", page), path


def test_imprint_names_the_operator_or_says_that_nobody_entered_one(client: Client, settings: object) -> None:
    assert "noch keine Angaben eingetragen" in text_of(client, "/impressum/")
    settings.OPERATOR = {"name": "Stadt Beispiel", "address": "Markt 1", "email": "", "phone": ""}  # type: ignore[attr-defined]
    assert "Stadt Beispiel" in text_of(client, "/impressum/")


def test_an_unknown_page_shows_a_way_on(client: Client) -> None:
    assert "Adresse suchen" in text_of(client, "/gibt-es-nicht/", 404)


def test_the_page_for_our_own_errors_needs_no_database() -> None:
    page = server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "Der Fehler liegt bei uns" in page.content.decode()


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "path", ["/adresse/?q=Westweg 1", "/adresse/?q=Westweg 99", "/adresse/?q=", "/punkt/?lat=50.9160&lon=11.5662"]
)
def test_no_cache_keeps_what_somebody_asked(client: Client, path: str) -> None:
    assert client.get(path)["Cache-Control"] == "private, no-store"
