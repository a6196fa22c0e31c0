"""Server time of a PDF in seconds and as a multiple of its page, and what it costs a process in memory.

    python tests/bench/bench_pdf.py [--rounds 5]

Needs DATABASE_URL (with published data), REDIS_URL and SECRET_KEY. CPU time of one process: the whole request for the
page and for the PDF in turn, the best of each counts, so that other work on the machine does not. The first PDF of a
process loads WeasyPrint and unpacks the type; it is measured on its own. Aim: below 2 s.
"""

import argparse
import os
import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
AIM_S = 2
HOUSES = {
    "two systems": "v=1&stand=2026-11-23&systems=heat_pump,gas",
    "zone, what is usual (five systems)": "v=1&stand=2026-11-23&gebiet=DEMO-03",
    "rented apartment building": "v=1&stand=2026-11-23&gebiet=DEMO-02&house.building_type=mfh&wer=vermietung",
    "zone, large print": "v=1&stand=2026-11-23&gebiet=DEMO-03&schrift=gross",
}


def memory_mb() -> float:
    """Return the memory that this process holds now (resident set)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def seconds(ending: str, query: str) -> float:
    """Ask for the page (``/``) or the PDF of a query and return the CPU time."""
    from django.test import Client  # noqa: PLC0415 - after django.setup()

    start = process_time()
    answer = Client(headers={"host": "localhost"}).get(f"/rechner/ergebnis{ending}?{query}")
    assert answer.status_code == 200, answer.status_code
    return process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    import django  # noqa: PLC0415

    django.setup()
    print(f"load: {os.getloadavg()[0]:.1f}")
    first_house = next(iter(HOUSES.values()))
    seconds("/", first_house)
    before = memory_mb()
    print(f"first PDF of a process: {seconds('.pdf', first_house):.2f} s")
    after = memory_mb()
    for name, query in HOUSES.items():
        page = min(seconds("/", query) for _ in range(rounds))
        pdf = min(seconds(".pdf", query) for _ in range(rounds))
        times = f"{pdf / page:.1f} times its page of {page * 1000:.0f} ms"
        print(f"{name:<36}{pdf:>5.2f} s (aim below {AIM_S} s), {times}")
    print(f"memory: {before:.0f} MB before, {after:.0f} MB after one PDF, {memory_mb():.0f} MB after all")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.update(DJANGO_SETTINGS_MODULE="tests.bench.plain", DEBUG="false", HTTPS="false", LOG_LEVEL="ERROR")
    main()
