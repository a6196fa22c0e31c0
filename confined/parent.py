"""Starts a confined process, waits for it, ends it when nobody wants it any more, and takes its answer."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from confined.child import OUT_OF_MEMORY, OUT_OF_SPACE
from confined.limits import Limits, NotFinished, Reason

_SCRIPT = Path(__file__).with_name("child.py")
_PAUSE_S = 0.05  # between two looks at the process
_DETAIL_BYTES = 2000
_HANDED_ON = ("CITY", "TZ", "LD_LIBRARY_PATH")  # of the environment, where nothing else has any business
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "GDAL_NUM_THREADS", "OGR_GPKG_NUM_THREADS")  # one each
_CODES = {OUT_OF_MEMORY: Reason.MEMORY, OUT_OF_SPACE: Reason.SIZE}
_SIGNALS = {
    int(signal.SIGXCPU): Reason.TIME,
    int(signal.SIGALRM): Reason.TIME,
    int(signal.SIGXFSZ): Reason.SIZE,
    int(signal.SIGKILL): Reason.MEMORY,  # the system's own way out
    int(signal.SIGABRT): Reason.MEMORY,  # that of libraries in C++ and Rust
}


def run(
    function: str,
    arguments: Mapping[str, Any],
    limits: Limits = Limits(),  # noqa: B008 (immutable)
    wanted: Callable[[], object] = lambda: None,
) -> Generator[Any, None, None]:
    """Yield what a function yields that runs in a process of its own.

    Args:
        function: „package.module:name“; it takes the arguments by name and yields what JSON can hold.
        arguments: What JSON can hold; files by their path.
        limits: The most that the process may use.
        wanted: Is called again and again while the process runs; what it raises ends the process.

    Raises:
        NotFinished: The process used more than it may, or broke. Nothing is yielded then.

    """
    with TemporaryDirectory(prefix="confined-") as folder:
        order, answer, said = (Path(folder) / name for name in ("order", "answer", "said"))
        order.write_text(json.dumps({"function": function, "arguments": dict(arguments), "limits": asdict(limits)}))
        with order.open("rb") as read, answer.open("wb") as written, said.open("wb") as errors:
            code = _code(folder, (read, written, errors), limits, wanted)
        if code:
            raise NotFinished(_reason(code), _detail(code, said))
        with answer.open(encoding="utf-8") as lines:
            yield from map(_item, lines)


def _code(folder: str, files: tuple[IO[bytes], ...], limits: Limits, wanted: Callable[[], object]) -> int:
    environment = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    environment |= {"LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder, **dict.fromkeys(_THREADS, "1")}
    read, written, said = files
    process = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-I", str(_SCRIPT)],
        stdin=read,
        stdout=written,
        stderr=said,
        env=environment,
        cwd=folder,
        start_new_session=True,
    )
    try:
        return _waited(process, limits, wanted)
    finally:
        process.kill()
        process.wait()


def _waited(process: subprocess.Popen[bytes], limits: Limits, wanted: Callable[[], object]) -> int:
    end = time.monotonic() + limits.seconds
    while True:
        try:
            return process.wait(_PAUSE_S)
        except subprocess.TimeoutExpired:
            wanted()
        if time.monotonic() > end:
            return -signal.SIGALRM


def _reason(code: int) -> Reason:
    if code < 0:
        return _SIGNALS.get(-code, Reason.ERROR)
    return _CODES.get(code, Reason.ERROR)


def _detail(code: int, said: Path) -> str:
    """Return the signal, or the last line, which is ours: what libraries say may quote the file."""
    if code < 0:
        return signal.Signals(-code).name
    lines = said.read_bytes()[-_DETAIL_BYTES:].decode("utf-8", "replace").splitlines()
    return lines[-1] if lines else ""


def _item(line: str) -> Any:  # noqa: ANN401 (whatever JSON holds)
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotFinished(Reason.ERROR, "no JSON") from error
