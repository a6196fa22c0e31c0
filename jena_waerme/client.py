"""Who asks: what tells clients apart when somebody guesses passwords or asks too often. It is never logged."""

import re
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

_HEADER = "HTTP_X_CLIENT_ADDRESS"  # set by deploy/Caddyfile, which overwrites what a client sends
_V6_SITE = 64  # bits of an IPv6 address that name a site; the rest its machines choose for themselves
_WITH_PORT = re.compile(r"\[([^\]]*)\](?::\d+)?|([\d.]+):\d+")
_NOBODY = "0.0.0.0"  # noqa: S104 - all whom a proxy does not name by an address


def address(request: HttpRequest) -> str:
    """Return what stands for one client: its IPv4 address, or the first address of its site (IPv6, /64).

    Behind the proxy it is the client that the proxy names.
    """
    named = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_PROXY:
        named = str(request.META.get(_HEADER) or named)
    if found := _WITH_PORT.fullmatch(named):
        named = found[1] or found[2]
    try:
        own = ip_address(named.partition("%")[0])  # the rest names an interface of ours
    except ValueError:
        return _NOBODY
    own = getattr(own, "ipv4_mapped", None) or own
    bits = own.max_prefixlen if own.version == 4 else _V6_SITE  # noqa: PLR2004
    return str(ip_network((own, bits), strict=False).network_address)
