"""The first page: five questions, prefilled from the zone, and links of the first calculator."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from tests import builders
from tests.calculator.pages import RESULT, START, fields, get
from zones import services
from zones.models import Indicator, SteckbriefValue, Versorgungsart, Zone
from zones.models.indicators import Baualtersklasse, Energietraeger, Gebaeudetyp

pytestmark = pytest.mark.django_db
QUICK = {
    "reading.1.amount", "reading.1.unit", "reading.1.from", "reading.1.to",
    "house.building_type", "house.build_year", "house.living_area_m2", "house.renovation",
    "heating.kind", "heating.year_installed", "wer", "house.dwellings", "household.flat_area_m2",
    "house.self_used_dwellings", "reading.1.eur",
    "household.taxable_income_eur",
}  # fmt: skip
OF_SOME_ROLES = {
    "household.rent_eur_m2", "household.own_share_permille", "household.bill_is_for_flat", "community.reserve_eur",
    "household.children_with_kindergeld",
}  # fmt: skip


def figure(zone: Zone, indicator: Indicator, category: int, value: int) -> None:
    zone.steckbrief.values.create(
        indicator=indicator, category=category, value=value, source="Test", as_of=builders.DAY
    )


@pytest.fixture
def old_town() -> Zone:
    """A zone of old apartment houses that burn oil."""
    builders.published_city()
    zone = Zone.objects.get(code="DEMO-01")
    figure(zone, Indicator.BUILDINGS_BY_TYPE, Gebaeudetyp.MEHRFAMILIENHAUS, 60)
    figure(zone, Indicator.BUILDINGS_BY_TYPE, Gebaeudetyp.EINFAMILIENHAUS, 40)
    figure(zone, Indicator.BUILDINGS_BY_AGE, Baualtersklasse.BIS_1949, 80)
    figure(zone, Indicator.FINAL_ENERGY, Energietraeger.HEIZOEL, 900)
    return zone


def test_five_questions_ask_for_small_things_and_some_roles_for_five_more(client: Client) -> None:
    page = get(client, START)
    assert page.count("<fieldset") == 5
    assert fields(client, START).names == QUICK | OF_SOME_ROLES
    assert "gespeichert wird nichts" in page


def test_nothing_is_filled_in_without_a_zone(client: Client) -> None:
    found = fields(client, START)
    assert {value for values in found.values.values() for value in values} == {"", "eigentum"}


def test_the_unit_that_holds_without_a_choice_is_right_for_every_heating(client: Client) -> None:
    """The heating is asked after the unit and can be changed without a new page, so no single unit may be promised."""
    page = get(client, START)
    assert "Vorgabe: wie bei Ihrer Heizung üblich" in page
    assert "Öl in Litern" in page
    assert "Vorgabe: kWh Gas" not in page


def test_a_zone_fills_in_its_most_frequent_house_and_says_so(client: Client, old_town: Zone) -> None:
    found = fields(client, START, f"gebiet={old_town.code}")
    assert found.values["house.building_type"] == ["mfh"]
    assert found.values["house.build_year"] == ["1930"]
    assert found.values["heating.kind"] == ["oil"]
    assert found.values["gebiet"] == ["DEMO-01"]
    page = get(client, START, {"gebiet": old_town.code})
    assert (
        "In dieser Demonstration: Vorbelegt ist, was im Gebiet am häufigsten ist: Haustyp, Baujahr, Heizung (St" in page
    )


def test_only_what_the_steckbrief_tells_is_called_its_own(client: Client, old_town: Zone) -> None:
    SteckbriefValue.objects.filter(steckbrief__zone=old_town).exclude(indicator=Indicator.FINAL_ENERGY).delete()
    assert "am häufigsten ist: Heizung (St" in get(client, START, {"gebiet": old_town.code})
    SteckbriefValue.objects.filter(steckbrief__zone=old_town).delete()
    figure(old_town, Indicator.HEAT_DEMAND, 0, 900)
    assert "Vorbelegt ist" not in get(client, START, {"gebiet": old_town.code})


def test_network_heat_is_suggested_where_most_of_it_is_used(client: Client, old_town: Zone) -> None:
    figure(old_town, Indicator.HEAT_NETWORK_ENERGY, 0, 901)
    assert fields(client, START, f"gebiet={old_town.code}").values["heating.kind"] == ["fernwaerme"]


def test_what_one_has_typed_is_stronger_than_the_zone(client: Client, old_town: Zone) -> None:
    found = fields(client, START, f"gebiet={old_town.code}&house.build_year=1988")
    assert found.values["house.build_year"] == ["1988"]


@pytest.mark.parametrize("code", ["X-9", "\x00", "a" * 999, "'; drop table"])
def test_an_unknown_zone_does_not_stand_in_the_way(client: Client, code: str) -> None:
    assert "Das angegebene Gebiet gibt es nicht" in get(client, START, {"gebiet": code})


def test_the_income_is_asked_in_the_steps_of_the_law(client: Client) -> None:
    page = get(client, START)
    for words in ("bis 30.000 €", "bis 40.000 €", "bis 50.000 €", "bis 60.000 €", "bis 90.000 €", "mehr als 90.000 €"):
        assert words in page


def test_the_houses_of_the_brochure_are_ready_links(client: Client) -> None:
    page = get(client, START)
    assert 'href="/rechner/broschuere/musterhaus-1/"' in page
    assert "titel=Musterhaus+3&house.build_year=1960&heating.year_installed=2000&house.living_area_m2=120" in page


def test_links_of_the_first_calculator_lead_on(client: Client) -> None:
    table = client.get("/rechner/?haus=musterhaus-3&area_m2=500")
    assert (table.status_code, table["Location"]) == (302, "/rechner/broschuere/musterhaus-3/")
    own = client.get("/rechner/?haus=testhaus&area_m2=150&gebiet=DEMO-01")
    assert own.status_code == 302
    parts = urlsplit(own["Location"])
    assert parts.path == RESULT
    assert parse_qs(parts.query) == {"haus": ["testhaus"], "area_m2": ["150"], "gebiet": ["DEMO-01"]}


def test_an_unknown_house_offers_the_known_ones(client: Client) -> None:
    page = get(client, START, {"haus": "schloss"}, status=400)
    assert "Dieses Haus gibt es nicht" in page
    assert "broschuere/musterhaus-1" in page


def test_wrong_entries_are_named_on_the_first_page_too(client: Client) -> None:
    page = get(client, START, {"house.build_year": "bald"}, status=400)
    assert 'href="#id_house_build_year"' in page
    assert 'value="bald"' in page


@pytest.mark.parametrize("path", [START, RESULT])
def test_other_methods_are_refused(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405


def test_a_category_decides_which_heatings_are_compared(client: Client) -> None:
    plan = builders.edition()
    for number, (code, kind) in enumerate(
        {"W-1": Versorgungsart.WAERMENETZ_AUSBAU, "D-1": Versorgungsart.DEZENTRAL}.items()
    ):
        west = builders.WEST + 100 * number
        builders.zone(plan, code, builders.square(west, builders.SOUTH, west + 100, builders.NORTH), kind)
    services.publish(plan, reason="Test")
    assert "fernwaerme" in fields(client, RESULT, "gebiet=W-1").values["systems"]
    assert "fernwaerme" not in fields(client, RESULT, "gebiet=D-1").values["systems"]
