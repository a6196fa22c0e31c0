"""The static files that paper is made with."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.safestring import SafeString, mark_safe

_LARGER = "text { font-size: 22px; }"


@lru_cache(maxsize=2)
def chart_style(*, large_print: bool) -> SafeString:
    """Return the look of the charts as a ``style`` element: WeasyPrint draws an SVG without the style around it."""
    rules = static_file("css/paper-charts.css").read_text()
    return mark_safe(f"<style>{rules}{_LARGER if large_print else ''}</style>")  # noqa: S308 - our own file


def static_file(name: str) -> Path:
    """Return where a static file lies: in its source, or where the container has collected it under a hashed name.

    Raises ``ValueError`` for one that was not collected, ``SuspiciousFileOperation`` for one outside of the folders.
    """
    found = finders.find(name)
    if found is None:
        found = staticfiles_storage.path(staticfiles_storage.url(name).removeprefix(settings.STATIC_URL))
    return Path(str(found))
