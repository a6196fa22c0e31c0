"""Choices and values of one's own are named with the answer, as far as its figures rest on them."""

import pytest

from calculator.reports.easy_beside import easy_beside
from calculator.reports.rows import first_figures
from calculator.reports.verdict.first_words import first_words
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
PUMPS = "heating.kind=gas_central&house.living_area_m2=120&systems=heat_pump,heat_pump_pv,gas,keep"


@pytest.mark.parametrize(
    ("told", "words"),
    [("grid_relief=modul2", "Modul 2"), ("tariffs=stadt", "Tarife der Stadt"), ("co2_path=low", "CO₂-Preises: niedrig"),
     ("energy_path=high", "Energiepreise: hoch"), ("work.battery_kwh=20&battery_investment_eur=5000", "Batterie 5.000"),
     ("pv_investment_eur=9000", "Photovoltaikanlage 9.000"), ("heat_pump_investment_eur=30000", "30.000"),
     ("horizon_years=10", "Betrachtungszeitraum 10")],
)  # fmt: skip
def test_a_choice_or_a_price_of_ones_own_that_moves_the_figures_is_named_at_once(told: str, words: str) -> None:
    answer = answer_to(f"{PUMPS}&{told}")
    (said,) = [each for each in first_words(answer) if each.startswith("Mit Ihren Werten gerechnet: ")]
    assert words in said
    assert easy_beside(answer, first_figures(answer)).own_values


@pytest.mark.parametrize(
    "told",
    ["systems=heat_pump,gas&pellets_price_eur_kwh=0,2", "systems=heat_pump,gas,keep&heat_pump_borehole_jaz=4,9",
     "systems=heat_pump,gas,keep&keep_investment_eur=9000", "systems=gas,keep&grid_relief=modul2",
     "systems=heat_pump,gas&co2_path=middle", "systems=heat_pump,gas&battery_investment_eur=5000"],
)  # fmt: skip
def test_what_no_figure_rests_on_is_not_said_to_be_computed_with(told: str) -> None:
    answer = answer_to(f"heating.kind=gas_central&{told}")
    assert not any("Mit Ihren Werten gerechnet" in each for each in first_words(answer))
    assert not easy_beside(answer, first_figures(answer)).own_values


OIL_HOUSE = "house.build_year=1968&house.living_area_m2=150&heating.kind=oil&heating.year_installed=1999"
BORE = (
    "systems=heat_pump_borehole,heat_pump,oil&quote.heat_pump_borehole.1.amount_eur=26000"
    "&quote.heat_pump_borehole.1.label="
)


@pytest.mark.parametrize(
    ("label", "said"),
    [("Sole-WP 15 kW", True),
     ("WP 15 kW, Erdsonde, Heizkörper, Öltank, Zählerschrank", False)],
)  # fmt: skip
def test_much_that_the_best_offer_does_not_name_stands_in_the_first_words(label: str, said: bool) -> None:
    words = " ".join(first_words(answer_to(f"{OIL_HOUSE}&{BORE}{label}")))
    assert ("Im Angebot nicht genannt: Erdsonde (" in words) is said
