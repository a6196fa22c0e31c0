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

from zones.catalogue.marking import marked as _
from zones.ingest.sources.sheet_process import DAMAGED, NO_ROWS

MEMORY_BYTES, SECONDS = 2 * 1024**3, 120
_WHY = {
    DAMAGED: _("Die Tabelle „%(name)s“ ist beschädigt. Speichern Sie sie neu als XLSX, ODS oder CSV."),
    NO_ROWS: _("Die Tabelle „%(name)s“ hat keine Zeilen unter den Spaltennamen. Ergänzen Sie sie."),
}
_TOO_LARGE = _(
    "Die Tabelle „%(name)s“ ist zu groß. Oft steht weit rechts oder unten noch etwas: Kopieren Sie nur die "
    "gefüllten Zellen in eine neue Tabelle."
)
_SCRIPT = Path(__file__).with_name("sheet_process.py")


class NoSheet(Exception):
    """There is nothing to read; the message is a German sentence for `Staged.refused`."""


def rows_of(path: Path) -> Iterator[list[object]]:
    """Yield the rows of the first sheet that has more than a header; raises NoSheet, also in between."""
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
        raise NoSheet(_WHY.get(code, _TOO_LARGE))
