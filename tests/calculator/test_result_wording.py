"""The sentence on the brochure's two heatings says what the figures say."""

from decimal import Decimal
from typing import Any

import pytest

from calculator.core import Comparison, Inputs, compare, load_set
from calculator.core.case_facts import BROCHURE
from calculator.core.compare import BROCHURE_SYSTEMS
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
