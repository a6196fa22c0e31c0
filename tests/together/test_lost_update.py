"""Two clerks at one zone, Steckbrief, table or price: nobody's text is replaced without a word."""

import threading
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import opened
from tests.processes import PATIENCE_S
from tests.zones.test_admin import FIT, change_url, form_of
from tests.zones.test_steckbrief_form import browser_form, figures, name_of
from zones import services
from zones.models import Edition, EditionStatus, Steckbrief, Zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


def test_the_second_of_two_clerks_sees_both_texts_and_then_decides(staff: Client, zone: Zone) -> None:
    carried = opened(staff, change_url(zone))
    theirs = {"steckbrief-0-recommendation": "Anschluss prüfen", "name": zone.name}
    assert staff.post(change_url(zone), {**form_of(zone, FIT), **carried, **theirs}).status_code == 302
    mine = {**form_of(zone, FIT), **carried, "name": "Altstadt"}
    refused = staff.post(change_url(zone), mine)
    assert refused.status_code == 409
    shown = {(each.label, each.saved, each.typed) for each in refused.context["both_texts"]}
    assert ("Name", zone.name, "Altstadt") in shown
    assert any("Anschluss prüfen" in saved and typed == "–" for _label, saved, typed in shown)
    assert Steckbrief.objects.get(zone=zone).recommendation == "Anschluss prüfen"
    page = refused.content.decode()
    assert 'value="Altstadt"' in page
    assert "Anschluss prüfen" in page
    merged = {**mine, **theirs, "name": "Altstadt", "version": refused.context["adminform"].form["version"].value()}
    assert staff.post(change_url(zone), merged).status_code == 302
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


def sheet_url(sheet: Steckbrief) -> str:
    return reverse("admin:zones_steckbrief_change", args=[sheet.pk])


@pytest.fixture
def sheet(zone: Zone) -> Steckbrief:
    zone.steckbrief.values.create(indicator="heat_demand", value="100", source="Gutachten", as_of=builders.DAY)
    return zone.steckbrief


def send_value(staff: Client, sheet: Steckbrief, sent: dict[str, Any], indicator: str, value: str) -> Any:
    return staff.post(sheet_url(sheet), {**sent, f"{name_of(sent, indicator)}-value": value})


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        (("heat_demand", ""), ("gas_connections", "40")),  # a figure is gone, another is new
        (("gas_connections", "40"), ("heat_demand", "120")),  # a figure is new, another changes
        (("gas_connections", "40"), ("gas_connections", "45")),  # both add the same figure
        (("heat_demand", ""), ("heat_demand", "120")),  # one deletes what the other changes
    ],
)
def test_figures_that_others_added_or_deleted_meanwhile_keep_their_rows(
    theirs: tuple[str, str], mine: tuple[str, str], staff: Client, sheet: Steckbrief
) -> None:
    sent = browser_form(staff, sheet)
    assert send_value(staff, sheet, sent, *theirs).status_code == 302
    stored = figures(sheet)
    refused = send_value(staff, sheet, sent, *mine)
    assert refused.status_code == 409
    assert figures(sheet) == stored
    again = posted_again(refused)
    typed = {key: value for key, value in again.items() if key.endswith("-value") and value}
    assert typed[f"{name_of(again, mine[0])}-value"] == mine[1]
    assert staff.post(sheet_url(sheet), again).status_code == 302
    expected = {"heat_demand": 100.0} | {mine[0]: float(mine[1])}
    assert {indicator: value for (indicator, _), (value, _source) in figures(sheet).items()} == expected


def posted_again(answer: Any) -> dict[str, Any]:
    """What a browser sends when the form that came back is sent as it is."""
    form, formset = answer.context["adminform"].form, answer.context["inline_admin_formsets"][0].formset
    fields = [field for part in (form, formset.management_form, *formset.forms) for field in part]
    return {field.html_name: "" if field.value() is None else field.value() for field in fields}


def test_each_figure_is_named_where_both_texts_stand(staff: Client, sheet: Steckbrief) -> None:
    sent = browser_form(staff, sheet)
    send_value(staff, sheet, sent, "heat_demand", "110")
    refused = send_value(staff, sheet, sent, "heat_demand", "120")
    shown = [(each.label, each.saved, each.typed) for each in refused.context["both_texts"]]
    assert shown == [("Wärmebedarf: Wert", "110,00", "120")]


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
