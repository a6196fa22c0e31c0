"""Every sentence about a row has a cause, and a row counts by the gravest of its causes."""

import pytest
from django.utils.translation import gettext

from calculator.batch import shown
from calculator.batch.causes import Cause, Gravity, RowRemark, gravest, of_zone, problem_of
from calculator.batch.summary import Summary, packed
from tests import builders
from tests.calculator.batch.tables import EAST, GOOD, HEAD, computed
from zones.doors.facts import NoZone


def test_every_cause_says_what_to_do_in_a_sentence() -> None:
    assert all(gettext(cause.label) and gettext(cause.remedy).endswith(".") for cause in Cause)


def test_every_reason_for_no_zone_has_a_cause_of_its_own() -> None:
    assert {of_zone(kind) for kind in NoZone} == {cause for cause in Cause if cause.gravity is Gravity.NO_ZONE}


def test_what_is_stored_comes_back() -> None:
    told = RowRemark(Cause.CONSUMPTION, "Verbrauch: …")
    assert RowRemark.of(told.as_json()) == told


def test_a_row_that_is_not_computed_counts_among_no_notes_and_no_computed_rows() -> None:
    told = (RowRemark(Cause.VALUE, "Fehler"), RowRemark(Cause.LETTING, "vermietet"), RowRemark(Cause.ZONE_STREET, "?"))
    row = {"line": 2, "problem": "Fehler", "place": [""] * 4 + [None, None], "reasons": []}
    result = row | {"questions": [each.as_json() for each in told]}
    _results, stored = packed([result])
    why = {Cause(key): lines for key, lines in stored["why"].items()}
    assert why.keys() == {Cause.VALUE, Cause.ZONE_STREET}
    assert {each.state for each in shown.causes(Summary(why=why), grave=True)} == {"mit Fehler", "ohne Gebiet"}


def test_only_what_stops_the_computing_is_a_problem() -> None:
    told = [
        RowRemark(cause, cause.value) for cause in (Cause.ASSUMED, Cause.ZONE_STREET, Cause.CONSUMPTION, Cause.VALUE)
    ]
    assert problem_of(told) == "consumption value"
    assert [gravest(told[:count]) for count in range(5)] == [
        Gravity.NOTE, Gravity.NOTE, Gravity.NO_ZONE, Gravity.QUESTION, Gravity.FAILED,
    ]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "cause", "is_computed"),
    [
        (("Westweg 99", *GOOD[1:]), Cause.ZONE_NUMBER, True),
        (("Hansweg 1", *GOOD[1:]), Cause.ZONE_STREET, True),
        (("", *GOOD[1:]), Cause.ZONE_NOT_STATED, True),
        ((*GOOD[:6], "1500"), Cause.CONSUMPTION, False),
        ((*GOOD[:6], "15 Scheffel"), Cause.READING, False),
        ((*GOOD[:2], "1199", *GOOD[3:]), Cause.VALUE, False),
        ((*GOOD[:2], "", *GOOD[3:]), Cause.MISSING, False),
        (EAST[:6], Cause.ASSUMED, True),
    ],
)
def test_a_row_keeps_its_causes(row: tuple[str, ...], cause: Cause, *, is_computed: bool) -> None:
    builders.published_city()
    if cause is Cause.ASSUMED:
        row = (*row[:5], "")
    (found,) = computed(row, head=HEAD[: len(row)]).results
    told = [RowRemark.of(each) for each in found["questions"]]
    assert cause in {each.cause for each in told}
    assert (not found["problem"], "systems" in found) == (is_computed, is_computed)
    assert all(each.text for each in told)
