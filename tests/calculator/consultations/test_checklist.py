"""The client's checklist: typed row by row, usual steps by one press, nothing lost on a mistake or a conflict."""

import datetime as dt
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from calculator.consultations import cases, checklist
from calculator.models import MOST_STEPS, AccessEntry, Consultation
from tests.calculator.consultations.conftest import CONSENT, STEP

pytestmark = pytest.mark.django_db
Row = tuple[str, str, bool]


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def url(case: Consultation) -> str:
    return reverse("calculator:consultations:checklist", args=[case.pk])


def version(case: Consultation) -> str:
    return checklist.version_of(checklist.stored_rows(case))


def sent(case: Consultation, *rows: Row, **more: str) -> dict[str, str]:
    found = {"schritt-TOTAL_FORMS": str(len(rows)), "schritt-INITIAL_FORMS": "1", "version": version(case), **more}
    for number, (text, due, done) in enumerate(rows):
        found |= {f"schritt-{number}-text": text, f"schritt-{number}-due_on": due}
        found |= {f"schritt-{number}-done": "on"} if done else {}
    return found


def shown(answer: Any) -> list[str]:
    """Return the texts of the rows as the page shows them."""
    return [row["text"].value() or "" for row in answer.context["form"].forms]


def stored(case: Consultation) -> list[tuple[str, dt.date | None, bool]]:
    return list(case.steps.values_list("text", "due_on", "done"))


def test_rows_are_saved_in_their_order_and_an_emptied_row_falls_away(client: Client, case: Consultation) -> None:
    rows = [(STEP, "2026-12-01", True), ("", "", False), ("Angebot\r\nprüfen", "", False)]
    assert client.post(url(case), sent(case, *rows)).status_code == 302
    assert stored(case) == [(STEP, dt.date(2026, 12, 1), True), ("Angebot prüfen", None, False)]
    assert AccessEntry.objects.filter(detail="Checkliste").exists()
    assert client.post(url(case), sent(case, ("", "", False))).status_code == 302
    assert stored(case) == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (("", "2026-12-01", False), "Bitte schreiben Sie, was zu tun ist"),
        (("", "", True), "Bitte schreiben Sie, was zu tun ist"),
        (("Fragen", "morgen", False), "Das ist kein Datum."),
        (("Fragen", "1999-01-01", False), "Erlaubt sind Tage vom"),
        (("Fragen", "2999-01-01", False), "Erlaubt sind Tage vom"),
        (("x" * 301, "", False), "300"),
    ],
)
def test_a_wrong_row_is_told_beside_it_and_nothing_is_lost(
    client: Client, case: Consultation, row: Row, sentence: str
) -> None:
    answer = client.post(url(case), sent(case, ("Mein langer Text", "", False), row))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert "Mein langer Text" in shown(answer)
    assert stored(case) == [(STEP, CONSENT, False)]


@pytest.mark.parametrize("total", ["", "x", "-1", "0", "²", "9" * 5000])
def test_a_manipulated_count_loses_no_row(client: Client, case: Consultation, total: str) -> None:
    data = {**sent(case, (STEP, "", False), ("Neu", "", False)), "schritt-TOTAL_FORMS": total}
    assert client.post(url(case), data).status_code == 302
    assert [text for text, *_ in stored(case)] == [STEP, "Neu"]


@pytest.mark.parametrize("rows", [{}, {"schritt-20-text": "Eine zu viel"}, {"schritt-²-text": "Keine"}])
def test_no_row_and_too_many_are_refused_and_change_nothing(
    client: Client, case: Consultation, rows: dict[str, str]
) -> None:
    assert client.post(url(case), {"version": version(case), **rows}).status_code == 400
    assert stored(case) == [(STEP, CONSENT, False)]


def focused(answer: Any) -> list[str]:
    tags = re.findall(r"<[^>]* autofocus[^>]*>", answer.content.decode())
    return [name for tag in tags for name in re.findall(r' name="([^"]+)"', tag)]


def test_one_press_adds_a_row_and_saves_nothing(client: Client, case: Consultation) -> None:
    answer = client.post(url(case), sent(case, ("Getippt", "", False), more="1"))
    assert shown(answer) == ["Getippt", ""]
    assert focused(answer) == ["schritt-1-text"]
    assert stored(case) == [(STEP, CONSENT, False)]


def test_a_usual_step_is_offered_by_the_rules_and_taken_by_one_press(client: Client, case: Consultation) -> None:
    page = client.get(url(case)).content.decode()
    usual = "Lassen Sie sich unabhängig beraten, bevor Sie einen Vertrag unterschreiben."
    assert f'value="{usual}"' in page
    answer = client.post(url(case), sent(case, (STEP, "", False), ("", "", False), take=usual))
    page = answer.content.decode()
    assert shown(answer) == [STEP, usual]
    assert focused(answer) == ["schritt-1-due_on"]
    assert f'value="{version(case)}"' in page
    assert "noch nicht gespeichert" in page


def test_a_full_list_takes_no_more(client: Client, case: Consultation) -> None:
    rows = [(f"Schritt {number}", "", False) for number in range(MOST_STEPS)]
    answer = client.post(url(case), sent(case, *rows, take="Noch einer"))
    assert "Die Checkliste ist voll." in answer.content.decode()
    assert shown(answer) == [text for text, *_ in rows]


def test_a_conflict_shows_both_lists_and_saving_again_decides(client: Client, case: Consultation, lead: User) -> None:
    mine = sent(case, (STEP, CONSENT.isoformat(), False), ("Meine Zeile", "", False))
    theirs = [
        {"text": STEP, "due_on": CONSENT, "done": True},
        {"text": "Zeile der Leitung", "due_on": None, "done": False},
    ]
    checklist.save(case, version(case), theirs, lead)
    answer = client.post(url(case), mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert shown(answer) == [STEP, "Meine Zeile", "Zeile der Leitung"]
    assert "– erledigt" in page
    again = {**sent(case, (STEP, "", True), ("Meine Zeile", "", False)), "version": version(case)}
    assert client.post(url(case), again).status_code == 302
    assert [text for text, *_ in stored(case)] == [STEP, "Meine Zeile"]


def test_a_change_of_the_details_is_no_conflict(client: Client, case: Consultation, lead: User) -> None:
    opened = sent(case, ("Neu", "", False))
    cases.change(case, case.version, {"agreed": "Anders"}, lead)
    assert client.post(url(case), opened).status_code == 302


@pytest.mark.parametrize("wrong", ["", "0", "x" * 64])
def test_a_manipulated_version_never_overwrites(client: Client, case: Consultation, wrong: str) -> None:
    data = {**sent(case, ("Neu", "", False)), "version": wrong}
    assert client.post(url(case), data).status_code == 409
    assert stored(case) == [(STEP, CONSENT, False)]


def test_what_was_typed_into_a_deleted_case_is_shown_once_more(client: Client, case: Consultation) -> None:
    data, address = sent(case, ("Nicht verloren", "", False)), url(case)
    case.delete()
    answer = client.post(address, data)
    assert answer.status_code == 404
    assert "Nicht verloren" in answer.content.decode()
