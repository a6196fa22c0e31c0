"""The brochure's own tables: every printed figure stands on the page, beside the same house of today."""

from datetime import date
from html import unescape

import pytest
from django.test import Client

from calculator.core import presets
from calculator.core.notation import euro
from calculator.questions.brochure_links import ready_query
from calculator.reports.brochure import changed_values, pair_chart, pair_rows
from calculator.reports.rows import first_figures
from calculator.reports.verdict.short import short
from calculator.reports.wording import verdict
from tests.calculator.answers import answer_to
from tests.golden.test_brochure import GOLDEN, comparison_of

pytestmark = pytest.mark.django_db
PAIR = "&systems=heat_pump,gas"


def get(client: Client, house: str) -> str:
    response = client.get(f"/rechner/broschuere/{house}/")
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


@pytest.mark.parametrize("house", GOLDEN["tables"])
def test_every_printed_figure_stands_on_the_page(client: Client, house: str) -> None:
    page = get(client, house)
    comparison = comparison_of(house)
    for system in comparison.systems:
        for amount in system.cumulative_eur:
            assert f">{euro(amount)}</td>".replace("\N{NO-BREAK SPACE}", " ") in page
    assert euro(comparison.difference_eur).replace("\N{NO-BREAK SPACE}", " ") in page


def test_page_names_crossing_sources_and_the_change_of_law(client: Client) -> None:
    page = get(client, "musterhaus-1")
    assert "ab dem 12. Betriebsjahr (2036)" in page
    assert "keine Grundlage" in page
    assert "§ 71 Abs. 9 GEG 2024" in page
    assert "heißt seit dem 29. Juli 2026 Gebäudemodernisierungsgesetz" in page
    assert "10 % ab 2029, 15 % ab 2030, 30 % ab 2035 und 60 % ab 2040" in page
    assert "Das erste Betriebsjahr ist 2025." in page


@pytest.mark.parametrize("house", ["musterhaus-1", "musterhaus-3"])
def test_the_sentence_of_today_names_the_winner_of_the_result_it_leads_to(client: Client, house: str) -> None:
    today = answer_to(ready_query(presets()[house]) + PAIR).comparison
    page, verdict_of_today = get(client, house), verdict(today)
    assert verdict_of_today.replace("\N{NO-BREAK SPACE}", " ") in page
    assert "ist eine neue gerechnet" in page
    assert "In der Summe der Zahlungen steht ihr ganzer Preis." in page


@pytest.mark.parametrize("house", ["musterhaus-1", "musterhaus-3"])
def test_beside_the_two_heatings_stands_what_the_whole_result_says(client: Client, house: str) -> None:
    whole = answer_to(ready_query(presets()[house]))
    assert f"„{short(whole, first_figures(whole)).heading}“" in get(client, house)


def test_page_leads_to_the_same_house_under_the_law_of_today(client: Client) -> None:
    assert f"/rechner/ergebnis/?{ready_query(presets()['musterhaus-1'])}" in get(client, "musterhaus-1")


def test_without_the_law_of_today_the_page_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculator.pages.brochure.timezone.localdate", lambda: date(2030, 12, 31))
    assert client.get("/rechner/broschuere/musterhaus-1/").status_code == 200
    monkeypatch.setattr("calculator.pages.brochure.timezone.localdate", lambda: date(2031, 1, 1))
    response = client.get("/rechner/broschuere/musterhaus-1/")
    assert response.status_code == 503
    assert "liegt am 01.01.2031 kein gesicherter Wert vor" in unescape(response.content.decode())


@pytest.mark.parametrize("house", ["testhaus", "schloss"])
def test_other_houses_are_not_in_the_brochure(client: Client, house: str) -> None:
    assert client.get(f"/rechner/broschuere/{house}/").status_code == 404


def test_both_comparisons_stand_in_each_row_and_differences_are_gas_minus_heat_pump() -> None:
    then, now = (
        comparison_of("musterhaus-1"),
        answer_to(ready_query(presets()["musterhaus-1"]) + PAIR).comparison.by_payments,
    )
    found = pair_rows(then, now)
    assert [row.year for row in found] == list(range(21))
    assert [row.year for row in found if row.crossing] == [12]
    assert found[-1].then_difference_eur == then.difference_eur
    assert found[-1].now_difference_eur == now.difference_eur
    assert [line.letter for line in pair_chart(then, now).lines] == list("ABCD")


def test_only_values_that_differ_are_listed_with_the_source_of_today() -> None:
    then, now = comparison_of("musterhaus-1"), answer_to(ready_query(presets()["musterhaus-1"]) + PAIR).comparison
    found = changed_values(then, now)
    assert all(row.then != row.now and row.now_source for row in found)
    labels = {row.label for row in found}
    assert "Arbeitspreis für Erdgas" in labels or "Arbeitspreis für Erdgas ohne CO₂-Preis" in labels
    assert not any("Wärmebedarf" in label for label in labels)
