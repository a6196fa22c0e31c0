"""A price or a quote that costs far less or far more than such a heating does is asked about; usual ones never are."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from calculator.core import Technology
from calculator.core.cost_lines import CostKind
from calculator.core.parameters import general
from tests.calculator.answers import answer_to
from tests.calculator.test_asked import asked, errors, reading

pytestmark = pytest.mark.django_db
OIL_HOUSE = {
    "house__building_type": "efh", "house__build_year": "1968", "house__living_area_m2": "150", "heating__kind": "oil",
}  # fmt: skip
TERRACED = {**OIL_HOUSE, "house__building_type": "rh", "house__living_area_m2": "110", "house__build_year": "1955"}
NEW_HEATINGS = tuple(each for each in Technology if each is not Technology.KEEP)


def of_entry(system: str, amount: str) -> dict[str, str]:
    return {f"{system}_investment_eur": amount}


def of_quote(system: str, amount: str) -> dict[str, str]:
    return {f"quote__{system}__1__label": "Gerät mit Einbau", f"quote__{system}__1__amount_eur": amount}


Told = Callable[[str, str], dict[str, str]]
BOTH = pytest.mark.parametrize("told", [of_entry, of_quote])


@BOTH
@pytest.mark.parametrize(
    ("system", "amount"),
    [("pellets", "2900"), ("pellets", "4200"), ("wood_chips", "4600"), ("heat_pump_borehole", "12000"),
     ("heat_pump_gas_hybrid", "10500"), ("heat_pump_air_air", "1200"), ("gas", "1200"), ("oil", "1900"),
     ("heat_pump", "349000"), ("heat_pump", "990000"), ("gas", "160000"), ("pellets", "420000"),
     ("heat_pump_borehole", "480000"), ("fernwaerme", "109500"), ("fernwaerme", "1090")],
)  # fmt: skip
def test_what_lost_or_won_a_place_is_asked_about_until_it_is_confirmed(told: Told, system: str, amount: str) -> None:
    key = f"{system}_investment_eur"
    said = errors(**OIL_HOUSE, **told(system, amount))[key]
    assert said.startswith(("Stimmt der Preis von", "Stimmt die Summe des Angebots von"))
    assert "haken Sie an" in said
    assert asked(**OIL_HOUSE, **told(system, amount), confirmed=key)


@BOTH
@pytest.mark.parametrize(
    ("system", "least", "most"),
    [("heat_pump", "21099", "54168"), ("heat_pump_borehole", "40000", "56400"),
     ("heat_pump_groundwater", "25000", "50000"), ("gas", "11400", "20400"), ("gas", "6500", "16000"),
     ("heat_pump_gas_hybrid", "30000", "38000"), ("pellets", "25000", "50000"), ("wood_chips", "38000", "54000"),
     ("oil", "9000", "22500"), ("fernwaerme", "5000", "15000"), ("heat_pump_pv", "30000", "75000")],
)  # fmt: skip
def test_the_ends_of_what_is_paid_for_it_are_not_asked_about(told: Told, system: str, least: str, most: str) -> None:
    for amount in (least, most):
        assert asked(**TERRACED, **told(system, amount))


def test_the_rows_of_a_quote_count_as_one_sum() -> None:
    rows = {f"quote__pellets__{each}__amount_eur": "90000" for each in (1, 2)}
    assert "pellets_investment_eur" in errors(**OIL_HOUSE, **rows)
    assert asked(**OIL_HOUSE, quote__pellets__1__amount_eur="90000")


@pytest.mark.parametrize(
    "house",
    ["house.building_type=rh&house.living_area_m2=90&house.build_year=2005",
     "house.building_type=efh&house.living_area_m2=150&house.build_year=1968",
     "house.building_type=efh&house.living_area_m2=280&house.build_year=1935",
     "house.building_type=mfh&house.dwellings=8&house.living_area_m2=600&house.build_year=1974"],
)  # fmt: skip
def test_in_every_house_the_usual_price_passes_and_a_tenth_or_ten_times_of_it_does_not(house: str) -> None:
    told = {key.replace(".", "__"): text for key, text in (pair.split("=") for pair in house.split("&"))}
    wrong = []
    for system in answer_to(f"{house}&systems={','.join(NEW_HEATINGS)}").comparison.systems:
        bought = (line.amounts_eur[0] for line in system.one_off if line.kind is not CostKind.SUBSIDY)
        price, key = sum(bought, Decimal(0)), f"{system.key}_investment_eur"
        for times, doubtful in (("0.1", True), ("0.6", False), ("1", False), ("1.6", False), ("10", True)):
            entry = {key: str(round(price * Decimal(times)))}
            if (key in reading(**told, **entry).errors) is not doubtful:
                wrong.append((system.key, times, price))
    assert not wrong, wrong


def test_every_heating_that_is_bought_has_limits_with_a_source() -> None:
    records = {each: general()[f"plausible_{each}_purchase_eur"].records[-1] for each in NEW_HEATINGS}
    assert all(found.low and found.high and found.low < found.value < found.high for found in records.values())


ROOF = {**OIL_HOUSE, "systems": "heat_pump_pv,gas"}


@pytest.mark.parametrize(
    ("size", "price"),
    [({"work__battery_kwh": "20"}, {"battery_investment_eur": "1000"}),
     ({"work__battery_kwh": "10"}, {"battery_investment_eur": "50000"}),
     ({}, {"pv_investment_eur": "1200"}), ({"work__pv_kwp": "10"}, {"pv_investment_eur": "1400"}),
     ({"work__pv_kwp": "8"}, {"pv_investment_eur": "110000"}), ({}, {"solar_investment_eur": "800"}),
     ({}, {"solar_investment_eur": "80000"})],
)  # fmt: skip
def test_the_price_of_a_part_that_hardly_can_be_true_is_asked_about(
    size: dict[str, str], price: dict[str, str]
) -> None:
    (key,) = price
    assert "Stimmt der Preis von" in errors(**ROOF, **size, **price)[key]
    assert asked(**ROOF, **size, **price, confirmed=key)


@pytest.mark.parametrize(
    ("size", "price"),
    [({"work__battery_kwh": "5"}, {"battery_investment_eur": "2600"}),
     ({"work__battery_kwh": "20"}, {"battery_investment_eur": "6000"}),
     ({"work__pv_kwp": "3"}, {"pv_investment_eur": "6000"}), ({"work__pv_kwp": "0.8"}, {"pv_investment_eur": "600"}),
     ({"work__pv_kwp": "15"}, {"pv_investment_eur": "16000"}), ({}, {"pv_investment_eur": "8000"}),
     ({}, {"solar_investment_eur": "5000"}), ({}, {"pv_investment_eur": "0"})],
)  # fmt: skip
def test_a_usual_price_of_a_part_is_not_asked_about(size: dict[str, str], price: dict[str, str]) -> None:
    assert asked(**ROOF, **size, **price)
