"""The precomputed answer of an address, read in one prepared query: no geometry, no query building on the hot path.

Planning these joins anew takes PostgreSQL four times as long as running them, so each connection prepares them once.

The columns come from the models; whatever is not named here (the position of an address, the check report of an
edition) stays deferred and is read only if somebody asks for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar
from weakref import WeakSet

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model

from zones.models import Address, Edition, Relation, Zone

_ADDRESS = [
    "id",
    "edition_id",
    "street",
    "number",
    "suffix",
    "postcode",
    "ortsteil",
    "source",
    "as_of",
    "is_approximate",
]
_EDITION = [
    "id",
    "title",
    "adopted_on",
    "valid_from",
    "source",
    "licence",
    "is_demonstration",
]
_ZONE = ["id", "edition_id", "code", "name", "versorgungsart"]
_SELECT = ", ".join(
    f"{alias}.{name}"
    for alias, names in (("a", _ADDRESS), ("p", _EDITION), ("z", _ZONE), ("n", _ZONE))
    for name in names
)
_ANSWERS = f"""
SELECT az.relation, az.nearest_distance_m, {_SELECT}
FROM zones_addresszone az
JOIN zones_edition p ON p.id = az.edition_id AND p.status = 'published'
JOIN zones_address a ON a.id = az.address_id
JOIN zones_edition e ON e.id = a.edition_id AND e.status = 'published'
LEFT JOIN zones_zone z ON z.id = az.zone_id
LEFT JOIN zones_zone n ON n.id = az.nearest_zone_id
WHERE az.address_id ="""  # noqa: S608 – only names from this module
_M = TypeVar("_M", bound=Model)
_prepared: WeakSet[Any] = WeakSet()  # connections that know the statement


@dataclass(frozen=True)
class Answer:
    """What the published heat plan says about one published address; zones come with their edition."""

    address: Address
    relation: Relation
    zone: Zone | None
    nearest_zone: Zone | None
    nearest_distance_m: float | None


def answer(address_id: int) -> Answer | None:
    """Return the answer of an address, or None if it is not published under a published heat plan."""
    with connection.cursor() as cursor:
        if connection.connection not in _prepared:
            cursor.execute(f"PREPARE address_answer (bigint) AS {_ANSWERS} $1")
            _prepared.add(connection.connection)
        cursor.execute("EXECUTE address_answer (%s)", [address_id])
        row = cursor.fetchone()
    return _from_row(row) if row else None


def answers(address_ids: Sequence[int]) -> dict[int, Answer]:
    """Return the answers of many addresses by id; those without one are left out."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_ANSWERS} ANY(%s)", [list(address_ids)])
        found = map(_from_row, cursor.fetchall())
        return {each.address.pk: each for each in found}


def _from_row(row: Sequence[Any]) -> Answer:
    values = iter(row[2:])
    address, plan = _build(Address, _ADDRESS, values), _build(Edition, _EDITION, values)
    zone, nearest_zone = _build(Zone, _ZONE, values), _build(Zone, _ZONE, values)
    zone.edition = nearest_zone.edition = plan
    # An outer join that found nothing leaves a zone without id.
    return Answer(
        address=address,
        relation=Relation(row[0]),
        zone=zone if zone.pk else None,
        nearest_zone=nearest_zone if nearest_zone.pk else None,
        nearest_distance_m=row[1],
    )


def _build(model: type[_M], names: Sequence[str], values: Iterable[Any]) -> _M:
    return model.from_db(DEFAULT_DB_ALIAS, names, list(islice(values, len(names))))
