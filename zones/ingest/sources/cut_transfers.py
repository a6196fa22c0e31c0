"""Answers of services that gave only a part of what there is, and say so (pure).

An ArcGIS service ends its answer at 1,000 or 2,000 objects and marks it with „exceededTransferLimit“, in Esri JSON at
the top, in GeoJSON there or under „properties“. A WFS tells how many objects match (`numberMatched`, with older
GeoServers `totalFeatures`) beside those that it returned (`numberReturned`, in WFS 1 `numberOfFeatures`).
"""

from collections.abc import Mapping
from typing import Any

from zones.catalogue.marking import marked as _
from zones.ingest.sources.files import Staged

_MARK = "exceededTransferLimit"
_ANNOUNCED = ("numberMatched", "totalFeatures", "numberReturned", "numberOfFeatures")
_LONGEST = 12  # digits of a number of objects


def refuse_cut(file: Staged, content: Mapping[str, Any], count: int) -> None:
    """Refuse the parsed answer of a service that holds fewer objects than there are.

    Raises:
        SourceError: The answer says of itself that it was cut, or announces more than `count` objects.

    """
    properties = content.get("properties")
    is_marked = content.get(_MARK) is True or (isinstance(properties, Mapping) and properties.get(_MARK) is True)
    if not is_marked and _announced(content) <= count:
        return
    raise file.refused(
        _(
            "„%(name)s“ ist unvollständig: Der Dienst hat nach %(count)d Objekten abgebrochen. "
            "Rufen Sie die Daten seitenweise ab, oder geben Sie sie vollständig als Datei aus."
        ),
        count=count,
    )


def _announced(content: Mapping[str, Any]) -> int:
    """Return how many objects there are, as far as the answer says so; „unknown“ says nothing."""
    texts = (str(content.get(name, "")) for name in _ANNOUNCED)
    return max((int(text) for text in texts if text.isdecimal() and len(text) <= _LONGEST), default=0)
