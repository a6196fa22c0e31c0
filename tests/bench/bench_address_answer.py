"""Throughput of the address answer as a share of an empty Django view, and the memory of a web process.

    python tests/bench/bench_address_answer.py [--seconds 2] [--rounds 5] [--connections 8]

Needs DATABASE_URL (with published data), REDIS_URL and SECRET_KEY. One gunicorn worker serves both, through the same
middleware; the two are measured in turn, and the median of the rounds counts. Aims: share at least 0.5, memory under
200 MB.
"""

import argparse
import contextlib
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AIM_SHARE, AIM_MEMORY_MB = 0.5, 200
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def server(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run gunicorn as the site does, with one worker that lives as long as the benchmark."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "DEBUG": "false",
        "HTTPS": "false",
        "LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--workers", "1"]
    command += ["--max-requests", "0", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_until_up(port, process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_until_up(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/leer/", timeout=5).close()
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit("The server did not start.")


def address_paths(port: int) -> list[str]:
    """Ask the running site for addresses all over the alphabet."""
    paths = []
    for letter in "abcdefghijklmnopqrstuvwxyz":
        query = urllib.parse.urlencode({"q": f"{letter} 1"})
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/adressen?{query}", timeout=5) as answer:
            paths += [line["url"] for line in json.load(answer)]
    return paths or sys.exit("No addresses are published in this database.")


def requests_per_second(port: int, paths: list[str], connections: int, seconds: float) -> float:
    """Keep `connections` connections busy for `seconds` and count the answers with status 200."""
    counts = [0] * connections
    end = time.perf_counter() + seconds

    def work(number: int) -> None:
        lines = [f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() for path in paths[number::connections]]
        with socket.create_connection(("127.0.0.1", port)) as connection:
            while time.perf_counter() < end:
                for line in lines:
                    connection.sendall(line)
                    read_answer(connection)
                    counts[number] += 1

    threads = [threading.Thread(target=work, args=[number]) for number in range(connections)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - start)


def read_answer(connection: socket.socket) -> None:
    received = connection.recv(65536)
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    length = LENGTH.search(head)
    if not head.startswith(b"HTTP/1.1 200") or length is None:
        raise RuntimeError(head.decode())
    missing = int(length[1]) - len(body)
    while missing > 0:
        missing -= len(connection.recv(65536))


def memory_mb(master: int) -> float:
    """Return the proportional share of memory (PSS) of the one worker of this master process."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text(encoding="ascii").split()
    rollup = Path(f"/proc/{children[0]}/smaps_rollup").read_text(encoding="ascii")
    return int(re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)[1]) / 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="length of each measurement")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=8)
    options = parser.parse_args()
    port = free_port()
    with server(port) as process:
        answers = address_paths(port)
        empty = ["/leer/"] * len(answers)
        rates: list[tuple[float, float]] = []
        for number in range(options.rounds + 1):
            pair = [
                requests_per_second(port, paths, options.connections, options.seconds) for paths in (empty, answers)
            ]
            if number:  # the first round only warms up
                rates.append((pair[0], pair[1]))
        memory = memory_mb(process.pid)
    empty_rate, answer_rate = (statistics.median(column) for column in zip(*rates, strict=True))
    share = statistics.median(answer / empty for empty, answer in rates)
    print(f"empty view      {empty_rate:8.0f} requests/s")
    print(f"address answer  {answer_rate:8.0f} requests/s")
    print(f"share           {share:8.2f} (aim: at least {AIM_SHARE})")
    print(f"memory          {memory:8.0f} MB of one worker (aim: under {AIM_MEMORY_MB})")


if __name__ == "__main__":
    main()
