"""Another grant beside the Heizungsförderung: all together reach 60 percent of what counts, and no more."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Subsidy, Technology
from calculator.sentences import in_german
from tests.core.houses import DAY, LAW, facts, result

PUMP, CENT = Technology.AIR_WATER_HP, Decimal("0.01")


def grant(**values: object) -> Subsidy:
    found = result(facts(), (PUMP,), **values).systems[0].subsidy
    assert found is not None
    return found


def other_item(found: Subsidy) -> str:
    return next(in_german(item.reason) for item in found.items if item.key == "other_grant_eur")


def test_another_grant_is_added_below_the_limit() -> None:
    alone, both = grant(), grant(other_grant_eur=1_000)
    assert both.amount_eur == alone.amount_eur + 1_000
    assert both.amount_eur <= both.eligible_eur * Decimal("0.6")
    assert "60 %" in other_item(both)


def test_all_grants_together_stop_at_the_limit_on_the_boundary() -> None:
    alone = grant()
    room = alone.eligible_eur * Decimal("0.6") - alone.amount_eur
    assert grant(other_grant_eur=room).amount_eur == alone.amount_eur + room
    beyond = grant(other_grant_eur=room + 1)
    assert beyond.amount_eur == alone.amount_eur + room
    assert "übersteigen" in other_item(beyond)


@pytest.mark.parametrize("percent", [65, 70])
def test_a_higher_own_grant_is_not_cut_by_another(percent: int) -> None:
    own = {"subsidy_base_percent": percent, "subsidy_speed_bonus_percent": 0, "subsidy_income_bonus_percent": 0}
    both = grant(**own, other_grant_eur=5_000)
    assert both.amount_eur == grant(**own).amount_eur
    assert "Sie zählt nicht" in other_item(both)


def test_a_grant_of_just_the_limit_leaves_no_room_and_is_not_above_it() -> None:
    own = {"subsidy_base_percent": 60, "subsidy_speed_bonus_percent": 0, "subsidy_income_bonus_percent": 0}
    assert "Davon zählen 0,00" in other_item(grant(**own, other_grant_eur=5_000))


@settings(max_examples=15)
@given(st.integers(0, 70), st.integers(0, 50_000))
def test_the_limit_holds_unless_the_own_grant_alone_is_above_it(percent: int, other: int) -> None:
    own = {"subsidy_base_percent": percent, "subsidy_speed_bonus_percent": 0, "subsidy_income_bonus_percent": 0}
    alone, both = grant(**own), grant(**own, other_grant_eur=other)
    limit = LAW.on("subsidy_all_grants_percent", DAY).value
    assert alone.amount_eur <= both.amount_eur <= max(alone.amount_eur, both.eligible_eur * limit / 100 + CENT)


@settings(max_examples=10)
@given(st.integers(min_value=0, max_value=50_000), st.integers(min_value=0, max_value=50_000))
def test_more_of_another_grant_never_means_less_in_all(one: int, two: int) -> None:
    low, high = sorted((one, two))
    assert grant(other_grant_eur=low).amount_eur <= grant(other_grant_eur=high).amount_eur


def test_a_heating_without_grants_counts_none() -> None:
    found = result(facts(), (Technology.GAS,), other_grant_eur=5_000).systems[0]
    assert found.grant_eur == 0
