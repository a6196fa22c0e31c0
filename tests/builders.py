"""Small, true data for tests: rectangles for zones, round coordinates for addresses (EPSG:25832, metres).

The default plan is two squares of 1 km side by side, sharing the edge at easting 681 000:

    DEMO-01 (680 000–681 000)  |  DEMO-02 (681 000–682 000)      northing 5 643 000–5 644 000
"""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import User
from django.contrib.gis.geos import MultiPolygon, Point, Polygon

from calculator.models import Consultation, PriceRecord
from tests.roles import role
from zones import services
from zones.address.search.normalise import street_key
from zones.models import (
    Address,
    Edition,
    EditionKind,
    Steckbrief,
    Versorgungsart,
    Zone,
    ZoneGeometry,
)
from zones.models.zone import SRID

WEST, SHARED, EAST, SOUTH, NORTH = 680_000, 681_000, 682_000, 5_643_000, 5_644_000
DAY = dt.date(2026, 1, 1)


def edition(kind: str = EditionKind.HEAT_PLAN, **values: Any) -> Edition:
    """Make a draft edition."""
    defaults = {
        "title": "Testausgabe",
        "valid_from": DAY,
        "source": "Test",
        "licence": "ohne",
        "is_demonstration": True,
    }
    return Edition.objects.create(kind=kind, **{**defaults, **values})


def square(west: float, south: float, east: float, north: float) -> MultiPolygon:
    """Return a rectangle as a multipolygon."""
    return MultiPolygon(Polygon.from_bbox((west, south, east, north)), srid=SRID)


def zone(plan: Edition, code: str, polygon: MultiPolygon, versorgungsart: int = Versorgungsart.DEZENTRAL) -> Zone:
    """Make a zone with geometry and an empty Steckbrief."""
    made = Zone.objects.create(edition=plan, code=code, name=f"Gebiet {code}", versorgungsart=versorgungsart)
    ZoneGeometry.objects.create(zone=made, polygon=polygon, display_polygon=polygon)
    Steckbrief.objects.create(zone=made, source="Test", as_of=DAY)
    return made


def address(addresses: Edition, text: str, easting: float, northing: float, **values: Any) -> Address:
    """Make an address from „Straße 12a, 07743“; the postcode may be left out."""
    place, _, postcode = text.partition(", ")
    street, _, number = place.rpartition(" ")
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return Address.objects.create(
        edition=addresses,
        street=street,
        street_key=street_key(street),
        number=int(digits),
        suffix=number[len(digits) :],
        postcode=postcode,
        point=Point(easting, northing, srid=SRID),
        source="Test",
        as_of=DAY,
        **values,
    )


def two_squares(plan: Edition) -> tuple[Zone, Zone]:
    """Make the two squares of the default plan."""
    west = zone(plan, "DEMO-01", square(WEST, SOUTH, SHARED, NORTH))
    east = zone(plan, "DEMO-02", square(SHARED, SOUTH, EAST, NORTH), Versorgungsart.WAERMENETZ_AUSBAU)
    return west, east


def published_city(**values: Any) -> tuple[Edition, Edition]:
    """Publish the default plan with one address well inside each square, one on the edge and one outside."""
    plan, addresses = edition(**values), edition(EditionKind.ADDRESSES)
    two_squares(plan)
    address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
    address(addresses, "Ostweg 2a, 07745", 681_500, 5_643_500)
    address(addresses, "Grenzweg 3, 07743", SHARED, 5_643_500)
    address(addresses, "Waldweg 4, 07743", 682_400, 5_643_500)
    services.publish(plan, addresses, reason="Test")
    return plan, addresses


def price(**values: Any) -> PriceRecord:
    """Enter a price for heat-pump electricity, as staff would, checked."""
    defaults = {
        "parameter": "electricity_price_eur_kwh",
        "valid_from": DAY,
        "value": Decimal("0.25"),
        "source": "Preisblatt der Stadtwerke",
        "checked_on": DAY,
    }
    entered = PriceRecord(**{**defaults, **values})
    entered.full_clean()
    entered.save()
    return entered


def account(username: str, *roles: str) -> User:
    """Make an account with roles; its password is its name, reversed."""
    user = User.objects.create_user(username, password=username[::-1])
    user.groups.set([role(name) for name in roles])
    return user


HOUSE = "v=2&stand=2026-06-01&house.build_year=1975&systems=heat_pump,gas"


def consultation(advisor: User, **values: Any) -> Consultation:
    """Make a case without variants."""
    return Consultation.objects.create(**{"advisor": advisor, "title": "Doppelhaus am Hang", "held_on": DAY, **values})
