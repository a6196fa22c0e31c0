"""Addresses as people copy them, written as servers understand them (no Django)."""

import re
from urllib.parse import SplitResult, quote, urlsplit

import idna

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError

WEB = {"http", "https"}
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_KEPT = "%/:@!$&'()*+,;=?~[]|"  # what is encoded already, and what separates


def parts_of(url: str) -> SplitResult:
    """Split an address, with its umlauts and blanks encoded as browsers do it (RFC 3986, host by IDNA 2008).

    Raises:
        SourceError: It is no address, or one with a password in it.

    """
    try:
        parts = urlsplit(url.strip())
        host, port = as_ascii(parts.hostname or ""), parts.port
    except ValueError as error:  # also UnicodeError and IDNAError
        raise _no_address(url) from error
    if "\\" in parts.netloc:  # browsers take it for a slash, and what is before it for the server
        raise _no_address(url)
    if parts.username or parts.password:
        raise SourceError(_("Die Adresse enthält Zugangsdaten. Laden Sie die Datei von Hand herunter und hoch."))
    if parts.scheme in WEB and (not host or re.search(r"[\s\x00-\x1f\x7f]", host)):
        raise _no_address(url)
    return parts._replace(
        netloc=(f"[{host}]" if ":" in host else host) + ("" if port is None else f":{port}"),
        path=_encoded(parts.path),
        query=_encoded(parts.query),
        fragment="",
    )


def as_ascii(host: str) -> str:
    """Return the name of a server, perhaps with its port, as the network knows it: „müller.de“ is xn--mller-kva.de.

    Raises:
        UnicodeError: There can be no such name.

    """
    if host.isascii():
        return host.lower()
    name, colon, port = host.partition(":")
    return idna.encode(name, uts46=True).decode("ascii") + colon + port


def _encoded(text: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=_KEPT)


def _no_address(url: str) -> SourceError:
    return SourceError(_("„%(url)s“ ist keine Adresse. Prüfen Sie sie."), url=url[:200])
