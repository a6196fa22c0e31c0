"""Prices and shares that are possible but hardly true are asked about before anything is computed."""

from decimal import Decimal

import pytest
from django.test import Client

from calculator.core import MODEL_VALUES
from calculator.core.carriers import BY_PRICE
from calculator.core.parameters import general
from calculator.questions.doubts import entries, limits
from tests.calculator.pages import DETAILED, RESULT, fields, get
from tests.calculator.test_asked import TODAY, asked, errors

pytestmark = pytest.mark.django_db
GAS = "gas_price_eur_kwh"
OWNERS = {
    "house__building_type": "mfh", "house__build_year": "1970", "house__living_area_m2": "420",
    "house__dwellings": "6", "wer": "weg",
}  # fmt: skip
SHARE = "household.own_share_permille"


def test_every_carrier_has_limits_with_a_source() -> None:
    assert BY_PRICE.keys() <= limits().keys()
    assert not any("." in word for word in entries())


@pytest.mark.parametrize(
    ("key", "price"),
    [(GAS, "1,2"), (GAS, "0,009"), (GAS, "120 ct"), ("electricity_price_eur_kwh", "0,03"), ("oil_price_eur_kwh", "1,1"),
     ("fernwaerme_price_eur_kwh", "0,75"), ("pellets_price_eur_kwh", "0,7")],
)  # fmt: skip
def test_a_price_that_hardly_can_be_true_is_asked_about_until_it_is_confirmed(key: str, price: str) -> None:
    assert "Stimmt der Preis von" in errors(**{key: price})[key]
    assert key in asked(**{key: price, "confirmed": key}).values


@pytest.mark.parametrize(
    ("key", "price"),
    [(GAS, "0,12"), (GAS, "0,35"), ("electricity_price_eur_kwh", "0,22"), ("firewood_price_eur_kwh", "0")],
)
def test_a_usual_price_is_not_asked_about(key: str, price: str) -> None:
    assert key in asked(**{key: price}).values


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
def test_a_doubted_price_is_shown_in_every_language(client: Client, language: str) -> None:
    page = client.get(f"{language}{RESULT}", {GAS: "1,2"})
    assert page.status_code == 400
    assert "120 ct/kWh" in page.content.decode()


@pytest.mark.parametrize("path", [RESULT, DETAILED])
def test_a_doubted_price_can_be_confirmed_with_a_box(client: Client, path: str) -> None:
    assert "Arbeitspreis für Erdgas ohne CO₂-Preis stimmt so" in get(client, path, {GAS: "1,2"}, status=400)
    found = fields(client, path, f"{GAS}=1,2&confirmed={GAS},persons")
    assert {GAS, "persons"} <= set(",".join(found.values["confirmed"]).split(","))


@pytest.mark.parametrize(("share", "meant"), [("0,15", "150"), ("15", "150"), ("1500", "")])
def test_a_share_in_another_scale_is_asked_about(share: str, meant: str) -> None:
    said = errors(**OWNERS, household__flat_area_m2="60", household__own_share_permille=share)[SHARE]
    assert f"Meinten Sie {meant} Tausendstel?" in said if meant else "Erlaubt" in said


@pytest.mark.parametrize(("share", "flat"), [("900", "60"), ("0,15", ""), ("1", ""), ("900", "")])
def test_a_share_far_from_the_flat_is_asked_about(share: str, flat: str) -> None:
    own = {**OWNERS, "household__own_share_permille": share} | ({"household__flat_area_m2": flat} if flat else {})
    assert "Tausendstel" in errors(**own)[SHARE]
    assert asked(**own, confirmed="own_share_permille").facts.household.own_share_permille


@pytest.mark.parametrize(
    ("text", "share"),
    [("150/1000", "150"), ("1.500/10.000", "150"), ("1.500 / 10.000", "150"), ("15 %", "150"), ("15 Prozent", "150"),
     ("1/6", "166.6667"), ("150 ‰", "150"), ("150 Tausendstel", "150"), ("150", "150"), ("150 von 1000", "150"),
     ("150/1000stel", "150"), ("142,857", "142.857")],
)  # fmt: skip
def test_a_share_is_read_as_the_declaration_writes_it(text: str, share: str) -> None:
    found = asked(**OWNERS, household__flat_area_m2="60", household__own_share_permille=text)
    assert found.facts.household.own_share_permille == Decimal(share)


@pytest.mark.parametrize("text", ["1/0", "1/", "/6", "15 %%", "a/b", "7/6"])
def test_what_is_no_share_is_refused(text: str) -> None:
    assert SHARE in errors(**OWNERS, household__own_share_permille=text)


@pytest.mark.parametrize("price", ["25", "0,5", "999"])
def test_a_purchase_that_costs_next_to_nothing_is_asked_about(price: str) -> None:
    key = "heat_pump_investment_eur"
    assert "nicht Tausend Euro" in errors(**{key: price})[key]
    assert key in asked(**{key: price, "confirmed": key}).values
    assert key in asked(**{key: "25.000"}).values
    assert key in asked(**{key: "0"}).values


@pytest.mark.parametrize("load", ["60", "1"])
def test_a_heat_load_that_no_house_of_that_area_has_is_asked_about(load: str) -> None:
    told = {"house__living_area_m2": "140", "house__heat_load_kw": load}
    assert "1,1 bis 35 kW" in errors(**told)["house.heat_load_kw"]
    assert asked(**told, confirmed="heat_load_kw").facts.house.heat_load_kw == Decimal(load)
    assert asked(**{**told, "house__heat_load_kw": "9,5"}).facts.house.heat_load_kw == Decimal("9.5")


@pytest.mark.parametrize(("flow", "doubted"), [("80", True), ("56", True), ("55", False), ("35", False)])
def test_water_too_hot_for_a_floor_is_asked_about(flow: str, doubted: bool) -> None:
    told = {"house__flow_temperature_c": flow, "house__heat_emission": "floor"}
    if doubted:
        assert "verträgt höchstens etwa 55 °C" in errors(**told)["house.flow_temperature_c"]
    assert asked(**told, confirmed="flow_temperature_c_told" if doubted else "")
    assert asked(**{**told, "house__heat_emission": "old_radiators"})


@pytest.mark.parametrize(
    ("area", "persons", "doubted"),
    [("120", "40", True), ("120", "16", True), ("150", "14", True), ("120", "10", False), ("150", "5", False)],
)
def test_more_people_than_live_in_so_small_a_house_are_asked_about(area: str, persons: str, doubted: bool) -> None:
    told = {"house__living_area_m2": area, "household__persons": persons}
    if doubted:
        assert "Stimmen" in errors(**told)["household.persons"]
    assert asked(**told, confirmed="persons_told" if doubted else "")


@pytest.mark.parametrize(
    ("key", "text", "words", "usual", "word"),
    [("work.jaz", "6,9", "COP", "4,8", "jaz_told"),
     ("household.taxable_income_eur", "3500", "nicht eines Monats", "38000", "taxable_income_eur"),
     ("heat_pump_maintenance_eur_a", "3", "Wartung im Jahr", "200", "heat_pump_maintenance_eur_a"),
     ("gas_maintenance_eur_a", "12", "Wartung im Jahr", "0", "gas_maintenance_eur_a")],
)  # fmt: skip
def test_what_would_turn_the_answer_and_hardly_can_be_true_is_asked_about(
    key: str, text: str, words: str, usual: str, word: str
) -> None:
    field = key.replace(".", "__")
    assert words in errors(**{field: text})[key]
    assert asked(**{field: text, "confirmed": word})
    assert asked(**{field: usual})


def test_a_base_price_beside_the_assumed_price_of_heat_is_not_counted_on_top_of_it() -> None:
    assert "enthält schon alles" in errors(fernwaerme_base_price_eur_a="300")["fernwaerme_price_eur_kwh"]


PUMP = "heat_pump_investment_eur"


@pytest.mark.parametrize("price", ["38", "380", "3800"])
def test_a_price_or_quote_far_below_every_offer_for_a_heat_pump_is_asked_about(price: str) -> None:
    assert "Stimmt der Preis von" in errors(**{PUMP: price})[PUMP]
    quote = {"quote.heat_pump.1.label": "Wärmepumpe 15 kW", "quote.heat_pump.1.amount_eur": price}
    assert "Stimmt die Summe des Angebots von" in errors(**quote)[PUMP]
    assert asked(**quote, confirmed=PUMP).quotes


def test_the_rows_of_a_quote_are_asked_about_as_one_sum() -> None:
    rows = {f"quote.heat_pump.{each}.amount_eur": "9000" for each in (1, 2)}
    assert asked(**rows).quotes


@pytest.mark.parametrize(
    ("key", "jaz"),
    [
        ("heat_pump_borehole_jaz", "6,5"),
        ("heat_pump_groundwater_jaz", "5,4"),
        ("jaz", "5"),
        ("jaz", "1,6"),
        ("heat_pump_borehole_jaz", "2,2"),
        ("cold_network_jaz", "1,9"),
        ("old_heat_pump_jaz", "1,6"),
    ],
)
def test_a_performance_that_no_heat_pump_has_is_asked_about(key: str, jaz: str) -> None:
    assert "Jahresarbeitszahl" in errors(**{key: jaz})[key]
    assert asked(**{key: jaz, "confirmed": key}).values[key]


@pytest.mark.parametrize("jaz", ["5", "1,6"])
def test_a_performance_of_an_offer_is_measured_alike(jaz: str) -> None:
    assert "Jahresarbeitszahl" in errors(work__jaz=jaz)["work.jaz"]


def test_each_performance_that_can_be_entered_has_limits_that_hold_what_the_model_computes() -> None:
    for key in (key for key in MODEL_VALUES if key.endswith("jaz")):
        limits = general()[f"plausible_performance_of_{key}"].on(TODAY)
        assert limits.low is not None
        assert limits.high is not None
        assert Decimal(1) < limits.low < limits.value < limits.high < 6
    air, ground = general()["jaz_air"].on(TODAY), general()["jaz_ground"].on(TODAY)
    for scale, key in ((air, "jaz"), (ground, "heat_pump_borehole_jaz")):
        values = [step.value for step in scale.scale]
        limits = general()[f"plausible_performance_of_{key}"].on(TODAY)
        assert limits.low is not None
        assert limits.low < min(values)


@pytest.mark.parametrize(("key", "size"), [("work.pv_kwp", "800"), ("work.battery_kwh", "900")])
def test_photovoltaics_or_a_battery_that_lost_their_comma_are_asked_about(key: str, size: str) -> None:
    house = {"house__living_area_m2": "150", "house__building_type": "efh", key.replace(".", "__"): size}
    assert "Wohnfläche? Bitte ändern Sie die Zahl" in errors(**house)[key]
    assert asked(**house, confirmed=f"{key.split('.')[1]}_told")
