"""Readers without their confined process, so that an error which nobody foresaw is seen and not put into words.

In the confined process only a few drivers of GDAL are there; tests write with others. So GDAL is loaded first here.
"""

import importlib
import json
from collections.abc import Generator
from typing import Any

import pyogrio
import pytest

import confined

assert pyogrio.list_drivers()


def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have files read in this very process; what is handed over still passes through JSON."""
    monkeypatch.setattr(confined, "run", _run)


def _run(function: str, arguments: dict[str, Any], *_limits_and_watch: object) -> Generator[Any, None, None]:
    module, _colon, name = function.partition(":")
    for item in getattr(importlib.import_module(module), name)(**arguments):
        yield json.loads(json.dumps(item))
