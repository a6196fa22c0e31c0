"""Text modules: kept by the lead, put into a text by one press, never at the cost of what was typed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from calculator.consultations import cases, text_modules
from calculator.models import Consultation, ModuleUse, TextModule

pytestmark = pytest.mark.django_db
NEW = "/rechner/beratung/neu/"
MODULES = "/rechner/beratung/textbausteine/"
DETAILS = {"title": "Reihenhaus", "held_on": "2026-05-04"}


@pytest.fixture
def module() -> TextModule:
    return TextModule.objects.create(use=ModuleUse.AGREED, title="Angebote", text="Drei Angebote einholen.")


def edit_page(case: Consultation) -> str:
    return reverse("calculator:consultations:edit", args=[case.pk])


def test_the_lead_keeps_a_module_and_advisors_find_it(
    client: Client, lead: User, advisor: User, case: Consultation
) -> None:
    client.force_login(lead)
    data = {"use": "client_notes", "title": "Schall", "text": "Der Schall ist nachts am wichtigsten."}
    assert client.post(MODULES, data).status_code == 302
    assert "Schall" in client.get(MODULES).content.decode()
    client.force_login(advisor)
    for page in (NEW, edit_page(case)):
        assert "In „Notizen für das Protokoll“ einsetzen" in " ".join(client.get(page).content.decode().split())


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Bitte füllen Sie dieses Feld aus."),
        ({"text": " "}, "Bitte schreiben Sie den Text des Bausteins."),
        ({"text": "x" * 4001}, "mehr als 4000 Zeichen"),
        ({"use": "step", "text": "Zwei\nZeilen"}, "Ein Schritt ist eine Zeile"),
        ({"use": "step", "text": "x" * 301}, "Ein Schritt ist eine Zeile"),
        ({"use": "internal_notes"}, "Bitte wählen Sie eines aus der Liste."),
    ],
)
def test_a_wrong_module_is_told_beside_it(client: Client, lead: User, wrong: dict[str, str], sentence: str) -> None:
    client.force_login(lead)
    answer = client.post(MODULES, {"use": "agreed", "title": "Bleibt stehen", "text": "Text", **wrong})
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert not TextModule.objects.exists()


def test_two_leads_at_one_module_see_both_texts(client: Client, lead: User, module: TextModule) -> None:
    client.force_login(lead)
    url = reverse("calculator:consultations:module", args=[module.pk])
    text_modules.change(module, 1, {"text": "Zwei Angebote einholen."})
    mine = {"use": "agreed", "title": "Angebote", "text": "Vier Angebote einholen.", "version": "1"}
    answer = client.post(url, mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Zwei Angebote einholen." in page
    assert "Vier Angebote einholen." in page
    assert client.post(url, {"delete": "1", "version": "1"}).status_code == 409
    assert client.post(url, {**mine, "version": "2"}).status_code == 302
    assert TextModule.objects.get().text == "Vier Angebote einholen."
    assert client.post(url, {"delete": "1", "version": "3"}).status_code == 302
    gone = client.post(url, mine)
    assert gone.status_code == 404
    assert "Vier Angebote einholen." in gone.content.decode()


@pytest.mark.parametrize("version", ["", "0", "²", "9" * 5000])
def test_a_manipulated_version_never_overwrites(client: Client, lead: User, module: TextModule, version: str) -> None:
    client.force_login(lead)
    url = reverse("calculator:consultations:module", args=[module.pk])
    mine = {"use": "agreed", "title": "Angebote", "text": "Anders", "version": version}
    assert client.post(url, mine).status_code in {400, 409}
    assert TextModule.objects.get().text == module.text


def test_one_press_puts_a_module_behind_what_was_typed_and_saves_nothing(
    client: Client, advisor: User, case: Consultation, module: TextModule
) -> None:
    client.force_login(advisor)
    typed = {**DETAILS, "agreed": "Getippt.", "internal_notes": "Auch getippt", "version": case.version}
    for page in (NEW, edit_page(case)):
        answer = client.post(page, {**typed, "opened": "{}", "insert": str(module.pk)})
        shown = answer.content.decode()
        assert answer.status_code == 200
        assert "Getippt.\n\nDrei Angebote einholen.</textarea>" in shown
        assert "Auch getippt" in shown
        assert "Noch nicht gespeichert." in shown
    case.refresh_from_db()
    assert case.agreed != "Getippt."
    assert Consultation.objects.count() == 1


@pytest.mark.parametrize("number", ["", "x", "²", "999999", "9" * 5000])
def test_a_module_that_is_gone_costs_nothing_typed(
    client: Client, advisor: User, case: Consultation, number: str
) -> None:
    client.force_login(advisor)
    page = client.post(edit_page(case), {**DETAILS, "agreed": "Getippt.", "insert": number}).content.decode()
    assert "Diesen Textbaustein gibt es nicht mehr." in page
    assert "Getippt." in page


def test_a_text_put_in_survives_a_conflict(
    client: Client, advisor: User, lead: User, case: Consultation, module: TextModule
) -> None:
    client.force_login(advisor)
    opened = client.get(edit_page(case)).context["opened"]
    mine = {**DETAILS, "agreed": case.agreed, "client_notes": case.client_notes, "version": case.version}
    cases.change(case, case.version, {"client_notes": "Notiz der Leitung"}, lead)
    put_in = client.post(edit_page(case), {**mine, "opened": opened, "insert": str(module.pk)})
    assert put_in.context["opened"] == opened
    agreed = put_in.context["form"]["agreed"].value()
    assert agreed.endswith("Drei Angebote einholen.")
    answer = client.post(edit_page(case), {**mine, "agreed": agreed, "opened": opened})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Drei Angebote einholen." in page
    assert "Notiz der Leitung" in page


def test_a_module_is_not_put_in_twice(module: TextModule) -> None:
    once = text_modules.put_in("", module)
    assert once == text_modules.put_in(once, module) == module.text
