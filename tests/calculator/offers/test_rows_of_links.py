"""Rows of an offer in a link: what a grant never counts is computed without it, and what may be no heating is asked."""

from urllib.parse import quote

import pytest

from calculator.answer.answering import Answer
from calculator.reports.verdict.cautions import cautions
from calculator.reports.verdict.first_words import first_words
from calculator.reports.verdict.own_prices import lacking
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
HOUSE = (
    "house.building_type=efh&house.build_year=1968&house.living_area_m2=150&heating.kind=gas_central"
    "&heating.year_installed=2001&systems="
)
BURNS = "Was Gas oder Öl verbrennt, fördert er nie"


def offered(system: str, *rows: tuple[str, int]) -> Answer:
    """Answer with an offer of these rows for a heating, compared with a gas boiler."""
    parts = (
        f"&quote.{system}.{number}.label={quote(label)}&quote.{system}.{number}.amount_eur={amount}"
        for number, (label, amount) in enumerate(rows, start=1)
    )
    return answer_to(f"{HOUSE}{system},gas{''.join(parts)}")


@pytest.mark.parametrize(
    ("system", "granted", "other", "why"),
    [
        ("gas_solar", ("Solarthermie 10 m²", 9000), ("Gasbrennwertkessel 20 kW", 11000), BURNS),
        ("heat_pump_gas_hybrid", ("Wärmepumpe 8 kW", 19000), ("Gas-Hybrid-Inneneinheit 24 kW", 8000), BURNS),
        ("pellets", ("Pelletkessel 16 kW", 19000), ("Ölbrennwertkessel", 9000), BURNS),
        ("heat_pump_pv", ("Wärmepumpe 15 kW", 16000), ("PV-Anlage 8 kWp", 12000), "Photovoltaik und Batterie"),
    ],
)
def test_a_grant_is_a_part_of_what_it_counts_alone(
    system: str, granted: tuple[str, int], other: tuple[str, int], why: str
) -> None:
    answer = offered(system, granted, other)
    subsidy = answer.comparison.system(system).subsidy
    assert subsidy is not None
    assert subsidy.eligible_eur == granted[1]
    told = " ".join(cautions(answer))
    assert f"„{other[0]}“" in told
    assert why in told
    assert "Nehmen Sie den Posten heraus" not in told


def test_of_a_plant_on_the_roof_the_part_of_the_heat_pump_counts_and_the_answer_says_so() -> None:
    rows = ("Wärmepumpe 15 kW", 30000), ("PV-Anlage 8 kWp", 12000)
    system = offered("heat_pump_pv", *rows).comparison.system("heat_pump_pv")
    part = system.net_investment_eur + system.grant_eur - 30000
    assert 0 < part < 6000
    told = " ".join(cautions(offered("heat_pump_pv", *rows)))
    assert f"der den Strom der Wärmepumpe macht, wie ohne Angebot: {part / 120:.0f} %" in told
    assert "Machen Sie zwei Posten daraus" not in told


def test_a_row_with_pump_and_plant_in_one_is_to_be_made_two() -> None:
    told = " ".join(cautions(offered("heat_pump_pv", ("Wärmepumpe 15 kW mit PV-Anlage 8 kWp", 42000))))
    assert "auch Photovoltaik oder Batterie: Machen Sie zwei Posten daraus" in told


@pytest.mark.parametrize("label", ["Kessel Viessmann 24 kW", "Hybridgerät Gas/Wärmepumpe", "Boiler 20 kW"])
def test_what_may_burn_gas_in_a_pair_is_asked_about_with_the_answer(label: str) -> None:
    answer = offered("heat_pump_gas_hybrid", ("Wärmepumpe 8 kW", 19000), (label, 8000))
    assert "Was darin Gas oder Öl verbrennt" in " ".join(cautions(answer))
    asked = f"Verbrennt etwas in „{label}“ (8.000\xa0€) Gas oder Öl? Dann ist der Zuschuss zu hoch gerechnet"
    assert asked in " ".join(first_words(answer))


@pytest.mark.parametrize("label", ["Gaskessel 20 kW", "Warmwasserboiler 300 l", "Boiler 300 l", "Demontage Kessel"])
def test_what_is_never_granted_or_burns_nothing_is_not_asked_about(label: str) -> None:
    answer = offered("heat_pump_gas_hybrid", ("Wärmepumpe 8 kW", 19000), (label, 3000))
    assert "Verbrennt etwas in" not in " ".join(first_words(answer))


@pytest.mark.parametrize(
    "label",
    ["PV-Anlage 8 kWp", "SENEC Energiespeicher 10 kWh", "Klimasplitgerät Schlafzimmer", "Kunststofffenster, Montage"],
)
def test_what_is_none_of_the_heating_is_said_with_the_answer(label: str) -> None:
    answer = offered("heat_pump", ("WP 15 kW", 31000), (label, 9000))
    assert f"Gehört „{label}“ (9.000\xa0€) zur Heizung?" in " ".join(first_words(answer))
    assert f"„{label}“ (9.000\xa0€)" in " ".join(cautions(answer))


@pytest.mark.parametrize(
    "label", ["Kunststofffenster 8 Stück", "Fensterbau Müller GmbH", "Schwimmteich", "Dacheindeckung"]
)
def test_the_only_row_of_an_offer_is_asked_about_too(label: str) -> None:
    answer = offered("heat_pump", (label, 24000))
    assert f"Gehört „{label}“ (24.000\xa0€) zur Heizung?" in " ".join(first_words(answer))
    assert f"„{label}“ (24.000\xa0€)" in " ".join(cautions(answer))


@pytest.mark.parametrize(
    ("system", "labels"),
    [
        ("heat_pump", ("WP 15 kW", "Montage und Elektroarbeiten", "Pufferspeicher")),
        ("heat_pump", ("Firma Müller",)),
        ("heat_pump", ("Angebot vom 3. Mai",)),
        ("heat_pump", ("Komplett",)),
        ("heat_pump", ("Haustechnik Schulze GmbH & Co. KG",)),
        ("heat_pump_pv", ("WP 15 kW", "PV-Anlage 8 kWp", "Batteriespeicher 8 kWh")),
        ("gas", ("Gasbrennwertkessel", "Montage")),
    ],
)
def test_nothing_is_asked_of_rows_that_belong_to_the_heating_or_are_the_whole_offer(
    system: str, labels: tuple[str, ...]
) -> None:
    answer = offered(system, *((label, (12000 if system == "gas" else 36000) // len(labels)) for label in labels))
    assert "zur Heizung?" not in " ".join([*first_words(answer), *cautions(answer)])


@pytest.mark.parametrize(
    ("system", "row", "part"),
    [("gas_solar", "Solarthermie 10 m²", "solar"), ("heat_pump_pv", "PV-Anlage 8 kWp", "photovoltaics")],
)
def test_what_a_row_names_is_not_lacking(system: str, row: str, part: str) -> None:
    def lacks(*rows: tuple[str, int]) -> bool:
        answer = offered(system, *rows)
        return any(part in each.label.code for each in lacking(answer, answer.comparison.system(system)))

    assert lacks(("Gerät", 25000))
    assert not lacks(("Gerät", 25000), (row, 9000))
