"""Gas condensing boiler: natural gas with a growing duty to burn biogas, and the CO2 price on the rest."""

from decimal import Decimal
from functools import partial

from calculator.core import arithmetic
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import CostLine, SystemCosts
from calculator.core.rules import green_gas
from calculator.core.systems.lines import LineBuilder

KEY = "gas"
LABEL = "Gasheizung"
_ENERGY = ("area_m2", "heat_demand_kwh_m2a", "gas_efficiency_percent")


def costs(inputs: Inputs, parameters: ParameterSet) -> SystemCosts:
    """Return all costs of the gas heating over the horizon, in euros."""
    build = LineBuilder(inputs, parameters)
    investment = build.line(
        "investment",
        "Anschaffung mit Montage",
        "Preis der Gasheizung mit Montage",
        ("gas_investment_eur",),
        [inputs.gas_investment_eur],
    )
    return SystemCosts(KEY, LABEL, (investment,), (*_fuel(build, inputs, parameters), *_fixed(build)))


def _fuel(build: LineBuilder, inputs: Inputs, parameters: ParameterSet) -> tuple[CostLine, ...]:
    energy_kwh = arithmetic.gas_kwh(inputs.heat_demand_kwh_a, inputs.gas_efficiency_percent / 100)
    shares = [green_gas.bio_share(inputs, parameters, year) for year in inputs.years]
    stairs = tuple(green_gas.fields().values())
    fossil = partial(arithmetic.fossil_gas_eur, energy_kwh, price_eur_kwh=inputs.gas_price_eur_kwh)
    bio = partial(arithmetic.bio_gas_eur, energy_kwh, price_eur_kwh=inputs.bio_price_eur_kwh)
    return (
        build.line(
            "fossil_gas",
            "Erdgas",
            "Fläche × Wärmebedarf ÷ Jahresnutzungsgrad × (1 − Biogasanteil) × Arbeitspreis Erdgas",
            (*_ENERGY, *stairs, "gas_price_eur_kwh"),
            map(fossil, shares),
        ),
        build.line(
            "bio_gas",
            "Biogas",
            "Fläche × Wärmebedarf ÷ Jahresnutzungsgrad × Biogasanteil × Arbeitspreis Biogas",
            (*_ENERGY, *stairs, "bio_price_eur_kwh"),
            map(bio, shares),
        ),
        _co2(build, inputs, energy_kwh, shares),
    )


def _co2(build: LineBuilder, inputs: Inputs, energy_kwh: Decimal, shares: list[Decimal]) -> CostLine:
    prices = [
        arithmetic.co2_price_eur_t(inputs.co2_price_first_year_eur_t, inputs.co2_price_step_eur_t_a, years_later)
        for years_later in range(len(shares))
    ]
    return build.line(
        "co2",
        "CO₂-Preis",
        "Fläche × Wärmebedarf ÷ Jahresnutzungsgrad × (1 − Biogasanteil) × CO₂-Faktor × CO₂-Preis des Jahres",
        (
            *_ENERGY,
            *green_gas.fields().values(),
            "co2_factor_t_mwh",
            "co2_price_first_year_eur_t",
            "co2_price_step_eur_t_a",
        ),
        (
            arithmetic.co2_eur(energy_kwh, share, inputs.co2_factor_t_mwh, price)
            for share, price in zip(shares, prices, strict=True)
        ),
    )


def _fixed(build: LineBuilder) -> tuple[CostLine, ...]:
    return (
        build.fixed("base_price", "Grundpreis Gas", "Grundpreis im Jahr", "gas_base_price_eur_a"),
        build.fixed("maintenance", "Wartung", "Wartung im Jahr", "gas_maintenance_eur_a"),
        build.fixed("operation", "Zusätzlicher Betrieb", "Steuerung, Pumpen im Jahr", "gas_operation_eur_a"),
    )
