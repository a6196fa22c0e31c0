"""What happens when more people want paper at once than the machine can draw."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

HTTP_UNAVAILABLE, WAIT_S = 503, 10
Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


class TooBusy(Exception):
    """No place left: one paper is being made and another one waits."""


def unless_busy(view: View[Arguments]) -> View[Arguments]:
    """Let a view that makes paper ask for patience instead of holding up all pages of the site."""

    @wraps(view)
    def patient(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except TooBusy:
            answer = render(request, "calculator/pdf_busy.html", status=HTTP_UNAVAILABLE)
            answer["Retry-After"] = str(WAIT_S)
            return answer

    return patient
