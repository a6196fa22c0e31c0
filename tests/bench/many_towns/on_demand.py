"""Address books read when somebody asks for their town, and kept while there is room."""

import random
import resource
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import psycopg

from tests.bench.many_towns.tables import Town

SIZES = (700, 2_000, 17_000, 100_000)
ROOM_MB, VISITS, WARM_UP, SEED = (50, 100, 200, 500, 1000), 100_000, 50_000, 18
BYTES_OF_AN_ADDRESS = (900, 200)  # as measured in large towns: a whole book with its numbers, and its streets alone
_BOOK = """
SELECT a.key, s.name, s.street_key, a.number, a.suffix, '', ''
FROM town t JOIN address a ON a.ags = t.ags AND a.book = t.book
JOIN street s ON s.ags = a.ags AND s.book = a.book AND s.id = a.street
WHERE t.ags = %(ags)s AND a.ags = %(ags)s
"""
_STREETS = (
    "SELECT s.id, s.name, s.street_key, 1, '', '', '' FROM town JOIN street s USING (ags, book) WHERE ags = %(ags)s"
)


class Read(NamedTuple):
    """What reading one town took."""

    addresses: int
    seconds: float
    megabytes: float


def read(url: str, towns: Sequence[Town], *, only_streets: bool) -> Iterator[Read]:
    """Read the towns nearest to the sizes as the site reads its own, all numbers or streets alone."""
    from zones.address.search.addressbook import AddressBook, AddressRecord  # noqa: PLC0415

    with psycopg.connect(url, autocommit=True) as database:
        for size in SIZES:
            town = min(towns, key=lambda town: abs(town.addresses - size))
            before, start = _resident_mb(), time.perf_counter()
            rows = database.execute(_STREETS if only_streets else _BOOK, {"ags": town.ags})
            book = AddressBook(AddressRecord(*row) for row in rows)
            yield Read(town.addresses, time.perf_counter() - start, _resident_mb() - before)
            del book


def kept(towns: Sequence[Town], bytes_of_an_address: float, room_mb: int) -> float:
    """Return the share of visits whose town is in memory when each process keeps the towns asked for last.

    Visits come as often as a town has addresses; a book takes so many bytes an address.
    """
    chance, room = random.Random(SEED), room_mb * 1e6  # noqa: S311 - no secret
    sums = list(accumulate(town.addresses for town in towns))
    there: OrderedDict[int, float] = OrderedDict()
    taken, met = 0.0, 0
    for visit, town in enumerate(chance.choices(towns, cum_weights=sums, k=WARM_UP + VISITS)):
        if town.ags in there:
            there.move_to_end(town.ags)
            met += visit >= WARM_UP
            continue
        there[town.ags] = town.addresses * bytes_of_an_address
        taken += there[town.ags]
        while taken > room and len(there) > 1:
            taken -= there.popitem(last=False)[1]
    return met / VISITS


def _resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 1e6
