"""The figure by which systems are compared: payments less what the bought things are still worth."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Heating, HeatingKind, Inputs, QuoteItem, SystemCosts, Technology, compare, load_set
from calculator.core.case_facts import BROCHURE
from calculator.core.compare import BROCHURE_SYSTEMS
from calculator.core.cost_lines import CostKind
from calculator.core.parameters import REFERENCE_SET
from tests.core.houses import DAY, LAW, facts, result

MICRO = Decimal("0.000001")
PELLETS = Technology.PELLETS


def consumption_eur(system: SystemCosts, year: int) -> Decimal:
    """Return what wears out in a year, thing by thing, told without the paths."""
    worn = Decimal(0)
    for line, worth in system.things:
        life, first = line.life_years or 0, max(worth.year, 1)
        worn += worth.new_eur / life if first <= year < first + life else 0
    return worn


def running_eur(system: SystemCosts, year: int) -> Decimal:
    """Return what is paid in a year for anything but things that wear out."""
    paid = sum((line.amounts_eur[year - 1] for line in system.yearly), Decimal(0))
    return paid - sum((worth.new_eur for _line, worth in system.things if worth.year == year), Decimal(0))


@settings(max_examples=15)
@given(
    st.integers(min_value=1, max_value=40), st.sampled_from(HeatingKind), st.integers(min_value=1980, max_value=2026)
)
def test_the_path_rises_each_year_by_running_cost_and_consumed_value_only(
    years: int, kind: HeatingKind, installed: int
) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=installed))
    for system in result(case, horizon_years=years).systems:
        path = system.fair_path_eur
        assert len(path) == years + 1
        for year in range(1, years + 1):
            step = running_eur(system, year) + consumption_eur(system, year)
            assert abs(path[year] - path[year - 1] - step) < MICRO
            assert step >= 0


def test_the_last_point_is_the_headline_and_the_residual_is_the_sum_over_the_things() -> None:
    for system in result().systems:
        years = len(system.yearly_eur)
        left = sum((worth.left_eur(years, line.life_years or 1) for line, worth in system.things), Decimal(0))
        assert system.fair_eur == system.fair_path_eur[-1] == system.payments_eur - system.residual_path_eur[-1]
        assert abs(system.residual_path_eur[-1] - left) < MICRO
        assert 0 <= left < system.payments_eur


def test_a_purchase_just_before_the_end_of_the_years_punishes_nobody() -> None:
    """Pellets are bought again in year 16; the figure of 16 years is that of 15 and a year, no purchase more."""
    before, after = (result(systems=(PELLETS,), horizon_years=years).system(PELLETS) for years in (15, 16))
    replaced = next(line for line in after.yearly if line.kind is CostKind.REPLACEMENT).amounts_eur[-1]
    assert after.payments_eur - before.payments_eur > replaced
    lining = next(line for line in after.one_off if line.key == "chimney_lining").amounts_eur[0]
    assert after.fair_eur - before.fair_eur < running_eur(after, 16) + replaced / 15 + lining / 50 + MICRO


def test_a_grant_pays_the_same_part_of_each_eligible_price_and_none_of_the_rest() -> None:
    items = (
        QuoteItem("Wärmepumpe", Decimal(20000)),
        QuoteItem("Speicher", Decimal(5000)),
        QuoteItem("Anderes", Decimal(1000), eligible=False),
    )
    quotes = {Technology.AIR_WATER_HP: items}
    system = compare(Inputs.of(LAW, {}, quotes=quotes), facts(), LAW, (Technology.AIR_WATER_HP,)).systems[0]
    renewed, own = LAW.on("heat_pump_renewed_percent", DAY).value / 100, 1 - system.grant_eur / 25000
    assert 0 < own < 1
    usual = result(facts(), (Technology.AIR_WATER_HP,)).systems[0]
    device = next(line for line in usual.one_off if line.key == "investment").amounts_eur[0]
    share = device / (usual.net_investment_eur + usual.grant_eur)
    found = [worth.new_eur for line in system.one_off if line.key.count("_") == 1 for worth in line.worth]
    new = share * renewed
    assert found == pytest.approx([20000 * new * own, 5000 * new * own, 1000 * new])


def test_what_is_done_once_keeps_no_value() -> None:
    case = facts(heating=Heating(kind=HeatingKind.OIL, year_installed=1995))
    tank = next(line for line in result(case).system("heat_pump").one_off if line.key == "tank_removal")
    assert (tank.life_years, tank.worth) == (None, ())


def test_the_first_new_heating_of_a_kept_one_costs_its_whole_price() -> None:
    case = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2003))
    keep = result(case, (Technology.KEEP,), horizon_years=40).system(Technology.KEEP)
    line = next(each for each in keep.yearly if each.kind is CostKind.REPLACEMENT)
    (first, paid), (later, again) = ((y, a) for y, a in enumerate(line.amounts_eur, start=1) if a)
    growth = (1 + LAW.on("cost_growth_percent", DAY).value / 100) ** (later - first)
    assert again / growth == pytest.approx(paid * LAW.on("boiler_renewed_percent", DAY).value / 100)


def test_the_brochure_counts_payments() -> None:
    frozen = load_set(REFERENCE_SET)
    for system in compare(Inputs.of(frozen, {"horizon_years": 10}), BROCHURE, frozen, BROCHURE_SYSTEMS).systems:
        assert system.fair_path_eur == system.payments_path_eur
