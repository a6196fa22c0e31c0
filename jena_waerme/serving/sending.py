"""How much of what is answered may wait for its readers: each connection keeps what its client has not taken yet."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from jena_waerme.serving.sizes import MEGABYTE

MOST_UNREAD_BYTES = 128 * MEGABYTE  # of one process; of one client half, but always one answer


class Waiting(Protocol):
    """A connection with the bytes that wait for its client, since when, and who that is."""

    total_outbufs_len: int
    sending_since: float
    client: str

    def handle_close(self) -> None:
        """End the connection."""


def let_go(connections: Iterable[Waiting]) -> None:
    """End connections of whoever lets too much wait, those first that have waited longest; called every second."""
    waiting = sorted((each for each in connections if each.total_outbufs_len), key=lambda each: each.sending_since)
    of_client: dict[str, list[Waiting]] = defaultdict(list)
    for each in waiting:
        of_client[each.client].append(each)
    for own in of_client.values():
        _bound(own, MOST_UNREAD_BYTES // 2)
    _bound([each for each in waiting if each.total_outbufs_len], MOST_UNREAD_BYTES)


def _bound(waiting: Sequence[Waiting], most: int) -> None:
    excess = sum(each.total_outbufs_len for each in waiting) - most
    for each in waiting[:-1]:
        if excess <= 0:
            return
        excess -= each.total_outbufs_len
        each.handle_close()
