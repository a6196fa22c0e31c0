"""Keeps what people typed, and where they live, out of the logs; writes lines that nobody can forge."""

import json
import logging
import re
from collections.abc import Iterable
from contextvars import ContextVar
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.urls import Resolver404, resolve

from jena_waerme.languages import LANGUAGES

# Up to the next space, but for the quotes that close what was logged; a typed quote ends nothing.
_QUERY = re.compile(r"""\?\S*?(?=['">]*(?:\s|$))""")
# In what others write: an address, coordinates, or a street that somebody tried.
_NAMED = re.compile(r"(/(?:adressen?|punkt|suche)/)(?!\?).+", re.DOTALL)
_SERVED = re.compile(r"(while serving )(.+)", re.DOTALL)  # how waitress tells of an address
_VARIES = re.compile(r"\((?:[^()]|\([^()]*\))*\)|<[^>]*>")  # in the pattern of an address
_OF_EXPRESSIONS = str.maketrans("", "", "^$\\")
_STARTS = tuple(each.prefix for each in LANGUAGES if each.prefix)


@lru_cache(maxsize=128)  # most requests go to a few addresses
def told(path: str) -> str:
    """Return what may be logged of a path: what is the same whoever asks, by the pattern of the address.

    Numbers, names and texts in it are "-", and so is whatever is no address of the site: anybody may have typed it.
    """
    start = next((each for each in _STARTS if path.startswith(f"{each}/")), "")
    if path.startswith(settings.STATIC_URL):
        return f"{settings.STATIC_URL}-"
    try:
        route = resolve(path[len(start) :]).route
    except Resolver404:
        return "-"
    return f"{start}/{_VARIES.sub('-', route).translate(_OF_EXPRESSIONS)}"


class WithoutQuery(logging.Filter):
    """Cuts out of every logged line what may contain an address: query strings, and paths that name something."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's message in place; never drop a record."""
        if hasattr(record, "told"):  # the line of an answer, whose path is told already
            return True
        message = record.getMessage()
        path = getattr(getattr(record, "request", None), "path", "")
        if len(path) > 1:
            message = message.replace(path, told(path))
        message = _SERVED.sub(lambda found: found[1] + told(found[2]), message)
        record.msg, record.args = _NAMED.sub(r"\1-", _QUERY.sub("?…", message)), None
        if record.name == "django.request" and record.levelno < logging.ERROR:
            record.exc_info = None  # of a request that was refused, and repeats what was sent
        return True


request_id: ContextVar[str] = ContextVar("request_id", default="")


class LogFormat(StrEnum):
    """How lines are written: for people, or one JSON object each for programs."""

    PLAIN = "plain"
    JSON = "json"


# Control characters, and those that end a line or turn its direction for whoever shows it.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def seen(text: str) -> str:
    """Return a text in one line, with what cannot be seen written as in a program."""
    return _UNSEEN.sub(lambda found: ascii(found[0])[1:-1], text)


class PlainFormatter(logging.Formatter):
    """One line for each record; only what an error adds has more, which are indented and so cannot pass for records."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is Python's
        """Return the first line, with the name of the request if one is being answered."""
        record.message = seen(record.message)
        name = _request_of(record)
        return super().formatMessage(record) + (f" [{name}]" if name else "")

    def formatException(self, ei: "logging._SysExcInfoType") -> str:  # noqa: N802
        """Return the lines of an error, indented."""
        return "\n".join(f"    {seen(line)}" for line in super().formatException(ei).split("\n"))


class JsonFormatter(logging.Formatter):
    """One JSON object in one line for each record."""

    _named: ClassVar[dict[str, str]] = {"level": "levelname", "logger": "name"}

    def format(self, record: logging.LogRecord) -> str:
        """Return time (UTC), level, logger, message and request; an answer has its values, an error its lines."""
        line = {"time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")}
        line |= {key: getattr(record, name) for key, name in self._named.items()} | {"message": record.getMessage()}
        if name := _request_of(record):
            line["request_id"] = name
        line |= getattr(record, "told", {})
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line)


def _request_of(record: logging.LogRecord) -> str:
    return str(getattr(record, "told", {}).get("request_id", "")) or request_id.get()


def formatter(log_format: str) -> logging.Formatter:
    """Return what writes the lines in that format; raises ``ImproperlyConfigured`` for any other."""
    if log_format not in set(LogFormat):
        raise ImproperlyConfigured(f"LOG_FORMAT is „{log_format}“; it may be {' or '.join(LogFormat)}.")
    return JsonFormatter() if log_format == LogFormat.JSON else PlainFormatter()


def as_the_site_logs(handlers: Iterable[logging.Handler], log_format: str) -> None:
    """Let others' handlers write as those of the site."""
    for handler in handlers:
        handler.setFormatter(formatter(log_format or LogFormat.PLAIN))
        if not any(isinstance(each, WithoutQuery) for each in handler.filters):
            handler.addFilter(WithoutQuery())


def logging_settings(level: str, log_format: str) -> dict[str, Any]:
    """Return Django's setting of what is logged and how."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"no_query": {"()": "jena_waerme.logs.WithoutQuery"}},
        "formatters": {"line": {"()": "jena_waerme.logs.formatter", "log_format": log_format}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["no_query"]}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": ["console"], "level": level, "propagate": False},
            # They tell each step of each document, among them what stands in it.
            "pikepdf": {"level": "ERROR"},
            "weasyprint": {"level": "ERROR"},
            "fontTools": {"level": "ERROR"},
            "fido2": {"level": "ERROR"},
            # A page of lines for each request with a made-up name of a host; the line of the answer (400) is enough.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
        },
    }
