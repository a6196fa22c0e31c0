"""Publishing a plan of 57 zones with 23,462 addresses, while the site is asked without pause.

    python tests/bench/bench_publishing.py [--rounds 5]

Needs DATABASE_URL, REDIS_URL and SECRET_KEY; works in a database of its own. Each round publishes a draft: it is
checked as it is stored, becomes the published one, and every address is assigned anew. Meanwhile a second thread reads
pages and asks for an address. Aims: under 5 s, and every answer is right.
"""

import argparse
import statistics
import sys
import threading
import time
from contextlib import AbstractContextManager
from http import HTTPStatus
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.database import demonstration

AIM_S = 5.0
PATHS = ("/gebiete/DEMO-01/", "/gebiete/", "/api/v1/gebiete/DEMO-02", "/adresse/?q=Markt+1")
ANSWERS = (HTTPStatus.OK, HTTPStatus.FOUND)


class Reader(threading.Thread):
    """Asks the site in turn until it is told to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.stop = threading.Event()
        self.waits_s: list[float] = []
        self.wrong = 0

    def run(self) -> None:
        """Keep the longest wait and count what is no right answer."""
        from django.db import connection  # noqa: PLC0415
        from django.test import Client  # noqa: PLC0415

        client = Client(HTTP_HOST="localhost")
        while not self.stop.is_set():
            for path in PATHS:
                start = time.perf_counter()
                self.wrong += client.get(path).status_code not in ANSWERS
                self.waits_s.append(time.perf_counter() - start)
        connection.close()


def plain_site() -> AbstractContextManager[None]:
    """Let pages name static files without having collected them first, and one client ask without end."""
    from django.conf import settings  # noqa: PLC0415
    from django.test import override_settings  # noqa: PLC0415

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    return override_settings(
        STORAGES={**settings.STORAGES, "staticfiles": plain}, WHITENOISE_AUTOREFRESH=True, RATE_LIMITS_PER_MINUTE={}
    )


def measure(rounds: int) -> tuple[list[float], Reader]:
    """Return the time of each publication, and the reader."""
    from zones import services  # noqa: PLC0415
    from zones.address.published import preload  # noqa: PLC0415
    from zones.models import Edition  # noqa: PLC0415

    preload()  # as a server does before it answers
    reader = Reader()
    reader.start()
    times = []
    try:
        for _ in range(rounds):
            draft = services.copy_as_draft(Edition.objects.published_plan())
            start = time.perf_counter()
            services.publish(draft, reason="Messung")
            times.append(time.perf_counter() - start)
    finally:
        reader.stop.set()
        reader.join()
    return times, reader


def main() -> int:
    """Print the figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with demonstration(), plain_site():
        times, reader = measure(rounds)
    median_s = statistics.median(times)
    print(f"publishing        {median_s:6.2f} s, longest {max(times):.2f} s (aim: under {AIM_S:.0f} s)")
    print(f"answers meanwhile {len(reader.waits_s):6d}, wrong {reader.wrong} (aim: none)")
    print(f"longest wait      {max(reader.waits_s):6.2f} s, median {statistics.median(reader.waits_s):.3f} s")
    return int(max(times) >= AIM_S or reader.wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
