"""Whoever asks much and reads nothing fills no memory: what waits for its readers is bounded."""

from dataclasses import dataclass

import pytest

from jena_waerme.serving import sending


@dataclass
class Connection:
    client: str
    sending_since: float
    total_outbufs_len: int

    def handle_close(self) -> None:
        self.total_outbufs_len = 0


@pytest.fixture(autouse=True)
def _little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "MOST_UNREAD_BYTES", 100)


def left(*connections: Connection) -> list[bool]:
    sending.let_go(connections)
    return [bool(each.total_outbufs_len) for each in connections]


def test_of_one_client_those_go_that_have_waited_longest() -> None:
    others = Connection("b", 1, 40)
    assert left(Connection("a", 3, 20), Connection("a", 2, 20), Connection("a", 4, 20), others) == [
        True,
        False,
        True,
        True,
    ]


def test_of_all_clients_together_only_so_much_waits() -> None:
    assert left(*(Connection(str(number), number, 45) for number in range(4))) == [False, False, True, True]


def test_one_large_answer_may_wait_for_its_reader() -> None:
    assert left(Connection("a", 1, 500)) == [True]
    assert left(Connection("a", 1, 10), Connection("a", 2, 10), Connection("b", 1, 0)) == [True, True, False]
