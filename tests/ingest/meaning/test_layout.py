"""Where headings stand, and tables that do not have one row for each zone."""

from decimal import Decimal

import pytest

from zones.ingest.meaning.layout import Headings, Row, TableLayout, headings, turned
from zones.ingest.meaning.long_tables import LongColumns, long_columns
from zones.ingest.meaning.shapes import widened
from zones.ingest.meaning.table import Table, TableColumn

FOUND_OUT = TableLayout()
DATA: Row = (5, ["A-1", Decimal(5), Decimal(6), Decimal(7)])


def found(*rows: Row, layout: TableLayout = FOUND_OUT, known: str = "Wärmebedarf") -> Headings:
    return headings(rows, layout, lambda heading: heading == known)


def test_headings_in_the_first_row() -> None:
    row: Row = (5, ["A-1", Decimal(5), "", ""])
    assert found((1, ["Kennung", "Wärmebedarf", "", ""]), row) == Headings(("Kennung", "Wärmebedarf"), (1,))


def test_a_column_that_holds_something_has_its_number_for_a_heading() -> None:
    assert found((1, ["Kennung", "Wärmebedarf", "", ""]), (5, ["A-1", Decimal(5), "", "x"])).names == (
        "Kennung", "Wärmebedarf", "Spalte 3", "Spalte 4",
    )  # fmt: skip
    assert found((1, ["Kennung", "Wärmebedarf"]), DATA).names == ("Kennung", "Wärmebedarf")


@pytest.mark.parametrize(
    "title", [["Steckbriefe der Gebiete"], ["Steckbriefe", "", "Stand 2025"], ["Wärmeplan", "", "", Decimal(2025)]]
)
def test_a_title_above_the_headings_is_told_apart(title: list[str | Decimal]) -> None:
    read = found((1, title), (3, ["Nr", "Wärmebedarf", "Gas", "Öl"]), DATA)
    assert (read.names, read.lines) == (("Nr", "Wärmebedarf", "Gas", "Öl"), (3,))
    assert [line for line, _text in read.titles] == [1]


def test_unknown_headings_are_found_by_their_width() -> None:
    read = found((1, ["Anlage 3", "Kurzfassung"]), (2, ["a", "b", "c", "d"]), DATA, known="")
    assert read.lines == (2,)


def test_two_rows_of_headings_are_joined_over_merged_cells() -> None:
    read = found((1, ["TG", "Wärmebedarf", "Endenergie", ""]), (2, ["", "MWh/a", "Erdgas", "Heizöl"]), DATA)
    assert read == Headings(("TG", "Wärmebedarf MWh/a", "Endenergie Erdgas", "Endenergie Heizöl"), (1, 2))


def test_a_row_of_groups_above_the_known_headings_belongs_to_them() -> None:
    read = found((1, ["TG", "Endenergie", "", ""]), (2, ["", "Wärmebedarf", "Gas", "Öl"]), DATA)
    assert read.names == ("TG", "Endenergie Wärmebedarf", "Endenergie Gas", "Endenergie Öl")


def test_a_row_of_units_belongs_to_the_headings() -> None:
    read = found((1, ["Kennung", "Wärmebedarf", "Gas", "Öl"]), (2, ["-", "MWh/a", "%", "%"]), DATA)
    assert read.names == ("Kennung -", "Wärmebedarf MWh/a", "Gas %", "Öl %") or read.names[1] == "Wärmebedarf MWh/a"
    assert read.lines == (1, 2)


def test_years_may_be_headings_and_a_row_of_words_is_no_second_heading() -> None:
    read = found((1, ["TG", "Wärmebedarf", "", ""]), (2, ["", "2022", "2045", ""]), (3, ["A", "1", "2", ""]))
    assert read.names == ("TG", "Wärmebedarf 2022", "Wärmebedarf 2045")
    read = found((1, ["TG", "Wärmebedarf", "Empfehlung", "Art"]), (2, ["A-1", "k. A.", "Netz", "dezentral"]), DATA)
    assert read.lines == (1,)


def test_a_person_decides_on_the_headings() -> None:
    rows = ((1, ["Kennung", "Wärmebedarf"]), (2, ["Nr", "Bedarf"]), (3, ["", "MWh"]), (4, ["A", "5"]))
    assert found(*rows, layout=TableLayout(header=2, header_rows=2)).names == ("Nr", "Bedarf MWh")
    assert found(*rows, layout=TableLayout(header=2, header_rows=1)).lines == (2,)


def test_a_table_with_zones_in_columns_is_turned() -> None:
    assert turned([(1, ["", "A-1", "A-2"]), (2, ["Wärmebedarf", Decimal(5)])]) == [
        (1, ("", "Wärmebedarf")), (2, ("A-1", Decimal(5))), (3, ("A-2", "")),
    ]  # fmt: skip


def long_table(units: tuple[str, ...]) -> Table:
    return Table(
        (2, 3, 4),
        (
            TableColumn("Gebiet", ("A-1", "A-1", "A-2")),
            TableColumn("Kenngröße", ("Wärmebedarf", "Gas", "Wärmebedarf")),
            TableColumn("Wert", (Decimal(5), "45 %", Decimal(7))),
            TableColumn("Einheit", units),
        ),
    )


def test_a_long_table_becomes_a_wide_one() -> None:
    table = long_table(("MWh/a", "", "MWh/a"))
    long = long_columns(table.names)
    assert long == LongColumns("Kenngröße", "Wert", "Einheit")
    wide = widened(table, long).table
    assert wide.lines == (2, 4)
    assert {column.name: column.cells for column in wide.columns} == {
        "Gebiet": ("A-1", "A-2"), "Wärmebedarf [MWh/a]": (Decimal(5), Decimal(7)), "Gas": ("45 %", ""),
    }  # fmt: skip


def test_different_units_of_one_figure_stand_beside_it() -> None:
    table = long_table(("MWh/a", "", "GWh/a"))
    wide = widened(table, LongColumns("Kenngröße", "Wert", "Einheit")).table
    assert wide.column("Wärmebedarf Einheit").cells == ("MWh/a", "GWh/a")


def test_a_figure_stated_twice_is_named() -> None:
    table = Table(
        (2, 3), (TableColumn("G", ("A", "A")), TableColumn("Kenngröße", ("x", "x")), TableColumn("Wert", ("1", "2")))
    )
    assert widened(table, LongColumns("Kenngröße", "Wert")).twice == (3,)
    assert long_columns(("Kennung", "Wärmebedarf")) is None


def test_a_long_table_is_known_by_its_headings_though_a_name_of_a_field_stands_below() -> None:
    rows = ((1, ["Blatt", "Kenngröße", "Wert", "Einheit"]), (2, ["A-1", "Wärmebedarf", "Gas", ""]), DATA)
    assert found(*rows).lines == (1,)
