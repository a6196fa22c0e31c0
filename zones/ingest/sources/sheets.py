"""The rows of a spreadsheet, read by a process of its own (pure).

A file of a few kilobytes can claim a sheet of billions of cells, and the reader then ends the process that it runs in.
Here that process is a small one with a limit, and not the one that answers citizens.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from zones.ingest.sources.sheet_process import DAMAGED, NO_ROWS

MEMORY_BYTES, SECONDS = 2 * 1024**3, 120
_SCRIPT = Path(__file__).with_name("sheet_process.py")


class Damaged(Exception):
    """The file is no spreadsheet, or not a whole one."""


class NoRows(Exception):
    """No sheet has a row below its header."""


class TooLarge(Exception):
    """The file asks for more memory or time than it may have."""


def rows_of(path: Path) -> Iterator[list[object]]:
    """Yield the rows of the first sheet that has more than a header; raises the exceptions above, also in between."""
    command = [sys.executable, "-I", str(_SCRIPT), str(path), str(MEMORY_BYTES), str(SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as reader:  # noqa: S603
        assert reader.stdout is not None  # noqa: S101 - tells the type checker
        try:
            with suppress(EOFError, pickle.UnpicklingError):  # cut off where the reader ended; its code says why
                while True:
                    yield from pickle.load(reader.stdout)  # noqa: S301 - written by our own script
        except GeneratorExit:
            reader.kill()
            raise
        code = reader.wait()
    if code:
        raise {DAMAGED: Damaged, NO_ROWS: NoRows}.get(code, TooLarge)
