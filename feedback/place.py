"""Which page of the site somebody tells about: its path, since what follows may hold an address, and the zone.

A page of the calculator names its zone behind the path; nothing else of that is kept.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from django.urls import Resolver404, resolve

from feedback.models import LONGEST_PAGE

# Pages of visitors. Those for advisors and staff name cases; the page of a house names the house.
_NAMESPACES = frozenset({"zones", "calculator", "knowledge"})
_ZONE, _ZONE_CODE = "gebiet", re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")  # as links of results name it
_ABOUT_ONE_HOUSE = frozenset({"zones:house"})


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A page of the site, and the code of the zone that it shows; both empty for anything else."""

    page: str = ""
    zone_code: str = ""

    @property
    def address(self) -> str:
        """The page with its zone, as ``place_of`` reads it."""
        named = not self.zone_code or self.zone_code in self.page
        return self.page if named else f"{self.page}?{urlencode({_ZONE: self.zone_code})}"


def place_of(text: str) -> ToldPlace:
    """Return the page that an address names and its zone, if a result does; nowhere if visitors share no such page."""
    try:
        parts = urlsplit(text)
        path = parts.path[: LONGEST_PAGE + 1]
        match = resolve(path)
    except (ValueError, Resolver404):
        return ToldPlace()
    is_shared = match.namespace in _NAMESPACES and match.view_name not in _ABOUT_ONE_HOUSE
    if not is_shared or len(path) > LONGEST_PAGE:
        return ToldPlace()
    code = match.kwargs.get("code") or (_zone_in(parts.query) if match.namespace == "calculator" else "")
    return ToldPlace(path, str(code))


def _zone_in(query: str) -> str:
    code = parse_qs(query).get(_ZONE, [""])[-1]
    return code if _ZONE_CODE.fullmatch(code) else ""
