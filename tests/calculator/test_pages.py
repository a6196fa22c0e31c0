"""The pages of the cost comparison: golden figures shown, wrong entries explained, nothing ever a 500."""

from html import unescape
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.core import catalogue
from calculator.core.notation import euro
from tests import builders
from tests.golden.test_brochure import GOLDEN, comparison_of
from zones import services
from zones.models import Edition, Versorgungsart

pytestmark = pytest.mark.django_db
KINDS = {
    "D-1": Versorgungsart.DEZENTRAL,
    "W-1": Versorgungsart.WAERMENETZ_AUSBAU,
    "P-1": Versorgungsart.PRUEFGEBIET,
    "H-1": Versorgungsart.WASSERSTOFF,
}


def get(client: Client, **query: str) -> str:
    response = client.get("/rechner/", query)
    assert response.status_code == 200
    return unescape(response.content.decode())


def refused(client: Client, **query: str) -> str:
    response = client.get("/rechner/", query)
    assert response.status_code == 400
    return unescape(response.content.decode())


@pytest.fixture
def plan() -> Edition:
    edition = builders.edition()
    for number, (code, kind) in enumerate(KINDS.items()):
        west = builders.WEST + 100 * number
        builders.zone(edition, code, builders.square(west, builders.SOUTH, west + 100, builders.NORTH), kind)
    services.publish(edition, reason="Test")
    return edition


@pytest.mark.parametrize("house", GOLDEN["tables"])
def test_every_printed_figure_stands_on_the_page(client: Client, house: str) -> None:
    page = get(client, haus=house)
    comparison = comparison_of(house)
    for system in comparison.systems:
        for amount in system.cumulative_eur:
            assert f">{euro(amount)}</td>" in page
    assert euro(comparison.difference_eur) in page


def test_start_page_offers_all_houses_and_names_the_change_of_law(client: Client) -> None:
    page = get(client)
    for house in ("musterhaus-1", "musterhaus-3", "testhaus"):
        assert f'href="/rechner/?haus={house}"' in page
    assert "21. Juli 2026" in page
    assert "heißt seit dem 29. Juli 2026 Gebäudemodernisierungsgesetz" in page
    assert "10 % ab 2029, 15 % ab 2030, 30 % ab 2035 und 60 % ab 2040" in page
    assert "Das erste Betriebsjahr ist 2025." in " ".join(page.split())


def test_result_names_crossing_difference_and_sources(client: Client) -> None:
    page = get(client, haus="musterhaus-1")
    assert "ab dem 12. Betriebsjahr (2036)" in page
    assert "keine Grundlage" in page
    assert "Förderung der Wärmepumpe (Recht vom September 2025)" in page
    assert "§ 71 Abs. 9 GEG 2024" in page
    assert "0,201 t/MWh" in page
    assert "2036" in page
    assert "2.036" not in page


def test_fixed_house_ignores_entries(client: Client) -> None:
    assert euro(comparison_of("musterhaus-1").difference_eur) in get(client, haus="musterhaus-1", area_m2="500")


def test_entries_count_and_are_marked_as_own(client: Client) -> None:
    page = get(client, haus="testhaus", heat_demand_kwh_m2a="75", jaz="3,6")
    assert euro(comparison_of("musterhaus-3").difference_eur) in page
    assert page.count("<strong>Eigene Angabe</strong>") == 2


def test_wrong_entries_are_explained_beside_the_field_and_kept(client: Client) -> None:
    page = refused(client, haus="testhaus", jaz="9", area_m2="viel <b>", gas_price_eur_kwh="0,123")
    assert "Erlaubt sind 1,5 bis 7." in page
    assert "keine Zahl" in page
    assert 'href="#id_jaz"' in page
    for key, value in {"jaz": "9", "area_m2": "viel <b>", "gas_price_eur_kwh": "0,123"}.items():
        assert f'name="{key}" value="{value}"' in page
    assert "diagramm" not in page


def test_empty_entry_is_asked_for(client: Client) -> None:
    assert "Bitte geben Sie einen Wert an." in refused(client, haus="testhaus", area_m2="")


def test_unknown_house_offers_the_known_ones(client: Client) -> None:
    page = refused(client, haus="schloss")
    assert "Dieses Haus gibt es nicht" in page
    assert "haus=musterhaus-1" in page


@pytest.mark.parametrize(
    ("code", "part"),
    [("D-1", "passt zu diesem Gebiet"), ("W-1", "Fernwärmesatzung"), ("P-1", "noch offen"), ("H-1", "Wasserstoffnetz")],
)
@pytest.mark.usefixtures("plan")
def test_zone_is_carried_over_with_a_fitting_note(client: Client, code: str, part: str) -> None:
    page = get(client, haus="testhaus", gebiet=code)
    assert f"Gebiet {code} ({code})" in page
    assert part in page
    assert f'name="gebiet" value="{code}"' in page
    assert f"haus=musterhaus-1&gebiet={code}" in page


@pytest.mark.parametrize("demonstration", [True, False])
@pytest.mark.django_db
def test_the_note_says_when_the_zone_is_a_demonstration(client: Client, *, demonstration: bool) -> None:
    builders.published_city(is_demonstration=demonstration)
    page = " ".join(get(client, haus="testhaus", gebiet="DEMO-02").split())
    assert "Der Wärmeplan sieht hier" in page
    assert ("In dieser Demonstration: Der Wärmeplan sieht hier" in page) == demonstration


@pytest.mark.parametrize("code", ["X-9", "\x00", "a" * 999, "'; drop table"])
@pytest.mark.usefixtures("plan")
def test_unknown_zone_does_not_stand_in_the_way(client: Client, code: str) -> None:
    assert "Das angegebene Gebiet gibt es nicht" in get(client, haus="musterhaus-3", gebiet=code)


def test_other_methods_are_refused(client: Client) -> None:
    assert client.post("/rechner/").status_code == 405


FIELDS = st.sampled_from(["haus", "gebiet", *catalogue()])
VALUES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["testhaus", "0", "-0", "1e9", "1e-9", "NaN", "1.000", "1,5", "20", "٣", "\x00", "९,5", "+1"]),
    st.decimals().map(str),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(entries=st.dictionaries(FIELDS, VALUES, max_size=6), own=st.booleans())
def test_manipulated_query_strings_are_answered(client: Client, entries: dict[str, str], own: bool) -> None:
    query = {**entries, "haus": "testhaus"} if own else entries
    response = client.get(f"/rechner/?{urlencode(query, errors='surrogatepass')}")
    assert response.status_code in {200, 400}
