"""Which house a result in Leichte Sprache is of, what of it was guessed, and whether it may have to join a network."""

from dataclasses import dataclass
from enum import StrEnum

from calculator.answer.answering import Answer
from calculator.core.facts import BuildingType, HeatingKind
from calculator.core.notation import square_metres
from calculator.reports.verdict.by_law import grant_at_stake_eur, must_connect

_NAMED = {
    "building": "house.building_type", "year": "house.build_year", "area": "house.living_area_m2",
    "dwellings": "house.dwellings", "heating": "heating.kind",
}  # fmt: skip
_DEMAND = ("house.specific_heat_demand_kwh_m2a",)


class EasyDuty(StrEnum):
    """What a by-law asks of a house without Fernwärme; templates know the values."""

    NONE = ""
    ASK = "ask"  # it may reach the house, and takes the grant then
    MUST = "must"  # it does, as was told


@dataclass(frozen=True, slots=True)
class EasyHouse:
    """The house of a result. ``guessed``: what nobody said, by the names of the fields, and ``demand``."""

    building: BuildingType
    year: str
    area: str
    dwellings: int
    heating: HeatingKind
    guessed: frozenset[str]
    duty: EasyDuty


def easy_house(answer: Answer) -> EasyHouse:
    """Return the house of an answer."""
    facts, stated = answer.asked.facts, answer.asked.stated
    guessed = {name for name, key in _NAMED.items() if key not in stated}
    if not facts.readings and not any(key in stated for key in _DEMAND):
        guessed.add("demand")
    return EasyHouse(
        building=facts.house.building_type,
        year=str(facts.house.build_year),
        area=square_metres(facts.house.living_area_m2),
        dwellings=facts.house.dwellings,
        heating=facts.heating.kind,
        guessed=frozenset(guessed),
        duty=_duty(answer),
    )


def _duty(answer: Answer) -> EasyDuty:
    if must_connect(answer):
        return EasyDuty.MUST
    return EasyDuty.ASK if grant_at_stake_eur(answer) else EasyDuty.NONE
