"""The collector of garbage waits while a worker makes large numbers of things that are gone by themselves."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector of garbage wait until the block ends.

    For work that makes hardly anything that only the collector finds, in pieces of a second or so: it would look
    through all that is in use again and again, and set nothing free.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
