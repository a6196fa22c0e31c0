"""The published addresses under a heat plan that was published before: worked out when somebody asks for it.

Stored are the answers under the published plan only. Whoever cites an edition gets what it said of the addresses of
today, from a state like the published one.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

import numpy as np

from zones.address.answer_table import AnswerTable
from zones.address.published_state import OF_ADDRESSES, PublishedState, Version
from zones.ingest.rows import AddressPoints
from zones.models import Edition, Relation
from zones.storage.assigned import assigned
from zones.storage.stored import address_points

_MOST_KEPT = 32  # more than a plan has; about 45 bytes an address each. Whoever asks for one after another costs once
_working_out = Lock()


def state_under(plan: Edition, published: PublishedState) -> PublishedState:
    """Return what is known of the published addresses under this plan, which is or was published."""
    if plan.pk == published.plan.pk:
        return published
    made_from = ("earlier", plan.pk, plan.published_at, *published.made_from[OF_ADDRESSES])
    with _working_out:  # one at a time; whoever asks for the same meanwhile gets it from memory
        answers = _answers(plan, published.addresses, made_from)
    return PublishedState(plan, published.addresses, published.book, answers, made_from)


@lru_cache(maxsize=_MOST_KEPT)
def _answers(plan: Edition, addresses: Edition, _made_from: Version) -> AnswerTable:
    points = address_points(addresses)
    return AnswerTable.of(plan, addresses, {} if points is None else dict(_found(plan, points)))


def _found(plan: Edition, points: AddressPoints) -> Iterator[tuple[int, Sequence[Any]]]:
    found, keys = assigned(plan, points)
    zone_ids: list[int | None] = [*keys.tolist(), None]  # the index of "none" is -1
    relations = np.select([found.is_inside, found.is_boundary], [Relation.INSIDE, Relation.BOUNDARY], Relation.OUTSIDE)
    columns = (points.ids, relations, found.home, found.nearest, found.distance_m)
    for address, relation, home, nearest, distance_m in zip(*(column.tolist() for column in columns), strict=True):
        yield address, (relation, zone_ids[home], zone_ids[nearest], distance_m)
