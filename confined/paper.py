"""What a PDF may do and still be paper: one room refuses what does more, another writes it anew without.

Actions are allowed by a list, since every viewer knows others: to go to a place of the document, and to open a page of
the web or a letter. A path of a network would sign its reader in there.
"""

import re

from pikepdf import Array, Dictionary, Object

_HARMLESS = {"/GoTo", "/Named"}
_WEB = re.compile(r"https?://|mailto:|tel:|www\.", re.IGNORECASE)
_ACTIONS_AT = ("/A", "/PA", "/OpenAction", "/Next")  # a place to go to, as a list, may stand there too
_BY_EVENT = "/AA"
# Of a stream: its content is a file elsewhere, it shows a page of one, a printer takes one in its place.
OUTSIDE = ("/F", "/Ref", "/OPI")


def is_web(address: object) -> bool:
    """Tell whether a link leads into the web, or to a mail or telephone number."""
    return bool(_WEB.match(str(address)))


def foreign_actions(item: Object) -> list[Dictionary]:
    """Return the actions of a dictionary, or of a stream's, that are not on the list."""
    found = [item.get(key) for key in _ACTIONS_AT]
    by_event = item.get(_BY_EVENT)
    if isinstance(by_event, Dictionary):
        found += [by_event.get(key) for key in list(by_event.keys())]
    listed = [each for some in found for each in (list(some) if isinstance(some, Array) else [some])]
    return [each for each in listed if isinstance(each, Dictionary) and "/S" in each and not _is_harmless(each)]


def is_postscript(held: Object) -> bool:
    """Tell whether a stream with this dictionary is a program for printers, or has one."""
    return "/PS" in held or "/PS" in {str(held.get(key, "")) for key in ("/Subtype", "/Subtype2")}


def is_file(held: Object) -> bool:
    """Tell whether a stream with this dictionary is another file."""
    return str(held.get("/Type", "")) == "/EmbeddedFile"


def _is_harmless(action: Dictionary) -> bool:
    kind = str(action.get("/S"))
    return kind in _HARMLESS or (kind == "/URI" and is_web(action.get("/URI", "")))
