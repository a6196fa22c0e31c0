"""What is told beside what the figures rest on: the answer says which counts, and asks where both do not fit."""

from typing import Any

import pytest

from calculator.answer.answering import answer
from calculator.reports.verdict import verdict
from tests.calculator.test_asked import asked, errors

pytestmark = pytest.mark.django_db
HOUSE = {"gebiet": "DEMO-01", "heating__kind": "gas_central", "house__living_area_m2": "120"}
CERTIFICATE, BILL = "house__specific_heat_demand_kwh_m2a", "reading__1__amount"
PV = "work__pv_kwp"
AGAIN = "gerechnet ist aber mit dem Zustand"


def said(**told: Any) -> str:
    """Return all that has to be said with the verdict."""
    return " ".join(verdict(answer(asked(**{**HOUSE, **told}))).cautions)


def kwh(**told: Any) -> int:
    """Return the heat of a year with which is computed."""
    return int(answer(asked(**{**HOUSE, **told})).comparison.heat_demand_kwh_a)


def test_a_bill_comes_before_the_certificate_and_the_answer_says_so() -> None:
    both = {BILL: "18000", CERTIFICATE: "110"}
    assert kwh(**both) == kwh(**{BILL: "18000"}) != kwh(**{CERTIFICATE: "110"})
    assert "(110 kWh/m²) zählt daneben nicht" in said(**both)
    assert "Stimmen beide" not in said(**both)


def test_a_certificate_that_is_far_from_the_bill_is_asked_about() -> None:
    told = said(**{BILL: "18000", CERTIFICATE: "60"})
    assert "nennt 60. Gerechnet ist mit der Rechnung" in told
    assert "Stimmen beide" in told


@pytest.mark.parametrize("entered", ["60", "120"])
def test_an_entered_demand_sets_a_bill_aside(entered: str) -> None:
    told = said(**{BILL: "18000", "heat_demand_kwh_m2a": entered})
    assert ("die Rechnung zählt nicht" in told) is (entered == "60")
    assert ("zählt daneben nicht" in told) is (entered == "120")


@pytest.mark.parametrize("first", ["2030", "2025"])
def test_a_first_year_that_is_not_that_of_the_installation_is_asked_about(first: str) -> None:
    told = said(dates__start_year=first)
    assert f"Das erste Jahr der Rechnung ist {first}, der Einbau am " in told
    assert "Das erste Jahr der Rechnung" not in said(dates__start_year="2027")


def test_an_energy_class_moves_no_demand_and_the_answer_says_so() -> None:
    assert kwh(house__energy_class="H") == kwh()
    assert "Die Effizienzklasse E ändert den Wärmebedarf nicht" in said(house__energy_class="E")


@pytest.mark.parametrize("letter", ["A+", "H"])
def test_an_energy_class_that_does_not_fit_is_asked_about(letter: str) -> None:
    assert f"Sie nennen die Effizienzklasse {letter}" in said(house__energy_class=letter)


def test_a_plant_on_the_roof_that_no_heating_uses_is_set_aside_with_a_note() -> None:
    note = "Die Angaben zur Photovoltaikanlage zählen hier nicht"
    assert note in said(**{PV: "8"})
    assert note not in said(**{PV: "8", "systems": "gas,heat_pump_pv,keep"})
    assert note not in said()


@pytest.mark.parametrize(
    ("told", "name", "used"),
    [({"work__isfp": "ja"}, "Individueller Sanierungsfahrplan", {"measures": "roof"}),
     ({"household__children_with_kindergeld": "2"}, "Kinder mit Kinderg", {"household__taxable_income_eur": "38000"}),
     ({"house__envelope_30_percent_better": "ja"}, "Gebäudehülle so gut",
      {"systems": "direct_electric,keep", "house__building_type": "mfh", "house__dwellings": "3"}),
     ({"work__hybrid_alternative": "ja"}, "Hybridheizung läuft", {"systems": "heat_pump_gas_hybrid,keep"}),
     ({"work__biomass_hybrid": "ja", "systems": "heat_pump,pellets"}, "Holzkessel neben", {"systems": "gas,keep"}),
     ({"house__network_available": "ja", "systems": "gas,keep"}, "Wärmenetz", {"systems": "fernwaerme,keep"}),
     ({"heating__tank": "buried"}, "Öltank", {"heating__kind": "oil"}),
     ({"household__rent_eur_m2": "8"}, "Kaltmiete", {"wer": "vermietung"}),
     ({"house__tight_housing_market": "ja"}, "Wohnungsmarkt",
      {"wer": "vermietung", "house__dwellings": "2", "house__self_used_dwellings": "1"})],
)  # fmt: skip
def test_what_can_have_no_effect_here_is_named(told: dict[str, str], name: str, used: dict[str, str]) -> None:
    note = "Ohne Wirkung, weil dazu eine Heizung, eine Maßnahme, eine vermietete Wohnung oder das Einkommen fehlt"
    assert note in said(**told)
    assert name in said(**told)
    assert note not in said(**{**told, **used})
    assert note not in said()


def test_where_the_connection_is_a_duty_fernwaerme_is_compared() -> None:
    told = asked(**{**HOUSE, "house__connection_duty": "ja"})
    assert told.systems[0] == "fernwaerme"
    assert len(told.systems) <= 5


def test_where_a_network_lies_in_the_street_fernwaerme_is_compared() -> None:
    assert "fernwaerme" in asked(**{**HOUSE, "gebiet": "", "house__network_available": "ja"}).systems
    assert "fernwaerme" not in asked(**{**HOUSE, "gebiet": "", "house__network_available": "nein"}).systems


def test_a_day_before_the_law_of_the_installation_is_named() -> None:
    note = "fällt unter das Recht, das erst seit dem 29.07.2026 gilt"
    assert note in said(stand="2026-06-15")
    assert note not in said(stand="2026-08-15")
    assert note not in said(stand="2026-06-15", dates__installation_date="2026-07-28")


AREA, FLAT = "house__living_area_m2", "household__flat_area_m2"


@pytest.mark.parametrize(
    ("told", "key"),
    [({AREA: "1200"}, "house.living_area_m2"),
     ({AREA: "900", "house__building_type": "rh"}, "house.living_area_m2"),
     ({AREA: "9000", "house__building_type": "mfh", "house__dwellings": "6"}, "house.living_area_m2"),
     ({FLAT: "700", AREA: "", "house__building_type": "mfh"}, "household.flat_area_m2")],
)  # fmt: skip
def test_an_area_far_too_large_is_asked_about_until_it_is_confirmed(told: dict[str, str], key: str) -> None:
    whole = {each: text for each, text in {**HOUSE, **told}.items() if text}
    assert "haken Sie an" in errors(**whole)[key]
    assert asked(**whole, confirmed=key.split(".")[1])


@pytest.mark.parametrize(
    "told", [{AREA: "350"}, {AREA: "2400", "house__building_type": "mfh"}, {AREA: "380", FLAT: "180"}]
)
def test_a_large_area_that_is_possible_is_not_asked_about(told: dict[str, str]) -> None:
    assert asked(**{**HOUSE, **told})


def test_what_is_renovated_already_is_asked_about_before_it_is_renovated_again() -> None:
    told = said(house__renovation="renovated", measures="facade,windows,cellar")
    assert f"{AGAIN} „Fassade, Dach und Fenster gedämmt“" in told
    assert "Kellerdecke" not in told.partition(AGAIN)[0]
    assert AGAIN not in said(measures="facade,windows")
    assert AGAIN in said(house__renovation="kfw40", measures="cellar")


@pytest.mark.parametrize(
    ("measures", "again"), [("windows,roof", True), ("facade,roof,windows", True), ("roof", False)]
)
def test_one_of_two_was_done_where_one_of_them_was(measures: str, again: bool) -> None:
    assert (AGAIN in said(house__renovation="average", measures=measures)) is again
    assert AGAIN not in said(house__renovation="original", measures=measures)


@pytest.mark.parametrize(
    ("told", "note"),
    [({"work__biomass_hybrid": "ja"}, "Der Holzkessel neben der Gas- oder Ölheizung"),
     ({"work__ventilation_with_recovery": "ja"}, "Gerechnet ist so, als gäbe es sie schon")],
)  # fmt: skip
def test_what_spares_green_fuel_without_its_cost_is_named(told: dict[str, str], note: str) -> None:
    assert note in said(**told)
    assert note not in said()
    assert note in said(**told, systems="heat_pump,keep")  # the boiler that follows the kept one
    assert note not in said(**told, systems="heat_pump,pellets")


def test_a_class_that_does_not_fit_the_bill_asks_for_the_bill_and_not_for_another() -> None:
    told = said(**{BILL: "25000"}, house__energy_class="B")
    assert "Gerechnet ist mit der Rechnung, die Klasse ändert den Bedarf nicht" in told
    assert "Genauer wird es mit einer Heizrechnung" not in told


def test_a_told_jaz_does_not_halve_the_rise_of_the_rent_where_55_degrees_are_planned() -> None:
    block = {
        "wer": "vermietung", "house__building_type": "mfh", "house__dwellings": "6", "house__living_area_m2": "410",
        "house__build_year": "1962", "heating__kind": "gas_central", "reading__1__amount": "58000",
        "household__rent_eur_m2": "6.5", "gebiet": "DEMO-01",
    }  # fmt: skip
    rises = [
        {each.key: each.rent.increase_eur_m2 for each in answer(asked(**block, **told)).tenancy}["heat_pump"]
        for told in ({}, {"work__jaz": "2,3"})
    ]
    assert rises[0] == rises[1]
    assert "des Angebots dafür gilt" not in said(**block, work__jaz="2,3", systems="heat_pump_borehole,gas,keep")
    assert "ob die Jahresarbeitszahl des Angebots dafür gilt" in said(
        **block, work__jaz="2,3", systems="heat_pump,gas,keep"
    )


def test_a_part_of_the_house_is_granted_and_the_answer_says_that_the_rest_is_of_the_whole() -> None:
    block = {"house__building_type": "mfh", "house__dwellings": "3", "house__living_area_m2": "240"}
    note = "versorgt nach Ihrer Angabe 1 von 3 Wohnungen"
    assert note in said(**block, house__reached_dwellings="1")
    assert "versorgt nach Ihrer Angabe" not in said(**block)
