"""The site's addresses and one empty view to measure against."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from jena_waerme.urls import urlpatterns as site


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"{}", content_type="application/json")


urlpatterns = [path("leer/", empty), *site]
