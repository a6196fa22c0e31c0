"""Who asks decides what is asked: tenants for flat and rent, communities of owners for share and reserve."""

import re

import pytest
from django.test import Client

from calculator.core.choices import BuildingType
from calculator.reports import rows
from tests.calculator.answers import answer_to, asked
from tests.calculator.pages import RESULT, START, fields, get

pytestmark = pytest.mark.django_db


def roles_of(page: str) -> dict[str, set[str]]:
    """Return for each field of a form whom it is shown to; nobody in particular: everybody."""
    found = re.findall(r'<div class="entry(?: [^"]*)?"(?: data-roles="([^"]*)")?.*?name="([^"]+)"', page)
    return {name: set(roles.split()) for roles, name in found}


def test_the_first_question_is_who_one_is_and_the_rest_of_it_depends_on_that(client: Client) -> None:
    page = get(client, START)
    assert page.index('name="wer"') < page.index('name="reading.1.amount"') < page.index('name="house.build_year"')
    roles = roles_of(page)
    assert roles["household.rent_eur_m2"] == {"miete", "vermietung"}
    assert roles["household.flat_area_m2"] == {"miete", "weg", "eigentum"}
    assert roles["community.reserve_eur"] == roles["household.own_share_permille"] == {"weg"}
    assert roles["house.build_year"] == roles["wer"] == set()


def test_what_somebody_said_stays_in_sight_whoever_it_is_asked_of(client: Client) -> None:
    query = {"wer": "eigentum", "household.rent_eur_m2": "7,5", "house.building_type": "mfh"}
    assert roles_of(get(client, RESULT, query))["household.rent_eur_m2"] == set()


def test_a_community_of_owners_needs_to_say_no_more_than_that() -> None:
    question = asked("wer=weg")
    assert question.facts.community.exists is True
    assert question.facts.house.building_type is BuildingType.MFH
    assert question.query().endswith("wer=weg")
    answer = answer_to("wer=weg")
    assert rows.community_table(answer, rows.summary_rows(answer)) is not None
    assert rows.whose_money(answer) is rows.Whose.FLAT_OF_COMMUNITY


def test_a_community_with_one_flat_is_asked_for_all_of_them(client: Client) -> None:
    page = get(client, RESULT, {"wer": "weg", "house.building_type": "efh"}, status=400)
    assert "Eine Eigentümergemeinschaft hat mehrere Wohnungen. Bitte nennen Sie alle Wohnungen des Hauses" in page
    assert page.count("Eine Eigentümergemeinschaft hat mehrere Wohnungen.") == 2  # in the summary and beside the field


def test_what_people_change_most_is_at_hand_once(client: Client) -> None:
    found = fields(client, RESULT, "heating.kind=oil&oil_price_eur_kwh=0,09")
    page = get(client, RESULT, {"heating.kind": "oil", "oil_price_eur_kwh": "0,09"})
    at_hand = page.split("Schnell ändern")[1].split("Alle Angaben ändern")[0]
    for name in ("reading.1.amount", "oil_price_eur_kwh", "house.heat_emission", "household.taxable_income_eur"):
        assert f'name="{name}"' in at_hand
        assert page.count(f'name="{name}"') == 1
    assert found.values["oil_price_eur_kwh"] == ["0,09"]


def test_another_heating_brings_the_field_of_its_price(client: Client) -> None:
    sent = fields(client, RESULT).values
    assert "gas_price_eur_kwh" in sent
    same = client.get(RESULT, sent, headers={"HX-Request": "true"}).content.decode()
    assert 'id="schnell-preis"' not in same
    other = client.get(RESULT, {**sent, "heating.kind": "oil"}, headers={"HX-Request": "true"}).content.decode()
    assert 'name="oil_price_eur_kwh"' in other.split('id="schnell-preis"')[1]


def test_a_tenant_finds_the_whole_house_folded_away(client: Client) -> None:
    query = {"wer": "miete", "house.building_type": "mfh", "household.flat_area_m2": "60"}
    page = get(client, RESULT, query)
    assert page.index("Ihre Wohnung, 60 m²: ") < page.index("Die Rechnung für das ganze Haus")
    assert page.index("Die Rechnung für das ganze Haus") < page.index("Alle Heizungen im Vergleich")
    assert "Was auf die Miete darf:" in page
    assert "Die Rechnung für das ganze Haus" not in get(client, RESULT, {**query, "wer": "vermietung"})
