"""Features as they are sent: written before, only put together."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from zones.api.features.collections import Collection
from zones.api.features.contents import PlanFeature
from zones.api.features.documents import GEOJSON, JSON, Link, address, link, self_links
from zones.api.features.queries import AskedFeatures


def page(request: HttpRequest, collection: Collection, found: Sequence[PlanFeature], wanted: AskedFeatures) -> bytes:
    """Return one portion of the features that were found, with links to the portions beside it."""
    shown = found[wanted.offset : wanted.offset + wanted.limit]
    head = {
        "type": "FeatureCollection",
        **origin(collection),
        "numberMatched": len(found),
        "numberReturned": len(shown),
        "links": [*self_links(request, GEOJSON), *beside(request, len(found), wanted), _up(request, collection)],
    }
    features = b", ".join(feature.written[wanted.crs] for feature in shown)
    return _open(head) + b', "features": [' + features + b"]}"


def single(request: HttpRequest, collection: Collection, feature: PlanFeature, crs: str) -> bytes:
    """Return one feature."""
    told = {**origin(collection), "links": [*self_links(request, GEOJSON), _up(request, collection)]}
    return feature.written[crs][:-1] + b", " + _open(told)[1:] + b"}"


def origin(collection: Collection) -> Mapping[str, Any]:
    """Return what every answer says of where it comes from."""
    plan = collection.plan
    return {"title": collection.title, "quelle": plan.source, "lizenz": plan.licence, "hinweis": plan.mark or None}


def beside(request: HttpRequest, count: int, wanted: AskedFeatures) -> list[Link]:
    """Return links to the next and the previous portion, where there is one."""
    links = []
    if wanted.offset + wanted.limit < count:
        links.append(link(_moved(request, wanted.offset + wanted.limit), "next", GEOJSON, _("Die nächsten")))
    if wanted.offset:
        links.append(link(_moved(request, max(wanted.offset - wanted.limit, 0)), "prev", GEOJSON, _("Die vorigen")))
    return links


def _moved(request: HttpRequest, offset: int) -> str:
    query = request.GET.copy()
    query["offset"] = str(offset)
    return f"{request.build_absolute_uri(request.path)}?{query.urlencode()}"


def _up(request: HttpRequest, collection: Collection) -> Link:
    return link(address(request, "collection", collection.name), "collection", JSON, collection.title)


def _open(told: Mapping[str, Any]) -> bytes:
    """Return an object of JSON without its last brace."""
    return json.dumps(told, ensure_ascii=False)[:-1].encode()
