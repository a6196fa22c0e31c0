"""What browsers, search engines and finders of a weakness ask of every site, at the same addresses everywhere."""

from datetime import timedelta
from urllib.parse import quote

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from jena_waerme.framing import FRAMES
from jena_waerme.languages import LANGUAGES

# What no search engine needs: pages of staff, answers for programs, what holds an address or figures of a house.
PRIVATE = (
    "/verwaltung/",
    "/rechner/beratung/",
    "/rechner/viele/",
    "/rechner/ergebnis",
    "/rechner/genau/",
    "/adresse/",
    "/punkt/",
    "/rueckmeldung/",
    "/benachrichtigung/",
    "/karte/kacheln",
    "/karte/haus/",
    "/karte/strassen/",
    "/api/",
    "/health/",
    "/livez",
    "/readyz",
    *FRAMES,
)
# RFC 9116 asks for less than a year. Counted anew each day: as long as the site runs, somebody answers for it.
SECURITY_CONTACT_HOLDS = timedelta(days=180)
_PLAIN = "text/plain; charset=utf-8"


@require_safe
@cache_control(public=True, max_age=24 * 60 * 60)
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines what to leave out, in every language, and where the list of pages is."""
    closed = [f"Disallow: {language.prefix}{path}" for language in LANGUAGES for path in PRIVATE]
    lines = ["User-agent: *", *closed, "", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}"]
    return _text(lines)


@require_safe
@cache_control(public=True, max_age=24 * 60 * 60)
def favicon(_request: HttpRequest) -> HttpResponse:
    """Send browsers that look for the picture where it always was to our file."""
    return redirect(static("img/favicon.ico"))


@require_safe
@cache_control(public=True, max_age=60 * 60)
def security(request: HttpRequest) -> HttpResponse:
    """Tell where to report a weakness (RFC 9116); without an e-mail address of the operator there is no such file."""
    email = settings.OPERATOR["email"]
    if not email:
        raise Http404
    today = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{quote(email, safe='@+')}",
        f"Expires: {today + SECURITY_CONTACT_HOLDS:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: de, en",
        f"Canonical: {request.build_absolute_uri(reverse('security'))}",
    ]
    return _text(lines)


def _text(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join([*lines, ""]), content_type=_PLAIN)
