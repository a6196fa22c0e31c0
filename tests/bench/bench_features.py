"""What a page of features costs beside an empty Django view, in one run of one server.

    python tests/bench/bench_features.py [--seconds 2] [--rounds 5]

Needs DATABASE_URL (with the demonstration published), REDIS_URL and SECRET_KEY. One gunicorn worker serves all through
the same middleware; they are measured in turn, each round anew, and the medians count. Two shares of the empty view are
shown: of its throughput, and of its processor time, which other work on the machine hardly changes. Pages that GIS asks
for again come from memory; asked for anew means that every question is another one, so that nothing is remembered.
"""

import argparse
import os
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.bench_search import CONNECTIONS, TEXTS, Figures, run_rounds  # noqa: E402
from tests.bench.web import serving  # noqa: E402

AIM = 0.5
EMPTY, PAGE = "empty view", "page of ten features"
ITEMS = "/api/ogc/collections/gebiete/items"
METRES = "http://www.opengis.net/def/crs/EPSG/0/25832"


def views() -> dict[str, Figures]:
    """Return every view with what is asked of it."""
    boxes = [f"{ITEMS}?limit=10&bbox=11.48,50.85,11.7{number:05},50.99" for number in range(TEXTS)]
    return {
        EMPTY: Figures(["/leer/"] * TEXTS),
        PAGE: Figures([f"{ITEMS}?limit=10&offset={number % 5 * 10}" for number in range(TEXTS)]),
        "  all features": Figures([f"{ITEMS}?limit=1000"] * TEXTS),
        "  all, in metres": Figures([f"{ITEMS}?limit=1000&crs={METRES}"] * TEXTS),
        "  one feature": Figures([f"{ITEMS}/DEMO-{1 + number % 57:02}" for number in range(TEXTS)]),
        "  ten of a box, asked for anew": Figures(boxes),
        "  list of collections": Figures(["/api/ogc/collections"] * TEXTS),
    }


def main() -> int:
    """Print all figures; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="length of each measurement")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    figures = views()
    print(f"{'':<52}{'share':>7}{'CPU':>7}")
    with serving() as server:
        before_mb = server.memory_mb()
        run_rounds({EMPTY: server}, figures, options.rounds, options.seconds)
        memory_mb = server.memory_mb()
    shares = {}
    for name, view in figures.items():
        pairs = zip(view.rates, figures[EMPTY].rates, strict=True)
        shares[name] = statistics.median(mine / base for mine, base in pairs)
        costs = zip(figures[EMPTY].costs_s, view.costs_s, strict=True)
        processor = statistics.median(base / mine for base, mine in costs)
        print(f"{name:<34}{statistics.median(view.rates):>8.0f} answers/s{shares[name]:>7.2f}{processor:>7.2f}")
    print(f"{CONNECTIONS} connections; memory of the worker {before_mb:.0f}, then {memory_mb:.0f} MB", end="; ")
    print(f"load {os.getloadavg()[0]:.1f}")
    print(f"aim ({AIM}):", "met" if shares[PAGE] >= AIM else "MISSED")
    return int(shares[PAGE] < AIM)


if __name__ == "__main__":
    sys.exit(main())
