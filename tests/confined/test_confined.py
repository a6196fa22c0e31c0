"""A confined process answers in JSON, knows nothing of the site, and ends whatever the file makes of it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from confined import Limits, NotFinished, Reason, run

pytestmark = pytest.mark.confined

HERE = "tests.confined.functions"
FEW = Limits(memory_bytes=400 * 1024**2, cpu_seconds=1, seconds=30, file_bytes=1024**2)


def answer(name: str, limits: Limits = FEW, **arguments: Any) -> list[Any]:
    return list(run(f"{HERE}:{name}", arguments, limits))


def test_it_answers_item_by_item_in_json() -> None:
    assert answer("echo", a=1, b="ä\n„x“", c=None) == [["a", 1], ["b", "ä\n„x“"], ["c", None]]


def test_what_a_library_prints_is_no_part_of_the_answer() -> None:
    assert answer("chatter") == ["answer"]


def test_it_knows_no_secret_and_loads_nothing_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")
    monkeypatch.setenv("CITY", "jena")
    names, loaded = answer("environment")
    assert "CITY" in names
    assert not {"SECRET_KEY", "DATABASE_URL", "REDIS_URL", "FIELD_ENCRYPTION_KEYS", "PYTHONPATH"} & set(names)
    assert loaded == []


def test_it_inherits_no_open_file(tmp_path: Path) -> None:
    with (tmp_path / "secret").open("w") as file:
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 (its signature)
        assert str(tmp_path / "secret") not in answer("descriptors")[0]


@pytest.mark.parametrize(
    ("name", "arguments", "reason"),
    [
        ("memory", {"megabytes": 600}, Reason.MEMORY),
        ("busy", {}, Reason.TIME),
        ("endless", {}, Reason.SIZE),
        ("half_way", {}, Reason.ERROR),
        ("deep", {}, Reason.ERROR),
        ("missing", {}, Reason.ERROR),
        ("killed", {"number": int(signal.SIGKILL)}, Reason.MEMORY),
        ("killed", {"number": int(signal.SIGABRT)}, Reason.MEMORY),
        ("killed", {"number": int(signal.SIGSEGV)}, Reason.ERROR),
    ],
)
def test_whatever_happens_it_ends_with_a_reason(name: str, arguments: dict[str, Any], reason: Reason) -> None:
    with pytest.raises(NotFinished) as caught:
        answer(name, **arguments)
    assert caught.value.reason is reason


def test_the_clock_ends_what_only_waits() -> None:
    with pytest.raises(NotFinished) as caught:
        answer("asleep", Limits(seconds=1))
    assert caught.value.reason is Reason.TIME


def test_the_reason_for_the_log_quotes_nothing_of_the_file() -> None:
    with pytest.raises(NotFinished, match=r"^error: ValueError \(functions.py:\d+\)$"):
        answer("half_way")


def test_nothing_is_yielded_of_what_was_not_finished() -> None:
    items = run(f"{HERE}:half_way", {}, FEW)
    with pytest.raises(NotFinished):
        next(items)


class GivenUp(Exception):
    """Nobody wants the answer any more."""


def test_whoever_waits_can_end_it() -> None:
    asked: Iterator[int] = iter(range(3))

    def wanted() -> None:
        if next(asked, None) is None:
            raise GivenUp

    with pytest.raises(GivenUp):
        list(run(f"{HERE}:asleep", {}, Limits(), wanted))
    assert next(asked, None) is None


def test_nobody_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    from confined import parent  # noqa: PLC0415

    started: list[int] = []
    popen = parent.subprocess.Popen

    def noting(*args: Any, **options: Any) -> Any:
        process = popen(*args, **options)
        started.append(process.pid)
        return process

    monkeypatch.setattr(parent.subprocess, "Popen", noting)
    with pytest.raises(GivenUp):
        list(run(f"{HERE}:busy", {}, Limits(), _never))
    [pid] = started
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def _never() -> None:
    raise GivenUp


@pytest.mark.skipif(os.getuid() == 0, reason="the limit of processes does not bind root")
def test_it_starts_no_program_and_no_thread_unless_it_may() -> None:
    with pytest.raises(NotFinished):
        answer("program")
    with pytest.raises(NotFinished):
        answer("thread")
    assert answer("thread", Limits(may_start_threads=True)) == ["done"]
