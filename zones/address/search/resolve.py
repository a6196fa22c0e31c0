"""From typed text to what it names in an address book: an address, a choice, an offer, or nothing. Pure.

Only an address that was named exactly is `ExactText`. Whatever had to be corrected or completed is a `MeantStreet`: the
caller asks back and says how it was matched. Another town gives `OutsideCityText`, whatever its streets are called.
"""

from dataclasses import replace

from zones.address.search.addressbook import AddressBook
from zones.address.search.in_street import in_street, with_words
from zones.address.search.names import StreetName
from zones.address.search.normalise import ParsedQuery, parse, street_key
from zones.address.search.offers import MAX_OFFERS, offers_of
from zones.address.search.place_alone import like_a_place, place_alone
from zones.address.search.streets import How, StreetMatch
from zones.address.search.text_outcomes import (
    DidYouMeanText,
    MissingStreetText,
    NoKnownStreet,
    OutsideCityText,
    Resolution,
    UnknownStreetText,
)

LONGEST_PLACE = 3  # words that name a part of the city


def resolve(book: AddressBook, text: str) -> tuple[ParsedQuery, Resolution]:
    """Return what was typed, in parts, and what it names."""
    query = parse(text)
    if not book.postcodes:
        query = replace(query, postcode="")  # a typed postcode cannot be compared with anything
    if not query.has_name:
        return query, MissingStreetText()
    query = _without_place(book, query)
    named = book.places.named(query.rest)
    alone = place_alone(book, query) if query.number is None else None
    if book.is_far(query):
        other = alone.municipality if isinstance(alone, OutsideCityText) else named.municipality
        return query, OutsideCityText(query.postcode, other.name if other else named.unknown, other)
    if alone:
        return query, alone
    matches = book.match(query)
    if named.municipality or (named.unknown and matches):
        return query, OutsideCityText("", named.foreign, named.municipality)
    if matches and matches[0].how == How.EXACT:
        query = with_words(book.houses(matches[0]), query)
        return query, in_street(book, query, matches[0])
    return query, _offered(book, query, matches)


def _without_place(book: AddressBook, query: ParsedQuery) -> ParsedQuery:
    """Put a place that stands beside the street without a comma to the rest ("Lobeda Marktstr. 3")."""
    if book.streets.exact(query.street_key) is not None:
        return query
    words = query.street.split()
    in_front = [(words[:end], words[end:]) for end in range(1, LONGEST_PLACE + 1)]
    behind = [(words[-end:], words[:-end]) for end in range(1, LONGEST_PLACE + 1)]
    for place, street in in_front + behind:
        key = street_key(" ".join(street))
        is_street = book.streets.exact(key) is not None
        is_known = is_street and book.places.is_known(street_key(" ".join(place)))
        other = book.places.alone(" ".join(place)).municipality
        if is_known or (other and (is_street or StreetName.of(" ".join(street)).tells)):
            beside, whole = (" ".join(place), *query.beside), street_key(f"{' '.join(street)} {query.house_number}")
            return replace(query, street=" ".join(street), street_key=key, whole_key=whole, beside=beside)
    return query


def _offered(book: AddressBook, query: ParsedQuery, matches: list[StreetMatch]) -> NoKnownStreet:
    offers = offers_of(book, query, matches)
    if query.number is not None and any(offer.houses for offer in offers):
        offers = [offer for offer in offers if offer.houses]
    if offers:
        return DidYouMeanText(tuple(offers[:MAX_OFFERS]))
    return (like_a_place(book, query) if query.number is None else None) or UnknownStreetText()
