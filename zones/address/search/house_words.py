"""What stands beside a house number and speaks of the house: floors, flats, entrances, letters and numbers. Pure.

A floor or a flat claims the number that belongs to it ("3. OG", "Whg. 12"). Every other number or letter may be that of
another house ("1 Haus A", "8 links, 10 rechts", "2 EG, 4 OG"): whoever answers for a house looks first whether that one
is listed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from zones.address.search.normalise import street_key
from zones.address.search.number_words import number_words, ordinal_words
from zones.address.search.plain_letters import in_plain_letters

_WORDS_TXT = Path(__file__).resolve().parent / "house_words.txt"
_TOKEN = re.compile(r"\d+(?:[a-z](?![a-z])|\.)?|[^\W\d_]+")
_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_ROMAN = MappingProxyType({"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"})
_ROMAN_LETTERS = MappingProxyType({"i": "1", "v": "5", "x": "10"})  # each may be the letter of a house, too
_SIDES = frozenset({"l", "r", "m"})  # "3. OG r."
_LEADS = frozenset({"nr", "nummer", "no"})
HIGHEST_FLOOR = 11  # that is believed without a dot: "8, 48 OG" may be two houses, "48. OG" is none
_SHORTEST_GLUED = 3  # letters of a word that may have a letter glued to it: "Haus", not "RE"


class HousePart(StrEnum):
    """What a word beside a house number speaks of: the sections of ``house_words.txt``."""

    FLOOR = "floor"
    GROUND = "ground"
    FLAT = "flat"
    ENTRANCE = "entrance"
    BUILDING = "building"
    HALL = "hall"


_WHERE_INSIDE = frozenset({HousePart.FLOOR, HousePart.GROUND, HousePart.FLAT})
_OF_A_HOUSE = frozenset({HousePart.ENTRANCE, HousePart.BUILDING})


class Addition(NamedTuple):
    """What stands beside a house number and is no floor or flat ("Haus B"), as it was typed.

    `may_be_elsewhere`: it may be a house of its own; an entrance is where its number is.
    """

    text: str
    may_be_elsewhere: bool


@cache
def house_words() -> Mapping[str, HousePart]:
    """Return what each word speaks of, in normal form."""
    found: dict[str, HousePart] = {}
    part = HousePart.FLOOR
    for line in _WORDS_TXT.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            part = HousePart(line.strip("[]"))
        elif not line.startswith("#"):
            found |= {street_key(word): part for word in line.split()}
    return MappingProxyType(found)


def beside_the_house(text: str) -> list[str]:
    """Return the words that say more than where in the house somebody lives ("3. OG links")."""
    tokens = _tokens(text)
    return [token for token, after in pairwise([*tokens, ""]) if not _is_of_the_house(token, after)]


def loose(text: str) -> list[str]:
    """Return the numbers and letters that no floor or flat claims: "10" and "a" of "10 rechts, Haus A, 3. OG"."""
    if not text:  # nearly always
        return []
    tokens, left = _unclaimed(_dotted_tokens(text))
    return [read for place in left for read in _read(tokens, place)]


def addition(text: str) -> Addition | None:
    """Return the loose numbers and letters with the words that they belong to; None where there are none.

    A letter behind a floor or a flat says where inside the house ("EG a", "Whg. B").
    """
    words = [(word, token) for word in enumerate(text.split()) for token in _dotted_tokens(word[1])]
    tokens, left = _unclaimed([token for _word, token in words])
    found: dict[int, str] = {}
    may_be_elsewhere = False
    for place in left:
        named_at = _named_at(tokens, place)
        if named_at is None or not any(_read(tokens, place)):
            continue
        may_be_elsewhere |= house_words().get(tokens[named_at]) is not HousePart.ENTRANCE
        found |= dict(word for word, _token in words[min(place, named_at) : max(place, named_at) + 1])
    said = " ".join(word for _place, word in sorted(found.items()))
    return Addition(said.strip(" .,:;-/"), may_be_elsewhere) if found else None


def _named_at(tokens: Sequence[str], place: int) -> int | None:
    """Return where the word of a number or letter stands, in front of it or else behind; else its own place.

    None for a letter that is of a floor or a flat.
    """
    before = place - 1
    while before > 0 and tokens[before] in _LEADS:
        before -= 1
    beside = [at for at in (before, place + 1) if 0 <= at < len(tokens) and tokens[at] in house_words()]
    if not beside or house_words()[tokens[beside[0]]] not in _WHERE_INSIDE:
        return beside[0] if beside else place
    return None if beside[0] < place and tokens[place].isalpha() else place


def _unclaimed(dotted: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return the words without their dots, and the places of those that no floor or flat claims."""
    in_digits = list(map(_in_digits, dotted))
    tokens = [token.rstrip(".") for token in in_digits]
    claimed = set(_claimed(tokens, {place for place, token in enumerate(in_digits) if token.endswith(".")}))
    return tokens, [place for place in range(len(tokens)) if place not in claimed]


def _read(tokens: Sequence[str], place: int) -> Iterator[str]:
    """Yield what a number or a letter may say, a Roman one only behind the word that it belongs to: no "Nord II"."""
    token = tokens[place]
    if len(token) == 1 or _NUMBER.fullmatch(token):
        yield token
    roman = _ROMAN.get(token) or _ROMAN_LETTERS.get(token)
    if roman and _is_of_entrance(tokens, place):
        yield roman


def leaves_open(text: str) -> bool:
    """Tell whether a number or a letter stands there that nothing explains: perhaps of another house.

    No word explains a letter that is none of ours: it may look like one ("Haus а").
    """
    open_ones = loose(text)
    if not open_ones or any(not token.isascii() for token in open_ones):
        return bool(open_ones)
    return {house_words().get(token, HousePart.HALL) for token in _tokens(text)} <= {HousePart.HALL}


def _tokens(text: str) -> list[str]:
    return [token.rstrip(".") for token in _dotted_tokens(text)]


def _dotted_tokens(text: str) -> list[str]:
    """Words, and numbers with the letter or the dot that touches them; "HausA" and "3OG" are two."""
    return [part for token in _TOKEN.findall(in_plain_letters(text)) for part in _unglued(token)]


def _in_digits(token: str) -> str:
    """Return a word for a number as a file would write it: "drei" as "3", "drittes" as "3."."""
    if token in number_words():
        return str(number_words()[token])
    return f"{ordinal_words()[token]}." if token in ordinal_words() else token


def _unglued(token: str) -> tuple[str, ...]:
    before, letter = token[:-1], token[-1]
    is_glued = len(before) >= _SHORTEST_GLUED and token not in house_words()
    return (before, letter) if is_glued and house_words().get(before) in _OF_A_HOUSE else (token,)


def _is_of_the_house(token: str, after: str) -> bool:
    if house_words().get(token) is HousePart.HALL:
        return len(after) == 1 or _NUMBER.fullmatch(after) is not None
    return token in house_words() or len(token) == 1 or _NUMBER.fullmatch(token) is not None or token in _ROMAN


def _claimed(tokens: Sequence[str], ordinals: set[int]) -> Iterator[int]:
    """Yield the places of the numbers and letters that belong to a floor or a flat."""
    is_second = False  # a floor stands in front, the number of which may be that of the house: "2 EG, 4 OG"
    for place, token in enumerate(tokens):
        match house_words().get(token):
            case HousePart.FLOOR | HousePart.GROUND as part:
                has_number = part is HousePart.FLOOR and (place - 1 in ordinals or not is_second)
                yield from _of_floor(tokens, place, has_number=has_number, is_ordinal=place - 1 in ordinals)
                is_second = is_second or not (place and tokens[place - 1].isdecimal())
            case HousePart.FLAT:
                yield from _of_flat(tokens, place)
            case _:
                pass


def _of_floor(tokens: Sequence[str], place: int, *, has_number: bool, is_ordinal: bool) -> Iterator[int]:
    before, after, further = tokens[place - 1] if place else "", *[*tokens[place + 1 : place + 3], "", ""][:2]
    if before.isdecimal():
        is_floor = is_ordinal or (int(before) <= HIGHEST_FLOOR and not _is_of_entrance(tokens, place - 1))
        if has_number and is_floor:
            yield place - 1
    elif has_number and after.isdecimal() and not _is_of_own(further):
        yield place + 1
    if after in _SIDES:
        yield place + 1


def _of_flat(tokens: Sequence[str], place: int) -> Iterator[int]:
    after = place + 1
    while after < len(tokens) and (tokens[after] in _LEADS or _NUMBER.fullmatch(tokens[after])):
        if after > place + 1 and _is_of_own("".join(tokens[after + 1 : after + 2])):
            break  # "2 Whg. 3, 4 Whg. 1"
        yield after
        after += 1
    if after == place + 1 and place and tokens[place - 1].isdecimal() and not _is_of_entrance(tokens, place - 1):
        yield place - 1


def _is_of_entrance(tokens: Sequence[str], place: int) -> bool:
    """Tell whether a number follows the word that it belongs to, whatever follows then: "Haus 7 DG"."""
    before = tokens[place - 1] if place else ""
    return before in _LEADS or house_words().get(before) in {*_OF_A_HOUSE, HousePart.HALL}


def _is_of_own(word: str) -> bool:
    """Tell whether a word may have the number in front of it."""
    return house_words().get(word) in {HousePart.FLOOR, HousePart.GROUND, HousePart.FLAT}
