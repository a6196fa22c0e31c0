"""Addresses of the interface."""

from django.urls import path

from zones.api import views
from zones.api.documentation import documentation
from zones.api.openapi import openapi
from zones.api.route import patterns

app_name = "api-1"
urlpatterns = [
    path("", documentation, name="documentation"),
    path("openapi.json", openapi, name="openapi-json"),
    *patterns(),
    path("<path:rest>", views.unknown, name="unknown"),
]
