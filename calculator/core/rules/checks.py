"""§§ 60a to 60c GModG: checks of heat pumps and of old heatings, and balancing, in houses with many dwellings.

The text changes on ``gmodg_60_new_text_from``; the day of installation says which one is told. Heating without water
(split units, panels, night storage) is in none of the three.
"""

from datetime import date

from calculator.core.days import MONTHS, months_later
from calculator.core.facts import Facts
from calculator.core.heatings import ElectricHeaters, RoomUnits, Technology
from calculator.core.law_answers import Duty, duty_of
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules.kinds import HEAT_PUMPS, NETWORKS

NEW_TEXT = "gmodg_60_new_text_from"


class Check(Code):
    """The duties of operation, each with its name."""

    BALANCING = "balancing"
    HEAT_PUMP = "heat_pump_check"
    HEATING = "heating_check"


class CheckSays(Code):
    """What a duty of operation demands."""

    BALANCING = "duty_balancing"
    BALANCING_NEW = "duty_balancing_new"
    HEAT_PUMP = "duty_heat_pump_check"
    HEAT_PUMP_NEW = "duty_heat_pump_check_new"
    HEATING_OLD = "duty_heating_check"
    HEATING_OF_THE_YEAR = "duty_heating_check_if_old"
    HEATING_LATER = "duty_heating_check_later"
    STATION = "duty_heating_check_station"


def checks(technology: Technology, facts: Facts, parameters: ParameterSet) -> list[Duty]:
    """Return the duties of operation of a new heating or of the one that is kept."""
    kept = facts.heating.kind.record.kept
    like = technology if technology is not Technology.KEEP else (kept.like if kept else None)
    if like is None or isinstance(like.record.design, RoomUnits | ElectricHeaters):
        return []
    if facts.house.dwellings < _figure("gmodg_60_min_dwellings", facts, parameters):
        return []
    if technology is Technology.KEEP:
        return _of_present(like, facts, parameters)
    return [_balancing(facts, parameters), _check(like, facts, parameters)]


def _of_present(like: Technology, facts: Facts, parameters: ParameterSet) -> list[Duty]:
    year = facts.heating.year_installed
    if like in HEAT_PUMPS:
        checked = year > parameters.date_of("gmodg_60a_started_after").year
        return [_heat_pump(facts, parameters, None)] if checked else []
    if like in NETWORKS:
        return [_station()]
    before = parameters.date_of("gmodg_60b_installed_before")
    if year > before.year:
        return [_later(facts, parameters, date(year, 12, 31))]
    due = parameters.date_of("gmodg_60b_check_by")
    sentence = say(CheckSays.HEATING_OLD, due=due)
    if year == before.year:  # only the year is known
        sentence = say(CheckSays.HEATING_OF_THE_YEAR, due=due, before=before, **_ages(facts, parameters))
    return [duty_of(Check.HEATING, sentence, "§ 60b Abs. 1 GModG", due)]


def _check(technology: Technology, facts: Facts, parameters: ParameterSet) -> Duty:
    """Return the check of a new heating: a hybrid is checked as the heat pump that it contains."""
    day = facts.dates.installation_date
    if technology in HEAT_PUMPS:
        return _heat_pump(facts, parameters, day)
    return _station() if technology in NETWORKS else _later(facts, parameters, day)


def _balancing(facts: Facts, parameters: ParameterSet) -> Duty:
    new = _new_text(facts, parameters)
    sentence = say(CheckSays.BALANCING_NEW if new else CheckSays.BALANCING)
    return duty_of(Check.BALANCING, sentence, "§ 60c GModG; DIN EN 12831-1" if new else "§ 60c GModG")


def _heat_pump(facts: Facts, parameters: ParameterSet, started: date | None) -> Duty:
    years, again, mend = (
        _figure(f"gmodg_60a_{what}", facts, parameters) for what in ("years", "again_years", "mend_months")
    )
    due = months_later(started, MONTHS * years) if started else None
    told = {"years": years, "again": again, "mend": mend}
    if _new_text(facts, parameters):
        return duty_of(Check.HEAT_PUMP, say(CheckSays.HEAT_PUMP_NEW, **told), "§ 60a GModG", due)
    sentence = say(CheckSays.HEAT_PUMP, **told, new=parameters.date_of(NEW_TEXT))
    return duty_of(Check.HEAT_PUMP, sentence, "§ 60a GModG", due)


def _later(facts: Facts, parameters: ParameterSet, installed: date) -> Duty:
    """Return the check of a heating that comes to its age; ``installed``: at the latest."""
    ages = _ages(facts, parameters)
    due = months_later(installed, MONTHS * ages["years"] + ages["months"])
    sentence = say(CheckSays.HEATING_LATER, year=installed.year + ages["years"], **ages)
    return duty_of(Check.HEATING, sentence, "§ 60b Abs. 1 GModG", due)


def _station() -> Duty:
    return duty_of(Check.HEATING, say(CheckSays.STATION), "§ 60b Abs. 7 GModG")


def _ages(facts: Facts, parameters: ParameterSet) -> dict[str, int]:
    keys = {"years": "gmodg_60b_after_years", "months": "gmodg_60b_within_months"}
    return {name: _figure(key, facts, parameters) for name, key in keys.items()}


def _figure(key: str, facts: Facts, parameters: ParameterSet) -> int:
    return int(parameters.on(key, facts.dates.installation_date).value)


def _new_text(facts: Facts, parameters: ParameterSet) -> bool:
    return facts.dates.installation_date >= parameters.date_of(NEW_TEXT)
