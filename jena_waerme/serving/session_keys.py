"""Names of sessions that only this site can have given: the server knows an invented one before there is a site.

A name is a random part and a mark of it by the secret key. It proves that a session was begun, not that it still lasts:
that is for the site to say. It is enough not to take large files from whoever writes any word into a cookie.
"""

import hmac

from django.utils.crypto import get_random_string, salted_hmac

_RANDOM, _MARK = 24, 16  # 124 random bits and a mark of 64; the table of sessions has room for 40 characters
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def new() -> str:
    """Return a name."""
    part = get_random_string(_RANDOM, _LETTERS)
    return part + _mark(part)


def is_ours(name: str) -> bool:
    """Tell whether a name was given by this site."""
    return len(name) == _RANDOM + _MARK and hmac.compare_digest(name[_RANDOM:].encode(), _mark(name[:_RANDOM]).encode())


def _mark(part: str) -> str:
    return salted_hmac("jena_waerme.session", part, algorithm="sha256").hexdigest()[:_MARK]
