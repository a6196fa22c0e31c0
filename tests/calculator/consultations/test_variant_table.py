"""Variants side by side: exact figures, fair differences, nothing invented for what was not compared."""

from decimal import Decimal

import pytest
from django.utils import timezone

from calculator.answer.answering import Answer, answer
from calculator.consultations.pasted_links import asked_from
from calculator.core.notation import around_euro
from calculator.reports.rows import summary_rows
from calculator.reports.rows.renovation import renovation_table
from calculator.reports.variants import VariantLine, VariantTable, variant_table
from tests import builders

pytestmark = pytest.mark.django_db


def of(query: str) -> Answer:
    return answer(asked_from(query, timezone.localdate()))


def line(table: VariantTable, system: str, label: str) -> VariantLine:
    block = next(block for block in table.blocks if block.key == system)
    return next(each for each in block.lines if each.label == label)


def test_every_figure_is_that_of_the_result_and_every_difference_exact() -> None:
    answers = [
        of(builders.HOUSE),
        of(f"{builders.HOUSE}&measures=windows"),
        of(f"{builders.HOUSE}&household.persons=5"),
    ]
    totals = line(variant_table(answers), "gas", "Gesamtkosten nach Abzug des Restwerts").cells
    expected = [row.total_eur for each in answers for row in summary_rows(each) if row.key == "gas"]
    assert [cell.value for cell in totals] == expected
    assert [cell.difference for cell in totals] == [None, expected[1] - expected[0], expected[2] - expected[0]]
    assert expected[1] < expected[0]


def test_a_renovation_works_on_the_bill_of_every_variant_and_the_demand_stands_beside_it() -> None:
    billed = f"{builders.HOUSE}&reading.1.unit=gas_kwh&reading.1.amount=20000"
    plain, planned = of(billed), of(f"{billed}&measures=facade")
    before, after = (each.comparison.demand.after_kwh_m2a for each in (plain, planned))
    assert before == planned.comparison.demand.kwh_m2a > after
    needs = next(each.values for each in variant_table([plain, planned]).inputs if "Wärmebedarf" in each.label)
    assert needs == (f"{before:.0f} kWh/m²", f"{after:.0f} kWh/m²")


def test_the_same_house_twice_differs_by_nothing() -> None:
    table = variant_table([of(builders.HOUSE), of(builders.HOUSE)])
    assert {cell.difference for block in table.blocks for each in block.lines for cell in each.cells[1:]} == {
        Decimal(0)
    }
    assert table.inputs == ()


def test_what_one_variant_does_not_compare_stays_empty_there() -> None:
    table = variant_table([of(builders.HOUSE), of(builders.HOUSE.replace(",gas", ",pellets"))])
    assert [block.key for block in table.blocks] == ["heat_pump", "gas", "pellets"]
    gas, pellets = (line(table, key, "Gesamtkosten nach Abzug des Restwerts").cells for key in ("gas", "pellets"))
    assert (gas[1].value, gas[1].difference, pellets[0].value, pellets[1].difference) == (None, None, None, None)
    assert [block.permissions[1] for block in table.blocks][1] == ""


def test_totals_over_different_years_are_not_set_against_each_other() -> None:
    table = variant_table([of(builders.HOUSE), of(f"{builders.HOUSE}&horizon_years=15")])
    assert (table.same_years, table.years) == (False, (20, 15))
    assert line(table, "gas", "Gesamtkosten nach Abzug des Restwerts").cells[1].difference is None
    assert line(table, "gas", "Betrieb im ersten Jahr").cells[1].difference is not None


def test_inputs_that_differ_are_named_in_words_and_others_are_not() -> None:
    table = variant_table([of(builders.HOUSE), of(f"{builders.HOUSE}&measures=windows")])
    found = {each.label: each.values for each in table.inputs}
    assert found.pop("Wärmebedarf im Jahr, mit dem gerechnet wird")
    assert found.pop("Kosten der geplanten Sanierung")[0] == ""
    assert found == {"Geplante Sanierung": ("", "Fenster tauschen")}


def test_what_a_renovation_costs_stands_beside_what_it_saves() -> None:
    planned = [of(f"{builders.HOUSE}&{says}") for says in ("measures=windows", "renovation_saving_percent=40")]
    found = {each.label: each.values for each in variant_table([of(builders.HOUSE), *planned]).inputs}
    plain, measured, percent = found["Kosten der geplanten Sanierung"]
    table = renovation_table(planned[0])
    assert table is not None
    assert (plain, percent) == ("", "nicht bekannt, in keinem Betrag enthalten")
    assert measured == f"rund {around_euro(table.net_eur)} nach Förderung, in keinem Betrag enthalten"
