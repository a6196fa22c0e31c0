"""What every page of the site shows besides its own content."""

from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest

from jena_waerme.languages import pages_in, spoken
from zones.city import CITY
from zones.doors.remembered import Remembered
from zones.models import Edition

_plan = Remembered(Edition.objects.published_plan)
_last: Edition | None = None  # for pages that need nothing else of a database that does not answer


def site(request: HttpRequest) -> dict[str, Any]:
    """City, operator, and the published heat plan (read only if a template asks for it)."""
    return {
        "city": CITY,
        "operator": settings.OPERATOR,
        "published_plan": _published_plan,
        "language": spoken(),
        "pages_in": lambda: pages_in(request),
    }


def _published_plan() -> Edition | None:
    """Return the published heat plan, or the last one that was seen while the database does not answer."""
    global _last  # noqa: PLW0603 - one memory per process
    try:
        _last = _plan.now()
    except (OperationalError, InterfaceError):
        if _last is None:
            raise
    return _last
