"""Comparisons in the JSON interface: one house for everybody, many for those who compute tables of houses."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from pydantic import BaseModel

from calculator.api import comparing, examples
from calculator.api.house_in import HouseIn
from calculator.api.schemas import HousesIn
from calculator.doors.languages import in_notation_of_texts
from zones.api.queries import NoQuery
from zones.api.serving import JSON, NO_EXAMPLE, as_example, asked, endpoint, marked, refuse, sent
from zones.read_only import PROBLEM

NOT_FOR_ALL = gettext_lazy(
    "Viele Häuser auf einmal rechnet die Schnittstelle nur für angemeldete Konten mit der Rolle „Beratung“, "
    "„Beratungsleitung“ oder „Verwaltung“. Ein Haus rechnet „vergleich“ für alle."
)


@endpoint(is_open=True, sends=True)
def one(request: HttpRequest) -> HttpResponse:
    """Compare heatings for a house."""
    asked(request, NoQuery)
    try:
        with in_notation_of_texts():  # a refusal is said in the language that is asked for
            return _told(comparing.compared(sent(request, HouseIn)))
    except comparing.HouseRefused as refusal:
        return _told(refusal.problem, HTTPStatus.BAD_REQUEST, PROBLEM)


@endpoint(is_open=False, sends=True)
def many(request: HttpRequest) -> HttpResponse:
    """Compare heatings for many houses, for accounts that compute tables of houses on the site."""
    asked(request, NoQuery)
    if not request.user.has_perm("calculator.add_batchjob"):
        refuse(HTTPStatus.FORBIDDEN, NOT_FOR_ALL)
    return _told(comparing.compared_all(sent(request, HousesIn)))


@endpoint(is_open=True)
def example(request: HttpRequest, name: str) -> HttpResponse:
    """Answer as for a house with the conclusion that is named."""
    asked(request, NoQuery)
    if name not in examples.names():
        refuse(HTTPStatus.NOT_FOUND, NO_EXAMPLE)
    with in_notation_of_texts():
        if name != examples.REFUSED:
            return marked(request, examples.compared(name))
        refusal = examples.refusal()
    refusal.detail = as_example(refusal.detail)
    return _told(refusal, HTTPStatus.BAD_REQUEST, PROBLEM)


def _told(answer: BaseModel, status: int = HTTPStatus.OK, content_type: str = JSON) -> HttpResponse:
    """Answer without anybody keeping it: it says much of a house."""
    response = HttpResponse(answer.model_dump_json().encode(), content_type=content_type, status=status)
    response["Cache-Control"] = "private, no-store"
    return response
