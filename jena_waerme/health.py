"""The probes: `/livez` says that the process answers, `/readyz` (and `/health/`) whether it can serve citizens."""

from http import HTTPStatus

from django.http import HttpRequest, JsonResponse

from jena_waerme import readiness


def live(_request: HttpRequest) -> JsonResponse:
    """Answer; nothing is asked of anybody, so a process is not restarted because of what it depends on."""
    return JsonResponse({"live": True})


def ready(_request: HttpRequest) -> JsonResponse:
    """Answer 200 when citizens can be served, else 503; the body names each part.

    What is for those who look after the data and the worker is named as a warning: it makes no process unready.
    """
    needed = readiness.needed()
    beside = readiness.beside()
    is_ready = all(state == readiness.OK for state in needed.values())
    body = {"ready": is_ready, **needed, "warnings": readiness.warnings(beside), **beside}
    return JsonResponse(body, status=HTTPStatus.OK if is_ready else HTTPStatus.SERVICE_UNAVAILABLE)
