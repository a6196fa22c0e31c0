"""Lets WeasyPrint read the site's own static files and nothing else: no network, no other file of the machine."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.exceptions import SuspiciousFileOperation
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

HOME = "https://static.invalid/"  # a name that no server can have
STYLE = f"{HOME}css/paper.css"
_TYPES = {".css": "text/css; charset=utf-8", ".woff2": "font/woff2"}


class StaticFilesOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Answers ``…/css/paper.css``; anything else ends the rendering, since only our own templates may ask."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ANN401 - WeasyPrint's signature
        """Return a static file; raises ``FatalURLFetchingError`` for every other address and for a missing file."""
        if not url.startswith(HOME):
            raise FatalURLFetchingError(f"Only static files of this site may be read, not {url}")
        try:
            path = static_file(url.removeprefix(HOME))
            body = path.read_bytes()
        except (OSError, ValueError, SuspiciousFileOperation) as problem:
            raise FatalURLFetchingError(f"There is no static file {url}") from problem
        return URLFetcherResponse(url, body, {"Content-Type": _TYPES.get(path.suffix, "application/octet-stream")})


def static_file(name: str) -> Path:
    """Return where a static file lies: in its source, or where the container has collected it under a hashed name.

    Raises ``ValueError`` for one that was not collected, ``SuspiciousFileOperation`` for one outside of the folders.
    """
    found = finders.find(name)
    if found is None:
        found = staticfiles_storage.path(staticfiles_storage.url(name).removeprefix(settings.STATIC_URL))
    return Path(str(found))
