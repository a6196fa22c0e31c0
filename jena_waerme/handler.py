"""How a request of the server becomes one of Django: only in the signs that forms of the site are sent in.

Django takes any charset that Python knows, among them some that are no text at all, and stumbles over address and form
before anybody of ours is asked. So another one is taken off here, and `BodyMiddleware` refuses the request in words.
"""

import codecs
from collections.abc import Callable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.http.response import HttpResponseBase
from django.utils.http import parse_header_parameters

STRANGE_CHARSET = "jena_waerme.strange_charset"  # in the environment of a request
_READ = frozenset({"utf-8", "ascii"})


class SiteHandler(WSGIHandler):
    """Django's own, without the charset that a client names."""

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> HttpResponseBase:
        """Answer a request."""
        kind, named = parse_header_parameters(environ.get("CONTENT_TYPE", ""))
        if "charset" in named and not _is_read(named.pop("charset")):
            rest = "".join(f"; {name}={value}" for name, value in named.items())
            environ = {**environ, "CONTENT_TYPE": f"{kind}{rest}", STRANGE_CHARSET: True}
        return super().__call__(environ, start_response)


def _is_read(charset: str) -> bool:
    try:
        return codecs.lookup(charset).name in _READ
    except LookupError:
        return False
