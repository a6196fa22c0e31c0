"""The state of an edition that somebody reviews, and holding it still while it is changed or published."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Max, QuerySet

from together.marks import mark_of, state_of
from zones.models import Comment, Edition, EditionStatus, Steckbrief, SteckbriefValue, Zone, ZoneDocument, ZoneGeometry


def locked(edition: Edition) -> Edition:
    """Return the edition as it is stored; until the transaction ends nobody else changes it or anything in it.

    Whoever changes a part of a draft (zone, polygon, Steckbrief, figure) takes this lock first and asks ``is_draft``
    of what it returns. Raises ``Edition.DoesNotExist`` if somebody has deleted the edition.
    """
    return Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)


def mark_of_state(edition: Edition) -> str:
    """Return the mark of all that a review of the edition shows: its content, and what it is compared with."""
    published = Edition.objects.filter(status=EditionStatus.PUBLISHED).order_by("pk").values_list("pk", flat=True)
    addresses = edition.addresses.aggregate(Count("pk"), Max("pk"))  # loaded as a whole, never changed one by one
    return mark_of(list(published), sorted(addresses.items()), *map(state_of, _parts(edition)))


def _parts(edition: Edition) -> Iterator["QuerySet[Any]"]:
    yield Edition.objects.filter(pk=edition.pk)
    yield Zone.objects.filter(edition=edition)
    yield ZoneGeometry.objects.filter(zone__edition=edition)
    yield Steckbrief.objects.filter(zone__edition=edition)
    yield Comment.objects.filter(edition=edition, done_at=None)  # „bitte noch warten“ must be seen too
    yield SteckbriefValue.objects.filter(steckbrief__zone__edition=edition)
    yield ZoneDocument.objects.filter(zone__edition=edition)
