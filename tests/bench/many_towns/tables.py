"""Tables of many towns: each row names its municipality, and PostgreSQL splits them by its official key.

One table of address books and one of answers, as the site has them, with the municipality and the edition in front of
every key. Which book and which plan of a town hold is one row of `town`, so a publication ends with one changed row.
"""

import math
import random
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

import psycopg
from psycopg import sql

TOWNS_OF_A_DISTRICT = 27  # 10,750 municipalities lie in 400 districts
DISTRICTS_OF_A_STATE = 26  # 400 districts lie in 16 states
SPREAD = (
    1.4  # of the logarithm of a town's size: half of them have under 700 addresses, the largest some hundred thousand
)
NUMBERS_OF_A_STREET, ZONES = 24, 57
TABLES_AT_ONCE = 50  # a transaction keeps a lock for each table that it makes
FIRST_BOOK = 1

TOWN = """
CREATE TABLE town (ags int PRIMARY KEY, addresses int NOT NULL, easting float8 NOT NULL, northing float8 NOT NULL,
    book int NOT NULL, plan int NOT NULL)
"""
STREET = "CREATE TABLE street (ags int, book int, id int, name text, street_key text, PRIMARY KEY (ags, book, id))"
ADDRESS = """
CREATE UNLOGGED TABLE address (ags int NOT NULL, book int NOT NULL, key bigint NOT NULL, street int NOT NULL,
    number smallint NOT NULL, suffix text NOT NULL, point geometry(Point, 25832) NOT NULL)
"""
ANSWER = """
CREATE UNLOGGED TABLE answer (ags int NOT NULL, plan int NOT NULL, key bigint NOT NULL, zone smallint,
    relation smallint NOT NULL)
"""
INDEXES = """
CREATE INDEX ON address (ags, book, street, number);
CREATE UNIQUE INDEX ON answer (ags, plan, key)
"""
FILL_STREETS = """
INSERT INTO street SELECT ags, book, id, initcap(word) || 'straße', word || 'strasse'
FROM town, LATERAL (SELECT id, translate(left(md5(ags || '/' || id), 11), '0123456789abcdef', 'bdfgklmnrstaeiou') word
                    FROM generate_series(1, ceil(addresses / %(numbers)s::float8)::int) id OFFSET 0) streets
"""
FILL_ADDRESSES = """
INSERT INTO address
SELECT ags, book, ags::bigint * 1000000 + n, (n - 1) / %(numbers)s + 1, (n - 1) %% %(numbers)s + 1, '',
    ST_SetSRID(ST_MakePoint(easting + 37 * n %% 6000, northing + 53 * n %% 6000), 25832)
FROM town, generate_series(1, addresses) n
"""
FILL_ANSWERS = "INSERT INTO answer SELECT ags, %(plan)s, key, key %% %(zones)s + 1, 1 FROM address"


class Split(Enum):
    """How the two large tables are split."""

    WHOLE = "one table"
    STATES = "a part per state"
    DISTRICTS = "a part per district"
    TOWNS = "a part per municipality"


_FIRST_KEY = 10_000_000
_KEYS_OF_A_PART = {Split.STATES: DISTRICTS_OF_A_STATE * 1000, Split.DISTRICTS: 1000, Split.TOWNS: 1}


class Town(NamedTuple):
    """A made-up municipality; its key is no real one."""

    ags: int
    addresses: int
    easting: float
    northing: float


def make_towns(count: int, addresses: int) -> list[Town]:
    """Return so many towns of which the sizes add up to about so many addresses."""
    chance = random.Random(f"{count} {addresses}")  # noqa: S311 - no secret
    sizes = [chance.lognormvariate(0, SPREAD) for _ in range(count)]
    per_unit = addresses / sum(sizes)
    return [
        Town(
            _key(index),
            max(NUMBERS_OF_A_STREET, math.ceil(size * per_unit)),
            3e5 + index % 100 * 6e3,
            5.3e6 + index // 100 * 6e3,
        )
        for index, size in enumerate(sizes)
    ]


def _key(index: int) -> int:
    district, town = divmod(index, TOWNS_OF_A_DISTRICT)
    return _FIRST_KEY + district * 1000 + town


def create(database: psycopg.Connection, towns: Sequence[Town], split: Split) -> None:
    """Make the empty tables and the list of towns; what was there before is dropped."""
    _drop(database)
    database.execute(TOWN)
    with database.cursor().copy("COPY town FROM STDIN") as copy:
        for town in towns:
            copy.write_row((*town, FIRST_BOOK, FIRST_BOOK))
    database.execute(STREET)
    for table, statement in (("address", ADDRESS), ("answer", ANSWER)):
        if split is Split.WHOLE:
            database.execute(statement)  # type: ignore[arg-type]
        else:
            database.execute(f"{statement.replace('UNLOGGED ', '')} PARTITION BY RANGE (ags)")  # type: ignore[arg-type]
            _make_parts(database, table, list(bounds(towns, split)))


def bounds(towns: Sequence[Town], split: Split) -> Iterator[tuple[int, int]]:
    """Yield first key and the one after the last key of each part."""
    width = _KEYS_OF_A_PART[split]
    for part in sorted({(town.ags - _FIRST_KEY) // width for town in towns}):
        yield _FIRST_KEY + part * width, _FIRST_KEY + (part + 1) * width


def fill(database: psycopg.Connection) -> None:
    """Fill and index the tables: every town has its first book and its first plan."""
    database.execute(FILL_STREETS, {"numbers": NUMBERS_OF_A_STREET})
    database.execute(FILL_ADDRESSES, {"numbers": NUMBERS_OF_A_STREET})
    database.execute(FILL_ANSWERS, {"plan": FIRST_BOOK, "zones": ZONES})
    for statement in INDEXES.split(";"):
        database.execute(statement)  # type: ignore[arg-type]
    database.execute("VACUUM ANALYZE")


def gigabytes(database: psycopg.Connection) -> float:
    """Return the size of the database on the disk."""
    (size,) = database.execute("SELECT pg_database_size(current_database())").fetchone() or (0,)
    return size / 1e9


def _make_parts(database: psycopg.Connection, table: str, parts: Sequence[tuple[int, int]]) -> None:
    made = "CREATE UNLOGGED TABLE {part} PARTITION OF {table} FOR VALUES FROM ({first}) TO ({end})"
    for start in range(0, len(parts), TABLES_AT_ONCE):
        with database.transaction():
            for first, end in parts[start : start + TABLES_AT_ONCE]:
                name = sql.Identifier(f"{table}_{first}")
                database.execute(sql.SQL(made).format(part=name, table=sql.Identifier(table), first=first, end=end))


def _drop(database: psycopg.Connection) -> None:
    """Drop all tables of this trial, part after part: thousands at once need more locks than PostgreSQL has."""
    found = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname ~ '^(address|answer)(_[0-9]+)?$'"
    names = [name for (name,) in database.execute(found).fetchall()]
    for name in (*names, "address", "answer", "street", "town"):
        database.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(name)))
