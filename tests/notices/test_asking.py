"""Nobody is told of anything before they confirmed; nobody learns who is told; whoever ends it is forgotten."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from mailroom.models import Letter
from notices import asking, marks
from notices.models import Subscription
from notices.tasks import forget_unconfirmed, tell_of_plan
from tests import builders
from tests.notices.conftest import ERIKA, MAX, SITE, Post, ask, confirmed, next_plan, path_in, send_all
from zones.models import Edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
ZONE = "/benachrichtigung/gebiet/DEMO-02/"
ANSWER = "/benachrichtigung/ergebnis/?house.build_year=1975&systems=heat_pump,gas&titel=Haus+von+Erika"


def test_opening_the_link_confirms_nothing_and_the_button_does(client: Client, post: Post) -> None:
    assert ask(client, ZONE).url == "/benachrichtigung/gesendet/"
    send_all()
    (letter,) = post.letters
    link = path_in(letter, "bestaetigen")
    page = client.get(link)
    assert (page.status_code, page.cookies, "no-store" in page["Cache-Control"]) == (200, {}, True)
    assert Subscription.objects.confirmed().count() == 0
    token = re.search(r'name="t" value="([^"]+)"', page.text)
    assert token
    assert "Wir schreiben Ihnen" in client.post("/benachrichtigung/bestaetigen/", {"t": token[1]}).text
    assert Subscription.objects.confirmed().count() == 1


def test_the_letter_is_text_and_html_and_names_how_it_is_ended_only_once_it_is_confirmed(
    client: Client, post: Post
) -> None:
    ask(client, ZONE)
    send_all()
    (letter,) = post.letters
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    assert (letter["To"], letter["List-Unsubscribe"]) == (ERIKA, None)
    assert letter["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("forged", ["", "x", "0" * 32, f"{'0' * 32}:1abcde:xyz"])
def test_a_forged_or_cut_link_says_what_to_do(client: Client, forged: str) -> None:
    page = client.get("/benachrichtigung/bestaetigen/", {"t": forged})
    assert page.status_code == 410
    assert "Fordern Sie bitte einen neuen an" in page.text
    assert client.post("/benachrichtigung/bestaetigen/", {"t": forged}).status_code == 410


def test_a_link_ends_after_two_days_and_with_it_all_that_was_kept(
    client: Client, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(client, ZONE)
    send_all()
    link = path_in(post.letters[0], "bestaetigen")
    monkeypatch.setattr(marks, "CONFIRM_WITHIN_H", -1)
    assert client.get(link).status_code == 410
    forget_unconfirmed()
    assert Subscription.objects.count() == 1
    Subscription.objects.update(asked_at=timezone.now() - timedelta(hours=49))
    forget_unconfirmed()
    assert Subscription.objects.count() == 0


def test_whether_somebody_is_told_shows_neither_in_the_answer_nor_in_its_number_of_letters(
    client: Client, post: Post
) -> None:
    confirmed(client, post, ZONE)
    cache.clear()
    answers = [ask(client, ZONE, email) for email in (ERIKA, MAX)]
    assert answers[0].url == answers[1].url
    send_all()
    assert post.recipients == [ERIKA, MAX]
    (stands,) = (letter for letter in post.letters if letter["To"] == ERIKA)
    assert "Sie werden schon benachrichtigt" in stands["Subject"]


def test_one_press_in_the_program_for_mail_ends_it_and_deletes_everything(client: Client, post: Post) -> None:
    confirmed(client, post, ZONE)
    next_plan()
    tell_of_plan()
    send_all()
    (letter,) = post.letters
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    url = letter["List-Unsubscribe"].strip().strip("<>")
    assert url.startswith(f"{SITE}/benachrichtigung/beenden/?n=")
    strict = Client(enforce_csrf_checks=True)
    done = strict.post(url.removeprefix(SITE), {"List-Unsubscribe": "One-Click"})
    assert (done.status_code, Subscription.objects.count()) == (200, 0)
    assert strict.post(url.removeprefix(SITE)).status_code == 200


def test_the_link_of_a_letter_ends_it_by_a_button_and_a_letter_that_waits_is_not_sent(
    client: Client, post: Post
) -> None:
    subscription = confirmed(client, post, ZONE)
    next_plan()
    tell_of_plan()
    assert Letter.objects.count() == 1
    page = client.get(f"/benachrichtigung/beenden/?n={subscription.handle}")
    assert (page.status_code, Subscription.objects.count()) == (200, 1)
    client.post("/benachrichtigung/beenden/", {"n": subscription.handle})
    assert (Subscription.objects.count(), Letter.objects.count()) == (0, 0)
    send_all()
    assert post.letters == []


def test_what_is_kept_cannot_be_read_in_the_database_and_holds_no_title(client: Client, post: Post) -> None:
    kept = confirmed(client, post, ANSWER)
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_jsonb(notices_subscription)::text FROM notices_subscription")
        (row,) = cursor.fetchone()
    assert not [word for word in ("erika@", "build_year", "heat_pump", "Haus von") if word in row.casefold()]
    assert kept.email == ERIKA
    assert "house.build_year=1975" in kept.of["query"]
    assert "titel" not in kept.of["query"]
    assert "darf mir an diese Adresse schreiben" in kept.consent


def test_an_address_of_a_house_is_not_kept_but_its_street_and_the_square_around_it(client: Client, post: Post) -> None:
    kept = confirmed(client, post, ZONE, address="Ostweg 2a")
    assert (kept.kind, kept.of) == ("square", {"square": "2726.22574", "street": "Ostweg"})
    assert "2a" not in str(kept.of)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"email": ""}, "Bitte geben Sie Ihre E-Mail-Adresse ein."),
        ({"email": "erika@"}, "Das ist keine E-Mail-Adresse."),
        ({"email": "erika@b.example\nBcc: x@y.example"}, "Das ist keine E-Mail-Adresse."),
        ({"agreed": ""}, "Ohne Ihre Einwilligung dürfen wir Ihnen nicht schreiben."),
        ({"address": "Nirgendweg 1"}, "Die Straße „Nirgendweg 1“ kennen wir nicht."),
        ({"address": "Ostweg 2a " * 20}, "Das ist zu lang. Bitte geben Sie nur Straße und Hausnummer des Hauses an."),
        ({"address": "12"}, "Es fehlt der Straßenname."),
        ({"address": "DEMO-02"}, "Bitte geben Sie Straße und Hausnummer eines Hauses an."),
        ({"website": "x"}, "Bitte laden Sie die Seite neu"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(client: Client, sent: dict[str, str], sentence: str) -> None:
    page = client.post(ZONE, {"email": ERIKA, "agreed": "on", "website": "", **sent})
    assert (page.status_code, Subscription.objects.count()) == (400, 0)
    assert sentence in page.text


def test_an_address_is_nobodys_target(client: Client, post: Post, plan: Edition) -> None:
    for number in range(8):
        builders.zone(plan, f"Z-{number}", builders.square(690_000 + number, 5_643_000, 690_001 + number, 5_643_001))
        assert ask(client, f"/benachrichtigung/gebiet/Z-{number}/").status_code == 302
    ask(client, ZONE)
    send_all()
    assert len(post.letters) == asking.MOST_OF_ADDRESS


def test_one_place_and_all_together_may_ask_so_often(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10):
        assert ask(client, ZONE, f"p{number}@beispiel.example").status_code == 302
    refused = ask(client, ZONE, "p11@beispiel.example")
    assert (refused.status_code, refused["Retry-After"]) == (429, "600")
    cache.clear()
    monkeypatch.setattr(asking, "_PER_HOUR", 10)
    assert ask(client, ZONE, "p12@beispiel.example").status_code == 429


def test_a_zone_or_a_question_that_does_not_exist_leads_to_the_page_that_says_so(client: Client) -> None:
    assert client.get("/benachrichtigung/gebiet/X-1/").url == "/gebiete/X-1/"
    assert client.get("/benachrichtigung/gebiet/%25/").status_code == 404
    wrong = client.get("/benachrichtigung/ergebnis/?house.build_year=bald")
    assert wrong.url == "/rechner/ergebnis/?house.build_year=bald"


@pytest.mark.parametrize(
    ("language", "subject", "word"),
    [("/en", "Please confirm", "Somebody has asked us"), ("/leicht", "Sollen wir Ihnen schreiben?", "Waren Sie das?")],
)
def test_letters_speak_the_language_of_the_page(
    client: Client, post: Post, language: str, subject: str, word: str
) -> None:
    ask(client, f"{language}{ZONE}")
    send_all()
    (letter,) = post.letters
    assert subject in letter["Subject"]
    assert word in letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert word in letter.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert path_in(letter, "bestaetigen").startswith(f"{language}/benachrichtigung/")


def test_without_a_mail_server_the_page_says_that_nobody_will_write(client: Client, settings: Settings) -> None:
    settings.EMAIL_BACKEND = "mailroom.folder.EmailBackend"
    for page in (ZONE, "/benachrichtigung/gesendet/"):
        text = client.get(page).text
        assert ("noch keinen Mailserver" in text, "Postfach" in text) == (True, False)


def test_staff_see_numbers_and_no_rows(client: Client, post: Post) -> None:
    confirmed(client, post, ZONE)
    ask(client, ZONE, MAX)
    user = builders.account("redaktion", "Redaktion")
    user.is_staff = True
    user.save()
    client.force_login(user)
    page = client.get("/verwaltung/").text
    assert "Gebiet: 1 bestätigt, 1 noch nicht" in page
    assert "beispiel.example" not in page
    assert client.get("/verwaltung/notices/").status_code in {302, 403, 404}
