"""Every address of the site, and what each answer carries whoever asks."""

import re
from typing import Any

from django.http import HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver

from jena_waerme.framing import may_be_framed

_VALUES = {"int": "999999", "uuid": "00000000-0000-0000-0000-000000000000"}
_CONVERTER = re.compile(r"<(?:(\w+):)?(\w+)>")
_PAGE, _SAVED_FILE = r"(?=.*default-src 'self').*frame-ancestors 'none'", r"sandbox; default-src 'none'"
_HEADERS = {
    "Content-Security-Policy": rf"^(?!.*unsafe)(?:{_PAGE}|{_SAVED_FILE})",
    "Cross-Origin-Opener-Policy": r"same-origin",
    "Permissions-Policy": r"camera=\(\)",
    "Referrer-Policy": r"same-origin",
    "X-Content-Type-Options": r"nosniff",
    "X-Frame-Options": r"DENY",
}
# What our own page of the code may show as a preview, and other sites only where the operator names them.
_OF_FRAMES = {
    "Content-Security-Policy": r"^(?!.*unsafe)(?=.*default-src 'self').*frame-ancestors 'self'",
    "X-Frame-Options": r"SAMEORIGIN",
}


def patterns(resolver: Any = None, prefix: str = "") -> list[str]:
    """Return the pattern of every address."""
    found: list[str] = []
    for each in (resolver or get_resolver()).url_patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            found += patterns(each, path)
        elif isinstance(each, URLPattern):
            found.append(path)
    return sorted(set(found))


def filled(pattern: str) -> str:
    """Return an address of a pattern, with numbers and names that nothing has."""
    return "/" + _CONVERTER.sub(lambda found: _VALUES.get(found[1] or "", "999999"), pattern)


def lacking(answer: HttpResponseBase, *, is_private: bool) -> list[str]:
    """Return what an answer should say of itself and does not; a private page is kept by no cache between."""
    request = getattr(answer, "wsgi_request", None)
    said = _HEADERS | (_OF_FRAMES if request is not None and may_be_framed(request) else {})
    wrong = [name for name, value in said.items() if not re.search(value, answer.headers.get(name, ""))]
    kept = answer.headers.get("Cache-Control", "")
    if is_private and answer.status_code == 200 and not re.search(r"no-store|private", kept):
        wrong.append("Cache-Control")
    return wrong
