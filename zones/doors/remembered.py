"""What every page asks and staff seldom change, kept in the memory of a process until a change is announced."""

from collections.abc import Callable
from typing import Generic, TypeVar

from django.db import InterfaceError, OperationalError

from zones.address.published import announce_change, heard

__all__ = ["Remembered", "announce_change"]
Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """A value of the database, read again after the next announcement; whoever changes it announces that.

    Where nobody listens, as in tests and commands, and inside a transaction it is read each time. While the database
    does not answer, what was read last goes on.
    """

    def __init__(self, read: Callable[[], Value]) -> None:
        self._read = read
        self._kept: tuple[int | None, Value] | None = None

    def now(self) -> Value:
        """Return the value as it is; it is shared, so nobody changes it. Raises what the first reading does."""
        known, kept = heard(), self._kept  # before reading: what is announced meanwhile is read after it
        if known is not None and kept is not None and kept[0] == known:
            return kept[1]
        return self._anew(known)

    def anew(self) -> Value:
        """Return the value as it is, whether or not a change was announced; raises as above."""
        return self._anew(None)

    def forget(self) -> None:
        """Know nothing any more, as a process that has just begun."""
        self._kept = None

    def _anew(self, known: int | None) -> Value:
        try:
            self._kept = kept = (known, self._read())
        except (OperationalError, InterfaceError):
            if self._kept is None:
                raise
            return self._kept[1]
        return kept[1]
