"""Who asks: what tells clients apart when somebody guesses passwords or asks too often. It is never logged."""

import re
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

_HEADER = "HTTP_X_CLIENT_ADDRESS"  # set by deploy/Caddyfile, which overwrites what a client sends
_V6_SITE = 64  # bits of an IPv6 address that name a site; the rest its machines choose for themselves
_WITH_PORT = re.compile(r"\[([^\]]*)\](?::\d+)?|([\d.]+):\d+")
_NOBODY = "0.0.0.0"  # noqa: S104 - all whom not even their connection names, as at a socket


def address(request: HttpRequest) -> str:
    """Return what stands for one client: its IPv4 address, or the first address of its site (IPv6, /64).

    Behind the proxy it is the client that the proxy names; where that is no address, whoever holds the connection.
    """
    return told_by(str(request.META.get("REMOTE_ADDR", "")), str(request.META.get(_HEADER, "")))


def told_by(connected: str, named: str) -> str:
    """Return the same for the address of a connection and what its head names, where there is no request yet."""
    return (settings.BEHIND_PROXY and _site(named)) or _site(connected) or _NOBODY


def _site(named: str) -> str:
    """Read an address as proxies write it, perhaps with a port, brackets or quotation marks; "" if it is none."""
    named = named.strip(' "')
    if found := _WITH_PORT.fullmatch(named):
        named = found[1] or found[2] or ""
    try:
        own = ip_address(named.partition("%")[0])  # the rest names an interface of ours
    except ValueError:
        return ""
    own = getattr(own, "ipv4_mapped", None) or own
    if own.version == 4:  # noqa: PLR2004
        return str(own)
    return str(ip_network((own, _V6_SITE), strict=False).network_address)
