"""A house of today for the tests of the general model."""

from datetime import date
from decimal import Decimal
from typing import Any

from calculator.core import (
    Comparison,
    Dates,
    Facts,
    Heating,
    HeatingKind,
    House,
    Household,
    Inputs,
    Technology,
    compare,
    law_of,
)  # fmt: skip

DAY = date(2026, 11, 23)
LAW = law_of(DAY)
DATES = Dates(stichtag=DAY, order_date=DAY, application_date=DAY, installation_date=date(2026, 12, 20), start_year=2027)


def facts(**changes: Any) -> Facts:
    """A detached house of 1965 with a gas heating of 2003; ``changes`` replace whole parts."""
    parts = {
        "house": House(living_area_m2=Decimal(140), build_year=1965),
        "heating": Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2003),
        "dates": DATES,
        "household": Household(persons=3),
    }
    return Facts(**{**parts, **changes})


def result(case: Facts | None = None, systems: tuple[Technology, ...] | None = None, **values: Any) -> Comparison:
    """Compare systems (all unless given) under the law of the day."""
    return compare(Inputs.of(LAW, values), case or facts(), LAW, systems)
