"""Where a published house stands, for the mark on the map."""

from http import HTTPStatus

from django.contrib.gis.db.models.functions import Transform
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from zones.address.lookup import public_key
from zones.models import Address, Edition
from zones.read_only import read_only

WGS84 = 4326
DEGREE_DIGITS = 6  # about 0.1 m


@read_only
@cache_control(private=True, no_store=True)  # somebody's address
def place(request: HttpRequest, key: int) -> JsonResponse:
    """Return the place of the published address with this key (degrees, EPSG:4326) and whether it is approximate."""
    published = Address.objects.filter(edition=Edition.objects.published_addresses())
    try:
        house = published.annotate(degrees=Transform("point", WGS84)).get(key=public_key(key))
    except Address.DoesNotExist:
        detail = _("Diese Adresse gibt es nicht oder nicht mehr. Bitte suchen Sie die Adresse neu.")
        return JsonResponse({"detail": detail}, status=HTTPStatus.NOT_FOUND)
    lon, lat = (round(degree, DEGREE_DIGITS) for degree in house.degrees.coords)
    return JsonResponse({"lat": lat, "lon": lon, "is_approximate": house.is_approximate})
