"""The documents of the interface but for the features themselves, as its standard wants them."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zones.api.features.collections import Collection
from zones.api.features.places import CRS84, STORED, SYSTEMS
from zones.catalogue.licences import known_licence
from zones.city import CITY

JSON, GEOJSON, HTML = "application/json", "application/geo+json", "text/html"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
_CORE, _CRS = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf", "http://www.opengis.net/spec/ogcapi-features-2"
CONFORMS = (
    f"{_CORE}/core",
    f"{_CORE}/oas30",
    f"{_CORE}/html",
    f"{_CORE}/geojson",
    f"{_CRS}/1.0/conf/crs",
)
Link = dict[str, Any]


def address(request: HttpRequest, name: str, *values: str) -> str:
    """Return where something stands, as a whole address in the language of the request."""
    return request.build_absolute_uri(reverse(f"features:{name}", args=values))


def link(href: str, rel: str, media_type: str, title: str) -> Link:
    """Return a link as the standard writes it."""
    return {"href": href, "rel": rel, "type": media_type, "title": title}


def self_links(request: HttpRequest, media_type: str) -> list[Link]:
    """Return where this document stands, and where it does as a page for people."""
    query = request.GET.copy()
    query["f"] = "html"
    whole, page = request.build_absolute_uri(), f"{request.build_absolute_uri(request.path)}?{query.urlencode()}"
    return [
        link(whole, "self", media_type, _("Dieses Dokument")),
        link(page, "alternate", HTML, _("Dieses Dokument als Seite")),
    ]


def landing(request: HttpRequest, mark: str) -> dict[str, Any]:
    """Describe the interface and where its parts are."""
    return {
        "title": " – ".join(filter(None, (_("%(site)s: Geodaten") % {"site": CITY.site_name}, mark))),
        "description": _("Gebiete und Kennwerte jeder Ausgabe des Wärmeplans, für Geoinformationssysteme."),
        "attribution": CITY.site_name,
        "links": [
            *self_links(request, JSON),
            link(address(request, "api"), "service-desc", OPENAPI, _("Beschreibung der Schnittstelle (OpenAPI 3.0)")),
            link(request.build_absolute_uri(reverse("api-1:documentation")), "service-doc", HTML, _("Erklärung")),
            link(address(request, "conformance"), "conformance", JSON, _("Welche Teile der Norm erfüllt sind")),
            link(address(request, "collections"), "data", JSON, _("Alle Sammlungen")),
        ],
    }


def listed(request: HttpRequest, collections: Iterable[Collection]) -> dict[str, Any]:
    """Describe all collections."""
    return {
        "links": self_links(request, JSON),
        "crs": list(SYSTEMS),
        "collections": [described(request, each) for each in collections],
    }


def described(request: HttpRequest, collection: Collection) -> dict[str, Any]:
    """Describe one collection."""
    bounds = collection.contents.bounds
    place = {"spatial": {"bbox": [list(bounds)], "crs": CRS84}} if bounds else {}
    since = f"{collection.plan.valid_from.isoformat()}T00:00:00Z"
    return {
        "id": collection.name,
        "title": collection.title,
        "description": collection.description,
        "attribution": collection.plan.source,
        "extent": {**place, "temporal": {"interval": [[since, None]]}},
        "itemType": "feature",
        "crs": list(SYSTEMS),
        "storageCrs": STORED,
        "links": _links(request, collection),
    }


def _links(request: HttpRequest, collection: Collection) -> list[Link]:
    own, items = (address(request, name, collection.name) for name in ("collection", "items"))
    plan = collection.plan
    page = request.build_absolute_uri(reverse("zones:edition", args=[plan.pk]))
    known = known_licence(plan.licence)
    licence = [link(known.text, "license", HTML, plan.licence)] if known else []
    return [
        link(own, "self", JSON, collection.title),
        link(f"{own}?f=html", "alternate", HTML, _("Dieses Dokument als Seite")),
        link(items, "items", GEOJSON, _("Die Objekte (GeoJSON)")),
        link(f"{items}?f=html", "items", HTML, _("Die Objekte als Seite")),
        link(page, "describedby", HTML, _("Die Ausgabe mit ihren Dateien")),
        *licence,
    ]
