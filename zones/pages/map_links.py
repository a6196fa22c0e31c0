"""Links to the map that show a place at once. It stands behind the "#", which no browser sends to any server."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from django.contrib.gis.db.models import Extent
from django.contrib.gis.db.models.functions import Transform
from django.db.models import QuerySet

from zones.address import outcomes
from zones.models import Address, Edition

WGS84 = 4326
DEGREE_DIGITS = 5  # about a metre


def fragment(result: outcomes.LookupResult) -> str:
    """Return what to put behind the address of the map's page so that it shows what was asked for; "" if unknown."""
    house = getattr(result, "address", None)
    if house is not None:
        return f"#adresse={house.key}"
    match result:
        case outcomes.UnknownNumber(street=street, alternatives=near):
            return _street(street, near)
        case outcomes.InRange(street=street, members=members):
            return _street(street, (address for address, _zone in members))
        case outcomes.Ambiguous(candidates=[first, *_] as found) if len({house.street for house in found}) == 1:
            return _street(first.street, found)
        case outcomes.DidYouMean(offers=[offer]):
            return _street(offer.street, offer.addresses)
    return ""


def point_fragment(lon: float, lat: float) -> str:
    """Return the same for a place in degrees."""
    return f"#ort={lat:.{DEGREE_DIGITS}f},{lon:.{DEGREE_DIGITS}f}"


def _street(name: str, near: Iterable[Address]) -> str:
    """Show these houses of a street, or all of it where none is near."""
    published = Address.objects.filter(edition=Edition.objects.published_addresses())
    keys = [house.key for house in near]
    box = _box(published.filter(key__in=keys)) if keys else None
    box = box or _box(published.filter(street=name))
    if box is None:
        return ""
    return f"#{urlencode({'strasse': name, 'ausschnitt': ','.join(box)}, quote_via=quote, safe=',')}"


def _box(houses: "QuerySet[Address]") -> list[str] | None:
    box = houses.aggregate(box=Extent(Transform("point", WGS84)))["box"]
    return [f"{degrees:.{DEGREE_DIGITS}f}" for degrees in box] if box else None
