"""What can be shown in a frame, and the code for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from django.urls import get_script_prefix, reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _


class Thing(StrEnum):
    """What a frame shows; the value stands in the link of the page that makes the code."""

    ADDRESS = "adresse"
    MAP = "karte"
    COMPARISON = "vergleich"


@dataclass(frozen=True)
class Framed:
    """One of them: what it is called, the title of its frame, its page, and how high it is until the script fits it."""

    label: Promise
    title: Promise
    page: str
    height_px: int
    takes_zone: bool = True


THINGS: Mapping[Thing, Framed] = {
    Thing.ADDRESS: Framed(
        _("Adressfeld mit Antwort"),
        _("Wie wird mein Haus künftig beheizt?"),
        "zones:framed_address",
        560,
        takes_zone=False,
    ),
    Thing.MAP: Framed(_("Karte der Gebiete"), _("Karte der Gebiete"), "zones:framed_map", 760),
    Thing.COMPARISON: Framed(_("Schneller Kostenvergleich"), _("Was kostet welche Heizung?"), "calculator:framed", 900),
}
if missing := set(Thing) - THINGS.keys():
    raise LookupError(f"Nothing to show for {missing}")


def path_of(thing: Thing, language: str, zone: str) -> str:
    """Return the address of a frame on this site.

    ``language``: how addresses begin in it; ``zone``: its code, or empty.
    """
    path = reverse(THINGS[thing].page).removeprefix(get_script_prefix())
    query = urlencode({"gebiet": zone}) if zone else ""
    return f"{language}/{path}{'?' if query else ''}{query}"


def code_of(thing: Thing, site: str, path: str, script: str, integrity: str) -> SafeString:
    """Return the code to copy. ``site``: scheme and host of ours; ``script``: the path of the script."""
    framed = THINGS[thing]
    return format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" style="border: 0" loading="lazy"></iframe>\n'
        '<script src="{}" integrity="{}" crossorigin="anonymous" defer></script>',
        f"{site}{path}",
        framed.title,
        str(framed.height_px),
        f"{site}{script}",
        integrity,
    )
