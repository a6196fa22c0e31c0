"""The proxies that we describe take their files, where the programs are installed, and pass on what the site needs."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from jena_waerme import client
from tests.processes import PATIENCE_S

from .conftest import ROOT

DEPLOY = ROOT / "deploy"
HEADERS = (DEPLOY / "nginx.headers.example").read_text()


def _run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )


@pytest.mark.skipif(not shutil.which("caddy"), reason="Debian's package caddy is not installed")
def test_caddy_takes_its_file(tmp_path: Path) -> None:
    done = _run("caddy", "validate", "--adapter", "caddyfile", "--config", DEPLOY / "Caddyfile",
                SITE_HOST="waerme.example", HOME=str(tmp_path))  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("asked", "logged"),
    [
        ("/adresse/?q=Geheimgasse+77", "/adresse//-"),
        ("/karte/Geheimgasse-77", "/karte/-"),
        ("/verwaltung/Geheimgasse%2077/", "/verwaltung/-/"),
        ("/api/v1/adressen/4518521204853639", "/api/-/adressen/-"),
        ("/rechner/beratung/12/", "/rechner/beratung/-/"),
    ],
)
def test_the_log_of_caddy_names_no_house(asked: str, logged: str) -> None:
    blotted = re.search(r'request>uri regexp "(.+)" "(.+)"', (DEPLOY / "Caddyfile").read_text())
    assert blotted
    assert re.sub(blotted[1], blotted[2], asked) == logged


@pytest.mark.skipif(not shutil.which("nginx"), reason="Debian's package nginx is not installed")
@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_nginx_takes_the_example(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = _run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=waerme.example",
                "-keyout", key, "-out", certificate)  # fmt: skip
    assert made.returncode == 0, made.stderr
    (tmp_path / "conf.d").mkdir()
    shutil.copy(DEPLOY / "nginx.headers.example", tmp_path / "conf.d/jena-waerme.headers")
    values = {"SITE_HOST": "waerme.example", "CERTIFICATE": str(certificate), "KEY": str(key)}
    site = re.sub(
        r"\b(SITE_HOST|CERTIFICATE|KEY)\b", lambda name: values[name[0]], (DEPLOY / "nginx.conf.example").read_text()
    )
    site = site.replace("/var/log/nginx", str(tmp_path))
    whole = f"pid {tmp_path}/pid;\nerror_log {tmp_path}/start.log;\nevents {{}}\nhttp {{\n{site}\n}}\n"
    (tmp_path / "nginx.conf").write_text(whole)
    done = _run("nginx", "-t", "-c", tmp_path / "nginx.conf", "-e", tmp_path / "early.log")
    assert done.returncode == 0, done.stderr


def test_every_proxy_overwrites_the_address_that_limits_count_by() -> None:
    header = client._HEADER.removeprefix("HTTP_").replace("_", "-").title()
    assert f"header_up {header} {{client_ip}}" in (DEPLOY / "Caddyfile").read_text()
    assert f"proxy_set_header {header} $remote_addr;" in HEADERS
    assert "proxy_set_header X-Forwarded-Proto https;" in HEADERS


def test_nginx_keeps_visitors_out_of_its_logs_and_off_the_probes() -> None:
    example = (DEPLOY / "nginx.conf.example").read_text()
    assert len(re.findall(r"access_log off;", example)) == len(re.findall(r"^server \{", example, re.MULTILINE)) == 2
    for probe in ("health/", "livez", "readyz"):
        assert probe in example
