"""What changed in July 2026: the same house under two laws."""

from datetime import date

import pytest

from calculator.core.heatings import Technology
from calculator.core.side_by_side import side_by_side
from tests.core.rules.builders import facts

BEFORE, AFTER = date(2026, 7, 20), date(2026, 7, 30)
GIVEN = {"heat_pump_investment_eur": 35000}


def test_what_changed_in_july_2026() -> None:
    found = side_by_side(GIVEN, facts(AFTER), BEFORE, AFTER)
    changes = {change.key: change for change in found.changes}
    assert changes["heat_pump"].subsidy_eur == (16500, 12880)
    assert changes["heat_pump"].total_eur[1] - changes["heat_pump"].total_eur[0] == 3620
    assert changes["gas"].verdict == ("open", "conditions")
    assert changes["gas"].subsidy_eur == (0, 0)
    assert changes["gas"].changed
    assert found.one.calendar_years == found.other.calendar_years


def test_the_stairs_of_gas_differ_in_2029_alone() -> None:
    found = side_by_side({}, facts(AFTER), BEFORE, AFTER, [Technology.GAS])
    pairs = zip(found.one.system("gas").yearly_eur, found.other.system("gas").yearly_eur, strict=True)
    differing = [year for year, (old, new) in zip(found.one.calendar_years, pairs, strict=True) if old != new]
    assert differing == [2029]
    (change,) = found.changes
    assert change.total_eur[0] > change.total_eur[1]


@pytest.mark.parametrize("technology", [Technology.KEEP, Technology.DISTRICT_HEATING])
def test_the_same_day_twice_changes_nothing(technology: Technology) -> None:
    (change,) = side_by_side({}, facts(AFTER), AFTER, AFTER, [technology]).changes
    assert not change.changed
