"""Rows count apart by their state, each cause stands once, what holds for many is said once, zones are summed."""

import io

import pytest
import python_calamine
from django.test import Client

from calculator.batch import run, shown
from calculator.batch.causes import Cause, Gravity
from calculator.batch.outcome import outcome
from calculator.batch.spreadsheet import result_xlsx
from calculator.batch.summary import summary_of
from calculator.core import Technology
from calculator.models import BatchChunk, BatchJob
from tests.calculator.batch.conftest import Start
from tests.calculator.batch.tables import BAD, EAST, GOOD

pytestmark = pytest.mark.django_db
PAGE = "/rechner/viele/"
LOST = ("Hansweg 3", *GOOD[1:])
ODD = (*GOOD[:6], "1500")
COUNTS = {"computed": 2, "without_zone": 1, "questions": 1, "failed": 2}


def done(start: Start, sent: list[int], *rows: tuple[str, ...]) -> BatchJob:
    job = start(rows or (GOOD, BAD, EAST, LOST, ODD, BAD))
    for key in sent:
        run.run_chunk(key)
    job.refresh_from_db()
    return job


def sheets(job: BatchJob) -> dict[str, list[list[object]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(result_xlsx(outcome(job))))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_page_state_and_spreadsheet_count_the_rows_apart(desk: Client, start: Start, sent: list[int]) -> None:
    job = done(start, sent)
    assert {name: rows for name, _label, rows in shown.counted(summary_of(job))} == COUNTS
    assert desk.get(f"{PAGE}{job.pk}/stand.json").json()["rows"] == COUNTS
    page = desk.get(f"{PAGE}{job.pk}/").content.decode()
    assert "2 berechnet, 1 berechnet, aber ohne Gebiet, 1 mit Frage, 2 mit Fehler." in page
    rows = sheets(job)["Zeilen und Ursachen"]
    assert [row[1] for row in rows[:4]] == [2, 1, 1, 2]
    head, *of_houses = sheets(job)["Ergebnis"]
    assert [row[head.index("Stand der Zeile")] for row in of_houses] == [
        "berechnet", "mit Fehler", "berechnet", "berechnet, aber ohne Gebiet", "mit Frage", "mit Fehler",
    ]  # fmt: skip


@pytest.mark.parametrize(("rows", "is_green"), [((GOOD, EAST), True), ((GOOD, LOST), False), ((GOOD, BAD), False)])
def test_all_computed_is_said_only_where_it_is_true(
    desk: Client, start: Start, sent: list[int], rows: tuple[tuple[str, ...], ...], *, is_green: bool
) -> None:
    page = desk.get(f"{PAGE}{done(start, sent, *rows).pk}/").content.decode()
    assert ("Alle Zeilen sind berechnet." in page, "kern-alert--success" in page) == (is_green, is_green)


def test_each_cause_stands_once_with_its_lines_and_what_to_do(desk: Client, start: Start, sent: list[int]) -> None:
    job = done(start, sent, *[BAD] * 103, GOOD, BAD)
    (cause,) = shown.causes(summary_of(job), grave=True)
    assert (cause.rows, cause.lines, cause.remedy) == (104, "2–104, 106", Cause(Cause.VALUE).remedy)
    page = desk.get(f"{PAGE}{job.pk}/").content.decode()
    assert page.count("Das ist keine Zahl.") == 1
    assert "2–104, 106" in page
    assert f'href="{PAGE}{job.pk}/zeilen/2/"' in page
    row = next(row for row in sheets(job)["Zeilen und Ursachen"] if row[0] == cause.label)
    assert row[2:5] == [104, "2–104, 106", cause.remedy]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([], ""),
        ([7], "7"),
        ([2, 3, 4, 9], "2–4, 9"),
        (list(range(1, 200, 2)), ", ".join(map(str, range(1, 61, 2))) + " und 70 weitere"),
    ],
)
def test_lines_are_written_shortly(lines: list[int], text: str) -> None:
    assert shown.in_runs(lines) == text


def test_what_holds_for_many_houses_is_said_once_and_the_rows_only_refer_to_it(start: Start, sent: list[int]) -> None:
    job = done(start, sent, GOOD, GOOD, EAST, GOOD, LOST)
    found = outcome(job)
    assert found.shared
    head, *rows = sheets(job)["Ergebnis"]
    told = [str(row[head.index("Gründe und Hinweise")]) for row in rows]
    assert not [(sentence, text) for sentence in found.shared for text in told if sentence in text]
    explained = {str(row[0]): str(row[1]) for row in sheets(job)["Annahmen und Stand"]}
    for number, (sentence, houses) in enumerate(found.shared.items(), start=1):
        assert explained[f"Hinweis {number}"].startswith(sentence)
        marked = sum(f"{number}" in text.rpartition("Hinweis ")[2].rstrip(".").split(", ") for text in told)
        assert marked == (0 if houses == 5 else houses)
    assert "Diese Straße gibt es" in told[4]


def test_a_run_of_two_houses_keeps_every_sentence_in_its_row(start: Start, sent: list[int]) -> None:
    assert outcome(done(start, sent, GOOD, GOOD)).shared == {}


def test_sums_by_zone_are_those_of_the_rows(start: Start, sent: list[int]) -> None:
    job = done(start, sent, GOOD, GOOD, EAST, LOST, BAD)
    summary = summary_of(job)
    results = [result for chunk in job.chunks.all() for result in chunk.results]
    assert {code: sums.houses for code, sums in summary.zones.items()} == {"DEMO-01": 2, "DEMO-02": 1, "": 1}
    first = summary.zones["DEMO-01"]
    mine = [result for result in results if result["place"][0] == "DEMO-01" and not result["problem"]]
    figures = [result["systems"][result["subject"]] for result in mine]
    assert first.heat_kwh == sum(result["heat"] for result in mine)
    assert first.investment_eur == sum(each[0] for each in figures)
    assert first.total_eur == sum(each[4] for each in figures)
    assert first.co2_t == pytest.approx(sum(each[6] for each in figures))
    assert shown.total(summary).houses == 4
    head, row, *_others = sheets(job)["Gebiete"]
    by_name = dict(zip(head, row, strict=True))
    assert (by_name["Gebiet"], by_name["Häuser mit Ergebnis"]) == ("DEMO-01", 2)
    assert by_name["Investition der günstigsten Heizung (€)"] == first.investment_eur


def test_the_sums_stand_on_the_page(desk: Client, start: Start, sent: list[int]) -> None:
    page = desk.get(f"{PAGE}{done(start, sent).pk}/").content.decode()
    assert "Summen je Gebiet" in page
    assert "DEMO-02" in page


def test_a_block_above_the_range_of_prices_is_computed_without_a_total_and_says_so(
    start: Start, sent: list[int]
) -> None:
    block = ("Westweg 1, 07743 Jena", "6000", "1965", "Hochhaus", "Gas", "2003", "")
    job = done(start, sent, block)
    (result,) = job.chunks.get().results
    assert summary_of(job).counts == {Gravity.NOTE: 1}
    assert result["problem"] == ""
    assert "heat_pump" not in result["systems"]
    assert result["systems"]["keep"][4] > 0
    (text,) = summary_of(job).why[Cause.NEEDS_OFFER]
    assert text.startswith("Nicht verglichen: Wärmepumpe")
    assert "100 kW" in text


def test_also_where_only_heat_pumps_were_asked_for(
    start: Start, sent: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.calculator.batch.conftest.SYSTEMS", (Technology.AIR_WATER_HP,))
    block = ("Westweg 1, 07743 Jena", "6000", "1965", "Hochhaus", "Gas", "2003", "")
    job = done(start, sent, block)
    (result,) = job.chunks.get().results
    assert (result["problem"], result["systems"], result["best"]) == ("", {}, "")
    assert result["heat"] > 100_000
    assert shown.total(summary_of(job)).without == 1
    assert "100 kW" in " ".join(summary_of(job).why[Cause.NEEDS_OFFER])


def test_a_run_that_was_computed_before_rows_told_their_causes_is_still_counted(start: Start, sent: list[int]) -> None:
    job = done(start, sent)
    for chunk in BatchChunk.objects.all():
        for result in chunk.results:
            del result["questions"]
            result["reasons"] = "Ein Satz."
        chunk.summary = {}
        chunk.save()
    counts = summary_of(job).counts
    assert counts == {Gravity.NOTE: 2, Gravity.NO_ZONE: 1, Gravity.FAILED: 3}
    head, first, *_rest = sheets(job)["Ergebnis"]
    assert first[head.index("Gründe und Hinweise")] == "Ein Satz."
