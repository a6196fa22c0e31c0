"""The tiles of the map and what describes them: plain views, asked dozens of times whenever somebody moves the map."""

import gzip
from functools import lru_cache
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zones.map import ground, sheets
from zones.map.drawing import draw, frame_of
from zones.map.street_picture import picture
from zones.map.tile_sql import LAYERS, MAX_ZOOM, MIN_ZOOM
from zones.models import Edition, MapSheet, MapTile, Zone
from zones.pages.kept_files import FOR_GOOD
from zones.read_only import read_only

CONTENT_TYPE = "application/vnd.mapbox-vector-tile"
_SHORT = "public, max-age=60"
_MOST_PICTURES = 128
_MOST_KEPT = 2048  # tiles in the memory of a process; a city has about a thousand of some kilobytes


class _Gone(LookupError):
    """No sheet has this state (any more)."""


@read_only
def tile(request: HttpRequest, state: str, zoom: int, x: int, y: int) -> HttpResponse:
    """Hand out a tile as it is kept; 204 where nothing is drawn, 404 for a sheet that was replaced."""
    try:
        content = _content(state, zoom, x, y)
    except _Gone:
        return HttpResponse(status=HTTPStatus.NOT_FOUND, headers={"Cache-Control": _SHORT})
    etag = f'"{state}-{zoom}-{x}-{y}"'
    headers = {"ETag": etag, "Cache-Control": FOR_GOOD, "Vary": "Accept-Encoding"}
    if content is None:
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=headers)
    asked = request.META  # its `headers` are parsed anew for each request, which takes as long as all this
    if etag in asked.get("HTTP_IF_NONE_MATCH", ""):
        return HttpResponse(status=HTTPStatus.NOT_MODIFIED, headers=headers)
    if "gzip" in asked.get("HTTP_ACCEPT_ENCODING", ""):
        return HttpResponse(content, CONTENT_TYPE, headers={**headers, "Content-Encoding": "gzip"})
    return HttpResponse(gzip.decompress(content), CONTENT_TYPE, headers=headers)


@lru_cache(_MOST_KEPT)
def _content(state: str, zoom: int, x: int, y: int) -> bytes | None:
    """Return a tile, None for an empty one. What a state shows never changes, so the memory of a process holds it."""
    sheet = MapSheet.objects.filter(state=state).values_list("pk", flat=True).first()
    if sheet is None:
        raise _Gone
    found = MapTile.objects.filter(sheet=sheet, zoom=zoom, x=x, y=y).values_list("content", flat=True).first()
    return None if found is None else bytes(found)


@read_only
def streets(request: HttpRequest, state: str, edition_id: int, code: str = "") -> HttpResponse:
    """Hand out the streets behind the drawing of a heat plan, or of the surroundings of one of its zones."""
    drawn = _drawn(state, edition_id, code)
    if drawn is None:
        return HttpResponse(status=HTTPStatus.NOT_FOUND, headers={"Cache-Control": _SHORT})
    headers = {"Cache-Control": FOR_GOOD, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(drawn, "image/svg+xml", headers={**headers, "Content-Encoding": "gzip"})
    return HttpResponse(gzip.decompress(drawn), "image/svg+xml", headers=headers)


@lru_cache(_MOST_PICTURES)
def _drawn(state: str, edition_id: int, code: str) -> bytes | None:
    sheet = MapSheet.objects.filter(state=state).first()
    plan = Edition.objects.ever_published_plans().filter(pk=edition_id).first()
    zones = list(Zone.objects.filter(edition=plan, code=code)) if code else []
    frame = frame_of(plan, *zones) if plan and len(zones) == bool(code) else None
    drawing = draw(plan, *zones) if plan and frame else None
    if sheet is None or frame is None or drawing is None:
        return None
    letters = [(shape.x, shape.y) for shape in drawing.shapes]
    return gzip.compress(picture(sheet, frame, letters).encode())


@read_only
def tile_json(request: HttpRequest) -> JsonResponse:
    """Describe the tiles in TileJSON 3.0.0; `tiles` is empty while no map is drawn."""
    sheet = sheets.current()
    body = {
        "tilejson": "3.0.0",
        "name": _("Straßen"),
        "description": ground.description(),
        "tiles": [tiles_url(sheet)] if sheet else [],
        "minzoom": MIN_ZOOM,
        "maxzoom": MAX_ZOOM,
        "vector_layers": [{"id": layer.name, "fields": dict.fromkeys(layer.attributes, "String")} for layer in LAYERS],
    }
    if sheet:
        body |= {"bounds": sheet.bounds, "attribution": " · ".join(ground.sources(sheet))}
    return JsonResponse(body, headers={"Cache-Control": _SHORT})


def tiles_url(sheet: MapSheet) -> str:
    """Return the pattern of the addresses of the tiles of a sheet."""
    first = reverse("zones:map_tile", args=[sheet.state, 0, 0, 0])
    return first.removesuffix("0/0/0.mvt") + "{z}/{x}/{y}.mvt"
