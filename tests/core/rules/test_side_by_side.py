"""What changed in July 2026: the same house under two laws, as if everything were done on the one or the other day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from calculator.core import Comparison, Dates, Inputs, Technology, compare
from calculator.core.parameters import law_of
from calculator.core.side_by_side import under_law_of
from tests.core.rules.builders import facts

BEFORE, AFTER = date(2026, 7, 20), date(2026, 7, 30)
GIVEN = {"heat_pump_investment_eur": 35000}


def dates_on(day: date) -> Dates:
    return Dates(stichtag=day, order_date=day, application_date=day, installation_date=day, start_year=2026)


def done_on(day: date, systems: Iterable[Technology] | None = None, **given: object) -> Comparison:
    case = replace(facts(AFTER), dates=dates_on(day))
    return compare(Inputs.of(law_of(day), given), case, law_of(day), systems)


def test_what_changed_in_july_2026() -> None:
    before, after = (done_on(day, **GIVEN) for day in (BEFORE, AFTER))
    pumps, boilers = ([found.system(key) for found in (before, after)] for key in ("heat_pump", "gas"))
    assert [each.grant_eur for each in pumps] == [16500, 12880]
    assert pumps[1].cumulative_eur[-1] - pumps[0].cumulative_eur[-1] == pytest.approx(3620)
    assert [each.permission and each.permission.verdict for each in boilers] == ["open", "conditions"]
    assert [each.grant_eur for each in boilers] == [0, 0]
    assert before.calendar_years == after.calendar_years


def test_the_stairs_of_gas_differ_in_2029_alone() -> None:
    before, after = (done_on(day, [Technology.GAS]) for day in (BEFORE, AFTER))
    pairs = zip(before.system("gas").yearly_eur, after.system("gas").yearly_eur, strict=True)
    differing = [year for year, (old, new) in zip(before.calendar_years, pairs, strict=True) if old != new]
    assert differing == [2029]
    assert before.system("gas").cumulative_eur[-1] > after.system("gas").cumulative_eur[-1]


@pytest.mark.parametrize("technology", [Technology.KEEP, Technology.DISTRICT_HEATING])
def test_the_law_of_the_same_day_changes_nothing(technology: Technology) -> None:
    law, case = law_of(AFTER), replace(facts(AFTER), dates=dates_on(AFTER))
    inputs = Inputs.of(law, {})
    (change,) = under_law_of(AFTER, compare(inputs, case, law, [technology]), inputs, case, law)
    assert not change.changed
