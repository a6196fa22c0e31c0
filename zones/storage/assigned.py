"""Which zones of a stored plan the addresses of a stored edition lie in; worked out, stored by `zones.services`."""

import numpy as np
import shapely
from django.conf import settings
from numpy.typing import NDArray

from zones.ingest.assignment import Assignment, assign
from zones.ingest.rows import AddressPoints
from zones.models import Edition, ZoneGeometry


def assigned(plan: Edition, points: AddressPoints) -> tuple[Assignment, NDArray[np.int64]]:
    """Return the answer for each point and, for its indexes, the keys of the zones in the order of their codes.

    An address nearer to another zone than `BOUNDARY_TOLERANCE_M` (`BOUNDARY_TOLERANCE_APPROXIMATE_M` where its
    position is only approximate) lies on the boundary; its zone is still the one that covers it.
    """
    zones = list(ZoneGeometry.objects.filter(zone__edition=plan).order_by("zone__code"))
    answers = assign(
        points,
        [shapely.from_wkb(bytes(geometry.polygon.wkb)) for geometry in zones],
        tolerance_m=settings.BOUNDARY_TOLERANCE_M,
        tolerance_approximate_m=settings.BOUNDARY_TOLERANCE_APPROXIMATE_M,
    )
    return answers, np.array([geometry.pk for geometry in zones] or [0])
