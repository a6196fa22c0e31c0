"""In a community of owners the levy holds the community's grant only; a bonus belongs to whoever lives in the flat."""

import json
from decimal import Decimal

import pytest
from django.test import Client

from calculator.core import Technology
from calculator.core.notation import cents
from calculator.reports import rows
from tests.calculator.answers import answer_to

BLOCK = (
    "wer=weg&house.building_type=mfh&house.dwellings=8&house.self_used_dwellings=5&house.living_area_m2=600"
    "&house.build_year=1974&heating.kind=oil&heating.year_installed=1996&reading.1.amount=8.400+l"
    "&household.own_share_permille=118&household.flat_area_m2=71&community.reserve_eur=40.000&systems=heat_pump,keep"
)
# Of a flat's eighth of the eligible cost: 16 % for speed, 30 % for income; with the basic 30 % at most 70 %.
WITH_INCOME, WITHOUT = Decimal("0.4"), Decimal("0.16")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("income", "rate"), [("&household.taxable_income_eur=40000", WITH_INCOME), ("", WITHOUT)], ids=["income", "none"]
)
def test_the_grant_of_the_community_has_no_bonus_of_a_person(income: str, rate: Decimal) -> None:
    system = answer_to(BLOCK + income).comparison.system(Technology.AIR_WATER_HP)
    granted = system.subsidy
    assert granted is not None
    assert granted.granted_percent == 30
    assert granted.amount_eur == cents(granted.eligible_eur * 30 / 100)
    assert granted.of_oneself_eur == pytest.approx(granted.eligible_eur / 8 * rate, abs=Decimal("0.02"))


@pytest.mark.django_db
def test_a_bonus_hangs_neither_on_the_area_of_a_flat_nor_on_how_many_owners_live_in_theirs() -> None:
    house = BLOCK.replace("house.self_used_dwellings=5&", "").replace("&household.flat_area_m2=71", "")
    granted = [
        answer_to(f"{query}&household.taxable_income_eur=40000").comparison.system(Technology.AIR_WATER_HP).subsidy
        for query in (BLOCK, house, house.replace("&household.own_share_permille=118", ""))
    ]
    assert len({each and each.of_oneself_eur for each in granted}) == 1
    assert granted[0]
    assert granted[0].of_oneself_eur


@pytest.mark.django_db
def test_whoever_lets_a_flat_pays_the_same_levy_as_whoever_lives_in_it() -> None:
    def levies(query: str) -> list[Decimal]:
        found = answer_to(query)
        table = rows.community_table(found, rows.summary_rows(found))
        assert table is not None
        return [row.flat_levy_eur for row in table.rows]

    nobody = BLOCK.replace("self_used_dwellings=5", "self_used_dwellings=0")
    assert levies(BLOCK + "&household.taxable_income_eur=40000") == levies(nobody)


@pytest.mark.django_db
def test_the_answer_names_the_bonuses_apart(client: Client) -> None:
    page = client.get(f"/rechner/ergebnis/?{BLOCK}&household.taxable_income_eur=40000", follow=True).content.decode()
    assert "kann eigene Boni von rund" in page
    assert "Boni für selbst genutzte Wohnungen beantragt jede Person für sich" in page
    told = json.loads(client.get(f"/rechner/ergebnis.json?{BLOCK}", follow=True).content)
    assert "beg_condition_some_at_home" not in json.dumps(told)
