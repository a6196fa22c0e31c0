"""From typed text to what it names in an address book: an address, a choice, an offer, or nothing. Pure.

Only an address that was named exactly is `ExactText`. Whatever had to be corrected or completed is a `MeantStreet`: the
caller asks back and says how it was matched. Another town gives `OutsideCityText`, whatever its streets are called.
"""

from dataclasses import replace

from zones.address.search.addressbook import AddressBook
from zones.address.search.in_street import in_street, with_words
from zones.address.search.normalise import ParsedQuery, parse, street_key
from zones.address.search.offers import offers_of, with_others
from zones.address.search.scripts import other_script
from zones.address.search.streets import How, StreetMatch
from zones.address.search.streets_in_text import NamedStreet, streets_in_text
from zones.address.search.text_outcomes import (
    CrossingText,
    DidYouMeanText,
    MeantStreet,
    MissingStreetText,
    NoKnownStreet,
    OtherScriptText,
    OutsideCityText,
    Resolution,
    UnknownStreetText,
)
from zones.address.search.towns import is_elsewhere
from zones.address.search.typed_text import readable

MAX_OFFERS = 10
LONGEST_PLACE = 3  # words that name a part of the city


def resolve(book: AddressBook, text: str) -> tuple[ParsedQuery, Resolution]:
    """Return what was typed, in parts, and what it names."""
    query = parse(text)
    if not book.postcodes:
        query = replace(query, postcode="")  # a typed postcode cannot be compared with anything
    script = other_script(text)
    if script:
        return query, OtherScriptText(script)
    if not query.has_name:
        return query, MissingStreetText()
    query = _without_place(book, query)
    matches = book.match(query)
    foreign = book.places.foreign(query.rest)
    if not foreign and not book.is_far(query) and matches and matches[0].how == How.EXACT:
        query = with_words(book.houses(matches[0]), query)
        return query, in_street(book, query, matches[0])
    return _not_exact(book, text, query, matches)


def _not_exact(
    book: AddressBook, text: str, query: ParsedQuery, matches: list[StreetMatch]
) -> tuple[ParsedQuery, NoKnownStreet]:
    """Decide on a text that names no street exactly, or one among words that are not understood."""
    foreign = book.places.foreign(query.rest)
    named = streets_in_text(book, readable(text).text)
    meant = _meant(_in_text(book, named), offers_of(book, query, matches))
    town = foreign if is_elsewhere(foreign) else next((each.others for each in named if is_elsewhere(each.others)), "")
    if book.is_far(query) or (town and meant):
        return query, OutsideCityText(query.postcode if book.is_far(query) else "", town or foreign, _without(meant))
    if len(named) > 1 and len(meant) > 1:
        return query, CrossingText(tuple(meant))
    if named:
        return query, DidYouMeanText(tuple(meant[:MAX_OFFERS]))
    if foreign and not any(offer.houses for offer in meant):
        return query, OutsideCityText("", foreign, _without(meant)) if meant else UnknownStreetText()
    return query, _offered(query, meant)


def _in_text(book: AddressBook, named: list[NamedStreet]) -> list[MeantStreet]:
    """Return the streets that stand in the text; where some have a number that is listed, those."""
    offers = [with_others(book, each.query, each.match) for each in named]
    return [offer for offer in offers if offer.houses] or offers


def _meant(named: list[MeantStreet], matched: list[MeantStreet]) -> list[MeantStreet]:
    """Return what may be meant; a name that is nearly right in all its words comes before one that is part of it."""
    if not named:
        return matched
    known = {offer.street for offer in named}
    nearly = [offer for offer in matched if offer.houses and offer.street not in known]
    return [*nearly, *named]


def _without(meant: list[MeantStreet]) -> str:
    return f"{meant[0].street} {meant[0].house_number}".strip() if meant else ""


def _without_place(book: AddressBook, query: ParsedQuery) -> ParsedQuery:
    """Put a part of the city that stands beside the street without a comma to the rest ("Lobeda Marktstr. 3")."""
    if book.streets.exact(query.street_key) is not None:
        return query
    words = query.street.split()
    in_front = [(words[:end], words[end:]) for end in range(1, LONGEST_PLACE + 1)]
    behind = [(words[-end:], words[:-end]) for end in range(1, LONGEST_PLACE + 1)]
    for place, street in in_front + behind:
        key = street_key(" ".join(street))
        if book.streets.exact(key) is not None and book.places.is_known(street_key(" ".join(place))):
            beside, whole = (" ".join(place), *query.beside), street_key(f"{' '.join(street)} {query.house_number}")
            return replace(query, street=" ".join(street), street_key=key, whole_key=whole, beside=beside)
    return query


def _offered(query: ParsedQuery, offers: list[MeantStreet]) -> NoKnownStreet:
    if query.number is not None and any(offer.houses for offer in offers):
        offers = [offer for offer in offers if offer.houses]
    return DidYouMeanText(tuple(offers[:MAX_OFFERS])) if offers else UnknownStreetText()
