"""The rows say what the model says: nothing is lost, added or rounded away between answer and page."""

from decimal import Decimal

import pytest

from calculator.core import SystemCosts, Technology
from calculator.reports import rows
from calculator.reports.charts.blocks import block_rows
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
RENTED = "house.building_type=mfh&wer=vermietung"
FERNWAERME = "systems=fernwaerme,heat_pump,gas"


def same(one: Decimal, other: Decimal) -> bool:
    """Sums in another order differ in the 25th digit."""
    return abs(one - other) < Decimal("1e-12")


def test_summary_adds_up_and_every_future_has_one_cheapest_system() -> None:
    answer = answer_to()
    found = rows.summary_rows(answer)
    assert [row.total_eur for row in found] == sorted(row.total_eur for row in found)
    assert [row.letter for row in found] == list("ABCDE")[: len(found)]
    for row, system in zip(found, rows.by_cost(answer), strict=True):
        assert same(row.investment_eur - row.subsidy_eur, row.net_investment_eur)
        assert same(row.payments_eur, row.net_investment_eur + sum(system.yearly_eur))
        assert same(row.total_eur, row.payments_eur - row.left_eur)
        assert row.low_eur < row.total_eur < row.high_eur
    assert abs(sum(row.cheapest_percent or 0 for row in found) - 100) <= len(found)


def test_only_the_cheapest_is_marked_as_best() -> None:
    found = rows.summary_rows(answer_to())
    assert [row.key for row in found if row.best] == [min(found, key=lambda row: row.total_eur).key]


def test_blocks_are_exactly_the_total() -> None:
    answer = answer_to()
    for row in block_rows(answer, rows.summary_rows(answer)):
        assert same(sum(row.amounts_eur), row.total_eur)


def test_year_rows_begin_with_the_purchase_and_end_with_the_total() -> None:
    answer = answer_to("systems=heat_pump,gas")
    found = rows.year_rows(answer)
    systems = answer.comparison.systems
    assert (found[0].year, found[0].calendar_year) == (0, None)
    assert [row.calendar_year for row in found[1:]] == list(answer.comparison.calendar_years)
    for place, system in enumerate(systems):
        assert same(sum(row.cells[place].year_eur for row in found), system.payments_eur)
        assert [row.cells[place].total_eur for row in found] == list(system.fair_path_eur)


def test_items_name_formula_and_source_and_sum_up_to_the_total() -> None:
    comparison = answer_to("systems=heat_pump,gas").comparison
    system = comparison.system("gas")
    found = rows.ItemRows(comparison).of(system)
    assert all(item.formula and item.source and item.values for item in found)
    assert same(sum((amount for item in found for amount in item.amounts_eur), Decimal(0)), system.cumulative_eur[-1])
    assert all(len(item.amounts_eur) == 1 for item in found if item.once)


def test_items_name_the_values_that_enter_with_unit_and_day_of_the_check() -> None:
    comparison = answer_to("systems=heat_pump,gas&gas_price_eur_kwh=0,1234").comparison
    items = {item.key: item for item in rows.ItemRows(comparison).of(comparison.system("gas"))}
    assert "Arbeitspreis für Erdgas ohne CO₂-Preis 0,1234\N{NO-BREAK SPACE}€/kWh" in items["fossil_gas"].values
    checked = {each.key: each.checked_on for each in comparison.assumptions}
    line = next(line for line in comparison.system("gas").yearly if line.key == "fossil_gas")
    assert items["fossil_gas"].checked_on == min(filter(None, map(checked.get, line.assumptions)))


def test_item_names_each_source_once_with_certainty_day_and_address() -> None:
    comparison = answer_to("systems=heat_pump,gas,oil").comparison
    items = [item for system in comparison.systems for item in rows.ItemRows(comparison).of(system)]
    known = {(each.certainty, each.checked_on, each.url) for each in comparison.assumptions}
    for item in items:
        assert len(set(item.sources)) == len(item.sources)
        assert {(each.certainty, each.checked_on, each.url) for each in item.sources} <= known
    assert any(each.url for item in items for each in item.sources)


def test_no_row_gives_the_day_of_a_check_that_nobody_made() -> None:
    found = rows.assumption_rows(answer_to("systems=heat_pump,gas,pellets,fernwaerme&confirmed=radiator_eur"))
    unchecked = [each for each in found if each.certainty in {"expert", "open"}]
    assert {each.certainty for each in unchecked} == {"expert", "open"}
    assert {each.checked_on for each in unchecked} == {None}


def test_price_of_another_place_is_named_beside_the_figure_until_it_is_entered() -> None:
    rented = {row.key: row for row in rows.summary_rows(answer_to(FERNWAERME))}
    (note,) = rented["fernwaerme"].notes
    assert "liegt nicht vor" in note
    assert "offen zwischen 12 und 30 ct/kWh, gerechnet mit" in note
    assert rented["heat_pump"].notes == ()
    entered = rows.summary_rows(answer_to(f"{FERNWAERME}&fernwaerme_price_eur_kwh=0,12"))
    assert entered[0].notes == ()


def test_steps_of_green_fuel_come_year_by_year_and_only_for_who_burns_gas() -> None:
    found = rows.duty_rows(answer_to("systems=heat_pump,gas"))
    steps = [(row.year, row.system_key) for row in found if row.key == "green_fuel_step"]
    assert steps == [(2029, "gas"), (2030, "gas"), (2035, "gas"), (2040, "gas")]
    assert [row.year or 0 for row in found] == sorted(row.year or 0 for row in found)
    assert "10 %" in next(row.sentence for row in found if row.year == 2029)


def test_keeping_an_old_gas_heating_tells_when_the_duty_reaches_the_one_after_it() -> None:
    answer = answer_to("systems=heat_pump,keep&heating.year_installed=2011")
    (row,) = (row for row in rows.duty_rows(answer) if row.key == "green_fuel_step")
    bio = next(line for line in answer.comparison.system("keep").yearly if line.key == "bio_gas")
    bought = [year for year, eur in zip(answer.comparison.calendar_years, bio.amounts_eur, strict=True) if eur]
    assert (row.system_key, row.year) == ("keep", bought[0])
    assert "Nach dem Ende der alten Heizung" in row.sentence


def test_subsidy_table_shows_every_part_with_its_state() -> None:
    answer = answer_to("systems=heat_pump,gas&heating.year_installed=2000")
    (table,) = rows.subsidy_tables(answer)
    states = {row.key: row.state for row in table.rows}
    assert states["subsidy_base_percent"] == "granted"
    assert states["subsidy_speed_bonus_percent"] == "granted"
    assert states["transition"] == "open"
    assert table.amount_eur == answer.comparison.subsidy.amount_eur


def test_a_grant_that_only_owners_get_in_full_is_shown_as_the_mean_of_all_dwellings() -> None:
    house = "house.building_type=mfh&house.dwellings=3&house.self_used_dwellings=1&heating.year_installed=2000"
    (mixed,) = rows.subsidy_tables(answer_to(f"{house}&systems=heat_pump,gas"))
    assert mixed.mixed
    assert mixed.mean_percent < mixed.granted_percent
    assert abs(mixed.amount_eur - mixed.eligible_eur * mixed.mean_percent / 100) < mixed.eligible_eur / 10_000
    (alone,) = rows.subsidy_tables(answer_to("heating.year_installed=2000&systems=heat_pump,gas"))
    assert not alone.mixed
    assert alone.mean_percent == alone.granted_percent


def test_a_renovation_lowers_the_demand_and_stands_apart_from_the_heatings() -> None:
    answer = answer_to("measures=roof,cellar&systems=heat_pump,gas")
    found = rows.renovation_table(answer)
    assert found is not None
    assert [label for label, _cost in found.measures] == ["Dach oder oberste Decke dämmen", "Kellerdecke dämmen"]
    assert found.after_kwh_m2a < found.before_kwh_m2a
    assert found.cost_eur == sum(cost for _label, cost in found.measures)
    assert found.net_eur == found.cost_eur - found.subsidy_eur
    assert 0 < found.subsidy_eur < found.cost_eur
    assert rows.renovation_table(answer_to("systems=heat_pump,gas")) is None


def test_a_loan_costs_all_its_payments() -> None:
    answer = answer_to("systems=heat_pump,gas&loan.interest_percent=4&loan.years=10")
    for row in rows.loan_rows(answer):
        assert row.amount_eur == answer.comparison.system(row.key).net_investment_eur
        assert same(row.amount_eur + row.interest_total_eur, row.monthly_eur * 120)
    assert rows.loan_rows(answer_to("systems=heat_pump,gas")) == []


def test_earlier_law_keeps_prices_and_years() -> None:
    answer = answer_to("systems=heat_pump,gas&heating.year_installed=2000")
    found = {row.change.key: row for row in rows.earlier_rows(answer)}
    heat_pump = found["heat_pump"]
    before, now = heat_pump.change.subsidy_eur
    assert before > now
    # What the grant paid of things that outlast the horizon is not used up: it counts with their residual value.
    assert Decimal("0.7") * (before - now) < heat_pump.difference_eur <= before - now
    assert found["gas"].difference_eur != 0


def test_house_of_its_owner_has_no_landlord() -> None:
    assert rows.party_rows(answer_to()) == []


def test_landlord_and_tenant_together_bear_exactly_the_change_of_cost() -> None:
    answer = answer_to(f"{RENTED}&systems=heat_pump,gas,keep")
    comparison, found = answer.comparison, rows.party_rows(answer)
    assert len(found) == 2
    for row in found:
        new, old = comparison.system(row.key), comparison.system(Technology.KEEP)
        for at, effect in enumerate(row.years):
            running = _running(new, at) - _running(old, at)
            assert abs(effect.total_eur - running - row.capital_eur_a) < Decimal("0.01")


def test_rented_house_is_set_against_the_present_heating_even_if_that_was_not_asked_for() -> None:
    answer = answer_to(f"{RENTED}&systems=heat_pump,gas")
    assert [row.key for row in rows.party_rows(answer)] == ["heat_pump", "gas"]
    assert [system.key for system in answer.comparison.systems] == ["heat_pump", "gas"]


def test_rise_of_the_rent_stays_below_the_cap_for_a_heating() -> None:
    cap = answer_to().parameters.on("bgb_559_heating_cap_eur_m2", answer_to().asked.stand).value
    found = rows.party_rows(answer_to(f"{RENTED}&systems=heat_pump,pellets,gas"))
    assert [0 < row.rent_eur_m2 <= cap for row in found] == [True, True, False]
    assert (found[2].key, found[2].rent_eur_m2) == ("gas", 0)


def test_unchecked_assumption_is_marked_until_it_is_confirmed() -> None:
    open_keys = {row.key for row in rows.assumption_rows(answer_to("systems=heat_pump,gas")) if row.to_confirm}
    key = "gas_disconnection_eur"
    assert key in open_keys
    confirmed = rows.assumption_rows(answer_to(f"systems=heat_pump,gas&confirmed={key}"))
    assert key not in {row.key for row in confirmed if row.to_confirm}


def test_swings_are_sorted_by_strength_around_the_lead() -> None:
    answer = answer_to("systems=heat_pump,gas")
    found = rows.tornado_rows(answer)
    widths = [abs(row.high_eur - row.low_eur) for row in found]
    assert widths == sorted(widths, reverse=True)
    assert answer.subject is not None
    assert answer.rival is not None
    lead = answer.rival.fair_eur - answer.subject.fair_eur
    for row in found:
        assert row.turns == (min(row.low_eur, row.high_eur) < 0)
        # What moves a group of values may do more to one heating when low, and more to the other when high.
        if row.key not in {"upkeep", "work"}:
            assert min(row.low_eur, row.high_eur) - 1 <= lead <= max(row.low_eur, row.high_eur) + 1


def _running(system: SystemCosts, at: int) -> Decimal:
    lines = (line for line in system.yearly if not line.key.startswith("replacement"))
    return sum((line.amounts_eur[at] for line in lines), Decimal(0))
