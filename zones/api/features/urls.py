"""Addresses of the features, as the standard names them."""

from django.urls import path

from zones.api.features import views

app_name = "features"
urlpatterns = [
    path("", views.landing, name="landing"),
    path("conformance", views.conformance, name="conformance"),
    path("api", views.api, name="api"),
    path("collections", views.listed, name="collections"),
    path("collections/<str:name>", views.collection, name="collection"),
    path("collections/<str:name>/items", views.items, name="items"),
    path("collections/<str:name>/items/<str:key>", views.item, name="item"),
    path("<path:rest>", views.unknown, name="unknown"),
]
