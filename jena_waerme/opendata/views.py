"""The catalogue under three addresses, one for each way of writing it."""

from hashlib import blake2b
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import override

from zones.read_only import asked_language, problem, read_by_all, with_language

# Ending of the address → how rdflib calls it, and its media type.
FORMS = {
    "ttl": ("turtle", "text/turtle; charset=utf-8"),
    "rdf": ("pretty-xml", "application/rdf+xml"),
    "jsonld": ("json-ld", "application/ld+json"),
}


@read_by_all
def catalogue(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Write the catalogue; rdflib is loaded only when somebody harvests."""
    from jena_waerme.opendata.catalogue import catalogue as written  # noqa: PLC0415 (keeps the web server small)

    if ending not in FORMS:
        return _no_such_form(request)
    form, media_type = FORMS[ending]
    content = written(request).serialize(format=form, encoding="utf-8")
    etag = quote_etag(blake2b(content, digest_size=9).hexdigest())
    unchanged = get_conditional_response(request, etag=etag)
    response = unchanged or HttpResponse(content, status=HTTPStatus.OK, content_type=media_type)
    response["ETag"], response["Cache-Control"] = etag, "public, no-cache"
    return response


def _no_such_form(request: HttpRequest) -> HttpResponse:
    with override(asked_language(request)):
        sentence = _("Den Katalog gibt es als katalog.ttl, katalog.rdf und katalog.jsonld.")
        return with_language(problem(HTTPStatus.NOT_FOUND, sentence))
