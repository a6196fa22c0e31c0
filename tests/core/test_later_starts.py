"""Now or later: the same years, the calendar of grants and duties, a boiler that may break, and named causes."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from calculator.core import Dates, Facts, Heating, HeatingKind, Inputs, Technology, load_set
from calculator.core.case_facts import BROCHURE
from calculator.core.compare import every_system
from calculator.core.later_starts import WAITS, LaterCause, LaterStart, later_starts
from calculator.core.question import MOST_YEARS
from calculator.sentences import in_german
from tests.core.houses import DAY, LAW, facts, result

NOW = Dates(stichtag=DAY, order_date=DAY, application_date=DAY, installation_date=date(2027, 5, 1))
CHEAPER = {
    LaterCause.GRANT_MORE, LaterCause.OLD_CHEAPER, LaterCause.LESS_USED_UP, LaterCause.SPARED_BY_BREAKDOWN,
}  # fmt: skip


def house(kind: HeatingKind = HeatingKind.GAS_CENTRAL, installed: int = 2003) -> Facts:
    return facts(dates=NOW, heating=Heating(kind=kind, year_installed=installed))


def starts(technology: Technology, case: Facts | None = None, **values: object) -> tuple[LaterStart, ...]:
    return later_starts(technology, Inputs.of(LAW, values), case or house(), LAW)


def codes(start: LaterStart) -> set[object]:
    return {cause.code for cause in start.causes}


@pytest.mark.parametrize("installed", [1998, 2003, 2015])
@pytest.mark.parametrize("technology", [each for each in Technology if each is not Technology.KEEP])
def test_a_later_start_never_costs_less_without_a_line_that_names_the_cause(
    technology: Technology, installed: int
) -> None:
    first, *later = starts(technology, house(installed=installed))
    for start in later:
        assert start.fair_eur >= first.fair_eur or codes(start) & CHEAPER
        assert start.price_eur > first.price_eur
        assert all(in_german(cause) for cause in start.causes)


@pytest.mark.parametrize("technology", [Technology.AIR_WATER_HP, Technology.GAS, Technology.PELLETS])
def test_the_first_start_is_the_heating_of_the_comparison(technology: Technology) -> None:
    first = starts(technology)[0]
    system = result(house(), (technology,)).system(technology)
    assert first.fair_eur == pytest.approx(system.fair_eur)
    assert (first.grant_eur, first.risk_eur, first.causes) == (system.grant_eur, 0, ())


def test_grants_follow_the_day_of_application_and_end_where_nobody_knows_them() -> None:
    found = {start.wait_years: start for start in starts(Technology.AIR_WATER_HP)}
    assert set(found) == set(WAITS)
    assert found[0].grant_eur > found[2].grant_eur > found[4].grant_eur  # type: ignore[operator]
    assert found[8].grant_eur is None
    assert {LaterCause.GRANT_UNKNOWN} <= codes(found[8])
    assert {LaterCause.GRANT_LESS, LaterCause.PRICES} <= codes(found[2])


def test_a_new_gas_boiler_meets_the_duties_of_its_year() -> None:
    assert [start.green_percent for start in starts(Technology.GAS)] == [0, 10, 15, 30]
    assert all(start.green_percent == 0 for start in starts(Technology.AIR_WATER_HP))


def test_an_older_boiler_breaks_more_often() -> None:
    young, old = (starts(Technology.AIR_WATER_HP, house(installed=year))[-1] for year in (2018, 1995))
    assert 0 < young.failure_percent < 20
    assert 50 < old.failure_percent < 100


def test_a_breakdown_takes_the_bonus_for_a_working_heating() -> None:
    calm = starts(Technology.AIR_WATER_HP, house(installed=2018))
    hard = starts(Technology.AIR_WATER_HP, house(installed=1995))
    assert hard[1].risk_eur > calm[1].risk_eur > 0


def test_waiting_needs_a_heating_that_works_and_a_set_that_goes_on() -> None:
    broken = replace(house(), heating=Heating(kind=HeatingKind.OIL, year_installed=1998, working=False))
    assert starts(Technology.AIR_WATER_HP, broken) == ()
    assert starts(Technology.KEEP) == ()
    brochure = load_set("referenz-2025-09")
    assert later_starts(Technology.GAS, Inputs.of(brochure, {}), BROCHURE, brochure) == ()


@pytest.mark.parametrize("kind", HeatingKind)
def test_every_heating_that_can_be_kept_can_wait(kind: HeatingKind) -> None:
    case = house(kind)
    kept = Technology.KEEP in every_system(case)
    assert bool(starts(Technology.AIR_WATER_HP, case)) is kept


@pytest.mark.parametrize(
    ("years", "waits"), [(1, []), (2, []), (3, [0, 2]), (5, [0, 2, 4]), (8, [0, 2, 4]), (9, [*WAITS])]
)
def test_no_start_lies_behind_the_last_year(years: int, waits: list[int]) -> None:
    found = starts(Technology.AIR_WATER_HP, horizon_years=years)
    assert [start.wait_years for start in found] == waits
    assert {start.year + years - 1 - start.wait_years for start in found} <= {NOW.first_year + years - 1}


@pytest.mark.parametrize("technology", [Technology.AIR_WATER_HP, Technology.GAS])
def test_a_later_start_needs_no_figure_behind_the_last_year(technology: Technology) -> None:
    found = starts(technology, horizon_years=MOST_YEARS)
    assert [start.wait_years for start in found] == [*WAITS]
    planned = result(house(), (technology,), horizon_years=MOST_YEARS).system(technology)
    assert found[0].fair_eur == pytest.approx(planned.fair_eur)


def test_the_old_heating_is_not_replaced_while_it_waits() -> None:
    entered = starts(Technology.AIR_WATER_HP, house(installed=1990), old_heating_least_years=1)
    assert [start.fair_eur for start in entered] == [
        start.fair_eur for start in starts(Technology.AIR_WATER_HP, house(installed=1990))
    ]
    assert entered[-1].risk_eur < Decimal(20_000)


def test_a_grant_that_the_law_leaves_open_shows_both_ends_and_says_which_part_is_open() -> None:
    now, soon, *_later = starts(Technology.AIR_WATER_HP)
    assert now.grant_eur is not None
    assert now.possible_grant_eur == now.grant_eur
    assert now.possible_fair_eur == now.fair_eur
    assert soon.grant_eur is not None
    assert soon.possible_grant_eur == 2 * soon.grant_eur  # 15 % that are sure, and 15 % for heat pumps from the EU
    assert soon.possible_fair_eur < soon.fair_eur
    told = " ".join(map(in_german, soon.causes))
    assert "Der gesicherte Teil der Förderung ist um rund" in told
    assert "Das Recht lässt noch offen: Wertschöpfungsbonus" in told


def test_nothing_is_called_open_where_people_say_what_holds() -> None:
    for made_in_eu in (True, False):
        case = replace(house(), work=replace(house().work, made_in_eu=made_in_eu))
        soon = starts(Technology.AIR_WATER_HP, case)[1]
        assert soon.possible_grant_eur == soon.grant_eur
        assert LaterCause.GRANT_OPEN not in codes(soon)


@pytest.mark.parametrize(
    ("kind", "wait", "has_bonus"),
    [(HeatingKind.OIL, 1, True), (HeatingKind.OIL, 2, False), (HeatingKind.HEAT_PUMP, 1, False)],
)
def test_a_bonus_for_a_working_heating_is_named_only_where_the_later_grant_has_it(
    kind: HeatingKind, wait: int, *, has_bonus: bool
) -> None:
    found = later_starts(Technology.AIR_WATER_HP, Inputs.of(LAW, {}), house(kind, 1990), LAW, (0, wait))[1]
    broken = codes(found) & {LaterCause.BREAKDOWN, LaterCause.BREAKDOWN_WITHOUT_BONUS}
    assert broken == {LaterCause.BREAKDOWN if has_bonus else LaterCause.BREAKDOWN_WITHOUT_BONUS}


def test_sentences_about_a_later_start_round_their_amounts() -> None:
    told = " ".join(in_german(cause) for start in starts(Technology.AIR_WATER_HP) for cause in start.causes)
    amounts = [int(each.replace(".", "")) for each in re.findall(r"([\d.]+)\N{NO-BREAK SPACE}€", told)]
    assert amounts
    assert all(amount % (1000 if amount >= 20_000 else 100 if amount >= 1000 else 10) == 0 for amount in amounts)
