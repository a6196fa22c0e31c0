"""What every page of the site shows besides its own content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from zones.models import Edition


def site(request: HttpRequest) -> dict[str, Any]:
    """Operator, and the published heat plan (read only if a template asks for it)."""
    return {"operator": settings.OPERATOR, "published_plan": Edition.objects.published_plan}
