"""OGC API – Features, Part 1 (core, HTML, GeoJSON, OpenAPI 3.0) and Part 2 (coordinate systems), for reading.

Everything comes as JSON for programs and as a page for people, by `f` or by what the client takes.
"""

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from zones.address.published import current
from zones.api import links
from zones.api.features import collections, documents, memory, pages, places, queries
from zones.api.features.collections import Collection
from zones.api.features.contents import LABELS, PlanFeature
from zones.api.features.description import described_interface
from zones.api.serving import endpoint, marked, refuse
from zones.models import Edition, Versorgungsart


@endpoint(is_open=True)
def landing(request: HttpRequest) -> HttpResponse:
    """Say what there is."""
    is_page = _is_page(request, queries.form_of(request, queries.FormQuery).f)
    if is_page:
        return render(request, "zones/features/landing.html", {"collections": list(collections.every())})
    published = Edition.objects.published_plan()
    return _json(request, documents.landing(request, published.mark if published else ""))


@endpoint(is_open=True)
def conformance(request: HttpRequest) -> HttpResponse:
    """Say which parts of the standard are kept."""
    if _is_page(request, queries.form_of(request, queries.FormQuery).f):
        return render(request, "zones/features/conformance.html", {"parts": documents.CONFORMS})
    return _json(request, {"conformsTo": list(documents.CONFORMS)})


@endpoint(is_open=True)
def api(request: HttpRequest) -> HttpResponse:
    """Describe the interface for programs."""
    if _is_page(request, queries.form_of(request, queries.FormQuery).f):
        return render(request, "zones/features/description.html", {"paths": described_interface(request)["paths"]})
    return _json(request, described_interface(request), documents.OPENAPI)


@endpoint(is_open=True)
def listed(request: HttpRequest) -> HttpResponse:
    """List all collections."""
    if _is_page(request, queries.form_of(request, queries.FormQuery).f):
        return render(request, "zones/features/landing.html", {"collections": list(collections.every())})
    return _json(request, documents.listed(request, collections.every()))


@endpoint(is_open=True)
def collection(request: HttpRequest, name: str) -> HttpResponse:
    """Describe one collection."""
    is_page = _is_page(request, queries.form_of(request, queries.FormQuery).f)
    found = collections.called(name)
    if is_page:
        return render(request, "zones/features/collection.html", {"collection": found, "systems": places.SYSTEMS})
    return _json(request, documents.described(request, found))


# A box behind the question mark is what a map shows, not where its visitor is: the answers are the same for everybody,
# and portals draw them in their own maps. So these are open to other pages, which `punkt` is not.
@endpoint(is_open=True)
def items(request: HttpRequest, name: str) -> HttpResponse:
    """Return features of a collection, in portions."""

    def answer() -> HttpResponse | memory.KeptAnswer:
        found = collections.called(name)
        contents = found.contents
        wanted = queries.asked(request, found.plan, contents)
        among = wanted.among(contents)
        if _is_page(request, request.GET.get("f")):
            return _page(request, found, among, wanted)
        return memory.KeptAnswer.of(pages.page(request, found, among, wanted), documents.GEOJSON, wanted.crs)

    return _remembered(request, answer)


@endpoint(is_open=True)
def item(request: HttpRequest, name: str, key: str) -> HttpResponse:
    """Return one feature."""

    def answer() -> HttpResponse | memory.KeptAnswer:
        query, found = queries.form_of(request, queries.ItemQuery), collections.called(name)
        crs = places.system("crs", query.crs)
        feature = next((each for each in found.contents.features if each.key == key), None)
        if feature is None:
            refuse(HTTPStatus.NOT_FOUND, _("Dieses Objekt gibt es nicht. Alle stehen unter „items“ der Sammlung."))
        if _is_page(request, query.f):
            return _single(request, found, feature)
        return memory.KeptAnswer.of(pages.single(request, found, feature, crs), documents.GEOJSON, crs)

    return _remembered(request, answer)


@endpoint(is_open=True)
def unknown(_request: HttpRequest, **_values: str) -> HttpResponse:
    """Say where the addresses of the interface are listed."""
    refuse(HTTPStatus.NOT_FOUND, _("Diese Adresse hat die Schnittstelle nicht. Was sie hat, steht unter „api“."))


def _remembered(request: HttpRequest, answer: Callable[[], HttpResponse | memory.KeptAnswer]) -> HttpResponse:
    """Return the answer, from memory if it was given since the last publication; pages are made anew."""
    state, asked = current(), request.META
    key = (
        state.version if state else None,
        links.server(),
        request.path,
        asked.get("QUERY_STRING", ""),
        "html" in asked.get("HTTP_ACCEPT", ""),
    )
    found = memory.kept(key) or answer()
    if isinstance(found, HttpResponse):
        return found
    return (memory.keep(key, found) if state else found).sent(request)


def _is_page(request: HttpRequest, form: str | None) -> bool:
    """Tell whether a person wants a page: whoever says so, or takes one rather than JSON, as browsers do."""
    if form is not None:
        return form == "html"
    accepts = request.META.get("HTTP_ACCEPT", "")
    return "html" in accepts and request.get_preferred_type([documents.JSON, documents.HTML]) == documents.HTML


def _page(
    request: HttpRequest, found: Collection, among: list[PlanFeature], wanted: queries.AskedFeatures
) -> HttpResponse:
    beside = {each["rel"]: each["href"] for each in pages.beside(request, len(among), wanted)}
    shown = among[wanted.offset : wanted.offset + wanted.limit]
    told = [(each, _kind(each)) for each in shown]
    context = {"collection": found, "features": told, "count": len(among), "beside": beside}
    return render(request, "zones/features/items.html", context)


def _kind(feature: PlanFeature) -> str:
    """Return what a zone is, in the words of the pages; nothing for a figure."""
    kind = feature.properties.get("versorgungsart")
    return str(Versorgungsart(kind).label) if kind else ""


def _single(request: HttpRequest, found: Collection, feature: PlanFeature) -> HttpResponse:
    stated = {name: value for name, value in feature.properties.items() if value is not None}
    stated.pop("hinweis", None)  # the page says it above
    told = [(name, LABELS[name], value) for name, value in stated.items()]
    return render(request, "zones/features/item.html", {"collection": found, "feature": feature, "told": told})


def _json(request: HttpRequest, body: Mapping[str, Any], content_type: str = documents.JSON) -> HttpResponse:
    response = marked(request, json.dumps(body, ensure_ascii=False).encode(), content_type)
    response.headers["Vary"] = "Accept"
    return response
