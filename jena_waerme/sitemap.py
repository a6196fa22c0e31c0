"""The pages that search engines may show, each in every language that is a translation."""

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from jena_waerme.languages import LANGUAGES, Language
from knowledge.topics import Topic
from zones.models import Edition

_SAME_EVERYWHERE = (
    "zones:home",
    "zones:zones",
    "zones:map",
    "calculator:index",
    "calculator:offer_check",
    "knowledge:index",
    "knowledge:questions",
    "knowledge:words",
    "knowledge:measures",
    "zones:plan_changes",
    "zones:editions",
    "embedding:index",
    "zones:help",
    "zones:about",
)
# Leichte Sprache is German too, and has only some of the pages.
TRANSLATIONS = tuple(each for each in LANGUAGES if not each.templates)
_Page = tuple[Language, str]


class Pages(Sitemap[_Page]):
    """Lists pages that are the same for everybody; zones of a demonstration are invented and stay out."""

    def items(self) -> list[_Page]:
        """Return each page in each language."""
        return [(language, path) for path in _paths() for language in TRANSLATIONS]

    def location(self, item: _Page) -> str:
        """Return the address of a page."""
        language, path = item
        return f"{language.prefix}{path}"

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:  # noqa: ANN401 - as in Django
        """Add to each page where it stands in every language; Django knows only prefixes of its own."""
        urls: list[dict[str, Any]] = super().get_urls(page, site, protocol)
        for url in urls:
            start = url["location"].removesuffix(self.location(url["item"]))
            path = url["item"][1]
            url["alternates"] = [
                {"lang_code": each.code, "location": f"{start}{each.prefix}{path}"} for each in TRANSLATIONS
            ]
        return urls


def _paths() -> list[str]:
    pages = [reverse(name) for name in _SAME_EVERYWHERE]
    topics = [reverse("knowledge:page", args=[topic.value]) for topic in Topic]
    return [*pages, *topics, *_zones()]


def _zones() -> list[str]:
    plan = Edition.objects.published_plan()
    if plan is None or plan.is_demonstration:
        return []
    return [reverse("zones:zone", args=[code]) for code in plan.zones.values_list("code", flat=True)]
