"""The answer of every published address under the published heat plan, in compact arrays that never change.

A row takes about 45 bytes. Arrays hold plain numbers, so processes that were forked go on sharing their pages.
"""

import math
import time
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet

from zones.models import Address, AddressZone, Edition, Relation, Zone

_REST = ("postcode", "ortsteil", "source", "as_of", "is_approximate")
_PLACE = ("edition_id", "street", *_REST)  # equal for many addresses
_ADDRESS = ("id", "edition_id", "key", "street", "number", "suffix", *_REST)  # in the order of the model
_OF_ADDRESS = ("key", "id", "number", "suffix", *_PLACE)
_OF_ANSWER = ("address_id", "relation", "zone_id", "nearest_zone_id", "nearest_distance_m")
_RELATIONS = tuple(Relation)
_T = TypeVar("_T", bound=Hashable)
CHUNK = 500  # rows that arrive at once; making objects of more holds up every other thread


def in_turns(rows: "QuerySet[Any, Any]", rest_s: float) -> Iterator[Any]:
    """Yield rows as they arrive and rest so many seconds after each `CHUNK`, in which other threads are not held up."""
    for count, row in enumerate(rows.iterator(chunk_size=CHUNK), start=1):
        yield row
        if rest_s and count % CHUNK == 0:
            time.sleep(rest_s)


@dataclass(frozen=True)
class StoredAnswer:
    """What the published heat plan says about one published address; zones come with their edition."""

    address: Address
    relation: Relation
    zone: Zone | None
    nearest_zone: Zone | None
    nearest_distance_m: float | None


class AnswerInFigures(NamedTuple):
    """The answer of one address without the model of anything.

    Answers with the same `place` (street, postcode, source …) and `lies` (zone, the nearest other one, relation) differ
    in nothing but house number, key and distance (metres; NaN is "none").
    """

    place: int
    lies: tuple[int, ...]
    number: int
    suffix: str
    distance_m: float


class _Codes(Generic[_T]):
    """Gives each value that was seen the next number, so that equal ones are kept once."""

    def __init__(self, known: Iterable[_T] = ()) -> None:
        self._codes = {value: code for code, value in enumerate(known)}

    def code(self, value: _T) -> int:
        return self._codes.setdefault(value, len(self._codes))

    @cached_property
    def values(self) -> tuple[_T, ...]:
        return tuple(self._codes)


@dataclass(frozen=True)
class AnswerTable:
    """Public key of an address → answer. `load` fills it once; nothing changes it afterwards."""

    zones: tuple[Zone | None, ...]  # position 0 is "none"
    _places: _Codes[Sequence[Any]] = field(default_factory=_Codes)
    _suffixes: _Codes[str] = field(default_factory=_Codes)
    _keys: "array[int]" = field(default_factory=lambda: array("q"))
    _ids: "array[int]" = field(default_factory=lambda: array("q"))
    _place_of: "array[int]" = field(default_factory=lambda: array("I"))
    _number_of: "array[int]" = field(default_factory=lambda: array("H"))
    _suffix_of: "array[int]" = field(default_factory=lambda: array("I"))
    _relation_of: "array[int]" = field(default_factory=lambda: array("B"))
    _zone_of: "array[int]" = field(default_factory=lambda: array("I"))
    _nearest_of: "array[int]" = field(default_factory=lambda: array("I"))
    _distance_of: "array[float]" = field(default_factory=lambda: array("d"))  # metres; NaN is "none"

    @classmethod
    def load(cls, plan: Edition, addresses: Edition, rest_s: float = 0.0) -> "AnswerTable":
        """Read the stored answers of `addresses` under `plan`, with a rest of `rest_s` seconds now and then.

        Each table is read by itself. Of a plan that was just published PostgreSQL has no statistics and expects one
        row, so it joined by comparing each answer with each address: 275 million times for 16,600, up to 40 s.
        """
        stored = AddressZone.objects.filter(edition=plan).order_by().values_list(*_OF_ANSWER)
        answers = {address_id: answer for address_id, *answer in in_turns(stored, rest_s)}
        return cls.of(plan, addresses, answers, rest_s)

    @classmethod
    def of(
        cls, plan: Edition, addresses: Edition, answers: Mapping[int, Sequence[Any]], rest_s: float = 0.0
    ) -> "AnswerTable":
        """Keep what is known of `addresses`: key of a row → relation, keys of both zones, distance in metres."""
        table = cls((None, *plan.zones.all()))
        position: dict[int | None, int] = {zone.pk if zone else None: n for n, zone in enumerate(table.zones)}
        rows = Address.objects.filter(edition=addresses).order_by("key").values_list(*_OF_ADDRESS)
        for row in in_turns(rows, rest_s):
            if answer := answers.get(row[1]):
                table._append(row, answer, position)
        return table

    def __len__(self) -> int:
        """How many addresses have an answer."""
        return len(self._keys)

    def zones_of(self, keys: Iterable[int]) -> Counter[Zone | None]:
        """Count in which zones these addresses lie; None counts those in no zone."""
        rows = (bisect_left(self._keys, key) for key in keys)
        found = Counter(self._zone_of[row] for row in rows if row < len(self._keys))
        return Counter({self.zones[position]: count for position, count in found.items()})

    def zone(self, key: int) -> Zone | None:
        """Return only the zone in which an address lies, or None."""
        row = self.row(key)
        return None if row is None else self.zones[self._zone_of[row]]

    def answer(self, key: int) -> StoredAnswer | None:
        """Return the answer of an address, or None if it is not published under the published heat plan."""
        row = self.row(key)
        return None if row is None else self.stored(row)

    def row(self, key: int) -> int | None:
        """Return where the answer of an address is kept, or None if it is not published under the published plan."""
        row = bisect_left(self._keys, key)
        return row if row < len(self._keys) and self._keys[row] == key else None

    def stored(self, row: int) -> StoredAnswer:
        """Return the answer that is kept there."""
        distance_m = self._distance_of[row]
        return StoredAnswer(
            address=self._address(row),
            relation=_RELATIONS[self._relation_of[row]],
            zone=self.zones[self._zone_of[row]],
            nearest_zone=self.zones[self._nearest_of[row]],
            nearest_distance_m=None if math.isnan(distance_m) else distance_m,
        )

    def in_figures(self, row: int) -> AnswerInFigures:
        """Return the same in a tenth of the time that it takes to make an address of it."""
        distance_m = self._distance_of[row]
        lies = (self._relation_of[row], self._zone_of[row], self._nearest_of[row])
        suffix = self._suffixes.values[self._suffix_of[row]]
        return AnswerInFigures(self._place_of[row], lies, self._number_of[row], suffix, distance_m)

    def _append(self, row: tuple[Any, ...], answer: Sequence[Any], position: dict[int | None, int]) -> None:
        key, address_id, number, suffix, *place = row
        relation, zone_id, nearest_id, distance_m = answer
        self._keys.append(key)
        self._ids.append(address_id)
        self._number_of.append(number)
        self._suffix_of.append(self._suffixes.code(suffix))
        self._relation_of.append(_RELATIONS.index(relation))
        self._zone_of.append(position[zone_id])
        self._nearest_of.append(position[nearest_id])
        self._distance_of.append(math.nan if distance_m is None else distance_m)
        self._place_of.append(self._places.code(tuple(place)))

    def _address(self, row: int) -> Address:
        """Build the address; what is not kept here (its position) stays deferred and is read only if asked for."""
        edition_id, street, *rest = self._places.values[self._place_of[row]]
        suffix = self._suffixes.values[self._suffix_of[row]]
        values = (self._ids[row], edition_id, self._keys[row], street, self._number_of[row], suffix, *rest)
        return Address.from_db(DEFAULT_DB_ALIAS, _ADDRESS, values)
