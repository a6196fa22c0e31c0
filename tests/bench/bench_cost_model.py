"""Measures the cost model: ``python tests/bench/bench_cost_model.py``. Prints figures beside their aims.

``--beside PATH`` measures this checkout and another one with a ``.venv`` of its own in turn, and prints the ratios.

CPU time of one process, the best of many runs, so that other work on the machine does not count; nor does what was
imported before: how long the garbage collector looks at it depends on what else a process holds.
"""

import argparse
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.cost_model_once import COMPARE, ENSEMBLE, FUTURES, IMPORT, best_ms  # noqa: E402 - needs the path

ONCE = Path(__file__).with_name("cost_model_once.py")
ROUNDS = 60
TURNS = 7
MEASURED = {
    COMPARE: "compare, all systems, one start year",
    ENSEMBLE: f"ensemble, {FUTURES} futures, all systems",
    IMPORT: "import calculator.core",
}


def once_ms(checkout: Path, what: str) -> float:
    """Return what a fresh process of a checkout measures, in milliseconds."""
    command = [str(checkout / ".venv" / "bin" / "python"), str(ONCE), what]
    return float(subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True).stdout)


def print_ratios(other: Path) -> None:
    """Measure both checkouts in turn, so that both see the same machine, and print the best and the median."""
    print(f"{'CPU time, ms':<42}{'here':>9}{'beside':>9}{'ratio':>8}{'median':>10}{'beside':>9}{'ratio':>8}")
    for what, name in MEASURED.items():
        turns = [(once_ms(ROOT, what), once_ms(other, what)) for _turn in range(TURNS)]
        here, beside = zip(*turns, strict=True)
        columns = f"{min(here):>9.2f}{min(beside):>9.2f}{min(here) / min(beside):>8.3f}"
        middle = f"{median(here):>10.2f}{median(beside):>9.2f}{median(here) / median(beside):>8.3f}"
        print(f"{name:<42}{columns}{middle}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--beside", type=Path, metavar="PATH", help="another checkout with a .venv of its own")
    other = parser.parse_args().beside
    if other:
        print_ratios(other.resolve())
    else:
        print_aims()


def print_aims() -> None:
    """Measure this checkout, and print the figures beside their aims."""
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
        ("import calculator.core", min(once_ms(ROOT, IMPORT) for _turn in range(5)), 300, "ms"),
        (f"compare, {count} systems, {years} years", best_ms(lambda: compare(inputs, case, LAW), ROUNDS), 5, "ms"),
        ("to_dict", best_ms(lambda: to_dict(answer, in_german), ROUNDS), 0, "ms"),
    ]
    from calculator.core.ensemble import ensemble  # noqa: PLC0415 - brings NumPy in

    futures_ms = best_ms(lambda: ensemble(inputs, case, LAW, count=FUTURES), ROUNDS)
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
