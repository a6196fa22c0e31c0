"""The QR code of a link, as SVG for paper."""

import io

import segno
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

MODULE_MM = 0.5  # what the camera of a phone still reads from paper
LONGEST = 1000  # bytes: beyond that the code grows larger than 6 cm


def link_code(link: str) -> SafeString | None:
    """Return the QR code with a text alternative; None for a link that is too long for a readable one."""
    if len(link.encode()) > LONGEST:
        return None
    drawn = io.BytesIO()
    segno.make(link, micro=False, error="l").save(
        drawn,
        kind="svg",
        scale=MODULE_MM,
        unit="mm",
        border=0,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        title=_("QR-Code mit dem Link zu diesem Ergebnis"),
    )
    return mark_safe(drawn.getvalue().decode())  # noqa: S308 - made here; of the link there are only black squares
