"""Measures one thing of the cost model in the checkout that it is started in, and prints milliseconds of CPU time.

``bench_cost_model.py --beside`` starts it, also in older checkouts: it asks only for what they have, too.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

COMPARE, ENSEMBLE, IMPORT = "compare", "ensemble", "import"
FUTURES = 10_000


def best_ms(work: Callable[[], object], rounds: int) -> float:
    """Return the CPU time of one run in milliseconds, the best of many; what was imported before does not count."""
    times = []
    work()
    gc.collect()
    gc.freeze()
    for _round in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times) * 1000


def measured_ms(what: str) -> float:
    """Return what one run of it takes; raises ``ValueError`` for anything but the three."""
    start = process_time()
    from calculator.core import Inputs, compare  # noqa: PLC0415 - the import itself is measured

    if what == IMPORT:
        return (process_time() - start) * 1000
    _hand_city_over()
    from calculator.core.ensemble import ensemble  # noqa: PLC0415 - brings NumPy in
    from tests.core.houses import LAW, facts  # noqa: PLC0415 - needs the city

    inputs, case = Inputs.of(LAW, {}), facts()
    if what == COMPARE:
        return best_ms(lambda: compare(inputs, case, LAW), 60)
    if what == ENSEMBLE:
        return best_ms(lambda: ensemble(inputs, case, LAW, count=FUTURES), 10)
    raise ValueError(what)


def _hand_city_over() -> None:
    try:
        from calculator.answer.city_for_core import hand_over  # noqa: PLC0415
    except ImportError:
        return  # the core of an older checkout knows its city by itself
    hand_over()


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    print(measured_ms(sys.argv[1]))
