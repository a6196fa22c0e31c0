"""Publishing a plan of 57 zones with 23,462 addresses, while the site is asked without pause.

    python tests/bench/bench_publishing.py [--rounds 5]

Needs DATABASE_URL, REDIS_URL and SECRET_KEY; works in a database of its own. Each round publishes a draft: it is
checked as it is stored, becomes the published one, and every address is assigned anew. Meanwhile a second thread reads
pages and asks for an address. First another process publishes, which this one only follows, then this one does it
itself. Each wait is compared with the usual one for that page, since a page may take longer by itself. Aims: under
5 s, and every answer is right.
"""

import argparse
import importlib
import os
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from contextlib import AbstractContextManager
from http import HTTPStatus
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.database import demonstration  # noqa: E402

AIM_S, QUIET_S = 5.0, 3.0
ELSEWHERE = """
import django
django.setup()
from zones import services
from zones.models import Edition
draft = services.copy_as_draft(Edition.objects.published_plan())
services.publish(draft, reason="Messung")
"""
PATHS = ("/gebiete/DEMO-01/", "/gebiete/", "/api/v1/gebiete/DEMO-02", "/adresse/?q=Markt+1")
ANSWERS = (HTTPStatus.OK, HTTPStatus.FOUND)


class Reader(threading.Thread):
    """Asks the site in turn until it is told to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.stop = threading.Event()
        self.phase = "nothing is published"
        self.waits_s: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.wrong = 0

    def run(self) -> None:
        """Keep the waits and count what is no right answer; what the first question loads counts for nothing."""
        from django.db import connection  # noqa: PLC0415
        from django.test import Client  # noqa: PLC0415

        client = Client(HTTP_HOST="localhost")
        for path in PATHS:
            client.get(path)
        while not self.stop.is_set():
            for path in PATHS:
                start = time.perf_counter()
                self.wrong += client.get(path).status_code not in ANSWERS
                self.waits_s[self.phase][path].append(time.perf_counter() - start)
        connection.close()

    def report(self) -> None:
        """Print how long each phase let people wait beyond what the page usually takes."""
        usual_s = {path: statistics.median(waits) for path, waits in self.waits_s["nothing is published"].items()}
        for phase, waits_s in self.waits_s.items():
            beyond_ms = sorted((wait - usual_s[path]) * 1000 for path, waits in waits_s.items() for wait in waits)
            told = [statistics.median(beyond_ms), beyond_ms[int(len(beyond_ms) * 0.99)], beyond_ms[-1]]
            figures = "median {:.0f}, p99 {:.0f}, longest {:.0f} ms".format(*told)
            print(f"{phase:<28}{len(beyond_ms):>6} answers, beyond what each page usually takes: {figures}")
            for path, waits in waits_s.items():
                print(f"    {path:<26} usually {usual_s[path] * 1000:4.0f}, longest {max(waits) * 1000:4.0f} ms")


def plain_site() -> AbstractContextManager[None]:
    """Let pages name static files without having collected them first, and one client ask without end."""
    from django.conf import settings  # noqa: PLC0415
    from django.test import override_settings  # noqa: PLC0415

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    return override_settings(
        STORAGES={**settings.STORAGES, "staticfiles": plain}, WHITENOISE_AUTOREFRESH=True, RATE_LIMITS_PER_MINUTE={}
    )


def measure(rounds: int, url: str) -> tuple[list[float], Reader]:
    """Return the time of each publication, and the reader."""
    from zones import services  # noqa: PLC0415
    from zones.models import Edition  # noqa: PLC0415

    importlib.import_module("jena_waerme.wsgi")  # loads what a server loads before it answers
    reader = Reader()
    reader.start()
    times = []
    try:
        time.sleep(QUIET_S)
        for _ in range(rounds):
            reader.phase = "another process publishes"
            publish_elsewhere(url)
        for _ in range(rounds):
            reader.phase = "this process publishes"
            draft = services.copy_as_draft(Edition.objects.published_plan())
            start = time.perf_counter()
            services.publish(draft, reason="Messung")
            times.append(time.perf_counter() - start)
    finally:
        reader.stop.set()
        reader.join()
    return times, reader


def publish_elsewhere(url: str) -> None:
    """Let another process publish in the database of the measurement, and wait until this one has followed."""
    from zones.address import published  # noqa: PLC0415

    before = published.current()
    environment = os.environ | {"DATABASE_URL": url}
    subprocess.run([sys.executable, "-c", ELSEWHERE], cwd=ROOT, env=environment, check=True)
    start = time.perf_counter()
    while published.current() is before:
        time.sleep(0.01)
    print(f"followed {time.perf_counter() - start:.2f} s after the other process had ended")


def main() -> int:
    """Print the figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with demonstration() as url, plain_site():
        times, reader = measure(rounds, url)
    median_s = statistics.median(times)
    print(f"publishing        {median_s:6.2f} s, longest {max(times):.2f} s (aim: under {AIM_S:.0f} s)")
    print(f"wrong answers     {reader.wrong:6d} (aim: none)")
    reader.report()
    return int(max(times) >= AIM_S or reader.wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
