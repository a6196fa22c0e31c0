"""The public API: one OpenAPI description over the apps' routers."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from zones.api.routes import router as zones_router
from zones.city import CITY


class PublicAPI(NinjaAPI):
    """An interface whose names of operations outlive a move of files: programs made from the description use them."""

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Return the name of an operation in the description."""
        return f"zones_api_{operation.view_func.__name__}"


api = PublicAPI(
    title=CITY.site_name,
    version="1",
    description="Adressen, Wärmeversorgungsgebiete und Steckbriefe der veröffentlichten Ausgabe.",
    docs_url=None,
)
api.add_router("", zones_router)


@api.exception_handler(HttpError)
def refused(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Say in one German sentence why there is no answer."""
    return _refusal(request, str(error), error.status_code)


@api.exception_handler(ValidationError)
def bad_request(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Name the parameters that are missing or wrong, in one German sentence."""
    names = ", ".join(dict.fromkeys(str(problem["loc"][-1]) for problem in error.errors))
    sentence = _("Diese Angaben fehlen oder sind ungültig: %(names)s. Was erlaubt ist, steht in „openapi.json“.")
    return _refusal(request, sentence % {"names": names}, HTTPStatus.BAD_REQUEST)


def _refusal(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    response = api.create_response(request, {"detail": sentence}, status=status)
    response["Cache-Control"] = "no-store"  # the next publication may answer
    return response
