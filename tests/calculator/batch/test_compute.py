"""What comes out for a row: the same as on the page for one house, and a sentence for what is wrong."""

from decimal import Decimal

import pytest
from django.http import QueryDict

from calculator.answer.answering import answer
from calculator.core import Inputs, ParameterSet, Technology
from calculator.core.notation import cents
from calculator.questions import Asked, read
from tests import builders
from tests.calculator.batch.tables import BAD, DAY, EAST, GOOD, HEAD, SYSTEMS, computed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def test_a_row_gets_what_the_page_shows_for_the_same_house() -> None:
    (row,) = computed(GOOD).results
    question = (
        "v=2&stand=2026-11-23&house.living_area_m2=140&house.build_year=1965&house.building_type=efh"
        "&heating.kind=gas_central&heating.year_installed=2003&reading.1.amount=22000&reading.1.unit=gas_kwh"
        f"&systems={','.join(SYSTEMS)}"
    )
    asked = read(QueryDict(question), DAY).asked
    assert asked is not None
    comparison = answer(asked).comparison
    for system in comparison.systems:
        investment, subsidy, first_year, month, total, payments, co2_t, verdict = row["systems"][system.key]
        evaluation = comparison.evaluation(system.key)
        assert Decimal(str(investment)) - Decimal(str(subsidy)) == cents(system.net_investment_eur)
        assert Decimal(str(first_year)) == cents(system.yearly_eur[0])
        assert Decimal(str(month)) == cents(evaluation.first_month_eur)
        assert Decimal(str(total)) == cents(system.fair_eur)
        assert Decimal(str(payments)) == cents(system.payments_eur)
        assert co2_t == pytest.approx(float(evaluation.co2_total_t or 0), abs=0.05)
        assert system.permission is not None
        assert verdict == system.permission.verdict


def test_the_price_that_a_row_tells_is_that_of_its_own_tariff() -> None:
    block = ("Westweg 1", "900", "1965", "Mehrfamilienhaus", "Gas", "2003", "120000")
    for rows in ((GOOD, block), (block, GOOD)):
        together = [row["reasons"] for row in computed(*rows).results]
        assert together == [computed(row).results[0]["reasons"] for row in rows]
        assert all("Fernwärme" in told for told in together)


def test_the_cheapest_allowed_system_and_its_crossing_are_named() -> None:
    own = tuple(each for each in SYSTEMS if each is not Technology.DISTRICT_HEATING)
    (row,) = computed(GOOD, systems=own).results
    totals = {key: figures[4] for key, figures in row["systems"].items() if figures[7] in ("allowed", "conditions")}
    assert row["best"] == min(totals, key=lambda key: totals[key])
    assert (row["reference"], 2027 <= row["since"] <= 2047) == ("keep", True)


@pytest.mark.parametrize("interest", [0, 20])
def test_a_row_says_where_the_second_measure_names_another_system(
    interest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_interest(asked: Asked, parameters: ParameterSet) -> Inputs:
        return Inputs.of(parameters, {"interest_percent": interest})

    monkeypatch.setattr(Asked, "inputs", with_interest)
    (row,) = computed(changed(), systems=(Technology.BRINE_BOREHOLE_HP, Technology.GAS)).results
    assert row["best"] == Technology.BRINE_BOREHOLE_HP
    words = "Mit Zinsen (VDI 2067) kostet dagegen die Gasheizung am wenigsten; einen klaren Gewinner gibt es nicht."
    assert (words in row["reasons"]) is (interest > 0)


def test_while_the_price_of_fernwaerme_decides_no_system_is_named_but_its_tipping_point() -> None:
    (row,) = computed(GOOD).results
    assert row["best"] == ""
    assert "ct/kWh Fernwärme dreht sich das Ergebnis" in row["reasons"]


def test_a_bad_row_does_not_stop_the_others() -> None:
    first, bad, last = computed(GOOD, BAD, EAST).results
    assert (first["problem"], last["problem"]) == ("", "")
    assert bad["problem"].startswith("Wohnfläche m²: Das ist keine Zahl.")
    assert "systems" not in bad
    assert bad["line"] == 3


def changed(**cells: str) -> list[str]:
    """Return the good row with some cells changed; keys are the headings with _ for spaces."""
    by_heading = dict(zip(HEAD, GOOD, strict=True)) | {
        heading.replace("_", " "): text for heading, text in cells.items()
    }
    return [by_heading[heading] for heading in HEAD]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"Wohnfläche_m²": ""}, "Wohnfläche m²: Die Angabe fehlt."),
        ({"Wohnfläche_m²": "9"}, "Wohnfläche m²: Der Wert liegt außerhalb"),
        ({"Baujahr": "1199"}, "Baujahr: Der Wert liegt außerhalb"),
        ({"Baujahr": ""}, "Baujahr: Die Angabe fehlt."),
        ({"Verbrauch_kWh": "-5"}, "Verbrauch: Der Wert liegt außerhalb"),
    ],
)
def test_what_is_wrong_is_said(cells: dict[str, str], sentence: str) -> None:
    (row,) = computed(changed(**cells)).results
    assert sentence in row["problem"]


def test_every_wrong_cell_of_a_row_is_named() -> None:
    (row,) = computed(changed(**{"Wohnfläche_m²": "viel", "Verbrauch_kWh": "-5", "Baujahr": ""})).results
    assert all(name in row["problem"] for name in ("Wohnfläche m²:", "Verbrauch:", "Baujahr:"))


@pytest.mark.parametrize(
    ("cells", "area", "year"),
    [
        ({"Wohnfläche_m²": "140 m²"}, 140, 1965),
        ({"Wohnfläche_m²": "1.400,50", "Verbrauch_kWh": "220.000"}, 1400.5, 1965),
        ({"Wohnfläche_m²": "140.5"}, 140.5, 1965),
        ({"Verbrauch_kWh": "22.000 kWh"}, 140, 1965),
    ],
)
def test_numbers_come_as_people_write_them(cells: dict[str, str], area: float, year: int) -> None:
    found = computed(changed(**cells))
    assert not any(result["problem"] for result in found.results)
    assert float(found.assumptions["area_m2"][1]) == area


def test_what_had_to_be_assumed_is_told() -> None:
    (row,) = computed(changed(Gebäudetyp="", Heizung_Baujahr="", Verbrauch_kWh="")).results
    said = "Nicht angegeben, deshalb angenommen: Gebäudetyp, Sanierung, Wohnungen, Heizung Baujahr, Wärmebedarf ("
    assert said in row["reasons"]


@pytest.mark.parametrize(
    ("heating", "cell", "unit", "kwh"),
    [
        ("Öl", "22000", "", "22000 kWh"),
        ("Öl", "2.200", "l", "22000 kWh"),
        ("Gas", "22", "MWh", "22000 kWh"),
        ("Gas", "22 MWh", "kWh", "22000 kWh"),
        ("Fernwärme", "79,2 GJ", "", "22000"),
        ("Pellets", "4,4", "t", "22000 kWh"),
    ],
)
def test_one_bill_is_the_same_house_in_every_unit(heating: str, cell: str, unit: str, kwh: str) -> None:
    head = (*HEAD, "Einheit")
    (row,) = computed([*changed(Heizung=heating, Verbrauch_kWh=cell), unit], head=head).results
    (same,) = computed([*changed(Heizung=heating, Verbrauch_kWh=kwh), ""], head=head).results
    assert row["problem"] == ""
    assert (row["heat"], row["systems"]) == (same["heat"], same["systems"])


def test_a_bill_that_does_not_fit_is_a_question_of_its_row_until_the_table_confirms_it() -> None:
    head = (*HEAD, "Verbrauch bestätigt")
    (asked,) = computed([*changed(Verbrauch_kWh="1500"), ""], head=head).results
    assert "Meinten Sie 1.500 m³ Gas" in asked["problem"]
    assert "schreiben Sie „ja“ in die Spalte „Verbrauch bestätigt“" in asked["problem"]
    assert "Haken Sie" not in asked["problem"]
    assert "confirmed=" not in asked["problem"]
    for yes in ("ja", "X"):
        (confirmed,) = computed([*changed(Verbrauch_kWh="1500"), yes], head=head).results
        assert confirmed["problem"] == ""


@pytest.mark.parametrize(
    ("heating", "cell", "asked"),
    [
        ("Öl", "2600", "Meinten Sie 2.600 Liter Heizöl"), ("Flüssiggas", "3200", "Meinten Sie 3.200 Liter Flüssiggas"),
        ("Pellets", "4900", "Meinten Sie 4.900 kg Pellets"), ("Gas", "2400", "Meinten Sie 2.400 m³ Gas"),
        ("Gas", "7000", "Stimmen Menge, Einheit und Wohnfläche?"), ("Gas", "60000", "Stimmen Menge"),
    ],
)  # fmt: skip
def test_a_bill_that_only_another_unit_makes_usual_is_never_computed(heating: str, cell: str, asked: str) -> None:
    head = (*HEAD[:-1], "Verbrauch", "ME", "Verbrauch bestätigt")
    row = changed(Heizung=heating, Verbrauch_kWh=cell)
    (question,) = computed([*row, "", ""], head=head).results
    assert asked in question["problem"]
    assert "systems" not in question
    (confirmed,) = computed([*row, "", "ja"], head=head).results
    assert (confirmed["problem"], bool(confirmed["systems"])) == ("", True)


def test_a_bill_of_a_block_beyond_every_published_price_is_asked_about_too() -> None:
    block = ("Westweg 1", "4000", "1965", "großes Mehrfamilienhaus", "Öl", "1999", "60000")
    (question,) = computed(block).results
    assert "Meinten Sie 60.000 Liter Heizöl" in question["problem"]


def test_a_second_consumption_is_not_dropped_in_silence() -> None:
    head = (*HEAD, "Verbrauch m³ Gas")
    (row,) = computed([*GOOD, "2000"], head=head).results
    (same,) = computed([*GOOD, ""], head=head).results
    assert "Es zählt die Spalte „Verbrauch kWh“; nicht verwendet: „Verbrauch m³ Gas“." in row["reasons"]
    assert (row["heat"], "Es zählt die Spalte" in same["reasons"]) == (same["heat"], False)


def test_a_unit_that_the_heating_does_not_burn_is_a_question_of_its_row() -> None:
    (row,) = computed(changed(Heizung="Kohle")).results
    assert "systems" not in row
    assert "kWh“ lässt sich so nicht lesen. Es ist nicht klar, was mit „kWh“ gemeint ist" in row["problem"]
    assert "kg Briketts" in row["problem"]


def test_a_house_with_many_dwellings_and_no_type_is_no_detached_house() -> None:
    (row,) = computed([*changed(Gebäudetyp=""), "8"], head=(*HEAD, "Wohnungen")).results
    assert row["problem"] == ""


def test_a_let_house_is_read_as_such() -> None:
    (row,) = computed([*GOOD, "0"], head=(*HEAD, "Selbst genutzte Wohnungen")).results
    assert row["problem"] == ""


def test_a_heating_that_cannot_be_kept_is_left_out() -> None:
    (row,) = computed(changed(Heizung="Kohle", Verbrauch_kWh="")).results
    assert set(row["systems"]) == {"heat_pump", "gas", "fernwaerme"}


def test_without_an_address_the_code_of_the_zone_counts() -> None:
    (row,) = computed(["DEMO-02", "140", "1965"], head=("Gebiet", "Wohnfläche", "Baujahr")).results
    assert row["place"][:2] == ["DEMO-02", "Gebiet DEMO-02"]
    assert row["place"][4] is None


def test_address_parts_are_put_together() -> None:
    head = ("Straße", "Hausnummer", "Zusatz", "PLZ", "Wohnfläche", "Baujahr")
    (row,) = computed(["Ostweg", "2", "a", "07745", "140", "1965"], head=head).results
    assert row["place"][3] == "Ostweg 2a, 07745 Jena"


def test_an_unknown_address_gives_the_reason_and_still_the_figures() -> None:
    (row,) = computed(changed(Adresse="Westweg 77")).results
    assert row["place"][0] == ""
    assert "Diese Hausnummer gibt es in der Straße Westweg nicht. Am nächsten sind: 1." in row["reasons"]
    assert row["systems"]


def test_assumptions_that_differ_between_houses_have_no_value() -> None:
    found = computed(GOOD, EAST).assumptions
    assert found["area_m2"][1] is None
    assert found["gas_price_eur_kwh"][1] == "0.09508"


def test_prices_of_staff_count() -> None:
    before = computed(GOOD).results[0]["systems"]["heat_pump"][2]
    builders.price(value=Decimal("0.5"))
    assert computed(GOOD).results[0]["systems"]["heat_pump"][2] > before


def test_a_heating_alone_is_not_the_cheapest_and_its_open_price_is_told() -> None:
    block = ("Westweg 1, 07743 Jena", "9000", "1978", "Hochhaus", "Fernwärme", "", "")
    _first, row = computed(GOOD, block).results
    assert row["systems"].keys() == {Technology.KEEP, Technology.DISTRICT_HEATING}, "too large for every other price"
    assert (row["best"], row["subject"]) == ("", "")
    assert "Eine andere Heizung ist nicht zum Vergleich gerechnet" in row["reasons"]
    assert "offen zwischen" in row["reasons"]


def test_what_is_said_of_a_kept_heating_is_said_of_its_kind() -> None:
    block = ("Westweg 1, 07743 Jena", "9000", "1978", "Hochhaus", "Fernwärme", "", "")
    systems = (Technology.AIR_WATER_HP, Technology.KEEP)
    (alone,), (_gas, after) = computed(block, systems=systems).results, computed(GOOD, block, systems=systems).results
    assert ("offen zwischen" in alone["reasons"], "offen zwischen" in after["reasons"]) == (True, True)
