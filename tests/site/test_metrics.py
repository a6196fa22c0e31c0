"""Figures for Prometheus: off unless asked for, on an address of their own, and without anything about anybody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse
from pytest_django.fixtures import Settings

from jena_waerme.metrics import MetricsMiddleware
from tests import builders
from tests.processes import database_url

ROOT = Path(__file__).resolve().parents[2]
# In a process of its own: the library decides once, when it is loaded, whether it counts for several processes.
ASK = """
import django
django.setup()
from django.test import Client
Client(headers={"host": "localhost"}).get("/adresse/?q=Westweg+1%2C+07743")
Client().get("/impressum/")
for number in range(3):
    Client().generic(f"XQZ{number}", "/livez")
print(Client().get("/metrics", SERVER_PORT="9108").text)
there = Client().get("/impressum/", SERVER_PORT="9108")
print("elsewhere", there.status_code, Client().get("/metrics").status_code)
"""


def test_off_unless_an_address_is_named(settings: Settings) -> None:
    settings.METRICS_BIND = ""
    with pytest.raises(MiddlewareNotUsed):
        MetricsMiddleware(lambda _request: HttpResponse())


@pytest.mark.django_db(transaction=True)
def test_what_prometheus_reads(tmp_path: Path) -> None:
    builders.published_city()
    environment = os.environ | {
        "METRICS_BIND": "127.0.0.1:9108",
        "PROMETHEUS_MULTIPROC_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
        "DATABASE_URL": database_url(),
        "HTTPS": "false",
        "ALLOWED_HOSTS": "localhost,testserver,127.0.0.1",
    }
    command = [sys.executable, "-c", ASK]
    answer = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    lines = answer.stdout.splitlines()
    assert 'site_requests_total{method="GET",status="200",view="zones:imprint"} 1.0' in lines
    invented = [line for line in lines if line.startswith("site_requests_total") and 'method="other"' in line]
    assert (len(invented), "XQZ" in answer.stdout) == (1, False)
    assert "site_ready 1.0" in lines
    assert 'site_part_ok{part="database"} 1.0' in lines
    assert any(line.startswith('site_number{name="free_disk_mb"}') for line in lines)
    assert "elsewhere 404 404" in lines
    assert "Westweg" not in answer.stdout
