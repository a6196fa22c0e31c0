"""What a file says of its coordinate system: codes of EPSG and Esri, WKT, names of the German surveys (pure)."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyproj import CRS

# AdV, GeoInfoDok: „urn:adv:crs:…“; a height, told after „*“, does not matter here
_ADV = {
    "ETRS89_UTM31": 25831,
    "ETRS89_UTM32": 25832,
    "ETRS89_UTM33": 25833,
    "ETRS89_LAT-LON": 4258,
    "DE_DHDN_3GK2": 31466,
    "DE_DHDN_3GK3": 31467,
    "DE_DHDN_3GK4": 31468,
    "DE_DHDN_3GK5": 31469,
    "DE_42-83_3GK3": 2397,
    "DE_42-83_3GK4": 2398,
    "DE_42-83_3GK5": 2399,
    "DE_PD-83_3GK3": 3396,
    "DE_PD-83_3GK4": 3397,
    "DE_RD-83_3GK4": 3398,
    "DE_RD-83_3GK5": 3399,
}
_CODE = re.compile(r"(?:epsg|esri|srid|gml/srs)\D{0,12}(\d{4,6})$", re.IGNORECASE)
_LIKELY_ENOUGH = 20  # percent: a projection file of Esri names no code, and pyproj compares what it describes


@dataclass(frozen=True)
class DeclaredCrs:
    """What a file says of its coordinate system: an EPSG code, or what nobody can read, or nothing."""

    epsg: int | None = None
    unreadable: str = ""


UNDECLARED = DeclaredCrs()


def declared_by(text: str | None) -> DeclaredCrs:
    """Return what a declaration (EPSG:…, URN, URL, WKT, urn:adv:…) says."""
    text = (text or "").strip()
    if not text:
        return UNDECLARED
    adv = text.upper().rpartition(":CRS:")[2].partition("*")[0]
    if adv in _ADV:
        return DeclaredCrs(_ADV[adv])
    if text.upper().endswith("CRS84"):
        return DeclaredCrs(4326)
    crs = _understood(text)
    return DeclaredCrs(unreadable=text) if crs is None else DeclaredCrs(crs.to_epsg(min_confidence=_LIKELY_ENOUGH))


def _understood(text: str) -> "CRS | None":
    """Read the text as it stands, else its number as a code of EPSG, else of Esri, which ArcGIS writes as EPSG too."""
    # A table of houses needs none of it, and to load it takes a process longer than to read one.
    from pyproj import CRS  # noqa: PLC0415
    from pyproj.exceptions import CRSError  # noqa: PLC0415

    code = _CODE.search(text)
    for attempt in (text, *((f"EPSG:{code[1]}", f"ESRI:{code[1]}") if code else ())):
        try:
            return CRS.from_user_input(attempt)
        except CRSError:
            continue
    return None
