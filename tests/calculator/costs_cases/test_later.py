"""Starting later: prices go on, and nothing becomes cheaper by waiting without a line that says why."""

from itertools import pairwise

import pytest

from calculator.core.compare import every_system
from calculator.core.cost_lines import CostKind
from tests.calculator.costs_cases.houses import bought_eur, compared, house

STARTS = (2027, 2029, 2031, 2035)


@pytest.mark.parametrize("kind", [CostKind.MAINTENANCE, CostKind.BASE_PRICE, CostKind.ENERGY])
def test_a_price_of_2035_is_the_same_whenever_one_starts(kind: CostKind) -> None:
    early, late = (compared(house("detached_1965", starts), "heat_pump").system("heat_pump") for starts in (2027, 2035))
    assert float(late.yearly_of(kind)[0]) == pytest.approx(float(early.yearly_of(kind)[2035 - 2027]), rel=0.01)


def test_the_price_of_a_device_moves_like_everything_else() -> None:
    early, late = (compared(house("detached_1965", starts), "heat_pump").system("heat_pump") for starts in (2027, 2035))
    moved = late.yearly_of(CostKind.MAINTENANCE)[0] / early.yearly_of(CostKind.MAINTENANCE)[0]
    within = early.yearly_of(CostKind.MAINTENANCE)[2035 - 2027] / early.yearly_of(CostKind.MAINTENANCE)[0]
    assert float(moved) == pytest.approx(float(within), rel=0.01)
    assert float(bought_eur(late) / bought_eur(early)) == pytest.approx(float(within), rel=0.03)


def test_a_later_start_never_costs_less() -> None:
    systems = every_system(house("detached_1965"))
    totals = {
        starts: {
            each.key: each.cumulative_eur[-1] for each in compared(house("detached_1965", starts), *systems).systems
        }
        for starts in STARTS
    }
    for earlier, later in pairwise(STARTS):
        cheaper = {key for key in totals[later] if totals[later][key] < totals[earlier][key]}
        assert cheaper == set(), (earlier, later)
