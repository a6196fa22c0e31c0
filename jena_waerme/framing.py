"""Which pages other sites may show inside of theirs, and what answers say of it (ADR 71).

Decided by the address, since refusals that no page has seen (too many requests, too large) must be readable there too.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from csp.constants import SELF
from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.urls import get_script_prefix

# What stands in a frame, without the language. Nobody is signed in there, and no cookie is read or set.
FRAMES = ("/einbetten/adresse/", "/einbetten/karte/", "/rechner/einbetten/")
_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_PORT = r"(?::[1-9][0-9]{0,4})?"
_ORIGIN = re.compile(rf"https://(?:\*\.)?(?:{_LABEL}\.)+{_LABEL}{_PORT}|http://(?:localhost|127\.0\.0\.1){_PORT}")


def hosts(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the sites that may show frames of ours, each once, as the content policy names them.

    Raises:
        ImproperlyConfigured: An entry is no origin, or would let in more than its name says.

    """
    found = tuple(dict.fromkeys(entry.strip().lower() for entry in entries if entry.strip()))
    wrong = [each for each in found if not _ORIGIN.fullmatch(each)]
    if wrong:
        message = (
            f"EMBED_HOSTS names what is no site: {', '.join(wrong)}. Write scheme and name, with a port if it has one "
            "and without a path: https://www.example.org, or https://*.example.org for all names below it. "
            "http is taken for localhost and 127.0.0.1 only."
        )
        raise ImproperlyConfigured(message)
    return found


def may_be_framed(request: HttpRequest) -> bool:
    """Tell whether a page stands in a frame; its address without the language decides."""
    return request.path_info.startswith(FRAMES)


def start_of(request: HttpRequest) -> str:
    """Return where the frame begins that a page stands in, in the language that is spoken; empty for other pages."""
    found = next((each for each in FRAMES if request.path_info.startswith(each)), "")
    return f"{get_script_prefix().rstrip('/')}{found}" if found else ""


def policy() -> str:
    """Return the content policy of a frame: our own page that makes the code shows it too, as a preview."""
    return _policy(tuple(settings.EMBED_HOSTS))


@lru_cache(maxsize=8)
def _policy(named: tuple[str, ...]) -> str:
    return build_policy(replace={"frame-ancestors": [SELF, *named]})


class FrameMiddleware(XFrameOptionsMiddleware):
    """Says in the older header what the policy says; it cannot name sites, so with any named it is left out."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Refuse to be framed, but for frames; no search engine shows one of those."""
        if may_be_framed(request):
            response.headers.setdefault("X-Robots-Tag", "noindex")
            if settings.EMBED_HOSTS:  # a site that isolates itself (COEP) takes in what says so only
                response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
                response.xframe_options_exempt = True
        return super().process_response(request, response)

    def get_xframe_options_value(self, request: HttpRequest, response: HttpResponse) -> str:
        """Return the value of the header."""
        return "SAMEORIGIN" if may_be_framed(request) else super().get_xframe_options_value(request, response)
