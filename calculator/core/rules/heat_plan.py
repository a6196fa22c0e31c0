"""What a city's heat plan and its Fernwärmesatzung mean in law: the plan binds nobody, the by-law can."""

from dataclasses import dataclass
from typing import assert_never

from calculator.core.city import CityValues
from calculator.core.facts import Facts, ZoneDuty
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet

STATUTE = "§ 109 GModG"


class PlanSays(Code):
    """What the plan and the by-law mean for a house."""

    NO_DUTY = "plan_no_duty"
    NO_EFFECT = "plan_no_effect"
    REVIEW = "plan_review"
    REVIEW_BY = "plan_review_by"
    NETWORKS = "plan_networks"
    CONNECTED = "plan_connected"
    DESIGNATION = "plan_designation"
    BY_LAW_HOLDS = "plan_by_law_holds"
    BY_LAW_UNKNOWN = "plan_by_law_unknown"
    BY_LAW_FREE = "plan_by_law_free"
    BY_LAW_ZONE_INSIDE = "plan_by_law_zone_inside"
    BY_LAW_ZONE_PARTLY = "plan_by_law_zone_partly"
    BY_LAW_ZONE_OUTSIDE = "plan_by_law_zone_outside"
    BY_LAW_ZONE_EXEMPT = "plan_by_law_zone_exempt"


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence about the heat plan with its norm; ``open``: not settled."""

    key: str
    sentence: Message
    norm: str
    open: bool = False


def notes(facts: Facts, parameters: ParameterSet) -> tuple[Note, ...]:
    """Return the notes on the heat plan and the by-law for a house; raises ``ParameterNotCovered`` before 2024."""
    return (
        Note("no_duty", say(PlanSays.NO_DUTY), "§ 18 Abs. 2 WPG"),
        Note("no_effect", say(PlanSays.NO_EFFECT), "§ 23 Abs. 4 WPG"),
        Note("review", _review(parameters), "§ 25 WPG"),
        Note("networks", networks(parameters, PlanSays.NETWORKS), "§§ 29 und 31 WPG"),
        Note("designation", say(PlanSays.DESIGNATION), "§§ 26 und 27 WPG", open=True),
        *by_law(facts, parameters.city),
    )


def connection_duty(facts: Facts, city: CityValues) -> bool | None:
    """Return whether the plot must join the network: as people say, else as the by-law reaches the area.

    None: not known, as in an area that the by-law reaches only partly, for a house of a type that may be exempt, or
    where there is a by-law and nobody has said where it holds.
    """
    stated = facts.house.connection_duty
    if stated is not None:
        return stated
    match duty := facts.zone_duty:
        case ZoneDuty.INSIDE:
            return None if _may_be_exempt(facts, city) else True
        case ZoneDuty.OUTSIDE:
            return False
        case ZoneDuty.PARTLY | ZoneDuty.UNKNOWN:
            return None
        case _:
            assert_never(duty)


def by_law(facts: Facts, city: CityValues) -> tuple[Note, ...]:
    """Return the note on the duty to connect, none where the city has no by-law.

    A house of which nothing is known gets the question to ask.
    """
    law = city.by_law
    if law is None:
        return ()
    sentence = say(_by_law_says(facts, city), exempt=law.exempt)
    is_open = connection_duty(facts, city) is None
    return (Note("by_law", sentence, f"{law.citation}; {STATUTE}", open=is_open),)


def _by_law_says(facts: Facts, city: CityValues) -> PlanSays:
    stated = facts.house.connection_duty
    if stated is not None:
        return PlanSays.BY_LAW_HOLDS if stated else PlanSays.BY_LAW_FREE
    match duty := facts.zone_duty:
        case ZoneDuty.INSIDE:
            return PlanSays.BY_LAW_ZONE_EXEMPT if _may_be_exempt(facts, city) else PlanSays.BY_LAW_ZONE_INSIDE
        case ZoneDuty.PARTLY:
            return PlanSays.BY_LAW_ZONE_PARTLY
        case ZoneDuty.OUTSIDE:
            return PlanSays.BY_LAW_ZONE_OUTSIDE
        case ZoneDuty.UNKNOWN:
            return PlanSays.BY_LAW_UNKNOWN
        case _:
            assert_never(duty)


def _may_be_exempt(facts: Facts, city: CityValues) -> bool:
    return city.by_law is not None and facts.house.building_type in city.by_law.exempt_types


def _review(parameters: ParameterSet) -> Message:
    years, city = _figure("wpg_25_review_years", parameters), parameters.city
    if city.first_review is None:
        return say(PlanSays.REVIEW, years=years)
    return say(PlanSays.REVIEW_BY, years=years, city=city.name, year=city.first_review)


def networks(parameters: ParameterSet, says: Code) -> Message:
    """Return what the law demands of networks that are there, in one of the sentences that take its figures."""
    first, second = parameters.parameter("wpg_29_network_percent").records
    return say(
        says,
        first_year=first.valid_from.year,
        first=first.value,
        second_year=second.valid_from.year,
        second=second.value,
        last_year=_figure("wpg_31_last_year", parameters),
    )


def _figure(key: str, parameters: ParameterSet) -> int:
    return int(parameters.on(key, parameters.as_of).value)
