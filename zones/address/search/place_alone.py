"""A text that names no street but a place: a building, a part of the city, or another municipality. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from zones.address.search.addressbook import AddressBook, ListedHouse
from zones.address.search.buildings import KnownHouse
from zones.address.search.normalise import ParsedQuery, street_key, words
from zones.address.search.offers import MAX_OFFERS, offers_of, same_number
from zones.address.search.place_names import like_a_municipality
from zones.address.search.streets import How, StreetMatch
from zones.address.search.text_outcomes import (
    DidYouMeanText,
    MeantStreet,
    NoKnownStreet,
    OutsideCityText,
    QuarterText,
)
from zones.address.search.towns import is_elsewhere

SHORTEST_BEGINNING = 3  # letters of a place that make sense as the beginning of its name
LONGEST_BUILDING = 4  # words of its name


def place_alone(book: AddressBook, query: ParsedQuery) -> NoKnownStreet | None:
    """Return what a text without a house number names, unless it is a street and no part of the city."""
    typed = " ".join((query.street, *query.beside))
    street = book.streets.exact(query.street_key)
    named = book.places.alone(typed)
    if named.parts:
        return _quarter(book, query, named.parts)
    if street is not None:
        return None
    if named.municipality:
        return OutsideCityText("", named.municipality.name, named.municipality, tuple(_streets(book, query)))
    if found := book.buildings.named(street_key(typed)):
        return DidYouMeanText((_building(found), *_streets(book, query))[:MAX_OFFERS])
    return None


def place_with_number(book: AddressBook, query: ParsedQuery, matches: list[StreetMatch]) -> QuarterText | None:
    """Return the part of the city that stands with a number where a street would, and that no street is called after.

    "Lobeda-West 5"; but "West 1" where there is a Westweg 1, which may be called like this.
    """
    parts = book.places.alone(query.street).parts if query.number is not None else frozenset[str]()
    is_street = any(match.how <= How.PART and same_number(book.houses(match), query) for match in matches)
    if len(parts) != 1 or is_street:
        return None
    quarter = _quarter(book, query, parts)
    return replace(quarter, offers=tuple(offer for offer in quarter.offers if offer.houses))


def like_a_place(book: AddressBook, query: ParsedQuery) -> NoKnownStreet | None:
    """Return the first place that a text without a house number begins, or the one that it misspells by one letter."""
    typed = " ".join((query.street, *query.beside))
    if len(typed) < SHORTEST_BEGINNING:
        return None
    parts = frozenset(book.places.keys_beginning(typed)[:1]) or book.places.misspelt(typed)
    if len(parts) == 1:
        return _quarter(book, query, parts)
    if buildings := book.buildings.beginning(street_key(typed)):
        return DidYouMeanText(tuple(map(_building, buildings)))
    other = like_a_municipality(street_key(typed))
    return OutsideCityText("", other.name, other) if other else None


def building_in(book: AddressBook, text: str) -> MeantStreet | None:
    """Return the building that a text names among other words, unless these name another town."""
    for building, others in _buildings(book, text):
        if not (book.places.named(others).municipality or is_elsewhere(others)):
            return _building(building)
    return None


def without_building(book: AddressBook, text: str) -> str:
    """Return a text without the name of a building that it holds: what is left may name another town."""
    return next((others for _, others in _buildings(book, text) if others), text)


def _buildings(book: AddressBook, text: str) -> Iterator[tuple[KnownHouse[ListedHouse], str]]:
    """Yield each building that a text names, the longest name first, with the words around it."""
    found = words(text)
    for count in range(min(len(found), LONGEST_BUILDING), 0, -1):
        for first in range(len(found) - count + 1):
            building = book.buildings.named(street_key(" ".join(found[first : first + count])))
            if building:
                yield building, " ".join((*found[:first], *found[first + count :]))


def _building(found: KnownHouse[ListedHouse]) -> MeantStreet:
    return MeantStreet(found.street, "", How.ALIAS, found.houses, building=found.building)


def _quarter(book: AddressBook, query: ParsedQuery, parts: frozenset[str]) -> QuarterText:
    (key,) = parts
    street = book.streets.exact(query.street_key)
    of_street = book.houses(StreetMatch(street, How.EXACT)) if street is not None else ()
    return QuarterText(book.places.part(key), book.streets_in(key), of_street, tuple(_streets(book, query)))


def _streets(book: AddressBook, query: ParsedQuery) -> list[MeantStreet]:
    """The streets that bear a part of the name or begin like it; none that would have to be misspelt."""
    begun = [match for match in book.match(query) if How.EXACT < match.how <= How.WORD_PREFIX]
    return offers_of(book, query, begun)[:MAX_OFFERS]
