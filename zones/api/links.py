"""Links of the interface are whole addresses, so that an answer that was kept or handed on still leads somewhere.

They begin as the address that was asked does: its host is one of `ALLOWED_HOSTS`, or Django had refused the request.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest
from django.urls import reverse

_server: ContextVar[str] = ContextVar("server", default="")


@contextmanager
def beginning_with(server: str) -> Iterator[None]:
    """Let links inside of the block begin with this, as `server_of` returns it."""
    token = _server.set(server)
    try:
        yield
    finally:
        _server.reset(token)


def server_of(request: HttpRequest) -> str:
    """Return scheme and host that were asked: "https://waerme.example"."""
    return f"{request.scheme}://{request.get_host()}"


def server() -> str:
    """Return how links begin here; whoever keeps one keeps it for this server only."""
    return _server.get()


def to(name: str, *values: object) -> str:
    """Return the whole address of a page or of something in the interface, in the language of this address."""
    return f"{_server.get()}{reverse(name, args=values)}"
