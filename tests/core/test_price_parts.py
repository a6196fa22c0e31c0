"""Gas and green gas by their parts, the paths of energy prices, and prices that were entered."""

from dataclasses import replace
from decimal import Decimal

import pytest

from calculator.core import EnergyPath, Inputs, SystemCosts, Technology, compare, law_of
from calculator.core.carriers import GAS
from calculator.core.cost_lines import CostKind
from calculator.core.price_parts import GREEN_GROWTH, prices
from calculator.core.site import Site
from tests.core.houses import DATES, DAY, LAW, facts

VAT = Decimal("0.0119")
GREEN = "bio_price_eur_kwh"
BLOCK = replace(facts().house, dwellings=6, living_area_m2=Decimal(500))
FROM_2026 = replace(DATES, start_year=2026)


def by_year(price: str, path: EnergyPath = EnergyPath.MIDDLE, **values: object) -> dict[int, Decimal]:
    site = Site(Inputs.of(LAW, values, energy_path=path), facts(dates=FROM_2026), LAW)
    growth = GAS.growth if price == GAS.price else GREEN_GROWTH
    return dict(zip(site.years, prices(site, price, growth)[0], strict=True))


def gas_of(path: EnergyPath, system: Technology = Technology.GAS) -> SystemCosts:
    return compare(Inputs.of(LAW, {}, energy_path=path), facts(), LAW, (system,)).systems[0]


@pytest.mark.parametrize(("case", "fuel", "green"), [(facts(), "11.6", "18.1"), (facts(house=BLOCK), "10.8", "17.6")])
def test_prices_of_2026_are_what_people_pay(case: object, fuel: str, green: str) -> None:
    site = Site(Inputs.of(LAW, {}), replace(case, dates=FROM_2026), LAW)  # type: ignore[type-var]
    kwh = 20_000 if site.facts.house.small else 60_000
    co2 = site.value("co2_factor_t_mwh") * 60 / 1000 * Decimal("1.19")
    whole = prices(site, GAS.price, GAS.growth)[0][0] + co2 + site.value(GAS.base_price) / kwh
    assert whole * 100 == pytest.approx(Decimal(fuel), abs=Decimal("0.06"))
    assert prices(site, GREEN, GREEN_GROWTH)[0][0] * 100 == pytest.approx(Decimal(green), abs=Decimal("0.06"))


@pytest.mark.parametrize(("path", "supply", "grid"), [("low", 12, "2.6"), ("middle", 15, "4.5"), ("high", 18, "6.8")])
def test_green_gas_of_2045_is_the_sum_of_its_parts(path: str, supply: int, grid: str) -> None:
    found = by_year(GREEN, EnergyPath(path))
    assert found[2045] == pytest.approx((supply + Decimal("0.58") + Decimal(grid)) * VAT, rel=Decimal("0.001"))
    middle = (found[2035] - found[2026]) / (found[2045] - found[2026]) if path != "low" else Decimal(9) / 19
    assert middle == pytest.approx(Decimal(9) / 19, rel=Decimal("0.01"))


def test_gas_is_supply_that_grows_levies_that_stay_and_a_grid_fee_on_its_path() -> None:
    found = by_year(GAS.price)
    parts = Decimal("4.81") * Decimal("1.021") ** 19 + Decimal("0.58") + Decimal("4.5")
    assert found[2045] == pytest.approx(parts * VAT, rel=Decimal("0.001"))


def test_the_stated_prices_are_the_sums_of_the_parts() -> None:
    supply = {step.start: step.value for step in LAW.on("gas_supply_ct_kwh", DAY).scale}
    for key, part in ((GAS.price, supply), (GREEN, dict.fromkeys(supply, Decimal(12)))):
        for step, grid in zip(LAW.on(key, DAY).scale, ("2.6", "2.2"), strict=True):
            whole = (part[step.start] + Decimal("0.58") + Decimal(grid)) * VAT
            assert step.value == pytest.approx(whole, abs=Decimal("0.00001"))


@pytest.mark.parametrize("price", [GAS.price, GREEN])
def test_a_price_that_is_entered_goes_the_same_way(price: str) -> None:
    usual, own = by_year(price), by_year(price, **{price: "0.13"})
    assert own[2026] == Decimal("0.13")
    assert own[2045] / own[2026] == pytest.approx(usual[2045] / usual[2026])
    assert set(by_year(price, **{price: 0}).values()) == {0}


def test_a_growth_of_green_gas_that_is_entered_takes_the_place_of_its_path() -> None:
    assert by_year(GREEN, bio_price_growth_percent=5)[2045] > by_year(GREEN, EnergyPath.HIGH)[2045]


def test_a_higher_path_makes_gas_and_the_power_of_heat_pumps_dearer_and_nothing_else() -> None:
    for system in (Technology.GAS, Technology.AIR_WATER_HP):
        low, high = (gas_of(path, system) for path in (EnergyPath.LOW, EnergyPath.HIGH))
        assert high.cumulative_eur[-1] > low.cumulative_eur[-1]
        for kind in (CostKind.CO2, CostKind.BASE_PRICE, CostKind.MAINTENANCE):
            assert high.yearly_of(kind) == low.yearly_of(kind)
    wood = [gas_of(path, Technology.PELLETS).cumulative_eur for path in EnergyPath]
    assert wood[0] == wood[1] == wood[2]


def test_power_of_2045_is_a_fifth_below_and_above_the_middle_path() -> None:
    def year(path: EnergyPath) -> Decimal:
        system = gas_of(path, Technology.AIR_WATER_HP)
        return system.yearly_of(CostKind.ENERGY)[2045 - 2027]

    assert year(EnergyPath.LOW) / year(EnergyPath.MIDDLE) == pytest.approx(Decimal("0.8"))
    assert year(EnergyPath.HIGH) / year(EnergyPath.MIDDLE) == pytest.approx(Decimal("1.2"))


def test_a_day_without_parts_has_no_gas_price() -> None:
    assert not Site(Inputs.of(law_of(DAY.replace(year=2025)), {}), facts(), law_of(DAY.replace(year=2025))).covers(
        "gas_supply_ct_kwh"
    )
