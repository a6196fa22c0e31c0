"""Verdict and chart say what the figures say."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import Comparison, Inputs, catalogue, compare, load_set
from calculator.core.case_facts import BROCHURE
from calculator.core.compare import BROCHURE_SYSTEMS
from calculator.reports.chart import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, chart
from calculator.reports.rows.brochure import item_rows, year_rows
from calculator.reports.wording import verdict

REFERENCE = load_set("referenz-2025-09")
SAME = {
    "subsidy_cap_percent": 0,
    "heat_pump_investment_eur": 10000,
    "heat_demand_kwh_m2a": 0,
    "electricity_base_price_eur_a": 178,
    "gas_maintenance_eur_a": 250,
}


def result_of(**given_values: Any) -> Comparison:
    return compare(Inputs.of(REFERENCE, given_values), BROCHURE, REFERENCE, BROCHURE_SYSTEMS)


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({}, "ist die Wärmepumpe ab dem 12. Betriebsjahr (2036) insgesamt günstiger als die Gasheizung"),
        ({"horizon_years": 11}, "ist die Gasheizung nach 11 Jahren insgesamt günstiger als die Wärmepumpe"),
        ({"horizon_years": 1}, "ist die Gasheizung nach 1 Jahr insgesamt günstiger"),
        ({"gas_investment_eur": 20000}, "ist die Wärmepumpe nach 20 Jahren insgesamt günstiger als die Gasheizung"),
        (SAME, "kosten beide Heizungen nach 20 Jahren insgesamt gleich viel"),
    ],
)
def test_verdict(entries: dict[str, int], sentence: str) -> None:
    assert sentence in verdict(result_of(**entries))


def test_every_item_names_the_source_of_its_values() -> None:
    rows = {row.label: row for row in item_rows(result_of(jaz=3).system("heat_pump"))}
    assert "Eigene Angabe" in rows["Strom"].source
    assert "Eigene Angabe" not in rows["Wartung"].source
    assert all("Broschüre" in row.source for row in rows.values())


def test_verdict_of_several_crossings_names_the_last() -> None:
    comparison = result_of(
        gas_investment_eur=18000,
        bio_price_eur_kwh=0,
        bio_share_2029_percent=100,
        electricity_price_eur_kwh=Decimal("0.20"),
    )
    assert [crossing.cheaper for crossing in comparison.crossings] == ["heat_pump", "gas"]
    assert "wechselt mehrmals" in verdict(comparison)
    assert "die Gasheizung; nach 20 Jahren" in verdict(comparison)


@given(
    st.fixed_dictionaries({key: st.sampled_from([entry.minimum, entry.maximum]) for key, entry in catalogue().items()})
)
def test_chart_stays_inside_its_frame(house: dict[str, Decimal]) -> None:
    drawing = chart(result_of(**house))
    for line in drawing.lines:
        points = [tuple(map(float, point.split(","))) for point in line.points.split()]
        assert all(LEFT <= x <= WIDTH - RIGHT and 0 <= y <= HEIGHT - BOTTOM for x, y in points)
        assert 0 < float(line.label_y) <= HEIGHT - BOTTOM
    assert 2 <= len(drawing.y_ticks) <= 6
    assert drawing.y_ticks[0].text == "0 €"


def test_year_rows_start_with_the_purchase_and_mark_the_crossing() -> None:
    rows = year_rows(result_of())
    assert [row.year for row in rows if row.crossing] == ["12"]
    assert (rows[0].year, rows[0].heat_pump_year, len(rows)) == ("", "", 21)
