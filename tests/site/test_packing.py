"""Long responses are packed for those who can unpack them; short ones are sent as they are."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from jena_waerme.packing import LONGEST_PLAIN, PackingMiddleware
from tests import builders


def answered(length: int, accepts: str) -> HttpResponse:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(b"x" * length)

    response = PackingMiddleware(view)(RequestFactory().get("/", headers={"accept-encoding": accepts}))
    assert isinstance(response, HttpResponse)
    return response


@pytest.mark.parametrize("accepts", ["gzip", "br, gzip;q=0.5"])
def test_what_is_long_is_packed(accepts: str) -> None:
    response = answered(LONGEST_PLAIN + 1, accepts)
    assert gzip.decompress(response.content) == b"x" * (LONGEST_PLAIN + 1)
    assert (response["Content-Encoding"], response["Vary"]) == ("gzip", "Accept-Encoding")


@pytest.mark.parametrize(("length", "accepts"), [(LONGEST_PLAIN, "gzip"), (LONGEST_PLAIN + 1, "br"), (9, "gzip")])
def test_what_is_short_or_could_not_be_unpacked_is_plain(length: int, accepts: str) -> None:
    response = answered(length, accepts)
    assert response.content == b"x" * length
    assert "Content-Encoding" not in response


@pytest.mark.django_db
def test_an_answer_for_typed_text_is_plain_and_a_page_is_packed(client: Client) -> None:
    builders.published_city()
    answer = client.get("/api/v1/suche", {"q": "Westweg 1"}, headers={"accept-encoding": "gzip"})
    assert answer.json()["outcome"] == "in_zone"
    assert "Vary" not in answer
    page = client.get("/", headers={"accept-encoding": "gzip"})
    assert "<title>" in gzip.decompress(page.content).decode()
