"""The password alone opens nothing, wrong codes lock, and nobody loses what was typed."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django_otp.plugins.otp_totp.models import TOTPDevice

from mailroom.models import Letter
from mailroom.tasks import send_letter
from people import codes
from tests import builders
from tests.people.conftest import (
    ACCOUNT,
    ADMIN_SIGN_IN,
    SET_UP,
    SIGN_IN,
    STEP,
    app_of,
    code_of,
    password,
    signed_in,
)
from tests.sign_in import carried, written_by

pytestmark = pytest.mark.django_db
LIST = "/rechner/beratung/"


def urls(resolver: URLResolver, prefix: str = "") -> list[str]:
    """Return every address of the site that has no part to fill in."""
    found: list[str] = []
    for each in resolver.url_patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            found += urls(each, path)
        elif isinstance(each, URLPattern) and re.fullmatch(r"[\w./-]*", path):
            found.append(f"/{path}")
    return found


EVERY = urls(get_resolver())


def shown(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("Location", "")


def test_the_password_alone_opens_nothing_that_a_visitor_does_not_open(client: Client, app: TOTPDevice) -> None:
    """Signing in aside, each address answers as it answers everybody, or leads to the second step."""
    assert len(EVERY) > 100
    app.user.is_staff = app.user.is_superuser = True
    app.user.save()
    visitor = Client()
    assert password(client, app.user, ADMIN_SIGN_IN)["Location"].startswith(STEP)
    heavy = ("/api/", "/rechner/ergebnis.", "/karte/", "/kacheln/", "/static/")
    for url in EVERY:
        if url.startswith((STEP, *heavy)) or url.endswith(("abmelden/", "logout/")):
            continue
        half, nobody = shown(client.get(url)), shown(visitor.get(url))
        assert half == nobody or half[1].startswith(STEP), url
    assert client.get(LIST)["Location"].startswith(STEP)
    assert signed_in(client, app).status_code == 302
    assert client.get("/verwaltung/").status_code == 200


@pytest.mark.parametrize("door", [SIGN_IN, ADMIN_SIGN_IN])
def test_both_pages_for_signing_in_lead_over_the_code_to_the_page_asked_for(
    door: str, client: Client, app: TOTPDevice
) -> None:
    app.user.is_staff = True
    app.user.save()
    answer = password(client, app.user, door, next=LIST)
    assert client.get(answer["Location"]).status_code == 200
    assert client.post(STEP, {"code": code_of(app), "next": LIST})["Location"] == LIST
    assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("wanted", ["https://boese.example/", "//boese.example", "javascript:alert(1)"])
def test_nobody_is_led_away_from_the_site(wanted: str, client: Client, app: TOTPDevice) -> None:
    password(client, app.user)
    assert client.post(STEP, {"code": code_of(app), "next": wanted})["Location"] == LIST


def test_a_code_and_an_emergency_code_count_once(client: Client, app: TOTPDevice) -> None:
    code = code_of(app)
    password(client, app.user)
    assert client.post(STEP, {"code": f"{code[:3]} {code[3:]}"}).status_code == 302
    first, *_rest = codes.new_emergency_codes(app.user)
    for typed, status in ((code, 403), (first.upper(), 302), (first, 403), ("", 403)):
        again = Client()
        password(again, app.user)
        assert again.post(STEP, {"code": typed}).status_code == status, typed


def test_emergency_codes_are_kept_as_hashes_only(app: TOTPDevice) -> None:
    made = codes.new_emergency_codes(app.user)
    assert len(set(made)) == codes.emergency_codes_left(app.user) == 10
    stored = set(app.user.staticdevice_set.get().token_set.values_list("token", flat=True))
    assert not stored & {code.replace("-", "") for code in made}


def test_wrong_codes_lock_although_the_password_is_right_each_time(client: Client, app: TOTPDevice) -> None:
    for _ in range(4):
        password(client, app.user)
        assert client.post(STEP, {"code": "000000"}).status_code == 403
    password(client, app.user)
    locked = client.post(STEP, {"code": "000000"})
    assert (locked.status_code, locked["Retry-After"]) == (429, "3600")
    assert client.post(STEP, {"code": code_of(app)}).status_code == 302  # nobody is half signed in any more
    assert password(client, app.user).status_code == 429


def test_the_second_step_forgets_earlier_mistakes_and_gives_the_session_a_new_key(
    client: Client, app: TOTPDevice
) -> None:
    for _ in range(4):
        client.post(SIGN_IN, {"username": app.user.username, "password": "falsch"})
    password(client, app.user)
    before = client.session.session_key
    client.post(STEP, {"code": code_of(app)})
    assert client.session.session_key != before
    other = Client()
    other.post(SIGN_IN, {"username": app.user.username, "password": "falsch"})
    assert password(other, app.user).status_code == 302


def test_a_text_typed_after_the_session_ended_comes_along_through_both_steps(client: Client, app: TOTPDevice) -> None:
    case = builders.consultation(app.user)
    page = f"{LIST}{case.pk}/angaben/"
    asked = client.post(page, {"title": "Reihenhaus", **written_by(app.user)})
    half = password(client, app.user, next=page, **carried(asked))
    assert "Ihr Text ist noch da" in half.content.decode()
    wrong = client.post(STEP, {"code": "000000", "next": page, **carried(half)})
    right = client.post(STEP, {"code": code_of(app), "next": page, **carried(wrong)}).content.decode()
    assert f'action="{page}"' in right
    assert 'name="title" value="Reihenhaus"' in right


def test_where_it_is_asked_for_the_first_sign_in_sets_it_up(client: Client, advisor: User, required: None) -> None:
    answer = client.get(password(client, advisor, next=LIST)["Location"])
    assert answer["Location"].startswith(SET_UP)
    assert client.get(LIST)["Location"].startswith(STEP)
    shown = client.get(answer["Location"])
    page, app = shown.content.decode(), app_of(shown, advisor)
    assert "<svg" in page
    assert "http" not in re.sub(r'"http://www.w3.org/[^"]*"', "", page.partition("<main")[2].partition("</main>")[0])
    form = {"app": shown.context["app"], "next": LIST}
    assert client.post(SET_UP, {**form, "code": "000000"}).status_code == 400
    done = client.post(SET_UP, {**form, "code": code_of(app)})
    made = re.findall(r"<code>([a-z2-9]{5}-[a-z2-9]{5})</code>", done.content.decode())
    assert len(made) == 10
    assert "no-store" in done["Cache-Control"]
    assert client.get(LIST).status_code == 200
    other = Client()
    password(other, advisor)
    assert other.post(STEP, {"code": made[0]}).status_code == 302


def test_whoever_has_one_shows_it_before_setting_up_another(client: Client, app: TOTPDevice) -> None:
    password(client, app.user)
    for url in (SET_UP, f"{SET_UP}passkey/", ACCOUNT):
        assert client.get(url)["Location"].startswith(STEP)
        assert client.post(url, {"code": "1"}).status_code in {302, 403, 405}
    assert not TOTPDevice.objects.filter(confirmed=False).exists()


def test_without_the_setting_the_password_is_enough(client: Client, advisor: User) -> None:
    assert password(client, advisor)["Location"] == LIST
    assert client.get(STEP)["Location"] == "/verwaltung/"
    assert Client().get(STEP)["Location"].startswith(SIGN_IN)


def test_the_holder_is_told_of_a_changed_second_factor(client: Client, app: TOTPDevice) -> None:
    app.user.email = "berater@stadt.example"
    app.user.save()
    signed_in(client, app)
    assert client.post(f"{SET_UP}codes/").status_code == 200
    client.post(f"{SET_UP}entfernen/", {"device": app.persistent_id})
    for letter in Letter.objects.all():
        send_letter(letter.pk)
    assert [each.to for each in mail.outbox] == [["berater@stadt.example"]] * 2
    assert "entfernt: Code-App" in mail.outbox[1].body
    assert codes.emergency_codes_left(app.user) == 0
    assert client.get(LIST).status_code == 200


def test_the_last_one_stays_where_it_is_asked_for(client: Client, app: TOTPDevice, required: None) -> None:
    signed_in(client, app)
    client.post(f"{SET_UP}entfernen/", {"device": app.persistent_id})
    assert TOTPDevice.objects.filter(pk=app.pk).exists()


def test_nobody_removes_anothers(client: Client, app: TOTPDevice) -> None:
    other = builders.account("andere", "Beratung")
    client.force_login(other)
    for device in (app.persistent_id, "otp_totp.totpdevice/999", "unsinn", "auth.user/1", ""):
        assert client.post(f"{SET_UP}entfernen/", {"device": device}).status_code == 302
    assert TOTPDevice.objects.filter(pk=app.pk).exists()


@pytest.mark.parametrize("response", ["{}", "[]", "kein JSON", '{"id": "x"}', '{"rawId": "AA", "response": {}}'])
def test_what_is_no_proof_of_a_passkey_lets_nobody_in(response: str, client: Client, app: TOTPDevice) -> None:
    password(client, app.user)
    client.get(STEP)
    assert client.post(STEP, {"response": response}).status_code == 403
    assert client.get(LIST)["Location"].startswith(STEP)
    client.post(STEP, {"code": code_of(app)})
    for name in ("Telefon", ""):
        assert client.post(f"{SET_UP}passkey/", {"response": response, "name": name}).status_code == 400
