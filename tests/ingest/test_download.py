"""`load_addresses --download hk-th`, tried against a server on this machine."""

import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from django.core.management import CommandError
from pytest_django.fixtures import Settings

from tests.ingest import address_files as files
from tests.ingest.address_files import run
from tests.ingest.web_servers import running
from zones.models import Edition

pytestmark = pytest.mark.django_db


class Broken(BaseHTTPRequestHandler):
    """Announces more than it sends."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"PK" * 10)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    with running(partial(Quiet, directory=str(tmp_path))) as url:
        yield url


def test_the_official_file_is_downloaded_hashed_and_loaded(served: str, settings: Settings, tmp_path: Path) -> None:
    settings.HK_TH_URL = f"{served}/HK-TH.zip"
    text = files.v5_2(tmp_path / "adressen-th.txt", files.houses(3))
    with zipfile.ZipFile(tmp_path / "HK-TH.zip", "w") as archive:
        archive.write(text, text.name)
    out = run("--download", "hk-th", "--keep", tmp_path / "kept.zip", "--commit")
    edition = Edition.objects.get()
    assert edition.addresses.count() == 3
    assert f"SHA-256 {edition.file_sha256}" in out
    assert (tmp_path / "kept.zip").read_bytes() == (tmp_path / "HK-TH.zip").read_bytes()


def test_a_download_that_fails_ends_in_a_sentence(served: str, settings: Settings, tmp_path: Path) -> None:
    settings.HK_TH_URL = f"{served}/fehlt.zip"
    with pytest.raises(CommandError, match=r"nicht laden \(der Server antwortet mit Status 404\)"):
        run("--download", "hk-th", "--keep", tmp_path / "kept.zip")
    settings.HK_TH_URL = "http://127.0.0.1:9/HK-TH.zip"
    with pytest.raises(CommandError, match=r"nicht laden \(der Server ist nicht erreichbar\)"):
        run("--download", "hk-th", "--keep", tmp_path / "kept.zip")
    settings.HK_TH_URL = "file:///etc/passwd"
    with pytest.raises(CommandError, match="beginnt nicht mit https://"):
        run("--download", "hk-th")
    assert list(tmp_path.iterdir()) == []


def test_a_download_that_breaks_off_leaves_nothing_behind(settings: Settings, tmp_path: Path) -> None:
    with running(Broken) as url:
        settings.HK_TH_URL = f"{url}/HK-TH.zip"
        with pytest.raises(CommandError, match=r"nicht laden \(die Übertragung brach ab\)"):
            run("--download", "hk-th", "--keep", tmp_path / "kept.zip")
    assert list(tmp_path.iterdir()) == []


def test_file_and_download_exclude_each_other(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="entweder eine Datei an oder --download hk-th oder --url"):
        run()
    with pytest.raises(CommandError, match="entweder eine Datei an oder --download hk-th oder --url"):
        run(tmp_path / "a.txt", "--download", "hk-th")
