"""The errand of an advisor: for which case, and which of its variants, somebody looks up or computes.

It travels in every link as two numbers and says nothing of a person; who may open the case is asked where it ends.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

CASE, VARIANT = "fall", "variante"
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def errand_of(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the numbers that a query names, by their keys; a variant counts only beside its case."""
    found = {key: texts[key].strip() for key in (CASE, VARIANT) if _NUMBER.fullmatch(texts.get(key, "").strip())}
    return found if CASE in found else {}


def onwards(url: str, texts: Mapping[str, str]) -> str:
    """Return an address of this site that takes the errand of a query along."""
    errand = errand_of(texts)
    parts = urlsplit(url)
    added = "&".join(filter(None, (parts.query, urlencode(errand))))
    return urlunsplit(parts._replace(query=added)) if errand else url
