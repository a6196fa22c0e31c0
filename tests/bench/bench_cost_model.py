"""Measures the cost model: ``python tests/bench/bench_cost_model.py``. Prints figures beside their aims.

CPU time of one process, the best of many runs, so that other work on the machine does not count; nor does what was
imported before: how long the garbage collector looks at it depends on what else a process holds.
"""

import gc
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

ROUNDS, FUTURES = 60, 10_000
IMPORT = "import time; t = time.process_time(); import calculator.core; print(time.process_time() - t)"


def best_ms(work: Callable[[], object]) -> float:
    """Return the CPU time of one run in milliseconds, the best of many."""
    times = []
    gc.collect()
    gc.freeze()
    for _round in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times) * 1000


def import_s() -> float:
    """Return how long a fresh process needs to import the core."""
    command = [sys.executable, "-c", IMPORT]
    return min(
        float(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout) for _ in range(5)
    )


def main() -> None:
    """Measure and print."""
    from calculator.answer.city_for_core import city_for_core  # noqa: PLC0415 - measured after the import
    from calculator.core import Inputs, compare, to_dict  # noqa: PLC0415 - measured after the import
    from calculator.core.city import use  # noqa: PLC0415
    from calculator.sentences import in_german  # noqa: PLC0415

    use(city_for_core())
    from tests.core.houses import LAW, facts  # noqa: PLC0415 - needs the city

    inputs, case = Inputs.of(LAW, {}), facts()
    answer = compare(inputs, case, LAW)
    count, years = len(answer.systems), len(answer.calendar_years)
    rows = [
        ("import calculator.core", import_s(), 0.3, "s"),
        (f"compare, {count} systems, {years} years", best_ms(lambda: compare(inputs, case, LAW)), 5, "ms"),
        ("to_dict", best_ms(lambda: to_dict(answer, in_german)), 0, "ms"),
    ]
    from calculator.core.ensemble import ensemble  # noqa: PLC0415 - brings NumPy in

    futures_ms = best_ms(lambda: ensemble(inputs, case, LAW, count=FUTURES))
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows += [
        (f"ensemble, {FUTURES} futures, {count} systems, {years} years", futures_ms, 150, "ms"),
        ("peak memory of the whole process", memory_mb, 200, "MB"),
    ]
    for name, value, aim, unit in rows:
        below = f"aim below {aim} {unit}" if aim else ""
        print(f"{name:<60}{value:>10.3f} {unit:<3}{below}")


if __name__ == "__main__":
    main()
