"""§ 559f BGB accepts the flow for which a heat pump is planned; the cost model plans it for 55 °C at most."""

from calculator.answer.rented import rented_systems
from calculator.sentences import in_german
from tests.calculator.costs_cases.houses import LAW, compared, house


def test_a_heat_pump_that_is_planned_for_a_low_flow_counts_in_full() -> None:
    case = house("eight_flats_2011", build_year=1960, flow_temperature_c=65)
    (pump,) = rented_systems(compared(case, "keep", "heat_pump"), case, LAW)
    assert any("Vorlauf höchstens 55 °C" in in_german(each) for each in pump.rent.reasons)
