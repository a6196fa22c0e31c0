"""All addresses of the site: each app brings its own list."""

from django.contrib import admin
from django.urls import include, path

from jena_waerme.api import api
from jena_waerme.health import health

admin.site.site_header = "Jena Wärme – Verwaltung"
admin.site.site_title = "Jena Wärme"
admin.site.index_title = "Daten pflegen"

urlpatterns = [
    path("health/", health, name="health"),
    path("verwaltung/", admin.site.urls),
    path("api/v1/", api.urls),
    path("rechner/", include("calculator.urls")),
    path("", include("zones.urls")),
]
