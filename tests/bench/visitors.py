"""People at a site: each on a kept connection, reading for a while between two questions."""

import asyncio
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.load import request

SAID = (429, 503)  # refusals that tell when to come again
RIGHT = (200, 302, 304)
_BROKEN = 0
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
_AGAIN = re.compile(rb"retry-after: \d+", re.IGNORECASE)


@dataclass(frozen=True)
class Seen:
    """One answer: what kind was asked, when and how long it took (s), status (0: broken off), whether it was said."""

    kind: str
    at_s: float
    wait_s: float
    status: int
    path: str
    tells_when: bool

    @property
    def is_error(self) -> bool:
        """Whether it is neither an answer nor a refusal that tells when to come again."""
        return self.status not in RIGHT and not (self.status in SAID and self.tells_when)


class Visitor:
    """One person with a network address of their own, who asks without hurry until the end."""

    def __init__(self, number: int, port: int, mix: Sequence[tuple[str, str]], every_s: float) -> None:
        self.number, self.port, self.every_s = number, port, every_s
        self.mix, self.chance = mix, random.Random(number)  # noqa: S311 - no secret
        self.seen: list[Seen] = []
        self.connection: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def stay(self, start: float, seconds: float) -> None:
        """Ask, wait, ask again; nobody begins at the same moment."""
        await asyncio.sleep(self.chance.random() * self.every_s)
        while (begun := time.perf_counter()) < start + seconds:
            kind, path = self.chance.choice(self.mix)
            status, tells_when = await self.ask(path)
            wait_s = time.perf_counter() - begun
            self.seen.append(Seen(kind, begun - start, wait_s, status, path, tells_when))
            await asyncio.sleep(max(0, self.chance.uniform(0.5, 1.5) * self.every_s - wait_s))
        self.leave()

    async def ask(self, path: str) -> tuple[int, bool]:
        """Return the status, and whether it tells when to come again; a closed connection is made anew."""
        kept = self.connection is not None
        try:
            return await self._ask(path)
        except (OSError, asyncio.IncompleteReadError):
            self.leave()
        if not kept:
            return _BROKEN, False
        return await self.ask(path)

    async def _ask(self, path: str) -> tuple[int, bool]:
        if self.connection is None:
            self.connection = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.connection
        writer.write(request(path, self.number))
        head = await reader.readuntil(b"\r\n\r\n")
        if length := _LENGTH.search(head):
            await reader.readexactly(int(length[1]))
        if b"connection: close" in head.lower():
            self.leave()
        return int(head[9:12]), bool(_AGAIN.search(head))

    def leave(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection[1].close()
            self.connection = None


async def crowd(
    ports: Sequence[int], mix: Sequence[tuple[str, str]], *, people: int, seconds: float, every_s: float
) -> list[Seen]:
    """Let so many people be there for so long, shared out over the servers; return all they saw."""
    visitors = [Visitor(number, ports[number % len(ports)], mix, every_s) for number in range(people)]
    start = time.perf_counter()
    await asyncio.gather(*(visitor.stay(start, seconds) for visitor in visitors))
    return [seen for visitor in visitors for seen in visitor.seen]
