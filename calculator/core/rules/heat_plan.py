"""What Jena's heat plan and its Fernwärmesatzung mean in law: the plan binds nobody, the by-law can."""

from dataclasses import dataclass

from calculator.core.facts import House
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet

_LAW = "Fernwärmesatzung der Stadt Jena vom 26.10.2016, geändert am 27.11.2018; § 109 GModG"


class PlanSays(Code):
    """What the plan and the by-law mean for a house."""

    NO_DUTY = "plan_no_duty"
    NO_EFFECT = "plan_no_effect"
    REVIEW = "plan_review"
    NETWORKS = "plan_networks"
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
        Note("review", say(PlanSays.REVIEW, years=_figure("wpg_25_review_years", parameters)), "§ 25 WPG"),
        Note("networks", _networks(parameters), "§§ 29 und 31 WPG"),
        Note("designation", say(PlanSays.DESIGNATION), "§§ 26 und 27 WPG", open=True),
        by_law(house),
    )


def by_law(house: House) -> Note:
    """Return the note on the duty to connect; a house of which nothing is known gets the question to ask."""
    if house.connection_duty is None:
        return Note("by_law", say(PlanSays.BY_LAW_UNKNOWN), _LAW, open=True)
    return Note("by_law", say(PlanSays.BY_LAW_HOLDS if house.connection_duty else PlanSays.BY_LAW_FREE), _LAW)


def _networks(parameters: ParameterSet) -> Message:
    first, second = parameters.parameter("wpg_29_network_percent").records
    return say(
        PlanSays.NETWORKS,
        first_year=first.valid_from.year,
        first=first.value,
        second_year=second.valid_from.year,
        second=second.value,
        last_year=_figure("wpg_31_last_year", parameters),
    )


def _figure(key: str, parameters: ParameterSet) -> int:
    return int(parameters.on(key, parameters.as_of).value)
