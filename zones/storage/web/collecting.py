"""What an address is, and everything behind it as one file."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, unquote

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.storage.web import arcgis, wfs
from zones.storage.web.addresses import parts_of
from zones.storage.web.asking import Asking

_PLAIN = re.compile(r"[^\w.,+ -]")


def collect(url: str, asking: Asking, folder: Path) -> Path:
    """Fetch what an address names into a new file in `folder`.

    A layer of an ArcGIS service is told by its path, a WFS by its path or its parameter `service`; all else is a file.

    Raises:
        SourceError: The address is not allowed, names no layer of its service, or what it gives is not complete.

    """
    asking.require_allowed(url)
    parts = parts_of(url)
    if layer := arcgis.LAYER.fullmatch(parts.path):
        return arcgis.collect(parts._replace(path=layer[1], query="").geturl(), asking, folder)
    if arcgis.SERVICE.fullmatch(parts.path):
        raise SourceError(_("Die Adresse nennt keine Ebene des Dienstes. Hängen Sie ihre Nummer an, zum Beispiel /0."))
    named = {name.lower(): value.lower() for name, value in parse_qsl(parts.query)}
    if named.get("service") == "wfs" or re.search(r"(^|/)wfs($|[/_.-])", parts.path.lower()):
        return wfs.collect(url, asking, folder)
    target = folder / (_PLAIN.sub("_", unquote(parts.path).rsplit("/", 1)[-1]).lstrip(".")[-100:] or "datei")
    asking.file(url, target)
    return target
