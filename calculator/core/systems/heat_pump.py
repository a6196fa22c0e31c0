"""Heat pump: bought with subsidy, run on electricity."""

from calculator.core import arithmetic
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import CostLine, Subsidy, SystemCosts
from calculator.core.rules.subsidy import ASSUMPTIONS as SUBSIDY_ASSUMPTIONS
from calculator.core.systems.lines import LineBuilder

KEY = "heat_pump"
LABEL = "Wärmepumpe"


def costs(inputs: Inputs, parameters: ParameterSet, subsidy: Subsidy) -> SystemCosts:
    """Return all costs of the heat pump over the horizon, in euros."""
    build = LineBuilder(inputs, parameters)
    return SystemCosts(KEY, LABEL, _one_off(build, inputs, subsidy), _yearly(build, inputs))


def _one_off(build: LineBuilder, inputs: Inputs, subsidy: Subsidy) -> tuple[CostLine, ...]:
    return (
        build.line(
            "investment",
            "Anschaffung mit Montage",
            "Preis der Wärmepumpe mit Montage",
            ("heat_pump_investment_eur",),
            [inputs.heat_pump_investment_eur],
        ),
        build.line(
            "subsidy",
            "Förderung",
            "− Anschaffung (höchstens die förderfähigen Ausgaben) × Summe der Fördersätze (höchstens der höchste Satz)",
            SUBSIDY_ASSUMPTIONS,
            [0 - subsidy.amount_eur],
        ),
    )


def _yearly(build: LineBuilder, inputs: Inputs) -> tuple[CostLine, ...]:
    electricity = arithmetic.electricity_eur(inputs.heat_demand_kwh_a, inputs.jaz, inputs.electricity_price_eur_kwh)
    return (
        build.line(
            "electricity",
            "Strom",
            "Fläche × Wärmebedarf ÷ Jahresarbeitszahl × Arbeitspreis",
            ("area_m2", "heat_demand_kwh_m2a", "jaz", "electricity_price_eur_kwh"),
            [electricity] * len(inputs.years),
        ),
        build.fixed("base_price", "Grundpreis Strom", "Grundpreis im Jahr", "electricity_base_price_eur_a"),
        build.fixed("maintenance", "Wartung", "Wartung im Jahr", "heat_pump_maintenance_eur_a"),
        build.fixed("operation", "Zusätzlicher Betrieb", "Steuerung, Pumpen im Jahr", "heat_pump_operation_eur_a"),
    )
