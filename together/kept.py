"""What somebody typed before their session ended comes along to signing in, and is sent again afterwards.

The text travels in hidden fields of the answer and back; it is kept nowhere.
"""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

KEPT = "behalten:"
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 (a field's name)
Fields = list[tuple[str, str]]


def typed(request: HttpRequest) -> Fields:
    """Return every field that was sent."""
    return list(_typed(request))


def to_keep(request: HttpRequest) -> Fields:
    """Return what was sent by names under which a page for signing in carries it."""
    return [(f"{KEPT}{name}", value) for name, value in _typed(request)]


def carried(request: HttpRequest) -> Fields:
    """Return what a page for signing in carries, by the same names."""
    return [(name, value) for name, value in _typed(request) if name.startswith(KEPT)]


def released(request: HttpRequest) -> Fields:
    """Return what a page for signing in carries by the names under which it was sent at first."""
    return [(name.removeprefix(KEPT), value) for name, value in carried(request)]


def send_again(
    request: HttpRequest, template: str, target: str, fields: Fields, *, status: int = 200, **around: object
) -> HttpResponse:
    """Offer a page with one button that sends the fields once more, with the token of the new session.

    ``around`` is what the template needs around that.
    """
    answer = render(request, template, {**around, "target": target, "kept": fields}, status=status)
    answer["Cache-Control"] = "no-store, private"
    return answer


def is_our_own(request: HttpRequest) -> bool:
    """Whether a page of ours has sent the form (its origin says so), not somebody else's."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name != TOKEN:
            yield from ((name, str(value)) for value in values)
