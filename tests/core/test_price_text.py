"""A price per kilowatt-hour is read in euros or cents, and one that can only be the other unit is asked about."""

from decimal import Decimal

import pytest

from calculator.core import MODEL_VALUES
from calculator.core.errors import InvalidInput
from tests.refusals import refused

PRICE = MODEL_VALUES["fernwaerme_price_eur_kwh"]


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("0,127", "0.127"),
        ("0,127 €", "0.127"),
        ("0,127 €/kWh", "0.127"),
        ("0,127 Euro", "0.127"),
        ("12,7 ct", "0.127"),
        ("12,7ct/kWh", "0.127"),
        ("12,7 Cent je kWh", "0.127"),
        ("1 ct", "0.01"),
        ("0 ct", "0"),
        ("200 ct", "2"),
        ("2", "2"),
    ],
)
def test_a_price_is_read_with_its_unit(text: str, euros: str) -> None:
    assert PRICE.clean(text) == Decimal(euros)


@pytest.mark.parametrize("price", ["15", "2,01", "200", "15 €/kWh", 15, Decimal(15)])
def test_what_can_only_be_cents_is_asked_about(price: object) -> None:
    with refused(InvalidInput, match=r"Meinen Sie [0-9,]+ ct\? .* Erlaubt sind 0 bis 2 €/kWh"):
        PRICE.clean(price)


@pytest.mark.parametrize("text", ["0,15 ct", "0,99 ct/kWh"])
def test_what_can_only_be_euros_is_asked_about(text: str) -> None:
    with refused(InvalidInput, match=r"ct je Kilowattstunde kostet keine Energie. Meinen Sie 0,\d+ €\?"):
        PRICE.clean(text)


@pytest.mark.parametrize("text", ["201", "-1", "201 ct", "-1 ct", "viel ct", "ct", "12,7 kg", "12,3456 ct", ""])
def test_what_is_no_price_in_either_unit_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        PRICE.clean(text)


def test_other_values_know_no_cents() -> None:
    with pytest.raises(InvalidInput):
        MODEL_VALUES["gas_base_price_eur_a"].clean("12 ct")
