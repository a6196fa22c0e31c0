"""Under which address the site is reached, for links in letters."""

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port


def site_of(request: HttpRequest) -> str:
    """Return `SITE_URL`; where it is not set the name that was asked for, if it is one of the site's, at its own port.

    A port is of whoever opens it first: a link to another one would hand its key to a stranger.
    """
    if settings.SITE_URL:
        return str(settings.SITE_URL)
    name, _port = split_domain_port(request.get_host())
    port = "" if settings.BEHIND_PROXY else request.get_port()
    is_usual = port in {"", "443" if request.is_secure() else "80"}
    return f"{request.scheme}://{name}{'' if is_usual else f':{port}'}"
