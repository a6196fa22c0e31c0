"""A table of many houses, beside the bare comparison of the same houses, and with a second worker.

    python tests/bench/bench_batch.py [--rows 10000] [--slices 10]

Needs DATABASE_URL, REDIS_URL and SECRET_KEY; works in a database and a queue of its own. First, in one process and
slice by slice in turn: everything from the uploaded bytes to stored results, against `compare` alone with its inputs
ready; CPU time of the process, so that other work on the machine does not count, with the time on the clock beside it.
Then the whole table with real workers, from sending to the last result, on the clock. Aims: at most 1.5 times the bare
loop; two workers at least 1.9 times as fast as one.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.database import demonstration

MOST_TIMES, LEAST_GAIN = 1.5, 1.9
DAY = date(2026, 11, 23)
HEAD = "Adresse;Wohnfläche;Baujahr;Gebäudetyp;Heizung;Heizung Baujahr;Verbrauch kWh"
KINDS = ("EFH;Gas", "Reihenhaus;Öl", "MFH;Gas", "EFH;Nachtspeicher")
WARM_UP_ROWS = 400


def table(rows: int) -> list[str]:
    """Return lines of a table: addresses of the demonstration, houses that differ from each other."""
    from zones.models import Address  # noqa: PLC0415

    addresses = cycle(map(str, Address.objects.order_by("object_id", "pk").iterator()))
    return [
        f"{address.replace(';', ' ')};{90 + number % 170};{1920 + number % 95};{KINDS[number % 4]};{2016 + number % 9};"
        for number, address in enumerate(islice(addresses, rows))
    ]


def upload(lines: list[str]) -> bytes:
    """Return the file as a browser sends it."""
    return "\n".join((HEAD, *lines)).encode()


def systems() -> tuple[str, ...]:
    """Return the heatings that the page proposes."""
    from calculator.batch.forms import USUAL  # noqa: PLC0415

    return USUAL


class Spent(NamedTuple):
    """CPU time of this process and time on the clock, in seconds."""

    cpu_s: float
    clock_s: float

    @classmethod
    def on(cls, work: Callable[[], None]) -> "Spent":
        """Do it and return what it took."""
        cpu, clock = time.process_time(), time.perf_counter()
        work()
        return cls(time.process_time() - cpu, time.perf_counter() - clock)


def bare(lines: list[str]) -> Spent:
    """Return how long `compare` alone takes for these houses, everything it needs being ready."""
    from calculator.answer.prices import parameters_on  # noqa: PLC0415
    from calculator.batch.columns import found_in  # noqa: PLC0415
    from calculator.batch.houses import house_of  # noqa: PLC0415
    from calculator.core import compare  # noqa: PLC0415

    places, parameters = found_in(HEAD.split(";")), parameters_on(DAY)
    cells = ({key: line.split(";")[place] for key, place in places.items()} for line in lines)
    asked = [house.asked for each in cells if (house := house_of(each, systems(), DAY)).asked]
    ready = [(each.inputs(parameters), each.facts, each.systems) for each in asked]
    if len(ready) != len(lines):
        raise SystemExit(f"{len(lines) - len(ready)} rows are bad.")

    def loop() -> None:
        for inputs, facts, wanted in ready:
            compare(inputs, facts, parameters, wanted)

    return Spent.on(loop)


def batch(lines: list[str]) -> Spent:
    """Return how long one process takes from the uploaded bytes to stored results."""
    from calculator.batch import run  # noqa: PLC0415

    def whole() -> None:
        for key in started(lines).chunks.values_list("pk", flat=True):
            run.run_chunk(key)

    return Spent.on(whole)


def started(lines: list[str]) -> "BatchJob":  # noqa: F821 - Django is not set up yet
    """Upload a table."""
    from django.contrib.auth.models import User  # noqa: PLC0415

    from calculator.batch import jobs  # noqa: PLC0415
    from calculator.batch.upload import read_upload  # noqa: PLC0415

    owner, _new = User.objects.get_or_create(username="bench")
    return jobs.start(owner, "bench", read_upload(upload(lines)), systems(), DAY)


def workers_s(lines: list[str], count: int) -> float:
    """Return how long real workers take for a table, once they are warm."""
    from tests.browser.worker import running_worker  # noqa: PLC0415

    with ExitStack() as stack:
        for _worker in range(count):
            stack.enter_context(running_worker())
        for _again in range(count + 1):
            wait_for(started(lines[:WARM_UP_ROWS]))
        begun = time.perf_counter()
        wait_for(started(lines))
        return time.perf_counter() - begun


def wait_for(job: "BatchJob") -> None:  # noqa: F821
    """Wait until a run is done."""
    while job.is_running:
        time.sleep(0.05)
        job.refresh_from_db()
    if job.status != "done":
        raise SystemExit(job.message)


def slices(lines: list[str], count: int) -> Iterator[list[str]]:
    """Cut the table into slices."""
    size = -(-len(lines) // count)
    return (lines[start : start + size] for start in range(0, len(lines), size))


def main() -> int:
    """Print the figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--slices", type=int, default=10)
    wanted = parser.parse_args()
    with demonstration():
        from celery import current_app  # noqa: PLC0415

        from tests.browser.worker import queue  # noqa: PLC0415
        from zones.address.published import preload  # noqa: PLC0415

        preload()  # as workers do
        lines = table(wanted.rows)
        send, current_app.send_task = current_app.send_task, lambda *_args, **_options: None
        pairs = [(bare(part), batch(part)) for part in slices(lines, wanted.slices)]
        current_app.send_task = partial(send, queue=queue())
        one_s, two_s = workers_s(lines, 1), workers_s(lines, 2)
    loops, wholes = zip(*pairs, strict=True)
    loop_s, whole_s = (sum(each.cpu_s for each in spent) for spent in (loops, wholes))
    times, gain = whole_s / loop_s, one_s / two_s
    print(f"{len(lines)} houses, {len(systems())} heatings each; load of the machine {os.getloadavg()[0]:.1f}")
    print(f"compare alone     {loop_s:7.2f} s ({sum(each.clock_s for each in loops):.2f} s on the clock)")
    print(f"the whole table   {whole_s:7.2f} s ({sum(each.clock_s for each in wholes):.2f} s on the clock)")
    print(f"                  {times:7.2f} times (aim: at most {MOST_TIMES})")
    print(f"one worker        {one_s:7.2f} s")
    print(f"two workers       {two_s:7.2f} s, {gain:.2f} times as fast (aim: at least {LEAST_GAIN})")
    return int(times > MOST_TIMES or gain < LEAST_GAIN)


if __name__ == "__main__":
    sys.exit(main())
