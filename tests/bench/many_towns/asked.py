"""What one visitor's answer costs, and what a connection to so many tables takes."""

import random
import statistics
import time
from collections.abc import Sequence

import psycopg

from tests.bench.many_towns.tables import NUMBERS_OF_A_STREET, Town

QUESTIONS, BATCHES, SEED = 2_000, 10, 17
CONNECTIONS = 20  # new ones, each asked once
_LOOKUP = """
SELECT a.key, n.zone, n.relation
FROM town t
JOIN address a ON a.ags = t.ags AND a.book = t.book
JOIN answer n ON n.ags = t.ags AND n.plan = t.plan AND n.key = a.key
WHERE t.ags = {} AND a.ags = {} AND n.ags = {} AND a.street = {} AND a.number = {}
"""
# The key is said of each table: a prepared plan leaves out the other parts only where it is told so.
PREPARE = f"PREPARE lookup (int, int, int) AS {_LOOKUP.format('$1', '$1', '$1', '$2', '$3')}"
DIRECT = _LOOKUP.format("%(ags)s", "%(ags)s", "%(ags)s", "%(street)s", "%(number)s")
MEMORY = "SELECT sum(total_bytes) FROM pg_backend_memory_contexts"


def prepare(database: psycopg.Connection) -> None:
    """Prepare the question with one plan for all towns; a plan for each question costs more than its answer."""
    database.execute("SET plan_cache_mode = force_generic_plan")
    database.execute(PREPARE)  # type: ignore[arg-type]


def a_house(chance: random.Random, towns: Sequence[Town], weights: Sequence[int]) -> tuple[int, int, int]:
    """Return key of a town, street and number; a town is asked for as often as it has houses."""
    (town,) = chance.choices(towns, cum_weights=weights)
    street, number = divmod(chance.randrange(town.addresses), NUMBERS_OF_A_STREET)
    return town.ags, street + 1, number + 1


def wait_ms(database: psycopg.Connection, house: tuple[int, int, int]) -> float:
    """Ask for one house with the prepared question."""
    start = time.perf_counter()
    found = database.execute("EXECUTE lookup (%s, %s, %s)" % house).fetchall()  # type: ignore[arg-type]  # noqa: UP031
    waited = (time.perf_counter() - start) * 1000
    assert len(found) == 1, (house, found)
    return waited


def measure(url: str, towns: Sequence[Town]) -> dict[str, float]:
    """Return waits (ms) and the memory of a connection (MB) before and after it was asked for many towns."""
    chance, weights = random.Random(SEED), cumulated(towns)  # noqa: S311 - no secret
    first = [_first_ms(url, a_house(chance, towns, weights)) for _ in range(CONNECTIONS)]
    with psycopg.connect(url, autocommit=True, prepare_threshold=None) as database:
        before = _megabytes(database)
        prepare(database)
        batches = [
            [wait_ms(database, a_house(chance, towns, weights)) for _ in range(QUESTIONS // BATCHES)]
            for _ in range(BATCHES)
        ]
        after = _megabytes(database)
    quietest = min(batches, key=statistics.median)
    return {
        "median ms": statistics.median(quietest),
        "p90 ms": statistics.quantiles(quietest, n=10)[8],
        "first of a connection ms": statistics.median(first),
        "a connection MB": before,
        "after 2,000 questions MB": after,
    }


def cumulated(towns: Sequence[Town]) -> list[int]:
    """Return the running sum of the towns' addresses."""
    total, sums = 0, []
    for town in towns:
        total += town.addresses
        sums.append(total)
    return sums


def _first_ms(url: str, house: tuple[int, int, int]) -> float:
    """Return how long a new connection takes for its first question, planned for it alone."""
    with psycopg.connect(url, autocommit=True) as database:
        start = time.perf_counter()
        ags, street, number = house
        database.execute(DIRECT, {"ags": ags, "street": street, "number": number}).fetchall()  # type: ignore[arg-type]
        return (time.perf_counter() - start) * 1000


def _megabytes(database: psycopg.Connection) -> float:
    (size,) = database.execute(MEMORY).fetchone() or (0,)
    return float(size) / 1e6
