"""What house and plot demand stands on page, paper and in the file, and bars a heating from winning."""

import json
from pathlib import Path

import jsonschema
import pytest
from django.template.loader import render_to_string
from django.test import Client

from calculator.answer.ranking import may_stand
from calculator.core.law_answers import Fit
from calculator.reports import rows
from calculator.reports.page import ResultPart
from calculator.reports.verdict import verdict
from tests.calculator.answers import answer_to
from tests.calculator.pages import DETAILED, RESULT, START, fields, get, with_details

pytestmark = pytest.mark.django_db
SCHEMA = Path(__file__).resolve().parents[2] / "calculator" / "core" / "comparison.schema.json"
# A quote that makes the heat pump the cheapest, and an outdoor unit two metres from the neighbour's window.
CHEAP = {"systems": "heat_pump,gas", "heat_pump_investment_eur": "10000"}
LOUD = {
    "plot.neighbour_window_m": "2", "plot.area_kind": "pure", "plot.unit_place": "wall", "plot.sound_power_db": "60",
}  # fmt: skip
FOUND = "2 m bis zum nächsten Fenster der Nachbarn sind zu wenig: Der Grenzwert verlangt mindestens 10 m"


def link(**parts: str) -> str:
    return "&".join(f"{key}={value}" for key, value in parts.items())


def test_page_tells_what_is_to_be_checked_with_its_source(client: Client) -> None:
    page = with_details(client, {"systems": "heat_pump,heat_pump_borehole,gas"}, ResultPart.SITE)
    assert "Passt es hierher?" in page
    assert "empfohlen sind 8,9 m" in page
    assert "Nr. 6.1 TA Lärm: allgemeines Wohngebiet, nachts; in zwei Quellen gesehen" in page
    assert "mindestens ein Monat vorher" in page


def test_entries_are_asked_in_the_detailed_form_alone(client: Client) -> None:
    keys = {"plot.neighbour_window_m", "plot.area_kind", "plot.unit_place", "plot.sound_power_db", "plot.boundary_m",
            "plot.water_zone", "plot.free_area_m2", "plot.store_room"}  # fmt: skip
    page = get(client, DETAILED)
    assert "Grundstück und Aufstellort" in page
    assert "rechnet die Prüfung mit 55 dB(A)" in page
    assert fields(client, DETAILED).names >= keys
    assert not fields(client, START).names & keys


def test_what_does_not_fit_wins_nowhere_and_the_reason_is_said(client: Client) -> None:
    free, barred = answer_to(link(**CHEAP)), answer_to(link(**CHEAP, **LOUD))
    assert free.ranking.best is not None
    assert free.ranking.best.key == "heat_pump"
    pump = barred.comparison.system("heat_pump")
    assert pump.fair_eur == free.comparison.system("heat_pump").fair_eur
    assert not may_stand(pump)
    assert [system.key for system in barred.ranking.barred] == ["heat_pump"]
    assert "heat_pump" not in {barred.winner.key if barred.winner else ""}
    said = " ".join(verdict(barred).cautions)
    assert "passt aber nicht hierher" in said
    assert FOUND in said
    assert FOUND in get(client, RESULT, {**CHEAP, **LOUD})


def test_a_limit_that_is_broken_by_what_is_assumed_stands_with_the_verdict(client: Client) -> None:
    entered = {"plot.neighbour_window_m": "3", "plot.sound_power_db": "60"}
    answer = answer_to(link(**CHEAP, **entered))
    assert answer.ranking.best is not None
    assert answer.ranking.best.key == "heat_pump"
    (said,) = [each for each in verdict(answer).cautions if "Lärm" in each]
    assert said.startswith("Wärmepumpe: Lärm bei den Nachbarn – so wohl nicht. 3 m bis zum nächsten Fenster")
    assert said in get(client, RESULT, {**CHEAP, **entered})
    assert not any("Lärm" in each for each in verdict(answer_to(link(**CHEAP))).cautions)


def test_rows_begin_with_what_rules_out_and_paper_says_each_once() -> None:
    found = rows.site_rows(answer_to(link(systems="heat_pump,heat_pump_pv,gas", **LOUD)).comparison)
    assert [row.system_key for row in found if row.fit == Fit.NOT_HERE] == ["heat_pump", "heat_pump_pv"]
    assert {row.fit for row in found[:2]} == {Fit.NOT_HERE}
    once = rows.same_for_systems(found)
    assert once[0].system == "Wärmepumpe, Wärmepumpe mit Photovoltaik"
    assert len({(row.key, row.sentence) for row in once}) == len(once)


def test_the_file_carries_each_condition_in_the_shape_of_its_schema(client: Client) -> None:
    body = client.get("/rechner/ergebnis.json", {"systems": "heat_pump,gas", **LOUD}).content
    comparison = json.loads(body)["comparison"]
    jsonschema.validate(comparison, json.loads(SCHEMA.read_text(encoding="utf-8")))
    conditions = {each["key"]: each for each in comparison["systems"][0]["site_conditions"]}
    assert conditions["site_noise"]["fit"] == "not_here"
    assert conditions["site_noise"]["certainty"] == "two-secondary"
    assert FOUND in conditions["site_noise"]["sentence"]


def test_the_paper_shows_the_conditions() -> None:
    conditions = rows.same_for_systems(rows.site_rows(answer_to(link(systems="heat_pump", **LOUD)).comparison))
    paper = render_to_string("calculator/pdf/parts/siting.html", {"conditions": conditions})
    assert FOUND in " ".join(paper.split())
    assert paper.count("hier nicht") == 1


@pytest.mark.parametrize("entry", [{"plot.neighbour_window_m": "0"}, {"plot.area_kind": "wald"}])
def test_a_wrong_entry_is_a_sentence(client: Client, entry: dict[str, str]) -> None:
    page = get(client, RESULT, entry, status=400)
    assert "Erlaubt" in page
