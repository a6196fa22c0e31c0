"""What a city's heat plan and its Fernwärmesatzung mean in law: the plan binds nobody, the by-law can."""

from dataclasses import dataclass

from calculator.core.city import CityValues
from calculator.core.facts import House
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet

_STATUTE = "§ 109 GModG"


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


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence about the heat plan with its norm; ``open``: not settled."""

    key: str
    sentence: Message
    norm: str
    open: bool = False


def notes(house: House, parameters: ParameterSet) -> tuple[Note, ...]:
    """Return the notes on the heat plan and the by-law for a house; raises ``ParameterNotCovered`` before 2024."""
    return (
        Note("no_duty", say(PlanSays.NO_DUTY), "§ 18 Abs. 2 WPG"),
        Note("no_effect", say(PlanSays.NO_EFFECT), "§ 23 Abs. 4 WPG"),
        Note("review", _review(parameters), "§ 25 WPG"),
        Note("networks", networks(parameters, PlanSays.NETWORKS), "§§ 29 und 31 WPG"),
        Note("designation", say(PlanSays.DESIGNATION), "§§ 26 und 27 WPG", open=True),
        *by_law(house, parameters.city),
    )


def by_law(house: House, city: CityValues) -> tuple[Note, ...]:
    """Return the note on the duty to connect, none where the city has no by-law.

    A house of which nothing is known gets the question to ask.
    """
    law = city.by_law
    if law is None:
        return ()
    says = {None: PlanSays.BY_LAW_UNKNOWN, True: PlanSays.BY_LAW_HOLDS, False: PlanSays.BY_LAW_FREE}
    sentence = say(says[house.connection_duty], exempt=law.exempt)
    return (Note("by_law", sentence, f"{law.citation}; {_STATUTE}", open=house.connection_duty is None),)


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
