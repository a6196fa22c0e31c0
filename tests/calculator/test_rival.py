"""The tornado answers the question that people have: pump or gas; another rival can be chosen in the link."""

from html import unescape

import pytest
from django.http import QueryDict
from django.test import Client

from calculator.core import Technology
from calculator.core.futures import DRIVERS
from calculator.questions import read
from calculator.reports import rows
from calculator.reports.charts import swing_chart
from calculator.reports.rivals import rival_choices
from tests.calculator.answers import DAY, answer_to, asked

pytestmark = pytest.mark.django_db
GAS_HOUSE = (
    "house.build_year=1965&heating.kind=gas_central&heating.year_installed=2003&systems=heat_pump,heat_pump_borehole"
)


def test_the_rival_is_a_new_heating_of_the_present_kind_with_demand_and_its_price_among_the_bars() -> None:
    answer = answer_to(GAS_HOUSE)
    assert answer.rival is not None
    assert answer.rival.key == Technology.GAS
    assert {"gas", "demand", "co2"} <= {row.key for row in rows.tornado_rows(answer)} <= set(DRIVERS)


@pytest.mark.parametrize("rival", [Technology.KEEP, Technology.PELLETS])
def test_another_rival_can_be_chosen_and_stays_in_the_link(rival: Technology) -> None:
    query = asked(f"{GAS_HOUSE}&gegen={rival}").query()
    assert f"gegen={rival}" in query
    answer = answer_to(query)
    assert answer.rival is not None
    assert answer.rival.key == rival
    assert len(answer.comparison.systems) == 2
    assert [each.key for each in rival_choices(answer) if each.chosen] == [rival]


def test_the_subject_is_no_rival_of_itself() -> None:
    answer = answer_to(f"{GAS_HOUSE}&gegen=heat_pump")
    assert answer.subject is not None
    assert answer.rival is not None
    assert answer.rival is not answer.subject
    assert answer.subject.key not in {each.key for each in rival_choices(answer)}


def test_each_choice_is_a_link_that_shows_it() -> None:
    choices = rival_choices(answer_to(GAS_HOUSE))
    assert len(choices) > 1
    for choice in choices:
        rival = answer_to(choice.query).rival
        assert rival is not None
        assert rival.key == choice.key


@pytest.mark.parametrize("wrong", ["gegen=kernkraft", "gegen=keep&heating.working=nein"])
def test_a_rival_that_is_none_is_refused(wrong: str) -> None:
    reading = read(QueryDict(f"house.build_year=1965&heating.kind=gas_central&systems=heat_pump,gas&{wrong}"), DAY)
    assert reading.asked is None
    assert list(reading.errors) == ["gegen"]


def test_while_a_price_decides_the_rival_is_the_heating_that_pays_it() -> None:
    answer = answer_to("house.build_year=1980&heating.kind=gas_central&systems=fernwaerme,heat_pump")
    assert answer.deciding
    assert answer.rival is not None
    assert answer.rival.key == Technology.DISTRICT_HEATING


def test_a_house_on_fernwaerme_is_compared_with_what_it_has_whatever_the_link_calls_it() -> None:
    house = "heating.kind=fernwaerme&systems=heat_pump,heat_pump_borehole&fernwaerme_price_eur_kwh=0,3"
    for query in (house, f"{house}&gegen=fernwaerme"):
        answer = answer_to(query)
        assert answer.rival is not None
        assert answer.rival.key == Technology.KEEP


def test_the_legend_explains_the_line_of_equal_cost_only_where_it_is_drawn(client: Client) -> None:
    for query, drawn in (
        (GAS_HOUSE, None),
        (f"{GAS_HOUSE}&quote.gas.1.label=x&quote.gas.1.amount_eur=9000000&confirmed=gas_investment_eur", False),
    ):
        answer = answer_to(query)
        found = rows.tornado_rows(answer)
        assert answer.subject is not None
        assert answer.rival is not None
        chart = swing_chart(found, answer.rival.fair_eur - answer.subject.fair_eur)
        assert chart is not None
        page = unescape(client.get("/rechner/ergebnis/einfluss/?" + answer.asked.query()).content.decode())
        assert ("Beide Heizungen kosten gleich viel" in page) is bool(chart.zero_x)
        assert drawn is None or bool(chart.zero_x) is drawn
