"""How a text may be encoded, and how its bytes tell (pure)."""

import codecs
import re
from collections.abc import Mapping

from zones.catalogue.marking import marked as _

UTF_8 = "utf-8-sig"  # with or without byte order mark
ENCODINGS = {  # what a clerk may choose, with its name for people
    UTF_8: "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": _("Windows (Windows-1252, ISO 8859-1)"),
    "cp850": _("DOS (CP850)"),
    "mac_roman": _("Macintosh (Mac Roman)"),
}
_OF_ONE_BYTE = ("cp1252", "cp850", "mac_roman")  # the first counts where nothing tells
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1f]")  # in no text
_GERMAN = "äöüÄÖÜß"


def utf_16_of(head: bytes) -> str:
    """Return the kind of UTF-16 by the byte order mark, else by the zeros beside ASCII letters; mostly it is none."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if _CONTROLS.search(head):
        return ""
    odd, even = head[1::2].count(0), head[::2].count(0)
    if min(odd, even) > 0 or max(odd, even) * 4 < len(head):
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def of_one_byte(high: Mapping[int, int]) -> str:
    """Return the encoding of old programs in which most of these bytes (byte → how often) are German letters."""
    return max(_OF_ONE_BYTE, key=lambda name: sum(high.get(byte, 0) for byte in _GERMAN.encode(name)))
