"""The outcome of a text that names a street of the city: its house, several, or a number that it lacks."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from zones.address import outcomes
from zones.address.answer_table import StoredAnswer
from zones.address.published_state import PublishedState
from zones.address.search import text_outcomes
from zones.address.search.addressbook import AddressBook, ListedHouse
from zones.address.search.normalise import ParsedQuery
from zones.address.stored_answers import addresses_of, answers_of, located, offers_of
from zones.models import Relation, Zone


def in_street(
    published: PublishedState, text: str, query: ParsedQuery, found: text_outcomes.KnownStreet
) -> outcomes.LookupResult:
    """Return the outcome of a text in which a street was named exactly."""
    match found:
        case text_outcomes.ExactText():
            return _exact(published, text, query, found)
        case text_outcomes.AmbiguousText(houses):
            addresses = addresses_of(answers_of(published, houses))
            return outcomes.Ambiguous(text, addresses, *_elsewhere_and_here(published.book, query, houses))
        case text_outcomes.InRangeText():
            return _in_range(published, query, found)
        case text_outcomes.UnknownNumberText():
            return _unknown_number(published, query, found)
        case _:
            assert_never(found)


def _exact(
    published: PublishedState, text: str, query: ParsedQuery, found: text_outcomes.ExactText
) -> outcomes.Located | outcomes.UnknownNumber | outcomes.Ambiguous:
    """The answer of the number, unless what stands beside it may be a house that lies in another zone."""
    if found.instead and not _is_in_one_zone(published, found.instead.all_houses):
        unknown = _unknown_number(published, query, found.instead)
        return replace(unknown, house_number=f"{query.house_number} {found.set_aside}")
    answers = answers_of(published, found.houses)
    common = _common_answer(answers)
    if common is None:
        return outcomes.Ambiguous(text, addresses_of(answers))
    return replace(common, set_aside=found.set_aside) if found.set_aside else common


def _is_in_one_zone(published: PublishedState, houses: Iterable[ListedHouse]) -> bool:
    return len(published.answers.zones_of(house.id for house in houses)) <= 1


def _elsewhere_and_here(book: AddressBook, query: ParsedQuery, houses: Sequence[ListedHouse]) -> tuple[str, str]:
    """Return the part of the city that was named if none of the houses lies there, and the one where they lie."""
    parts = book.places.named(query.rest).parts
    if not parts or book.in_parts(houses, parts):
        return "", ""
    here = frozenset.intersection(*(house.parts for house in houses))
    return book.places.narrowest(parts), book.places.narrowest(here)


def _unknown_number(
    published: PublishedState, query: ParsedQuery, found: text_outcomes.UnknownNumberText
) -> outcomes.UnknownNumber:
    answers = answers_of(published, found.all_houses)
    return outcomes.UnknownNumber(
        street=found.street,
        house_number=query.house_number,
        alternatives=addresses_of(answers_of(published, found.nearest)),
        zone=_common_zone(answers),
        numbers=len(answers),
        near_boundary=_near_boundary(answers),
        is_whole=found.is_whole,
        is_outside=all(answer.zone is None for answer in answers),
        offers=offers_of(published, found.offers),
    )


def _in_range(published: PublishedState, query: ParsedQuery, found: text_outcomes.InRangeText) -> outcomes.InRange:
    answers = answers_of(published, found.houses)
    return outcomes.InRange(
        street=found.street,
        house_number=query.house_number,
        members=tuple((answer.address, answer.zone) for answer in answers),
        zone=_common_zone(answers),
        near_boundary=_near_boundary(answers),
    )


def _common_zone(answers: list[StoredAnswer]) -> Zone | None:
    """Return the zone in which every one of these addresses lies."""
    zones = {answer.zone.pk if answer.zone else None: answer.zone for answer in answers}
    return next(iter(zones.values())) if len(zones) == 1 else None


def _near_boundary(answers: list[StoredAnswer]) -> bool:
    return any(answer.relation == Relation.BOUNDARY for answer in answers)


def _common_answer(answers: list[StoredAnswer]) -> outcomes.Located | None:
    """Return the answer of addresses that read alike if they lie in the same zone, the most cautious one first."""
    if len({answer.zone and answer.zone.pk for answer in answers}) != 1:
        return None
    return located(min(answers, key=_clearance_m))


def _clearance_m(answer: StoredAnswer) -> float:
    """Distance to the nearest other zone, where it matters."""
    return math.inf if answer.nearest_distance_m is None else answer.nearest_distance_m
