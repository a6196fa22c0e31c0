"""LibreOffice computes both files anew, to the engine's cents; again after an entry was changed in the file."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from calculator.core import presets
from calculator.reports.workbook.book import Book
from calculator.reports.workbook.build import workbook
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.ods import to_ods
from calculator.reports.workbook.xlsx import to_xlsx
from tests.calculator.workbook.cases import all_cases, every, of_case, oil_house, worked_house
from tests.calculator.workbook.office import computed, differences, empty_ods, empty_xlsx

CASES = all_cases()
# What is changed in a file, and how the engine gets the same case: by the name of the cell and by its field.
CHANGES: dict[str, tuple[Callable[..., Material], dict[str, Decimal]]] = {
    "worked-prices": (
        worked_house,
        {
            "electricity_price_eur_kwh": Decimal("0.3111"),
            "gas_price_growth_percent": Decimal("4.4"),
            "interest_percent": Decimal("2.25"),
        },
    ),
    "worked-need": (worked_house, {"fernwaerme_price_eur_kwh": Decimal("0.1234")}),
    "every-growth": (
        every,
        {
            "cost_growth_percent": Decimal("3.3"),
            "inflation_percent": Decimal("1.5"),
            "wood_price_growth_percent": Decimal("5.5"),
            "oil_price_eur_kwh": Decimal("0.1717"),
        },
    ),
    "oil-area": (oil_house, {"area_m2": Decimal(199), "gas_connection_eur": Decimal("3999.99")}),
    "brochure": (
        partial(of_case, presets()["musterhaus-3"]),
        {"jaz": Decimal("3.3"), "heat_pump_investment_eur": Decimal(39000), "subsidy_base_percent": Decimal(25)},
    ),
}
FORMATS = ("xlsx", "ods")


def before(name: str) -> Material:
    return CHANGES[name][0]()


def after(name: str) -> Material:
    make, values = CHANGES[name]
    return make(**values)


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every file of this module, computed by LibreOffice in one go."""
    folder = tmp_path_factory.mktemp("books")
    paths: list[Path] = []
    for name, material in CASES.items():
        paths += _files(folder, name, workbook(material), {})
    for name, (_make, values) in CHANGES.items():
        paths += _files(folder, name, workbook(before(name)), values)
    # With such a flow temperature the house would need no larger radiators.
    paths += _files(folder, "worked-cold", workbook(worked_house()), {"flow_old_radiators_c": Decimal(50)})
    target = tmp_path_factory.mktemp("computed")
    return computed(paths, tmp_path_factory.mktemp("profile"), target)


def _files(folder: Path, name: str, book: Book, values: dict[str, Decimal]) -> list[Path]:
    named = {f"w_{key}": value for key, value in values.items()}
    xlsx, ods = folder / f"{name}-xlsx.xlsx", folder / f"{name}-ods.ods"
    empty_xlsx(to_xlsx(book), xlsx, named)
    empty_ods(to_ods(book), ods, {book.names[key]: value for key, value in named.items()})
    return [xlsx, ods]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CASES)
def test_every_cell_is_the_engines_to_the_cent(name: str, form: str, recalculated: dict[str, Any]) -> None:
    book = workbook(CASES[name])
    assert len(book.places) > 200
    assert differences(book, recalculated[f"{name}-{form}"])[:5] == []


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_entry_gives_what_the_engine_gives(name: str, form: str, recalculated: dict[str, Any]) -> None:
    book = workbook(after(name))
    assert book.names
    assert differences(book, recalculated[f"{name}-{form}"], without=("Eingaben",))[:5] == []
    unchanged = differences(workbook(before(name)), recalculated[f"{name}-{form}"], without=("Eingaben",))
    assert len(unchanged) > 20


@pytest.mark.parametrize("form", FORMATS)
def test_a_change_that_the_formulas_cannot_follow_is_told_on_every_sheet(
    form: str, recalculated: dict[str, Any]
) -> None:
    book, file = workbook(worked_house()), recalculated[f"worked-cold-{form}"]
    assert book.status is not None
    assert "passen zu allen" in str(book.status.value)
    for sheet in book.sheets:
        rows = [cell.value for row in file[sheet.title].iter_rows(max_row=8) for cell in row]
        assert any(str(value).startswith("Achtung: Eine Festlegung passt nicht mehr") for value in rows), sheet.title


@pytest.mark.parametrize("name", CASES)
def test_viewers_that_do_not_compute_see_the_engines_figures(name: str, tmp_path: Path) -> None:
    book = workbook(CASES[name])
    (tmp_path / "book.xlsx").write_bytes(to_xlsx(book))
    assert differences(book, openpyxl.load_workbook(tmp_path / "book.xlsx", data_only=True))[:5] == []
