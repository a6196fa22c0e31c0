"""Facts of an ordinary house, with changes."""

from datetime import date
from decimal import Decimal
from typing import Any

from calculator.core.facts import Community, Dates, Facts, Heating, HeatingKind, House, Household, Plot, Work
from calculator.core.parameters import ParameterSet, law_of


def dates(day: date, **changes: Any) -> Dates:
    """All dates on one day, with changes."""
    same = dict.fromkeys(("stichtag", "order_date", "application_date", "installation_date"), day)
    return Dates(**{**same, **changes})


def facts(
    day: date,
    house: dict[str, Any] | None = None,
    heating: dict[str, Any] | None = None,
    household: dict[str, Any] | None = None,
    work: dict[str, Any] | None = None,
    *,
    plot: dict[str, Any] | None = None,
    community: dict[str, Any] | None = None,
    **days: Any,
) -> Facts:
    """A self-used house of 1975 with an oil heating of 1998, with changes."""
    return Facts(
        house=House(**{"living_area_m2": Decimal(120), "build_year": 1975, **(house or {})}),
        heating=Heating(**{"kind": HeatingKind.OIL, "year_installed": 1998, **(heating or {})}),
        household=Household(**(household or {})),
        work=Work(**(work or {})),
        plot=Plot(**(plot or {})),
        community=Community(**(community or {})),
        dates=dates(day, **days),
    )


def law(day: date) -> ParameterSet:
    """Law of a day."""
    return law_of(day)
