"""A column decides how its numbers are written and in which unit; what it does not tell is asked."""

from decimal import Decimal

import pytest

from zones.ingest.findings import SourceError
from zones.ingest.meaning.column_units import Around, Doubt, UnitFrom, decide_unit
from zones.ingest.meaning.fields import NumberField
from zones.ingest.meaning.marks import Marks, decide
from zones.ingest.meaning.units import QUANTITIES, SHARE, HeadingParts, taken_apart

COMMA, POINT = Marks.COMMA, Marks.POINT


def field(unit: str, **more: object) -> NumberField:
    return NumberField("feld", "Feld", ("Feld",), quantity=QUANTITIES[unit], **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["7.200", "3,5"], COMMA),
        (["7.200", "3.5"], POINT),
        (["7.200", "0.125"], POINT),
        (["7.200", "1.234.567"], COMMA),
        (["7,200", "1,234.5"], POINT),
        (["7.200", "6.100"], COMMA),
        (["ca. 7.200", "6.100 MWh/a"], COMMA),
        (["7.200"], None),
        (["7.200", "7200"], None),
        (["7,200", "6,100"], None),
        (["7.200", "6,100"], None),
        (["7.200", "3,5", "3.5"], None),
        (["7", "3,5"], COMMA),
    ],
)
def test_marks_are_decided_by_the_column(texts: list[str], expected: Marks | None) -> None:
    found = decide(texts, file=set())
    assert found.marks == expected
    assert found.is_open == (expected is None)


def test_whole_numbers_a_highest_number_and_the_file_decide_where_the_column_does_not() -> None:
    assert decide(["1.234"], file=set(), whole=True).marks is COMMA
    assert decide(["1,234"], file=set(), whole=True).marks is POINT
    assert decide(["12.345"], file={COMMA}, highest=Decimal(100)).marks is POINT
    assert decide(["1.234"], file={COMMA}).marks is COMMA
    assert decide(["1.234"], file={COMMA, POINT}).is_open
    assert decide(["1.234"], file=set(), chosen=".").marks is POINT


def test_a_mark_that_is_none_is_refused_with_a_sentence() -> None:
    with pytest.raises(SourceError, match="Dezimalzeichen"):
        decide(["1.234"], file=set(), chosen="x")


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Wärmebedarf [MWh/a]", HeadingParts("Wärmebedarf", "MWh/a")),
        ("Wärmebedarfsdichte [MWh/(ha·a)]", HeadingParts("Wärmebedarfsdichte", "MWh/(ha·a)")),
        ("Wärmebedarf (in MWh pro Jahr)", HeadingParts("Wärmebedarf", "MWh pro Jahr")),
        ("Wärmebedarf in GWh/a", HeadingParts("Wärmebedarf", "GWh/a")),
        ("WBD_MWH_HA", HeadingParts("WBD", "MWH_HA")),
        ("waermebedarf_kwh", HeadingParts("waermebedarf", "kwh")),
        ("Sanierungsrate in % pro Jahr", HeadingParts("Sanierungsrate", "% pro Jahr")),
        ("Anteil Gas %", HeadingParts("Anteil Gas", "%")),
        ("Gasanschluss (0–1)", HeadingParts("Gasanschluss", "0–1")),
        ("Anzahl beheizte Gebäude", HeadingParts("Anzahl beheizte Gebäude")),
        ("Wärmebedarf (Bestand)", HeadingParts("Wärmebedarf (Bestand)")),
        ("Wärmebedarf 2045", HeadingParts("Wärmebedarf 2045")),
        ("Wärmebedarf MWh/a (1)", HeadingParts("Wärmebedarf", "MWh/a")),
        ("Wärmebedarf [MWh/a]²", HeadingParts("Wärmebedarf", "MWh/a")),
        ("Wärmebedarfsdichte in kWh/m²", HeadingParts("Wärmebedarfsdichte", "kWh/m²")),
        ("Gebäude mit Gasanschluss (2)", HeadingParts("Gebäude mit Gasanschluss")),
        ("Gasanschluss *)", HeadingParts("Gasanschluss")),
        ("Sanierungsrate 01", HeadingParts("Sanierungsrate 01")),
        ("Sanierungsrate (0-1)", HeadingParts("Sanierungsrate", "0-1")),
        ("Wärmebedarf [MWh/(a·ha)]", HeadingParts("Wärmebedarf", "MWh/(a·ha)")),
    ],
)
def test_a_heading_is_taken_apart(heading: str, expected: HeadingParts) -> None:
    assert taken_apart(heading) == expected


@pytest.mark.parametrize(
    ("unit", "text", "factor"),
    [
        ("MWh/a", "kWh", "0.001"), ("MWh/a", "GWh p.a.", "1000"), ("MWh/a", "TWh/Jahr", "1000000"),
        ("MWh/a", "MWh/ha", None),
        ("MWh/(ha·a)", "MWh_ha", "1"), ("MWh/(ha·a)", "MWh/(a·ha)", "1"),
        ("MWh/(ha·a)", "kWh/m²a", "10"), ("MWh/(ha·a)", "GWh/(km²·a)", "10"),
        ("MWh/(ha·a)", "MWh", None), ("%", "v.H.", "1"), ("%", SHARE, "100"), ("% je Jahr", "%/a", "1"),
        ("% je Jahr", "% p. a.", "1"), ("Gebäude", "Stk.", "1"), ("Gebäude", "%", None),
    ],
)  # fmt: skip
def test_units_lead_to_that_of_storage(unit: str, text: str, factor: str | None) -> None:
    assert QUANTITIES[unit].factor_of(text) == (None if factor is None else Decimal(factor))


def test_a_gigajoule_is_a_3600th_of_a_gigawatt_hour() -> None:
    factor = QUANTITIES["MWh/a"].factor_of("GJ/a")
    assert factor is not None
    assert round(factor, 6) == Decimal("0.277778")


@pytest.mark.parametrize("heading_unit", ["", "%"])
def test_a_column_of_at_most_one_may_be_shares_and_is_asked(heading_unit: str) -> None:
    found = decide_unit(field("%"), heading_unit, [Decimal("0.45"), Decimal("0.32")], Around())
    assert found.doubt is Doubt.SHARE_OR_PERCENT
    assert decide_unit(field("%"), heading_unit, [Decimal("0.45")], Around(), chosen=SHARE).factor == 100


def test_shares_beside_larger_numbers_are_asked_unless_heading_or_sums_speak_for_percent() -> None:
    mixed = [Decimal("0.45"), Decimal("0.125"), Decimal(0), Decimal(3)]
    assert decide_unit(field("%"), "", mixed, Around()).doubt is Doubt.MIXED
    assert decide_unit(field("%"), "", [Decimal(45), Decimal("0.45"), Decimal(30)], Around()).doubt is Doubt.MIXED
    assert decide_unit(field("%"), "%", mixed, Around()).doubt is None
    assert decide_unit(field("%"), "", mixed, Around(), chosen="%").doubt is None
    assert decide_unit(field("%"), "", mixed, Around((Decimal(100), Decimal("99.2")), Decimal(97))).doubt is None
    assert decide_unit(field("%"), "", [Decimal(0), Decimal(3)], Around()).doubt is None
    assert decide_unit(field("% je Jahr"), "", [Decimal("0.8"), Decimal("1.2")], Around()).doubt is None


def test_a_rate_of_renovation_is_asked_only_where_it_is_too_small_for_percent() -> None:
    assert decide_unit(field("% je Jahr"), "", [Decimal("0.015")], Around()).doubt is Doubt.SHARE_OR_PERCENT
    assert decide_unit(field("% je Jahr"), "", [Decimal("0.8")], Around()).doubt is None


def test_shares_that_add_up_to_one_in_each_row_need_no_question() -> None:
    sums = (Decimal(1), Decimal("0.99"))
    found = decide_unit(field("%"), "", [Decimal("0.45")], Around(sums, Decimal("0.9")))
    assert (found.factor, found.why, found.doubt) == (100, UnitFrom.SUM, None)
    assert decide_unit(field("%"), "", [Decimal("0.45")], Around(sums, Decimal(60))).factor == 1


def test_an_unnamed_unit_is_asked_where_scale_or_neighbours_speak_against_it() -> None:
    demand = field("MWh/a", usual=(Decimal(100), Decimal(10_000_000)))
    assert decide_unit(demand, "", [Decimal(7200), Decimal(6)], Around()).doubt is None
    assert decide_unit(demand, "", [Decimal("7.2")], Around()).doubt is Doubt.SCALE
    assert decide_unit(demand, "", [Decimal(72_000_000)], Around()).doubt is Doubt.SCALE
    assert decide_unit(demand, "", [Decimal(7200)], Around(has_other_units=True)).doubt is Doubt.NEIGHBOURS
    assert decide_unit(demand, "GWh/a", [Decimal("7.2")], Around()).factor == 1000


def test_a_unit_of_something_else_is_asked_and_a_wrong_choice_refused() -> None:
    assert decide_unit(field("MWh/a"), "MWh/ha", [Decimal(7200)], Around()).doubt is Doubt.OTHER_QUANTITY
    with pytest.raises(SourceError, match="„Liter“ passt nicht"):
        decide_unit(field("MWh/a"), "", [Decimal(7200)], Around(), chosen="Liter")
