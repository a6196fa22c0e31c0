"""An entered price or a quote: the sum is what people say, and its parts live, count and are renewed as usual."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Heating, HeatingKind, Inputs, QuoteItem, SystemCosts, Technology, compare
from calculator.core.compare import every_system
from calculator.core.cost_lines import CostKind
from calculator.core.facts import Work
from calculator.core.heatings import Present
from calculator.core.systems.photovoltaics import PART
from tests.core.houses import DATES, LAW, facts

CLOSE = Decimal("0.00001")
HOUSE = facts(dates=replace(DATES, start_year=2026), heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2003))
NEW = [each for each in every_system(HOUSE) if not isinstance(each.record.design, Present)]
STORAGE = facts(
    dates=replace(DATES, start_year=2026), heating=Heating(kind=HeatingKind.NIGHT_STORAGE, year_installed=1990)
)


def computed(technology: Technology, case: object = HOUSE, **given: object) -> SystemCosts:
    return compare(Inputs.of(LAW, given), case, LAW, (technology,)).systems[0]  # type: ignore[arg-type]


def price(system: SystemCosts) -> Decimal:
    return round(system.net_investment_eur + system.grant_eur, 2)


@pytest.mark.parametrize("case", [HOUSE, STORAGE], ids=["gas", "night storage"])
@pytest.mark.parametrize("technology", NEW)
def test_whoever_enters_the_computed_price_gets_the_computed_answer(technology: Technology, case: object) -> None:
    usual = computed(technology, case)
    same = computed(technology, case, **{f"{technology}_investment_eur": price(usual)})
    assert same.fair_eur == pytest.approx(usual.fair_eur, rel=CLOSE)
    assert same.grant_eur == pytest.approx(usual.grant_eur, rel=CLOSE)
    assert same.payments_eur == pytest.approx(usual.payments_eur, rel=CLOSE)


@pytest.mark.parametrize("technology", [Technology.BRINE_BOREHOLE_HP, Technology.AIR_WATER_HP, Technology.PELLETS])
def test_a_quote_of_one_item_is_as_good_as_a_price(technology: Technology) -> None:
    usual = computed(technology)
    offer = {technology: (QuoteItem("Alles", price(usual)),)}
    quoted = compare(Inputs.of(LAW, {}, quotes=offer), HOUSE, LAW, (technology,)).systems[0]
    assert quoted.fair_eur == pytest.approx(usual.fair_eur, rel=Decimal("0.01"))  # all of a quote may be subsidised
    assert quoted.payments_eur == pytest.approx(usual.payments_eur, rel=Decimal("0.01"))
    paid = sum(line.amounts_eur[0] for line in quoted.one_off if line.kind is CostKind.PURCHASE)
    assert paid == pytest.approx(price(usual), rel=CLOSE)


@pytest.mark.parametrize("battery_kwh", [0, 8])
def test_of_a_plant_on_the_roof_an_offer_counts_the_part_that_is_counted_without_one(battery_kwh: int) -> None:
    system, case = Technology.HP_PV, replace(HOUSE, work=Work(battery_kwh=Decimal(battery_kwh)))
    found = compare(Inputs.of(LAW, {}), case, LAW, (system,))
    usual, part = found.systems[0], next(each.value for each in found.assumptions if each.key == PART) / 100
    once = {line.key: line.amounts_eur[0] for line in usual.one_off if line.kind is CostKind.PURCHASE}
    roof = sum(once.pop(key) for key in ("pv_investment", "battery_investment") if key in once)
    items = (QuoteItem("Pumpe", sum(once.values())), QuoteItem("Anlage", roof / part, eligible=False, of_roof=True))
    quoted = compare(Inputs.of(LAW, {}, quotes={system: items}), case, LAW, (system,)).systems[0]
    assert roof / part > 2 * roof
    assert price(quoted) == pytest.approx(price(usual), rel=Decimal("0.0001"))
    assert quoted.payments_eur == pytest.approx(usual.payments_eur, rel=Decimal("0.01"))
    lives = {line.life_years for line in quoted.one_off if "Anlage" in str(line.label)}
    assert lives == ({25, 15} if battery_kwh else {25})


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(NEW), st.integers(5_000, 150_000), st.integers(1, 50_000))
def test_a_dearer_offer_never_costs_less(technology: Technology, eur: int, more: int) -> None:
    cheap, dear = (computed(technology, **{f"{technology}_investment_eur": each}) for each in (eur, eur + more))
    assert price(cheap) == pytest.approx(eur)
    assert dear.fair_eur >= cheap.fair_eur


def test_the_kept_heating_buys_its_next_one_at_the_entered_price() -> None:
    kept = {each: computed(Technology.KEEP, **({"gas_investment_eur": each} if each else {})) for each in (0, 40_000)}
    gas = computed(Technology.GAS)
    same = computed(Technology.KEEP, gas_investment_eur=price(gas))
    assert same.fair_eur == pytest.approx(kept[0].fair_eur, rel=Decimal("0.01"))
    assert kept[40_000].fair_eur > kept[0].fair_eur
