"""What bodies take of the memory is bounded, and known without looking at all of them for each bit of one."""

from dataclasses import dataclass

import pytest

from jena_waerme.serving import room
from jena_waerme.serving.room import Room

MEGABYTE = 1024**2


@dataclass
class Body:
    kept_bytes: int
    client: str = "a"


class Held(list[Body]):
    """Bodies on their way; counts how often somebody looks at all."""

    looks = 0

    def __call__(self) -> "Held":
        self.looks += 1
        return self

    def arrives(self, into: Room, size: int, client: str = "a") -> bool:
        body = Body(size, client)
        if taken := into.takes(body):
            self.append(body)
        return taken


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(room.time, "monotonic", lambda: now[0])
    return now


def test_of_all_bodies_that_come_at_once_nobody_looks_at_all_for_each_bit(clock: list[float]) -> None:
    held = Held()
    place = Room(held)
    assert all(held.arrives(place, 70_000, str(number % 90)) for number in range(900))
    for body in held:
        body.kept_bytes += 1
        assert place.takes(body)
    assert held.looks == 1


def test_one_client_has_half_and_always_one(clock: list[float]) -> None:
    held = Held()
    place = Room(held)
    assert [held.arrives(place, 200 * MEGABYTE) for _ in range(2)] == [True, False]
    assert held.arrives(place, 900_000)  # texts have room of their own
    assert held.arrives(place, 100 * MEGABYTE, "b")
    assert not held.arrives(place, 100 * MEGABYTE, "c")  # of all together


def test_what_has_ended_keeps_nobody_out(clock: list[float]) -> None:
    held = Held()
    place = Room(held)
    assert held.arrives(place, 200 * MEGABYTE)
    clock[0] += 0.3
    held.clear()
    assert held.arrives(place, 200 * MEGABYTE)


def test_a_body_that_grows_is_counted_as_it_is(clock: list[float]) -> None:
    held = Held()
    place = Room(held)
    assert held.arrives(place, 70_000)
    held[0].kept_bytes = 150 * MEGABYTE
    assert place.takes(held[0])
    assert not held.arrives(place, 20 * MEGABYTE)
