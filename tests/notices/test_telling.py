"""Each one whose subject changed is told once, in words; a worker that dies changes nothing of that."""

import datetime as dt
import os
import subprocess
import sys
from datetime import timedelta
from decimal import Decimal

import pytest
from django.conf import settings as site_settings
from django.test import Client
from django.utils import timezone

from mailroom import sending
from mailroom.models import Letter
from mailroom.tasks import wake_letters
from notices.models import Subscription
from notices.tasks import tell_of_answers, tell_of_plan
from tests import builders
from tests.notices.conftest import ERIKA, MAX, SITE, Post, confirmed, next_plan, published, send_all
from tests.notices.test_asking import ANSWER
from tests.processes import PATIENCE_S, database_url, until
from zones import services
from zones.models import Edition, Versorgungsart

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
WEST, EAST = "/benachrichtigung/gebiet/DEMO-01/", "/benachrichtigung/gebiet/DEMO-02/"
SEND_ONE = "import sys, django; django.setup(); from mailroom.sending import deliver; deliver(int(sys.argv[1]))"


def text_of(post: Post, at: int = 0) -> str:
    return post.letters[at].get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_a_publication_tells_each_whose_zone_changed_once_and_nobody_else(client: Client, post: Post) -> None:
    confirmed(client, post, EAST)
    confirmed(client, post, WEST, MAX)
    tell_of_plan()
    assert Letter.objects.count() == 0
    next_plan()
    for _again in range(3):
        tell_of_plan()
        send_all()
    assert post.recipients == [ERIKA]
    text = text_of(post)
    assert "Einteilung: Prüfgebiet (vorher: Wärmenetzausbaugebiet)" in text
    assert f"{SITE}/gebiete/DEMO-02/aenderungen/" in text
    assert "weil Sie am" in text
    next_plan()
    tell_of_plan()
    assert Letter.objects.count() == 0


def test_whoever_did_not_confirm_is_told_nothing(client: Client, post: Post) -> None:
    confirmed(client, post, EAST)
    Subscription.objects.update(confirmed_at=None)
    next_plan()
    tell_of_plan()
    assert Letter.objects.count() == 0


def test_a_zone_that_is_split_is_told_with_its_successors_and_followed(client: Client, post: Post) -> None:
    confirmed(client, post, WEST)
    new = builders.edition(title="Teilung", is_demonstration=False)
    builders.zone(new, "W-1", builders.square(680_000, 5_643_000, 681_000, 5_643_500))
    builders.zone(new, "W-2", builders.square(680_000, 5_643_500, 681_000, 5_644_000))
    published(new)
    tell_of_plan()
    send_all()
    assert "auf mehrere verteilt: W-1, W-2" in text_of(post)
    assert Subscription.objects.get().of == {"codes": ["W-1", "W-2"]}
    newer = builders.edition(title="Noch eine", is_demonstration=False)
    builders.zone(newer, "W-1", builders.square(680_000, 5_643_000, 681_000, 5_643_500))
    builders.zone(newer, "W-2", builders.square(680_000, 5_643_500, 681_000, 5_644_000), Versorgungsart.WAERMENETZ)
    published(newer)
    tell_of_plan()
    send_all()
    assert "Wärmenetzgebiet (vorher: Gebiet für die dezentrale Wärmeversorgung)" in text_of(post, 1)
    assert post.letters[1]["Subject"].endswith("geändert: Gebiet W-2")  # of W-1 nothing is new
    last = builders.edition(title="Und noch eine", is_demonstration=False)
    builders.zone(last, "W-1", builders.square(680_000, 5_643_000, 681_000, 5_643_500), Versorgungsart.WAERMENETZ)
    builders.zone(last, "W-2", builders.square(680_000, 5_643_500, 681_000, 5_644_000))
    published(last)
    tell_of_plan()
    send_all()
    said = text_of(post, 2)
    assert (
        said.index("Gebiet W-1 Gebiet W-1:")
        < said.index("Einteilung: Wärmenetzgebiet")
        < said.index("Gebiet W-2 Gebiet")
    )


def test_a_zone_that_is_gone_without_successor_ends_the_notice_and_says_so(client: Client, post: Post) -> None:
    confirmed(client, post, EAST)
    new = builders.edition(title="Ohne Osten", is_demonstration=False)
    builders.zone(new, "DEMO-01", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    published(new)
    tell_of_plan()
    send_all()
    assert "nicht mehr" in text_of(post)
    assert "Damit endet diese Benachrichtigung" in text_of(post)
    assert (Subscription.objects.count(), post.letters[0]["List-Unsubscribe"]) == (0, None)


def test_houses_around_an_address_are_told_of_only_if_something_changes_there(client: Client, post: Post) -> None:
    confirmed(client, post, EAST, address="Ostweg 2a")
    confirmed(client, post, WEST, MAX, address="Westweg 1")
    next_plan()
    tell_of_plan()
    send_all()
    assert post.recipients == [ERIKA]
    assert "Dort liegt jetzt: DEMO-02 Gebiet DEMO-02 (Prüfgebiet)." in text_of(post)
    assert "Häuser in der Nähe: Ostweg" in text_of(post)


def test_a_demonstration_in_between_hides_no_change(client: Client, post: Post, plan: Edition) -> None:
    confirmed(client, post, EAST)
    demonstration = builders.edition(title="Demonstration")
    builders.two_squares(demonstration)
    published(demonstration)
    tell_of_plan()
    assert Letter.objects.count() == 0
    next_plan()
    tell_of_plan()
    send_all()
    assert "vorher: Wärmenetzausbaugebiet" in text_of(post)


def test_an_edition_is_told_only_when_it_is_known_what_became_of_its_zones(client: Client, post: Post) -> None:
    confirmed(client, post, EAST)
    new = builders.edition(title="Ohne Osten", is_demonstration=False)
    builders.zone(new, "NEU", builders.square(681_000, 5_643_000, 682_000, 5_644_000))
    services.publish(new, reason="Test")
    tell_of_plan()
    assert Letter.objects.count() == 0


def test_a_price_that_changes_an_answer_is_told_once_in_money(client: Client, post: Post) -> None:
    confirmed(client, post, ANSWER)
    tell_of_answers()
    today = timezone.localdate()
    builders.price(valid_from=today, value=Decimal("0.48"), checked_on=today)
    tell_of_answers()
    assert Letter.objects.count() == 0  # looked at today already
    Subscription.objects.update(looked_on=today - dt.timedelta(days=1))
    for _again in range(2):
        tell_of_answers()
        send_all()
        Subscription.objects.update(looked_on=today - dt.timedelta(days=1))
    (letter,) = post.letters
    assert "Recht oder Preise haben Ihr Ergebnis geändert" in letter["Subject"]
    assert " nach 20 Jahren, vorher " in text_of(post)
    assert "/rechner/ergebnis/?" in text_of(post)


def _killed_at(post: Post, step: str, key: int) -> None:
    """Hand a letter over in a process of its own, which is killed when the server comes to a step."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "jena_waerme.settings",
        "DATABASE_URL": database_url(),
        "EMAIL_URL": f"smtp://127.0.0.1:{site_settings.EMAIL_PORT}",
    }
    worker = subprocess.Popen([sys.executable, "-c", SEND_ONE, str(key)], cwd=site_settings.BASE_DIR, env=environment)
    setattr(post, step, worker.kill)
    assert worker.wait(PATIENCE_S) == -9
    assert until(lambda: not sending.WORK.is_in_hand([key]))
    setattr(post, step, lambda: None)


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_after_the_server_took_a_letter_sends_it_no_second_time(client: Client, post: Post) -> None:
    confirmed(client, post, EAST)
    next_plan()
    tell_of_plan()
    letter = Letter.objects.get()
    _killed_at(post, "at_data", letter.pk)
    assert post.recipients == [ERIKA]
    Letter.objects.update(due_at=timezone.now())
    tell_of_plan()
    wake_letters()
    send_all()
    assert post.recipients == [ERIKA]
    first = post.letters[0]["Message-ID"]
    # A day later one letter, and no more, says that the first may have come.
    Letter.objects.update(handed_at=timezone.now() - sending.UNCLEAR_AFTER - timedelta(minutes=1))
    assert sending.unclear() == 1
    for _again in range(3):
        wake_letters()
        send_all()
    assert post.recipients == [ERIKA, ERIKA]
    follows = post.letters[1]
    assert (follows["References"], follows["Message-ID"] != first) == (first, True)
    assert "Vielleicht schon bei Ihnen" in follows["Subject"]
    assert Letter.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_before_the_letter_was_given_loses_nothing(client: Client, post: Post) -> None:
    confirmed(client, post, EAST)
    next_plan()
    tell_of_plan()
    _killed_at(post, "at_rcpt", Letter.objects.get().pk)
    assert post.recipients == []
    Letter.objects.update(due_at=timezone.now())
    send_all()
    send_all()
    assert post.recipients == [ERIKA]
    assert Letter.objects.count() == 0
