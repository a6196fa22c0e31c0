"""Server time of papers as a multiple of their page, in one run, and what they cost a process in memory.

    python tests/bench/bench_pdf.py [--rounds 7]

Needs DATABASE_URL (with published data), REDIS_URL and SECRET_KEY. CPU time of one process: the whole request for the
page, for the sheet and for the protocol in turn; the median of each counts. A web process gets ready for papers when it
starts; how long that takes, and the first paper after it, are measured on their own. Aims: a sheet at most 4 times its
page, a protocol at most 12 times; in large print the same.
"""

import argparse
import os
import statistics
import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
PAGE = "/"
AIMS = {".blatt.pdf": 4, ".pdf": 12}  # times the page
NAMES = {".blatt.pdf": "sheet", ".pdf": "protocol"}
DAY = "v=2&stand=2026-11-23"
HOUSES = {
    "two systems": f"{DAY}&systems=heat_pump,gas",
    "zone, what is usual (five systems)": f"{DAY}&gebiet=DEMO-03",
    "rented apartment building": f"{DAY}&gebiet=DEMO-02&house.building_type=mfh&wer=vermietung",
    "owners' community": f"{DAY}&gebiet=DEMO-02&house.building_type=mfh&house.dwellings=12&community.exists=ja",
    "zone, large print": f"{DAY}&gebiet=DEMO-03&schrift=gross",
}


def memory_mb() -> float:
    """Return the memory that this process holds now (resident set)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def seconds(ending: str, query: str) -> float:
    """Ask for the page (``/``) or a paper of a query and return the CPU time."""
    from django.test import Client  # noqa: PLC0415 - after django.setup()

    start = process_time()
    answer = Client(headers={"host": "localhost"}).get(f"/rechner/ergebnis{ending}?{query}")
    assert answer.status_code == 200, answer.status_code
    return process_time() - start


def told(name: str, query: str, rounds: int) -> str:
    """Return what the page of a query takes, and each paper as a multiple of it."""
    found = [{ending: seconds(ending, query) for ending in (PAGE, *AIMS)} for _round in range(rounds)]
    median = {ending: statistics.median(times[ending] for times in found) for ending in (PAGE, *AIMS)}
    papers = (
        f"{NAMES[ending]} {median[ending] * 1000:6.0f} ms, {median[ending] / median[PAGE]:4.1f} times (aim {aim})"
        for ending, aim in AIMS.items()
    )
    return f"{name:<36}page {median[PAGE] * 1000:4.0f} ms  {'  '.join(papers)}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    import django  # noqa: PLC0415

    django.setup()
    from calculator.reports.pdf import prepare_papers  # noqa: PLC0415

    print(f"load: {os.getloadavg()[0]:.1f}")
    first_house = next(iter(HOUSES.values()))
    seconds(PAGE, first_house)
    before, start = memory_mb(), process_time()
    prepare_papers()
    print(f"getting ready for papers: {process_time() - start:.2f} s, {memory_mb() - before:.0f} MB")
    print(f"first sheet after it: {seconds('.blatt.pdf', first_house):.2f} s")
    for name, query in HOUSES.items():
        print(told(name, query, rounds))
    print(f"memory: {before:.0f} MB before, {memory_mb():.0f} MB after all")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.update(DJANGO_SETTINGS_MODULE="tests.bench.plain", DEBUG="false", HTTPS="false", LOG_LEVEL="ERROR")
    main()
