"""Reading all house numbers of Thuringia and keeping those of Jena, as a multiple of reading the file with plain csv.

    python tests/bench/bench_statewide_addresses.py [--rounds 5]

The file is generated in the layout of HK-DE 5.2: 625,000 lines, 23,500 of them in Jena. It is read unpacked and as ZIP,
each time in a fresh process, imports, reader and checks included; the three take turns and the median of the rounds
counts. Times are processor seconds, so that other work on the machine does not count. Aims: at most 3 times csv, under
400 MB.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.ingest.address_files import House  # noqa: E402
from zones.ingest.sources.hk_de import HEADER_5_2  # noqa: E402

LINES, IN_JENA = 625_000, 23_500
AIM_MULTIPLE, AIM_MEMORY_MB = 3.0, 400
PLAIN = """
import csv, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.reader(file, delimiter=";"):
        pass
"""
OURS = """
import sys
from pathlib import Path
from zones.ingest.checks import check_addresses
from zones.ingest.sources.addresses import open_addresses
with open_addresses(Path(sys.argv[1])) as source:
    report = check_addresses(source.read(lambda _n: None), source.epsg)
assert (len(report.rows), report.read) == (23_500, 23_500), (len(report.rows), report.read)
"""
MEASURE = """
import resource, time
start = time.process_time()
{}
print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def write_file(path: Path) -> None:
    """Write the statewide file; the lines of Jena stand among the others as in the official one."""
    chance, jena = random.Random(1), set(random.Random(2).sample(range(LINES), IN_JENA))  # noqa: S311 (no secret)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"{HEADER_5_2}\r\n")
        for index in range(LINES):
            house = House(
                street=f"Straße der Probe {index // 60}",
                number=str(index % 60 + 1),
                oid=f"DETHL{index:011d}",
                easting=f"{chance.uniform(680_000, 682_000):.3f}",
                northing=f"{chance.uniform(5_643_000, 5_645_000):.3f}",
                kreis="53" if index in jena else "71",
            )
            file.write(f"{house.v5_2()}\r\n")


def measure(code: str, path: Path) -> tuple[float, float]:
    """Return processor time (s) and highest memory (MB) of a process of its own."""
    command = [sys.executable, "-c", MEASURE.format(code), str(path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, result.stdout.split())
    return seconds, megabytes


def main() -> int:
    """Print the figures; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        text, packed = Path(folder) / "adressen-th.txt", Path(folder) / "HK-TH.zip"
        write_file(text)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(text, text.name)
        print(f"{LINES:,} lines, {text.stat().st_size / 1e6:.0f} MB, packed {packed.stat().st_size / 1e6:.0f} MB")
        cases = {"plain csv": (PLAIN, text), "ours, text": (OURS, text), "ours, ZIP": (OURS, packed)}
        results = [{name: measure(*case) for name, case in cases.items()} for _round in range(rounds)]
    plain = statistics.median(result["plain csv"][0] for result in results)
    missed = False
    for name in cases:
        seconds = statistics.median(result[name][0] for result in results)
        memory = max(result[name][1] for result in results)
        print(f"{name:<12} {seconds:6.2f} s = {seconds / plain:.2f} × csv, peak {memory:.0f} MB")
        missed = missed or seconds > AIM_MULTIPLE * plain or memory > AIM_MEMORY_MB
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
