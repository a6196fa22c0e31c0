"""From typed text to what it names in an address book: an address, a choice, an offer, or nothing. Pure.

Only an address that was named exactly is `ExactText`. Whatever had to be corrected or completed is a `MeantStreet`: the
caller asks back and says how it was matched. Another town gives `OutsideCityText`, whatever its streets are called.
"""

import re
from dataclasses import replace

from zones.address.search.addressbook import AddressBook
from zones.address.search.english import in_german
from zones.address.search.in_street import in_street, with_words
from zones.address.search.names import StreetName, is_only_articles
from zones.address.search.normalise import ParsedQuery, parse, street_key
from zones.address.search.offers import MAX_OFFERS, offer_of, offers_of
from zones.address.search.place_alone import (
    building_in,
    like_a_place,
    place_alone,
    place_with_number,
    without_building,
)
from zones.address.search.place_names import municipality
from zones.address.search.scripts import other_script
from zones.address.search.streets import How, StreetMatch
from zones.address.search.streets_in_text import NamedStreet, streets_in_text
from zones.address.search.text_outcomes import (
    DidYouMeanText,
    MeantStreet,
    MissingStreetText,
    NoKnownStreet,
    OtherScriptText,
    OutsideCityText,
    Resolution,
    SeveralStreetsText,
    UnknownStreetText,
)
from zones.address.search.towns import is_elsewhere

_CORNER = re.compile(r"(?<!\w)(?:ecke|kreuzung)(?!\w)", re.IGNORECASE)
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
    alone = place_alone(book, query) if query.number is None else None
    if alone and not book.is_far(query):
        return query, alone
    matches = book.match(query)
    is_exact = bool(matches) and matches[0].how == How.EXACT
    longer = _with_article_behind(book, query) if is_exact else None
    if longer:
        return query, DidYouMeanText(tuple(offers_of(book, query, [longer, matches[0]])))
    if is_exact and not book.is_far(query) and not book.places.named(query.rest).foreign:
        query = with_words(book.houses(matches[0]), query)
        return query, in_street(book, query, matches[0])
    return query, _not_exact(book, text, query, matches)


def _with_article_behind(book: AddressBook, query: ParsedQuery) -> StreetMatch | None:
    """Return the street of which the article stands behind the number: "Leutra 9, An der"."""
    if not query.rest or not is_only_articles(query.rest):
        return None
    key = street_key(f"{query.rest} {query.street}")
    street = book.streets.exact(key)
    return None if street is None or key == query.street_key else StreetMatch(street, How.PART)


def _not_exact(book: AddressBook, text: str, query: ParsedQuery, matches: list[StreetMatch]) -> NoKnownStreet:
    """Decide on a text that names no street exactly, or one among words that are not understood."""
    named = streets_in_text(book, query.text)
    meant = _meant(_in_text(book, named, text), offers_of(book, query, matches)) or _in_english(book, query.text)
    outside = _outside(book, query, named, meant) or (None if named else _only_a_place(query, meant))
    if outside:
        return outside
    building = None if named or any(offer.houses for offer in meant) else building_in(book, query.text)
    if building:
        return DidYouMeanText((building, *meant)[:MAX_OFFERS])
    if len(named) > 1 and len(meant) > 1:
        return SeveralStreetsText(tuple(meant))
    if named:
        return DidYouMeanText(tuple(meant[:MAX_OFFERS]))
    foreign = book.places.named(query.rest).foreign
    if foreign and not any(offer.houses for offer in meant):
        return OutsideCityText("", foreign, without=_without(meant)) if meant else UnknownStreetText()
    return place_with_number(book, query, matches) or _offered(book, query, meant)


def _outside(
    book: AddressBook, query: ParsedQuery, named: list[NamedStreet], meant: list[MeantStreet]
) -> OutsideCityText | None:
    """Return that another town is meant: a foreign postcode, a neighbour, or words that only name a town elsewhere."""
    texts = (query.rest, *(each.others for each in named))
    beside = [book.places.named(without_building(book, text)) for text in texts]
    other = next((each.municipality for each in beside if each.municipality), None)
    town = next((each.unknown for each in beside if is_elsewhere(each.unknown)), "")
    is_far = book.is_far(query)
    if is_far:
        other = other or municipality(" ".join((query.street, *query.beside)))
        town = town or beside[0].unknown
    if not (is_far or other or (town and meant)):
        return None
    place = other.name if other else town
    return OutsideCityText(query.postcode if is_far else "", place, other, without=_without(meant))


def _only_a_place(query: ParsedQuery, meant: list[MeantStreet]) -> OutsideCityText | None:
    """Return the municipality that stands where a street would: a village without names of streets ("Bucha 5")."""
    other = municipality(query.street)
    return OutsideCityText("", other.name, other, tuple(meant[:MAX_OFFERS])) if other else None


def _in_english(book: AddressBook, text: str) -> list[MeantStreet]:
    """Return the streets that a text names in English, with the number that stands there."""
    for german in in_german(text):
        offers = [offer_of(book, each.query, each.match) for each in streets_in_text(book, german)]
        listed = [replace(offer, how=How.ENGLISH) for offer in offers if offer.houses]
        if listed:
            return listed
    return []


def _in_text(book: AddressBook, named: list[NamedStreet], text: str) -> list[MeantStreet]:
    """Return the streets that stand in the text; where some have a number that is listed, those; of a corner all."""
    offers = [offer_of(book, each.query, each.match) for each in named]
    return [offer for offer in offers if offer.houses and not _CORNER.search(text)] or offers


def _meant(named: list[MeantStreet], matched: list[MeantStreet]) -> list[MeantStreet]:
    """Return what may be meant; a name that is nearly right in all its words comes before one that is part of it.

    Any other that is nearly right comes last: the street that stands in the text has no slip.
    """
    if not named:
        return matched
    known = {street_key(offer.street) for offer in named}
    begun = (How.PREFIX, How.WORD_PREFIX)
    keyed = [(street_key(offer.street), offer) for offer in matched if offer.houses and offer.how not in begun]
    nearly = [(any(part in key for part in known), offer) for key, offer in keyed if key not in known]
    return [
        *(offer for holds_it, offer in nearly if holds_it),
        *named,
        *(offer for holds_it, offer in nearly if not holds_it),
    ]


def _without(meant: list[MeantStreet]) -> str:
    return f"{meant[0].street} {meant[0].house_number}".strip() if meant else ""


def _without_place(book: AddressBook, query: ParsedQuery) -> ParsedQuery:
    """Put a place that stands beside the street without a comma to the rest ("Lobeda Marktstr. 3")."""
    if book.streets.exact(query.street_key) is not None:
        return query
    words = query.street.split()
    lengths = range(1, min(LONGEST_PLACE, len(words) - 1) + 1)
    in_front = [(words[:length], words[length:]) for length in lengths]
    behind = [(words[-length:], words[:-length]) for length in lengths]
    for place, street in ((" ".join(place), " ".join(street)) for place, street in in_front + behind):
        if _is_beside(book, place, street):
            whole = street_key(f"{street} {query.house_number}")
            beside = (place, *query.beside)
            return replace(query, street=street, street_key=street_key(street), whole_key=whole, beside=beside)
    return query


def _is_beside(book: AddressBook, place: str, street: str) -> bool:
    """Whether a part of the city stands beside one of its streets, or another municipality beside what may be one."""
    is_street = book.streets.exact(street_key(street)) is not None
    says_where = is_street and not is_only_articles(place)  # "der Leutra" is no Leutra in the city
    if says_where and book.places.is_known(street_key(place)):
        return True
    return municipality(place) is not None and (is_street or StreetName.of(street).tells)


def _offered(book: AddressBook, query: ParsedQuery, offers: list[MeantStreet]) -> NoKnownStreet:
    if query.number is not None and any(offer.houses for offer in offers):
        offers = [offer for offer in offers if offer.houses]
    if offers:
        return DidYouMeanText(tuple(offers[:MAX_OFFERS]))
    if query.number is not None:
        return UnknownStreetText()  # "Neumarkt 22", though there is a town of this name
    typed = " ".join((query.street, *query.beside))
    elsewhere = OutsideCityText("", typed) if is_elsewhere(typed) else UnknownStreetText()
    return like_a_place(book, query) or elsewhere
