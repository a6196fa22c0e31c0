"""The server as it is set up for the site, but nobody hears of a silence by waiting, or before the test has looked."""

import os
import runpy
import time
from pathlib import Path
from typing import Any

from jena_waerme.postgis import patience

_real = runpy.run_path(str(Path(__file__).resolve().parents[2] / "deploy/gunicorn.conf.py"))
globals().update({name: value for name, value in _real.items() if not name.startswith("_")})

_MAY_BE_TOLD = Path(os.environ["SILENCE_MAY_BE_TOLD"])
_LONG_S = 600
_fall_silent = patience.fall_silent


def _fall_silent_in_time() -> None:
    while not _MAY_BE_TOLD.exists():
        time.sleep(0.05)
    _fall_silent()


def post_worker_init(worker: Any) -> None:
    """Wait for locks and answers as long as the site does, and for one who says nothing far longer."""
    patience.fall_silent = _fall_silent_in_time
    _real["post_worker_init"](worker)
    patience._LOCK_SHARE, patience._SERVER_SHARE = 5 / _LONG_S, 8 / _LONG_S
    patience.wait_at_most(_LONG_S)
