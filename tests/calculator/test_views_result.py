"""The page of a result: one link, one page, changes in place, and nothing typed is lost."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.core import MODEL_VALUES
from calculator.core.facts import FACTS
from tests.calculator.pages import DETAILED, RESULT, START, Fields, fields, get

pytestmark = pytest.mark.django_db


def test_nothing_asked_is_answered_for_a_house_of_guesses_that_are_named(client: Client) -> None:
    page = get(client, RESULT)
    assert "Alle Heizungen im Vergleich" in page
    assert '<dt>Baujahr</dt> <dd> 1970 <span class="in-short__guess">(geschätzt)</span>' in page


@pytest.mark.parametrize("folded", ["verdict-panel__sentence", "data-table", "plain-list__text", "contact__line"])
def test_the_full_verdict_the_rules_and_the_offices_unfold(client: Client, folded: str) -> None:
    page = get(client, RESULT, {"house.build_year": "1975", "heating.kind": "gas_central", "systems": "heat_pump,gas"})
    _, below = page.split('<div id="ergebnis-teil">')
    assert folded in below
    assert folded not in re.sub("<details.*?</details>", "", below)


def test_a_result_carries_the_whole_question_on(client: Client) -> None:
    query = urlencode({"wer": "vermietung", "house.dwellings": "2", "jaz": "3,2", "systems": "heat_pump,gas"})
    found = fields(client, RESULT, query)
    assert found.values["jaz"] == ["3,2"]
    assert found.values["systems"] == ["heat_pump", "gas"]
    assert found.values["wer"] == ["vermietung"]


def test_a_new_question_becomes_its_durable_link(client: Client) -> None:
    first = client.get(RESULT, {"house.build_year": "1955", "heating.kind": "", "house.dwellings": "1"})
    link = f"{RESULT}?v=2&stand={timezone.localdate().isoformat()}&house.build_year=1955&house.dwellings=1"
    assert (first.status_code, first["Location"]) == (302, link)
    assert client.get(link).status_code == 200


def test_htmx_gets_the_answer_alone_with_its_link_and_the_texts_beside_the_fields(client: Client) -> None:
    response = client.get(RESULT, {"house.build_year": "1955"}, headers={"HX-Request": "true"})
    page = response.content.decode()
    assert "<html" not in page
    assert 'id="id_house_build_year_hint"' in page
    assert "Neu gerechnet." in page
    assert "house.build_year=1955" in response["HX-Replace-Url"]
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize("year", ["1931", "bald"])
def test_htmx_gets_the_title_of_the_whole_page_first(client: Client, year: str) -> None:
    query = {"v": "2", "house.build_year": year}
    part = client.get(RESULT, query, headers={"HX-Request": "true"}).content.decode().lstrip()
    whole = client.get(RESULT, query, follow=True).content.decode()
    assert part.startswith("<title>")
    assert part[: part.index("</title>")] in whole
    assert ("<title>Fehler:" in part) is (year == "bald")


def test_htmx_gets_the_ticks_anew_when_the_facts_suggest_other_heatings(client: Client) -> None:
    sent = fields(client, RESULT).values
    headers = {"HX-Request": "true"}
    same = client.get(RESULT, {**sent, "house.build_year": "1955"}, headers=headers).content.decode()
    assert 'id="heizungen-wahl"' not in same
    changed = client.get(RESULT, {**sent, "heating.kind": "oil"}, headers=headers).content.decode()
    shown = Fields(changed).values
    assert "oil" in shown["systems"]
    assert set(shown["suggested"][0].split(",")) == set(shown["systems"])


def test_htmx_gets_the_way_to_the_law_of_today_for_the_changed_question(client: Client) -> None:
    day = timezone.localdate() - timedelta(days=30)
    query = {"v": "2", "stand": day.isoformat(), "house.build_year": "1931"}
    page = client.get(RESULT, query, headers={"HX-Request": "true"}).content.decode()
    renewed = page.split("Dieser Link behält seinen Stand.")[1].split('href="')[1].split('"')[0]
    assert "house.build_year=1931" in renewed
    assert day.isoformat() not in renewed


def test_htmx_gets_the_errors_beside_the_fields(client: Client) -> None:
    response = client.get(RESULT, {"house.build_year": "bald"}, headers={"HX-Request": "true"})
    assert response.status_code == 400
    assert "Das ist keine ganze Zahl." in response.content.decode()
    assert "HX-Replace-Url" not in response


def test_going_back_in_the_browser_gets_the_whole_page(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in client.get(f"{RESULT}?v=2", headers=headers).content.decode()


def test_wrong_entries_are_explained_beside_the_field_with_range_and_example_and_kept(client: Client) -> None:
    query = {"house.living_area_m2": "viel <b>", "house.build_year": "99", "heating.year_installed": "1990"}
    page = get(client, RESULT, query, status=400)
    assert "nur Ziffern und höchstens ein Komma an. Erlaubt sind 10 bis 50.000 m². Beispiel: 120" in page
    assert "Erlaubt sind 1200 bis " in page
    assert 'value="viel <b>"' in page
    assert 'value="1990"' in page
    assert 'href="#id_house_build_year"' in page
    assert 'aria-invalid="true"' in page
    assert "Alle Heizungen im Vergleich" not in page


def test_an_error_of_the_detailed_form_leads_there_with_everything_typed(client: Client) -> None:
    page = get(client, RESULT, {"jaz": "99", "house.build_year": "1960"}, status=400)
    assert "/rechner/genau/?jaz=99&house.build_year=1960#id_jaz" in page


def test_contradictions_are_named(client: Client) -> None:
    page = get(client, RESULT, {"heating.year_installed": "2066"}, status=400)
    assert "kann es" in page
    assert "noch nicht geben" in page


def test_what_only_the_model_can_refuse_is_a_sentence_too(client: Client) -> None:
    page = get(client, RESULT, {"dates.start_year": "2060", "horizon_years": "40"}, status=400)
    assert "Bitte prüfen Sie Ihre Angaben" in page
    assert "Bitte wählen Sie andere Tage oder weniger Jahre." in page
    assert '#id_"' not in page


@pytest.mark.parametrize(("year", "status"), [("2023", 400), ("2024", 200)])
def test_the_first_year_is_one_that_the_law_of_today_and_of_before_covers(
    client: Client, year: str, status: int
) -> None:
    page = get(client, RESULT, {"dates.start_year": year}, status=status)
    assert ("Erlaubt sind 2024 bis 2066." in page) is (status == 400)


def test_an_older_stand_is_kept_and_can_be_renewed(client: Client) -> None:
    day = timezone.localdate() - timedelta(days=30)
    page = get(client, RESULT, {"v": "2", "stand": day.isoformat()})
    assert f"Gerechnet mit Recht und Preisen vom {day:%d.%m.%Y}" in page
    assert "Mit heutigem Stand neu rechnen" in page
    assert "Mit heutigem Stand neu rechnen" not in get(client, RESULT)


def test_a_link_of_the_first_calculator_is_answered_and_says_what_has_changed(client: Client) -> None:
    page = get(client, RESULT, {"haus": "testhaus", "area_m2": "150", "gas_price_eur_kwh": "0,10", "jaz": "3,6"})
    assert "Dieser Link stammt aus der ersten Fassung des Rechners" in page
    assert "Übernommen aus dem Link: Beheizte Fläche: 150 m², Jahresarbeitszahl (JAZ): 3,6." in page


def test_a_planned_renovation_is_priced_apart_and_said_with_the_verdict(client: Client) -> None:
    page = get(client, RESULT, {"measures": "roof,windows", "systems": "heat_pump,gas"})
    assert "Geplante Sanierung" in page
    assert "kein Betrag einer Heizung enthält sie" in page
    assert "Fenster tauschen" in page
    assert "kein Betrag einer Heizung enthält sie" not in get(client, RESULT, {"systems": "heat_pump,gas"})


def test_a_loan_is_shown_with_payment_and_interest(client: Client) -> None:
    query = {"loan.interest_percent": "4", "loan.years": "10", "systems": "heat_pump,gas"}
    page = get(client, RESULT, query)
    assert "Mit Ihrem Kredit" in page
    assert "Betrieb und Kreditrate im ersten Jahr, je Monat" in page
    assert "Mit Ihrem Kredit" not in get(client, RESULT, {"systems": "heat_pump,gas"})


def test_an_odd_consumption_is_named_on_the_page_and_not_among_the_law_of_the_plan(client: Client) -> None:
    query = {"reading.1.amount": "60000", "reading.1.unit": "gas_kwh", "systems": "heat_pump,gas"}
    verdict = get(client, RESULT, query).split("Alle Heizungen im Vergleich")[0]
    law = get(client, f"{RESULT}standort/", query).split("Was der Wärmeplan rechtlich bedeutet")[1]
    assert "Heizspiegel" in verdict
    assert "Heizspiegel 2025)" not in law.split("</ul>")[0]


def test_what_is_open_about_the_plan_is_marked_and_carries_its_norm(client: Client) -> None:
    law = get(client, f"{RESULT}standort/").split("Was der Wärmeplan rechtlich bedeutet")[1].split("</ul>")[0]
    assert "<strong>Offen:</strong>" in law
    assert "§ 23 Abs. 4 WPG" in law


def test_a_rented_house_whose_heating_is_broken_says_why_no_shares_are_shown(client: Client) -> None:
    page = get(client, RESULT, {"wer": "vermietung", "heating.working": "nein"})
    assert "lässt sich nur gegenüber der jetzigen Heizung sagen" in page


KEYS = st.sampled_from([
    "v", "stand", "gebiet", "wer", "titel", "systems", "suggested", "measures", "confirmed", "co2_path", "haus",
    "reading.1.amount", "reading.1.unit", "reading.9.amount", "quote.gas.1.amount_eur", "quote.gas.1.label",
    "loan.years", "loan.interest_percent", "loan.amount_eur", *FACTS, *MODEL_VALUES,
])  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["testhaus", "0", "-0", "1e9", "1e-9", "NaN", "1.000", "1,5", "٣", "\x00", "ja", "2030-01-01"]),
    st.decimals().map(str),
    st.integers(-1, 2070).map(str),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.dictionaries(KEYS | st.text(max_size=10), VALUES, max_size=6),
    path=st.sampled_from([RESULT, START, DETAILED]),
)
def test_manipulated_query_strings_are_answered(client: Client, query: dict[str, str], path: str) -> None:
    response = client.get(f"{path}?{urlencode(query, errors='surrogatepass')}")
    assert response.status_code in {200, 302, 400}


UNKNOWN = {"straw_price_eur_kwh": "0,09", "house.build_year": "1955"}


@pytest.mark.parametrize("url", [START, RESULT, DETAILED])
def test_a_key_that_nobody_knows_is_said_on_every_page_and_carried_no_further(client: Client, url: str) -> None:
    page = get(client, url, UNKNOWN)
    assert "Diese Angaben kennt der Rechner nicht" in page
    assert "„straw_price_eur_kwh“" in page
    assert 'name="straw_price_eur_kwh"' not in page


def test_a_form_with_a_key_that_nobody_knows_is_shown_again_with_the_note(client: Client) -> None:
    response = client.post(DETAILED, UNKNOWN)
    assert response.status_code == 200
    assert "„straw_price_eur_kwh“" in response.content.decode()


@pytest.mark.parametrize("ending", ["json", "csv", "pdf"])
def test_no_file_leaves_out_a_key_in_silence(client: Client, ending: str) -> None:
    response = client.get(f"/rechner/ergebnis.{ending}", UNKNOWN)
    assert response.status_code == 400
    assert "„straw_price_eur_kwh“" in response.content.decode()
