"""What goes with a grant: deadlines, papers, other public money, and who applies in a house of many owners."""

from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts
from calculator.core.law_answers import NOTHING
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules.beg.application import has_own_flats
from calculator.core.rules.beg.codes import Part
from calculator.core.rules.beg.other import LIMIT


class Condition(Code):
    """What is said with a grant."""

    FOR_ALL = "beg_condition_for_all"
    COMMUNITY = "beg_condition_community"
    NOBODY_AT_HOME = "beg_condition_nobody_at_home"
    SOME_AT_HOME = "beg_condition_some_at_home"
    EACH_FOR_ONESELF = "beg_condition_each_for_oneself"
    WITH_CHILD = "beg_condition_with_child"


def conditions(facts: Facts, parameters: ParameterSet) -> tuple[Message, ...]:
    """Return what to keep in mind with a grant; nothing for an application on a day whose leaflet is not read."""
    day = facts.dates.application_date
    try:
        months, keep, limit, bonus = (
            int(parameters.on(key, day).value)
            for key in (
                "subsidy_months_to_finish", "subsidy_keep_papers_years", LIMIT, "subsidy_bonus_application_months",
            )
        )  # fmt: skip
    except ParameterNotCovered:
        return ()
    for_all = say(Condition.FOR_ALL, months=months, years=keep, limit=limit)
    many_owners = facts.of_community or (facts.community.exists is None and not facts.house.small)
    return (for_all, say(Condition.COMMUNITY, months=bonus)) if many_owners else (for_all,)


def self_use(facts: Facts) -> tuple[Message, ...]:
    """Return in how many dwellings of a block owners are taken to live: personal bonuses count for these alone."""
    house = facts.house
    if facts.of_community:
        return (say(Condition.EACH_FOR_ONESELF),)
    if house.small:
        return ()
    if not house.self_used_dwellings:
        return (say(Condition.NOBODY_AT_HOME),)
    return (say(Condition.SOME_AT_HOME, count=house.self_used_dwellings, dwellings=house.dwellings),)


def with_child(facts: Facts, parameters: ParameterSet) -> tuple[Message, ...]:
    """Return that a child would raise the Einkommensbonus, where the income decides on it and none was told."""
    income, day = facts.household.taxable_income_eur, facts.dates.application_date
    if income is None or facts.household.children_with_kindergeld or not has_own_flats(facts):
        return ()
    try:
        steps, supplement = parameters.on(Part.INCOME, day), parameters.on(Part.FAMILY, day).value
    except ParameterNotCovered:
        return ()
    present, rate = steps.at(income), steps.at(max(income - supplement, NOTHING))
    return (say(Condition.WITH_CHILD, rate=rate, present=present),) if rate > present else ()
