"""How search and answers grow with the number of addresses, in PostgreSQL and in the memory of a process.

    python tests/bench/bench_growth.py [20000 1000000 20000000] [--in-process-up-to 1000000]

Needs DATABASE_URL, REDIS_URL and SECRET_KEY; makes a database of its own and drops it (about 700 bytes an address). For
every size it fills the site's own tables with made-up streets of 60 numbers each and 57 zones, with the site's own
indexes of streets, and asks from one connection: the answer of an address by a prepared query, streets by
the beginning of their name, and (in small tables) streets by trigrams. Then a fresh process reads the same edition into
memory. Tables are unlogged, so that filling them takes minutes.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.database import demonstration  # noqa: E402
from tests.processes import database_url  # noqa: E402

SIZES, NUMBERS_PER_STREET, QUESTIONS, SEED = (20_000, 1_000_000, 20_000_000), 60, 2000, 6
SLOW_QUESTIONS = 100  # of a kind that takes a second each
BATCHES = 10
TRIGRAMS_UP_TO = 100_000  # beyond, one question takes many seconds
FILL = """
INSERT INTO zones_address (edition_id, key, street, street_key, number, suffix, postcode, ortsteil, point, object_id,
    source, as_of, is_approximate)
SELECT %(edition)s, (1::bigint << 52) + row_number() OVER (), initcap(word) || 'straße', word || 'strasse', number,
    '', '', '', ST_SetSRID(ST_MakePoint(680000, 5643000), 25832), '', 'Messung', '2026-01-01', false
FROM (SELECT translate(left(md5(n::text), 11), '0123456789abcdef', 'bdfgklmnrstaeiou') word
      FROM generate_series(1, %(streets)s) n OFFSET 0) streets, generate_series(1, %(numbers)s) number
"""
ASSIGN = """
INSERT INTO zones_addresszone (address_id, edition_id, zone_id, relation)
SELECT id, %(plan)s, %(zone)s + id %% 57, 'inside' FROM zones_address
"""
BEGINNING = """
SELECT DISTINCT street FROM zones_address WHERE edition_id = %s AND street_key LIKE %s ORDER BY street LIMIT 10
"""
INDEXES = """
SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'zones_address' AND indexname <> 'zones_address_pkey'
"""
FOOTPRINT = """
import django, os, time
django.setup()
from zones.address.published import current
from django.db import connection
from tests.bench.web import pss_mb
connection.ensure_connection()
base, start = pss_mb(os.getpid()), time.perf_counter()
found = current()
print(len(found.answers), time.perf_counter() - start, pss_mb(os.getpid()) - base)
"""


def fill(size: int) -> int:
    """Publish an edition of that many addresses in place of the one before and return its key."""
    from django.db import connection  # noqa: PLC0415

    from tests import builders  # noqa: PLC0415
    from zones.models import Edition, EditionKind, EditionStatus  # noqa: PLC0415

    plan = Edition.objects.published_plan()
    Edition.objects.filter(kind=EditionKind.ADDRESSES).update(status=EditionStatus.WITHDRAWN)
    edition = builders.edition(EditionKind.ADDRESSES)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE zones_addresszone; TRUNCATE zones_address CASCADE")
        cursor.execute("ALTER TABLE zones_addresszone SET UNLOGGED; ALTER TABLE zones_address SET UNLOGGED")
        with without_indexes(cursor, with_trigrams=size <= TRIGRAMS_UP_TO):
            streets = size // NUMBERS_PER_STREET
            cursor.execute(FILL, {"edition": edition.pk, "streets": streets, "numbers": NUMBERS_PER_STREET})
            cursor.execute(ASSIGN, {"plan": plan.pk, "zone": plan.zones.order_by("pk").first().pk})
        cursor.execute("VACUUM ANALYZE zones_address, zones_addresszone")
    edition.status, edition.published_at = EditionStatus.PUBLISHED, plan.published_at
    edition.save()
    return edition.pk


class without_indexes:  # noqa: N801 - reads as a statement
    """Fill first and index afterwards, which is many times faster; only what the search uses is indexed again."""

    def __init__(self, cursor: Any, *, with_trigrams: bool) -> None:
        self.cursor, self.with_trigrams = cursor, with_trigrams

    def __enter__(self) -> None:
        self.cursor.execute("ALTER TABLE zones_address DROP CONSTRAINT IF EXISTS address_unique_in_edition")
        self.cursor.execute(INDEXES)
        found = self.cursor.fetchall()
        for name, _definition in found:
            self.cursor.execute(f"DROP INDEX {name}")
        self.indexes = [pair for pair in found if pair[0].startswith("address_street")]
        if not self.with_trigrams:
            self.indexes = [pair for pair in self.indexes if "trigram" not in pair[0]]
        self.cursor.execute("SET session_replication_role = replica")  # every row belongs to the one edition
        self.cursor.execute("ALTER TABLE zones_address DROP CONSTRAINT IF EXISTS address_unique_in_edition")

    def __exit__(self, *_error: object) -> None:
        self.cursor.execute("SET session_replication_role = DEFAULT")
        for _name, definition in self.indexes:
            self.cursor.execute(definition)


def waits_ms(ask: Callable[[], object], questions: int) -> str:
    """Return median and p90 of the quietest of ten batches in milliseconds; other work on the machine hardly counts."""
    batches = [[wait_s(ask) for _ in range(questions // BATCHES)] for _ in range(BATCHES)]
    quietest = min(batches, key=statistics.median)
    return f"{statistics.median(quietest) * 1000:9.2f}{statistics.quantiles(quietest, n=10)[8] * 1000:9.2f}"


def wait_s(ask: Callable[[], object]) -> float:
    start = time.perf_counter()
    ask()
    return time.perf_counter() - start


def measure(edition: int, size: int) -> None:
    """Print the waits of the three questions and the size of tables and indexes."""
    from django.db import connection  # noqa: PLC0415

    from tests.bench import ways  # noqa: PLC0415

    chance = random.Random(SEED)  # noqa: S311 - no secret
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(id), max(id) FROM zones_address")
        first, last = cursor.fetchone()
        cursor.execute(f"DEALLOCATE ALL; PREPARE answer (bigint) AS {ways.ANSWER}")
        cursor.execute("SELECT street_key FROM zones_address TABLESAMPLE SYSTEM_ROWS(%s)", [QUESTIONS])
        keys = [key for (key,) in cursor.fetchall()]

        def trigrams() -> None:
            key = misspelt(chance.choice(keys))
            cursor.execute(ways.TRIGRAMS, {"edition": edition, "key": key, "start": f"{key}%"})

        asked: dict[str, tuple[Callable[[], object], int]] = {
            "answer, prepared query": (
                lambda: cursor.execute("EXECUTE answer (%s)", [chance.randint(first, last)]),
                QUESTIONS,
            ),
            "streets by 5 letters": (
                lambda: cursor.execute(BEGINNING, [edition, f"{chance.choice(keys)[:5]}%"]),
                QUESTIONS,
            ),
        }
        if size <= TRIGRAMS_UP_TO:
            asked["streets by trigrams"] = (trigrams, SLOW_QUESTIONS)
        for name, (ask, questions) in asked.items():
            print(f"{size:>11,}  {name:<26}{waits_ms(ask, questions)}", flush=True)
        cursor.execute("SELECT pg_total_relation_size('zones_address'), pg_total_relation_size('zones_addresszone')")
        print(f"{size:>11,}  tables and indexes {sum(cursor.fetchone()) / 1e9:.2f} GB", flush=True)


def misspelt(key: str) -> str:
    return f"{key[:4]}x{key[5:]}"


def in_process(size: int, database: str) -> None:
    """Print how long a fresh process reads the edition and how much memory it then takes."""
    environment = os.environ | {"DATABASE_URL": database_url(database)}
    command = [sys.executable, "-c", FOOTPRINT]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    count, seconds, megabytes = map(float, result.stdout.split())
    assert count == size // NUMBERS_PER_STREET * NUMBERS_PER_STREET
    print(f"{size:>11,}  in memory: read in {seconds:.1f} s, {megabytes:.0f} MB per process", flush=True)


def main() -> None:
    """Print everything, size by size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--in-process-up-to", type=int, default=1_000_000)
    options = parser.parse_args()
    with demonstration():
        from django.db import connection  # noqa: PLC0415

        with connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS tsm_system_rows")
        print(f"{'addresses':>11}  {'question':<26}{'median ms':>9}{'p90 ms':>9}   load {os.getloadavg()[0]:.1f}")
        for size in options.sizes:
            start = time.perf_counter()
            edition = fill(size)
            print(f"{size:>11,}  filled and indexed in {time.perf_counter() - start:.0f} s", flush=True)
            measure(edition, size)
            if size <= options.in_process_up_to:
                in_process(size, connection.settings_dict["NAME"])


if __name__ == "__main__":
    main()
