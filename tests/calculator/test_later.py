"""„Jetzt oder später?“ on page and paper and in the JSON: the same rows, each with its reasons."""

import json
from decimal import Decimal

import pytest
from django.test import Client

from calculator.reports import rows
from calculator.reports.page import ResultPart
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

LATER = f"{RESULT}{ResultPart.LATER}/"
pytestmark = pytest.mark.django_db
HOUSE = {
    "house.living_area_m2": "140", "house.build_year": "1965", "heating.kind": "gas_central",
    "heating.year_installed": "2003", "systems": "heat_pump,gas,keep",
}  # fmt: skip
LINK = "&".join(f"{key}={value}" for key, value in HOUSE.items())


def test_rows_say_when_what_and_why() -> None:
    answer = answer_to(LINK)
    table = rows.later_table(answer)
    assert table is not None
    assert table.key == "heat_pump"
    assert [row.start.wait_years for row in table.rows] == [0, 2, 4, 8]
    assert table.rows[0].start.fair_eur == pytest.approx(answer.comparison.system("heat_pump").fair_eur)
    assert table.rows[0].against == "damit ist verglichen"
    assert all(row.causes for row in table.rows[1:])
    assert table.rows[-1].grant == "nicht bekannt"


def test_page_and_json_hold_the_rows(client: Client) -> None:
    assert "Jetzt oder später?" in get(client, RESULT, HOUSE)
    page = get(client, LATER, HOUSE)
    assert "8 Jahre später" in page
    assert "weiß niemand; gerechnet ist ohne" in page
    later = json.loads(client.get(f"/rechner/ergebnis.json?{LINK}").content)["later"]
    assert later["key"] == "heat_pump"
    fair = [Decimal(start["fair_eur"]) for start in later["starts"]]
    assert fair == sorted(fair)
    assert later["starts"][-1]["grant_eur"] is None


def test_who_has_nothing_to_wait_with_is_not_told(client: Client) -> None:
    broken = {**HOUSE, "heating.working": "nein", "systems": "gas"}
    assert "Jetzt oder später?" not in get(client, RESULT, broken)
    assert rows.later_table(answer_to("&".join(f"{key}={value}" for key, value in broken.items()))) is None


@pytest.mark.parametrize("years", ["1", "3", "40"])
def test_any_number_of_years_has_its_answer_on_page_and_in_files(client: Client, years: str) -> None:
    get(client, RESULT, {**HOUSE, "horizon_years": years})
    later = json.loads(client.get(f"/rechner/ergebnis.json?{LINK}&horizon_years={years}").content)["later"]
    waits = [start["wait_years"] for start in later["starts"]] if later else []
    assert waits == {"1": [], "3": [0, 2], "40": [0, 2, 4, 8]}[years]


def test_where_the_old_heating_stays_the_question_is_when_to_change_to_another_kind(client: Client) -> None:
    """A house of 2019 with its first boiler must not be shown a brand-new gas boiler in 2027."""
    young = {
        "house.living_area_m2": "140", "house.build_year": "2019", "house.renovation": "kfw55",
        "heating.kind": "gas_central", "heating.year_installed": "2019", "systems": "heat_pump,gas,keep",
    }  # fmt: skip
    answer = answer_to("&".join(f"{key}={value}" for key, value in young.items()))
    assert answer.keeps
    table = rows.later_table(answer)
    assert table is not None
    assert table.key == "heat_pump"
    assert "bis zu ihrem Ende zu behalten" in get(client, LATER, young)
    assert "bis zu ihrem Ende zu behalten" not in get(client, LATER, HOUSE)
    assert (
        rows.later_table(answer_to("&".join(f"{k}={v}" for k, v in {**young, "systems": "gas,keep"}.items()))) is None
    )
