"""The base map's place in the content policy."""

import re

from django.core.exceptions import ImproperlyConfigured

_URL = re.compile(r"(https?://[A-Za-z0-9.:-]+)/\S*")


def sources(url: str) -> list[str]:
    """Return the server that may send tiles, none without a base map.

    Raises:
        ImproperlyConfigured: The content policy cannot name the server, as with the placeholder {s}.

    """
    if not url:
        return []
    found = _URL.fullmatch(url)
    if found is None:
        message = (
            "BASEMAP_URL must name one server, like https://HOST/PATH/{z}/{x}/{y}.png. "
            "A placeholder such as {s} in the host name is not possible: write one host, such as a.HOST."
        )
        raise ImproperlyConfigured(message)
    return [found[1]]
