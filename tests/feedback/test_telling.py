"""A visitor tells something about a page, and nothing about themselves is kept or asked."""

import html
import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from feedback import keeping
from feedback.models import Feedback, FeedbackKind, FeedbackState
from feedback.place import ToldPlace, place_of
from feedback.tasks import delete_closed_feedback
from jena_waerme import ratelimit
from tests.browser.conftest import publish_four_zones

pytestmark = pytest.mark.django_db
PAGE = "/rueckmeldung/"
ADDRESS = {"kind": "missing_address", "street": "Neuer Weg", "house_number": "12 a"}


def send(client: Client, **told: str) -> Any:
    return client.post(PAGE, {"kind": "wrong", "text": "Die Zahl ist alt.", "seite": "/gebiete/DEMO-01/"} | told)


@pytest.mark.parametrize(
    ("told", "page", "zone"),
    [
        ("/gebiete/DEMO-01/", "/gebiete/DEMO-01/", "DEMO-01"),
        ("/gebiete/DEMO-01/?gesucht=geheim#haus", "/gebiete/DEMO-01/", "DEMO-01"),
        ("/adresse/?q=Westweg+1", "/adresse/", ""),
        ("https://example.org/wissen/miete/?a=1", "/wissen/miete/", ""),
        ("/rechner/ergebnis/?house.living_area_m2=120", "/rechner/ergebnis/", ""),
        ("/rechner/ergebnis/?house.build_year=1970&gebiet=DEMO-01&jaz=3", "/rechner/ergebnis/", "DEMO-01"),
        ("/rechner/ergebnis/?gebiet=Westweg+12", "/rechner/ergebnis/", ""),
        ("/adresse/?gebiet=DEMO-01", "/adresse/", ""),
        ("/karte/haus/4711/", "", ""),
        ("/rechner/beratung/4711/", "", ""),
        ("/verwaltung/auth/user/1/change/", "", ""),
        ("/gibt-es-nicht/", "", ""),
        ("http://[", "", ""),
        ("javascript:alert(1)", "", ""),
        ("", "", ""),
        ("/gebiete/" + "A" * 300 + "/", "", ""),
    ],
)
def test_a_place_is_a_page_that_visitors_share_and_never_what_was_asked_there(told: str, page: str, zone: str) -> None:
    assert place_of(told) == ToldPlace(page, zone)


def test_what_is_wrong_is_kept_with_its_page_and_zone_and_the_day(client: Client) -> None:
    assert send(client, seite="/gebiete/DEMO-01/?gesucht=geheim").url == "/rueckmeldung/danke/"
    entry = Feedback.objects.get()
    assert (entry.kind, entry.page, entry.zone_code) == (FeedbackKind.WRONG, "/gebiete/DEMO-01/", "DEMO-01")
    assert (entry.text, entry.state, entry.created_on) == ("Die Zahl ist alt.", "open", timezone.localdate())
    assert client.get("/rueckmeldung/danke/").status_code == 200


def test_nothing_of_a_person_has_a_place_in_the_table() -> None:
    told = {"kind", "page", "zone_code", "text", "street", "house_number", "created_on"}
    worked_off = {"id", "state", "answer", "closed_on"}
    assert {field.name for field in Feedback._meta.get_fields()} == told | worked_off


@pytest.mark.parametrize("kind", ["helpful", "not_helpful"])
def test_a_yes_or_no_is_counted_and_waits_for_nobody(client: Client, kind: str) -> None:
    send(client, kind=kind, text="bleibt weg")
    entry = Feedback.objects.get()
    assert (entry.kind, entry.state, entry.closed_on) == (kind, FeedbackState.DONE, timezone.localdate())
    assert entry.text == ""


def test_a_missing_address_is_street_and_number(client: Client) -> None:
    send(client, **ADDRESS)
    entry = Feedback.objects.get()
    assert (entry.kind, entry.street, entry.house_number) == (FeedbackKind.MISSING_ADDRESS, "Neuer Weg", "12 a")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"text": ""}, "schreiben Sie kurz"),
        ({"text": "x" * 601}, "600"),
        ({"text": "Schreiben Sie an ich@example.org"}, "ohne E-Mail-Adresse"),
        ({"text": "Rufen Sie 03641 123456 an"}, "ohne E-Mail-Adresse"),
        ({"text": "+49 170 1234567"}, "ohne E-Mail-Adresse"),
        (ADDRESS | {"street": ""}, "geben Sie die Straße ein"),
        (ADDRESS | {"house_number": "Hinterhaus"}, "keine Hausnummer"),
        (ADDRESS | {"house_number": "1" * 21}, "20"),
        (ADDRESS | {"house_number": "1 bei Müller"}, "keine Hausnummer"),
        (ADDRESS | {"street": "Erika Müller, Markt"}, "nur den Namen der Straße"),
        (ADDRESS | {"street": "Frau Müller Markt"}, "nur den Namen der Straße"),
        (ADDRESS | {"street": "Neuer Weg 12"}, "nur den Namen der Straße"),
        ({"website": "https://example.org"}, "laden Sie die Seite neu"),
        ({"kind": "unbekannt"}, "Noch nicht gesendet"),
        ({"kind": ""}, "Noch nicht gesendet"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(client: Client, told: dict[str, str], said: str) -> None:
    answer = send(client, **told)
    assert (answer.status_code, Feedback.objects.count()) == (400, 0)
    assert said in answer.content.decode()


@pytest.mark.parametrize("text", ["07743 Jena, Westweg 12", "Seit 01.01.2026 gilt 0,17 €", "2030 statt 2045"])
def test_figures_and_days_are_no_telephone_numbers(client: Client, text: str) -> None:
    assert send(client, text=text).status_code == 302


def test_what_was_typed_stays_in_a_refused_form(client: Client) -> None:
    answer = send(client, **ADDRESS | {"house_number": ""}).content.decode()
    assert 'value="Neuer Weg"' in answer
    assert 'value="/gebiete/DEMO-01/"' in answer


def test_only_the_page_with_the_forms_sets_a_cookie_and_no_session(client: Client) -> None:
    publish_four_zones()
    for path in ("/", "/gebiete/DEMO-01/"):
        page = client.get(path)
        assert not page.cookies
        assert f'href="{PAGE}?seite={path}"' in page.content.decode()
    page = client.get(PAGE, {"seite": "/gebiete/DEMO-01/?gesucht=geheim"})
    assert set(page.cookies) == {"csrftoken"}
    assert page.content.decode().count('name="seite" value="/gebiete/DEMO-01/"') == 3
    assert set(send(client).cookies) <= {"csrftoken"}


def test_a_result_is_told_of_with_its_zone_and_nothing_else_that_was_asked(client: Client) -> None:
    asked = "/rechner/ergebnis/?house.build_year=1971&gebiet=DEMO-01"
    link = "/rueckmeldung/?seite=/rechner/ergebnis/%3Fgebiet%3DDEMO-01"
    assert f'href="{link}"' in client.get(asked, follow=True).content.decode()
    page = client.get(link).content.decode()
    assert page.count('name="seite" value="/rechner/ergebnis/?gebiet=DEMO-01"') == 3
    send(client, seite="/rechner/ergebnis/?gebiet=DEMO-01")
    assert [(each.page, each.zone_code) for each in Feedback.objects.all()] == [("/rechner/ergebnis/", "DEMO-01")]


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
@pytest.mark.parametrize("asked", ["Nirgendwostraße 5", "Westweg 999"])
def test_who_is_not_found_is_led_to_the_form_for_a_missing_address(client: Client, language: str, asked: str) -> None:
    publish_four_zones()
    page = client.get(f"{language}/adresse/", {"q": asked}, follow=True)
    assert page.status_code == 404
    assert f'href="{language}{PAGE}?seite=/adresse/#adresse-fehlt"' in page.content.decode()


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("street", ["Westweg", "WESTWEG", "West-Weg"])
def test_an_address_that_is_known_is_not_missing_and_its_answer_is_offered(
    client: Client, language: str, street: str
) -> None:
    publish_four_zones()
    told = {"kind": "missing_address", "street": street, "house_number": "1", "seite": "/adresse/"}
    page = client.post(f"{language}{PAGE}", told)
    text = page.content.decode()
    assert (page.status_code, Feedback.objects.count()) == (400, 0)
    link = re.search(rf'href="({language}/adresse/\?q=Westweg%201[^"]*)"', text)
    assert link
    assert client.get(html.unescape(link[1])).status_code in {200, 302}
    assert f'value="{street}"' in text
    assert 'value="1"' in text


def test_forms_of_other_sites_are_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert send(client).status_code == 403
    assert Feedback.objects.count() == 0


def test_somebody_who_sends_too_often_is_told_to_wait(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ratelimit, "time", SimpleNamespace(time=lambda: 600.0))  # no new minute between the two
    allowed = settings.RATE_LIMITS_PER_MINUTE["/rueckmeldung"]
    settings.RATE_LIMITS_PER_MINUTE = {PAGE: 1}
    client = Client()
    assert [send(client).status_code, send(client).status_code] == [302, 429]
    assert 1 < allowed <= 60


@pytest.mark.parametrize("state", FeedbackState)
def test_what_was_closed_goes_with_its_history_and_what_is_open_stays(state: FeedbackState, settings: Settings) -> None:
    settings.FEEDBACK_RETENTION_DAYS = 30
    entry = keeping.keep(FeedbackKind.WRONG, ToldPlace("/"), {"text": "alt"})
    entry.state = state
    entry.follow_state(timezone.localdate() - timedelta(days=31))
    entry.save()
    delete_closed_feedback()
    gone = state in {FeedbackState.DONE, FeedbackState.REFUSED}
    assert Feedback.objects.exists() is Feedback.history.exists() is not gone


def test_what_was_closed_lately_stays(settings: Settings) -> None:
    settings.FEEDBACK_RETENTION_DAYS = 30
    keeping.keep(FeedbackKind.HELPFUL, ToldPlace("/"), {})
    assert keeping.delete_closed(timezone.localdate() + timedelta(days=30)) == 0
    assert keeping.delete_closed(timezone.localdate() + timedelta(days=31)) == 1


@pytest.mark.parametrize("number", ["12", "12 a", "12A", "4-6", "4 – 6", "3/1", "10+12"])
@pytest.mark.parametrize("street", ["Straße des 17. Juni", "Am Anger", "J.-R.-Becher-Straße", "Frauengasse"])
def test_streets_and_numbers_as_they_are_written_are_taken(client: Client, street: str, number: str) -> None:
    assert send(client, **ADDRESS | {"street": street, "house_number": number}).status_code == 302
