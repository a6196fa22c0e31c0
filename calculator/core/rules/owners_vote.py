"""What a community of owners has to decide before a new heating, with which majority, and who then pays (WEG)."""

from typing import NamedTuple

from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.records import Record


class VoteSays(Code):
    """Which majority a decision needs."""

    UPKEEP = "vote_upkeep"
    CHANGE = "vote_change"
    CHANGE_IN_FLATS = "vote_change_in_flats"
    ALL_PAY = "vote_all_pay"


class Vote(NamedTuple):
    """One sentence with the record that it rests on."""

    sentence: Message
    record: Record


def votes(facts: Facts, parameters: ParameterSet) -> tuple[Vote, ...]:
    """Return what the owners decide; nothing for an order on a day that the records do not cover."""
    try:
        broken = not facts.heating.working and not _in_flats(facts)
        return _upkeep(facts, parameters) if broken else _change(facts, parameters)
    except ParameterNotCovered:
        return ()


def _in_flats(facts: Facts) -> bool:
    """Whether the house is heated by devices in its flats: one that is broken is not the heating of the house."""
    kept = facts.heating.kind.record.kept
    return kept is not None and kept.units is not None


def _upkeep(facts: Facts, parameters: ParameterSet) -> tuple[Vote, ...]:
    majority = parameters.on("weg_upkeep_votes_percent", facts.dates.order_date)
    return (Vote(say(VoteSays.UPKEEP, votes=majority.value), majority),)


def _change(facts: Facts, parameters: ParameterSet) -> tuple[Vote, ...]:
    day = facts.dates.order_date
    majority, thirds, shares, years = (
        parameters.on(key, day)
        for key in (
            "weg_change_votes_percent", "weg_all_pay_votes_thirds", "weg_all_pay_shares_percent", "weg_payback_years",
        )
    )  # fmt: skip
    all_pay = say(VoteSays.ALL_PAY, thirds=thirds.value, shares=shares.value, years=years.value)
    change = VoteSays.CHANGE_IN_FLATS if _in_flats(facts) else VoteSays.CHANGE
    return Vote(say(change, votes=majority.value), majority), Vote(all_pay, thirds)
