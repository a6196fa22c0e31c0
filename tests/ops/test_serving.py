"""The real server with a small site: slow clients, large bodies, answers to HEAD, the log, an end in good order."""

import contextlib
import http.client
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jena_waerme.serving import session_keys
from jena_waerme.serving.reading import SiteChannel
from tests.processes import PATIENCE_S, until

from .conftest import ROOT

OURS = f"sessionid={session_keys.new()}"
FORM = b"POST /rechner/genau/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\na="
IN_PIECES = b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"


class Served:
    def __init__(self, folder: Path) -> None:
        self.folder, self.kept, self.log = folder, folder / "kept", folder / "log"
        self.kept.mkdir()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        command = [sys.executable, "-m", "gunicorn", "--config", "tests/ops/small_site_conf.py"]
        environment = os.environ | {
            "TMPDIR": str(self.kept),
            "PYTHONPATH": str(ROOT),
            "LOG_FORMAT": "plain",
            "COSTLY_AT_ONCE": "1",
            "LET_GO": str(folder),
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--bind", f"127.0.0.1:{self.port}", "--worker-tmp-dir", str(folder)],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=log,
            )

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S)

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                return self.connect().close()
            except OSError:
                time.sleep(0.05)
        raise AssertionError(self.log.read_text())

    def ask(self, sent: bytes) -> bytes:
        """Send something on a connection of its own; return all that comes until the server closes it."""
        with self.connect() as link:
            link.sendall(sent)
            return b"".join(iter(lambda: link.recv(65536), b""))

    def upload(self, path: str, size: int, **headers: str) -> tuple[int, str, dict[str, str]]:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        with contextlib.closing(link):
            link.request("POST", path, body=bytes(size), headers=headers)
            answer = link.getresponse()
            return answer.status, answer.read().decode(), dict(answer.getheaders())


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    server = Served(tmp_path_factory.mktemp("served"))
    try:
        server.wait()
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=PATIENCE_S)


def test_many_slow_clients_keep_nobody_waiting_and_are_told(served: Served) -> None:
    held = [served.connect() for _ in range(60)]
    try:
        for number, link in enumerate(held):
            link.sendall(FORM if number % 2 else b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ")
        answer = served.ask(b"GET /ueber/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 200 OK")
        for link in held:  # they come to an end although nobody closes them
            told = b"".join(iter(lambda link=link: link.recv(65536), b""))
            assert b" 408 Request Timeout" in told
            assert b"kam zu langsam bei uns an" in told
    finally:
        for link in held:
            link.close()


def test_files_are_made_one_by_one_and_keep_no_other_visitor_waiting(served: Served) -> None:
    asked = b"GET /rechner/ergebnis.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    held = [served.connect() for _ in range(14)]
    for link in held:
        link.sendall(asked)
    assert served.ask(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 200")
    held.pop().close()  # one who leaves is not waited on
    answers = [b"".join(iter(lambda link=link: link.recv(65536), b"")) for link in held]
    for link in held:
        link.close()
    made = [answer for answer in answers if answer.startswith(b"HTTP/1.1 200")]
    refused = [answer for answer in answers if answer.startswith(b"HTTP/1.1 503")]
    assert len(made) >= 4
    assert all(answer.endswith(b"\r\n\r\nalone") for answer in made)
    assert refused  # who would wait too long is told
    assert len(made) + len(refused) == 13


def test_the_probe_answers_while_every_thread_is_taken(served: Served) -> None:
    held = [served.connect() for _ in range(6)]  # two threads
    try:
        for link in held:
            link.sendall(b"GET /lange/?probe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert until(lambda: len(select.select(held, [], [], 0)[0]) == 2)  # these have begun
        assert served.ask(b"GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert len(select.select(held, [], [], 0)[0]) == 2  # the others still wait for their turn
    finally:
        (served.folder / "probe").touch()
        for link in held:
            link.close()


def test_a_body_is_kept_only_where_its_path_takes_it(served: Served) -> None:
    size = 3 * 1024**2
    for path, cookie in (("/rechner/genau/", OURS), ("/verwaltung/zones/importjob/add/", "sessionid=x")):
        status, text, headers = served.upload(path, size, Cookie=cookie)
        assert (status, text) == (200, f"declared {size}, arrived 0")  # the site refuses what is declared
        assert headers["Connection"] == "close"
    status, text, _ = served.upload("/verwaltung/zones/importjob/add/", size, Cookie=OURS)
    assert (status, text) == (200, f"declared {size}, arrived {size}")
    assert list(served.kept.iterdir()) == []


def test_what_is_refused_takes_no_room_from_what_is_kept(served: Served) -> None:
    trickling = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000000\r\n\r\n" + bytes(12_000)
    with served.connect() as link:
        link.sendall(trickling)
        status, text, _ = served.upload("/rechner/genau/", 200_000)
        assert (status, text) == (200, "declared 200000, arrived 200000")


def test_one_client_leaves_room_for_long_texts_of_others(served: Served) -> None:
    head = b"POST /rechner/genau/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
    held = [served.connect() for _ in range(34)]  # 33 of them are half of what is kept of texts
    try:
        for link in held:
            link.sendall(head)
        deadline = time.monotonic() + PATIENCE_S  # until the server has read all heads
        while served.upload("/rechner/genau/", 900_000)[0] != 503:
            assert time.monotonic() < deadline
        status, _text, _ = served.upload("/verwaltung/zones/importjob/add/", 3 * 1024**2, Cookie=OURS)
        assert status == 200
    finally:
        for link in held:
            link.close()


def test_what_comes_in_pieces_takes_room_too(served: Served) -> None:
    head = b"POST /rechner/genau/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    held = [served.connect() for _ in range(40)]  # 33 of them are half of what is kept of texts
    try:
        for link in held:
            with contextlib.suppress(OSError):  # refused while it is sent
                link.sendall(head + b"%x\r\n%s\r\n" % (1_000_000, bytes(1_000_000)))
        answered, _, _ = select.select(held, [], [], PATIENCE_S)  # nobody has sent the whole: only who is refused
        assert b" 503 " in answered[0].recv(65536)
    finally:
        for link in held:
            link.close()


def test_nobody_sends_what_would_be_refused_if_they_ask_before(served: Served) -> None:
    head = b"POST /rechner/ HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 90000000\r\n\r\n"
    answer = served.ask(head)
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert answer.endswith(b"declared 90000000, arrived 0")


def test_a_body_in_pieces_ends_where_its_path_ends(served: Served) -> None:
    head = b"POST /rechner/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
    small = served.ask(head + b"Connection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
    assert small.endswith(b"declared 3, arrived 3")
    piece = b"%x\r\n%s\r\n" % (1024**2 + 1, bytes(1024**2 + 1))
    # Until the server has seen that those have left who took all room before.
    assert until(lambda: bool(re.search(rb"declared \d{7}, arrived 0$", served.ask(head + b"\r\n" + piece))))


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n" % (b"a" * 9000), b"414"),
        (b"GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n" % (b"a" * 8_000_000), b"414"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n" % (b"a" * 8_000_000), b"431"),
        (b"nothing at all\r\n\r\n", b"400"),
        (b"GET http://[::1/x HTTP/1.1\r\nHost: localhost\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1 2\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %s\r\n\r\n" % (b"9" * 5000), b"400"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n", b"501"),
        (IN_PIECES + b"xyz\r\n", b"400"),
        (IN_PIECES + b"a" * 60_000, b"400"),
        (IN_PIECES + b"\r\n" * 30_000, b"400"),
        (IN_PIECES + b"1\r\na\r\n" * 20_000, b"400"),
        (IN_PIECES + b"0\r\n" + b"a" * 60_000, b"400"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_german_sentence(served: Served, sent: bytes, status: bytes) -> None:
    answer = served.ask(sent)
    assert answer.startswith((b"HTTP/1.1 " + status, b"HTTP/1.0 " + status))
    assert b"charset=utf-8" in answer
    assert b"\r\n\r\nDiese A" in answer
    assert b"\r\nX-Frame-Options: DENY\r\n" in answer
    assert b"frame-ancestors 'none'" in answer


def test_who_announces_a_body_and_has_none_is_answered_at_once(served: Served) -> None:
    asked = b"GET /ueber/ HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"
    assert served.ask(asked).startswith(b"HTTP/1.1 200 OK")


def test_head_has_the_length_and_no_body_and_the_connection_goes_on(served: Served) -> None:
    head = b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    first, second, body = served.ask(head).split(b"\r\n\r\n")
    assert b"Content-Length: 21" in first
    assert second.startswith(b"HTTP/1.1 200 OK")
    assert body == b"declared 0, arrived 0"


def test_no_line_of_the_log_is_forged_or_tells_who_asked(served: Served) -> None:
    forged = b"GET /gebiete/x%0d%0a2026-11-28%2009:00%20ERROR%20django:%20FAKE%00?q=Markt+1 HTTP/1.1\r\n"
    served.ask(forged + b"Host: localhost\r\nConnection: close\r\n\r\n")
    served.ask(b"GET /api/v1/adressen/4711 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    served.ask(b"GET /karte/Geheimgasse-77 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    served.ask(b"HEAD /ueber/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    served.ask(b"bad\r\n\r\n")
    served.ask(b"GET http://[::1/x HTTP/1.1\r\nHost: localhost\r\n\r\n")
    log = served.log.read_text()
    assert re.search(r"^.* INFO gunicorn\.access: HEAD /ueber/ 200 0 bytes \d+ ms \[[0-9a-f]{16}\]$", log, re.MULTILINE)
    assert re.search(r"GET /api/v1/adressen/- 200 ", log)
    for secret in ("FAKE", "Markt", "4711", "Geheimgasse", "\x00", "WARNING", "ERROR"):
        assert secret not in log
    lines = [line for line in log.splitlines() if "Listening at" not in line]
    assert not [line for line in lines if "127.0.0.1" in line]
    assert [line for line in lines if not re.match(r"20\d\d-\d\d-\d\d ", line)] == []


def test_whoever_is_refused_and_has_left_is_let_go_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = SiteChannel.__new__(SiteChannel)
    channel.is_refused = channel.close_when_flushed = channel.connected = True
    channel.will_close, channel.total_outbufs_len, channel.socket = False, 300, object()

    def reset(_flush: object) -> None:
        """As waitress does when the other end resets the connection while it is written to."""
        channel.connected, channel.total_outbufs_len, channel.socket = False, 0, None

    monkeypatch.setattr(channel, "_flush_exception", reset)
    channel.handle_write()
    assert channel.lingers_until == 0


def test_a_server_that_is_ended_answers_first_what_has_come(tmp_path: Path) -> None:
    server = Served(tmp_path)
    try:
        server.wait()
        with server.connect() as link:
            link.sendall(b"GET /lange/?end HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = b""
            while b"begun" not in answer:
                answer += link.recv(65536)
            server.process.send_signal(signal.SIGTERM)
            (tmp_path / "end").touch()
            assert (answer + b"".join(iter(lambda: link.recv(65536), b""))).endswith(b"begunended")
        assert server.process.wait(timeout=PATIENCE_S) == 0
    finally:
        server.process.kill()
        server.process.wait()
