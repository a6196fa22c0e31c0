"""A duty to join, a street without a network and an area without a promise stand where the answer comes first."""

import pytest
from django.test import Client

from calculator.core.rules.kinds import CITY_NETWORKS, NETWORKS
from calculator.reports.first_screen import FirstScreen, first_screen
from calculator.reports.page import page_context
from calculator.reports.rows import first_figures, later_table
from calculator.reports.sheet import sheet
from calculator.reports.steps import steps_to_do
from calculator.reports.verdict import verdict
from calculator.reports.zone_part import zone_part
from tests import builders
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, text_of
from zones import services
from zones.models import Versorgungsart

pytestmark = pytest.mark.django_db
SYSTEMS = "&systems=heat_pump,gas,fernwaerme,keep"
BLOCK = (
    "gebiet=DEMO-01&wer=eigentum&heating.kind=gas_central&house.building_type=mfh&house.dwellings=4"
    f"&stand=2026-11-23&v=2{SYSTEMS}"
)
DUTY, NONE, THERE = (f"{BLOCK}&{told}" for told in (
    "house.connection_duty=ja", "house.network_available=nein", "house.network_available=ja",
))  # fmt: skip
FREE = "nur mit Befreiung"


def publish(kind: Versorgungsart) -> None:
    plan = builders.edition()
    square = builders.square(builders.WEST, builders.SOUTH, builders.SHARED, builders.NORTH)
    builders.zone(plan, "DEMO-01", square, kind)
    services.publish(plan, reason="Test")


def roles(query: str) -> dict[str, str]:
    answer = answer_to(query)
    figures = first_figures(answer).figures
    return {each.key: line.role for each, line in zip(figures, first_screen(answer).lines, strict=True)}


def screen(query: str) -> FirstScreen:
    return first_screen(answer_to(query))


def test_a_duty_that_is_told_stands_with_every_other_heating_and_first_among_the_steps() -> None:
    publish(Versorgungsart.WAERMENETZ_AUSBAU)
    for key, role in roles(DUTY).items():
        assert (FREE in role) is (key not in NETWORKS and key != "keep")
    answer = answer_to(DUTY)
    assert "Anschluss an die Fernwärme Pflicht" in screen(DUTY).answer.sentence
    assert "Fernwärme Pflicht" in screen(DUTY).step
    assert sheet(answer).steps[0] == screen(DUTY).step == steps_to_do(answer)[0]
    assert "Befreiung durch die Stadt" in verdict(answer).cautions[0]
    part = zone_part(answer)
    assert part is not None
    assert not any("ob für Ihr Grundstück die Fernwärmesatzung gilt" in step for step in part.steps)


def test_without_the_duty_nothing_of_it_is_said() -> None:
    publish(Versorgungsart.WAERMENETZ_AUSBAU)
    assert not any(FREE in role for role in roles(BLOCK).values())
    assert "Pflicht" not in screen(BLOCK).answer.sentence
    assert not any(FREE in role for role in roles(DUTY.replace("=gas_central", "=fernwaerme")).values())


def test_a_street_without_a_network_stands_with_its_bar_and_leads_to_no_connection() -> None:
    publish(Versorgungsart.WAERMENETZ_AUSBAU)
    assert "kein Netz in der Straße" in roles(NONE)["fernwaerme"]
    answer = answer_to(NONE)
    assert any("nach Ihrer Angabe kein Wärmenetz" in each for each in verdict(answer).cautions)
    part = zone_part(answer)
    assert part is not None
    assert (part.connection, len(part.steps)) == ((), 1)
    assert "nach Ihrer Angabe kein Wärmenetz" in part.sentences[0]
    assert any(
        "nach Ihrer Angabe liegt dort keines" in row.permission_sentence for row in page_context(answer)["summary"]
    )
    for other in (BLOCK, THERE):
        assert "kein Netz" not in roles(other)["fernwaerme"]


@pytest.mark.parametrize("kind", [Versorgungsart.PRUEFGEBIET, Versorgungsart.DEZENTRAL])
def test_where_no_network_is_promised_the_answer_hangs_on_whether_one_comes(kind: Versorgungsart) -> None:
    publish(kind)
    found, answer = screen(BLOCK), answer_to(BLOCK)
    assert found.answer.heading == "Offen: Kommt hier ein Wärmenetz, und zu welchem Preis?"
    assert found.answer.sentence.startswith("Hier ist kein Wärmenetz zugesagt; ohne Netz kostet gerechnet")
    assert not found.asks_price
    assert "Netzbetreiber" not in found.step
    assert "nur wenn ein Netz kommt" in roles(BLOCK)["fernwaerme"]
    assert any("kein Wärmenetz zugesagt" in each for each in verdict(answer).cautions)
    assert not any("fehlenden Preis" in step for step in steps_to_do(answer))
    assert screen(BLOCK.replace("wer=eigentum", "wer=miete")).step.startswith("Fragen Sie, wem das Haus gehört")


def test_where_one_is_planned_or_told_of_its_price_decides() -> None:
    publish(Versorgungsart.PRUEFGEBIET)
    assert screen(THERE).answer.heading == "Offen: Der Preis für Fernwärme entscheidet"
    assert screen(THERE).asks_price
    publish(Versorgungsart.WAERMENETZ_AUSBAU)
    assert screen(BLOCK).answer.heading == "Offen: Der Preis für Fernwärme entscheidet"
    assert not any("nur wenn ein Netz kommt" in role for key, role in roles(BLOCK).items() if key in CITY_NETWORKS)


BROKEN = BLOCK.replace("=gas_central", "=fernwaerme&heating.working=nein").replace(",keep", "")


def test_a_house_that_has_the_pipe_buys_a_station_only() -> None:
    publish(Versorgungsart.WAERMENETZ_AUSBAU)
    answer = answer_to(BROKEN)
    assert [line.key for line in answer.comparison.system("fernwaerme").one_off if "network" in line.key] == []
    part = zone_part(answer)
    assert part is not None
    assert (part.title, part.steps, part.connection) == ("Ihr Haus hat schon Fernwärme", (), ())
    assert not any("angeschlossen werden kann" in step for step in steps_to_do(answer))
    (row,) = (row for row in page_context(answer)["summary"] if row.key == "fernwaerme")
    assert row.permission_sentence == "Erlaubt; das Haus ist schon angeschlossen."


def test_a_house_without_heat_bridges_the_time_first() -> None:
    publish(Versorgungsart.WAERMENETZ_AUSBAU)
    cold = f"{BLOCK}&heating.working=nein".replace("fernwaerme,keep", "gas_solar")
    assert "gemietete Heizung" in screen(cold).step
    part = zone_part(answer_to(cold))
    assert part is not None
    assert "gemieteten Heizung" in part.steps[-1]


def test_waiting_says_on_which_unknown_price_it_hangs() -> None:
    price = "Der Preis für Fernwärme ist nicht bekannt: gerechnet mit"
    found = later_table(answer_to(BLOCK.replace("=gas_central", "=fernwaerme")))
    assert found is not None
    assert [each.startswith(price) for each in found.prices] == [True]
    told = later_table(answer_to(BLOCK.replace("=gas_central", "=fernwaerme") + "&fernwaerme_price_eur_kwh=0,16"))
    assert told is not None
    assert told.prices == ()


def test_leichte_sprache_asks_whether_a_network_comes(client: Client) -> None:
    publish(Versorgungsart.PRUEFGEBIET)
    page = text_of(client.get(f"/leicht{RESULT}?{BLOCK}", follow=True))
    assert "Noch offen: Kommt hier ein Wärme-Netz?" in page
    assert "Den Preis sagt Ihnen die Firma vom Wärme-Netz" not in page


def test_a_comparison_of_networks_alone_where_none_is_promised_is_answered() -> None:
    publish(Versorgungsart.DEZENTRAL)
    asked = "gebiet=DEMO-01&systems=fernwaerme,local_network"
    said = screen(asked).answer.sentence
    assert said.startswith("Hier ist kein Wärmenetz zugesagt, und Sie vergleichen nur Wärmenetze. Kommt eines:")
