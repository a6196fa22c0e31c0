"""What is told about each answer in the log, and what a request is told that never reaches the site."""

import time
from http import HTTPStatus
from secrets import token_hex
from typing import Any

from waitress.task import ErrorTask, Task, WSGITask

# In the environment of a request:
REQUEST_ID = "site.request_id"
WAIT_S = "site.wait_s"  # so many seconds it would wait for its turn, which is too long
_SENTENCES = {
    HTTPStatus.REQUEST_TIMEOUT: "Ihre Anfrage kam zu langsam bei uns an. Bitte senden Sie sie noch einmal.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Das ist zu groß für uns. Bitte senden Sie eine kleinere Datei.",
    HTTPStatus.REQUEST_URI_TOO_LONG: "Diese Adresse ist zu lang. Bitte kürzen Sie Ihre Angaben.",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: (
        "Diese Anfrage bringt zu viel mit. Bitte löschen Sie im Browser die Cookies dieser Website und öffnen Sie die "
        "Seite neu."
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: "Gerade kommen hier zu viele große Dateien an. Bitte versuchen Sie es später.",
    HTTPStatus.INSUFFICIENT_STORAGE: "Auf dem Server ist gerade kein Platz. Gespeichert ist nichts davon.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Der Fehler liegt bei uns. Bitte versuchen Sie es später noch einmal.",
}
_UNREADABLE = "Diese Anfrage können wir nicht lesen. Bitte öffnen Sie die Seite neu."


class _Told(Task):
    """Writes one line for each answer: how it went, and nothing about who asked."""

    def service(self) -> None:
        """Answer, then write the line, also where the client has gone meanwhile."""
        self.request_id = token_hex(8)
        begun = time.perf_counter()
        try:
            super().service()
        finally:
            self.channel.server.keeper.tell(self, round((time.perf_counter() - begun) * 1000))

    def finish(self) -> None:
        """End the answer; one to HEAD has no body, thus no end of one either."""
        if getattr(self.request, "command", "") == "HEAD":
            if not self.wrote_header:
                self.write(b"")
            self.chunked_response = False
        super().finish()


class SiteTask(_Told, WSGITask):
    """Asks the site."""

    def get_environment(self) -> dict[str, Any]:
        """Return what the site is asked, and the name by which all its log lines can be found."""
        environ: dict[str, Any] = super().get_environment()
        environ[REQUEST_ID] = self.request_id
        environ[WAIT_S] = getattr(self.request, "wait_s", 0)
        return environ


class RefusalTask(_Told, ErrorTask):
    """Answers what cannot be asked at all: one German sentence, without a page around it."""

    def execute(self) -> None:
        """Write the sentence and close the connection."""
        code = self.request.error.code
        body = f"{_SENTENCES.get(code, _UNREADABLE)}\n".encode()
        self.status = f"{code} {self.request.error.reason}"
        self.response_headers += [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Language", "de"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            ("X-Request-Id", self.request_id),
        ]
        if code == HTTPStatus.SERVICE_UNAVAILABLE:
            self.response_headers.append(("Retry-After", "60"))
        self.channel.is_refused = True
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)
