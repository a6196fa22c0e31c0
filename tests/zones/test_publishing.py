"""Publishing: a reason, the right, a second person where asked for, and no blocking finding; else nothing changes."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection
from pytest_django.fixtures import Settings

from tests import builders, roles
from tests.ingest.test_exports import rich_rows
from tests.processes import PATIENCE_S
from zones import services
from zones.demo.build import PLAN
from zones.ingest.diff import compare
from zones.models import AddressZone, Edition, EditionStatus, Publication, Zone
from zones.storage.load import NotLoaded, load_plan
from zones.storage.reviewed import mark_of_state
from zones.storage.stored import check_stored, compare_stored, plan_rows

pytestmark = pytest.mark.django_db


def member(role: str) -> User:
    user = User.objects.create_user(f"{role}-{User.objects.count()}")
    user.groups.add(roles.role(role))
    return user


@pytest.fixture
def draft() -> Edition:
    """Publish the default plan and return a draft beside it."""
    builders.published_city()
    made = builders.edition(title="Fortschreibung")
    builders.two_squares(made)
    return made


def publish(edition: Edition, by: User, reason: str = "Beschluss 26/123") -> None:
    """Publish what somebody has just reviewed."""
    services.publish(edition, reason=reason, by=by, reviewed=mark_of_state(edition))


def assert_refused(draft: Edition, match: str, **values: object) -> None:
    published = Edition.objects.published_plan()
    with pytest.raises(services.NotPublishable, match=match):
        services.publish(draft, **{"reason": "Beschluss 26/123", **values})
    draft.refresh_from_db()
    assert draft.status == EditionStatus.DRAFT
    assert Edition.objects.published_plan() == published
    assert not draft.publications.exists()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_nothing_is_published(draft: Edition, reason: str) -> None:
    assert_refused(draft, "Begründung", reason=reason)


@pytest.mark.parametrize("role", ["Redaktion", "Beratung", "Verwaltung"])
def test_only_the_role_for_it_publishes(draft: Edition, role: str) -> None:
    assert_refused(draft, "fehlt das Recht", by=member(role))
    publish(draft, member("Freigabe"))
    assert Edition.objects.published_plan() == draft


def test_who_published_what_when_and_why_is_on_record(draft: Edition) -> None:
    first, clerk = Edition.objects.published_plan(), member("Freigabe")
    publish(draft, clerk, " Beschluss vom 25. Juni ")
    publish(first, clerk, "Fehler in Gebiet 7")
    record = [(one.edition, one.by, one.reason) for one in Publication.objects.filter(by=clerk)]
    assert record == [(first, clerk, "Fehler in Gebiet 7"), (draft, clerk, "Beschluss vom 25. Juni")]
    assert draft.history.filter(history_change_reason="Beschluss vom 25. Juni").exists()


@pytest.mark.parametrize("part", ["created_by", "edited_by"])
def test_a_second_person_publishes_where_the_setting_asks_for_it(draft: Edition, part: str, settings: Settings) -> None:
    author = member("Freigabe")
    setattr(draft, part, author)
    draft.save()
    settings.PUBLISH_NEEDS_SECOND_PERSON = True
    assert_refused(draft, "zweite Person", by=author)
    assert_refused(draft, "nie die zweite Person", by=User.objects.create_superuser("root"))
    publish(draft, member("Freigabe"))
    assert draft.status == EditionStatus.PUBLISHED


@pytest.mark.parametrize("part", ["zone", "geometry", "steckbrief"])
def test_whoever_edited_any_part_earlier_is_no_second_person(draft: Edition, part: str, settings: Settings) -> None:
    settings.PUBLISH_NEEDS_SECOND_PERSON = True
    author, zone = member("Freigabe"), draft.zones.get(code="DEMO-01")
    edited = zone if part == "zone" else getattr(zone, part)
    edited._history_user = author
    edited.save()
    draft.edited_by = member("Redaktion")
    draft.save()
    assert_refused(draft, "zweite Person", by=author)


def test_without_the_setting_one_person_is_enough(draft: Edition) -> None:
    draft.created_by = author = member("Freigabe")
    draft.save()
    publish(draft, author)
    assert draft.status == EditionStatus.PUBLISHED


def test_a_draft_that_was_broken_after_loading_is_refused_with_the_finding(draft: Edition) -> None:
    geometry = draft.zones.get(code="DEMO-02").geometry
    geometry.polygon = builders.square(680_900, 5_643_000, 682_000, 5_644_000)
    geometry.save()
    assert_refused(draft, "Zwei Gebiete überlappen sich. DEMO-01, DEMO-02")


def test_another_number_of_zones_than_expected_is_refused(draft: Edition) -> None:
    draft.expected_zones = 3
    draft.save()
    assert_refused(draft, "mehr oder weniger Gebiete")


def test_a_zone_without_area_is_refused(draft: Edition) -> None:
    Zone.objects.create(edition=draft, code="X-1", name="Leer", versorgungsart=3000)
    assert_refused(draft, "fehlt die Fläche. X-1")


def test_what_was_published_once_can_always_come_back(draft: Edition) -> None:
    first = Edition.objects.published_plan()
    services.publish(draft, reason="Beschluss")
    Edition.objects.filter(pk=first.pk).update(expected_zones=99)
    first.refresh_from_db()
    services.publish(first, reason="Zurück")
    assert Edition.objects.published_plan() == first


def test_a_draft_that_someone_deleted_meanwhile_is_refused_with_a_sentence(draft: Edition) -> None:
    Edition.objects.get(pk=draft.pk).delete()
    with pytest.raises(services.NotPublishable, match="gelöscht"):
        services.publish(draft, reason="Beschluss")


def test_the_withdrawal_of_the_edition_before_is_on_record(draft: Edition) -> None:
    first = Edition.objects.published_plan()
    services.publish(draft, reason="Beschluss")
    assert first.history.first().status == EditionStatus.WITHDRAWN


@pytest.mark.django_db(transaction=True)
def test_two_people_publishing_at_once_wait_for_each_other() -> None:
    builders.published_city()
    drafts = [builders.edition(title=title) for title in ("A", "B")]
    for made in drafts:
        builders.two_squares(made)
    together, failures = threading.Barrier(len(drafts)), []

    def work(edition: Edition) -> None:
        try:
            together.wait(timeout=PATIENCE_S)
            services.publish(edition, reason="Beschluss")
        except Exception as error:  # noqa: BLE001 - a thread's error would be lost
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=[made]) for made in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=PATIENCE_S)
    assert failures == []
    assert Edition.objects.published_plan() in drafts
    assert Edition.objects.filter(status=EditionStatus.WITHDRAWN).count() == 2


def test_deleting_a_draft_leaves_no_answer_behind(draft: Edition) -> None:
    addresses = Edition.objects.published_addresses()
    assert services.assign_addresses(draft, addresses) == 4
    draft.delete()
    assert AddressZone.objects.count() == 4


def test_a_stored_plan_reads_back_as_it_was_loaded(draft: Edition) -> None:
    plan = Edition.objects.published_plan()
    assert compare_stored(plan, plan_rows(draft)).is_empty
    assert check_stored(draft).is_loadable
    rows = plan_rows(plan)
    assert [row.code for row in rows] == ["DEMO-01", "DEMO-02"]
    assert rows[0].polygon.area == pytest.approx(1e6)


def test_a_plan_is_loaded_whole_or_not_at_all() -> None:
    with connection.cursor() as cursor:  # a database that loses a figure without a word
        cursor.execute(
            "CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " DELETE FROM zones_steckbriefvalue WHERE id = NEW.id AND indicator = 'buildings'; RETURN NULL; END $$;"
            "CREATE TRIGGER lose AFTER INSERT ON zones_steckbriefvalue FOR EACH ROW EXECUTE FUNCTION lose()"
        )
    with pytest.raises(NotLoaded, match="nichts geladen"):
        load_plan(PLAN, rich_rows())
    assert not Edition.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER lose ON zones_steckbriefvalue")
    edition = load_plan(PLAN, rich_rows())
    assert compare(rich_rows(), plan_rows(edition)).is_empty
