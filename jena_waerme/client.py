"""Who asks: the address that tells clients apart when somebody guesses passwords. It is never logged."""

from django.conf import settings
from django.http import HttpRequest

_HEADER = "HTTP_X_CLIENT_ADDRESS"  # set by deploy/Caddyfile, which overwrites what a client sends


def address(request: HttpRequest) -> str:
    """Return the client's network address; behind the proxy the one that it passes on."""
    own = str(request.META.get("REMOTE_ADDR", ""))
    return str(request.META.get(_HEADER) or own) if settings.BEHIND_PROXY else own
