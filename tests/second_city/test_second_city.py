"""Another city, invented: the site starts with its folder alone, and nothing anywhere speaks of Jena."""

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pikepdf
import psycopg
import pytest
from django.conf import settings

from tests.calculator.test_pdf import text_of as pdf_text
from tests.processes import own_environment

ROOT = Path(settings.BASE_DIR)
MUSTERAU = Path(__file__).parent / "musterau"
JENA_ONLY = re.compile(
    r"jena|(?<![\d.])07743|\b57 (?:\w+ )?gebiete|demo-57|thüring|fernwärmesatzung|klimaschutzagentur", re.IGNORECASE
)
# Repository and package keep their names; a city's own pages never show them.
OF_THE_HOUSE = re.compile(r"jena[-_]waerme")
RESULTS = ("result", "result_2", "result_3", "pdf", "csv", "json", "zone_1", "zone_2", "home", "detailed")
REFUSED = {"unknown_number": 404, "unknown_street": 404, "did_you_mean": 404, "no_street": 400, "elsewhere": 404,
           "other_postcode": 404, "far_point": 404, "no_zone": 404, "not_found": 404, "brochure": 404,
           "first_link": 400, "fernwaerme": 400, "present_fernwaerme": 400, "api_far_point": 404}  # fmt: skip


def with_name(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """Return what the site of the second city says, by the name of the page."""
    folder = tmp_path_factory.mktemp("musterau")
    name, server = f"second_city_{os.getpid()}", os.environ["DATABASE_URL"].replace("postgis://", "postgresql://", 1)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            environment = {"CITY": str(MUSTERAU), "DATABASE_URL": with_name(os.environ["DATABASE_URL"], name)}
            done = subprocess.run(
                [sys.executable, "-m", "tests.second_city.journey", str(folder)],
                cwd=ROOT,
                env=own_environment() | environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr[-3000:]
            (folder / "log").write_text(done.stderr)
            yield {path.name: path.read_bytes() for path in folder.iterdir()}
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def text_of(name: str, content: bytes) -> str:
    """Return everything that somebody can read in an answer, whatever its format."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return " ".join(archive.read(each).decode(errors="replace") for each in archive.namelist())
    if content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return f"{list(pdf.docinfo.items())} {pdf_text(content)}"
    return unescape(content.decode(errors="replace")) if content else name


def test_every_page_answers(answers: dict[str, bytes]) -> None:
    statuses = dict(line.split() for line in answers["statuses.txt"].decode().splitlines())
    wrong = {name: status for name, status in statuses.items() if int(status) != REFUSED.get(name, 200)}
    assert wrong == {}, answers["log"].decode()[-6000:]


def test_nothing_speaks_of_jena(answers: dict[str, bytes]) -> None:
    said = {name: OF_THE_HOUSE.sub("", text_of(name, content)) for name, content in answers.items()}
    found = {name: sorted({text[max(0, hit.start() - 40) : hit.end() + 40] for hit in JENA_ONLY.finditer(text)})
             for name, text in said.items()}  # fmt: skip
    assert {name: hits for name, hits in found.items() if hits} == {}


def test_the_pages_speak_of_their_own_city(answers: dict[str, bytes]) -> None:
    home = text_of("home", answers["home"])
    assert "Wärme für Musterau" in home
    assert "Energieberatung Musterau" in text_of("zone_1", answers["zone_1"])
    assert "0900 1234567" in text_of("zone_1", answers["zone_1"])
    assert "3 Demonstrationsgebiete" in answers["commands"].decode()
    assert "EPSG:25833" in answers["edition_gml"].decode()


def test_without_fernwaerme_it_is_neither_suggested_nor_computed(answers: dict[str, bytes]) -> None:
    assert 'value="fernwaerme"' not in answers["detailed"].decode()
    law = "AVBFernwärmeV"  # the regulation on every network, whatever its name
    texts = {name: text_of(name, answers[name]).replace(law, "") for name in RESULTS}
    said = {name: re.findall(r"[^\n]{0,90}Fernwärme[^\n]{0,60}", text) for name, text in texts.items()}
    assert said == {name: [] for name in RESULTS}


@pytest.mark.parametrize("name", ["batch", "batch_template", "batch_workbook"])
def test_tables_of_many_houses_do_not_speak_of_fernwaerme(name: str, answers: dict[str, bytes]) -> None:
    said = text_of(name, answers[name])
    assert "Heizung" in said
    assert "Fernwärme" not in said


def test_a_price_that_the_city_has_not_is_said_to_be_missing(answers: dict[str, bytes]) -> None:
    said = " ".join(text_of("page", answers["present_fernwaerme"]).split())
    assert "Für diese Stadt ist kein Wert „Preis für Fernwärme“" in said


@pytest.mark.parametrize("name", ["duty", "network"])
def test_what_the_city_does_not_ask_is_set_aside_with_a_note(name: str, answers: dict[str, bytes]) -> None:
    said = " ".join(text_of(name, answers[name]).split())
    assert "Beides gibt es in Musterau nicht: Diese Angaben sind nicht verwendet." in said
    assert "§ 109 GModG" not in said


def test_a_link_of_a_calculator_that_the_city_never_had_is_refused(answers: dict[str, bytes]) -> None:
    said = text_of("first_link", answers["first_link"])
    assert "Dieser Link ist mit einer Fassung des Rechners entstanden, die es hier nicht gibt." in said
