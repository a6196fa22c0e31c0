"""Lets WeasyPrint read the site's own static files and nothing else: no network, no other file of the machine."""

from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from calculator.reports.pdf.static_files import static_file

HOME = "https://static.invalid/"  # a name that no server can have
STYLES = tuple(f"{HOME}css/{name}.css" for name in ("paper", "paper-parts", "paper-first"))
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
