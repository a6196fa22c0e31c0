"""A town's evening: many people at once doing what people do, for minutes, with a publication in the middle.

    python tests/bench/bench_mix.py [--seconds 300] [--people 100 500] [--every 5] [--servers 1] [--workers 2]

Needs DATABASE_URL, REDIS_URL and SECRET_KEY; works in a database of its own. Each person asks something every five
seconds on a kept connection: suggestions, tiles, addresses, zones, results, papers. With two servers, each has workers
of its own on one database and one Redis, and half of the people. Told are errors (all that is neither an answer nor a
429 or 503 that says when to come again), waits of each kind, the memory of the workers in the course of it, and, before
it, the mix without pause as a share of an empty view. Aims: no error; memory flat after the first half.
"""

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import threading
import time
from collections import Counter
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.bench_publishing import ELSEWHERE  # noqa: E402
from tests.bench.bench_search import ADDRESSES, SEED, ask_site  # noqa: E402
from tests.bench.bench_tiles import TILES  # noqa: E402
from tests.bench.database import demonstration  # noqa: E402
from tests.bench.load import measure  # noqa: E402
from tests.bench.visitors import SAID, Seen, crowd  # noqa: E402
from tests.bench.web import Server, pss_mb, serving  # noqa: E402

SHARES = {"suggestions": 40, "tiles": 25, "addresses": 15, "zones": 10, "results": 9, "papers": 1}  # of a hundred
EMPTY = ["/leer/"] * 100
CONNECTIONS, ALONE_S, SAMPLE_S = 16, 5, 5
HOUSES = ("", "&systems=heat_pump,gas,keep", "&house.building_type=mfh&wer=vermietung", "&wer=miete")
AIM_GROWTH = 1.1  # memory at the end, of that at half-time


def mix() -> list[tuple[str, str]]:
    """Return a hundred times what people ask for, as kind and path, in the shares of `SHARES`."""
    addresses, tiles = json.loads(ask_site(ADDRESSES)), json.loads(ask_site(TILES))
    chance = random.Random(SEED)  # noqa: S311 - no secret
    day = f"v=2&stand={date.today()}"  # noqa: DTZ011 - the durable link of today
    zones = [f"DEMO-{number:02}" for number in range(1, 58)]

    def path(kind: str) -> str:
        key, _pk, street, *_ = chance.choice(addresses)
        state, zoom, x, y, _size = chance.choice(tiles)
        zone, house = chance.choice(zones), chance.choice(HOUSES)
        return {
            "suggestions": f"/api/v1/adressen?{urlencode({'q': street[: chance.randint(3, 8)]})}",
            "tiles": f"/karte/kacheln/{state}/{zoom}/{x}/{y}.mvt",
            "addresses": f"/api/v1/adressen/{key}",
            "zones": f"/gebiete/{zone}/",
            "results": f"/rechner/ergebnis/?{day}&gebiet={zone}{house}",
            "papers": f"/rechner/ergebnis.blatt.pdf?{day}&gebiet={zone}{house}",
        }[kind]

    return [(kind, path(kind)) for kind, share in SHARES.items() for _ in range(share * 100)]


class Memory(threading.Thread):
    """Notes what each worker holds, every few seconds, until it is told to stop."""

    def __init__(self, servers: list[Server]) -> None:
        super().__init__(daemon=True)
        self.servers, self.stop = servers, threading.Event()
        self.samples_mb: list[list[float]] = []

    def run(self) -> None:
        """Sample."""
        while not self.stop.wait(SAMPLE_S):
            self.samples_mb.append([pss_mb(worker) for server in self.servers for worker in server.workers])


def publish() -> None:
    """Publish a copy of the plan by another process."""
    begun = time.perf_counter()
    ask_site(ELSEWHERE)
    print(f"published in the middle, {time.perf_counter() - begun:.1f} s with the start of its process")


def shares(server: Server, asked: list[tuple[str, str]]) -> None:
    """Print what the mix without pause comes to beside an empty view."""
    paths = [path for kind, path in asked]
    random.Random(SEED).shuffle(paths)  # noqa: S311 - no secret
    measure(server.port, paths, connections=1, seconds=ALONE_S)  # what the first answers load counts for nothing
    empty, mixed = (
        measure(server.port, some, connections=CONNECTIONS, seconds=ALONE_S).per_second for some in (EMPTY, paths)
    )
    share = mixed / empty
    print(f"without pause, {CONNECTIONS} connections: {mixed:.0f} answers/s, {share:.2f} of the empty view")


def told(name: str, seen: list[Seen]) -> str:
    """Return one line of figures."""
    waits_ms = sorted(each.wait_s * 1000 for each in seen)
    half, late, longest = (waits_ms[int(len(waits_ms) * share)] if seen else 0 for share in (0.5, 0.95, 0.9999))
    refused = sum(each.status in SAID for each in seen)
    errors = sum(each.is_error for each in seen)
    figures = f"median {half:6.0f}  p95 {late:6.0f}  longest {longest:6.0f} ms"
    return f"{name:<12}{len(seen):>7} answers  {figures}  refused and said {refused:>4}  errors {errors:>3}"


def evening(servers: list[Server], asked: list[tuple[str, str]], people: int, options: argparse.Namespace) -> bool:
    """Measure and print one evening; whether the aims are met."""
    memory = Memory(servers)
    publication = threading.Timer(options.seconds / 2, publish)
    memory.start()
    publication.start()
    ports = [server.port for server in servers]
    seen = asyncio.run(crowd(ports, asked, people=people, seconds=options.seconds, every_s=options.every))
    memory.stop.set()
    publication.join()
    print(f"{people} people on {len(servers)} servers, {len(seen) / options.seconds:.0f} answers/s")
    for kind in SHARES:
        print("  " + told(kind, [each for each in seen if each.kind == kind]))
    print("  " + told("all", seen))
    wrong = Counter((each.status, each.kind) for each in seen if each.is_error)
    print("  errors by status and kind:", dict(wrong) or "none")
    half, end = (statistics.mean(memory.samples_mb[at]) for at in (len(memory.samples_mb) // 2 - 1, -1))
    most = max(max(sample) for sample in memory.samples_mb)
    print(f"  memory of a worker {half:.0f} MB at half-time, {end:.0f} at the end, the largest {most:.0f}")
    return not wrong and end <= half * AIM_GROWTH


def main() -> int:
    """Print all figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--people", type=int, nargs="+", default=[100, 500])
    parser.add_argument("--every", type=float, default=5, help="seconds between two questions of a person")
    parser.add_argument("--servers", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with demonstration() as url, ExitStack() as running:
        os.environ["DATABASE_URL"] = url
        asked = mix()
        servers = [running.enter_context(serving(workers=options.workers)) for _ in range(options.servers)]
        shares(servers[0], asked)
        met = [evening(servers, asked, people, options) for people in options.people]
    print("aims (no error, memory flat):", *("met" if each else "MISSED" for each in met))
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())
