"""Streets that may be meant, each with the houses that bear the typed number. Pure."""

from collections.abc import Iterable

from zones.address.search.addressbook import AddressBook, ListedHouse, is_called
from zones.address.search.normalise import ParsedQuery
from zones.address.search.streets import StreetMatch
from zones.address.search.text_outcomes import MeantStreet

MAX_OFFERS = 10


def offers_of(book: AddressBook, query: ParsedQuery, matches: Iterable[StreetMatch]) -> list[MeantStreet]:
    """Return each street with the houses that may be meant there; without any where it lacks the number."""
    return [
        MeantStreet(book.name(match), match.how, _same_number(book.houses(match), query), match.alias)
        for match in matches
    ]


def _same_number(street: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """The houses with the typed number; where the suffix fits none, all with this number."""
    here = [house for house in street if query.postcode in ("", house.postcode)]
    same = [house for house in here if house.number == query.number]
    return (
        tuple(house for house in same if house.key == query.suffix)
        or tuple(same)
        or tuple(house for house in here if is_called(house, query.number or 0, query.suffix))
    )
