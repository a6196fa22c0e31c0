"""No address reaches a log."""

import logging
import re

import pytest
from django.test import Client

from jena_waerme.logs import PlainFormatter, WithoutQuery, told
from tests import builders
from tests.addresses import filled, patterns
from zones.models import Address

EXPRESSION = re.compile(r"[(^]")


@pytest.mark.parametrize(
    ("message", "arguments", "logged"),
    [
        ("Not Found: %s", ("/adresse/?q=Westweg+1",), "Not Found: /adresse/?…"),
        ('"GET /adresse/?q=Westweg+1&id=3 HTTP/1.1" 404', (), '"GET /adresse/?… HTTP/1.1" 404'),
        ('"GET /adresse/?q=\'Geheimweg+5 HTTP/1.1" 404', (), '"GET /adresse/?… HTTP/1.1" 404'),
        ("<WSGIRequest: GET '/adresse/?q='Geheimweg+5'>", (), "<WSGIRequest: GET '/adresse/?…'>"),
        ('from "https://example.org/adresse/?q=Geheim>weg"5"', (), 'from "https://example.org/adresse/?…"'),
        ("Not Found: %s", ("/api/v1/adressen/99",), "Not Found: /api/v1/adressen/-"),
        ("Bad Request: %s", ("/api/v1/adressen/Geheimweg 5",), "Bad Request: /api/v1/adressen/-"),
        ("Not Found: %s", ("/punkt/50.92/11.58",), "Not Found: /punkt/-"),
        ("%s of %s loaded", (3, 4), "3 of 4 loaded"),
    ],
)
def test_query_strings_are_cut_out(message: str, arguments: tuple[object, ...], logged: str) -> None:
    record = logging.LogRecord("test", logging.INFO, __file__, 1, message, arguments, None)
    assert WithoutQuery().filter(record)
    assert record.getMessage() == logged


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/", "/"),
        ("/gebiete/DEMO-01/", "/gebiete/-/"),
        ("/en/gebiete/Geheimgasse-77/", "/en/gebiete/-/"),
        ("/rechner/beratung/12/varianten/3/", "/rechner/beratung/-/varianten/-/"),
        ("/rechner/viele/12/ergebnis.xlsx", "/rechner/viele/-/ergebnis.-"),
        ("/verwaltung/zones/streetalias/12/history/3/", "/verwaltung/zones/streetalias/-/history/-/"),
        ("/api/v1/adressen", "/api/v1/adressen"),
        ("/api/v1/adressen/4518521204853639", "/api/v1/adressen/-"),
        ("/api/v1/suche/Geheimweg 5", "/api/v1/-"),
        ("/static/css/site.css", "/static/-"),
        ("/verwaltung/Geheimgasse-77/", "/verwaltung/-"),
        ("/karte/Geheimgasse-77", "-"),
        ("/Geheimgasse-77", "-"),
        ("/adresse/Geheimweg-5/", "-"),
        ("/punkt/50.92,11.58", "-"),
        ("/karte/Geheimstraße", "-"),
    ],
)
def test_a_path_is_told_by_its_route_and_names_nothing_that_was_typed(path: str, logged: str) -> None:
    assert told(path) == logged


def test_every_address_of_the_site_is_known_to_the_log() -> None:
    plain = [each for each in patterns() if not EXPRESSION.search(each)]
    assert len(plain) > 100
    assert [each for each in plain if told(filled(each)) == "-"] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/adressen/{key}9",
        "/api/v1/adressen/Geheimweg%205",
        "/api/v1/adressen/{key}/Geheimweg",
        "/api/v1/suche?q=Geheimweg%20%00",
        "/api/v1/suche/Geheimweg",
        "/api/v1/punkt?lat=52.1&lon=13.4",
        "/api/v1/punkt/52.1,13.4",
        "/adresse/?q=Geheimweg+5&id={key}9",
        "/adresse/Geheimweg%205/",
        "/punkt/52.1/13.4/",
        "/Geheimweg%205",
        "/karte/Geheimgasse-77",
    ],
)
def test_what_is_refused_names_no_house_in_the_log(client: Client, caplog: pytest.LogCaptureFixture, path: str) -> None:
    builders.published_city()
    key = Address.objects.get(street="Westweg").key
    caplog.handler.addFilter(WithoutQuery())
    logger = logging.getLogger("django")
    logger.addHandler(caplog.handler)
    try:
        assert client.get(path.format(key=key), follow=True).status_code in {400, 404}
    finally:
        logger.removeHandler(caplog.handler)
    assert caplog.messages
    for secret in (str(key), "Geheim", "52.1", "13.4"):
        assert secret not in caplog.text


@pytest.mark.django_db
def test_a_body_that_cannot_be_read_is_not_told_in_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    secret = "Geheimgasse77" * 20  # longer than a boundary may be: the error names it
    answer = client.generic("POST", "/rueckmeldung/", b"x", content_type=f"multipart/form-data; boundary={secret}")
    assert answer.status_code == 400
    refused = [record for record in caplog.records if record.name == "django.request"]
    assert refused
    for record in refused:
        WithoutQuery().filter(record)
        assert "Geheimgasse" not in PlainFormatter().format(record)
