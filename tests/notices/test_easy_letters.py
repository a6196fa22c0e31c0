"""In Leichte Sprache a letter says what has changed: each kind of change has its words, and they keep the rules."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone

from calculator.core import Technology
from calculator.doors import told_answers
from calculator.doors.languages import EASY, speaking_in
from calculator.doors.told_answers import NotAnswerable
from calculator.reports.told_answer import ToldKind, ToldPart
from notices.models import Subscription
from notices.tasks import tell_of_answers, tell_of_plan
from tests import builders
from tests.languages.easy import broken_on
from tests.notices.conftest import SITE, Post, confirmed, next_plan, published, send_all
from tests.notices.test_asking import ANSWER
from tests.notices.test_letters import bodies
from zones.content.change_words import ChangeKind
from zones.content.told_changes import PlanChange, ToldZone
from zones.models import Versorgungsart

pytestmark = pytest.mark.django_db
WEST, EAST = "/leicht/benachrichtigung/gebiet/DEMO-01/", "/leicht/benachrichtigung/gebiet/DEMO-02/"
BEFORE, AFTER = ToldZone("A-1 Altstadt", "WAERMENETZ_AUSBAU"), ToldZone("B-2 Neustadt", "DEZENTRAL")
OF_HEATING = {ToldKind.BEST, ToldKind.BEST_KNOWN, ToldKind.BARRED, ToldKind.ALLOWED, ToldKind.DEARER, ToldKind.CHEAPER,
              ToldKind.SAME, ToldKind.ADDED, ToldKind.LEFT}  # fmt: skip


@pytest.fixture
def easy() -> Iterator[None]:
    with speaking_in(EASY):
        yield


def said(template: str, **context: Any) -> str:
    """Return what a part of a letter says, and that it keeps the rules."""
    part = render_to_string(template, context)
    assert broken_on(f"<div>{part}</div>") == [], context
    return " ".join(part.split())


@pytest.mark.usefixtures("easy")
def test_every_change_of_the_plan_has_its_words() -> None:
    changes = [PlanChange(kind, ("x",), (BEFORE,), (AFTER,)) for kind in ChangeKind if kind is not ChangeKind.BORDER]
    changes.append(PlanChange(ChangeKind.BORDER, ("x",), (BEFORE,), (AFTER,), "Ostweg 2, Ostweg 3"))
    assert len({said("zones/easy_told.html", change=each) for each in changes} - {""}) == len(ChangeKind)
    gone, never = PlanChange(ChangeKind.HOUSES, ("x",), (BEFORE,)), PlanChange(ChangeKind.HOUSES, ("x",))
    assert "jetzt nichts mehr im Wärme-Plan" in said("zones/easy_told.html", change=gone)
    assert said("zones/easy_told.html", change=never) == "<p> Zu den Häusern steht nichts im Wärme-Plan. </p>"


@pytest.mark.usefixtures("easy")
def test_every_category_has_its_words() -> None:
    assert len({said("zones/easy_kind.html", kind=each.name) for each in Versorgungsart} - {""}) == len(Versorgungsart)


@pytest.mark.usefixtures("easy")
def test_every_change_of_an_answer_has_its_words() -> None:
    parts = [
        ToldPart(kind, "x", Technology.GAS, Technology.OIL, now="90.000 €", before="80.000 €", change="10 €", years=20)
        for kind in ToldKind
    ]
    words = {part.kind: said("calculator/easy_told.html", part=part) for part in parts}
    assert len(set(words.values()) - {""}) == len(ToldKind)
    assert {kind for kind, text in words.items() if "Gas-Heizung" in text} == OF_HEATING
    assert all(amount in words[ToldKind.DEARER] for amount in ("90.000 €", "80.000 €", "10 €", "20 Jahren"))
    assert "ohne das Gebiet" in said("calculator/easy_told.html", part=ToldPart(ToldKind.ZONE, "x"))


def letter_of(post: Post) -> str:
    """Return the text of the one letter that was sent; its HTML keeps the rules."""
    send_all()
    (letter,) = post.letters
    text, page = bodies(letter)
    assert broken_on(page) == []
    return text.replace("\r\n", "\n")


def test_another_category_is_told_with_the_one_before(client: Client, post: Post) -> None:
    builders.published_city(is_demonstration=False)
    confirmed(client, post, EAST)
    next_plan()
    tell_of_plan()
    text = letter_of(post)
    assert "jetzt im Wärme-Plan:\nHier ist es noch offen.\n" in text
    assert "vorher im Wärme-Plan:\nDas Wärme-Netz soll bis hierher größer werden.\n" in text
    assert f"Mehr zum Gebiet:\n{SITE}/leicht/gebiete/DEMO-02/\n" in text
    assert text.endswith(f"\n{SITE}/leicht/\n")
    assert "Der Wärme-Plan ist jetzt anders" in post.letters[0]["Subject"]


def test_a_zone_that_was_split_is_told_with_what_holds_in_each_part(client: Client, post: Post) -> None:
    builders.published_city(is_demonstration=False)
    confirmed(client, post, WEST)
    new = builders.edition(title="Teilung", is_demonstration=False)
    builders.zone(new, "W-1", builders.square(680_000, 5_643_000, 681_000, 5_643_500))
    builders.zone(new, "W-2", builders.square(680_000, 5_643_500, 681_000, 5_644_000), Versorgungsart.WAERMENETZ)
    published(new)
    tell_of_plan()
    text = letter_of(post)
    assert "W-1 Gebiet W-1: Hier hat jedes Haus eine eigene Heizung.\n" in text
    assert "W-2 Gebiet W-2: Hier soll es ein Wärme-Netz geben.\n" in text
    assert f"Ihr Haus suchen:\n{SITE}/leicht/\n" in text


def test_a_new_code_and_a_new_name_are_told_together(client: Client, post: Post) -> None:
    builders.published_city(is_demonstration=False)
    confirmed(client, post, WEST)
    new = builders.edition(title="Umbenennung", is_demonstration=False)
    builders.zone(new, "N-1", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    builders.zone(new, "DEMO-02", builders.square(681_000, 5_643_000, 682_000, 5_644_000))
    published(new)
    tell_of_plan()
    text = letter_of(post)
    assert text.count("So heißt es jetzt: N-1 Gebiet N-1\nSo hieß es vorher: DEMO-01 Gebiet DEMO-01\n") == 1
    assert f"Mehr zum Gebiet:\n{SITE}/leicht/gebiete/N-1/\n" in text


@pytest.mark.parametrize("address", ["", "Ostweg 2a"])
def test_the_end_of_the_demonstration_is_told(client: Client, post: Post, address: str) -> None:
    builders.published_city()
    confirmed(client, post, EAST, address=address)
    new = builders.edition(title="Wärmeplan", is_demonstration=False)
    builders.zone(new, "J-1", builders.square(681_000, 5_643_000, 682_000, 5_644_000))
    published(new)
    tell_of_plan()
    text = letter_of(post)
    assert "Das Beispiel ist jetzt zu Ende." in text
    assert "Die Stadt hat den Wärme-Plan geändert." not in text
    assert "Das Beispiel ist zu Ende" in post.letters[0]["Subject"]
    assert ("J-1 Gebiet J-1: Hier hat jedes Haus eine eigene Heizung." in text) is bool(address)
    assert f"Ihr Haus suchen:\n{SITE}/leicht/\n" in text


def test_the_end_of_the_demonstration_leads_the_letter_in_the_other_languages_too(client: Client, post: Post) -> None:
    builders.published_city()
    confirmed(client, post, EAST.removeprefix("/leicht"))
    confirmed(client, post, EAST.removeprefix("/leicht"), address="Ostweg 2a")
    new = builders.edition(title="Wärmeplan", is_demonstration=False)
    builders.zone(new, "J-1", builders.square(681_000, 5_643_000, 682_000, 5_644_000))
    published(new)
    tell_of_plan()
    send_all()
    of_zone, of_houses = sorted((bodies(each)[0] for each in post.letters), key=len)
    assert {str(each["Subject"]).partition(": ")[2] for each in post.letters} == {"Die Demonstration ist beendet"}
    assert "finden Sie mit der Suche auf der Startseite" in of_zone
    assert f"Zur Startseite:\n{SITE}/\n" in of_zone.replace("\r\n", "\n")
    assert "Dort liegt jetzt: J-1 Gebiet J-1" in of_houses


@pytest.mark.usefixtures("plan")
def test_a_dearer_heating_is_told_with_by_how_much(client: Client, post: Post) -> None:
    confirmed(client, post, f"/leicht{ANSWER}")
    today = timezone.localdate()
    builders.price(valid_from=today, value=Decimal("0.48"), checked_on=today)
    Subscription.objects.update(looked_on=today - dt.timedelta(days=1))
    tell_of_answers()
    text = letter_of(post)
    assert "Es geht um diese Heizung: Wärme-Pumpe\nSie kostet jetzt mehr als vorher.\nSo viel kostet sie mehr: " in text
    assert "Wie wir rechnen, steht bei Ihrem Ergebnis." in text
    assert "Darum geht es: Heizung für ein Haus von 1975\n" in text
    assert f"Zu Ihrem Ergebnis:\n{SITE}/leicht/rechner/ergebnis/?" in text


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [
        ("", "Der Wärmeplan hat das Gebiet Ihres Ergebnisses geändert", "Das Gebiet DEMO-02 heißt seit der Ausgabe"),
        ("/leicht", "Ihr Gebiet ist jetzt anders", "So heißt es jetzt: N-2 Gebiet N-2\n"),
    ],
)
def test_that_only_the_plan_has_changed_is_no_news_of_law_or_prices(
    client: Client, post: Post, language: str, subject: str, words: str
) -> None:
    confirmed(client, post, f"{language}{ANSWER}&gebiet=DEMO-02")
    new = builders.edition(title="Umbenennung", is_demonstration=False)
    builders.zone(new, "DEMO-01", builders.square(680_000, 5_643_000, 681_000, 5_644_000))
    east = builders.square(681_000, 5_643_000, 682_000, 5_644_000)
    builders.zone(new, "N-2", east, Versorgungsart.WAERMENETZ_AUSBAU)
    published(new)
    Subscription.objects.update(looked_on=timezone.localdate() - dt.timedelta(days=1))
    tell_of_answers()
    send_all()
    (letter,) = post.letters
    text = bodies(letter)[0].replace("\r\n", "\n")
    assert subject in letter["Subject"]
    assert text.count(words) == 1
    assert not [each for each in ("Gesetz", "Recht oder Preise") if each in text]


@pytest.mark.usefixtures("plan")
def test_an_answer_that_is_not_possible_any_more_is_told_and_that_it_is_again(
    client: Client, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_asked: object) -> None:
        raise NotAnswerable("Dafür fehlt ein Preis.")

    confirmed(client, post, f"/leicht{ANSWER}")
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    Subscription.objects.update(looked_on=yesterday)
    with monkeypatch.context() as patched:
        patched.setattr(told_answers, "_answered", refused)
        tell_of_answers()
    assert "Wir können Ihr Ergebnis nicht mehr ausrechnen." in letter_of(post)
    assert "Wir können nicht mehr rechnen" in post.letters[0]["Subject"]
    post.envelopes.clear()
    Subscription.objects.update(looked_on=yesterday)
    tell_of_answers()
    text = letter_of(post)
    assert "Wir können Ihr Ergebnis jetzt wieder ausrechnen." in text
    assert "Gesetz" not in text
