"""Opened amounts: what people read, computed as arithmetic, gives the amount beside it."""

import re
from decimal import Decimal

import pytest

from calculator.core import Facts, Inputs, Technology
from calculator.core.compare import every_system
from calculator.core.opened import opened
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result
from tests.core.test_derivations import HOUSES

_UNITS = re.compile(r"(?<=[\d)])\s*(?:€/kWh|€/m²|kWh/m²|t/MWh|g/kWh|€/t|kWh|m²|m|€)(?: je Meter)?(?![\w])")

ASKED = {"heat_pump_investment_eur": Decimal(31000), "gas_investment_eur": Decimal(16000)}


def read_as_arithmetic(text: str) -> float:
    """Compute what a formula says: decimal commas, percent, signs and units as people write them."""
    plain = text.replace("\N{NO-BREAK SPACE}", " ").replace(" je Meter", "")
    plain = re.sub(r"(\d)\.(?=\d{3})", r"\1", plain).replace(",", ".")
    plain = _UNITS.sub("", plain).replace(" %", "/100")
    plain = re.sub(r"÷ ([\d.]+/100)", r"÷ (\1)", plain)
    plain = plain.replace("×", "*").replace("÷", "/").replace("−", "-")
    assert re.fullmatch(r"[\d.\s()*/+-]+", plain), plain
    return float(eval(plain))  # noqa: S307 - digits and signs alone


@pytest.mark.parametrize("case", HOUSES.values(), ids=HOUSES.keys())
@pytest.mark.parametrize(
    "asked", [{}, {"heat_pump_investment_eur": Decimal(31000), "gas_investment_eur": Decimal(16000)}]
)
def test_every_line_opens_and_its_numbers_give_its_amounts(case: Facts, asked: dict[str, Decimal]) -> None:
    of, found = opened(Inputs.of(LAW, asked), case, LAW), result(case, every_system(case), **asked)
    last = len(found.calendar_years) - 1
    for system in found.systems:
        told = of(Technology(system.key))
        lines = [line for line in (*system.one_off, *system.yearly) if line.key != "subsidy"]
        assert {line.key for line in lines} <= told.lines.keys()
        for line in lines:
            for at in {0, len(line.amounts_eur) // 2, len(line.amounts_eur) - 1}:
                amount = float(line.amounts_eur[at])
                if amount:
                    said = in_german(told.lines[line.key](at))
                    assert read_as_arithmetic(said) == pytest.approx(amount, rel=2e-3), (system.key, line.key, said)
        for row in system.energy:
            for path, formulas in ((row.real_t, told.real_t), (row.real_low_t, told.low_t)):
                for at in (0, last) if path else ():
                    said = in_german(formulas[row.carrier](at))
                    assert read_as_arithmetic(said) == pytest.approx(float(path[at]), rel=2e-3), (system.key, said)


def test_formulas_name_what_was_used_in_their_year() -> None:
    told = opened(Inputs.of(LAW, {}), facts(), LAW)(Technology.AIR_WATER_HP).lines
    price = LAW.on("electricity_price_eur_kwh", LAW.as_of).value
    said = in_german(told["electricity"](0))
    assert said.startswith("140 m² × 120 kWh/m² ÷ 3 × 0,2")
    assert not said.endswith(f"{price} €/kWh".replace(".", ","))  # the price of the first year, not of the Stichtag
    assert " × 679,00\N{NO-BREAK SPACE}€ × 1,0" in in_german(told["radiators"](0))
    assert Decimal(0) not in told["maintenance"](0).values.values()
