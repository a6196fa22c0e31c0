"""How the server reads the head of a request, before anything looks where it goes."""

import pytest
from waitress.adjustments import Adjustments

from jena_waerme.serving.reading import SiteParser
from jena_waerme.serving.room import Room


@pytest.fixture
def parser() -> SiteParser:
    server = Adjustments()
    server.room = Room(list)
    return SiteParser(server)


def test_blank_lines_before_a_request_are_passed_over_at_once(parser: SiteParser) -> None:
    lines = b"\r\n" * 1000
    assert parser.received(lines + b"GET / HTTP/1.1\r\n") == len(lines)
    assert (parser.completed, parser.empty) == (True, True)


@pytest.mark.parametrize(
    "path", ["/rechner/ergebnis.pdf", "//rechner/ergebnis.pdf", "http://x///rechner/%65rgebnis.pdf"]
)
def test_one_address_is_one_wherever_somebody_looks_at_it(path: str, parser: SiteParser) -> None:
    parser.received(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert parser.path == "/rechner/ergebnis.pdf"
