"""The work in the house: by what is there and what comes, each part with its range."""

from decimal import Decimal
from typing import Any

import pytest

from calculator.core import Heating, HeatingKind, House, SystemCosts, Technology
from calculator.core.choices import HeatEmission, TankPlace
from tests.core.houses import DAY, LAW, facts, result

TODAY = {"cost_growth_percent": 0}
CENTRAL = (Technology.AIR_WATER_HP, Technology.GAS, Technology.PELLETS, Technology.DISTRICT_HEATING)
GAS_FLOOR, NIGHT_STORAGE = HeatingKind.GAS_FLOOR, HeatingKind.NIGHT_STORAGE


def bought(
    technology: Technology, kind: HeatingKind, house: dict[str, Any] | None = None, **values: Any
) -> SystemCosts:
    tank = values.pop("tank", TankPlace.CELLAR)
    case = facts(
        heating=Heating(kind=kind, year_installed=1990, tank=tank),
        house=House(**{"living_area_m2": Decimal(120), "build_year": 1965, **(house or {})}),
    )
    return result(case, (technology,), **TODAY, **values).systems[0]


def price(system: SystemCosts, key: str) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.key == key), Decimal(0))


@pytest.mark.parametrize("technology", CENTRAL)
def test_rooms_without_water_get_pipes_and_all_radiators(technology: Technology) -> None:
    found = bought(technology, NIGHT_STORAGE)
    assert 6_000 <= price(found, "pipes") <= 9_600
    assert 5_000 <= price(found, "new_radiators") <= 7_000
    assert price(found, "radiators") == 0  # the new ones are large enough
    assert price(found, "night_storage_removal") > 0


def test_what_is_said_of_the_rooms_counts_more_than_the_heating() -> None:
    house = {"heat_emission": HeatEmission.STOVES}
    assert price(bought(Technology.GAS, HeatingKind.OTHER, house), "pipes") > 0
    assert price(bought(Technology.GAS, NIGHT_STORAGE, {"heat_emission": HeatEmission.FLOOR}), "pipes") == 0


def test_devices_in_the_rooms_need_no_pipes() -> None:
    assert price(bought(Technology.DIRECT_ELECTRIC, NIGHT_STORAGE), "pipes") == 0


@pytest.mark.parametrize("technology", CENTRAL)
def test_a_central_heating_is_led_to_each_flat_that_had_its_own(technology: Technology) -> None:
    block = {"living_area_m2": Decimal(560), "dwellings": 8, "self_used_dwellings": 0, "storeys": 4}
    assert price(bought(technology, GAS_FLOOR, block), "risers") == 8 * 7_500
    assert price(bought(technology, HeatingKind.GAS_CENTRAL, block), "risers") == 0
    assert price(bought(technology, GAS_FLOOR), "risers") == 0  # one dwelling: the unit is the central heating


def test_a_buried_tank_is_dearer() -> None:
    cellar, buried = (
        price(bought(Technology.GAS, HeatingKind.OIL, tank=place), key)
        for place, key in ((TankPlace.CELLAR, "tank_removal"), (TankPlace.BURIED, "tank_removal_buried"))
    )
    assert (cellar, buried) == (1500, 3500)


def test_oil_in_a_house_without_a_tank_buys_one_that_grows_with_the_power() -> None:
    new = bought(Technology.OIL, HeatingKind.GAS_CENTRAL, heat_load_kw=12)
    assert 2_500 <= price(new, "oil_tank") <= 7_000
    assert next(line for line in new.one_off if line.key == "oil_tank").life_years == 25
    large = bought(Technology.OIL, HeatingKind.GAS_CENTRAL, heat_load_kw=60)
    assert 2 * price(new, "oil_tank") < price(large, "oil_tank") < 4 * price(new, "oil_tank")
    assert price(bought(Technology.OIL, HeatingKind.OIL), "oil_tank") == 0  # there is one
    assert price(bought(Technology.GAS, HeatingKind.OIL), "oil_tank") == 0


def test_liquid_gas_rents_its_tank_and_a_wood_boiler_brings_its_store() -> None:
    assert any(line.key == "base_price" for line in bought(Technology.LPG, HeatingKind.GAS_CENTRAL).yearly)
    assert LAW.on("wood_boiler_renewed_percent", DAY).value < 100  # its price contains the store, which stays
    assert not [line for line in bought(Technology.PELLETS, HeatingKind.OIL).one_off if "tank" in line.key][1:]


def test_a_connection_grows_with_length_and_power() -> None:
    network = Technology.DISTRICT_HEATING
    assert price(bought(network, HeatingKind.OIL), "network_connection") == 5_950
    assert price(bought(network, HeatingKind.OIL, network_connection_m=25), "network_connection") == 7_280
    assert price(bought(network, HeatingKind.OIL, heat_load_kw=90), "network_connection") > 7_000


@pytest.mark.parametrize("key", ["gas_disconnection_eur", "network_contribution_eur"])
def test_what_nobody_knows_is_open_with_its_range(key: str) -> None:
    record = LAW.on(key, DAY)
    assert record.certainty == "open"
    assert record.low is not None
    assert record.high is not None
    assert record.low < record.value < record.high
    found = result(systems=CENTRAL)
    assert next(each for each in found.assumptions if each.key == key).open
