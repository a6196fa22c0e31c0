"""Which page of the site somebody tells about: its path alone, since what follows may hold an address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from feedback.models import LONGEST_PAGE

# Pages of visitors. Those for advisors and staff name cases; the page of a house names the house.
_NAMESPACES = frozenset({"zones", "calculator", "knowledge"})
_ABOUT_ONE_HOUSE = frozenset({"zones:house"})


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A page of the site, and the code of the zone that it shows; both empty for anything else."""

    page: str = ""
    zone_code: str = ""


def place_of(text: str) -> ToldPlace:
    """Return the page that an address names, without its query; nowhere if it is none that visitors share."""
    try:
        path = urlsplit(text).path[: LONGEST_PAGE + 1]
        match = resolve(path)
    except (ValueError, Resolver404):
        return ToldPlace()
    is_shared = match.namespace in _NAMESPACES and match.view_name not in _ABOUT_ONE_HOUSE
    if not is_shared or len(path) > LONGEST_PAGE:
        return ToldPlace()
    return ToldPlace(path, str(match.kwargs.get("code", "")))
