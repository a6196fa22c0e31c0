"""All addresses of the site: each app brings its own list."""

from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from django.views.generic import RedirectView

from jena_waerme import wellknown
from jena_waerme.health import live, ready
from jena_waerme.languages import LANGUAGES
from jena_waerme.opendata.views import catalogue
from jena_waerme.sitemap import Pages
from zones.city import CITY

admin.site.site_header = f"{CITY.site_name} – Verwaltung"
admin.site.site_title = CITY.site_name
admin.site.index_title = "Daten pflegen"

handler400 = "jena_waerme.errors.bad_request"
handler403 = "jena_waerme.errors.forbidden"
handler404 = "jena_waerme.errors.not_found"
handler500 = "jena_waerme.errors.server_error"

urlpatterns = [
    # First, because Django tries one after the other, and a program asks hundreds of times a minute.
    path("api/v1/", include("zones.api.urls")),
    path("api/ogc/", include("zones.api.features.urls")),
    path("livez", live, name="live"),
    path("readyz", ready, name="ready"),
    path("health/", ready, name="health"),  # its name before there were two
    path("robots.txt", wellknown.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": Pages}}, name="sitemap"),
    path("katalog.<slug:ending>", catalogue, name="catalogue"),
    path("favicon.ico", wellknown.favicon, name="favicon"),
    path(".well-known/security.txt", wellknown.security, name="security"),
    path(
        "verwaltung/password_change/", RedirectView.as_view(pattern_name="people:change_password")
    ),  # tells its holder
    path("verwaltung/", admin.site.urls),
    path("rechner/", include("calculator.urls")),
    path("wissen/", include("knowledge.urls")),
    path("konto/", include("people.urls")),
    path("rueckmeldung/", include("feedback.urls")),
    path("einbetten/", include("embedding.urls"), {"languages": LANGUAGES}),
    path("benachrichtigung/", include("notices.urls")),
    path("", include("zones.urls")),
]
