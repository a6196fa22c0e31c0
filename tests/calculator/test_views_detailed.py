"""The detailed form: everything that the model knows can be said, seen with its default, and taken back."""

import re
from decimal import Decimal
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.core import MODEL_VALUES
from calculator.core.facts import FACTS
from calculator.questions import read
from tests.calculator.pages import DETAILED, RESULT, fields, get, text_of
from tests.calculator.test_asked import plausible_queries
from tests.calculator.test_views_result import KEYS, VALUES

pytestmark = pytest.mark.django_db


def test_every_fact_and_every_value_of_the_model_can_be_entered(client: Client) -> None:
    names = fields(client, DETAILED).names
    assert set(FACTS) <= names
    assert set(MODEL_VALUES) <= names
    assert {"wer", "stand", "titel", "systems", "measures", "co2_path", "loan.years", "reading.1.amount"} <= names
    assert {"quote.heat_pump.1.label", "quote.heat_pump.1.amount_eur", "quote.heat_pump.1.eligible"} <= names


def test_defaults_stand_beside_the_fields_with_unit_and_source(client: Client) -> None:
    page = get(client, DETAILED)
    assert "Ohne Angabe: 120\xa0m²" in page.replace("&nbsp;", "\xa0") or "Ohne Angabe: 120 m²" in page
    assert "€/kWh" in page
    assert "Quelle: " in page


def test_every_value_of_the_model_says_why_it_matters() -> None:
    assert [value.key for value in MODEL_VALUES.values() if not value.why] == []


def test_help_names_no_figures_of_the_brochures_law(client: Client) -> None:
    page = get(client, DETAILED)
    assert "20 bei selbst genutztem Wohneigentum" not in page
    assert "30.000 € für ein Einfamilienhaus" not in page


def test_the_confirmation_of_unchecked_assumptions_is_offered(client: Client) -> None:
    assert "confirmed" in fields(client, DETAILED).names


def test_an_untouched_form_becomes_the_link_of_nothing_changed(client: Client) -> None:
    sent = fields(client, DETAILED).values
    response = client.post(DETAILED, sent)
    assert response.status_code == 302
    parts = urlsplit(response["Location"])
    assert parts.path == "/rechner/ergebnis/"
    assert set(parse_qs(parts.query)) == {"v", "stand"}


def test_a_posted_form_becomes_the_link_of_its_result(client: Client) -> None:
    sent = {**fields(client, DETAILED).values, "jaz": ["3,4"], "dates.installation_date": ["01.06.2027"]}
    sent |= {"quote.heat_pump.1.amount_eur": ["28.000"], "loan.years": ["10"], "loan.interest_percent": ["4"]}
    query = parse_qs(urlsplit(client.post(DETAILED, sent)["Location"]).query)
    assert query["jaz"] == ["3,4"]
    assert query["dates.installation_date"] == ["2027-06-01"]
    assert query["quote.heat_pump.1.amount_eur"] == ["28000"]
    assert query["loan.years"] == ["10"]


def test_the_form_shows_what_a_link_says_and_marks_it(client: Client) -> None:
    query = {"jaz": "3,4", "house.heated_cellar": "ja", "dates.order_date": "2026-12-01"}
    page = get(client, DETAILED, query)
    assert page.count('value="geändert"') == 0
    assert page.count("entry__mark") == 3
    assert 'value="01.12.2026"' in page
    assert "3 Angaben weichen von der Vorgabe ab." in page


def test_one_field_or_all_can_be_taken_back(client: Client) -> None:
    page = client.post(DETAILED, {"jaz": "3,4", "house.build_year": "1955", "reset": "jaz"})
    assert page.status_code == 200
    assert "1 Angabe weicht von der Vorgabe ab." in text_of(page)
    assert 'value="1955"' in page.content.decode()
    assert 'href="/rechner/genau/"' in page.content.decode()


def test_wrong_entries_open_their_group_and_nothing_typed_is_lost(client: Client) -> None:
    sent = {"jaz": "99", "gas_price_eur_kwh": "0,123", "loan.years": "x", "loan.interest_percent": "4"}
    response = client.post(DETAILED, {**sent, "reading.2.amount": "viel"})
    assert response.status_code == 400
    page = text_of(response)
    for key in ("id_jaz", "id_loan_years", "id_reading_2_amount"):
        assert f'href="#{key}"' in page
    assert "Erlaubt sind 1,5 bis 7. Beispiel: " in page
    for value in ("99", "0,123", "viel"):
        assert f'value="{value}"' in page


@pytest.mark.parametrize("typed", ["viel", "-99999999"])
def test_every_number_answers_beside_it_with_range_and_example(client: Client, typed: str) -> None:
    """Some facts have no upper end; those that count dwellings end where the dwellings do."""
    without_range = {"work.noise_db_below_limit", "work.dust_mg_m3", "house.self_used_dwellings"}
    numbers = {key for key, fact in FACTS.items() if fact.kind in {int, Decimal}} | set(MODEL_VALUES)
    page = client.post(DETAILED, dict.fromkeys(numbers - {"house.reached_dwellings"}, typed)).content.decode()
    errors = dict(re.findall(r'id="id_([^"]+)_error"\s*>\s*<p class="kern-error">(.*?)</p>', page, re.DOTALL))
    for key in numbers - {"house.reached_dwellings"}:
        sentence = errors.get(key.replace(".", "_"), "")
        if typed == "viel" or key not in without_range:
            assert re.search(r"Beispiel: [\d−]", sentence), (key, sentence)
        if key not in without_range:
            assert "Erlaubt sind" in sentence, (key, sentence)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(sent=st.dictionaries(KEYS | st.just("reset"), VALUES, max_size=6))
def test_any_posted_form_is_answered(client: Client, sent: dict[str, str]) -> None:
    body = urlencode(sent, errors="surrogatepass")
    response = client.post(DETAILED, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in {200, 302, 400}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(query=plausible_queries())
def test_a_form_sent_back_untouched_asks_the_same_question(client: Client, query: dict[str, str]) -> None:
    asked = read(QueryDict(urlencode(query)), timezone.localdate()).asked
    if asked is None:
        return
    link = asked.query()
    posted = client.post(DETAILED, fields(client, DETAILED, link).values)
    assert posted.status_code == 400 or posted["Location"] == f"{RESULT}?{link}"
    shown = fields(client, RESULT, link).values
    sent = client.get(RESULT, shown, headers={"HX-Request": "true"})
    assert sent.status_code == 400 or sent["HX-Replace-Url"] == f"{RESULT}?{link}"


def test_an_offer_for_a_heating_that_is_not_compared_stays_in_the_form(client: Client) -> None:
    link = "heating.kind=oil&systems=heat_pump,oil&quote.gas.1.label=Kessel&quote.gas.1.amount_eur=14000"
    assert fields(client, DETAILED, link).values["quote.gas.1.amount_eur"] == ["14000"]
