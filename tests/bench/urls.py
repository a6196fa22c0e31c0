"""The site's addresses, one empty view to measure against, and other ways to search."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from jena_waerme.urls import urlpatterns as site
from tests.bench import ways


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"{}", content_type="application/json", headers={"Content-Length": "2"})


urlpatterns = [path("leer/", empty), *ways.urlpatterns, *site]
