"""No address reaches a log."""

import logging

import pytest

from jena_waerme.logs import WithoutQuery


@pytest.mark.parametrize(
    ("message", "arguments", "logged"),
    [
        ("Not Found: %s", ("/adresse/?q=Westweg+1",), "Not Found: /adresse/?…"),
        ('"GET /adresse/?q=Westweg+1&id=3 HTTP/1.1" 404', (), '"GET /adresse/?… HTTP/1.1" 404'),
        ('"GET /adresse/?q=\'Geheimweg+5 HTTP/1.1" 404', (), '"GET /adresse/?… HTTP/1.1" 404'),
        ("<WSGIRequest: GET '/adresse/?q='Geheimweg+5'>", (), "<WSGIRequest: GET '/adresse/?…'>"),
        ('from "https://example.org/adresse/?q=Geheim>weg"5"', (), 'from "https://example.org/adresse/?…"'),
        ("%s of %s loaded", (3, 4), "3 of 4 loaded"),
    ],
)
def test_query_strings_are_cut_out(message: str, arguments: tuple[object, ...], logged: str) -> None:
    record = logging.LogRecord("test", logging.INFO, __file__, 1, message, arguments, None)
    assert WithoutQuery().filter(record)
    assert record.getMessage() == logged
