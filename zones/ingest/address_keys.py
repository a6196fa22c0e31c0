"""The public key of an address: the same house keeps it from edition to edition, so that links live on (pure).

A house is the same if its source's object id is, or its street and number, or, where the street was renamed, number and
place. Whoever is new gets a key derived from street and number. Keys are whole numbers of 53 bits, which every program
reads without loss, and larger than any key of a database row, which older links bear.
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import count

import numpy as np
import shapely

from zones.address.search.normalise import street_key, suffix_key
from zones.catalogue.public_keys import FIRST_KEY
from zones.ingest.rows import AddressRow

LINE_AS_ID = "Zeile "  # stands before the line number that tells equal addresses apart; no object id of a source
SAME_HOUSE_M = 50.0  # object ids that a program counts anew mean other houses, farther apart than that
SAME_PLACE_M = 10.0  # a renamed street's house may be measured anew, but stays nearer than its neighbours
_HEX_DIGITS = 13  # 52 bits

Pairs = dict[int, int]  # index among the new rows → index among the known ones


def with_keys(rows: Sequence[AddressRow], known: Sequence[AddressRow]) -> tuple[AddressRow, ...]:
    """Return the rows with the keys of the known addresses that they are, and new keys for the others."""
    pairs = matched(known, rows)
    taken = {row.key for row in known}
    keyed: list[AddressRow] = []
    for index, row in enumerate(rows):
        key = known[pairs[index]].key if index in pairs else _new_key(row, taken)
        taken.add(key)
        keyed.append(replace(row, key=key))
    return tuple(keyed)


def derived_key(street: str, number: int, suffix: str, turn: int = 0) -> int:
    """Return the key of an address by its street and suffix in normal form; `turn` tells equal ones apart.

    The migration that gave the first addresses their keys does the same in SQL.
    """
    text = f"{street}|{number}|{suffix}|{turn}"
    return FIRST_KEY + int(hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()[:_HEX_DIGITS], 16)


def _new_key(row: AddressRow, taken: set[int]) -> int:
    name = name_of(row)
    return next(key for turn in count() if (key := derived_key(*name, turn)) not in taken)


def matched(known: Sequence[AddressRow], rows: Sequence[AddressRow]) -> Pairs:
    """Return which of the known addresses each row is: by object id, else by name, else by number and place."""
    pairs: Pairs = {}
    for candidates in (_by_object_id, _by_name, _by_place):
        used = set(pairs.values())
        left_known = [index for index in range(len(known)) if index not in used]
        left_rows = [index for index in range(len(rows)) if index not in pairs]
        found = candidates(known, left_known, rows, left_rows)
        pairs |= _best(found)
    return pairs


Candidate = tuple[tuple[bool, float], int, int]  # how badly they fit, index of the row, index of the known address


def _best(candidates: Iterable[Candidate]) -> Pairs:
    """Take the pairs that fit best, each address once."""
    pairs: Pairs = {}
    used: set[int] = set()
    for _fit, row, one in sorted(candidates):
        if row not in pairs and one not in used:
            pairs[row] = one
            used.add(one)
    return pairs


def _by_object_id(
    known: Sequence[AddressRow], left_known: Sequence[int], rows: Sequence[AddressRow], left_rows: Sequence[int]
) -> Iterator[Candidate]:
    """Yield addresses of one object; under another name only where it is nearby and has no second address."""
    shared = _repeated(known) | _repeated(rows)
    for row, one in _alike(known, left_known, rows, left_rows, _object_id):
        distance_m, is_other = _distance_m(rows[row], known[one]), name_of(rows[row]) != name_of(known[one])
        if not is_other or (distance_m <= SAME_HOUSE_M and _object_id(rows[row]) not in shared):
            yield (is_other, distance_m), row, one


def _by_name(
    known: Sequence[AddressRow], left_known: Sequence[int], rows: Sequence[AddressRow], left_rows: Sequence[int]
) -> Iterator[Candidate]:
    """Yield addresses that read alike; under another postcode only where it is the same house."""
    for row, one in _alike(known, left_known, rows, left_rows, name_of):
        distance_m = _distance_m(rows[row], known[one])
        contradicts = len({rows[row].postcode, known[one].postcode} - {""}) > 1
        if distance_m <= SAME_HOUSE_M or not contradicts:
            yield (contradicts, distance_m), row, one


def _by_place(
    known: Sequence[AddressRow], left_known: Sequence[int], rows: Sequence[AddressRow], left_rows: Sequence[int]
) -> Iterator[Candidate]:
    """Yield houses with the same number at the same place: their street was renamed."""
    if not (left_known and left_rows):
        return
    tree = shapely.STRtree(_points(known, left_known))
    found = tree.query(_points(rows, left_rows), predicate="dwithin", distance=SAME_PLACE_M)
    for new, old in found.T.tolist():
        row, one = left_rows[new], left_known[old]
        if name_of(rows[row])[1:] == name_of(known[one])[1:]:
            yield (False, _distance_m(rows[row], known[one])), row, one


def _alike(
    known: Sequence[AddressRow],
    left_known: Sequence[int],
    rows: Sequence[AddressRow],
    left_rows: Sequence[int],
    what: Callable[[AddressRow], Hashable],
) -> Iterator[tuple[int, int]]:
    by_value: dict[Hashable, list[int]] = defaultdict(list)
    for one in left_known:
        if value := what(known[one]):
            by_value[value].append(one)
    for row in left_rows:
        for one in by_value.get(what(rows[row]), ()):
            yield row, one


def _object_id(row: AddressRow) -> str:
    """Return the object id that the source gives, empty where it gives none."""
    return "" if row.object_id.startswith(LINE_AS_ID) else row.object_id


def _repeated(rows: Sequence[AddressRow]) -> set[str]:
    return {object_id for object_id, times in Counter(map(_object_id, rows)).items() if times > 1}


def name_of(row: AddressRow) -> tuple[str, int, str]:
    """Return street and house number in normal form: equal for everything that reads alike."""
    return _street_key(row.street), row.number, _suffix_key(row.suffix)


_street_key, _suffix_key = cache(street_key), cache(suffix_key)


def _points(rows: Sequence[AddressRow], indexes: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    return np.asarray(shapely.points([(rows[index].easting, rows[index].northing) for index in indexes]))


def _distance_m(one: AddressRow, other: AddressRow) -> float:
    return math.hypot(one.easting - other.easting, one.northing - other.northing)
