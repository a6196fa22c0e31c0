"""One total on page, paper, workbook, CSV and JSON: payments less residual value, explained where it first stands."""

import csv
import io
import json
from decimal import Decimal
from itertools import pairwise
from urllib.parse import parse_qsl

import pytest
import python_calamine
from django.test import Client

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core.notation import cents, whole_euro
from calculator.reports import rows
from calculator.reports.charts import cumulative_chart
from calculator.reports.page import ResultPart
from tests.calculator.answers import answer_to
from tests.calculator.pages import with_details
from tests.calculator.test_pdf import plain, text_of

pytestmark = pytest.mark.django_db
QUESTION = "stand=2026-11-23&systems=heat_pump,pellets,gas,keep"


@pytest.fixture(name="answer")
def _answer() -> Answer:
    return answer_to(QUESTION)


def test_the_total_is_the_same_to_the_cent_in_workbook_csv_and_json(client: Client, answer: Answer) -> None:
    names = rows.figure_names(answer.comparison)
    expected = {system.label: cents(total_eur(system)) for system in answer.comparison.systems}
    assert len(set(expected.values())) == 4
    body = client.get(f"/rechner/ergebnis.json?{QUESTION}").content
    found = {each["label"]: each for each in json.loads(body)["comparison"]["systems"]}
    assert {label: Decimal(each["fair_eur"]) for label, each in found.items()} == expected
    assert {label: Decimal(each["fair_path_eur"][-1]) for label, each in found.items()} == expected
    text = client.get(f"/rechner/ergebnis.csv?{QUESTION}").content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert {row[1]: Decimal(row[5].replace(",", ".")) for row in lines if row[2] == names["total_eur"]} == expected
    assert rows.total_explained() in [row[5] for row in lines if row[0] == "Erklärung"]
    content = client.get(f"/rechner/ergebnis.xlsx?{QUESTION}").content
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    table = book.get_sheet_by_name("Vergleich").to_python()
    head = next(row for row in table if names["total_eur"] in row)
    place = head.index(names["total_eur"])
    told = {str(row[0]): cents(Decimal(str(row[place]))) for row in table if row[0] in expected and row[place]}
    assert told == expected
    assert any(rows.total_explained() in map(str, row) for row in table)


def test_page_and_paper_say_it_in_whole_euros_and_explain_it(client: Client, answer: Answer) -> None:
    page = plain(with_details(client, dict(parse_qsl(QUESTION)), ResultPart.YEARS))
    paper = text_of(client.get(f"/rechner/ergebnis.pdf?{QUESTION}").content)
    for system in answer.comparison.systems:
        for amount in (total_eur(system), system.payments_eur):
            assert plain(whole_euro(amount)) in page
            assert plain(whole_euro(amount)) in paper
    assert page.count(rows.total_explained()) == 1
    assert plain(rows.total_explained()) in paper


def test_the_curve_ends_at_the_total_and_a_second_boiler_makes_no_step(answer: Answer) -> None:
    pellets = answer.comparison.system("pellets")
    path = pellets.path_cents
    assert path[-1] == cents(total_eur(pellets))
    steps = [after - before for before, after in pairwise(path)]
    bought = pellets.yearly_eur[15]
    assert bought > 2 * pellets.yearly_eur[14]
    assert steps[15] < bought / 3  # dearer and without a grant, yet no step of its price
    rows_of_page = rows.summary_rows(answer)
    assert whole_euro(total_eur(pellets)) in cumulative_chart(answer, rows_of_page).description
    assert answer.futures.totals_eur["pellets"].shape[0] == len(path)  # type: ignore[index]
