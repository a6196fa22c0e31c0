"""Addresses of the citizens' pages."""

from django.urls import path
from django.views.generic import TemplateView

from zones import views

app_name = "zones"
urlpatterns = [
    path("", views.home, name="home"),
    path("adresse/", views.search, name="search"),
    path("punkt/", views.point, name="point"),
    path("gebiete/", views.zone_list, name="zones"),
    path("gebiete/<str:code>/", views.zone, name="zone"),
    path("karte/", views.zone_map, name="map"),
    path("ueber/", TemplateView.as_view(template_name="pages/about.html"), name="about"),
    path("datenschutz/", views.privacy, name="privacy"),
    path("barrierefreiheit/", TemplateView.as_view(template_name="pages/accessibility.html"), name="accessibility"),
    path("impressum/", TemplateView.as_view(template_name="pages/imprint.html"), name="imprint"),
]
