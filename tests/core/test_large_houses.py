"""Which heatings of a large house only an offer prices, and what is said of them."""

from decimal import Decimal

import pytest

from calculator.core import Facts, Heating, HeatingKind, House, Inputs, InvalidInput, Technology, compare
from calculator.core.site import Site
from calculator.core.systems.offers import passed_limit_kw
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result

AIR, GAS, NETWORK = Technology.AIR_WATER_HP, Technology.GAS, Technology.DISTRICT_HEATING
BOUGHT = tuple(each for each in Technology if each is not Technology.KEEP)
NETWORKS = {NETWORK, Technology.LOCAL_NETWORK}


def tower(load_kw: int = 250, kind: HeatingKind = HeatingKind.GAS_CENTRAL) -> Facts:
    house = House(
        living_area_m2=Decimal(4800),
        build_year=1976,
        dwellings=80,
        self_used_dwellings=0,
        heat_load_kw=Decimal(load_kw),
    )
    return facts(house=house, heating=Heating(kind=kind, year_installed=2003))


def said(case: Facts, *systems: Technology) -> str:
    return " ".join(map(in_german, result(case, systems or None).notes))


@pytest.mark.parametrize("technology", BOUGHT)
def test_each_price_by_power_says_up_to_which_power_it_holds(technology: Technology) -> None:
    def limit(load_kw: int) -> Decimal | None:
        return passed_limit_kw(Site(Inputs.of(LAW, {}), tower(load_kw), LAW), technology)

    reach = 500 if technology in NETWORKS else 100
    assert limit(reach) is None
    assert limit(reach + 160) == reach


@pytest.mark.parametrize("technology", BOUGHT)
def test_above_it_only_an_offer_brings_a_heating_into_the_comparison(technology: Technology) -> None:
    large = tower(800)
    with pytest.raises(InvalidInput) as refused:
        result(large, (technology,))
    assert "00 kW" in in_german(refused.value.message)
    entered = Inputs.of(LAW, {f"{technology}_investment_eur": 400000})
    assert [each.key for each in compare(entered, large, LAW, (technology,)).systems] == [technology]


def test_what_is_not_compared_is_named_with_the_limit_of_its_price() -> None:
    found = said(tower(600), *BOUGHT, Technology.KEEP)
    assert "Nicht verglichen: Wärmepumpe, " in found
    assert "Für mehr als 100 kW" in found
    assert "Nicht verglichen: Fernwärme und Nahwärmenetz. Für mehr als 500 kW" in found
    assert [each.key for each in result(tower(), (AIR, NETWORK)).systems] == [NETWORK]
    assert [each.key for each in result(tower(100), (AIR, GAS)).systems] == [AIR, GAS]


def test_a_hybrid_needs_a_boiler_of_the_whole_load() -> None:
    hybrid = (Technology.HP_GAS_HYBRID,)
    assert result(tower(100), hybrid).systems
    with pytest.raises(InvalidInput):
        result(tower(101), hybrid)


def test_what_is_there_is_computed_whatever_its_size_and_says_that_its_price_goes_on() -> None:
    beyond = "größer als 100 kW; ihr Preis ist über diese Leistung hinaus fortgeschrieben"
    assert beyond in said(tower(), Technology.KEEP)
    assert beyond not in said(tower(100), Technology.KEEP)
    assert beyond not in said(tower(), NETWORK)
    assert beyond not in said(tower(kind=HeatingKind.DISTRICT_HEATING), Technology.KEEP)
    units = said(tower(kind=HeatingKind.GAS_FLOOR), Technology.KEEP)
    assert "fortgeschrieben" not in units
