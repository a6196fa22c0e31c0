"""Keeps a server busy from one thread and tells how long each answer took."""

import re
import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from statistics import quantiles

_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
_STATUS = slice(9, 12)  # of "HTTP/1.1 200 OK"


@dataclass
class Load:
    """What was measured: seconds in all, and of each answer."""

    seconds: float = 0
    waits_s: list[float] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        """Answers per second."""
        return len(self.waits_s) / self.seconds

    def wait_ms(self, percent: int) -> float:
        """How long that share of the answers took at most, in milliseconds."""
        return quantiles(self.waits_s, n=100)[percent - 1] * 1000


class _Client:
    """One kept connection with one request under way."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.received = b""
        self.sent_at = self.due_at = 0.0
        self.waits = False

    def send(self, request: bytes) -> None:
        self.received, self.sent_at, self.waits = b"", time.perf_counter(), True
        self.socket.sendall(request)

    def receive(self) -> bool:
        """Take what has come; whether the answer is complete. Anything but 200 ends the measurement."""
        self.received += self.socket.recv(1 << 16)
        head, found, body = self.received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if not found:
            return False
        if head[_STATUS] != b"200" or length is None:
            raise RuntimeError(head.decode())
        self.waits = len(body) < int(length[1])
        return not self.waits


def request(path: str, client: int) -> bytes:
    """Return a request by the client of this number, as a browser sends it; each has a network address of its own."""
    address = f"10.{client >> 16 & 255}.{client >> 8 & 255}.{client & 255}"
    headers = f"Host: localhost\r\nX-Client-Address: {address}\r\nAccept-Encoding: gzip\r\n"
    return f"GET {path} HTTP/1.1\r\n{headers}\r\n".encode()


def measure(port: int, paths: Sequence[str], *, connections: int, seconds: float, every_s: float = 0) -> Load:
    """Ask for the paths in turn, each connection again when it was answered, but at most once in `every_s` seconds."""
    load, requests = Load(), _requests(paths)
    clients = [_Client(port) for _ in range(connections)]
    start = time.perf_counter()
    for number, client in enumerate(clients):
        client.due_at = start + every_s * number / connections  # not all at the same moment
    with selectors.DefaultSelector() as selector:
        for client in clients:
            selector.register(client.socket, selectors.EVENT_READ, client)
        while (now := time.perf_counter()) < start + seconds:
            for client in clients:
                if not client.waits and client.due_at <= now:
                    client.due_at = now + every_s
                    client.send(next(requests))
            _collect(selector, load, timeout_s=0.001 if every_s else 0.1)
    load.seconds = time.perf_counter() - start
    for client in clients:
        client.socket.close()
    return load


def _requests(paths: Sequence[str]) -> Iterator[bytes]:
    ready = [request(path, number) for number, path in enumerate(paths)]
    return cycle(ready)


def _collect(selector: selectors.BaseSelector, load: Load, timeout_s: float) -> None:
    for key, _events in selector.select(timeout_s):
        if key.data.receive():
            load.waits_s.append(time.perf_counter() - key.data.sent_at)
