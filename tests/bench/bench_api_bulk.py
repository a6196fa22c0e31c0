"""How many typed addresses one core answers when they are sent by the thousand (`POST adressen:suche`).

    python tests/bench/bench_api_bulk.py [--requests 10] [--rounds 3]

Needs DATABASE_URL (with published data), REDIS_URL and SECRET_KEY. Gunicorn serves with one worker; one connection
sends a thousand lines again and again, each request from a client of its own. Kinds of lines are sent in turn, each
round anew, and the medians count: lines per second of the worker's processor time (what one core answers, whatever
else the machine does), and lines per second of the clock. Beside them the empty view: how many lines are answered in
the time of one. Lines are made from the published addresses with a fixed seed: street and number as they are listed;
the same with postcode and city; a list as offices have it, of which one line in ten has two letters swapped; and all
with that.
"""

import argparse
import http.client
import json
import os
import random
import statistics
import sys
import time
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.bench_search import ADDRESSES, ask_site, misspelt
from tests.bench.web import Server, serving

LINES, SEED = 1000, 17
EXACT, WHOLE, OFFICE, WRONG = (
    "exactly spelled",
    "with postcode and city",
    "one in ten with an error",
    "all with an error",
)
AIM_PER_S = 10_000  # of exactly spelled lines, per second of one core
EMPTY, EMPTY_TIMES = "empty view", 2000
POSTCODES = """
import django, json
django.setup()
from zones.models import Edition
found = Edition.objects.published_addresses().addresses.order_by("pk")
print(json.dumps([str(each) for each in found]))
"""
clients = count()


def kinds() -> dict[str, list[str]]:
    """Return the lines of each kind."""
    addresses, whole = json.loads(ask_site(ADDRESSES)), json.loads(ask_site(POSTCODES))
    chance = random.Random(SEED)  # noqa: S311 - no secret
    chosen = [chance.choice(addresses) for _ in range(LINES)]
    exact = [f"{street} {number}{suffix}" for _key, _pk, street, number, suffix in chosen]
    wrong = [f"{misspelt(street, chance)} {number}{suffix}" for _key, _pk, street, number, suffix in chosen]
    office = [wrong[at] if at % 10 == 0 else exact[at] for at in range(LINES)]
    return {EXACT: exact, WHOLE: chance.sample(whole, LINES), OFFICE: office, WRONG: wrong}


def ask(connection: http.client.HTTPConnection, method: str, path: str, body: bytes = b"") -> bytes:
    """Ask as a client of its own; anything but 200 ends the measurement."""
    number = next(clients)
    headers = {"X-Client-Address": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}
    connection.request(method, path, body, {**headers, "Content-Type": "text/plain"} if body else headers)
    response = connection.getresponse()
    answer = response.read()
    if response.status != http.client.OK:
        sys.exit(f"{response.status}: {answer[:300]!r}")
    return answer


def measured(server: Server, times: int, *question: object) -> tuple[float, float]:
    """Return seconds of the worker's processor and of the clock for one request."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    before_s, begun = server.processor_s(), time.perf_counter()
    for _ in range(times):
        ask(connection, *question)  # type: ignore[arg-type]
    taken = (server.processor_s() - before_s) / times, (time.perf_counter() - begun) / times
    connection.close()
    return taken


def main() -> int:
    """Print all figures; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=10, help="of a thousand lines, in each measurement")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    lines = {kind: "\n".join(texts).encode() for kind, texts in kinds().items()}
    found: dict[str, list[tuple[float, float]]] = {kind: [] for kind in (EMPTY, *lines)}
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with serving() as server:
        for number in range(options.rounds + 1):  # the first only warms up
            taken = {EMPTY: measured(server, EMPTY_TIMES, "GET", "/leer/")}
            for kind, body in lines.items():
                taken[kind] = measured(server, options.requests, "POST", "/api/v1/adressen:suche", body)
            for kind, each in taken.items() if number else ():
                found[kind].append(each)
    empty_s = statistics.median(cpu_s for cpu_s, _clock_s in found[EMPTY])
    print(f"{'':<28}{'lines/s of a core':>20}{'lines/s':>10}{'µs a line':>11}{'in an empty view':>18}")
    for kind in lines:
        cpu_s, clock_s = (statistics.median(column) for column in zip(*found[kind], strict=True))
        per_core, a_line = LINES / cpu_s, cpu_s / LINES
        print(f"{kind:<28}{per_core:>20.0f}{LINES / clock_s:>10.0f}{a_line * 1e6:>11.0f}{empty_s / a_line:>18.1f}")
    print(f"load of the machine after: {os.getloadavg()[0]:.1f}")
    is_met = LINES / statistics.median(cpu_s for cpu_s, _clock_s in found[EXACT]) >= AIM_PER_S
    print(f"aim ({AIM_PER_S} exactly spelled lines a second of one core):", "met" if is_met else "MISSED")
    return int(not is_met)


if __name__ == "__main__":
    sys.exit(main())
