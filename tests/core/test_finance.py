"""VDI 2067: factors, residual value, replacement, loan."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.arithmetic import growth_path
from calculator.core.cost_lines import CostKind, CostLine, LineFormula, LineLabel
from calculator.core.evaluation import Evaluation
from calculator.core.finance import (
    Loan,
    annuity_factor,
    evaluate,
    payment_eur_month,
    present_value,
    residual_eur,
)  # fmt: skip
from calculator.core.message import say
from calculator.core.result import EnergyRow, SystemCosts

NOTHING = Decimal(0)


def line(key: str, *amounts: int, life: int | None = None) -> CostLine:
    return CostLine(
        key,
        CostKind.REPLACEMENT,
        say(LineLabel.REPAIR),
        say(LineFormula.REPAIR_RATE),
        (),
        "Test",
        tuple(map(Decimal, amounts)),
        life,
    )


def system(once: tuple[CostLine, ...], yearly: tuple[CostLine, ...], tonnes: int | None = None) -> SystemCosts:
    years = len(yearly[0].amounts_eur)
    real = None if tonnes is None else (Decimal(tonnes),) * years
    return SystemCosts(
        "x", "X", once, yearly, (EnergyRow("gas", "Gas", Decimal(1), (Decimal(1),) * years, real, None),)
    )


@pytest.mark.parametrize(
    ("interest", "factor"),
    [("0", "0.05"), ("1", "0.055415"), ("2", "0.061157"), ("3", "0.067216"), ("3.546", "0.070654"), ("4", "0.073582")],
)
def test_annuity_factor_of_twenty_years(interest: str, factor: str) -> None:
    assert round(annuity_factor(Decimal(interest), 20), 6) == Decimal(factor)


@pytest.mark.parametrize(("growth", "product"), [(0, "1.0"), (2, "1.19151"), (3, "1.30516")])
def test_price_dynamics_at_three_percent(growth: int, product: str) -> None:
    payments = growth_path(Decimal(1), Decimal(growth), 20)
    factor = present_value(payments, Decimal(3)) * annuity_factor(Decimal(3), 20)
    assert round(factor, 5) == Decimal(product)


@given(
    st.decimals(min_value=-5, max_value=10, places=2),
    st.decimals(min_value="0.01", max_value=10, places=2),
    st.integers(min_value=1, max_value=40),
)
def test_present_value_of_growing_payments_has_the_closed_form(growth: Decimal, interest: Decimal, years: int) -> None:
    q, r = 1 + interest / 100, 1 + growth / 100
    closed = years / q if q == r else (1 - (r / q) ** years) / (q - r)
    assert abs(present_value(growth_path(Decimal(1), growth, years), interest) - closed) < Decimal("1e-12")


@pytest.mark.parametrize(
    ("life", "years", "left"), [(20, 20, 0), (20, 15, 500), (40, 20, 1000), (15, 20, 0), (None, 20, 0)]
)
def test_residual_value_of_the_purchase_falls_evenly(life: int | None, years: int, left: int) -> None:
    bought = system((line("investment", 2000, life=life),), (line("cost", *[0] * years),))
    assert residual_eur(bought, years) == left


def test_residual_value_counts_the_last_replacement_at_its_price() -> None:
    again = line("replacement", *[0] * 15, 3000, 0, 0, 0, 0, life=15)
    assert residual_eur(system((line("investment", 2000, life=15),), (again,)), 20) == 2000


def test_capital_value_and_annuity_by_hand() -> None:
    found = evaluate(system((line("investment", 1000),), (line("cost", 110, 121),)), Decimal(10), NOTHING)
    assert round(found.capital_value_eur, 6) == 1200
    assert round(found.annuity_eur, 4) == Decimal("691.4286")
    assert found.real_cumulative_eur == (1110, 1231)
    assert evaluate(system((), (line("cost", 110, 121),)), NOTHING, Decimal(10)).real_cumulative_eur == (100, 200)


def test_a_loan_is_paid_back_with_interest() -> None:
    loan = Loan(Decimal(12), 1)
    monthly = payment_eur_month(Decimal(1200), loan)
    assert round(monthly, 2) == Decimal("106.62")
    found = evaluate(system((line("investment", 1200),), (line("cost", 600),)), NOTHING, NOTHING, loan=loan)
    assert found.loan is not None
    assert found.loan.interest_total_eur == monthly * 12 - 1200
    assert found.first_month_eur == monthly + 50


def test_a_loan_is_never_larger_than_what_is_left_to_pay() -> None:
    found = evaluate(
        system((line("investment", 500),), (line("cost", 1),)), NOTHING, NOTHING, loan=Loan(NOTHING, 1, Decimal(9999))
    )
    assert found.loan is not None
    assert found.loan.amount_eur == 500


def test_cost_per_tonne_avoided() -> None:
    def appraised(amount: int, tonnes: int | None, reference: Evaluation | None = None) -> Evaluation:
        return evaluate(system((), (line("cost", amount, amount),), tonnes), NOTHING, NOTHING, reference=reference)

    dear, cheap, unknown = appraised(300, 1), appraised(100, 3), appraised(1, None)
    assert appraised(300, 1, cheap).eur_per_tonne_avoided == 100
    assert appraised(100, 3, dear).eur_per_tonne_avoided is None
    assert appraised(300, 1, unknown).eur_per_tonne_avoided is None
    assert appraised(1, None, cheap).eur_per_tonne_avoided is None
    assert dear.eur_per_tonne_avoided is None
