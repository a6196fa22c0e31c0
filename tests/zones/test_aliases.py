"""Former street names: entered by staff with source and date, found at once, never taken for today's name silently."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from tests import builders, roles
from tests.opened import opened
from tests.zones.pages import text_of
from zones import services
from zones.address import lookup, outcomes
from zones.address.published import current
from zones.address.search.streets import How
from zones.models import EditionKind, StreetAlias

pytestmark = pytest.mark.django_db
SOURCE = "Beschluss des Stadtrats"


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def alias(old_name: str = "Leninallee", street: str = "Westweg") -> StreetAlias:
    return StreetAlias.objects.create(old_name=old_name, street=street, source=SOURCE, as_of=dt.date(1991, 5, 1))


def offered(text: str) -> list[tuple[str, How]]:
    result = lookup.lookup_text(text)
    return [(offer.street, offer.how) for offer in result.offers] if isinstance(result, outcomes.DidYouMean) else []


@pytest.mark.parametrize("text", ["Leninallee 1", "lenin-allee 1", "LENINALLEE 1, 07743 Jena"])
def test_a_former_name_offers_the_street_of_today(text: str) -> None:
    assert offered(text) == []
    alias()
    assert offered(text) == [("Westweg", How.ALIAS)]


def test_changes_and_deletions_are_followed() -> None:
    entered = alias()
    assert offered("Leninallee 1") == [("Westweg", How.ALIAS)]
    entered.street = "Ostweg"
    entered.save()
    assert offered("Leninallee 2a") == [("Ostweg", How.ALIAS)]
    entered.delete()
    assert offered("Leninallee 2a") == []


@pytest.mark.django_db(transaction=True)
def test_a_committed_change_reaches_what_was_already_read() -> None:
    published = current()
    assert published is current()
    alias()
    assert offered("Leninallee 1") == [("Westweg", How.ALIAS)]


def test_aliases_follow_a_publication() -> None:
    alias(street="Neuweg")
    assert offered("Leninallee 1") == []
    addresses = builders.edition(EditionKind.ADDRESSES)
    builders.address(addresses, "Neuweg 1, 07743", builders.WEST + 100, builders.SOUTH + 100)
    services.publish(addresses, reason="Test")
    assert offered("Leninallee 1") == [("Neuweg", How.ALIAS)]


def test_a_street_of_today_wins_over_a_former_name() -> None:
    alias(old_name="Ostweg")
    result = lookup.lookup_text("Ostweg 2a")
    assert isinstance(result, outcomes.InZone)
    assert str(result.address) == "Ostweg 2a, 07745 Jena"


def test_the_page_names_the_former_name_its_source_and_date(client: Client) -> None:
    alias()
    page = text_of(client, "/adresse/?q=Leninallee 1", 404)
    assert "Früher „Leninallee“. Quelle: Beschluss des Stadtrats, Stand 1. Mai 1991." in page
    assert "Westweg 1, 07743 Jena" in page


def test_equal_names_are_refused() -> None:
    with pytest.raises(ValidationError, match="sind gleich"):
        StreetAlias(old_name="Westweg ", street="westweg", source=SOURCE, as_of=dt.date(2020, 1, 1)).full_clean()


@pytest.mark.parametrize(("old_name", "sentence"), [("West-Weg", "in anderer Schreibweise"), ("–", "kein Straßenname")])
def test_names_that_tell_nothing_are_refused(staff: Client, old_name: str, sentence: str) -> None:
    answer = staff.post(reverse("admin:zones_streetalias_add"), entered("Westweg") | {"old_name": old_name})
    assert sentence in answer.content.decode()
    assert not StreetAlias.objects.exists()


def test_the_street_is_written_as_the_addresses_have_it(staff: Client) -> None:
    assert staff.post(reverse("admin:zones_streetalias_add"), entered("west weg")).status_code == 302
    assert StreetAlias.objects.get().street == "Westweg"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


def entered(street: str) -> dict[str, str]:
    return {
        "old_name": "Leninallee",
        "street": street,
        "source": SOURCE,
        "as_of": "01.05.1991",
        "change_reason": "Nachgetragen",
    }


def test_staff_enter_a_former_name_and_every_state_is_kept(staff: Client) -> None:
    assert staff.post(reverse("admin:zones_streetalias_add"), entered("Westweg")).status_code == 302
    saved = StreetAlias.objects.get()
    assert saved.as_of == dt.date(1991, 5, 1)
    change = reverse("admin:zones_streetalias_change", args=[saved.pk])
    staff.post(change, opened(staff, change) | entered("Ostweg"))
    states = [(state.street, state.history_change_reason) for state in saved.history.all()]  # type: ignore[attr-defined]
    assert states == [("Ostweg", "Nachgetragen"), ("Westweg", "Nachgetragen")]
    history = staff.get(reverse("admin:zones_streetalias_history", args=[saved.pk]))
    assert history.status_code == 200


def test_a_street_that_no_published_address_has_is_refused(staff: Client) -> None:
    answer = staff.post(reverse("admin:zones_streetalias_add"), entered("Westwek"))
    assert "Prüfen Sie die Schreibweise." in answer.content.decode()
    assert not StreetAlias.objects.exists()


@pytest.mark.parametrize(("role", "status"), [("Redaktion", 302), ("Freigabe", 403), ("Beratung", 403)])
def test_only_the_editors_enter_former_names(client: Client, role: str, status: int) -> None:
    user = User.objects.create_user("clerk", is_staff=True)
    user.groups.add(roles.role(role))
    client.force_login(user)
    assert client.post(reverse("admin:zones_streetalias_add"), entered("Westweg")).status_code == status
