"""Forms and pages of a case: saving, errors beside the field, conflicts, quotes, search."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from calculator.consultations import cases
from calculator.consultations.pasted_links import asked_from
from calculator.models import AccessEntry, Action, Consultation
from tests import builders
from tests.calculator.consultations.files import archive, jpeg, pdf
from tests.calculator.consultations.site import page_of, refused

pytestmark = pytest.mark.django_db
DETAILS = {"title": "Reihenhaus", "held_on": "2026-05-04"}
PERSON = {**DETAILS, "client_name": "Erika Mustermann", "purpose": "Protokoll", "consented_on": "2026-05-04"}
NEW = "/rechner/beratung/neu/"


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def test_a_case_from_scratch_needs_a_name_and_a_day_only(client: Client, advisor: User) -> None:
    assert client.post(NEW, DETAILS).status_code == 302
    case = Consultation.objects.get()
    assert (case.title, case.held_on, case.advisor) == ("Reihenhaus", dt.date(2026, 5, 4), advisor)
    assert AccessEntry.objects.get().action == Action.CREATED


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Bitte füllen Sie dieses Feld aus."),
        ({"title": "x" * 121}, "120"),
        ({"held_on": ""}, "Bitte nennen Sie den Tag"),
        ({"held_on": "gestern"}, "Das ist kein Datum."),
        ({"held_on": "2023-12-31"}, "Erlaubt sind Tage vom 01.01.2024"),
        ({"client_name": "Erika", "consented_on": ""}, "brauchen eine Einwilligung"),
        ({"client_name": "", "client_address": "Weg 1", "consented_on": ""}, "brauchen eine Einwilligung"),
        ({"client_name": "", "phone": "03641 5550123", "consented_on": ""}, "brauchen eine Einwilligung"),
        ({"client_name": "", "email": "e@beispiel.example", "consented_on": ""}, "brauchen eine Einwilligung"),
        ({"phone": "abends"}, "Darin steht keine Telefonnummer"),
        ({"email": "erika"}, "Das ist keine E-Mail-Adresse"),
        ({"decision": "gold"}, "aus der Liste"),
        ({"next_appointment_on": "2999-01-01"}, "wird der Fall gelöscht"),
        ({"purpose": ""}, "Bitte nennen Sie den Zweck"),
        ({"consented_on": "2999-01-01"}, "liegt in der Zukunft"),
        ({"follow_up_on": "2999-01-01"}, "wird der Fall gelöscht"),
    ],
)
def test_a_wrong_field_is_told_beside_it_and_nothing_typed_is_lost(
    client: Client, wrong: dict[str, str], sentence: str
) -> None:
    page = refused(client, NEW, {**PERSON, "internal_notes": "Mein langer Text", **wrong})
    assert sentence in page
    assert "Mein langer Text" in page
    assert not Consultation.objects.exists()


@pytest.mark.parametrize(("days", "status"), [(9, 302), (10, 400)])
def test_a_follow_up_is_possible_until_the_day_before_the_deletion(
    client: Client, settings: Settings, days: int, status: int
) -> None:
    settings.CONSULTATION_RETENTION_DAYS = 10
    follow = timezone.localdate() + dt.timedelta(days=days)
    assert client.post(NEW, {**DETAILS, "follow_up_on": follow.isoformat()}).status_code == status


def test_consent_withdrawn_takes_name_and_address_with_it(client: Client, case: Consultation) -> None:
    data = {**DETAILS, "version": case.version}
    assert client.post(page_of("edit", case), data).status_code == 302
    case.refresh_from_db()
    assert (case.client_name, case.client_address, case.consented_on) == ("", "", None)


def test_a_conflict_shows_both_texts_and_saving_again_decides(client: Client, case: Consultation, lead: User) -> None:
    cases.change(case, case.version, {"internal_notes": "Notiz der Leitung"}, lead)
    mine = {**PERSON, "internal_notes": "Meine Notiz", "version": case.version}
    page = refused(client, page_of("edit", case), mine, status=409)
    assert "Meine Notiz" in page
    assert "Notiz der Leitung" in page
    assert f'name="version" value="{case.version + 1}"' in page
    assert client.post(page_of("edit", case), {**mine, "version": case.version + 1}).status_code == 302
    assert Consultation.objects.get().internal_notes == "Meine Notiz"


@pytest.mark.parametrize("version", ["", "0", "-1", "x", "99999999999999999999"])
def test_a_manipulated_version_never_overwrites(client: Client, case: Consultation, version: str) -> None:
    answer = client.post(page_of("edit", case), {**DETAILS, "version": version})
    assert answer.status_code in {400, 409}
    assert Consultation.objects.get().title == case.title


@pytest.mark.parametrize("version", ["", "0", "²", "9" * 5000])
def test_a_manipulated_version_never_overwrites_a_variant(client: Client, case: Consultation, version: str) -> None:
    refused(client, page_of("variant", case, 1), {"title": "Neu", "version": version}, status=409)


def test_a_seventh_variant_is_refused_in_words(client: Client, case: Consultation, advisor: User) -> None:
    asked = asked_from(builders.HOUSE, timezone.localdate())
    for _ in range(5):
        cases.add_variant(case, "Noch eine", asked, advisor)
    page = refused(client, page_of("add_variant", case), {"title": "Siebte", "link": f"?{builders.HOUSE}"})
    assert "höchstens sechs Varianten" in page
    assert "alle 6 Varianten" in client.get(page_of("case", case)).content.decode()


def test_a_conflict_in_a_variant_shows_what_is_stored(client: Client, case: Consultation, lead: User) -> None:
    variant = case.variants.get()
    asked = asked_from(builders.HOUSE, timezone.localdate())
    cases.change_variant(variant, 1, "Name der Leitung", asked, lead)
    page = refused(client, page_of("variant", case, 1), {"title": "Mein Name", "version": 1}, status=409)
    assert "Name der Leitung" in page
    assert 'value="Mein Name"' in page
    assert client.post(page_of("variant", case, 1), {"title": "Mein Name", "version": 2}).status_code == 302


def test_a_variant_that_can_no_longer_be_read_does_not_stop_the_others(client: Client, case: Consultation) -> None:
    variant = case.variants.get()
    variant.pk, variant.position, variant.query = None, 2, "v=99&x=1"
    variant.save()
    page = client.get(page_of("case", case)).content.decode()
    assert "lässt sich nicht mehr berechnen" in page
    assert "Gesamtkosten nach Abzug des Restwerts" in page
    assert client.get(page_of("variant", case, 2)).status_code == 200


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "leer.pdf", "leer"),
        (archive(), "angebot.pdf", "weder ein PDF noch ein JPG"),
        (pdf() + archive(), "angebot.pdf", "noch etwas anderes"),
    ],
)
def test_a_bad_file_is_refused_beside_the_field(
    client: Client, case: Consultation, content: bytes, name: str, sentence: str
) -> None:
    data = {"file": SimpleUploadedFile(name, content), "wanted": "on"}
    assert sentence in refused(client, page_of("files", case), data)
    assert case.files.count() == 1


def test_without_the_explicit_wish_no_file_is_kept(client: Client, case: Consultation) -> None:
    page = refused(client, page_of("files", case), {"file": SimpleUploadedFile("angebot.pdf", pdf())})
    assert "Ohne diesen Wunsch wird keine Datei gespeichert." in page
    assert case.files.count() == 1


@pytest.mark.parametrize(("content", "name", "kept"), [(pdf(), "a.pdf", "a.pdf"), (jpeg(), "b.jpeg", "b.jpg")])
def test_a_file_is_delivered_as_a_download_that_runs_nothing(
    client: Client, case: Consultation, content: bytes, name: str, kept: str
) -> None:
    case.files.all().delete()
    client.post(page_of("files", case), {"file": SimpleUploadedFile(name, content), "wanted": "on"})
    answer = client.get(page_of("file", case, case.files.get().pk))
    assert answer["Content-Disposition"] == f'attachment; filename="{kept}"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["Content-Type"] == case.files.get().media_type
    assert answer.content[:3] == content[:3]


def test_opening_changing_and_giving_out_are_logged(client: Client, case: Consultation) -> None:
    before = AccessEntry.objects.count()
    client.get(page_of("case", case))
    client.get(page_of("give_out", case))
    client.get(page_of("file", case, case.files.get().pk))
    found = AccessEntry.objects.order_by("pk")[before:]
    assert [(entry.action, entry.who) for entry in found] == [
        (Action.OPENED, "berater"),
        (Action.EXPORTED, "berater"),
        (Action.EXPORTED, "berater"),
    ]


@pytest.mark.parametrize(("wanted", "status"), [("", 200), ("1", 200), ("x", 400), ("9" * 30, 400), ("²", 400)])
def test_the_log_is_read_by_case(client: Client, case: Consultation, lead: User, wanted: str, status: int) -> None:
    client.force_login(lead)
    assert client.get("/rechner/beratung/zugriffe/", {"fall": wanted, "seite": "x"}).status_code == status


def test_a_protocol_needs_a_variant(client: Client, advisor: User) -> None:
    empty = builders.consultation(advisor)
    answer = client.get(page_of("protocol", empty))
    assert answer.status_code == 409
    assert "Noch kein Protokoll" in answer.content.decode()


def test_what_is_typed_into_a_case_that_is_gone_is_shown_once_more(client: Client, case: Consultation) -> None:
    url = page_of("edit", case)
    case.delete()
    page = refused(client, url, {**DETAILS, "internal_notes": "Mein langer Text", "version": 1}, status=404)
    assert "Mein langer Text" in page


def test_a_file_that_comes_or_goes_begins_the_period_anew(client: Client, case: Consultation) -> None:
    long_ago = timezone.now() - dt.timedelta(days=100)
    for url, data in (
        (page_of("files", case), {"file": SimpleUploadedFile("a.pdf", pdf()), "wanted": "on"}),
        (page_of("remove_file", case, case.files.get().pk), {}),
    ):
        Consultation.objects.update(changed_at=long_ago)
        assert client.post(url, data).status_code == 302
        assert Consultation.objects.get().changed_at > long_ago
