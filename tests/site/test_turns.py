"""All processes of a machine take turns at what costs much; who is killed gives the turn back, Redis may be away."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from uuid import uuid4

import pytest
from pytest_django.fixtures import Settings

from jena_waerme.serving import turns
from jena_waerme.serving.turns import SharedTurns
from tests.processes import PATIENCE_S

A_WHILE_S = 0.4
HOLDS = """
import time, sys
from jena_waerme.serving import turns
turns.LEASE_S = 1.5
with turns.SharedTurns(sys.argv[1], 1, 1).taken():
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def kind() -> str:
    return uuid4().hex


@contextmanager
def asking(turns: SharedTurns) -> Iterator[threading.Event]:
    """Yield an event that is set as soon as somebody has got a turn."""
    got = threading.Event()

    def take() -> None:
        with turns.taken():
            got.set()

    thread = threading.Thread(target=take, daemon=True)
    thread.start()
    yield got
    thread.join(PATIENCE_S)
    assert got.is_set()


def test_a_second_process_waits_until_the_first_is_done(kind: str) -> None:
    first, second = SharedTurns(kind, 1, 1), SharedTurns(kind, 1, 1)
    holding = ExitStack()
    holding.enter_context(first.taken())
    with asking(second) as got:
        assert not got.wait(A_WHILE_S)
        holding.close()
        assert got.wait(PATIENCE_S)


def test_one_process_does_what_its_neighbour_has_no_time_for(kind: str) -> None:
    busy = SharedTurns(kind, 2, 1)
    with busy.taken(), asking(busy) as got:
        assert got.wait(PATIENCE_S)


def test_a_process_that_is_killed_gives_its_turn_back(kind: str) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDS, kind], stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"held\n"
        killed.kill()
    with asking(SharedTurns(kind, 1, 1)) as got:
        assert got.wait(PATIENCE_S)


def test_who_takes_longer_than_a_lease_stumbles_over_nothing(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LEASE_S", 0.1)
    with SharedTurns(kind, 1, 1).taken(), asking(SharedTurns(kind, 1, 1)) as got:
        assert got.wait(PATIENCE_S)


def test_without_redis_each_process_keeps_to_its_share(kind: str, settings: Settings) -> None:
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:9/0"
    first, second = SharedTurns(kind, 2, 1), SharedTurns(kind, 2, 1)
    holding = ExitStack()
    holding.enter_context(first.taken())
    with asking(second) as got:
        assert got.wait(PATIENCE_S)
    with asking(first) as got:
        assert not got.wait(A_WHILE_S)
        holding.close()
