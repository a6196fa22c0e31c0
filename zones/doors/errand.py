"""The errand of an advisor: for which case, and which of its variants, somebody looks up or computes.

It travels in every link as two numbers and says nothing of a person; who may open the case is asked where it ends.
Beside them travels the address that an advisor has found, sealed for that account: whoever else gets the link cannot
open it.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

from cryptography.fernet import InvalidToken
from django.http import HttpRequest, QueryDict

from together.sealed import cipher

CASE, VARIANT, HOUSE = "fall", "variante", "anschrift"
HOLDS_S = 4 * 60 * 60
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_SEALED = re.compile(r"[A-Za-z0-9_-]{60,1000}={0,2}")


def errand_of(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the numbers that a query names and the sealed address; a variant counts only beside its case."""
    found = {key: texts[key].strip() for key in (CASE, VARIANT) if _NUMBER.fullmatch(texts.get(key, "").strip())}
    house = {HOUSE: texts[HOUSE]} if _SEALED.fullmatch(texts.get(HOUSE, "")) else {}
    return (found if CASE in found else {}) | house


def errand_at(request: HttpRequest) -> dict[str, str]:
    """Return the errand of a request, with the address that was found in it."""
    found = errand_of(request.GET) or errand_of(request.POST)
    sealed = getattr(request, "house_found", "")
    return found | ({HOUSE: sealed} if sealed else {})


def without_errand(query: QueryDict) -> QueryDict:
    """Return a query without what says for whom it is asked."""
    rest = query.copy()
    for key in (CASE, VARIANT, HOUSE):
        rest.pop(key, None)
    return rest


def is_unreadable(texts: Mapping[str, str]) -> bool:
    """Whether a query means to name a case or a variant, and does not."""
    found = errand_of(texts)
    return any(texts.get(key, "").strip() and key not in found for key in (CASE, VARIANT))


def take_along(request: HttpRequest, address: str) -> None:
    """Let the links of this answer carry an address on, for accounts that work at a desk with client data."""
    if address and getattr(request, "desk_end", None):
        text = f"{request.user.pk} {address}"
        request.house_found = cipher(__name__).encrypt(text.encode()).decode()  # type: ignore[attr-defined]


def house_in(texts: Mapping[str, str], account: int | None) -> str:
    """Return the address that a query carries; empty without one, after four hours, and for any other account."""
    sealed = errand_of(texts).get(HOUSE, "")
    try:
        owner, _blank, address = cipher(__name__).decrypt(sealed, ttl=HOLDS_S).decode().partition(" ")
    except InvalidToken:
        return ""
    return address if owner == str(account) else ""


def onwards(url: str, texts: Mapping[str, str]) -> str:
    """Return an address of this site that takes the errand of a query along."""
    errand = errand_of(texts)
    if not errand:
        return url
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, urlencode(errand))))))
