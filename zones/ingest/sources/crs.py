"""Which coordinate system a file is in: declared, or the one in which its coordinates lie in the city (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.findings import SourceError
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs
from zones.outline import city_outline, to_metres

TARGET = CITY.epsg
KNOWN = {
    TARGET: f"ETRS89 / UTM {TARGET % 100}N",
    25832: "ETRS89 / UTM 32N",
    25833: "ETRS89 / UTM 33N",
    4647: "ETRS89 / UTM 32N, Ostwert mit 32 davor",
    4326: "WGS 84, Länge und Breite in Grad",
    3857: "Web Mercator",
    31468: "Gauß-Krüger, Zone 4 (DHDN)",
}
NEARBY_M = 20_000.0  # a file of the city has its middle no farther than this from the city's outline
_SAMPLE = 1000

Points = NDArray[np.float64]  # one row per point: x (longitude, easting), y (latitude, northing)


@dataclass(frozen=True)
class Reference:
    """A coordinate system and whether the two coordinates stand in the wrong order."""

    epsg: int
    swapped: bool = False

    @property
    def unit(self) -> str:
        """The unit of the coordinates, as people read it."""
        return _("Grad") if CRS.from_epsg(self.epsg).is_geographic else "m"

    def __str__(self) -> str:
        """EPSG code, name, and what is odd."""
        name = KNOWN.get(self.epsg, "")
        text = f"EPSG:{self.epsg}{f' ({name})' if name else ''}"
        return f"{text}, Achsen vertauscht" if self.swapped else text


def detect(points: Points) -> list[Reference]:
    """Return every known reference under which the middle of the points lies in or near the city."""
    finite = points[np.isfinite(points).all(axis=1)][:: max(1, len(points) // _SAMPLE)]
    if not len(finite):
        return []
    middle = np.median(finite, axis=0)
    candidates = [Reference(epsg, swapped) for epsg in KNOWN for swapped in (False, True)]
    return [candidate for candidate in candidates if _is_near(middle, candidate)]


def decide(points: Points, chosen: Reference | None, declared: DeclaredCrs = UNDECLARED) -> Reference:
    """Return the reference that counts: the one chosen by hand, else the declared one, else the only one that fits.

    Raises:
        SourceError: The choice or the declaration contradicts the coordinates, or they fit none or several.

    """
    fitting = detect(points)
    if not np.isfinite(points).all(axis=1).any():
        return chosen or Reference(declared.epsg or TARGET)  # nothing to move
    if chosen is not None:
        return _confirmed(chosen, fitting, points)
    if declared.unreadable:
        raise SourceError(
            _(
                "Die Angabe des Koordinatensystems („%(text)s“) ist nicht lesbar. %(advice)s "
                "Wählen Sie es beim Einlesen selbst."
            ),
            text=declared.unreadable[:80],
            advice=_advice(fitting),
        )
    if declared.epsg is not None and _lies_near(points, Reference(declared.epsg)):
        return Reference(declared.epsg)
    if declared.epsg is not None:
        raise SourceError(
            _(
                "Die Datei nennt das Koordinatensystem %(declared)s, aber danach läge sie nicht in %(city)s. "
                "%(advice)s Prüfen Sie die Angabe, oder wählen Sie das Koordinatensystem beim Einlesen selbst."
            ),
            declared=Reference(declared.epsg),
            city=CITY.name,
            advice=_advice(fitting),
        )
    if len(fitting) == 1 and not fitting[0].swapped:
        return fitting[0]
    raise SourceError(
        _(
            "Das Koordinatensystem ist nicht eindeutig: Die Datei nennt keines. %(advice)s "
            "Wählen Sie das Koordinatensystem beim Einlesen selbst."
        ),
        advice=_advice(fitting),
    )


def to_target(geometries: Sequence[shapely.Geometry | None], reference: Reference) -> list[shapely.Geometry | None]:
    """Return the geometries in the city's system, coordinates rounded to a tenth of a millimetre; None stays None."""
    array = np.asarray(geometries, dtype=object)
    if reference == Reference(TARGET):
        return list(array)
    moved = shapely.transform(array, lambda points: transform(points, reference))
    return list(moved)


def transform(points: Points, reference: Reference) -> Points:
    """Return points of `reference` in the city's system; what cannot be transformed becomes infinite."""
    if reference.swapped:
        points = points[:, ::-1]
    if reference.epsg == TARGET:
        return points
    eastings, northings = _transformer(reference.epsg).transform(points[:, 0], points[:, 1])
    return np.column_stack([np.round(eastings, 4), np.round(northings, 4)])


def reference_of(text: str) -> Reference:
    """Return the reference that a command line or form names: „25832“, „EPSG:4326“ or „4326,vertauscht“.

    Raises:
        SourceError: It is none of the known ones.

    """
    code, _comma, swapped = text.upper().removeprefix("EPSG:").partition(",")
    if not code.strip().isdigit() or int(code) not in KNOWN:
        raise SourceError(
            _("Das Koordinatensystem „%(text)s“ ist nicht bekannt. Möglich sind: %(known)s."),
            text=text[:40],
            known=", ".join(f"EPSG:{known}" for known in KNOWN),
        )
    return Reference(int(code), bool(swapped))


def _confirmed(chosen: Reference, fitting: list[Reference], points: Points) -> Reference:
    if _lies_near(points, chosen):
        return chosen
    raise SourceError(
        _(
            "Im gewählten Koordinatensystem %(chosen)s läge die Datei nicht in %(city)s. %(advice)s "
            "Wählen Sie ein anderes."
        ),
        chosen=chosen,
        city=CITY.name,
        advice=_advice(fitting),
    )


def _advice(fitting: list[Reference]) -> str:
    if not fitting:
        return _("Die Koordinaten passen in keinem bekannten Koordinatensystem zu %s.") % CITY.name
    return _("Die Koordinaten passen zu %s.") % " oder ".join(map(str, fitting))


def _lies_near(points: Points, reference: Reference) -> bool:
    finite = points[np.isfinite(points).all(axis=1)]
    return not len(finite) or _is_near(np.median(finite, axis=0), reference)


def _is_near(middle: Points, reference: Reference) -> bool:
    easting, northing = transform(middle.reshape(1, 2), reference)[0]
    if not (np.isfinite(easting) and np.isfinite(northing)):
        return False
    return bool(city_outline().distance(shapely.Point(easting, northing)) < NEARBY_M)


def _transformer(epsg: int) -> Transformer:
    try:
        return to_metres(epsg)
    except CRSError as error:
        raise SourceError(
            _("Das Koordinatensystem EPSG:%(epsg)d ist nicht bekannt. Möglich sind: %(known)s."),
            epsg=epsg,
            known=", ".join(f"EPSG:{code}" for code in KNOWN),
        ) from error
