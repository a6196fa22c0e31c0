"""Well-known buildings: start values of the city's folder, and what staff enter over them; offered, never answered."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders, roles
from tests.opened import opened
from zones.address import lookup, outcomes
from zones.models import NamedBuilding

pytestmark = pytest.mark.django_db
ADD = "/verwaltung/zones/namedbuilding/add/"


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


def building(name: str = "Alte Schule", address: str = "Westweg 1") -> NamedBuilding:
    return NamedBuilding.objects.create(name=name, address=address, source="Stadtplan", as_of=dt.date(2026, 1, 2))


def entered(**fields: str) -> dict[str, str]:
    start = {"name": "Alte Schule", "address": "Westweg 1", "source": "Stadtplan", "as_of": "02.01.2026"}
    return {**start, "change_reason": "Nachgetragen", **fields}


def offered(text: str) -> list[str]:
    result = lookup.lookup_text(text)
    offers = result.offers if isinstance(result, outcomes.DidYouMean) else ()
    return [str(address) for offer in offers for address in offer.addresses]


@pytest.mark.parametrize("text", ["Alte Schule", "alte schule jena", "ALTE-SCHULE", "Alte Schu"])
def test_the_name_offers_the_address_at_once_and_never_answers(text: str) -> None:
    assert offered(text) == []
    building()
    assert offered(text) == ["Westweg 1, 07743 Jena"]


def test_changes_and_deletions_are_followed() -> None:
    entry = building()
    entry.address = "Ostweg 2a"
    entry.save()
    assert offered("Alte Schule") == ["Ostweg 2a, 07745 Jena"]
    entry.delete()
    assert offered("Alte Schule") == []


def test_an_entry_lies_over_the_start_value_of_the_same_name_and_without_address_takes_it_away() -> None:
    result = lookup.lookup_text("Rathaus")
    assert not isinstance(result, outcomes.DidYouMean), "its street is none of this city of the tests"
    entry = building("Rathaus")
    assert offered("rathaus") == ["Westweg 1, 07743 Jena"]
    entry.address = ""
    entry.save()
    assert offered("Rathaus") == []


def test_the_page_names_building_source_and_date(client: Client) -> None:
    building()
    page = client.get(reverse("zones:search"), {"q": "Alte Schule"}, follow=True).content.decode()
    assert "„Alte Schule“ ist als Gebäude bekannt." in page
    assert "Quelle: Stadtplan, Stand 2. Januar 2026." in page


def test_the_interface_offers_it_while_typing(client: Client) -> None:
    building()
    line = client.get("/api/v1/adressen", {"q": "Alte Sch"}).json()[0]
    assert (line["kind"], line["label"], line["hint"]) == ("building", "Westweg 1, 07743 Jena", "Alte Schule")


def test_staff_enter_a_building_and_every_state_is_kept(staff: Client) -> None:
    assert "Ohne Eintrag kennt die Suche: Rathaus (Markt 1)" in staff.get(ADD).content.decode()
    assert staff.post(ADD, entered()).status_code == 302
    saved = NamedBuilding.objects.get()
    change = reverse("admin:zones_namedbuilding_change", args=[saved.pk])
    staff.post(change, opened(staff, change) | entered(address="Ostweg 2a"))
    states = [(state.address, state.history_change_reason) for state in saved.history.all()]  # type: ignore[attr-defined]
    assert states == [("Ostweg 2a", "Nachgetragen"), ("Westweg 1", "Nachgetragen")]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"address": "Westweg 99"}, "Prüfen Sie Straße und Hausnummer."),
        ({"address": "Nirgendweg 1"}, "Prüfen Sie Straße und Hausnummer."),
        ({"name": "–"}, "Das ist kein Name."),
        ({"name": "alte-schule"}, "für die Suche derselbe Name"),
    ],
)
def test_what_finds_nothing_or_stands_there_already_is_refused(
    staff: Client, fields: dict[str, str], sentence: str
) -> None:
    building()
    answer = staff.post(ADD, entered(**{"name": "Neue Schule", **fields}))
    assert sentence in answer.content.decode()
    assert NamedBuilding.objects.count() == 1


@pytest.mark.parametrize(("role", "status"), [("Redaktion", 302), ("Freigabe", 403), ("Beratung", 403)])
def test_only_the_editors_enter_buildings(client: Client, role: str, status: int) -> None:
    user = User.objects.create_user("clerk", is_staff=True)
    user.groups.add(roles.role(role))
    client.force_login(user)
    assert client.post(ADD, entered()).status_code == status
