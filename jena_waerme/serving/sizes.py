"""How large a request may be, by where it goes: large only where those who work here hand in files.

Read by the server before there is a site, and by the site again, whoever serves it.
"""

import re

from django.conf import settings

from jena_waerme.serving import session_keys

MEGABYTE = 1024**2
LARGEST_TEXT_BYTES = MEGABYTE  # long texts, and what a sign-in in between has kept of them
# What the forms take in all, and some room for the form around it; the first that fits counts.
_STAFF_BYTES = tuple(
    (re.compile(path), megabytes * MEGABYTE)
    for path, megabytes in (
        (r"/verwaltung/zones/(?:importjob/add|edition/\d+/pdf)/", 260),
        (r"/verwaltung/", 40),
        (r"/rechner/(?:beratung|viele)/", 11),
    )
)


def largest_body(path: str, cookies: str) -> int:
    """Return how many bytes a request to a path may send; who bears no session that was begun here is a visitor."""
    if session_keys.is_ours(_session(cookies)):
        for pattern, most in _STAFF_BYTES:
            if pattern.match(path):
                return most
    return LARGEST_TEXT_BYTES


def _session(cookies: str) -> str:
    named = (each.strip().partition("=") for each in cookies.split(";"))
    return next((value for name, _is, value in named if name == settings.SESSION_COOKIE_NAME), "")
