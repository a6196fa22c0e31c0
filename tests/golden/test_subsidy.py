"""The subsidy cases come out to the cent."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calculator.core.facts import HeatingKind
from calculator.core.heatings import Technology
from calculator.core.parameters import law_of
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.yaml_io import read_yaml
from tests.core.rules.builders import facts

CASES = read_yaml(Path(__file__).with_name("subsidy_cases.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_subsidy_case(case: dict[str, Any]) -> None:
    dwellings = case.get("dwellings", 1)
    house = facts(
        case["application"],
        house={
            "dwellings": dwellings,
            "self_used_dwellings": case.get("self_used", 1),
            "reached_dwellings": case.get("reached"),
        },
        heating={"kind": HeatingKind(case.get("old", "oil")), "year_installed": case.get("old_year", 1998)},
        household={"taxable_income_eur": case.get("income")},
        work={"made_in_eu": case.get("made_in_eu"), "dust_mg_m3": case.get("dust")},
    )
    technology = Technology(case.get("technology", "heat_pump"))
    result = subsidy(technology, Decimal(case["cost"]), house, law_of(case["application"]), {})
    assert result.amount_eur == Decimal(case["amount"])
