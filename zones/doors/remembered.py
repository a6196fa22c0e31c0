"""What every page asks and staff seldom change, kept in the memory of a process until a change is announced."""

from collections.abc import Callable
from typing import Generic, TypeVar

from zones.address.published import announce_change, heard

__all__ = ["Remembered", "announce_change"]
Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """A value of the database, read again after the next announcement; whoever changes it announces that.

    Where nobody listens, as in tests and commands, and inside a transaction it is read each time.
    """

    def __init__(self, read: Callable[[], Value]) -> None:
        self._read = read
        self._kept: tuple[int, Value] | None = None

    def now(self) -> Value:
        """Return the value as it is; it is shared, so nobody changes it. Raises what reading does."""
        known, kept = heard(), self._kept  # before reading: what is announced meanwhile is read after it
        if known is None:
            return self._read()
        if kept is None or kept[0] != known:
            self._kept = kept = (known, self._read())
        return kept[1]
