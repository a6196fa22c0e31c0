"""Streets that may be meant, each with the houses that bear the typed number. Pure."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from zones.address.search.addressbook import AddressBook, ListedHouse, is_called, numbered
from zones.address.search.house_words import loose
from zones.address.search.normalise import ParsedQuery
from zones.address.search.several_numbers import singles
from zones.address.search.streets import How, StreetMatch
from zones.address.search.text_outcomes import MeantStreet

MAX_OFFERS = 10


def offers_of(book: AddressBook, query: ParsedQuery, matches: Iterable[StreetMatch]) -> list[MeantStreet]:
    """Return each street with the houses that may be meant there; without any where it lacks the number."""
    return [offer_of(book, query, match) for match in matches]


def offer_of(book: AddressBook, query: ParsedQuery, match: StreetMatch) -> MeantStreet:
    """Return a street with the houses of the typed number and those that something beside it calls."""
    street = book.houses(match)
    same = same_number(street, query)
    others = called_beside(street, query) if query.number is not None else []
    return _offer(book, query, match, (*same, *(house for house in others if house not in same)))


def _offer(book: AddressBook, query: ParsedQuery, match: StreetMatch, houses: tuple[ListedHouse, ...]) -> MeantStreet:
    how = max(match.how, How.IN_TEXT)  # what is exact is answered: here it stands beside something that is not
    return MeantStreet(book.name(match), query.house_number, how, houses, match.alias)


def same_number(street: tuple[ListedHouse, ...], query: ParsedQuery) -> tuple[ListedHouse, ...]:
    """The houses with the typed number; where the suffix fits none, all with this number. None without a number."""
    if query.number is None:
        return ()
    here = tuple(house for house in street if house.postcode == query.postcode) if query.postcode else street
    same, typed = numbered(here, query.number), singles(query.number, query.suffix)
    return (
        tuple(house for house in same if house.key == query.suffix)
        or tuple(house for house in (here if len(typed) > 1 else ()) if (house.number, house.key) in typed)
        or tuple(same)
        or tuple(house for house in here if is_called(house, query.number, query.suffix))
    )


def called_beside(street: tuple[ListedHouse, ...], query: ParsedQuery) -> list[ListedHouse]:
    """Return the other houses of the street that a letter or a number beside the typed one calls ("1 Haus A")."""
    beside = loose(query.rest) if query.beside else []
    typed = {number for number, _ in singles(query.number or 0, query.suffix)} if beside else ()
    called = {house for number in typed for house in _called(number, beside)}
    if not called:
        return []
    return [
        house
        for house in street
        if (house.number, house.key) != (query.number, query.suffix)
        and any(is_called(house, number, letter) for number, letter in called)
    ]


def _called(number: int, beside: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what numbers and letters by themselves may call: another number, or the typed one with the letter."""
    for token, after in pairwise([*beside, ""]):
        digits = "".join(takewhile(str.isdecimal, token))  # what follows may be a letter of any script
        yield (int(digits or number), token.removeprefix(digits))
        if token == digits and after.isalpha():
            yield (int(digits), after)
