"""What every page of the site shows besides its own content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from jena_waerme.languages import pages_in, spoken
from zones.city import CITY
from zones.doors.remembered import Remembered
from zones.models import Edition

_plan = Remembered(Edition.objects.published_plan)


def site(request: HttpRequest) -> dict[str, Any]:
    """City, operator, and the published heat plan (read only if a template asks for it)."""
    return {
        "city": CITY,
        "operator": settings.OPERATOR,
        "published_plan": _plan.now,
        "language": spoken(),
        "pages_in": lambda: pages_in(request),
    }
