"""Lets each line stand on a paper once: variants of one house share most of what is to be said of them."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Line = TypeVar("Line", bound=Hashable)


class Once:
    """Remembers what one paper says already."""

    def __init__(self) -> None:
        """Begin a paper on which nothing stands yet."""
        self._said: set[Hashable] = set()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on the paper yet."""
        return not self._said

    def new(self, lines: Iterable[Line]) -> list[Line]:
        """Return the lines that do not stand there yet, and count them as said."""
        fresh = [line for line in dict.fromkeys(lines) if line not in self._said]
        self._said.update(fresh)
        return fresh
