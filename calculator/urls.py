"""Addresses of the calculator."""

from django.urls import include, path

from calculator.pages import brochure, downloads, views

app_name = "calculator"
urlpatterns = [
    path("", views.index, name="index"),
    path("ergebnis/", views.result, name="result"),
    path("ergebnis.pdf", downloads.pdf, name="pdf"),
    path("ergebnis.xlsx", downloads.xlsx, name="xlsx"),
    path("ergebnis.ods", downloads.ods, name="ods"),
    path("ergebnis.csv", downloads.csv, name="csv"),
    path("ergebnis.json", downloads.json, name="json"),
    path("genau/", views.detailed, name="detailed"),
    path("broschuere/<slug:key>/", brochure.page, name="brochure"),
    path("beratung/", include("calculator.consultations.urls")),
    path("viele/", include("calculator.batch.urls")),
]
