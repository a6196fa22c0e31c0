"""How long and how much one client may send: limits of time for each request, limits of size for each path."""

import socket
import time
from contextlib import suppress
from functools import cached_property, partial
from http import HTTPStatus
from io import BytesIO
from typing import Any

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.utilities import BadRequest, Error, RequestHeaderFieldsTooLarge

from jena_waerme.client import told_by
from jena_waerme.serving.answering import RefusalTask, SiteTask
from jena_waerme.serving.room import LARGE_BYTES
from jena_waerme.serving.sizes import largest_body

IDLE_S = 10  # without a byte in either direction
READING_S = 30  # for a whole request, and more for large ones that keep coming:
SLOWEST_BYTES_S = 10_000
SENDING_S = 600  # for a whole answer
# Between the pieces of a body that comes in some, and of those themselves: who sends pieces of a few bytes costs time.
MOST_BETWEEN_PIECES_BYTES, LEAST_SHARE_OF_PIECES = 32 * 1024, 16
LONGEST_LINE_BYTES = 8190  # a link of the calculator holds all entries; calculator.questions keeps it shorter
LINGER_S = 2  # so long a client that was refused may go on sending
MOST_DISCARDED_BYTES = 512 * 1024**2  # more is not even read to its end


class LineTooLong(Error):
    """The address is longer than any page of ours takes."""

    code, reason = HTTPStatus.REQUEST_URI_TOO_LONG.value, "URI Too Long"


class TooSlow(Error):
    """The request did not arrive in time."""

    code, reason = HTTPStatus.REQUEST_TIMEOUT.value, "Request Timeout"


class TooMuchAtOnce(Error):
    """Others are sending large files already."""

    code, reason = HTTPStatus.SERVICE_UNAVAILABLE.value, "Service Unavailable"


class NoSpace(Error):
    """The disk is full: what has come of a large file cannot be kept until it is whole."""

    code, reason = HTTPStatus.INSUFFICIENT_STORAGE.value, "Insufficient Storage"


class _Nowhere:
    """Takes a body that nobody wants: a browser shows our answer only once it has sent everything."""

    error = None

    def __init__(self, remaining: int) -> None:
        self._remaining = remaining
        self.completed = False

    def __len__(self) -> int:
        return 0

    def received(self, data: bytes) -> int:
        """Forget what belongs to the body; return how much that was."""
        taken = min(self._remaining, len(data))
        self._remaining -= taken
        self.completed = not self._remaining
        return taken

    def getfile(self) -> BytesIO:
        """Return the body as the application reads it: empty."""
        return BytesIO()

    getbuf = getfile


class SiteParser(HTTPRequestParser):
    """Keeps no body that its path does not take. The application sees its declared length, and refuses it in words."""

    expect_continue: bool
    path: str
    body_rcv: Any
    refused = False

    def __init__(self, adj: Any, channel: "SiteChannel | None" = None) -> None:  # noqa: ANN401 - of waitress
        super().__init__(adj)
        self.channel = channel

    def parse_header(self, header_plus: bytes) -> None:
        """Read the head; decide what becomes of the body."""
        if header_plus.find(b"\r\n") > LONGEST_LINE_BYTES:
            self.error = LineTooLong("")
            self.completed, self.body_rcv = True, None
            return
        try:
            super().parse_header(header_plus)
        except ValueError:  # an address or a length that Python's own readers refuse; waitress names its own kind only
            raise ParsingError("unreadable head") from None
        if self.path.startswith("//"):  # as waitress hands it to the site, before anything looks where it goes
            self.path = f"/{self.path.lstrip('/')}"
        if not self.content_length and not self.chunked:
            self.expect_continue = False  # waitress would wait for what is not announced
        if self.content_length > self._largest:
            self._refuse()
        elif not self.adj.room.takes(self):
            self._refuse()
            self.error = TooMuchAtOnce("")

    def received(self, data: bytes) -> int:
        """Take what has come; return how much of it belongs to this request."""
        if blank := self._blank_lines(data):
            self.empty = self.completed = True
            return blank
        try:
            taken: int = super().received(data)
        except OSError:
            self.error, self.completed = NoSpace(""), True
            return len(data)
        if isinstance(self.error, RequestHeaderFieldsTooLarge) and b"\r\n" not in self.header_plus + data:
            self.error = LineTooLong("")
        if self.chunked and self.error is None and not self.refused:
            self._look_at_pieces()
        return taken

    def _blank_lines(self, data: bytes) -> int:
        """Return how much comes before a request, to pass over at once: each line would be a request."""
        has_begun = self.header_plus or self.body_rcv is not None or self.completed
        return 0 if has_begun else len(data) - len(data.lstrip(b"\r\n"))

    def _look_at_pieces(self) -> None:
        """End a body in pieces, whose size nobody declared, where it becomes too large."""
        size = len(self.body_rcv)
        if size > self._largest:
            self.headers |= {"CONTENT_LENGTH": str(size), "CONNECTION": "close"}
        elif self._is_padded(size):
            self.error = BadRequest("")
        elif not self.adj.room.takes(self):
            self.headers["CONNECTION"], self.error = "close", TooMuchAtOnce("")
        else:
            return
        self.close()
        self.refused, self.body_rcv, self.completed = True, None, True

    def _is_padded(self, size: int) -> bool:
        """Tell whether more stands between the pieces than they need: waitress keeps each line until it ends."""
        unfinished = len(self.body_rcv.control_line) + len(self.body_rcv.trailer)
        between = self.body_bytes_received - size
        return bool(max(unfinished, between - size // LEAST_SHARE_OF_PIECES) > MOST_BETWEEN_PIECES_BYTES)

    @property
    def kept_bytes(self) -> int:
        """How large its body will be here, in pieces how large it is by now; nothing of one that is refused."""
        if self.refused:
            return 0
        return len(self.body_rcv) if self.chunked and self.body_rcv is not None else int(self.content_length)

    @cached_property
    def _largest(self) -> int:
        return largest_body(self.path, self.headers.get("COOKIE", ""))

    @cached_property
    def client(self) -> str:
        """What stands for who sends it."""
        connected = str(self.channel.addr[0]) if self.channel and self.channel.addr else ""
        return told_by(connected, str(self.headers.get("X_CLIENT_ADDRESS", "")))

    def _refuse(self) -> None:
        waits = self.expect_continue or self.content_length > MOST_DISCARDED_BYTES
        self.expect_continue, self.refused = False, True
        self.headers["CONNECTION"] = "close"
        self.close()
        self.body_rcv = None if waits else _Nowhere(self.content_length)


class SiteChannel(HTTPChannel):
    """One connection: knows since when its request has been coming."""

    task_class, error_task_class = SiteTask, RefusalTask
    parser_class: Any = SiteParser
    request: Any
    requests: list[Any]
    is_refused = False  # what came was not even read to its end
    lingers_until = 0.0  # 0: it does not
    sending_since = 0.0  # 0: nothing to send
    client = ""  # of the last request that was answered

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as waitress hands them on
        super().__init__(*args, **kwargs)
        self.parser_class = partial(SiteParser, channel=self)
        self.begun, self.taken_bytes = self.last_activity, 0

    def __repr__(self) -> str:
        """Name no address of the network: waitress logs this with whatever it did not expect."""
        return f"<{type(self).__name__}>"

    def received(self, data: bytes) -> bool:
        """Take what has come, and note how much it is."""
        if self.request is None:
            self.begun, self.taken_bytes = time.time(), 0
        self.taken_bytes += len(data)
        return bool(super().received(data))

    def service(self) -> None:
        """Answer one request; the process may have had enough of them afterwards."""
        self.client = self.requests[0].client
        self.server.keeper.count(self.requests[0])
        super().service()

    def readable(self) -> bool:
        """Tell whether to read, be it to forget what comes."""
        return bool(self.lingers_until or super().readable())

    def writable(self) -> bool:
        """Tell whether there is something to write, or to close."""
        return bool(not self.lingers_until and super().writable())

    def handle_write(self) -> None:
        """Send what is there, and close if it was the last; after a refusal not at once.

        To close with unread bytes is a reset, which takes the refusal away from the client before it is shown.
        """
        if not (self.is_refused and self.close_when_flushed):
            super().handle_write()
            return
        self._flush_exception(self._flush_some)
        if self.will_close:
            self.handle_close()
        elif self.connected and not self.total_outbufs_len:
            self.lingers_until = time.time() + LINGER_S
            with suppress(OSError):  # it has left
                self.socket.shutdown(socket.SHUT_WR)

    def look_after(self, now: float) -> None:
        """End what has lasted too long; called in the loop every second."""
        if self.lingers_until and now > self.lingers_until:
            self.handle_close()
            return
        self.sending_since = (self.sending_since or now) if self.total_outbufs_len else 0.0
        if self.total_outbufs_len:
            if now - self.last_activity > IDLE_S or now - self.sending_since > SENDING_S:
                self.handle_close()  # nobody reads: a thread that still writes is told
        elif self.request is not None and self._is_late(now):
            self._answer_too_slow()

    def large_bodies(self) -> list[SiteParser]:
        """Return its requests with a large body that is kept."""
        return [each for each in (self.request, *self.requests) if each is not None and each.kept_bytes > LARGE_BYTES]

    def is_busy(self) -> bool:
        """Tell whether a request is being read or answered."""
        return bool(self.requests or self.request is not None or self.total_outbufs_len)

    def _is_late(self, now: float) -> bool:
        total = READING_S + self.taken_bytes / SLOWEST_BYTES_S
        late: bool = now - self.last_activity > IDLE_S or now - self.begun > total
        return late

    def _answer_too_slow(self) -> None:
        with self.requests_lock:
            if self.requests or self.request is None:
                return
            self.request.close()
            self.request.error = TooSlow("")
            self.requests, self.request = [self.request], None
        self.server.add_task(self)
