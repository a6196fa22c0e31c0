"""Looks for the made-up question ``work.storage_litres`` in a calculator that declares it. Run by its test alone."""

import io
import sys
import zipfile
from datetime import date

import django
import pytest
from django.http import QueryDict

KEY, LABEL, DAY = "work.storage_litres", "Inhalt des Pufferspeichers", date(2026, 11, 23)
WRONG = "Der Wert liegt außerhalb des erlaubten Bereichs. Erlaubt sind 0 bis 5000 l."


def main(database: str) -> None:
    """Look everywhere; every place that has the question is printed."""
    django.setup()
    from django.conf import settings  # noqa: PLC0415 - after the set-up
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    settings.DATABASES["default"]["NAME"] = database
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    setup_test_environment()
    for look in (in_class, in_link, in_error, on_form, in_table, in_workbook):
        look()
        print(look.__name__.rpartition("_")[2])


def in_class() -> None:
    """The class refuses what its declaration does not allow."""
    from calculator.core import InvalidInput, Work  # noqa: PLC0415
    from calculator.sentences import in_german  # noqa: PLC0415

    with pytest.raises(InvalidInput) as caught:
        Work(storage_litres=-1)  # type: ignore[call-arg]
    assert in_german(caught.value.message) == f"{LABEL}: {WRONG}"


def in_link() -> None:
    """The link carries the value and is read back as the same question."""
    from calculator.questions import read  # noqa: PLC0415

    asked = read(QueryDict(f"{KEY}=800"), DAY).asked
    assert asked is not None
    assert asked.facts.work.storage_litres == 800  # type: ignore[attr-defined]
    assert asked.query() == f"v=2&stand={DAY}&{KEY}=800"
    assert read(QueryDict(asked.query()), DAY).asked == asked


def in_error() -> None:
    """A wrong value is named in a sentence, beside its field with an example."""
    from django.test import Client  # noqa: PLC0415

    from calculator.questions import read  # noqa: PLC0415

    assert read(QueryDict(f"{KEY}=99999"), DAY).errors == {KEY: WRONG}
    page = Client().get("/rechner/genau/", {KEY: "99999"}, secure=True).content.decode()
    assert f"{WRONG} Beispiel: 800." in page


def on_form() -> None:
    """The detailed form asks it, with the reason, in its group."""
    from django.test import Client  # noqa: PLC0415

    page = Client().get("/rechner/genau/", {KEY: "800"}, secure=True).content.decode()
    assert f'name="{KEY}"' in page
    assert LABEL in page
    assert "Er hält Wärme für einige Stunden vor." in page


def in_table() -> None:
    """Tables of many houses have its column by itself."""
    from calculator.batch import columns, houses, spreadsheet  # noqa: PLC0415

    assert columns.found_in([LABEL.upper()]) == {KEY: 0}
    assert columns.COLUMNS[KEY].help == "Erlaubt sind 0 bis 5000 l. Beispiel: 800."
    assert LABEL in spreadsheet.template_csv().decode()
    cells = {"house.living_area_m2": "140", "house.build_year": "1965", KEY: "800"}
    house = houses.house_of(cells, (), DAY)
    assert house.asked is not None, house.problem
    assert house.asked.facts.work.storage_litres == 800  # type: ignore[attr-defined]
    assert f"{KEY}=800" in house.asked.query()


def in_workbook() -> None:
    """The workbook names what was stated."""
    from calculator.answer.answering import answer  # noqa: PLC0415
    from calculator.questions import read  # noqa: PLC0415
    from calculator.reports.workbook import material_of, to_xlsx  # noqa: PLC0415
    from calculator.reports.workbook.build import workbook  # noqa: PLC0415

    asked = read(QueryDict(f"{KEY}=800&systems=gas"), DAY).asked
    assert asked is not None
    book = to_xlsx(workbook(material_of(answer(asked), "", DAY)))
    texts = zipfile.ZipFile(io.BytesIO(book)).read("xl/sharedStrings.xml").decode()
    assert LABEL in texts
    assert "800\N{NO-BREAK SPACE}l" in texts


if __name__ == "__main__":
    main(sys.argv[1])
