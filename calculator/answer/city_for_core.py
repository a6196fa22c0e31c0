"""What the rules of the core need of the city."""

from calculator.core import city as core
from zones.doors.city import CITY


def city_for_core() -> core.CityValues:
    """Return the city as the core knows it."""
    return core.CityValues(
        folder=CITY.folder,
        name=CITY.name,
        utility=CITY.utility.short_name if CITY.utility else "",
        is_large=CITY.is_large,
        first_review=CITY.plan.first_review,
        by_law=_by_law(),
    )


def _by_law() -> core.ByLawValues | None:
    law = CITY.by_law
    if law is None:
        return None
    citation = f"{law.title} vom {law.adopted_on:%d.%m.%Y}"
    if law.amended_on:
        citation += f", geändert am {law.amended_on:%d.%m.%Y}"
    return core.ByLawValues(law.title, citation, law.exempt)
