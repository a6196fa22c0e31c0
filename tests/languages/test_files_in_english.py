"""The files of a result in English: no German words but those of the law, of the data and of names."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator

import openpyxl
import pytest
from django.test import Client

from jena_waerme.german_terms import marked
from tests.browser.conftest import publish_four_zones
from tests.languages.test_nothing_untranslated import GERMAN, SAME

ASKED = (
    "gebiet=DEMO-02&house.building_type=mfh&house.living_area_m2=420&house.dwellings=6&house.build_year=1970&wer=miete"
    "&household.flat_area_m2=60&household.rent_eur_m2=8&measures=windows"
    "&reading.1.amount=60000&reading.1.unit=gas_kwh&reading.1.from=2024-01-01&reading.1.to=2024-12-31"
)
MARKED = re.compile(r'<span lang="de">.*?</span>')
# The edition of these tests, and laws and documents that sources name.
NAMED = re.compile(r"Testausgabe|Thüringer Bauordnung|TA Lärm|.*vom \d\d\.\d\d\.\d{4}, geändert am \d\d\.\d\d\.\d{4}")


def of_json(body: bytes) -> Iterator[str]:
    found = [json.loads(body)]
    while found:
        match found.pop():
            case dict() as record:
                found += record.values()
            case list() as several:
                found += several
            case str() as text:
                yield text


def of_csv(body: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"):
        yield from row


def of_xlsx(body: bytes) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(body))
    cells = (cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    yield from (cell for cell in cells if isinstance(cell, str) and not cell.startswith("="))


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "texts"), [("json", of_json), ("csv", of_csv), ("xlsx", of_xlsx)])
def test_no_german_word_is_left_in_a_file(kind: str, texts: Callable[[bytes], Iterator[str]], client: Client) -> None:
    publish_four_zones()
    body = client.get(f"/en/rechner/ergebnis.{kind}?{ASKED}").content
    said = {text: SAME.sub(" ", NAMED.sub(" ", MARKED.sub(" ", marked(text)))) for text in texts(body)}
    assert [text for text, rest in said.items() if GERMAN.search(rest)] == []
