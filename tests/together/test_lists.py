"""Lists show drafts and what is published apart; names of accounts lead nobody to a page that they may not open."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders, roles
from zones import services
from zones.editions import history
from zones.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client: Client) -> Client:
    user = User.objects.create_user("redaktion", is_staff=True)
    user.groups.add(roles.role("Redaktion"))
    client.force_login(user)
    return client


@pytest.fixture
def draft() -> Edition:
    plan, _ = builders.published_city()
    made = services.copy_as_draft(plan)
    Edition.objects.filter(pk=made.pk).update(created_by=User.objects.create_user("jemand"))
    return made


@pytest.mark.parametrize("model", ["zone", "steckbrief"])
@pytest.mark.parametrize(
    ("query", "expected"),
    [({}, (2, 0)), ({"stand": "published"}, (0, 2)), ({"stand": "alle"}, (2, 2)), ({"stand": "withdrawn"}, (0, 0))],
)
def test_a_list_shows_one_state_at_a_time(
    model: str, query: dict[str, str], expected: tuple[int, int], clerk: Client, draft: Edition
) -> None:
    page = clerk.get(reverse(f"admin:zones_{model}_changelist"), query)
    zones = [getattr(each, "zone", each) for each in page.context["cl"].result_list]
    of_draft = sum(zone.edition_id == draft.pk for zone in zones)
    assert (of_draft, len(zones) - of_draft) == expected  # of the draft, of the published plan


def test_without_a_draft_the_list_shows_what_is_published(clerk: Client) -> None:
    builders.published_city()
    assert clerk.get(reverse("admin:zones_zone_changelist")).context["cl"].result_count == 2


@pytest.mark.parametrize(("model", "way"), [("zone", "edition"), ("steckbrief", "zone__edition")])
def test_the_zones_of_a_chosen_edition_are_all_there(model: str, way: str, clerk: Client, draft: Edition) -> None:
    published = Edition.objects.published_plan()
    page = clerk.get(reverse(f"admin:zones_{model}_changelist"), {f"{way}__id__exact": published.pk})
    assert page.context["cl"].result_count == 2
    assert draft.zones.count() == 2


def test_a_name_of_an_account_is_no_way_to_its_page(clerk: Client, draft: Edition) -> None:
    page = clerk.get(reverse("admin:zones_edition_change", args=[draft.pk])).content.decode()
    assert "jemand" in page
    assert "/verwaltung/auth/user/" not in page


@pytest.mark.parametrize("part", ["steckbrief", "zonegeometry", "steckbriefvalue"])
def test_a_part_of_a_deleted_zone_says_what_to_restore_first(part: str, draft: Edition) -> None:
    zone = draft.zones.get(code="DEMO-01")
    zone.steckbrief.values.create(indicator="heat_demand", value="1", source="Test", as_of=builders.DAY)
    zone.delete()
    entry = next(entry for entry in history.of_edition(draft) if entry.model == part and entry.kind == "gelöscht")
    with pytest.raises(history.NotRestorable, match="Stellen Sie zuerst das Gebiet wieder her"):
        history.restore(draft, entry.model, entry.history_id)


def test_a_figure_of_a_deleted_steckbrief_says_so(draft: Edition) -> None:
    sheet = draft.zones.get(code="DEMO-01").steckbrief
    sheet.values.create(indicator="heat_demand", value="1", source="Test", as_of=builders.DAY)
    sheet.delete()
    figures = (entry for entry in history.of_edition(draft) if entry.model == "steckbriefvalue")
    entry = next(entry for entry in figures if entry.kind == "gelöscht")
    with pytest.raises(history.NotRestorable, match="Der Steckbrief dazu ist gelöscht"):
        history.restore(draft, entry.model, entry.history_id)


def test_citizens_read_the_title_of_the_plan_not_of_its_copy(client: Client, draft: Edition) -> None:
    services.publish(draft, reason="Beschluss 26/123")
    page = client.get("/ausgaben/").content.decode()
    assert "Bearbeitung vom" not in page
    assert "veröffentlicht am" in page
