"""Assigning a million addresses to the 57 zones and storing the answers, as a share of the bare statement in PostGIS.

    python tests/bench/bench_assignment.py [--points 1000000] [--rounds 3]

Needs DATABASE_URL, REDIS_URL and SECRET_KEY; works in a database of its own. The bare statement is INSERT … SELECT …
ST_Covers into a table of two columns without keys. Ours also finds the addresses on a boundary with their distance, and
stores both in the site's own table with its keys and checks, in one transaction. The two take turns on the same points,
spread evenly over the city; the median of the rounds counts. Aim: at most 0.5.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.database import demonstration

AIM_SHARE = 0.5
POINTS = """
INSERT INTO zones_address (edition_id, key, street, street_key, number, suffix, postcode, ortsteil, point, object_id,
                           source, as_of, is_approximate)
SELECT %(edition)s, (1::bigint << 52) + row_number() OVER (), 'Weg', 'weg', 1, '', '', '', (dumped).geom,
       (dumped).path[1]::text, 'Test', '2026-01-01', false
FROM (SELECT ST_Dump(ST_GeneratePoints(ST_Union(g.polygon), %(count)s, 1)) AS dumped
      FROM zones_zonegeometry g JOIN zones_zone z ON z.id = g.zone_id WHERE z.edition_id = %(plan)s) made
"""
BARE = """
TRUNCATE bare;
INSERT INTO bare SELECT a.id, g.zone_id
FROM zones_address a JOIN zones_zonegeometry g ON ST_Covers(g.polygon, a.point)
WHERE a.edition_id = {edition}
"""


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(count: int, rounds: int) -> list[tuple[float, float]]:
    """Return the times of the bare statement and of ours, round by round."""
    from django.db import connection  # noqa: PLC0415

    from tests import builders  # noqa: PLC0415
    from zones.models import Edition, EditionKind  # noqa: PLC0415
    from zones.services import assign_addresses  # noqa: PLC0415

    plan, addresses = Edition.objects.published_plan(), builders.edition(EditionKind.ADDRESSES)
    cursor = connection.cursor()
    cursor.execute(POINTS, {"edition": addresses.pk, "plan": plan.pk, "count": count})
    cursor.execute("CREATE TABLE bare (address_id bigint, zone_id bigint); ANALYZE zones_address, zones_zonegeometry")
    bare = BARE.format(edition=addresses.pk)
    times = []
    for number in range(rounds + 1):
        pair = seconds(lambda: cursor.execute(bare)), seconds(lambda: assign_addresses(plan, addresses))
        cursor.execute("TRUNCATE zones_addresszone")  # each round starts empty
        if number:  # the first round only warms up
            times.append(pair)
    return times


def main() -> int:
    """Print the figures; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with demonstration():
        times = measure(options.points, options.rounds)
    bare_s, ours_s = (statistics.median(column) for column in zip(*times, strict=True))
    share = statistics.median(ours / bare for bare, ours in times)
    print(f"bare INSERT … SELECT … ST_Covers  {bare_s:6.1f} s")
    print(f"assign_addresses, stored          {ours_s:6.1f} s")
    print(f"share                             {share:6.2f} (aim: at most {AIM_SHARE})")
    return int(share > AIM_SHARE)


if __name__ == "__main__":
    sys.exit(main())
