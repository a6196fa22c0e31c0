"""Two clerks at one zone, Steckbrief, table or price: nobody's text is replaced without a word."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import as_browser, opened
from tests.processes import PATIENCE_S
from tests.zones.test_admin import FIT, change_url, form_of
from zones import services
from zones.models import Edition, EditionStatus, Zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


def test_the_second_of_two_clerks_sees_both_texts_and_then_decides(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    theirs = {"steckbrief-0-recommendation": "Anschluss prüfen"}
    assert staff.post(change_url(zone), opened | theirs | {"name": "Innenstadt"}).status_code == 302
    refused = staff.post(change_url(zone), opened | {"name": "Altstadt"})
    assert refused.status_code == 409
    (question,) = refused.context["conflict"].questions
    assert (question.texts.label, question.texts.saved, question.texts.typed) == ("Name", "Innenstadt", "Altstadt")
    assert Zone.objects.get(pk=zone.pk).name == "Innenstadt"
    page = refused.content.decode()
    assert 'value="Altstadt"' in page
    assert "Anschluss prüfen" in page
    assert staff.post(change_url(zone), as_browser(refused) | {question.choice_name: "mine"}).status_code == 302
    stored = Zone.objects.select_related("steckbrief").get(pk=zone.pk)
    assert (stored.name, stored.steckbrief.recommendation) == ("Altstadt", "Anschluss prüfen")


def test_a_form_of_an_edition_that_was_published_meanwhile_shows_what_was_typed(staff: Client, zone: Zone) -> None:
    carried = opened(staff, change_url(zone))
    services.publish(zone.edition, reason="Beschluss 26/123")
    form = {**form_of(zone, FIT), **carried, "steckbrief-0-recommendation": "Ein langer Text"}
    answer = staff.post(change_url(zone), form)
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Die Ausgabe ist kein Entwurf mehr" in page
    assert "Ein langer Text" in page
    assert "Steckbrief: Empfehlung" in page


@pytest.mark.django_db(transaction=True)
def test_two_saves_at_the_same_moment_are_told_apart() -> None:
    zone = builders.two_squares(builders.edition())[0]
    clerks = []
    for name in ("erste", "zweite"):
        clerk = Client()
        clerk.force_login(User.objects.create_superuser(name))
        clerks.append((clerk, {**form_of(zone, FIT), **opened(clerk, change_url(zone)), "name": name}))
    together, answers = threading.Barrier(len(clerks)), {}

    def save(clerk: Client, form: dict[str, object]) -> None:
        try:
            together.wait(timeout=PATIENCE_S)
            answers[form["name"]] = clerk.post(change_url(zone), form).status_code
        finally:
            connection.close()

    at_once([threading.Thread(target=save, args=each) for each in clerks])
    assert sorted(answers.values()) == [302, 409]
    assert Zone.objects.get(pk=zone.pk).name == next(name for name, status in answers.items() if status == 302)


@pytest.mark.django_db(transaction=True)
def test_a_save_and_a_publication_at_the_same_moment_never_both_happen_unseen() -> None:
    """Either the clerk was first: then it is not what was reviewed. Or the review was: then the draft is closed."""
    zone = builders.two_squares(builders.edition())[0]
    clerk, approver = Client(), Client()
    for client, name in ((clerk, "redaktion"), (approver, "freigabe")):
        client.force_login(User.objects.create_superuser(name))
    form = {**form_of(zone, FIT), **opened(clerk, change_url(zone)), "name": "Ungesehen"}
    review = reverse("admin:zones_edition_review", args=[zone.edition_id])
    page = approver.get(review).context["form"]
    sent = {"reason": "Beschluss 26/123", **{name: page[name].value() for name in ("reviewed", "seen_at")}}
    together, answers = threading.Barrier(2), {}

    def post(client: Client, url: str, data: dict[str, object]) -> None:
        try:
            together.wait(timeout=PATIENCE_S)
            answers[url] = client.post(url, data).status_code
        finally:
            connection.close()

    each = ((clerk, change_url(zone), form), (approver, review, sent))
    at_once([threading.Thread(target=post, args=one) for one in each])
    assert (answers[change_url(zone)], answers[review]) in {(302, 409), (403, 302)}
    published = Edition.objects.get(pk=zone.edition_id).status == EditionStatus.PUBLISHED
    assert (Zone.objects.get(pk=zone.pk).name == "Ungesehen") is not published


def at_once(threads: list[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=PATIENCE_S)


@pytest.mark.parametrize("part", ["geometry", "steckbrief"])
def test_a_part_that_is_sent_as_new_is_the_stored_one(part: str, staff: Client, zone: Zone) -> None:
    sent = as_browser(staff.get(change_url(zone))) | {f"{part}-INITIAL_FORMS": "0", f"{part}-0-zone": "", "name": "Neu"}
    assert staff.post(change_url(zone), sent).status_code == 302
    stored = Zone.objects.select_related("geometry", "steckbrief").get(pk=zone.pk)
    assert stored.name == "Neu"
    assert stored.geometry.polygon.equals(zone.geometry.polygon)
