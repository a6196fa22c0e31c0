"""Whether order, application, installation and first year follow each other as usual. Nothing is refused for it."""

from calculator.core.days import months_later
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Dates
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet

ORDER_REQUIRED = "subsidy_contract_first_required"
MONTHS_TO_FINISH = "subsidy_months_to_finish"


class DayOrder(Code):
    """Which two days stand in an unusual order."""

    ORDERED_AFTER_APPLICATION = "ordered_after_application"
    INSTALLED_BEFORE_APPLICATION = "installed_before_application"
    INSTALLED_BEFORE_UNCHECKED = "installed_before_unchecked"
    INSTALLED_TOO_LATE = "installed_too_late"
    APPLICATION_STILL_TO_COME = "application_still_to_come"
    FIRST_YEAR_APART = "first_year_apart"


def notes(dates: Dates, parameters: ParameterSet) -> tuple[Message, ...]:
    """Return what to ask about days in an unusual order; whether there is a grant then is for the rules of the day.

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
        refused = _is_refused(dates, parameters)
        code = DayOrder.INSTALLED_BEFORE_APPLICATION if refused else DayOrder.INSTALLED_BEFORE_UNCHECKED
        found.append(say(code, **days))
    if _is_refused(dates, parameters):
        months = int(parameters.on(MONTHS_TO_FINISH, dates.application_date).value)
        if dates.installation_date > months_later(dates.application_date, months):
            days = {"installed": dates.installation_date, "applied": dates.application_date}
            found.append(say(DayOrder.INSTALLED_TOO_LATE, months=months, **days))
    if dates.first_year != dates.installation_date.year:
        days = {"installed": dates.installation_date, "applied": dates.application_date}
        found.append(say(DayOrder.FIRST_YEAR_APART, first=str(dates.first_year), **days))
    return tuple(found)


def _is_refused(dates: Dates, parameters: ParameterSet) -> bool:
    """Whether the rules of the day of the application ask for an order; those of before are not checked here."""
    try:
        return bool(parameters.on(ORDER_REQUIRED, dates.application_date).value)
    except ParameterNotCovered:
        return False
