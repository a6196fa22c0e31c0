"""What somebody asked for goes on in the link, to the page of its zone or of the outcome: sealed, for an hour.

No cookie is needed for it, and nobody who finds the link later learns from it where somebody lives (ADR 45).
"""

import json
from dataclasses import dataclass, replace
from typing import Any

from cryptography.fernet import InvalidToken
from django.contrib.gis.db.models.functions import Transform
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from together.sealed import cipher
from zones.address import lookup, outcomes
from zones.content.outcome_words import words
from zones.models import Address, Edition, Zone

NAME = "gesucht"
HOLDS_S = 60 * 60
WGS84 = 4326
DEGREE_DIGITS = 6  # about 0.1 m


@dataclass(frozen=True)
class AskedPlace:
    """The house or place that was asked for: what was said of it, the address, and where it is (EPSG:4326, degrees).

    `label` is empty for a place without address. `is_near_boundary`: another zone may hold; `is_approximate`: where the
    house stands is not known exactly; `set_aside`: what was typed beside the address and is not known.
    """

    sentence: str
    label: str
    lon: float
    lat: float
    is_near_boundary: bool = False
    is_approximate: bool = False
    set_aside: str = ""

    @property
    def place(self) -> str:
        """Latitude and longitude as maps in the browser read them: 50.927000,11.586000."""
        return f"{self.lat:.{DEGREE_DIGITS}f},{self.lon:.{DEGREE_DIGITS}f}"


def page_of(zone: Zone, address: Address | None, place: tuple[float, float] | None, set_aside: str = "") -> str:
    """Return the address of a zone's page that can tell which house or place (longitude, latitude) was asked for.

    `set_aside` is what was typed beside the address and is not known.
    """
    asked: dict[str, Any] = {"key": address.key} if address else {"place": place}
    if set_aside:
        asked["set_aside"] = set_aside
    return f"{reverse('zones:zone', args=[zone.code])}?{_sealed(asked)}"


def page_for(typed: dict[str, Any]) -> str:
    """Return the address of the search that bears the fields of its form sealed, with whatever names were typed."""
    return f"{reverse('zones:search')}?{_sealed({'typed': typed})}"


def typed_in(request: HttpRequest) -> dict[str, Any] | None:
    """Return the fields from such an address; None if it does not hold any more."""
    return _opened(request).get("typed")


def is_carried(request: HttpRequest) -> bool:
    """Tell whether the link says that something was asked for, be it readable or not."""
    return NAME in request.GET


def carried(request: HttpRequest, zone: Zone) -> AskedPlace | None:
    """Return what was asked for and lies in this zone; None if the link names nothing, or does not hold any more."""
    asked = _opened(request)
    try:
        return _house(zone, asked) if asked else None
    except Address.DoesNotExist:
        return None


def sentence(request: HttpRequest, zone: Zone) -> str:
    """Return what is said of the house that was asked for and lies in this zone, from memory; empty if none was."""
    asked = _opened(request)
    if "key" not in asked:  # nothing was asked for, or a place: only the database knows where that is
        return ""
    try:
        found = _found(asked)
    except Address.DoesNotExist:
        return ""
    return words(found).sentence if zone.pk in {each.pk for each in _zones_of(found)} else ""


def _sealed(asked: dict[str, Any]) -> str:
    written = json.dumps(asked, ensure_ascii=False).encode()  # umlauts as they are: the link stays short
    return urlencode({NAME: cipher(__name__).encrypt(written).decode()})


def _opened(request: HttpRequest) -> dict[str, Any]:
    """Return what was sealed, nothing if it was not sealed here or too long ago."""
    sealed = request.GET.get(NAME, "").encode(errors="replace")
    try:
        asked: dict[str, Any] = json.loads(cipher(__name__).decrypt(sealed, ttl=HOLDS_S))
    except InvalidToken:
        return {}
    return asked


def _found(asked: dict[str, Any]) -> outcomes.PlaceResult:
    """Look the house up anew: what is said of it is what holds now."""
    found = lookup.lookup_address(asked.get("key", 0))
    return replace(found, set_aside=asked.get("set_aside", "")) if isinstance(found, outcomes.Located) else found


def _house(zone: Zone, asked: dict[str, Any]) -> AskedPlace | None:
    place: tuple[float, float] | None = asked.get("place")
    found = lookup.lookup_point(*place) if place else _found(asked)
    if zone.pk not in {each.pk for each in _zones_of(found)}:
        return None
    lon, lat = place or _degrees(asked["key"])
    address: Address | None = getattr(found, "address", None)
    return AskedPlace(
        words(found).sentence,
        str(address or ""),
        lon,
        lat,
        is_near_boundary=isinstance(found, outcomes.OnBoundary),
        is_approximate=address is not None and address.is_approximate,
        set_aside=asked.get("set_aside", ""),
    )


def _zones_of(found: outcomes.PlaceResult) -> tuple[Zone, ...]:
    """Return the zones whose pages tell of a house: at a boundary both, each with the sentence that names the two."""
    match found:
        case outcomes.OnBoundary(zone=own, neighbour=other):
            return own, other
        case outcomes.InZone(zone=own):
            return (own,)
    return ()


def _degrees(key: int) -> tuple[float, float]:
    published = Address.objects.filter(edition=Edition.objects.published_addresses())
    lon, lat = published.annotate(degrees=Transform("point", WGS84)).get(key=key).degrees.coords
    return lon, lat
