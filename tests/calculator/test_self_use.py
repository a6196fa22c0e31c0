"""Who lives in the house: the role, the own flat and what is counted as self-used never contradict each other."""

import pytest
from django.test import Client

from tests.calculator.answers import answer_to, asked
from tests.calculator.pages import RESULT, START, fields, get

pytestmark = pytest.mark.django_db
BLOCK = "house.building_type=mfh&house.build_year=1905&house.dwellings=8&heating.kind=gas_floor"


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 0), ("&household.flat_area_m2=75", 1), ("&household.flat_area_m2=75&wer=vermietung", 0),
     ("&household.flat_area_m2=75&wer=miete", 0), ("&household.flat_area_m2=75&house.self_used_dwellings=5", 5)],
)  # fmt: skip
def test_an_owner_who_names_the_own_flat_lives_in_it(query: str, count: int) -> None:
    assert asked(BLOCK + query).facts.house.self_used_dwellings == count


def test_the_answer_never_says_that_nobody_lives_in_a_flat_that_is_the_own_one() -> None:
    def told(query: str) -> str:
        return " ".join(str(note.code) for note in answer_to(f"{BLOCK}&systems=heat_pump,keep{query}").comparison.notes)

    assert "nobody_at_home" not in told("&household.flat_area_m2=75")
    assert "some_at_home" in told("&household.flat_area_m2=75")
    assert "nobody_at_home" in told("")


def test_the_quick_form_asks_in_how_many_flats_owners_live(client: Client) -> None:
    assert "house.self_used_dwellings" in fields(client, START).names
    query = dict(pair.split("=") for pair in f"{BLOCK}&systems=heat_pump,keep".split("&"))
    page = get(client, RESULT, query)
    assert "geben Sie unter „Davon selbst genutzt“ an" in page
    assert "Davon selbst genutzt" in get(client, START)
    assert "niemand in der eigenen Wohnung" not in page
