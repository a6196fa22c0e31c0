"""Signing in, and what was typed when the session had ended."""

from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from calculator.models import Consultation
from tests import builders
from tests.sign_in import carried, written_by
from together import kept

pytestmark = pytest.mark.django_db
SIGN_IN = "/rechner/beratung/anmelden/"
TYPED = {"title": "Reihenhaus", "held_on": "2026-05-04", "internal_notes": "Zeile 1\r\nZeile <2> & „3“", "version": "1"}
CONSENT = {"purpose": "Protokoll", "consented_on": "2026-05-04"}


def edit_page(case: Consultation) -> str:
    return reverse("calculator:consultations:edit", args=[case.pk])


def test_who_is_not_signed_in_comes_back_to_the_page_asked_for(client: Client, case: Consultation) -> None:
    answer = client.get(edit_page(case))
    assert answer.status_code == 302
    assert unquote(answer["Location"]) == f"{SIGN_IN}?next=/rechner/beratung/{case.pk}/angaben/"
    answer = client.post(answer["Location"], {"username": "berater", "password": "retareb", "next": edit_page(case)})
    assert answer["Location"] == edit_page(case)


def test_a_text_typed_after_the_session_ended_is_saved_after_signing_in(client: Client, case: Consultation) -> None:
    answer = client.post(edit_page(case), {**TYPED, **written_by(case.advisor)})
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Ihr Text ist noch da" in page
    assert "Reihenhaus" not in page
    sealed = carried(answer)
    login = {"username": "berater", "next": edit_page(case), **sealed}
    wrong = client.post(SIGN_IN, {**login, "password": "falsch"})
    assert wrong.status_code == 403
    assert carried(wrong) == sealed
    right = client.post(SIGN_IN, {**login, "password": "retareb"})
    assert right.status_code == 200
    assert "no-store" in right["Cache-Control"]
    assert f'action="{edit_page(case)}"' in right.content.decode()
    assert 'name="internal_notes"' in right.content.decode()
    assert client.post(edit_page(case), TYPED).status_code == 302
    assert Consultation.objects.get(pk=case.pk).internal_notes == TYPED["internal_notes"].replace("\r\n", "\n")


@pytest.mark.parametrize("name", ["edit", "checklist", "house", "list"])
def test_a_colleague_who_signs_in_instead_is_not_shown_what_was_typed_about_a_case(
    client: Client, case: Consultation, colleague: User, name: str
) -> None:
    target = reverse(f"calculator:consultations:{name}", args=[case.pk] if name != "list" else [])
    asked = client.post(target, {"internal_notes": "Sohn zieht aus", **written_by(case.advisor)})
    assert "Sohn zieht aus" not in asked.content.decode()
    login = {"username": colleague.username, "password": colleague.username[::-1], "next": target}
    answer = client.post(SIGN_IN, {**login, **carried(asked)}, follow=True)
    assert answer.redirect_chain == [("/rechner/beratung/", 302)]
    assert "wird nicht gezeigt und ist nicht gespeichert" in answer.content.decode()
    assert "Sohn zieht aus" not in answer.content.decode()


@pytest.mark.parametrize("target", ["https://boese.example/", "//boese.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(client: Client, advisor: User, target: str) -> None:
    login = {"username": "berater", "password": "retareb", "next": target}
    assert client.post(SIGN_IN, login)["Location"] == "/rechner/beratung/"
    client.logout()
    asked = client.post("/rechner/beratung/neu/", {"internal_notes": "x", **written_by(advisor)})
    again = client.post(SIGN_IN, {**login, **carried(asked)})
    assert 'action="/rechner/beratung/"' in again.content.decode()


def test_a_form_made_stale_by_signing_in_elsewhere_is_offered_again(case: Consultation) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(case.advisor)
    client.get(edit_page(case))
    stale = {**TYPED, **written_by(case.advisor), "csrfmiddlewaretoken": "x" * 64}
    answer = client.post(edit_page(case), stale, headers={"Origin": "http://testserver"})
    assert answer.status_code == 403
    assert "Reihenhaus" in answer.content.decode()
    assert "x" * 64 not in answer.content.decode()


def test_what_a_colleague_left_open_in_another_tab_is_not_offered(case: Consultation, colleague: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(colleague)
    stale = {**TYPED, **written_by(case.advisor), "csrfmiddlewaretoken": "x" * 64}
    answer = client.post(edit_page(case), stale, headers={"Origin": "http://testserver"}, follow=True)
    assert "Reihenhaus" not in answer.content.decode()
    assert "wird nicht gezeigt und ist nicht gespeichert" in answer.content.decode()


@pytest.mark.parametrize("mark", ["", "1", "1:gefälscht"])
def test_a_text_that_names_no_author_is_given_to_nobody(client: Client, case: Consultation, mark: str) -> None:
    asked = client.post(edit_page(case), {**TYPED, kept.AUTHOR: mark})
    login = {"username": "berater", "password": "retareb", "next": edit_page(case)}
    answer = client.post(SIGN_IN, {**login, **carried(asked)}, follow=True)
    assert "Reihenhaus" not in answer.content.decode()
    assert "nicht von diesem Konto" in answer.content.decode()


def test_every_form_names_the_account_that_opens_it(client: Client, case: Consultation) -> None:
    client.force_login(case.advisor)
    page = client.get(edit_page(case)).content.decode()
    assert page.count(f'name="{kept.AUTHOR}" value="{kept.author_of(case.advisor)}"') == page.count(
        f'name="{kept.TOKEN}"'
    )


@pytest.mark.parametrize("origin", ["https://boese.example", "null", ""])
def test_what_another_site_sends_is_not_offered_again(case: Consultation, origin: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(case.advisor)
    client.get(edit_page(case))
    headers = {"Origin": origin} if origin else {}
    answer = client.post(edit_page(case), TYPED, headers=headers)
    assert answer.status_code == 403
    assert "Reihenhaus" not in answer.content.decode()


def test_wrong_guesses_lock_with_a_german_page(client: Client, advisor: User) -> None:
    for _ in range(5):
        answer = client.post(SIGN_IN, {"username": "berater", "password": "falsch"})
    assert answer.status_code == 429
    assert "für eine Stunde gesperrt" in answer.content.decode()


def test_signing_out_takes_a_post(client: Client, advisor: User) -> None:
    client.force_login(advisor)
    assert client.get("/rechner/beratung/abmelden/").status_code == 405
    assert client.post("/rechner/beratung/abmelden/").status_code == 302
    assert client.get("/rechner/beratung/").status_code == 302


def test_no_page_of_a_case_is_cached_or_names_the_client_in_its_title(client: Client, case: Consultation) -> None:
    client.force_login(case.advisor)
    for name in ("case", "edit", "files", "changes", "manage", "delete", "add_variant"):
        answer = client.get(reverse(f"calculator:consultations:{name}", args=[case.pk]))
        assert "no-store" in answer["Cache-Control"], name
        title = answer.content.decode().partition("<title>")[2].partition("</title>")[0]
        assert str(case.pk) in title
        assert not {case.client_name, case.title} & {part.strip() for part in title.split("–")}
        assert case.client_name not in title


def test_nothing_of_a_client_reaches_log_address_or_cookie(
    client: Client, case: Consultation, caplog: pytest.LogCaptureFixture
) -> None:
    client.force_login(case.advisor)
    answers = [
        client.post(edit_page(case), {**TYPED, "client_name": "Erika Mustermann", "held_on": "nie"}),
        client.post(edit_page(case), {**TYPED, "client_name": "Erika Mustermann", **CONSENT}),
        client.post("/rechner/beratung/", {"wanted": "Mustermann"}),
        client.post(reverse("calculator:consultations:duplicate", args=[case.pk])),
        client.get(reverse("calculator:consultations:case", args=[builders.consultation(case.advisor).pk + 1000])),
    ]
    assert [answer.status_code for answer in answers] == [400, 302, 200, 302, 404]
    told = caplog.text + str(client.cookies) + "".join(answer.get("Location", "") for answer in answers)
    assert "Mustermann" not in told
