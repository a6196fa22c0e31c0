from typing import Literal

CalculatorApiComparedExampleName = Literal[
    "abgelehnt", "alone", "clear", "close", "even", "measures_differ", "none_stands", "open", "price_unknown", "viele"
]

CALCULATOR_API_COMPARED_EXAMPLE_NAME_VALUES: set[CalculatorApiComparedExampleName] = {
    "abgelehnt",
    "alone",
    "clear",
    "close",
    "even",
    "measures_differ",
    "none_stands",
    "open",
    "price_unknown",
    "viele",
}


def check_calculator_api_compared_example_name(value: str) -> CalculatorApiComparedExampleName:
    if value in CALCULATOR_API_COMPARED_EXAMPLE_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CALCULATOR_API_COMPARED_EXAMPLE_NAME_VALUES!r}")
