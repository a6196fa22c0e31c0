"""The public API: one OpenAPI description over the apps' routers."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import ValidationError

from zones.api import router as zones_router

api = NinjaAPI(
    title="Jena Wärme",
    version="1",
    description="Adressen, Wärmeversorgungsgebiete und Steckbriefe der veröffentlichten Ausgabe.",
    docs_url=None,
)
api.add_router("", zones_router)


@api.exception_handler(ValidationError)
def bad_request(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Name the parameters that are missing or wrong, in one German sentence."""
    names = ", ".join(dict.fromkeys(str(problem["loc"][-1]) for problem in error.errors))
    sentence = _("Diese Angaben fehlen oder sind ungültig: %(names)s. Was erlaubt ist, steht in „openapi.json“.")
    return api.create_response(request, {"detail": sentence % {"names": names}}, status=400)
