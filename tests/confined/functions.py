"""What the tests have a confined process do."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path


def echo(**arguments: object) -> Iterator[object]:
    yield from arguments.items()


def chatter() -> Iterator[str]:
    print("not a part of the answer", flush=True)
    os.write(1, b"nor is this")
    yield "answer"


def environment() -> Iterator[object]:
    yield sorted(os.environ)
    yield [name for name in ("geopandas", "pandas", "django") if sys.modules.get(name)]


def memory(megabytes: int) -> Iterator[int]:
    yield len(bytearray(megabytes * 1024**2))


def busy() -> Iterator[int]:
    while True:
        pass
    yield 0


def asleep() -> Iterator[int]:
    signal.pause()
    yield 0


def endless() -> Iterator[str]:
    while True:
        yield "x" * 1000


def half_way() -> Iterator[int]:
    yield 1
    raise ValueError("Musterweg 12")


def deep() -> Iterator[object]:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    yield nested


def killed(number: int) -> Iterator[int]:
    os.kill(os.getpid(), number)
    yield 0


def program() -> Iterator[int]:
    yield subprocess.run(["true"], check=True).returncode


def thread() -> Iterator[str]:
    done: list[str] = []
    worker = threading.Thread(target=done.append, args=("done",))
    worker.start()
    worker.join()
    yield from done


def descriptors() -> Iterator[list[str]]:
    yield [str(link.resolve()) for link in Path("/proc/self/fd").iterdir()]
