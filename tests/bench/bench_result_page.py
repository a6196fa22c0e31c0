"""Server time of the result page as a multiple of the model alone, and the weight of the page.

    python tests/bench/bench_result_page.py [--rounds 15]

Needs DATABASE_URL (with published data), REDIS_URL and SECRET_KEY. CPU time of one process, in turn: the whole request
through all middleware, and `compare` with `ensemble` for the same house, systems and number of futures; the median of
each counts. The weight is the page with every style sheet, script and font it names, compressed as it is served. Aims:
at most 2 times the model, below 200 kB, nobody else asked.
"""

import argparse
import gzip
import os
import re
import statistics
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time, sleep
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
AIM_MULTIPLE, AIM_WEIGHT_KB = 2, 200
ADDRESS = re.compile(r'(?:href|src)="(/static/[^"]+)"|url\("?([^")]+\.woff2)"?\)')
FOREIGN = re.compile(r'(?:src|<link[^>]*href)="(https?://[^"]+)"')
HOUSES = {
    "house of which nothing is told": "",
    "zone with a heat network": "gebiet=DEMO-06",
    "rented apartment building": "house.building_type=mfh&wer=vermietung",
    "three systems": "systems=heat_pump,gas,keep",
    "ten systems": "systems=heat_pump,heat_pump_borehole,heat_pump_pv,heat_pump_gas_hybrid,gas,oil,pellets,fernwaerme,"
    "local_network,keep",
}


def cpu_ms(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return (process_time() - start) * 1000


def model(query: str) -> tuple[Callable[[], object], str]:
    """Return the model alone for a question, and the durable link of its result."""
    from django.http import QueryDict  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from calculator.answer.answering import FUTURES, answer  # noqa: PLC0415
    from calculator.core import compare  # noqa: PLC0415
    from calculator.core.ensemble import ensemble  # noqa: PLC0415
    from calculator.questions import read  # noqa: PLC0415

    asked = read(QueryDict(query), timezone.localdate()).asked or sys.exit(f"Not understood: {query}")
    law = answer(asked).parameters
    inputs = asked.inputs(law)

    def run() -> object:
        compare(inputs, asked.facts, law, asked.systems)
        return ensemble(inputs, asked.facts, law, asked.systems, count=FUTURES)

    return run, f"/rechner/ergebnis/?{asked.query()}"


def weight_kb(page: str) -> tuple[float, list[str]]:
    """Return the weight of a page with all it names, and the addresses of others in it."""
    from django.contrib.staticfiles import finders  # noqa: PLC0415

    files = {match[1] for match in ADDRESS.finditer(page) if match[1]}
    found = {name: Path(finders.find(name.removeprefix("/static/").split("?")[0])) for name in files}
    fonts = {
        (path.parent / match[2]).resolve()
        for path in found.values()
        if path.suffix == ".css"
        for match in ADDRESS.finditer(path.read_text(encoding="utf-8"))
        if match[2]
    }
    texts = [page.encode(), *(path.read_bytes() for path in found.values())]
    return (sum(len(gzip.compress(text)) for text in texts) + sum(f.stat().st_size for f in fonts)) / 1000, (
        FOREIGN.findall(page)
    )


def serve_as_a_process() -> None:
    """Read what is published and follow it, as each process of gunicorn does."""
    from zones.address.published import follow, heard, preload  # noqa: PLC0415

    preload()
    follow()
    while heard() is None:
        sleep(0.01)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    sys.path.insert(0, str(ROOT))
    os.environ.update(DJANGO_SETTINGS_MODULE="tests.bench.plain", DEBUG="false", HTTPS="false", LOG_LEVEL="ERROR")
    import django  # noqa: PLC0415

    django.setup()
    from django.test import Client  # noqa: PLC0415

    serve_as_a_process()
    client: Any = Client(headers={"host": "localhost"})
    print(f"load: {os.getloadavg()[0]:.1f}")
    for name, query in HOUSES.items():
        alone, link = model(query)
        page = partial(client.get, link)
        answered = page()
        if answered.status_code != 200:
            sys.exit(f"{name}: the page answered {answered.status_code}.")
        alone()
        pairs = [(cpu_ms(alone), cpu_ms(page)) for _round in range(rounds)]
        model_ms, page_ms = (statistics.median(column) for column in zip(*pairs, strict=True))
        weight, foreign = weight_kb(answered.content.decode())
        print(
            f"{name:<32} model {model_ms:6.1f} ms  page {page_ms:6.1f} ms  multiple {page_ms / model_ms:4.2f} "
            f"(aim {AIM_MULTIPLE})  weight {weight:5.1f} kB (aim {AIM_WEIGHT_KB})  foreign: {foreign or 'none'}"
        )


if __name__ == "__main__":
    main()
