"""Which editions are compared: in the order of publication, never a demonstration, never one published in error."""

import datetime as dt
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.zones.test_changes import CHANGES, read
from zones import services
from zones.editions.line import line_to
from zones.models import Edition, EditionKind, EditionStatus, Publication

pytestmark = pytest.mark.django_db


def published(title: str, *, official: bool = True, valid_from: dt.date = builders.DAY) -> Edition:
    plan = builders.edition(title=title, is_demonstration=not official, valid_from=valid_from)
    builders.two_squares(plan)
    services.publish(plan, reason="Beschluss des Stadtrats")
    return plan


def again(plan: Edition) -> None:
    services.publish(plan, reason="Zurück zur früheren Ausgabe")


def titles(plan: Edition) -> list[str]:
    return [edition.title for edition in line_to(plan)]


def test_the_order_of_publication_counts_not_the_day_from_which_a_plan_is_valid() -> None:
    published("Plan 2025", valid_from=dt.date(2025, 6, 25))
    published("Berichtigung", valid_from=dt.date(2024, 1, 1))
    assert titles(published("Fortschreibung", valid_from=dt.date(2028, 3, 1))) == [
        "Plan 2025",
        "Berichtigung",
        "Fortschreibung",
    ]


def test_the_city_is_never_compared_with_a_demonstration(client: Client) -> None:
    published("Demonstration", official=False, valid_from=dt.date(2026, 1, 1))
    first = published("Wärmeplan 2025", valid_from=dt.date(2025, 6, 25))
    assert "Es gibt noch keine frühere Ausgabe" in read(client, CHANGES)
    published("Demonstration 2", official=False)
    second = published("Fortschreibung 2028", valid_from=dt.date(2028, 3, 1))
    text = read(client, CHANGES)
    assert "Verglichen wird „Wärmeplan 2025“ mit „Fortschreibung 2028“." in text
    assert "Demonstration" not in text
    assert line_to(second) == [first, second]
    assert "Demonstration" not in read(client, "/gebiete/DEMO-01/aenderungen/")


def test_a_demonstration_has_a_line_of_its_own() -> None:
    published("Demonstration 1", official=False)
    published("Plan")
    assert titles(published("Demonstration 2", official=False)) == ["Demonstration 1", "Demonstration 2"]


def test_what_was_taken_back_by_going_back_is_in_no_comparison() -> None:
    first = published("Erste")
    published("Irrtum")
    again(first)
    assert titles(first) == ["Erste"]
    third = published("Dritte")
    assert titles(third) == ["Erste", "Dritte"]
    wrong = Edition.objects.get(title="Irrtum")
    assert titles(wrong) == ["Erste", "Irrtum"]  # which it did follow: what was read of it stays true
    again(wrong)
    assert titles(wrong) == ["Erste", "Dritte", "Irrtum"]


def test_an_edition_marked_as_an_error_leaves_the_line_until_it_is_published_again(client: Client) -> None:
    first, wrong, third = published("Erste"), published("Irrtum"), published("Dritte")
    client.force_login(User.objects.create_superuser("chef"))
    action = {"action": "mark_as_error", "_selected_action": [wrong.pk, third.pk]}
    page = client.post(reverse("admin:zones_edition_changelist"), action, follow=True).content.decode()
    assert "Kein Vergleich nennt mehr die Ausgabe „Irrtum“." in page
    assert "„Dritte“ ist nicht zurückgezogen" in page
    assert line_to(third) == [first, third]
    assert "irrtümlich veröffentlicht und zurückgenommen" in read(client, "/ausgaben/")
    assert "Diese Ausgabe wurde irrtümlich veröffentlicht" in read(client, f"/ausgaben/{wrong.pk}/")
    again(wrong)
    assert line_to(wrong) == [first, wrong]


def test_only_the_approver_marks_an_error_and_only_of_a_withdrawn_edition() -> None:
    first, _second = published("Erste"), published("Zweite")
    with pytest.raises(services.NotPublishable, match="Recht"):
        services.mark_as_error(first, by=AnonymousUser())
    first.refresh_from_db()
    assert not first.published_in_error


def test_a_copy_of_an_error_is_an_ordinary_draft() -> None:
    wrong, _right = published("Irrtum"), published("Richtig")
    services.mark_as_error(wrong, by=User.objects.create_superuser("chef"))
    draft = services.copy_as_draft(Edition.objects.get(pk=wrong.pk))
    assert (draft.status, draft.published_in_error) == (EditionStatus.DRAFT, False)


def test_a_plan_for_a_day_to_come_is_not_called_the_present_one(client: Client) -> None:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    published("Fortschreibung", valid_from=tomorrow)
    listed = read(client, "/ausgaben/")
    assert "zurzeit gezeigt" not in listed
    assert "gilt noch nicht" in listed
    page = read(client, "/gebiete/DEMO-01/")
    assert "gilt erst ab" in page
    assert ", ein Plan, der erst ab" in page
    assert "zurzeit gezeigt" not in page
    assert str(tomorrow.year) in page


def test_publications_from_before_they_were_recorded_are_recorded() -> None:
    plan = published("Früh")
    Publication.objects.all().delete()
    builders.edition(kind=EditionKind.ADDRESSES)
    import_module("zones.migrations.0010_editions_in_line").record_first_publications(apps, None)
    assert [(each.edition, each.at) for each in Publication.objects.all()] == [(plan, plan.published_at)]
