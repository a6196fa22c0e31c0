"""Addresses of the calculator."""

from django.urls import include, path

from calculator.pages import brochure, downloads, feed, framed, offer_check, views

app_name = "calculator"
urlpatterns = [
    path("", views.index, name="index"),
    path("ergebnis/", views.result, name="result"),
    path("ergebnis/<slug:name>/", views.result_part, name="result_part"),
    path("ergebnis.atom", feed.result_feed, name="feed"),
    path("ergebnis.pdf", downloads.pdf, {"extent": "full"}, name="pdf"),
    path("ergebnis.blatt.pdf", downloads.pdf, {"extent": "sheet"}, name="sheet"),
    *(path(f"ergebnis.{kind}", downloads.file, {"kind": kind}, name=kind) for kind in downloads.FILES),
    path("angebot/", offer_check.offer_check, name="offer_check"),
    path("genau/", views.detailed, name="detailed"),
    path("einbetten/", framed.comparison, name="framed"),
    path("broschuere/<slug:key>/", brochure.page, name="brochure"),
    path("beratung/", include("calculator.consultations.urls")),
    path("viele/", include("calculator.batch.urls")),
]
