"""Houses around an address: told of other zones there, and of a border that passed a house between the same zones."""

import pytest
from django.test import Client

from mailroom.models import Letter
from notices.tasks import tell_of_plan
from tests import builders
from tests.notices.conftest import Post, confirmed, published, send_all
from tests.notices.test_telling import text_of
from zones.models import Address, Edition, Versorgungsart

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
ZONE = "/benachrichtigung/gebiet/DEMO-01/"
SHARED = builders.SHARED


def moved_border(west_end: float, in_the_east: Versorgungsart = Versorgungsart.WAERMENETZ_AUSBAU) -> Edition:
    """Publish a plan with the zones of before, of which the border lies elsewhere."""
    new = builders.edition(title="Fortschreibung", is_demonstration=False)
    west = builders.square(builders.WEST, builders.SOUTH, west_end, builders.NORTH)
    east = builders.square(west_end, builders.SOUTH, builders.EAST, builders.NORTH)
    builders.zone(new, "DEMO-01", west)
    builders.zone(new, "DEMO-02", east, in_the_east)
    published(new)
    return new


def told(post: Post) -> str:
    tell_of_plan()
    send_all()
    return text_of(post)


def test_a_house_that_a_border_passed_is_told_of_though_the_square_has_the_same_zones(
    client: Client, post: Post
) -> None:
    confirmed(client, post, ZONE, address="Grenzweg 3")
    moved_border(SHARED - 5)
    text = told(post)
    now, before = "DEMO-02 Gebiet DEMO-02 (Wärmenetzausbaugebiet)", "DEMO-01 Gebiet DEMO-01 (Gebiet für die dezentrale"
    assert f"Jetzt in {now}, vorher in {before}" in " ".join(text.split())
    assert "Grenzweg 3." in text
    assert "Dort liegt jetzt" not in text  # the zones that touch the square are the same


def test_a_house_that_a_border_passed_is_told_of_though_its_zone_is_meant_otherwise_now(
    client: Client, post: Post
) -> None:
    confirmed(client, post, ZONE, address="Grenzweg 3")
    moved_border(SHARED - 5, Versorgungsart.PRUEFGEBIET)
    text = " ".join(told(post).split())
    assert "Dort liegt jetzt: DEMO-02 Gebiet DEMO-02 (Prüfgebiet)." in text
    assert "Jetzt in DEMO-02 Gebiet DEMO-02 (Prüfgebiet), vorher in DEMO-01 Gebiet DEMO-01 (Gebiet für" in text


def test_a_border_that_passes_no_house_is_not_told(client: Client, post: Post) -> None:
    builders.address(Edition.objects.published_addresses(), "Randweg 9, 07743", SHARED - 100, 5_643_500)
    moved_border(SHARED - 50)
    confirmed(client, post, ZONE, address="Randweg 9")
    moved_border(SHARED - 60)
    tell_of_plan()
    assert Letter.objects.count() == 0


def test_a_house_that_lies_in_no_zone_any_more_is_told_of(client: Client, post: Post) -> None:
    confirmed(client, post, ZONE, address="Westweg 1")
    new = builders.edition(title="Mit Loch", is_demonstration=False)
    left = builders.square(builders.WEST, builders.SOUTH, 680_490, builders.NORTH)
    right = builders.square(680_510, builders.SOUTH, SHARED, builders.NORTH)
    builders.zone(new, "DEMO-01", left.union(right))
    published(new)
    assert "Jetzt in keinem Gebiet, vorher in DEMO-01" in " ".join(told(post).split())


def test_of_many_houses_the_first_are_named_and_the_others_counted(client: Client, post: Post, plan: Edition) -> None:
    addresses = Edition.objects.published_addresses()
    for number in range(5, 16):
        builders.address(addresses, f"Grenzweg {number}, 07743", SHARED, 5_643_500 + number)
    confirmed(client, post, ZONE, address="Grenzweg 3")
    moved_border(SHARED - 5)
    text = " ".join(told(post).split())
    assert Address.objects.filter(street="Grenzweg").count() == 12
    assert "Grenzweg 3, Grenzweg 5" in text
    assert "Grenzweg 13 und 2 weitere Häuser." in text
