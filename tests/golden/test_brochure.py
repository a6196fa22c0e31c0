"""The brochure's two printed tables come out to the cent."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from calculator.core import Comparison, presets
from calculator.core.notation import cents

GOLDEN = yaml.safe_load(Path(__file__).with_name("brochure_2025_09.yaml").read_text(encoding="utf-8"))
FIGURES = [
    pytest.param(house, system, year, Decimal(amount), id=f"{house}-{system}-{year}")
    for house, systems in GOLDEN["tables"].items()
    for system, amounts in systems.items()
    for year, amount in enumerate(amounts, start=1)
]


def comparison_of(house: str) -> Comparison:
    return presets()[house].compare()


def test_all_eighty_figures_are_checked() -> None:
    assert len(FIGURES) == 80


@pytest.mark.parametrize(("house", "system", "year", "printed_eur"), FIGURES)
def test_printed_figure(house: str, system: str, year: int, printed_eur: Decimal) -> None:
    assert cents(comparison_of(house).system(system).cumulative_eur[year - 1]) == printed_eur


@pytest.mark.parametrize(("house", "stated"), GOLDEN["statements"].items())
def test_printed_crossing_year(house: str, stated: dict[str, int]) -> None:
    (crossing,) = comparison_of(house).crossings
    assert (crossing.year, crossing.cheaper) == (stated["cheaper_from_year"], "heat_pump")
    assert crossing.calendar_year == 2025 + crossing.year - 1


def test_printed_differences_after_twenty_years() -> None:
    assert cents(comparison_of("musterhaus-1").difference_eur) == Decimal("9364.70")
    assert cents(comparison_of("musterhaus-3").difference_eur) == Decimal("4809.08")


def test_printed_subsidy_and_own_share() -> None:
    comparison = comparison_of("musterhaus-1")
    assert comparison.subsidy.amount_eur == 16500
    assert comparison.system("heat_pump").net_investment_eur == 18500
