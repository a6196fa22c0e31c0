"""Two notices that become one, news before a confirmation, a row that nobody can read, and broken links."""

import logging

import pytest
from django.db import connection
from django.test import Client

from mailroom.models import Letter
from notices.models import Subscription
from notices.tasks import tell_of_plan
from tests import builders
from tests.notices.conftest import MAX, Post, ask, confirmed, next_plan, path_in, published, send_all
from tests.notices.test_asking import ANSWER
from tests.notices.test_telling import EAST, WEST, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
END = "/benachrichtigung/beenden/"


def merged() -> None:
    """Publish a plan in which both zones are one."""
    new = builders.edition(title="Zusammenlegung", is_demonstration=False)
    builders.zone(new, "NEU-01", builders.square(680_000, 5_643_000, 682_000, 5_644_000))
    published(new)


def test_the_links_of_both_letters_end_the_notice_that_stays(client: Client, post: Post) -> None:
    confirmed(client, post, WEST)
    confirmed(client, post, EAST)
    merged()
    tell_of_plan()
    send_all()
    assert (len(post.letters), Subscription.objects.count()) == (2, 1)
    ends = {path_in(letter, "beenden") for letter in post.letters}
    assert ends == {f"{END}?n={Subscription.objects.get().handle}"}
    page = client.post(ends.pop(), {"List-Unsubscribe": "One-Click"})
    assert "Wir schreiben Ihnen dazu nicht mehr" in page.text
    assert Subscription.objects.count() == 0


@pytest.mark.parametrize("handle", ["", "quatsch", "8ce8324b"])
def test_a_link_without_a_notice_does_not_say_that_one_was_deleted(client: Client, post: Post, handle: str) -> None:
    confirmed(client, post, EAST)
    page = client.post(f"{END}?n={handle}")
    assert page.status_code == 200
    assert "nicht mehr. Ihre" not in page.text
    assert "der Link ist nicht vollständig" in page.text
    assert Subscription.objects.count() == 1


def test_what_is_published_before_the_confirmation_is_told(client: Client, post: Post) -> None:
    ask(client, EAST)
    send_all()
    next_plan()
    page, query = path_in(post.letters[0], "bestaetigen").split("?")
    client.post(page, {"t": query.removeprefix("t=").replace("%3A", ":")})
    post.envelopes.clear()
    tell_of_plan()
    send_all()
    assert "Prüfgebiet (vorher: Wärmenetzausbaugebiet)" in text_of(post)


def test_a_row_that_nobody_can_read_keeps_nobody_from_a_letter(
    client: Client, post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    broken = confirmed(client, post, EAST)
    confirmed(client, post, EAST, MAX)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE notices_subscription SET email = 'kaputt' WHERE id = %s", [broken.pk])
    next_plan()
    with caplog.at_level(logging.ERROR):
        tell_of_plan()
    said = [each.getMessage() for each in caplog.records if each.levelno == logging.ERROR]
    assert said == [f"Benachrichtigung {broken.pk} ließ sich nicht bearbeiten: Undecipherable"]
    send_all()
    assert post.recipients == [MAX]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("", "Dort liegt jetzt: DEMO-01 Gebiet DEMO-01 (Gebiet für die dezentrale Wärmeversorgung)."),
        ("/leicht", "DEMO-01 Gebiet DEMO-01: Hier hat jedes Haus eine eigene Heizung."),
    ],
)
def test_who_asks_on_the_page_of_another_zone_reads_in_which_one_the_house_lies(
    client: Client, post: Post, language: str, words: str
) -> None:
    ask(client, f"{language}{EAST}", address="Westweg 1")
    send_all()
    assert words in text_of(post)


def test_the_letter_names_the_street_of_the_house_and_the_house_of_an_answer(client: Client, post: Post) -> None:
    ask(client, EAST, address="Ostweg 2a")
    ask(client, ANSWER)
    send_all()
    assert "Häuser in der Nähe: Ostweg" in text_of(post)
    assert "Kosten der Heizung: 1975" in text_of(post, 1)
    assert "titel" not in text_of(post, 1)


@pytest.mark.parametrize("email", ["root@localhost", "root@[127.0.0.1]", '"a\x0b"@beispiel.example'])
def test_no_letter_goes_to_the_machine_itself_or_to_no_name(client: Client, email: str) -> None:
    answer = ask(client, EAST, email)
    assert (answer.status_code, Letter.objects.count()) == (400, 0)
    assert "Das ist keine E-Mail-Adresse" in answer.text
