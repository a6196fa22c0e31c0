"""A table is understood as a whole: what became of every column and every cell."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from zones.ingest.finding_kinds import FindingKind, Severity
from zones.ingest.findings import SourceError
from zones.ingest.meaning.account import ColumnAccount, Understood, Use
from zones.ingest.meaning.aside import RowIs
from zones.ingest.meaning.cells import Remark
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.codes import CodesFrom
from zones.ingest.meaning.column_units import Doubt, UnitFrom
from zones.ingest.meaning.plan import steckbriefe_of, zones_of
from zones.ingest.meaning.reading import as_text, understand
from zones.ingest.meaning.table import Cell, Table, TableColumn
from zones.ingest.meaning.zone_fields import STECKBRIEF_TABLE_FIELDS

AS_IT_IS = FileChoices()


def table(**columns: Sequence[Cell]) -> Table:
    return table_of(columns)


def table_of(columns: Mapping[str, Sequence[Cell]]) -> Table:
    count = len(next(iter(columns.values())))
    return Table(tuple(range(2, count + 2)), tuple(TableColumn(name, tuple(cells)) for name, cells in columns.items()))


def read(columns: Mapping[str, Sequence[Cell]], choices: FileChoices = AS_IT_IS) -> Understood:
    return understand(table_of(columns), STECKBRIEF_TABLE_FIELDS, choices)


def account(found: Understood, column: str) -> ColumnAccount:
    return next(one for one in found.columns if one.column == column)


def test_a_table_of_a_planning_office_is_read_without_a_question() -> None:
    found = read(
        {
            "Kennung": ("A-1", "A-2"),
            "Wärmebedarf [MWh/a]": ("7.200,5", "6.100,0"),
            "Wärmebedarfsdichte [MWh/(ha·a)]": ("200,0", "169,4"),
            "Endenergie Erdgas [GWh/a]": ("3,6", "3,0"),
            "Gebäude mit Gasanschluss [%]": ("45,5", "32,0"),
            "Anzahl beheizte Gebäude": ("1.200", "98"),
        }
    )
    assert found.entries[0] == {
        "code": "A-1",
        "heat_demand": Decimal("7200.5"),
        "heat_demand_density": Decimal("200.0"),
        "final_energy:12001": Decimal(3600),
        "gas_connections": Decimal("45.5"),
        "buildings": Decimal(1200),
    }
    assert {one.use for one in found.columns} == {Use.TAKEN}
    energy = account(found, "Endenergie Erdgas [GWh/a]").unit
    assert energy is not None
    assert (energy.unit, energy.why) == ("GWh/a", UnitFrom.HEADING)


def test_percent_cells_count_as_they_are_shown() -> None:
    found = read(
        {"Kennung": ("A", "B"), "Gebäude mit Gasanschluss": ("45,0 %", "32 %"), "Sanierungsrate": ("1,5 %", "")}
    )
    assert [row.get("gas_connections") for row in found.entries] == [45, 32]
    assert found.entries[0]["renovation_rate"] == Decimal("1.5")


def test_bare_shares_wait_for_an_answer_and_percent_beside_them_do_not_settle_it() -> None:
    columns = {"Kennung": ("A", "B"), "Gebäude mit Gasanschluss": (Decimal("0.45"), "32 %")}
    asked = account(read(columns), "Gebäude mit Gasanschluss")
    assert (asked.use, asked.doubt, asked.taken, asked.waiting) == (Use.ASKED, Doubt.SHARE_OR_PERCENT, 0, 2)
    answered = read(columns, FileChoices(units={"gas_connections": "Anteil 0–1"}))
    assert [row["gas_connections"] for row in answered.entries] == [45, 32]


def test_shares_of_a_breakdown_that_add_up_to_one_are_known() -> None:
    types = {"Gebäudetyp Reihenhaus": (Decimal("0.25"),), "Gebäudetyp Mehrfamilienhaus": (Decimal("0.75"),)}
    found = read({"Kennung": ("A",), **types})
    assert found.entries[0] == {"code": "A", "buildings_by_type:10002": 25, "buildings_by_type:10003": 75}


def test_a_unit_that_nobody_names_is_asked_where_neighbours_are_in_another() -> None:
    found = read({"Kennung": ("A",), "Wärmebedarf [GWh/a]": ("7,2",), "Endenergie Erdgas": ("3,6",)})
    assert account(found, "Endenergie Erdgas").doubt is Doubt.NEIGHBOURS


def test_cells_without_a_number_are_set_aside_and_unreadable_ones_named() -> None:
    found = read({"Kennung": ("A", "B", "C", "D"), "Wärmebedarf": ("7.200,0", "k. A.", "<5", "viele")})
    demand = account(found, "Wärmebedarf")
    assert demand.counted == {Remark.NOT_STATED: 1, Remark.BOUND: 1, None: 1}
    assert (demand.filled, demand.taken, demand.waiting) == (4, 1, 0)
    chosen = FileChoices(values={"heat_demand": {"viele": ""}})
    again = account(read({"Kennung": ("A",), "Wärmebedarf": ("viele",)}, chosen), "Wärmebedarf")
    assert again.counted == {Remark.CHOSEN: 1}


def test_sums_and_remarks_below_the_table_are_set_aside() -> None:
    columns = {
        "Kennung": ("A-1", "Summe", "", "* ohne Gewerbe, eigene Berechnung"),
        "Wärmebedarf": (Decimal(7200), Decimal(7200), "", ""),
        "Bemerkung": ("", "", "Quelle: Netzbetreiber", ""),
    }
    found = read(columns)
    assert (found.lines, [row.line for row in found.rows_aside]) == ((2,), [3, 4, 5])
    assert account(found, "Bemerkung").use is Use.UNCLAIMED
    by_name = read({"Nr": ("1", ""), "Bezeichnung": ("Nord", "Gesamt"), "Wärmebedarf": (Decimal(5000), Decimal(5000))})
    assert by_name.lines == (2,)


def test_a_zone_with_a_place_is_data_whatever_its_name() -> None:
    columns = {"Kennung": ("1",), "Name": ("Gesamt",), "Versorgungsart": ("dezentral",)}
    found = zones_of(table_of({**columns, "Kennung": ("",)}), {2: shapely.box(0, 0, 1, 1)}, AS_IT_IS)
    assert len(found.zones) == 1


def test_skipped_lines_and_ignored_columns_are_a_decision() -> None:
    columns = {"Kennung": ("A-1", "A-2"), "Wärmebedarf": (Decimal(7200), Decimal(1)), "lfd": ("1", "2")}
    found = read(columns, FileChoices(skipped=(3,), ignored=("lfd",)))
    assert found.lines == (2,)
    assert account(found, "lfd").use is Use.IGNORED


def test_a_unit_beside_each_value_counts_for_that_value() -> None:
    found = read({"code": ("A", "B"), "heat_demand": ("7,2", "6.100,0"), "heat_demand.unit": ("GWh/a", "MWh/a")})
    assert [row["heat_demand"] for row in found.entries] == [7200, 6100]


def test_codes_named_like_a_word_for_unknown_are_codes() -> None:
    found = read({"Kennung": ("NA", "KA", "-1"), "Wärmebedarf": (Decimal(700),) * 3})
    assert [row["code"] for row in found.entries] == ["NA", "KA", "-1"]


def test_a_missing_code_can_be_made_of_name_or_number() -> None:
    columns = table(Name=("Nord am Berg", "Süd"), Versorgungsart=("dezentral", "dezentral"))
    with pytest.raises(SourceError, match=r"Welche Spalte enthält: Kennung\?.*aus dem Namen oder der Reihenfolge"):
        zones_of(columns, {}, AS_IT_IS)
    by_name = zones_of(columns, {}, FileChoices(codes=CodesFrom.NAME)).zones
    assert [(zone.code, zone.shown_code) for zone in by_name] == [("Nord-am-Berg", "Nord am Berg"), ("Sued", "Süd")]
    by_number = zones_of(columns, {}, FileChoices(codes=CodesFrom.NUMBER)).zones
    assert [(zone.code, zone.name) for zone in by_number] == [("G01", "Nord am Berg"), ("G02", "Süd")]


HEADINGS = (
    "Wärmebedarf",
    "Gebäude mit Gasanschluss",
    "Anzahl Gebäude",
    "Eignung Wärmenetz",
    "Empfehlung",
    "Zieljahr",
    "lfd",
)
WORDS = (
    "k. A.",
    "<5",
    "ca. 1.200",
    "45 %",
    "–",
    "1.234",
    "7.200,5",
    "0,5",
    "viele",
    "2040",
    "wahrscheinlich geeignet",
    "#NV",
)
CELLS = st.sampled_from(WORDS) | st.text(max_size=8) | st.decimals(-5, 10**7, places=3).map(Decimal)


@given(st.lists(st.tuples(*[CELLS] * len(HEADINGS)), min_size=1, max_size=6))
def test_each_cell_is_stored_set_aside_refused_or_waits_and_a_waiting_or_refused_one_is_said(
    rows: list[tuple[Cell, ...]],
) -> None:
    cells = {name: [row[index] for row in rows] for index, name in enumerate(HEADINGS)}
    found = steckbriefe_of(table_of({"Kennung": [f"Z{index}" for index in range(len(rows))], **cells}), AS_IT_IS)
    read, said = found.understood, {finding.kind for finding in found.findings}
    assert len(read.lines) + len(read.rows_aside) == len(rows)
    for column in read.columns:
        left_out = sum(note.leaves_out for note in column.notes)
        if column.use is Use.TAKEN and not column.words:
            assert column.filled == column.taken + left_out, column
        if column.use is Use.ASKED:
            assert column.taken == 0
            assert said & {FindingKind.COLUMN_UNIT_ASKED, FindingKind.COLUMN_MARKS_ASKED}
        if column.use is Use.UNCLAIMED and column.filled:
            assert FindingKind.COLUMN_UNUSED in said
    stored = sum(len(row) for row in read.entries)
    refused_in_words = sum(
        note.note is None for one in read.columns for note in one.notes if one.key.startswith("eign")
    )
    assert stored == sum(column.taken for column in read.columns) + refused_in_words
    assert all(kind.severity is not Severity.OPEN for kind in said)


@pytest.mark.parametrize(
    ("cell", "text"),
    [(Decimal("2045"), "2045"), (Decimal("2045.00"), "2045"), (Decimal("1E+3"), "1000"), (Decimal("0.50"), "0.50")],
)
def test_a_number_becomes_text_without_needless_decimals(cell: Decimal, text: str) -> None:
    assert as_text(cell) == text


def test_a_number_of_thousands_of_digits_is_only_a_long_text() -> None:
    assert as_text(Decimal("2" * 5_000)) == "2" * 5_000
    assert read({"Kennung": ["A-1"], "Zieljahr": ["2" * 5_000], "Gebäude": ["9" * 5_000]}).entries[0]["target_year"]


@pytest.mark.parametrize(
    ("cells", "total"),
    [
        (("7.200", "6.100"), "13.300"), (("7,5", "6,25"), "13,75"), ((Decimal(7200), Decimal(6100)), Decimal(13300)),
        (("1,004", "2,004"), "3,01"),
    ],
)  # fmt: skip
def test_a_sum_without_a_word_is_set_aside(cells: tuple[Cell, Cell], total: Cell) -> None:
    found = read({"Kennung": ["A-1", "A-2", ""], "Wärmebedarf": [*cells, total], "Sanierungsrate": ["1", "2", "1,5"]})
    assert [(row.line, row.why) for row in found.rows_aside] == [(4, RowIs.SUM)]


@pytest.mark.parametrize("last", ["5.000", Decimal(0)])
def test_a_row_without_code_that_is_no_sum_stays_to_be_asked(last: Cell) -> None:
    found = read({"Kennung": ["A-1", "A-2", ""], "Wärmebedarf": ["7.200", "6.100", last], "Gebäude": ["5", "6", "7"]})
    assert found.rows_aside == ()


def test_a_zone_that_is_as_large_as_the_others_together_is_a_zone() -> None:
    found = read({"Kennung": ["A-1", "A-2", "A-3"], "Wärmebedarf": ["7.200", "6.100", "13.300"]})
    assert (found.rows_aside, len(found.entries)) == ((), 3)
