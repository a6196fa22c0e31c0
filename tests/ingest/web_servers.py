"""Servers on this machine that answer as city servers do: a file, an ArcGIS layer, a WFS; each can be made to fail."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

_WFS = "http://www.opengis.net/wfs/2.0"
Answer = tuple[int, Mapping[str, str], bytes]
Features = list[dict[str, Any]]


def squares(count: int) -> Features:
    """Return GeoJSON features of squares in the city, in degrees."""
    features = []
    for index in range(count):
        west, south = 11.55 + 0.001 * (index % 40), 50.90 + 0.001 * (index // 40)
        ring = [
            [west, south],
            [west + 0.001, south],
            [west + 0.001, south + 0.001],
            [west, south + 0.001],
            [west, south],
        ]
        features.append(
            {
                "type": "Feature",
                "id": f"gebiete.{index + 1}",
                "properties": {
                    "OBJECTID": index + 1,
                    "code": f"W-{index + 1}",
                    "name": f"Gebiet {index + 1}",
                    "versorgungsart": 3000,
                },
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        )
    return features


@dataclass
class ArcGis:
    """A layer /…/FeatureServer/0 with a limit; `cut` leaves one object out of each portion and marks it."""

    features: Features
    limit: int = 50
    cut: bool = False
    marks: bool = True
    formats: str = "JSON, geoJSON"
    asked: list[int] = field(default_factory=list)

    def __call__(self, path: str, query: dict[str, str]) -> Answer:
        if not path.startswith("/arcgis/rest/services/Plan/FeatureServer/0"):
            return _json({"error": {"code": 400, "message": "Invalid URL"}})
        if not path.endswith("/query"):
            return _json({"name": "Gebiete", "maxRecordCount": self.limit, "supportedQueryFormats": self.formats})
        if query.get("returnIdsOnly") == "true":
            ids = [each["properties"]["OBJECTID"] for each in self.features]
            return _json({"objectIdFieldName": "OBJECTID", "objectIds": ids or None})
        ids = set(map(int, query["objectIds"].split(",")))
        self.asked.append(len(ids))
        found = [each for each in self.features if each["properties"]["OBJECTID"] in ids][: self.limit]
        page: dict[str, Any] = {"type": "FeatureCollection", "features": found[:-1] if self.cut else found}
        if self.cut and self.marks:
            page["properties"] = {"exceededTransferLimit": True}
        return _json(page)


@dataclass
class Wfs:
    """A WFS with pages; `announced` lies about the number, `sorts_anew` gives the first page again and again."""

    features: Features
    page: int = 30
    announced: int | None = None
    types: tuple[str, ...] = ("plan:gebiete",)
    json: bool = True
    pages: bool = True
    sorts_anew: bool = False

    def __call__(self, _path: str, query: dict[str, str]) -> Answer:
        asked = {name.lower(): value for name, value in query.items()}
        if asked["request"] == "GetCapabilities":
            return _xml(self._capabilities())
        if asked.get("typenames") not in self.types:
            return _xml(
                "<ows:ExceptionReport xmlns:ows='x'><ows:Exception>Unknown type</ows:Exception></ows:ExceptionReport>"
            )
        matched = len(self.features) if self.announced is None else self.announced
        if asked.get("resulttype") == "hits":
            return _xml(f"<w:FeatureCollection xmlns:w='{_WFS}' numberMatched='{matched}' numberReturned='0'/>")
        start = int(asked.get("startindex", 0)) if self.pages and not self.sorts_anew else 0
        found = self.features[start : start + self.page]
        if not self.pages and "startindex" in asked:
            found = []
        return _json({"type": "FeatureCollection", "features": found}) if self.json else _xml(self._gml(found, matched))

    def _capabilities(self) -> str:
        kinds = "".join(f"<FeatureType><Name>{name}</Name></FeatureType>" for name in self.types)
        form = "<Value>application/json</Value>" if self.json else "<Value>application/gml+xml; version=3.2</Value>"
        return f"<WFS_Capabilities><Parameter name='outputFormat'>{form}</Parameter>{kinds}</WFS_Capabilities>"

    def _gml(self, found: Features, matched: int) -> str:
        members = "".join(
            f"<w:member><p:gebiete gml:id='{one['id']}'><p:code>{one['properties']['code']}</p:code>"
            "</p:gebiete></w:member>"
            for one in found
        )
        return (
            f"<w:FeatureCollection xmlns:w='{_WFS}' xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:p='urn:plan'"
            f" numberMatched='{matched}' numberReturned='{len(found)}'>{members}</w:FeatureCollection>"
        )


def file(content: bytes, **headers: str) -> Callable[[str, dict[str, str]], Answer]:
    """Answer every address with this file."""
    return lambda _path, _query: (200, headers, content)


def redirect(target: str) -> Callable[[str, dict[str, str]], Answer]:
    """Send everybody on."""
    return lambda _path, _query: (302, {"Location": target}, b"")


@contextmanager
def serving(answer: Callable[[str, dict[str, str]], Answer]) -> Iterator[str]:
    """Run a server; gives its address."""

    class Handler(_Quiet):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            status, headers, content = answer(parts.path, dict(parse_qsl(parts.query)))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

    with running(Handler) as url:
        yield url


@contextmanager
def dripping() -> Iterator[str]:
    """Run a server that sends one byte and then waits until its client is gone."""

    class Handler(_Quiet):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x")
            self.rfile.read(1)

    with running(Handler) as url:
        yield url


class _Quiet(BaseHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def running(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Run a server of one's own; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=[0.01])  # looks so often whether it is to end
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _json(value: object) -> Answer:
    return 200, {"Content-Type": "application/json"}, json.dumps(value).encode()


def _xml(text: str) -> Answer:
    return 200, {"Content-Type": "text/xml"}, text.encode()
