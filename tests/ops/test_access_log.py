"""The web server's own log tells nothing about people."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from .conftest import ROOT


@pytest.fixture
def config() -> Config:
    settings: dict[str, object] = {}
    source = (ROOT / "deploy/gunicorn.conf.py").read_text()
    exec(compile(source, "gunicorn.conf.py", "exec"), settings)  # noqa: S102 (as gunicorn itself reads it)
    config = Config()
    for name in set(settings) & set(config.settings):
        config.set(name, settings[name])
    return config


def test_a_line_holds_no_address_no_query_and_no_number(config: Config) -> None:
    logger = config.logger_class(config)
    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": "/api/v1/adressen/4711?q=Markt+1",
        "PATH_INFO": "/api/v1/adressen/4711",
        "QUERY_STRING": "q=Markt+1",
        "REMOTE_ADDR": "192.0.2.7",
        "HTTP_REFERER": "http://localhost/?q=Markt+1",
        "HTTP_USER_AGENT": "a browser",
        "SERVER_PROTOCOL": "HTTP/1.1",
    }
    response = SimpleNamespace(status="200 OK", sent=512, headers=[])
    request = SimpleNamespace(headers=[])
    line = config.access_log_format % logger.atoms_wrapper_class(
        logger.atoms(response, request, environ, timedelta(milliseconds=7))
    )
    assert "GET /api/v1/adressen/- 200 512 bytes 7 ms" in line
    for personal in ("4711", "Markt", "192.0.2.7", "browser"):
        assert personal not in line
