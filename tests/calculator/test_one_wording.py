"""One fact has one wording: page, PDF, workbook, CSV and variants take names and verdicts from the same rows."""

import csv
import io
from datetime import date
from functools import cache
from urllib.parse import parse_qsl

import pytest
from django.test import Client

from calculator.answer.answering import Answer
from calculator.core.law_answers import Verdict
from calculator.reports import rows
from calculator.reports.page import ResultPart
from calculator.reports.pdf.paper_tables import summary_tables
from calculator.reports.plain import to_csv
from calculator.reports.rows.law import STATES
from calculator.reports.variants import variant_table
from calculator.reports.workbook import material_of, workbook
from calculator.sentences import SENTENCES
from tests.calculator.answers import answer_to
from tests.calculator.pages import with_details

pytestmark = pytest.mark.django_db
QUESTION = "systems=heat_pump,gas,pellets,keep&loan.interest_percent=4&loan.years=15&heating.kind=oil"
IN_TABLES = (
    "investment_eur", "subsidy_eur", "net_investment_eur", "first_year_eur", "month_eur", "total_eur", "co2_total_t",
    "payments_eur", "left_eur", "residual_eur", "annuity_eur", "crossing", "cheapest_percent",
)  # fmt: skip
IN_WORKBOOK = (
    "net_investment_eur", "subsidy_eur", "first_year_eur", "month_eur", "total_eur", "payments_eur", "residual_eur",
    "annuity_eur",
    "co2_total_t", "eur_per_tonne_avoided", "cheaper_from", "permission", "year_eur", "paid_so_far_eur",
    "left_so_far_eur", "so_far_eur",
)  # fmt: skip


@cache
def compared() -> Answer:
    return answer_to(QUESTION)


def workbook_texts() -> set[str]:
    book = workbook(material_of(compared(), "https://example.org/", date(2026, 11, 23)))
    return {cell.content for sheet in book.sheets for cell in sheet.cells.values() if isinstance(cell.content, str)}


def csv_rows() -> list[list[str]]:
    body = to_csv(compared(), material_of(compared(), "https://example.org/", date(2026, 11, 23)))
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))


def test_figures_are_called_the_same_on_page_pdf_and_workbook(client: Client) -> None:
    names = rows.figure_names(compared().comparison)
    page = with_details(client, dict(parse_qsl(QUESTION)), ResultPart.YEARS)
    paper = {row.heading for table in summary_tables(rows.summary_rows(compared()), names, 5) for row in table.rows}
    assert [names[key] for key in IN_TABLES if f'data-label="{names[key]}"' not in page] == []
    assert [names[key] for key in IN_TABLES if names[key] not in paper] == []
    book = " | ".join(workbook_texts())
    assert [names[key] for key in IN_WORKBOOK if names[key] not in book] == []


def test_csv_and_variants_use_the_same_names() -> None:
    names = rows.figure_names(compared().comparison)
    found = {row[2] for row in csv_rows() if row[0] == "Bewertung"}
    assert found == {names[key] for key in ("capital_value_eur", "annuity_eur", "residual_eur", "month_eur")}
    lines = {line.label for block in variant_table([compared()]).blocks for line in block.lines}
    assert lines <= {rows.figure_name(key) for key in rows.FIGURES}


def test_items_and_assumptions_of_csv_and_workbook_are_the_rows_of_the_page() -> None:
    items = rows.ItemRows(compared().comparison)
    said = csv_rows()
    texts = workbook_texts()
    for system in compared().comparison.systems:
        for item in items.of(system):
            assert item.label in texts
            assert any(item.formula in text for text in texts)
            assert any(row[1:3] == [system.label, item.label] for row in said)
    assert {row[2] for row in said if row[0] == "Annahme"} == {row.label for row in rows.assumption_rows(compared())}


def test_verdicts_and_states_have_one_wording_in_every_file() -> None:
    texts = workbook_texts()
    permissions = rows.permission_rows(compared())
    assert {row.verdict_label for row in permissions} <= texts
    for row in permissions:
        assert f"{row.verdict_label}: {row.sentence} ({row.norm})" in texts
    states = {row.state_label for table in rows.subsidy_tables(compared()) for row in table.rows}
    assert states <= texts & set(STATES.values())
    assert {rows.verdict_name(verdict) for verdict in Verdict} == {SENTENCES[verdict] for verdict in Verdict}
