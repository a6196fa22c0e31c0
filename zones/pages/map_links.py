"""Links to the map that show a place at once. It stands behind the "#", which no browser sends to any server."""

from collections.abc import Iterable
from typing import Any

from django.contrib.gis.db.models import Extent
from django.contrib.gis.db.models.functions import Transform
from django.db.models import QuerySet

from zones.address import outcomes
from zones.models import Address, Edition, ZoneGeometry

WGS84 = 4326
DEGREE_DIGITS = 5  # about a metre


def fragment(result: outcomes.LookupResult) -> str:
    """Return what to put behind the address of the map's page so that it shows what was asked for; "" if unknown."""
    house = getattr(result, "address", None)
    if house is not None:
        return f"#adresse={house.key}"
    if isinstance(result, outcomes.Quarter):
        drawn = ZoneGeometry.objects.filter(zone__in=[zone for zone, _addresses in result.zones])
        return _shown(_box(drawn, "polygon"))
    return _street(*_street_of(result))


def _street_of(result: outcomes.LookupResult) -> tuple[str, Iterable[Address]]:
    """Return the street that was asked for and its houses that are near; ("", ()) where it is not one street."""
    match result:
        case outcomes.UnknownNumber(street=street, alternatives=near):
            return street, near
        case outcomes.InRange(street=street, members=members):
            return street, (address for address, _zone in members)
        case outcomes.Ambiguous(candidates=[first, *_] as found) if len({house.street for house in found}) == 1:
            return first.street, found
        case outcomes.DidYouMean(offers=[offer]):
            return offer.street, offer.addresses
    return "", ()


def point_fragment(lon: float, lat: float) -> str:
    """Return the same for a place in degrees."""
    return f"#ort={lat:.{DEGREE_DIGITS}f},{lon:.{DEGREE_DIGITS}f}"


def _street(name: str, near: Iterable[Address]) -> str:
    """Show these houses of a street, or all of it where none is near; "" without a street."""
    if not name:
        return ""
    published = Address.objects.filter(edition=Edition.objects.published_addresses())
    keys = [house.key for house in near]
    box = _box(published.filter(key__in=keys), "point") if keys else None
    return _shown(box or _box(published.filter(street=name), "point"))


def _shown(box: list[str] | None) -> str:
    if box is None:
        return ""
    return f"#ausschnitt={','.join(box)}"


def _box(drawn: "QuerySet[Any]", column: str) -> list[str] | None:
    box = drawn.aggregate(box=Extent(Transform(column, WGS84)))["box"]
    return [f"{degrees:.{DEGREE_DIGITS}f}" for degrees in box] if box else None
