"""Law, prices and assumptions in the JSON interface: those of a day, and all that were and will be."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.answer.prices import parameters_on
from calculator.api import package, records
from calculator.api.schemas import OfDayOut, StandQuery
from calculator.core.notation import day as written_day
from calculator.core.parameters import FIRST_STICHTAG
from calculator.core.records import FACTORS, LAW, PRICES, TECHNOLOGY
from calculator.core.texts import LAST_DAY
from zones.api.queries import NoQuery
from zones.api.serving import asked, changing, endpoint, refuse

NO_VALUE = gettext_lazy("Diesen Wert gibt es nicht. Alle Werte stehen unter „annahmen“ und „recht“.")
ZIP = "application/zip"


@endpoint(is_open=True)
def assumptions(request: HttpRequest) -> HttpResponse:
    """Tell the prices, factors and technical figures of a day."""
    return changing(request, _of_day(request, (PRICES, FACTORS, TECHNOLOGY), "assumptions"))


@endpoint(is_open=True)
def law(request: HttpRequest) -> HttpResponse:
    """Tell law and grants of a day."""
    return changing(request, _of_day(request, (LAW,), "law"))


def no_such_day() -> str:
    """Say for which days there is anything to tell."""
    between = {"first": written_day(FIRST_STICHTAG), "last": written_day(LAST_DAY)}
    return _("Werte gibt es für Tage vom %(first)s bis zum %(last)s („stand“).") % between


def _of_day(request: HttpRequest, topics: tuple[str, ...], name: str) -> OfDayOut:
    day = asked(request, StandQuery).stand or timezone.localdate()
    if not FIRST_STICHTAG <= day <= LAST_DAY:
        refuse(HTTPStatus.NOT_FOUND, no_such_day())
    return records.of_day(parameters_on(day), topics, day, name)


@endpoint(is_open=True)
def parameter(request: HttpRequest, key: str) -> HttpResponse:
    """Tell everything that is known of one figure."""
    asked(request, NoQuery)
    found = parameters_on(timezone.localdate()).parameters.get(key)
    if found is None:
        refuse(HTTPStatus.NOT_FOUND, NO_VALUE)
    return changing(request, records.history(found))


@endpoint(is_open=True)
def data_package(request: HttpRequest) -> HttpResponse:
    """Give law and prices as a file with all their tables."""
    asked(request, NoQuery)
    made = package.package(parameters_on(timezone.localdate()).parameters.values())
    etag = quote_etag(made.version)
    response = get_conditional_response(request, etag=etag) or HttpResponse(made.content, content_type=ZIP)
    response["Content-Disposition"] = f'attachment; filename="{package.NAME}-{made.version}.zip"'
    response["ETag"], response["Cache-Control"] = etag, "public, no-cache"
    return response
