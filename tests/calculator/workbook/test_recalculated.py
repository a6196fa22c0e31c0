"""LibreOffice computes both files anew, to the engine's cents; again after an entry was changed in the file."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

import pytest

from calculator.core import presets
from calculator.reports.workbook.book import Book
from calculator.reports.workbook.build import workbook
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.ods import to_ods
from calculator.reports.workbook.xlsx import to_xlsx
from tests.calculator.workbook.cases import all_cases, every, of_case, oil_house, worked_house
from tests.calculator.workbook.office import Sheets, cells_of, computed, differences, empty_ods, empty_xlsx

CASES = all_cases()
# What is changed in a file, and how the engine gets the same case: by the name of the cell and by its field.
CHANGES: dict[str, tuple[Callable[..., Material], dict[str, Decimal]]] = {
    "worked-entries": (
        worked_house,
        {
            "electricity_price_eur_kwh": Decimal("0.3111"),
            "gas_price_growth_percent": Decimal("4.4"),
            "interest_percent": Decimal("2.25"),
            "fernwaerme_price_eur_kwh": Decimal("0.1234"),
        },
    ),
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


@cache
def book_of(name: str) -> Book:
    return workbook(CASES[name])


@cache
def xlsx_of(name: str) -> bytes:
    return to_xlsx(book_of(name))


@cache
def before(name: str) -> Book:
    return workbook(CHANGES[name][0]())


@cache
def after(name: str) -> Book:
    make, values = CHANGES[name]
    return workbook(make(**values))


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sheets]:
    """Every file of this module, computed by LibreOffice in one go."""
    folder = tmp_path_factory.mktemp("books")
    paths: list[Path] = []
    for name in CASES:
        paths += _files(folder, name, book_of(name), {}, xlsx_of(name))
    for name, (_make, values) in CHANGES.items():
        paths += _files(folder, name, before(name), values)
    # With such a flow temperature the house would need no larger radiators.
    paths += _files(folder, "worked-cold", before("worked-entries"), {"flow_old_radiators_c": Decimal(50)})
    target = tmp_path_factory.mktemp("computed")
    return computed(paths, tmp_path_factory.mktemp("profile"), target)


def _files(folder: Path, name: str, book: Book, values: dict[str, Decimal], made: bytes = b"") -> list[Path]:
    named = {f"w_{key}": value for key, value in values.items()}
    xlsx, ods = folder / f"{name}-xlsx.xlsx", folder / f"{name}-ods.ods"
    empty_xlsx(made or to_xlsx(book), xlsx, named)
    empty_ods(to_ods(book), ods, {book.names[key]: value for key, value in named.items()})
    return [xlsx, ods]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CASES)
def test_every_cell_is_the_engines_to_the_cent(name: str, form: str, recalculated: dict[str, Sheets]) -> None:
    book = book_of(name)
    assert len(book.places) > 200
    assert differences(book, recalculated[f"{name}-{form}"])[:5] == []


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_entry_gives_what_the_engine_gives(name: str, form: str, recalculated: dict[str, Sheets]) -> None:
    book = after(name)
    assert book.names
    assert differences(book, recalculated[f"{name}-{form}"], without=("Eingaben",))[:5] == []
    unchanged = differences(before(name), recalculated[f"{name}-{form}"], without=("Eingaben",))
    assert len(unchanged) > 20


@pytest.mark.parametrize("form", FORMATS)
def test_a_change_that_the_formulas_cannot_follow_is_told_on_every_sheet(
    form: str, recalculated: dict[str, Sheets]
) -> None:
    book, file = before("worked-entries"), recalculated[f"worked-cold-{form}"]
    assert book.status is not None
    assert "passen zu allen" in str(book.status.value)
    for sheet in book.sheets:
        rows = [value for row in file[sheet.title][:8] for value in row]
        assert any(str(value).startswith("Achtung: Eine Festlegung passt nicht mehr") for value in rows), sheet.title


@pytest.mark.parametrize("name", CASES)
def test_viewers_that_do_not_compute_see_the_engines_figures(name: str, tmp_path: Path) -> None:
    book = book_of(name)
    (tmp_path / "book.xlsx").write_bytes(xlsx_of(name))
    assert differences(book, cells_of(tmp_path / "book.xlsx"))[:5] == []
