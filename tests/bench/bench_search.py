"""What searching costs beside an empty Django view, in one run.

    python tests/bench/bench_search.py [--seconds 2] [--rounds 5]

Needs DATABASE_URL (with published data), REDIS_URL and SECRET_KEY. Gunicorn serves all views with one worker; the empty
view is served twice more, by workers of their own: without any middleware, and with everything that only staff need run
for everybody, as it was until November 2026. All views are measured in turn, each round anew, and the medians count.
The load comes from one thread over 16 connections, every request from a client of its own. Two shares of the empty view
are shown: of its throughput, and of its processor time, which other work on the machine hardly changes. Typed texts are
made from the published addresses with a fixed seed: beginnings of streets, whole addresses, and those with one error.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.load import Load, measure  # noqa: E402
from tests.bench.web import Server, serving  # noqa: E402

CONNECTIONS, TEXTS, SEED = 16, 3000, 6
TYPING_EVERY_S = 0.15  # how often a person who types sends a question
BARE, FULL, EMPTY = "empty view, bare Django", "empty view, all middleware", "empty view"
SUGGEST, SEARCH, ANSWER, ZONES = "suggestions", "suche", "address → zone", "gebiete"
AIMS = {SUGGEST: 0.7, SEARCH: 0.6, ANSWER: 0.8, ZONES: 0.6}  # shares of the empty view
AIM_EMPTY = 0.75  # share of the bare one
AIM_MEDIAN_MS, AIM_P99_MS, AIM_MEMORY_MB, AIM_READY_S = 5, 10, 50, 1
SETTINGS = {BARE: "tests.bench.bare", FULL: "tests.bench.full"}
ADDRESSES = """
import django, json
django.setup()
from zones.models import Address, Edition
found = Edition.objects.published_addresses().addresses.order_by("pk")
print(json.dumps(list(found.values_list("key", "pk", "street", "number", "suffix"))))
"""
FOOTPRINT = """
import django, os, time
django.setup()
import jena_waerme.urls
from zones.address.published import announce, current
from django.db import connection
from tests.bench.web import pss_mb
connection.ensure_connection()
base = pss_mb(os.getpid())
start, begun = time.perf_counter(), time.process_time()
found = current()
print(len(found.answers), time.perf_counter() - start, time.process_time() - begun, pss_mb(os.getpid()) - base)
"""


@dataclass
class Figures:
    """The rounds of one view."""

    paths: list[str]
    rates: list[float] = field(default_factory=list)
    costs_s: list[float] = field(default_factory=list)  # processor seconds per answer


def ask_site(code: str) -> str:
    """Run code in a fresh process of the site and return what it prints."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "jena_waerme.settings", "LOG_LEVEL": "ERROR"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def views() -> dict[str, Figures]:
    """Return every view with what is asked of it."""
    import json  # noqa: PLC0415

    addresses = json.loads(ask_site(ADDRESSES))
    chance = random.Random(SEED)  # noqa: S311 - no secret
    chosen = [chance.choice(addresses) for _ in range(TEXTS)]
    typed = {
        "beginnings": [street[: chance.randint(3, 8)] for _key, _pk, street, *_ in chosen],
        "whole addresses": [f"{street} {number}{suffix}" for _key, _pk, street, number, suffix in chosen],
        "with one error": [f"{misspelt(street, chance)} {number}" for _key, _pk, street, number, _ in chosen],
    }
    every = [text for texts in zip(*typed.values(), strict=True) for text in texts]
    chance.shuffle(every)
    asked = {f"{SUGGEST}, {kind}": texts for kind, texts in typed.items()}
    api = {name: [f"/api/v1/adressen?{urlencode({'q': text})}" for text in texts] for name, texts in asked.items()}
    return {
        name: Figures(paths)
        for name, paths in {
            BARE: ["/leer/"] * TEXTS,
            FULL: ["/leer/"] * TEXTS,
            EMPTY: ["/leer/"] * TEXTS,
            SUGGEST: [f"/api/v1/adressen?{urlencode({'q': text})}" for text in every],
            **api,
            SEARCH: [f"/api/v1/suche?{urlencode({'q': text})}" for text in every],
            "  RapidFuzz over streets": [f"/wege/rapidfuzz/?{urlencode({'q': text})}" for text in every],
            "  pg_trgm in PostgreSQL": [f"/wege/trigramme/?{urlencode({'q': text})}" for text in every],
            ANSWER: [f"/api/v1/adressen/{key}" for key, *_ in chosen],
            ZONES: ["/api/v1/gebiete"] * TEXTS,
            "  prepared query": [f"/wege/vorbereitet/{pk}" for _key, pk, *_ in chosen],
        }.items()
    }


def misspelt(street: str, chance: random.Random) -> str:
    """Swap two letters inside the name."""
    at = chance.randrange(1, max(2, len(street) - 2))
    return street[:at] + street[at + 1 : at + 2] + street[at : at + 1] + street[at + 2 :]


def run_rounds(servers: dict[str, Server], figures: dict[str, Figures], rounds: int, seconds: float) -> None:
    """Measure every view in turn; the first round only warms up."""
    for number in range(rounds + 1):
        for name, view in figures.items():
            server = servers.get(name, servers[EMPTY])
            before_s = server.processor_s()
            load = measure(server.port, view.paths, connections=CONNECTIONS, seconds=seconds)
            if number:
                view.rates.append(load.per_second)
                view.costs_s.append((server.processor_s() - before_s) / len(load.waits_s))


def typing(server: Server, figures: dict[str, Figures], seconds: float) -> dict[str, Load]:
    """Measure waits while 16 people type, each a question every 150 ms."""
    return {
        name: measure(
            server.port, figures[name].paths, connections=CONNECTIONS, seconds=seconds, every_s=TYPING_EVERY_S
        )
        for name in (EMPTY, SUGGEST, SEARCH, ANSWER)
    }


def report(figures: dict[str, Figures]) -> dict[str, float]:
    """Print the table and return each view's share of the empty one."""
    heads = ("answers/s", "share", "of all mw", "CPU µs", "CPU share")
    print(f"{'':<32}" + "".join(f"{head:>11}" for head in heads))
    for name, view in figures.items():
        rate, cost_us = statistics.median(view.rates), statistics.median(view.costs_s) * 1e6
        shares = [share(view.rates, figures[base].rates) for base in (EMPTY, FULL)]
        by_cpu = share(figures[EMPTY].costs_s, view.costs_s)
        print(f"{name:<32}{rate:>11.0f}{shares[0]:>11.2f}{shares[1]:>11.2f}{cost_us:>11.0f}{by_cpu:>11.2f}")
    return {name: share(view.rates, figures[EMPTY].rates) for name, view in figures.items()}


def share(mine: list[float], base: list[float]) -> float:
    """Return the median of what each round gives."""
    return statistics.median(own / other for own, other in zip(mine, base, strict=True))


def main() -> int:
    """Print all figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="length of each measurement")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    figures = views()
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with serving() as server, serving(SETTINGS[BARE]) as bare, serving(SETTINGS[FULL]) as full:
        run_rounds({EMPTY: server, BARE: bare, FULL: full}, figures, options.rounds, options.seconds)
        waits = typing(server, figures, options.seconds * 3)
        memory_mb = server.memory_mb()
    shares = report(figures)
    for name, load in waits.items():
        print(f"{name:<32}16 people typing: median {load.wait_ms(50):.1f} ms, p99 {load.wait_ms(99):.1f} ms")
    count, ready_s, own_s, above_mb = map(float, ask_site(FOOTPRINT).split())
    print(f"memory of one worker {memory_mb:.0f} MB; {count:.0f} addresses take {above_mb:.0f} MB above the base")
    print(f"read from the database in {ready_s:.2f} s, {own_s:.2f} s of them its own processor time")
    print(f"first answer {server.ready_s:.1f} s after the start of gunicorn")
    print(f"load of the machine after: {os.getloadavg()[0]:.1f}")
    met = (
        *(shares[name] >= aim for name, aim in AIMS.items()),
        share(figures[EMPTY].rates, figures[BARE].rates) >= AIM_EMPTY,
        all(load.wait_ms(50) < AIM_MEDIAN_MS and load.wait_ms(99) < AIM_P99_MS for load in waits.values()),
        above_mb < AIM_MEMORY_MB,
        ready_s < AIM_READY_S,
    )
    print(
        "aims (0.7, 0.6, 0.8, 0.6, 0.75 of a bare view, 5 and 10 ms, 50 MB, 1 s):",
        *("met" if each else "MISSED" for each in met),
    )
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())
