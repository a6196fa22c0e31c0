"""The confined process itself: limits first, then the function that was named; one line of JSON per item it yields.

A script: `python -I child.py`; standard input holds the order as JSON. It ends with one of the codes below, or by the
signal of a limit.
"""

import errno
import importlib
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OUT_OF_MEMORY, OUT_OF_SPACE, BROKEN = 3, 4, 5
KEPT_OUT = ("geopandas", "pandas", "pyarrow")  # pyogrio would load them without needing them


def main() -> int:
    """Do what the order says; returns the code with which the process ends."""
    sys.path.insert(0, str(ROOT))
    order = json.load(sys.stdin)
    from confined.limits import Limits  # noqa: PLC0415 (needs the path)

    Limits(**order["limits"]).impose()
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)  # what a library prints is no part of the answer
    try:
        for item in _function(order["function"])(**order["arguments"]):
            answer.write(f"{json.dumps(item)}\n")
        answer.close()
    except MemoryError:
        return OUT_OF_MEMORY
    except OSError as error:
        print(_named(error), file=sys.stderr)
        return OUT_OF_SPACE if error.errno in {errno.EFBIG, errno.ENOSPC} else BROKEN
    except BaseException as error:  # noqa: BLE001 - whatever it is, the other side has to hear of it
        print(_named(error), file=sys.stderr)
        return BROKEN
    return 0


def _function(path: str) -> Callable[..., Iterable[Any]]:
    module, _colon, name = path.partition(":")
    for kept_out in KEPT_OUT:
        sys.modules[kept_out] = None  # type: ignore[assignment]
    function: Callable[..., Iterable[Any]] = getattr(importlib.import_module(module), name)
    return function


def _named(error: BaseException) -> str:
    """Return the kind of an error and where it happened; its message may quote the file and belongs in no log."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" ({Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno})" if place else ""
    return f"{type(error).__name__}{where}"


if __name__ == "__main__":
    os._exit(main())  # without the clean-up of libraries, which a damaged file may have left in any state
