"""The houses of these tests, the law of their day, and what is read off their results."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from calculator.core import Comparison, Facts, Inputs, SystemCosts, Technology, compare, law_of
from calculator.core.case_facts import facts_from
from calculator.core.cost_lines import CostKind
from calculator.core.yaml_io import read_yaml

HOUSES = read_yaml(Path(__file__).with_name("houses.yaml"))
DAY = date(2026, 11, 23)
LAW = law_of(DAY)
LAST_GRANTS = date(2030, 11, 23)  # the guideline ends with that year
ENERGY = (CostKind.ENERGY, CostKind.GREEN_FUEL, CostKind.CO2)


def house(name: str, starts: int = 2027, readings: tuple[dict[str, Any], ...] = (), **changes: Any) -> Facts:
    """A house of the file; ``changes`` replace facts about the house or, where there are such, about the heating."""
    raw = HOUSES[name]
    asked = min(DAY.replace(year=starts - 1), LAST_GRANTS)
    days = dict.fromkeys(("order_date", "application_date"), asked)
    dates = {"stichtag": DAY, **days, "installation_date": date(starts, 5, 1)}
    parts = {**raw, "dates": dates, "readings": list(readings)}
    for part in ("house", "heating"):
        parts[part] = {**raw[part], **{key: value for key, value in changes.items() if _belongs(part, key)}}
    return facts_from(parts)


def _belongs(part: str, key: str) -> bool:
    return (part == "heating") is (key in {"kind", "year_installed"})


def compared(case: Facts, *systems: str, **values: Any) -> Comparison:
    """Compare some heatings for a house."""
    return compare(Inputs.of(LAW, values), case, LAW, map(Technology, systems))


def heat_kwh_m2(case: Facts, **values: Any) -> Decimal:
    """Return the heat of a year; Fernwärme has a price for blocks too."""
    return compared(case, "fernwaerme", **values).heat_demand_kwh_a / case.house.living_area_m2


def bought_eur(system: SystemCosts) -> Decimal:
    """What is bought at the start, before the grant."""
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is CostKind.PURCHASE), Decimal(0))


def fuel_kwh(system: SystemCosts) -> Decimal:
    return sum((row.kwh_a for row in system.energy), Decimal(0))
