"""Postcodes of the addresses that are stored, for files that bring none."""

import numpy as np

from zones.ingest.postcodes import NearestAddress
from zones.models import Address, Edition, EditionKind, EditionStatus


def newest_with_postcodes() -> NearestAddress | None:
    """Return addresses with postcode and true position: of the published edition, else of the newest that has them."""
    addresses = Address.objects.exclude(postcode="").filter(is_approximate=False)
    editions = Edition.objects.filter(kind=EditionKind.ADDRESSES, is_demonstration=False)
    published_first = sorted(editions, key=lambda edition: edition.status != EditionStatus.PUBLISHED)
    for edition in published_first:
        rows = list(addresses.filter(edition=edition).values_list("point", "postcode"))
        if rows:
            points = np.array([point.coords for point, _postcode in rows])
            return NearestAddress(points, [postcode for _point, postcode in rows], str(edition.title))
    return None
