"""What a tile of the map costs beside an empty Django view, in one run of one server.

    python tests/bench/bench_tiles.py [--seconds 2] [--rounds 5]

Needs DATABASE_URL (with published addresses whose map is drawn), REDIS_URL and SECRET_KEY. One gunicorn worker serves
both through the same middleware; they are measured in turn, each round anew, and the medians count. Every tile of the
sheet is asked for, in an order of chance with a fixed seed. It prints how large the tiles of each zoom are, too.
"""

import argparse
import os
import random
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.bench_search import CONNECTIONS, SEED, Figures, ask_site, run_rounds  # noqa: E402
from tests.bench.web import serving  # noqa: E402

AIM = 0.7
EMPTY, TILE = "empty view", "tile"
TILES = """
import django, json
django.setup()
from django.db.models.functions import Length
from zones.models import MapTile
found = MapTile.objects.annotate(size=Length("content")).order_by("pk")
print(json.dumps(list(found.values_list("sheet__state", "zoom", "x", "y", "size"))))
"""


def main() -> int:
    """Print all figures; 1 where the aim is missed."""
    import json  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="length of each measurement")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    tiles = json.loads(ask_site(TILES))
    for zoom in sorted({tile[1] for tile in tiles}):
        sizes = [tile[4] for tile in tiles if tile[1] == zoom]
        print(
            f"zoom {zoom}: {len(sizes):>5} tiles, {sum(sizes) / 1000:>6.0f} kB packed, the largest {max(sizes)} bytes"
        )
    random.Random(SEED).shuffle(tiles)  # noqa: S311 - no secret
    paths = [f"/karte/kacheln/{state}/{zoom}/{x}/{y}.mvt" for state, zoom, x, y, _size in tiles]
    figures = {EMPTY: Figures(["/leer/"] * len(paths)), TILE: Figures(paths)}
    with serving() as server:
        run_rounds({EMPTY: server}, figures, options.rounds, options.seconds)
        memory_mb = server.memory_mb()
    pairs = zip(figures[TILE].rates, figures[EMPTY].rates, strict=True)
    share = statistics.median(mine / base for mine, base in pairs)
    for name, view in figures.items():
        print(f"{name:<12}{statistics.median(view.rates):>8.0f} answers/s over {CONNECTIONS} connections")
    print(
        f"share of the empty view {share:.2f}; memory of the worker {memory_mb:.0f} MB; load {os.getloadavg()[0]:.1f}"
    )
    print(f"aim ({AIM}):", "met" if share >= AIM else "MISSED")
    return int(share < AIM)


if __name__ == "__main__":
    sys.exit(main())
