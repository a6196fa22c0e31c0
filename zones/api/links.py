"""Links of the interface are whole addresses, so that an answer that was kept or handed on still leads somewhere.

They begin as the address that was asked does: its host is one of `ALLOWED_HOSTS`, or Django had refused the request.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from django.http import HttpRequest
from django.urls import get_script_prefix, reverse


class _Beginning(NamedTuple):
    """How links begin: with the server, and with what stands before each path there ("/en/")."""

    server: str
    prefix: str


_NOWHERE = _Beginning("", "")
_beginning: ContextVar[_Beginning] = ContextVar("beginning", default=_NOWHERE)


@contextmanager
def beginning_with(server: str) -> Iterator[None]:
    """Let links inside of the block begin with this, as `server_of` returns it."""
    token = _beginning.set(_Beginning(server, get_script_prefix()))
    try:
        yield
    finally:
        _beginning.reset(token)


def server_of(request: HttpRequest) -> str:
    """Return scheme and host that were asked: "https://waerme.example"."""
    return f"{request.scheme}://{request.get_host()}"


def server() -> str:
    """Return how links begin here; whoever keeps one keeps it for this server only."""
    return _beginning.get().server


def prefix() -> str:
    """Return what stands before each path here; Django takes longer to tell, and lists ask for each line."""
    return _beginning.get().prefix or get_script_prefix()


def to(name: str, *values: object) -> str:
    """Return the whole address of a page or of something in the interface, in the language of this address."""
    return f"{server()}{reverse(name, args=values)}"
