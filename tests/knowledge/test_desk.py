"""What staff do: edit a text in two steps, put it back, load measures, write a report."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from knowledge.models import EditedText, MeasureState, PlanMeasure, YearlyReport
from knowledge.texts import TextKind, from_files
from tests.roles import role

pytestmark = pytest.mark.django_db
ADD = "/verwaltung/knowledge/editedtext/add/"
TABLE = "/verwaltung/knowledge/planmeasure/tabelle/"


@pytest.fixture
def editor(client: Client) -> Client:
    user = User.objects.create_user("redaktion", password="geheim", is_staff=True)
    user.groups.add(role("Redaktion"))
    client.force_login(user)
    return client


def fields(**changed: str) -> dict[str, str]:
    return {
        "kind": "word", "key": "jaz", "language": "de", "title": "Jahresarbeitszahl",
        "answer": "", "body": "Neu erklärt.", "topic": "",
        "sources": "", "as_of": "29.11.2026", "previewed": "", **changed,
    }  # fmt: skip


def seen(answer: Any) -> str:
    return str(answer.context["adminform"].form["previewed"].value())


def saved(client: Client, url: str, typed: dict[str, str]) -> Any:
    shown = client.post(url, typed)
    assert b"noch ist nichts gespeichert" in shown.content
    return client.post(url, {**typed, "previewed": seen(shown)})


def test_the_list_offers_the_texts_of_the_files_and_the_form_begins_with_one(editor: Client) -> None:
    listed = editor.get("/verwaltung/knowledge/editedtext/").content.decode()
    assert "?kind=page&amp;key=waermepumpe&amp;language=en" in listed
    form = editor.get(f"{ADD}?kind=page&key=waermepumpe&language=de").content.decode()
    assert "Ein Kühlschrank, umgekehrt" in form
    assert "{noise_night_general_db:whole}" in form


def test_a_text_is_seen_before_it_is_saved_and_then_stands_on_the_page(editor: Client) -> None:
    typed = fields(body="Seit {gmodg_in_force:year} **nicht** fett.")
    shown = editor.post(ADD, typed)
    assert EditedText.objects.count() == 0
    assert "Seit 2026 <strong>nicht</strong> fett." in shown.content.decode()
    assert editor.post(ADD, {**typed, "previewed": seen(shown)}).status_code == 302
    assert "Seit 2026 <strong>nicht</strong> fett." in editor.get("/wissen/woerter/").content.decode()
    text = EditedText.objects.get()
    assert text.seen_file == from_files()[TextKind.WORD, "jaz"].mark


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"body": "{gibt_es_nicht}"}, "gibt es nicht oder nicht in dieser Form"),
        ({"body": "Eine { Klammer"}, "geschweifte Klammer"),
        ({"body": "[x](seite:nirgends)"}, "führt nirgendwohin"),
        ({"body": "[x](wort:nirgends)"}, "führt nirgendwohin"),
        ({"sources": "nur ein Name"}, "Das ist keine Quelle"),
        ({"kind": "page", "key": "nirgends"}, "Eine solche Seite gibt es nicht"),
        ({"body": ""}, "Dieses Feld ist zwingend erforderlich"),
    ],
)
def test_what_could_not_be_shown_is_refused(changed: dict[str, str], told: str, editor: Client) -> None:
    answer = editor.post(ADD, fields(**changed))
    assert answer.status_code == 400
    assert told in answer.content.decode()
    assert EditedText.objects.count() == 0


def test_a_script_of_an_editor_stays_text(editor: Client) -> None:
    saved(editor, ADD, fields(body="<script>alert(1)</script> [x](javascript:alert(1))"))
    page = editor.get("/wissen/woerter/").content.decode()
    assert "<script>alert" not in page
    assert 'href="javascript' not in page


def test_a_change_needs_a_reason_and_keeps_the_earlier_text(editor: Client) -> None:
    saved(editor, ADD, fields())
    text = EditedText.objects.get()
    url = f"/verwaltung/knowledge/editedtext/{text.pk}/change/"
    page = editor.get(url)
    version = page.context["adminform"].form["version"].value()
    typed = fields(body="Noch einmal neu.", version=version)
    assert editor.post(url, typed).status_code == 400
    saved(editor, url, {**typed, "change_reason": "Nach Rückfrage bei der Stadt"})
    text.refresh_from_db()
    assert text.body == "Noch einmal neu."
    assert [each.body for each in text.history.order_by("history_id")] == ["Neu erklärt.", "Noch einmal neu."]
    assert text.history.first().history_change_reason == "Nach Rückfrage bei der Stadt"


def test_a_file_that_moved_on_is_told_and_changes_nothing(editor: Client) -> None:
    saved(editor, ADD, fields())
    EditedText.objects.update(seen_file="anders")
    text = EditedText.objects.get()
    page = editor.get(f"/verwaltung/knowledge/editedtext/{text.pk}/change/").content.decode()
    assert "Der mitgelieferte Text ist inzwischen ein anderer" in page
    assert "Neu erklärt." in editor.get("/wissen/woerter/").content.decode()


def test_a_table_of_measures_is_looked_at_and_taken_over(editor: Client) -> None:
    file = SimpleUploadedFile("m.csv", "Nr;Titel;Stand;Kosten\n1;Netz;läuft;3\n".encode())
    shown = editor.post(TABLE, {"file": file, "source": "Ratsvorlage vom 1. Juni"})
    assert PlanMeasure.objects.count() == 0
    page = shown.content.decode()
    assert "Neu: 1. Netz" in page
    assert "Spalte „Kosten“ kennen wir nicht" in page
    assert editor.post(TABLE, {"rows": shown.context["rows"]}).status_code == 302
    assert PlanMeasure.objects.get().state == MeasureState.RUNNING


@pytest.mark.parametrize("rows", ["", "falsch", "x:y:z"])
def test_rows_that_nobody_was_shown_are_not_taken_over(rows: str, editor: Client) -> None:
    assert editor.post(TABLE, {"rows": rows}).status_code == 302
    assert PlanMeasure.objects.count() == 0


def test_a_file_that_is_no_table_is_refused(editor: Client) -> None:
    file = SimpleUploadedFile("m.csv", b"\x89PNG\r\n\x1a\n00000000")
    answer = editor.post(TABLE, {"file": file, "source": "Ratsvorlage"})
    assert answer.status_code == 400


def test_without_measures_the_page_says_so(client: Client) -> None:
    page = client.get("/wissen/massnahmen/").content.decode()
    assert "Noch ist hier nichts eingetragen" in page
    assert "Ein Jahresbericht liegt uns noch nicht vor." in page


def test_measures_and_report_stand_on_their_pages(client: Client) -> None:
    measure = PlanMeasure.objects.create(
        number=3, title="Netz", state=MeasureState.RUNNING, news="Bau begonnen", news_on=date(2026, 5, 4), source="Rat"
    )
    report = YearlyReport.objects.create(year=2026, summary="**Viel** getan.", source="Vorlage", as_of=date(2027, 2, 1))
    report.states.create(measure=measure, state=MeasureState.RUNNING, done="Erste Leitung")
    page = client.get("/wissen/massnahmen/").content.decode()
    for words in (
        "3. Netz – läuft",
        "Letzte Meldung vom 04.05.2026",
        "Bau begonnen",
        'href="/wissen/massnahmen/2026/"',
    ):
        assert words in page
    page = client.get("/wissen/massnahmen/2026/").content.decode()
    assert "<strong>Viel</strong> getan." in page
    assert "Erste Leitung" in page
    assert client.get("/wissen/massnahmen/2025/").status_code == 404


def test_a_reader_may_not_edit(client: Client) -> None:
    client.force_login(User.objects.create_user("leser", is_staff=True))
    assert client.get(ADD).status_code == 403
    assert client.get(TABLE).status_code == 403
