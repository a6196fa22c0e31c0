"""Figures for Prometheus, on an address of their own (`METRICS_BIND`), off unless that is set.

Each web process adds to numbers in a file of its own; whoever asks gets the sum. No figure knows who asked,
or for what: views are named, never addresses. What `/readyz` says is there too, so one source is enough for alarms.
"""

import os
import tempfile
import time
from collections.abc import Callable
from functools import cache as once
from http import HTTPMethod
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

if TYPE_CHECKING:
    from prometheus_client import Counter, Histogram

_PATH = "/metrics"
_SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10)
_UNKNOWN = "-"


class MetricsMiddleware:
    """Counts every request, and answers on the address of the metrics, where nothing else is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.METRICS_BIND:
            raise MiddlewareNotUsed
        self._get_response = get_response
        self._port = settings.METRICS_BIND.rpartition(":")[2]
        self._requests, self._seconds = _counters()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on and count it."""
        if request.META.get("SERVER_PORT") == self._port:
            return _figures() if request.path_info == _PATH else HttpResponseNotFound()
        begun = time.perf_counter()
        response = self._get_response(request)
        view = request.resolver_match.view_name if request.resolver_match else _UNKNOWN
        self._requests.labels(view, _method(request), response.status_code).inc()
        self._seconds.labels(view).observe(time.perf_counter() - begun)
        return response


def _method(request: HttpRequest) -> str:
    """Return the method; what somebody invents is one, since each would be a line of its own for good."""
    return str(request.method) if request.method in {*HTTPMethod} else "other"


@once
def _counters() -> "tuple[Counter, Histogram]":
    """Return what this process counts with."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:  # `deploy/gunicorn.conf.py` makes one for each run
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="metrics-")
    from prometheus_client import Counter, Histogram  # noqa: PLC0415 (only now: the library looks once)

    return (
        Counter("site_requests", "Requests by view and status", ("view", "method", "status")),
        Histogram("site_request_seconds", "Time to answer by view", ("view",), buckets=_SECONDS),
    )


def _figures() -> HttpResponse:
    from prometheus_client import CollectorRegistry, generate_latest  # noqa: PLC0415 (see above)
    from prometheus_client.exposition import CONTENT_TYPE_LATEST  # noqa: PLC0415
    from prometheus_client.multiprocess import MultiProcessCollector  # noqa: PLC0415

    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return HttpResponse(generate_latest(registry) + _states(), content_type=CONTENT_TYPE_LATEST)


def _states() -> bytes:
    """Return what `/readyz` says as numbers: 1 for a part that is well, and each number that is known."""
    from prometheus_client import CollectorRegistry, Gauge, generate_latest  # noqa: PLC0415 (see above)

    from jena_waerme import heartbeat, readiness  # noqa: PLC0415 (models are ready only when somebody asks)

    registry = CollectorRegistry()
    part = Gauge("site_part_ok", "1 if this part is well", ("part",), registry=registry)
    number = Gauge("site_number", "Numbers of the site", ("name",), registry=registry)
    needed, beside = readiness.needed(), readiness.beside()
    Gauge("site_ready", "1 if citizens are served", registry=registry).set(set(needed.values()) == {readiness.OK})
    for name, state in {**needed, **beside}.items():
        if isinstance(state, str):
            part.labels(name).set(state == readiness.OK)
        elif state is not None:
            number.labels(name).set(state)
    number.labels("free_disk_mb").set(readiness.free_disk_mb())
    age = Gauge("site_seen_seconds_ago", "Age of the last sign of life", ("part",), registry=registry)
    for name in heartbeat.PARTS:
        if (age_s := heartbeat.age_s(name)) is not None:
            age.labels(name).set(age_s)
    return bytes(generate_latest(registry))
