"""A site of three lines: what the server does with requests is seen without a database."""

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import path

from jena_waerme.serving.answering import WAIT_S
from tests.processes import PATIENCE_S

_made = threading.Semaphore(1)  # one process, one processor: one file at once


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Tell how much arrived; `/lange/?x` takes until the test lets go of x, a file a quarter of a second alone."""
    if environ["PATH_INFO"].startswith("/rechner/ergebnis.") and not environ[WAIT_S]:
        return _file(start_response)
    if environ["PATH_INFO"] == "/lange/":
        return _slowly(start_response, Path(os.environ["LET_GO"]) / environ["QUERY_STRING"])
    arrived = len(environ["wsgi.input"].read())
    body = f"declared {environ.get('CONTENT_LENGTH', 0)}, arrived {arrived}".encode()
    status = "503 Service Unavailable" if environ[WAIT_S] else "200 OK"
    start_response(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


def _file(start_response: Callable[..., Any]) -> Iterable[bytes]:
    alone = _made.acquire(blocking=False)
    time.sleep(0.25)
    if alone:
        _made.release()
    body = b"alone" if alone else b"beside another"
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


def _slowly(start_response: Callable[..., Any], let_go: Path) -> Iterable[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "10")])
    yield b"begun"
    end = time.monotonic() + PATIENCE_S
    while not let_go.exists() and time.monotonic() < end:
        time.sleep(0.05)
    yield b"ended"


def _page(_request: object, **_named: object) -> None:
    """Stand for a page: the log names addresses as the site knows them."""


urlpatterns = [path("ueber/", _page), path("api/v1/adressen/<int:key>", _page)]
settings.ROOT_URLCONF = __name__
