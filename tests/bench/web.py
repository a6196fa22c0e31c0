"""The site as gunicorn serves it, with one worker, for measurements."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TICKS_S = os.sysconf("SC_CLK_TCK")


class Server:
    """A running server."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, ready_s: float) -> None:
        self.process, self.port, self.ready_s = process, port, ready_s

    @property
    def workers(self) -> list[int]:
        """The ids of the worker processes."""
        master = self.process.pid
        return [int(word) for word in Path(f"/proc/{master}/task/{master}/children").read_text("ascii").split()]

    @property
    def worker(self) -> int:
        """The id of the first worker process."""
        return self.workers[0]

    def processor_s(self) -> float:
        """Return the processor time that the worker has used; other work on the machine hardly changes it."""
        fields = Path(f"/proc/{self.worker}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS_S

    def memory_mb(self) -> float:
        """Return the worker's proportional share of memory (PSS)."""
        return pss_mb(self.worker)


def pss_mb(process: int) -> float:
    """Return the proportional share of memory of a process."""
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    assert found is not None
    return int(found[1]) / 1000


@contextlib.contextmanager
def serving(settings: str = "tests.bench.settings", workers: int = 1) -> Iterator[Server]:
    """Run gunicorn as the site does, with workers that live as long as the measurement."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": settings,
        "DEBUG": "false",
        "HTTPS": "false",
        "BEHIND_PROXY": "true",  # each request names its client, as behind the proxy
        "LOG_LEVEL": "ERROR",
    }
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
    command += ["--workers", str(workers), "--max-requests", "0"]
    command += ["--log-level", "error", "--bind", f"127.0.0.1:{port}"]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_until_up(port, process)
        yield Server(process, port, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(1500):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/adressen?q=a", timeout=5).close()
            return
        if process.poll() is not None:
            break
        time.sleep(0.02)
    sys.exit("The server did not start.")
