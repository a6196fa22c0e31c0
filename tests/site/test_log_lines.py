"""Lines of the log: nobody forges one, and each can be found by the name of its request."""

import json
import logging

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from jena_waerme import logs

FORGED = "Angabe\r\n2026-11-28 09:00:00,000 ERROR django: FAKE\x00\x1b[31m\u2028\u202eEKAF"


@pytest.fixture(autouse=True)
def _outside_of_any_request() -> None:
    logs.request_id.set("")


def record(message: str, *, error: BaseException | None = None) -> logging.LogRecord:
    about = (type(error), error, None) if error else None
    return logging.LogRecord("site", logging.INFO, "file", 1, message, None, about)


@pytest.mark.parametrize("log_format", ["plain", "json"])
def test_a_message_is_one_line_of_signs_that_are_seen(log_format: str) -> None:
    line = logs.formatter(log_format).format(record(FORGED))
    assert len(line.splitlines()) == 1
    assert all(sign.isprintable() for sign in line)
    assert "Angabe" in line


def test_what_an_error_adds_cannot_pass_for_a_line_of_its_own() -> None:
    first, *rest = logs.formatter("plain").format(record("Fehler", error=ValueError(FORGED))).splitlines()
    assert first.endswith("INFO site: Fehler")
    assert rest
    assert all(line.startswith("    ") for line in rest)


def test_a_program_reads_each_line_as_one_object() -> None:
    about = record("Fehler", error=ValueError(FORGED))
    named = logs.request_id.set("0123456789abcdef")
    try:
        line = json.loads(logs.formatter("json").format(about))
    finally:
        logs.request_id.reset(named)
    assert {name: line[name] for name in ("level", "logger", "message", "request_id")} == {
        "level": "INFO",
        "logger": "site",
        "message": "Fehler",
        "request_id": "0123456789abcdef",
    }
    assert "ValueError" in line["error"]


def test_another_format_is_refused_at_the_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="plain or json"):
        logs.formatter("xml")


@pytest.mark.django_db
def test_an_answer_bears_the_name_under_which_its_lines_are_found() -> None:
    names = set()

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            names.add(logs.request_id.get())

    handler, logger = Keeping(), logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        answer = Client().get("/gibt-es-nicht/", headers={"X-Request-Id": "mine"})
    finally:
        logger.removeHandler(handler)
    assert names == {answer["X-Request-Id"]}
    assert "mine" not in names


def test_a_made_up_name_of_a_host_fills_no_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    assert client.get("/ueber/", headers={"host": "geheimgasse-77.example"}).status_code == 400
    assert "geheimgasse" not in caplog.text
