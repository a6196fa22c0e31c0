"""A whole state or country of towns in one PostgreSQL: ways to split its tables, books on demand, a publication.

    python tests/bench/bench_many_towns.py [600:600000 11000:20000000] [--split towns]

Needs DATABASE_URL; makes a database of its own beside it and drops it (about 250 bytes an address). Municipalities and
addresses are made up, with sizes like those of Germany. For each number of towns and addresses and each way to split
(one table, a part per state, per district, per municipality) it prints: seconds to fill, size on the disk, waits for
the answer of an address over all towns, and the memory of a connection. Unless each municipality has a part it goes on:
reading one town's book as the site reads its own, which share of visits finds its town in a process that keeps the
towns asked for last, and one town's publication while two visitors ask without a pause. docs/scale.md has the figures.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.many_towns import asked, on_demand, publishing, tables  # noqa: E402
from tests.bench.many_towns.tables import Split, Town  # noqa: E402

STATES, DATABASE = ("600:600000", "11000:20000000"), "many_towns"


def fresh_database() -> str:
    """Make the database of the trial and return its address; one left by a trial that was ended is dropped."""
    server, mark, options = os.environ["DATABASE_URL"].replace("postgis://", "postgresql://").partition("?")
    with psycopg.connect(f"{server.rpartition('/')[0]}/postgres{mark}{options}", autocommit=True) as other:
        other.execute(f"DROP DATABASE IF EXISTS {DATABASE}")  # type: ignore[arg-type]
        other.execute(f"CREATE DATABASE {DATABASE}")  # type: ignore[arg-type]
    return f"{server.rpartition('/')[0]}/{DATABASE}{mark}{options}"


def fill_and_ask(url: str, towns: Sequence[Town], split: Split) -> None:
    """Print what filling, the disk, an answer and a connection cost when the tables are split like this."""
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        empty, start = tables.gigabytes(database), time.perf_counter()
        tables.create(database, towns, split)
        made = time.perf_counter()
        tables.fill(database)
        print(f"\n{len(towns):,} towns, {sum(town.addresses for town in towns):,} addresses, {split.value}")
        print(f"  tables made in {made - start:.0f} s, filled in {time.perf_counter() - made:.0f} s", end=", ")
        print(f"{tables.gigabytes(database) - empty:.2f} GB", flush=True)
    for name, figure in asked.measure(url, towns).items():
        print(f"  {name:<28}{figure:9.2f}", flush=True)


def read_and_publish(url: str, towns: Sequence[Town]) -> None:
    """Print what a town's book takes when it is read on demand, and what its publication takes from visitors."""
    for only_streets in (False, True):
        for read in on_demand.read(url, towns, only_streets=only_streets):
            what = "streets alone" if only_streets else "whole book"
            print(f"  {what} of {read.addresses:,} read in {read.seconds * 1000:.0f} ms, {read.megabytes:.1f} MB")
    for room in on_demand.ROOM_MB:
        shares = [on_demand.kept(towns, size, room) for size in on_demand.BYTES_OF_AN_ADDRESS]
        print(f"  room of {room} MB: {' and '.join(f'{share:.1%}' for share in shares)} of visits find their town")
    for size in publishing.SIZES:
        done = publishing.beside_visitors(url, towns, size)
        print(
            f"  {done.addresses:,} addresses published in {done.seconds:.2f} s; visitors waited (median, p99)"
            " {:.2f}, {:.2f} ms before and {:.2f}, {:.2f} ms meanwhile".format(*done.before, *done.meanwhile),
            flush=True,
        )


def main() -> None:
    """Print everything, state by state."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("states", nargs="*", default=STATES, help="municipalities:addresses")
    parser.add_argument("--split", choices=[split.name.lower() for split in Split], nargs="*")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
    print(f"load {os.getloadavg()[0]:.1f}")
    for state in options.states:
        towns = tables.make_towns(*map(int, state.split(":")))
        for split in Split:
            if options.split and split.name.lower() not in options.split:
                continue
            url = fresh_database()
            fill_and_ask(url, towns, split)
            if split is not Split.TOWNS:  # waits for answers alone take minutes there
                read_and_publish(url, towns)


if __name__ == "__main__":
    main()
