"""Whether order, application, installation and first year follow each other as usual. Nothing is refused for it."""

from calculator.core.facts import Dates
from calculator.core.message import Code, Message, say


class DayOrder(Code):
    """Which two days stand in an unusual order."""

    ORDERED_AFTER_APPLICATION = "ordered_after_application"
    INSTALLED_BEFORE_APPLICATION = "installed_before_application"
    APPLICATION_STILL_TO_COME = "application_still_to_come"
    FIRST_YEAR_APART = "first_year_apart"


def notes(dates: Dates) -> tuple[Message, ...]:
    """Return what to ask about days in an unusual order; the subsidy is computed with them all the same.

    A contract older than the Stand is one while the application is as of today: a grant that was asked for earlier may
    be another.
    """
    found = []
    if dates.order_date < dates.application_date == dates.stichtag:
        found.append(say(DayOrder.APPLICATION_STILL_TO_COME, ordered=dates.order_date, applied=dates.application_date))
    if dates.order_date > dates.application_date:
        found.append(say(DayOrder.ORDERED_AFTER_APPLICATION, ordered=dates.order_date, applied=dates.application_date))
    if dates.installation_date < dates.application_date:
        days = {"installed": dates.installation_date, "applied": dates.application_date}
        found.append(say(DayOrder.INSTALLED_BEFORE_APPLICATION, **days))
    if dates.first_year != dates.installation_date.year:
        days = {"installed": dates.installation_date, "applied": dates.application_date}
        found.append(say(DayOrder.FIRST_YEAR_APART, first=str(dates.first_year), **days))
    return tuple(found)
