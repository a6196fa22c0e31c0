"""Houses whose workbooks the tests compute: presets, the worked house of the docs, all systems, quotes and a loan."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from calculator.core import Heating, HeatingKind, House, Household, Inputs, Technology, compare, presets
from calculator.core.case_facts import facts_from
from calculator.core.cases import Case
from calculator.core.community import Community
from calculator.core.compare import every_system
from calculator.core.facts import Facts, Measure
from calculator.core.finance import Loan
from calculator.core.inputs import QuoteItem
from calculator.core.parameters import ParameterSet, law_of
from calculator.core.readings import MeterReading, Unit
from calculator.reports.workbook.material import Material
from tests.core.houses import LAW, facts

DOCS = Path(__file__).resolve().parents[3] / "docs" / "cost-model.md"
MADE_ON = date(2026, 11, 23)


def material(
    inputs: Inputs,
    house: Facts,
    parameters: ParameterSet,
    systems: tuple[Technology, ...] | None = None,
    *,
    loan: Loan | None = None,
    title: str = "Unser Haus",
) -> Material:
    """What a workbook is made of, for a house."""
    comparison = compare(inputs, house, parameters, systems, loan)
    return Material(
        title=title,
        inputs=inputs,
        facts=house,
        parameters=parameters,
        comparison=comparison,
        loan=loan,
        made_on=MADE_ON,
        mark="Demonstrationsdaten",
        link="https://example.org/rechner/ergebnis/?v=2",
    )


def of_case(case: Case, **changes: object) -> Material:
    parameters = case.parameters()
    return material(case.inputs(changes), case.facts, parameters, case.systems, loan=case.loan)


def worked_house(**changes: object) -> Material:
    """The house of docs/cost-model.md."""
    text = DOCS.read_text().split("## A worked example: a house of today")[1]
    raw = yaml.safe_load(text.split("```yaml")[1].split("```")[0].replace("4.1", '"4.1"').replace("0.14", '"0.14"'))
    house = facts_from(raw["facts"])
    systems = tuple(map(Technology, raw["systems"]))
    loan = Loan(Decimal(raw["loan"]["interest_percent"]), raw["loan"]["years"])
    parameters = law_of(house.dates.stichtag)
    return material(Inputs.of(parameters, {**raw["inputs"], **changes}), house, parameters, systems, loan=loan)


def every(house: Facts | None = None, **changes: object) -> Material:
    """All systems for one house."""
    house = house or facts()
    return material(Inputs.of(LAW, changes), house, LAW, every_system(house))


def oil_house(**changes: object) -> Material:
    """An old house of owners with oil, three dwellings, bills, measures, a quote, loan and reserve of stated sums."""
    house = facts(
        house=House(living_area_m2=Decimal("230.5"), build_year=1938, dwellings=3, self_used_dwellings=1),
        heating=Heating(kind=HeatingKind.OIL, year_installed=1999),
        household=Household(persons=7, taxable_income_eur=Decimal(38500), children_with_kindergeld=1),
        readings=(
            MeterReading(unit=Unit.OIL_LITRE, amount=Decimal("4100.5"), degree_days_kd=Decimal(3232)),
            MeterReading(unit=Unit.OIL_LITRE, amount=Decimal(3890), from_=date(2023, 10, 16), to=date(2024, 9, 30)),
            MeterReading(unit=Unit.OIL_LITRE, eur=Decimal(4200)),
        ),
        measures=(Measure.ROOF, Measure.WINDOWS),
        community=Community(exists=True, reserve_eur=Decimal("5000.25")),
    )
    quote = (QuoteItem("=1+1 Pellets", Decimal("31250.55")), QuoteItem("Fundament", Decimal("2999.99"), eligible=False))
    inputs = replace(Inputs.of(LAW, {"other_grant_eur": Decimal(1500), **changes}), quotes={Technology.PELLETS: quote})
    loan = Loan(Decimal("3.85"), 12, Decimal("20000.50"))
    systems = (
        Technology.PELLETS, Technology.AIR_WATER_HP, Technology.HP_GAS_HYBRID, Technology.GAS_SOLAR, Technology.OIL,
        Technology.DISTRICT_HEATING, Technology.KEEP,
    )  # fmt: skip
    return material(inputs, house, LAW, systems, loan=loan, title='=HYPERLINK("http://x")')


def all_cases() -> dict[str, Material]:
    """Every house of the tests by name."""
    ready = {key: of_case(case) for key, case in presets().items()}
    return {**ready, "worked": worked_house(), "every": every(), "oil": oil_house()}
