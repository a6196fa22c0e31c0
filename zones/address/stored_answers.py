"""From stored answers to outcomes, and to the addresses that an outcome names."""

from collections.abc import Iterable

from zones.address import outcomes
from zones.address.answer_table import StoredAnswer
from zones.address.published_state import PublishedState
from zones.address.search import text_outcomes
from zones.address.search.addressbook import ListedHouse
from zones.models import Address, Relation, Zone


def located(answer: StoredAnswer) -> outcomes.Located:
    """Return the outcome that a stored answer is."""
    return outcome_at(answer.relation, answer.zone, answer.nearest_zone, answer.nearest_distance_m, answer.address)


def outcome_at(
    relation: Relation, zone: Zone | None, other: Zone | None, distance_m: float | None, address: Address | None
) -> outcomes.Located:
    """Return the outcome for a place that lies like this; distance in metres."""
    if zone is None:
        return outcomes.OutsideZones(address, other, distance_m)
    if relation == Relation.BOUNDARY and other is not None and distance_m is not None:
        return outcomes.OnBoundary(zone, other, distance_m, address)
    return outcomes.InZone(zone, address)


def answers_of(published: PublishedState, houses: Iterable[ListedHouse]) -> list[StoredAnswer]:
    """Return what is published about each of these houses."""
    found = (published.answers.answer(house.id) for house in houses)
    return [answer for answer in found if answer]


def addresses_of(answers: Iterable[StoredAnswer]) -> tuple[Address, ...]:
    """Return the addresses of answers."""
    return tuple(answer.address for answer in answers)


def offers_of(published: PublishedState, offers: Iterable[text_outcomes.MeantStreet]) -> tuple[outcomes.Offer, ...]:
    """Return offers with their published addresses."""
    return tuple(
        outcomes.Offer(
            street=offer.street,
            text=offer.building.address if offer.building else f"{offer.street} {offer.house_number}".strip(),
            how=offer.how,
            alias=offer.alias,
            addresses=addresses_of(answers_of(published, offer.houses)),
            building=offer.building,
        )
        for offer in offers
    )
