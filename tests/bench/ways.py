"""Other ways to suggest streets and to answer for an address, as views beside the site: what ADR 10 measured against.

They are plain Django views without checks of the input, so that the comparison favours them.
"""

import json
from functools import cache
from typing import Any
from weakref import WeakSet

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path
from rapidfuzz import fuzz, process

from zones.address.search.normalise import street_key
from zones.models import Address, Edition

TRIGRAMS = """
SELECT street FROM zones_address WHERE edition_id = %(edition)s AND (street_key LIKE %(start)s OR street_key %% %(key)s)
GROUP BY street ORDER BY max(similarity(street_key, %(key)s)) DESC, street LIMIT 10
"""
ANSWER = """
SELECT a.street, a.number, a.suffix, a.postcode, z.code, z.name, az.relation, az.nearest_distance_m
FROM zones_addresszone az
JOIN zones_edition p ON p.id = az.edition_id AND p.status = 'published'
JOIN zones_address a ON a.id = az.address_id
JOIN zones_edition e ON e.id = a.edition_id AND e.status = 'published'
LEFT JOIN zones_zone z ON z.id = az.zone_id
WHERE az.address_id = $1
"""
_prepared: WeakSet[Any] = WeakSet()  # connections that know the statement


def trigrams(request: HttpRequest) -> HttpResponse:
    """pg_trgm in PostgreSQL: streets that begin like the text or are spelt like it."""
    key = street_key(request.GET["q"])
    values = {"edition": _edition(), "key": key, "start": f"{key}%"}
    with connection.cursor() as cursor:
        cursor.execute(TRIGRAMS, values)
        return _json([street for (street,) in cursor.fetchall()])


def rapidfuzz(request: HttpRequest) -> HttpResponse:
    """RapidFuzz over all streets in memory."""
    found = process.extract(street_key(request.GET["q"]), _streets(), scorer=fuzz.WRatio, limit=10, score_cutoff=70)
    return _json([street for _key, _score, street in found])


def prepared(request: HttpRequest, address_id: int) -> HttpResponse:
    """One prepared query for the answer of an address."""
    with connection.cursor() as cursor:
        if connection.connection not in _prepared:
            cursor.execute(f"PREPARE answer (bigint) AS {ANSWER}")
            _prepared.add(connection.connection)
        cursor.execute("EXECUTE answer (%s)", [address_id])
        return _json(cursor.fetchone())


@cache
def _edition() -> int:
    edition = Edition.objects.published_addresses()
    assert edition is not None
    return edition.pk


@cache
def _streets() -> dict[str, str]:
    """Name → normal form, as RapidFuzz wants it."""
    rows = Address.objects.filter(edition_id=_edition()).values_list("street", "street_key").order_by().distinct()
    return dict(rows)


def _json(answer: object) -> HttpResponse:
    return HttpResponse(json.dumps(answer), content_type="application/json")


urlpatterns = [
    path("wege/trigramme/", trigrams),
    path("wege/rapidfuzz/", rapidfuzz),
    path("wege/vorbereitet/<int:address_id>", prepared),
]
