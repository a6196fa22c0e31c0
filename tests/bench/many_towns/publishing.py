"""A town publishes a new plan while visitors of all towns ask."""

import multiprocessing
import random
import statistics
import time
from collections.abc import Sequence
from multiprocessing.synchronize import Event
from typing import NamedTuple

import psycopg

from tests.bench.many_towns.asked import a_house, cumulated, prepare, wait_ms
from tests.bench.many_towns.tables import Town

VISITORS, QUIET_S = 2, 5.0  # daemons: they end with a trial that fails
SIZES = (700, 17_000, 100_000)
# 57 squares cover the town; every address is looked for in them, as the site does it.
_ANSWERS = """
INSERT INTO answer
SELECT a.ags, %(plan)s, a.key, z.id, CASE WHEN z.id IS NULL THEN 2 ELSE 1 END
FROM town t JOIN address a ON a.ags = t.ags AND a.book = t.book
LEFT JOIN LATERAL (SELECT id FROM zone WHERE ST_Covers(shape, a.point) ORDER BY id LIMIT 1) z ON true
WHERE t.ags = %(ags)s AND a.ags = %(ags)s
"""
_ZONES = """
CREATE TEMPORARY TABLE zone AS
SELECT row_number() OVER ()::smallint id, ST_MakeEnvelope(
    easting + 750 * x, northing + 860 * y, easting + 750 * (x + 1), northing + 860 * (y + 1), 25832) shape
FROM town, generate_series(0, 7) x, generate_series(0, 6) y WHERE ags = %(ags)s
"""


class Publication(NamedTuple):
    """How long it took, and what visitors waited before and meanwhile, in milliseconds."""

    addresses: int
    seconds: float
    before: tuple[float, float]
    meanwhile: tuple[float, float]


def publish(url: str, town: Town) -> float:
    """Work out and publish a new plan of one town in one transaction; return the seconds."""
    with psycopg.connect(url, autocommit=True) as database:
        start = time.perf_counter()
        with database.transaction():
            (plan,) = database.execute(
                "SELECT plan + 1 FROM town WHERE ags = %s FOR UPDATE", [town.ags]
            ).fetchone() or (0,)
            database.execute(_ZONES, {"ags": town.ags})
            database.execute(_ANSWERS, {"ags": town.ags, "plan": plan})
            database.execute("UPDATE town SET plan = %s WHERE ags = %s", [plan, town.ags])
        took = time.perf_counter() - start
        database.execute("DELETE FROM answer WHERE ags = %s AND plan < %s", [town.ags, plan])
    return took


def beside_visitors(url: str, towns: Sequence[Town], size: int) -> Publication:
    """Publish the town nearest to the size while visitors ask without a pause."""
    town = min(towns, key=lambda town: abs(town.addresses - size))
    context = multiprocessing.get_context("fork")
    end, waits = context.Event(), context.SimpleQueue()
    visitors = [
        context.Process(target=_visit, args=(url, towns, seed, end, waits), daemon=True) for seed in range(VISITORS)
    ]
    for visitor in visitors:
        visitor.start()
    time.sleep(QUIET_S)
    began = time.monotonic()
    seconds = publish(url, town)
    over = time.monotonic()
    end.set()
    seen = [wait for _ in visitors for wait in waits.get()]
    for visitor in visitors:
        visitor.join()
    before = [wait for at, wait in seen if at < began]
    meanwhile = [wait for at, wait in seen if began <= at <= over]
    return Publication(town.addresses, seconds, _median_and_p99(before), _median_and_p99(meanwhile))


def _visit(
    url: str,
    towns: Sequence[Town],
    seed: int,
    end: Event,
    waits: "multiprocessing.SimpleQueue[list[tuple[float, float]]]",
) -> None:
    chance, weights, seen = random.Random(seed), cumulated(towns), []  # noqa: S311 - no secret
    with psycopg.connect(url, autocommit=True, prepare_threshold=None) as database:
        prepare(database)
        while not end.is_set():
            at = time.monotonic()
            seen.append((at, wait_ms(database, a_house(chance, towns, weights))))
    waits.put(seen)


def _median_and_p99(waits: Sequence[float]) -> tuple[float, float]:
    if len(waits) < 100:
        return (statistics.median(waits), max(waits)) if waits else (0, 0)
    return statistics.median(waits), statistics.quantiles(waits, n=100)[98]
