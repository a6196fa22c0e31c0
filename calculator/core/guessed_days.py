"""Days that nobody has told: they fit those that somebody has."""

from datetime import date

from calculator.core.days import months_later
from calculator.core.question import Known

MONTHS_TO_INSTALLATION = 6


def order_day(known: Known) -> date:
    """Return the Stand, but no day after an application or an installation that was told."""
    told: list[date | None] = [known.told(f"dates.{each}") for each in ("application_date", "installation_date")]
    return min([known.stand, *filter(None, told)])


def installation_day(known: Known) -> date:
    """Return a day half a year after the order, and after an application that was told: none is granted before."""
    applied: date | None = known.told("dates.application_date")
    ordered: date = known["dates.order_date"]
    return months_later(max(ordered, applied or ordered), MONTHS_TO_INSTALLATION)
