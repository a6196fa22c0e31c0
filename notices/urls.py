"""Addresses of the notices."""

from django.urls import path

from notices import views

app_name = "notices"
urlpatterns = [
    path("gebiet/<str:code>/", views.zone, name="zone"),
    path("ergebnis/", views.answer, name="answer"),
    path("gesendet/", views.sent, name="sent"),
    path("bestaetigen/", views.confirm, name="confirm"),
    path("beenden/", views.end, name="end"),
]
