"""The traced model is the exact model: same figures, and the same again when any of its values is changed."""

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import (
    MODEL_VALUES,
    Dates,
    Heating,
    HeatingKind,
    House,
    Household,
    Inputs,
    Technology,
    compare,
    law_of,
)
from calculator.core.compare import every_system
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts, Measure, Work
from calculator.core.finance import Loan
from calculator.core.parameters import ParameterSet
from calculator.core.records import Parameter, Record
from calculator.core.result import Comparison
from calculator.reports.workbook.expression import Expression
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.origins import Origin
from calculator.reports.workbook.sheet_frame import figures
from calculator.reports.workbook.tracing import Traced, traced
from tests.calculator.workbook.cases import all_cases, oil_house, worked_house
from tests.calculator.workbook.evaluation import Sheet
from tests.core.houses import LAW, facts

CASES = all_cases()
HALF_CENT = Decimal("0.005")


def trace_of(material: Material) -> Traced:
    return traced(material.inputs, material.facts, material.parameters, material.systems, material.loan)


def exact_figures(comparison: Comparison) -> list[Any]:
    found: list[Any] = []
    for system, appraisal in zip(comparison.systems, comparison.evaluations, strict=True):
        found += [system.net_investment_eur, *system.cumulative_eur, system.subsidy and system.subsidy.amount_eur]
        found += [*system.residual_path_eur, *system.fair_path_eur]
        found += [amount for line in (*system.one_off, *system.yearly) for amount in line.amounts_eur]
        found += [amount for row in system.energy for amount in (*(row.real_t or ()), *(row.certificate_t or ()))]
        found += [amount for row in system.energy for amount in row.real_low_t or ()]
        found += [appraisal.annuity_eur, appraisal.capital_value_eur, appraisal.residual_value_eur]
        found += [*appraisal.real_cumulative_eur, appraisal.first_month_eur, appraisal.eur_per_tonne_avoided]
        found += [appraisal.loan and appraisal.loan.monthly_eur, appraisal.loan and appraisal.loan.interest_total_eur]
    return found


def traced_figures(model: Traced) -> list[Any]:
    costs, appraisals = [each.costs for each in model.systems], [each.appraisal for each in model.systems]
    stand_in: Any = type("Comparison", (), {"systems": costs, "evaluations": appraisals})
    return exact_figures(stand_in)


def differing(shown: list[Any], exact: list[Any]) -> list[tuple[Any, Any]]:
    values = [each.value if isinstance(each, Expression) else each for each in shown]
    return [pair for pair in zip(values, exact, strict=True) if pair[0] != pair[1]][:5]


@pytest.mark.parametrize("name", CASES)
def test_every_figure_is_exactly_that_of_the_engine(name: str) -> None:
    material = CASES[name]
    assert differing(traced_figures(trace_of(material)), exact_figures(material.comparison)) == []


@settings(max_examples=12)
@given(
    st.decimals(min_value=30, max_value=900, places=1),
    st.decimals(min_value=1, max_value=400, places=1),
    st.sampled_from(HeatingKind),
    st.integers(min_value=1970, max_value=2026),
    st.integers(min_value=1, max_value=9),
)
def test_any_house_is_exactly_that_of_the_engine(
    area: Decimal, need: Decimal, kind: HeatingKind, installed: int, dwellings: int
) -> None:
    house = House(living_area_m2=area, build_year=1960, dwellings=dwellings)
    case = facts(house=house, heating=Heating(kind=kind, year_installed=installed))
    inputs = Inputs.of(LAW, {"heat_demand_kwh_m2a": need})
    exact = compare(inputs, case, LAW)
    model = traced(inputs, case, LAW, tuple(Technology(system.key) for system in exact.systems))
    assert differing(traced_figures(model), exact_figures(exact)) == []


def changed(material: Material, origin: Origin, name: str, value: Decimal) -> Material | None:
    """Return the case with another value where a cell comes from; None if people cannot change it on its own."""
    inputs, house, parameters = material.inputs, material.facts, material.parameters
    key, _space, dated = name.partition(" ")
    if dated:
        parameters = with_record(parameters, key, dated, value)
    elif inputs.has(key) or key in MODEL_VALUES:
        inputs = replace(inputs, values={**inputs.values, key: value})
    elif key == "persons":
        house = replace(house, household=replace(house.household, persons=int(value)))
    elif key.startswith("reading_"):
        house = with_reading(house, key, value)
    else:
        return None
    comparison = compare(inputs, house, parameters, material.systems, material.loan)
    return replace(material, inputs=inputs, facts=house, parameters=parameters, comparison=comparison)


def with_reading(house: Facts, key: str, value: Decimal) -> Facts:
    number = int(key.split("_")[1]) - 1
    field = {"days": "degree_days_kd", "eur": "eur"}.get(key.rpartition("_")[2], "amount")
    readings = [replace(each, **{field: value}) if at == number else each for at, each in enumerate(house.readings)]
    return replace(house, readings=tuple(readings))


def with_record(parameters: ParameterSet, key: str, dated: str, value: Decimal) -> ParameterSet:
    day, _space, start = dated.partition(" ")
    old = parameters.parameters[key]
    records = tuple(
        _with_value(each, value, start) if each.valid_from == date.fromisoformat(day) and each.usable else each
        for each in old.records
    )
    new = Parameter(old.key, old.name, records, old.topic, old.override_from)
    return replace(parameters, parameters={**parameters.parameters, key: new})


def _with_value(record: Record, value: Decimal, start: str) -> Record:
    # a changed cell may leave the stated range; an open value needs one, to be worked with
    low, high = (record.low, record.high) if record.low is None or record.high is None else _around(record, value)
    if not start:
        return replace(record, value=value, low=low, high=high)
    steps = tuple(replace(step, value=value) if step.start == Decimal(start) else step for step in record.scale)
    return replace(record, scale=steps, value=steps[0].value, low=low, high=high)


def _around(record: Record, value: Decimal) -> tuple[Decimal, Decimal]:
    known = [each for each in (record.low, record.high, record.value, value) if each is not None]
    return min(known), max(known)


def moved(key: str, value: Decimal) -> Decimal:
    """A tenth more, within the range of the field and as precise as it takes."""
    if value == value.to_integral_value() and 0 < value < 10:
        return value + 1
    new = (value * Decimal("1.1")).quantize(Decimal("0.0001")) if value else Decimal(0)
    field = MODEL_VALUES.get(key)
    if field is None:
        return new
    new = round(new, field.places) if field.places else new.quantize(Decimal(1))
    return new if new <= field.bounds[1] else round(value * Decimal("0.9"), field.places or None) + Decimal(0)


def changes_of(material: Material) -> Iterator[tuple[str, bool, bool, Decimal]]:
    """Yield for every value: its name, whether it moves a figure, whether a guard tells, and by how much it is off."""
    model = trace_of(material)
    used, shown = figures(model), Sheet(traced_figures(model))
    guards = Sheet(guard.condition for guard in model.trace.guards)
    before = shown.evaluated({})
    for cell, origin in model.values.items():
        if cell not in used or not isinstance(cell.value, Decimal):
            continue
        value = moved(origin.key, cell.value)
        try:
            other = changed(material, origin, str(cell.name), value)
        except ParameterNotCovered:  # the engine refuses the value, so a guard must tell
            yield str(cell.name), False, _told(model, guards, {cell: value}), Decimal(10**9)
            continue
        if other is not None:
            again, wanted = shown.evaluated({cell: value}), exact_figures(other.comparison)
            pairs = zip(again, wanted, strict=True) if len(again) == len(wanted) else [(None, Decimal(0))]
            off = max((_apart(one, two) for one, two in pairs), default=Decimal(0))
            yield str(cell.name), again != before, _told(model, guards, {cell: value}), off


def _told(model: Traced, guards: Sheet, values: dict[Expression, Decimal]) -> bool:
    return [guard.held for guard in model.trace.guards] != guards.evaluated(values)


@cache
def changes_of_case(name: str) -> list[tuple[str, bool, bool, Decimal]]:
    return list(changes_of(CASES[name]))


def _apart(one: Any, other: Any) -> Decimal:
    if one is None or other is None:
        return Decimal(0) if one is other else Decimal(10**9)
    return abs(one - other)


@pytest.mark.parametrize("name", ["every", "oil", "worked", "musterhaus-1"])
def test_changing_any_value_gives_what_the_engine_gives_or_a_guard_tells(name: str) -> None:
    found = changes_of_case(name)
    assert len(found) > 20
    assert [each for each in found if each[3] > HALF_CENT and not each[2]][:5] == []
    followed = [each for each in found if each[1] and each[3] <= HALF_CENT]
    assert len(followed) > len(found) * 0.6


def test_prices_jaz_interest_and_rates_follow_without_a_decision_in_between() -> None:
    found = {name.partition(" ")[0]: (moves, told, off) for name, moves, told, off in changes_of_case("every")}
    for key in (
        "electricity_price_eur_kwh", "gas_price_growth_percent", "interest_percent", "inflation_percent",
        "co2_price_middle_eur_t", "gas_efficiency_percent", "heat_pump_cost_step_eur", "area_m2", "persons",
        "subsidy_base_heat_pump_percent", "subsidy_max_eligible_eur", "subsidy_cap_percent", "vat_percent",
        "gas_cost_exponent",
    ):  # fmt: skip
        moves, told, off = found[key]
        assert not told, key
        assert off <= HALF_CENT, key
        assert moves or key == "subsidy_cap_percent", key


def test_readings_and_quotes_are_cells() -> None:
    keys = {origin.key for origin in trace_of(oil_house()).values.values()}
    assert {"reading_1", "reading_1_degree_days", "reading_2", "quote_pellets_1", "loan_amount_eur"} <= keys


def test_what_the_user_entered_is_a_cell_of_its_own() -> None:
    model = trace_of(worked_house())
    own = {origin.key for origin in model.values.values() if origin.group == "own"}
    assert own == {"fernwaerme_price_eur_kwh", "loan_interest_percent"}


def test_a_trace_is_forgotten_with_its_workbook() -> None:
    material = worked_house()
    model = trace_of(material)
    left = weakref.ref(model.trace)
    del model
    gc.collect()
    assert left() is None


ODD = {
    "house": House(
        living_area_m2=Decimal("140.5"), build_year=1965, flow_temperature_c=Decimal("48.5"), dwellings=2,
        specific_heat_demand_kwh_m2a=Decimal("121.3"), usable_area_m2=Decimal("171.25"),
    ),
    "household": Household(
        persons=None, taxable_income_eur=Decimal("48000.55"), children_with_kindergeld=2, tax_eur_a=Decimal("3999.99")
    ),
    "work": Work(
        jaz=Decimal("3.15"), solar_aperture_m2=Decimal("6.5"), hybrid_heat_pump_share_percent=Decimal("32.5"),
        dust_mg_m3=Decimal("2.25"), noise_db_below_limit=12,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", HeatingKind)
def test_facts_of_any_precision_are_fixed_or_cells(kind: HeatingKind) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=2009), **ODD)
    load = replace(case, house=replace(case.house, heat_load_kw=Decimal("9.75")), measures=(Measure.FACADE,))
    for house in (case, load):
        inputs = Inputs.of(LAW, {})
        model = traced(inputs, house, LAW, every_system(house), Loan(Decimal("4.125"), 7))
        exact = compare(inputs, house, LAW, every_system(house), Loan(Decimal("4.125"), 7))
        assert differing(traced_figures(model), exact_figures(exact)) == []


@pytest.mark.parametrize("day", ["2026-01-15", "2026-07-20", "2026-07-25", "2026-11-23"])
def test_every_law_can_be_traced(day: str) -> None:
    law, dates = law_of(date.fromisoformat(day)), date.fromisoformat(day)
    case = facts(dates=Dates(stichtag=dates, order_date=dates, application_date=dates, installation_date=dates), **ODD)
    model = traced(Inputs.of(law, {}), case, law, every_system(case))
    assert differing(traced_figures(model), exact_figures(compare(Inputs.of(law, {}), case, law))) == []


def test_a_house_after_a_failure_can_be_traced() -> None:
    dates = Dates(
        stichtag=LAW.as_of, order_date=date(2029, 3, 1), application_date=date(2029, 3, 2),
        installation_date=date(2029, 6, 15), failure_date=date(2029, 1, 10),
    )  # fmt: skip
    case = facts(dates=dates)
    model = traced(Inputs.of(LAW, {}), case, LAW, every_system(case))
    assert differing(traced_figures(model), exact_figures(compare(Inputs.of(LAW, {}), case, LAW))) == []
