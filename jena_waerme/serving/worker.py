"""The process that serves: kept by gunicorn (started before the fork, watched, renewed, ended), run by waitress."""

import logging
import os
import resource
import time
from collections.abc import Iterable
from typing import Any

from gunicorn.workers.base import Worker
from waitress import wasyncore
from waitress.server import BaseWSGIServer, create_server
from waitress.task import Task
from waitress.utilities import queue_logger

from jena_waerme.serving import sending
from jena_waerme.serving.pools import Pools
from jena_waerme.serving.reading import IDLE_S, SiteChannel
from jena_waerme.serving.room import Room

MOST_CONNECTIONS = 4000  # of one process; each needs one open file, and three where it sends or gets much
OPEN_FILES = 3 * MOST_CONNECTIONS + 200
LINGER_S = 2  # a process that ends keeps open connections so long for a request that is on its way
_MEGABYTE = 1024**2
_SETTINGS = {
    "connection_limit": MOST_CONNECTIONS,
    "channel_timeout": 2 * IDLE_S,  # between two requests; within one, SiteChannel.look_after answers before
    "cleanup_interval": 1,
    "asyncore_use_poll": True,
    "inbuf_overflow": 12 * _MEGABYTE,  # a larger request waits on the disk: one of the administration
    "outbuf_high_watermark": 64 * _MEGABYTE,  # beyond it a thread would wait for its reader
    "max_request_header_size": 32 * 1024,
    "max_request_body_size": 1024 * _MEGABYTE,  # the limits of the paths decide before
    "clear_untrusted_proxy_headers": False,  # BEHIND_PROXY decides what is believed
    "log_socket_errors": False,
    "channel_request_lookahead": 1,  # so one who has left is seen, and is not waited on
    "ident": "",
}


class BufferingWorker(Worker):
    """One process: a loop that reads and writes, and a few threads that compute."""

    alive: bool

    def run(self) -> None:
        """Serve until told to end, or until so many requests have come that gunicorn renews the process."""
        _allow_open_files()
        queue_logger.setLevel(logging.ERROR)  # it tells of each request that waits for a thread
        self.pools = Pools(self.cfg.threads, self.cfg.workers)
        connections: dict[int, Any] = {}
        sockets = [each.sock for each in self.sockets]
        create_server(
            without_body(self.wsgi), map=connections, _dispatcher=self.pools.quick, sockets=sockets, **_SETTINGS
        )
        servers = [each for each in connections.values() if isinstance(each, BaseWSGIServer)]
        room = Room(lambda: [body for channel in _channels(connections) for body in channel.large_bodies()])
        for server in servers:
            server.channel_class, server.keeper, server.add_task = SiteChannel, self, self.pools.add
            server.adj.room = room
        while self.alive and os.getppid() == self.ppid:
            self._turn(connections)
        self.alive = False
        self._end(servers, connections)
        self.pools.shutdown()

    def _turn(self, connections: dict[int, Any]) -> None:
        self.notify()
        wasyncore.loop(timeout=1, use_poll=True, map=connections, count=1)
        now = time.time()
        if now - getattr(self, "_looked_at", 0) >= 1:
            self._looked_at = now
            for channel in _channels(connections):
                channel.look_after(now)
            sending.let_go(_channels(connections))

    def _end(self, servers: list[BaseWSGIServer], connections: dict[int, Any]) -> None:
        """Accept nothing more, answer what has come, and close."""
        for server in servers:
            server.accepting = False
        begun = time.monotonic()
        while (lasted := time.monotonic() - begun) < self.cfg.graceful_timeout:
            left = _channels(connections)
            if not any(channel.is_busy() for channel in left) and (lasted > LINGER_S or not left):
                break
            self._turn(connections)
        wasyncore.close_all(connections, ignore_all=True)

    def count(self, request: Any) -> None:  # noqa: ANN401 - the parser of waitress has no types
        """Note that a request is answered; with the last ones their connections end."""
        self.nr += 1
        if self.nr >= self.max_requests and self.alive:
            self.log.info("Autorestarting worker after current request.")
            self.alive = False
        if not self.alive:
            request.headers["CONNECTION"] = "close"

    def tell(self, task: Task, took_ms: int) -> None:
        """Write the line of one answer."""
        request = task.request
        self.log.tell(
            method=getattr(request, "command", "-"),
            path=getattr(request, "path", "-"),
            status=task.status.partition(" ")[0],
            bytes=task.content_bytes_written,
            ms=took_ms,
            request_id=task.request_id,
        )


def without_body(site: Any) -> Any:  # noqa: ANN401 - a WSGI application
    """Return the site with answers to HEAD that consist of their head."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:  # noqa: ANN401
        items: Iterable[bytes] = site(environ, start_response)
        if environ["REQUEST_METHOD"] != "HEAD":
            return items
        if hasattr(items, "close"):
            items.close()
        return []

    return answer


def _channels(connections: dict[int, Any]) -> list[SiteChannel]:
    return [each for each in connections.values() if isinstance(each, SiteChannel)]


def _allow_open_files() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
