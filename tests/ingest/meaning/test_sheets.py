"""Workbooks of several sheets: one for each zone, or tables of which one is meant."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from zones.ingest.meaning.columns import knower
from zones.ingest.meaning.layout import Row, TableLayout, headings
from zones.ingest.meaning.shapes import Pairs, alike, are_one_for_each, likeliest, pairs_of
from zones.ingest.meaning.table import Cell
from zones.ingest.meaning.zone_fields import ZONE_FIELDS

KNOWS = knower(ZONE_FIELDS)
PAIRS: Sequence[Sequence[Cell]] = (["Wärmebedarf:", Decimal(5), "MWh/a"], ["Gasanschluss", "45 %"])


def sheet(*rows: Sequence[Cell]) -> list[Row]:
    return list(enumerate(rows, start=1))


def figures(pairs: Pairs) -> dict[str, list[Cell]]:
    figure, value = (pairs.table.column(name).cells for name in ("Kenngröße", "Wert"))
    return {
        str(name): [cell for other, cell in zip(figure, value, strict=True) if other == name] for name in set(figure)
    }


def test_one_sheet_for_each_zone_becomes_a_long_table() -> None:
    sheets = {name: sheet(*PAIRS) for name in ("A-1", "A-2")}
    assert are_one_for_each(sheets, KNOWS)
    pairs = pairs_of(sheets)
    assert pairs.table.names == ("Blatt", "Kenngröße", "Wert", "Einheit")
    assert pairs.table.column("Kenngröße").cells == ("Wärmebedarf", "Gasanschluss") * 2
    assert not pairs.lone


@pytest.mark.parametrize("first", [["Stadt", "Jena"], ["Kenngröße", "Wert", "Einheit"], ["Steckbrief"]])
def test_a_first_row_that_all_sheets_share_leaves_them_one_for_each_zone(first: list[Cell]) -> None:
    assert are_one_for_each({name: sheet(first, *PAIRS) for name in ("A-1", "A-2")}, KNOWS)


@pytest.mark.parametrize(
    "head",
    [["Kennung", "Wärmebedarf MWh/a"], ["Bereich", "Wärmebedarf"], ["Bereich", "Empfehlung"], ["Zelle", "Kälte"]],
)
def test_tables_below_the_same_headings_are_not_one_sheet_for_each_zone(head: list[Cell]) -> None:
    rows = (head, ["A-1", Decimal(5)], ["A-2", Decimal(7)], ["A-3", Decimal(8)])
    assert not are_one_for_each({"Stand 2024": sheet(*rows), "Stand 2025": sheet(*rows)}, KNOWS)


def test_wide_tables_are_not_one_sheet_for_each_zone() -> None:
    rows = sheet(["Nr", "Name", "x", "y", "z"])
    assert not are_one_for_each({"A": rows, "B": rows}, KNOWS)


def test_titles_of_sheets_are_set_aside_and_empty_figures_are_not() -> None:
    rows = (["Kenngröße", "Wert"], *PAIRS, ["Empfehlung", ""])
    sheets = {name: sheet([f"Steckbrief {name}"], *rows) for name in ("A-1", "A-2")}
    pairs = pairs_of(sheets)
    assert pairs.lone == ("A-1: Steckbrief A-1", "A-2: Steckbrief A-2")
    assert set(figures(pairs)) == {"Wärmebedarf", "Gasanschluss", "Empfehlung"}


def test_cells_beside_a_pair_and_below_its_name_are_kept() -> None:
    sheets = {
        name: sheet(["Wärmebedarf", "5", "MWh/a", "Modell"], ["", "zweite Zeile"], ["Gas", "1"]) for name in ("A", "B")
    }
    read = figures(pairs_of(sheets))
    assert read["Wärmebedarf Spalte 4"] == ["Modell"] * 2
    assert read["Zeile 2"] == ["zweite Zeile"] * 2


def test_sheets_with_the_same_headings_below_other_titles_are_alike() -> None:
    head, row = ["Kennung", "Wärmebedarf", "Empfehlung"], ["A-1", Decimal(5), "Netz"]
    sheets = {
        "2024": sheet(["Stand 2024"], head, row),
        "2025": sheet(["Stand 2025"], head, row),
        "Legende": sheet(["Wort", "Bedeutung"], ["EE", "Endenergie"]),
    }
    assert alike("2024", sheets, KNOWS) == ["2025"]
    assert alike("Legende", sheets, KNOWS) == []


LEGEND = [["Kürzel", "Bedeutung"], ["WB", "Wärmebedarf"], ["EE", "Empfehlung"]]
NARROW = [["Kennung", "Wärmebedarf [MWh/a]"], ["A-1", Decimal(5)], ["A-2", Decimal(7)]]
WIDE_LEGEND = [["WB", "Wärmebedarf", "MWh/a"], ["EE", "Endenergie", "MWh/a"], ["GA", "Gasanschluss", "%"]]
WIDE = [["Kennung", "Wärmebedarf", "Empfehlung"], ["A-1", Decimal(5), "Netz"], ["A-2", Decimal(6), "Netz"]]
UNKNOWN = [["Teil", "WB", "EE", "GA"], ["A-1", Decimal(5), Decimal(6), Decimal(7)], ["A-2", Decimal(5), "", Decimal(7)]]


@pytest.mark.parametrize(
    ("legend", "table"), [(LEGEND, NARROW), (WIDE_LEGEND, WIDE), (LEGEND, WIDE), (WIDE_LEGEND, UNKNOWN)]
)
def test_the_table_is_read_rather_than_a_legend_before_or_behind_it(
    legend: list[list[Cell]], table: list[list[Cell]]
) -> None:
    before = {"Lesehilfe": sheet(*legend), "Werte": sheet(*table)}
    assert likeliest(before, KNOWS) == "Werte"
    assert likeliest(dict(reversed(before.items())), KNOWS) == "Werte"


@pytest.mark.parametrize(("legend", "table"), [(LEGEND, NARROW), (WIDE_LEGEND, WIDE)])
def test_a_legend_above_the_table_is_no_heading(legend: list[list[Cell]], table: list[list[Cell]]) -> None:
    found = headings(sheet(*legend, *table), TableLayout(), KNOWS)
    assert found.names == tuple(table[0])
    assert [text for _line, text in found.titles] == [" ".join(map(str, row)) for row in legend]


def test_a_narrow_table_is_read_rather_than_the_cover_before_it() -> None:
    sheets = {"Deckblatt": sheet(["Stadt Jena"], ["Anlage 3"]), "Werte": sheet(["Nr", "Wärmebedarf"], ["A-1", "5"])}
    assert likeliest(sheets, KNOWS) == "Werte"
