"""While a price that decides is unknown there is no winner and no percentage, but the tipping point and a field."""

import json
from datetime import date
from decimal import Decimal
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import jsonschema
import pytest
from django.test import Client

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.core.tipping import DriverKind
from calculator.reports import rows
from calculator.reports.json_file import to_json
from calculator.reports.pdf.papers import result_pdf
from calculator.reports.plain import to_csv
from calculator.reports.price_words import in_cents
from calculator.reports.rows.summary import price_notes
from calculator.reports.verdict import Rival, VerdictKind, verdict
from calculator.reports.verdict.tipping import tipping_sentences
from calculator.reports.workbook import material_of, workbook
from tests.calculator.answers import DAY, answer_to

pytestmark = pytest.mark.django_db
PRICE = "fernwaerme_price_eur_kwh"
HOUSE = (
    "wer=miete&house.build_year=1980&house.building_type=mfh&heating.kind=fernwaerme"
    "&systems=fernwaerme,heat_pump,heat_pump_borehole,keep"
)
DEAR = (
    "".join(
        f"&quote.{pump}.1.label=Angebot&quote.{pump}.1.amount_eur=900000"
        for pump in ("heat_pump", "heat_pump_borehole")
    )
    + "&confirmed=heat_pump_investment_eur,heat_pump_borehole_investment_eur"
)
SCHEMA = Path(__file__).resolve().parents[2] / "calculator" / "reports" / "take_away.schema.json"


def unknown() -> Answer:
    answer = answer_to(HOUSE)
    assert [point.driver.key for point in answer.deciding] == [PRICE]
    return answer


def test_there_is_no_winner_and_no_percentage() -> None:
    answer = unknown()
    found = verdict(answer)
    assert found.kind is VerdictKind.PRICE_UNKNOWN
    assert found.open
    assert answer.winner is None
    assert "%" not in " ".join((found.sentence, found.shares, *(each.sentence for each in found.against)))
    assert "am wenigsten:" not in found.sentence
    assert {row.cheapest_percent for row in rows.summary_rows(answer)} == {None}
    assert not any(row.best for row in rows.summary_rows(answer))


def test_the_tipping_point_stands_in_the_sentence_with_what_costs_less_on_either_side() -> None:
    answer = unknown()
    (point,) = answer.deciding
    assert point.above is Technology.BRINE_BOREHOLE_HP
    sentence = verdict(answer).sentence
    assert f"Ab etwa {in_cents(point.value)} ct/kWh Fernwärme dreht sich das Ergebnis" in sentence
    assert "12 bis 30 ct/kWh" in sentence
    assert "darüber die Erdwärmepumpe mit Sonde" in sentence


@pytest.mark.parametrize("side", [-1, 1])
def test_an_entered_price_on_either_side_brings_the_winner_of_that_side(side: int) -> None:
    (point,) = unknown().deciding
    price = round(point.value + side * Decimal("0.005"), 4)
    answer = answer_to(f"{HOUSE}&{PRICE}={str(price).replace('.', ',')}")
    assert not answer.deciding
    assert answer.winner is not None
    expected = {Technology.BRINE_BOREHOLE_HP} if side > 0 else {Technology.DISTRICT_HEATING, Technology.KEEP}
    assert answer.winner.key in expected


@pytest.mark.parametrize(("price", "pump"), [("0,08", False), ("0,3", True)])
def test_a_price_far_off_is_clear(price: str, pump: bool) -> None:
    answer = answer_to(f"{HOUSE}&{PRICE}={price}")
    assert verdict(answer).kind in {VerdictKind.CLEAR, VerdictKind.OPEN, VerdictKind.CLOSE}
    # Which of two heat pumps costs least is another question.
    beaten = [found.cheapest for key, found in answer.likelihoods.items() if (key == Technology.KEEP) is pump]
    assert sum(each or 0 for each in beaten) < 500  # of 10,000 futures
    assert answer.winner is not None
    assert (answer.winner.key == Technology.BRINE_BOREHOLE_HP) is pump


def test_an_open_price_does_not_decide_where_its_tipping_point_lies_outside() -> None:
    answer = answer_to(f"{HOUSE}{DEAR}")
    assert any(each.key == PRICE and each.open for each in answer.comparison.assumptions)
    assert not answer.deciding
    assert answer.winner is not None


def test_the_page_asks_for_the_price_and_keeps_what_the_link_says(client: Client) -> None:
    link = f"/rechner/ergebnis/?{unknown().asked.query()}"
    page = unescape(client.get(link).content.decode())
    assert "dreht sich das Ergebnis" in page
    assert "der gerechneten Preisverläufe" not in page
    carried = verdict(unknown()).prices[0].carried
    assert dict(carried) == dict(parse_qsl(unknown().asked.query()))
    for key, text in carried:
        assert f'<input type="hidden" name="{key}" value="{text}">' in page
    assert f'name="{PRICE}"' in page
    assert "(€/kWh, oder mit „ct“ in Cent)" in " ".join(page.split())
    in_cents_of_bill = client.get("/rechner/ergebnis.json", {**dict(carried), PRICE: "8 ct"}).json()
    assert f"{PRICE}=0,08" in in_cents_of_bill["query"]
    answered = client.get("/rechner/ergebnis/", {**dict(carried), PRICE: "0,08"})
    assert answered.status_code == 200
    assert "dreht sich das Ergebnis" not in unescape(answered.content.decode())


def test_json_says_that_a_price_decides_and_at_which_value() -> None:
    answer = unknown()
    found = json.loads(to_json(answer, material_of(answer, "https://example.org/", date(2026, 11, 23))))
    jsonschema.validate(found, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert found["verdict"]["kind"] == "price_unknown"
    assert found["verdict"]["winner"] is None
    (point,) = [each for each in found["verdict"]["tipping_points"] if each["decides"]]
    assert point["key"] == PRICE
    assert round(Decimal(point["value"]), 6) == round(answer.deciding[0].value, 6)


def test_a_house_on_fernwaerme_is_set_against_it_once() -> None:
    found = verdict(unknown())
    (against,) = found.against
    assert f"{found}".count("entscheidet der Preis") == 1
    assert "entscheidet der Preis" not in against.sentence
    (dear,) = verdict(answer_to(f"{HOUSE}&{PRICE}=0,3")).against
    assert "Wie bisher zu heizen kostet rund" in dear.sentence
    (cheap,) = verdict(answer_to(f"{HOUSE}&{PRICE}=0,08")).against
    assert "wie bisher zu heizen ist hier das Günstigste" in cheap.sentence


def test_the_schema_lists_every_kind_of_verdict_comparison_and_driver() -> None:
    stated = json.loads(SCHEMA.read_text(encoding="utf-8"))["properties"]["verdict"]["properties"]
    assert stated["kind"]["enum"] == list(VerdictKind)
    assert stated["against"]["items"]["properties"]["rival"]["enum"] == list(Rival)
    assert stated["tipping_points"]["items"]["properties"]["kind"]["enum"] == list(DriverKind)


def test_workbook_and_csv_say_it_in_the_same_words() -> None:
    answer = unknown()
    material = material_of(answer, "https://example.org/", date(2026, 11, 23))
    sentences = list(tipping_sentences(answer))
    texts = {cell.content for sheet in workbook(material).sheets for cell in sheet.cells.values()}
    assert texts.issuperset(sentences)
    assert verdict(answer).sentence in to_csv(answer, material).decode()
    assert list(material_of(answer_to(f"{HOUSE}&{PRICE}=0,3"), "", date(2026, 11, 23)).undecided) == []


def test_the_paper_is_made_without_a_winner() -> None:
    assert result_pdf(unknown(), "https://example.org/", DAY).startswith(b"%PDF")


def test_an_open_price_of_oil_that_decides_is_asked_for_without_its_co2_price() -> None:
    house = "house.build_year=1965&heating.kind=oil&heating.year_installed=2008&systems=heat_pump,keep"
    turning = f"{house}&heat_demand_kwh_m2a=75&oil_price_eur_kwh="
    assert answer_to(f"{turning}0,09").winner is not answer_to(f"{turning}0,13").winner
    answer = answer_to(turning.removesuffix("&oil_price_eur_kwh="))
    assert [point.driver.key for point in answer.deciding] == ["oil_price_eur_kwh"]
    found = verdict(answer)
    assert "ct/kWh Heizöl (ohne CO₂-Preis) dreht sich das Ergebnis" in found.sentence
    assert [each.key for each in found.prices] == ["oil_price_eur_kwh"]


def test_an_open_price_of_oil_stands_in_the_answer_with_its_range() -> None:
    answer = answer_to("house.build_year=1965&heating.kind=oil&heating.year_installed=1998&systems=heat_pump,keep")
    notes = price_notes(answer, answer.comparison.system(Technology.KEEP))
    assert [note for note in notes if "Heizöl" in note and "offen zwischen" in note]
    assert any(each.assumption.key == "oil_price_eur_kwh" for each in answer.unconfirmed)
