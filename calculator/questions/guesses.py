"""What is taken for a fact that nobody has named. All of it is shown and can be changed.

The guesses are part of the version of a link: whoever changes them raises ``shape.VERSION``.
"""

from collections.abc import Mapping
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.core import HeatingKind
from calculator.core.facts import BuildingType
from calculator.core.rules.days import months_later
from calculator.questions.shape import FACTS, Viewpoint

# Dwellings, storeys and living area per dwelling (m²) of a house of which only the type is known.
SIZES: dict[BuildingType, tuple[int, int, int]] = {
    BuildingType.EFH: (1, 2, 120),
    BuildingType.RH: (1, 2, 110),
    BuildingType.MFH: (6, 3, 70),
    BuildingType.GMFH: (20, 5, 65),
    BuildingType.PLATTENBAU: (40, 5, 60),
    BuildingType.HOCHHAUS: (80, 11, 60),
}
BUILD_YEAR, HEATING_AGE, MONTHS_TO_INSTALLATION = 1970, 15, 6
_STATED = {key: fact.default for key, fact in FACTS.items() if fact.default is not MISSING}


def guesses(given: Mapping[str, Any], stand: date, viewpoint: Viewpoint) -> dict[str, Any]:
    """Return a value for every fact by its key, derived from those that are given (valid values by key)."""

    def known(key: str, guess: Any) -> Any:  # noqa: ANN401 - a fact
        found[key] = guess
        return given.get(key, guess)

    found: dict[str, Any] = dict(_STATED)
    kind = known("house.building_type", BuildingType.EFH)
    dwellings, storeys, area = SIZES[kind]
    number = known("house.dwellings", dwellings)
    found["house.living_area_m2"] = Decimal(min(max(number, 1), 700) * area)
    found["house.storeys"] = storeys
    found["house.self_used_dwellings"] = 1 if viewpoint is Viewpoint.OWNER else 0
    built = known("house.build_year", BUILD_YEAR)
    found["heating.kind"] = HeatingKind.GAS_CENTRAL
    found["heating.year_installed"] = max(built, stand.year - HEATING_AGE)
    ordered = known("dates.order_date", stand)
    found["dates.application_date"] = ordered
    found["dates.installation_date"] = months_later(ordered, MONTHS_TO_INSTALLATION)
    return found
