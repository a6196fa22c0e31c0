"""Publishing, going back, copying, and the zone of every address."""

import pytest
from django.contrib.auth.models import User
from django.contrib.gis.geos import Point
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.formats import date_format
from pytest_django.fixtures import Settings

from tests import builders
from zones import services
from zones.models import Address, AddressZone, Edition, EditionKind, EditionStatus, Relation, SteckbriefValue
from zones.models.zone import SRID

pytestmark = pytest.mark.django_db


def assignment(street: str) -> AddressZone:
    return AddressZone.objects.select_related("zone", "nearest_zone").get(address__street=street)


def test_publishing_assigns_every_address() -> None:
    builders.published_city()
    assert AddressZone.objects.count() == Address.objects.count() == 4
    west = assignment("Westweg")
    assert (west.zone.code, west.relation) == ("DEMO-01", Relation.INSIDE)
    assert (west.nearest_zone, west.nearest_distance_m) == (None, None)


def test_a_point_on_the_shared_edge_belongs_to_the_lowest_code_and_is_on_the_boundary() -> None:
    builders.published_city()
    edge = assignment("Grenzweg")
    assert (edge.zone.code, edge.relation, edge.nearest_zone.code) == ("DEMO-01", Relation.BOUNDARY, "DEMO-02")
    assert edge.nearest_distance_m == 0


def test_an_address_outside_keeps_the_nearest_zone_and_its_distance() -> None:
    builders.published_city()
    outside = assignment("Waldweg")
    assert (outside.zone, outside.relation, outside.nearest_zone.code) == (None, Relation.OUTSIDE, "DEMO-02")
    assert outside.nearest_distance_m == pytest.approx(400)


@pytest.mark.parametrize(
    ("metres_from_edge", "approximate", "relation"),
    [
        (4.99, False, Relation.BOUNDARY),
        (5.0, False, Relation.INSIDE),
        (29.99, True, Relation.BOUNDARY),
        (30.0, True, Relation.INSIDE),
    ],
)
def test_the_tolerance_begins_exactly_where_the_setting_says(
    metres_from_edge: float, approximate: bool, relation: str, settings: Settings
) -> None:
    settings.BOUNDARY_TOLERANCE_M, settings.BOUNDARY_TOLERANCE_APPROXIMATE_M = 5.0, 30.0
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    builders.two_squares(plan)
    easting = builders.SHARED - metres_from_edge
    builders.address(addresses, "Nahweg 1", easting, 5_643_500, is_approximate=approximate)
    services.assign_addresses(plan, addresses)
    assert assignment("Nahweg").relation == relation


def test_assigning_again_replaces_the_answers() -> None:
    plan, addresses = builders.published_city()
    Address.objects.filter(street="Westweg").update(point=Point(681_700, 5_643_500, srid=SRID))
    assert services.assign_addresses(plan, addresses) == 4
    assert assignment("Westweg").zone.code == "DEMO-02"


def test_publishing_withdraws_the_edition_before_and_going_back_publishes_it_again() -> None:
    first, _ = builders.published_city()
    second = builders.edition(title="Fortschreibung")
    builders.zone(second, "DEMO-01", builders.square(680_000, 5_643_000, 682_000, 5_644_000))
    services.publish(second, reason="Fortschreibung")
    first.refresh_from_db()
    assert first.status == EditionStatus.WITHDRAWN
    assert AddressZone.objects.filter(edition=second, zone__code="DEMO-01").count() == 3
    services.publish(first, reason="Zurück")
    assert Edition.objects.published_plan() == first


def test_the_database_refuses_a_second_published_edition_of_a_kind() -> None:
    plan, addresses = builders.published_city()
    with pytest.raises(IntegrityError, match="one_published_edition_per_kind"), transaction.atomic():
        builders.edition(status=EditionStatus.PUBLISHED, published_at=plan.published_at)
    assert addresses.status == EditionStatus.PUBLISHED


def test_an_empty_edition_is_not_published_and_the_old_one_stays() -> None:
    plan, _ = builders.published_city()
    with pytest.raises(services.NotPublishable, match="leer"):
        services.publish(builders.edition(), reason="Test")
    assert Edition.objects.published_plan() == plan


def test_a_copy_is_a_draft_with_every_part_and_leaves_the_original_alone() -> None:
    plan, _ = builders.published_city()
    steckbrief = plan.zones.get(code="DEMO-01").steckbrief
    SteckbriefValue.objects.create(
        steckbrief=steckbrief, indicator="heat_demand", value="1234.50", source="Test", as_of=builders.DAY
    )
    draft = services.copy_as_draft(plan)
    copied = draft.zones.get(code="DEMO-01")
    assert (draft.status, draft.zones.count(), draft.is_demonstration) == (EditionStatus.DRAFT, 2, True)
    assert copied.geometry.polygon.equals(plan.zones.get(code="DEMO-01").geometry.polygon)
    assert [(v.indicator, float(v.value)) for v in copied.steckbrief.values.all()] == [("heat_demand", 1234.5)]
    assert steckbrief.values.count() == 1
    assert Edition.objects.published_plan() == plan


def test_a_copy_belongs_to_no_file_and_to_nobody_yet() -> None:
    plan = builders.edition(file_sha256="0" * 64, check_report={"read": 1}, created_by=User.objects.create_user("x"))
    builders.two_squares(plan)
    draft = services.copy_as_draft(plan)
    assert (draft.file_sha256, draft.check_report, draft.created_by) == ("", {}, None)


def test_a_copy_of_a_plan_with_the_longest_title_fits() -> None:
    plan = builders.edition(title="x" * 200)
    builders.two_squares(plan)
    copy = services.copy_as_draft(plan)
    assert copy.title == plan.title  # what citizens will read
    assert str(copy) == f"{plan.title} (Entwurf vom {date_format(timezone.localdate(), 'd.m.Y')})"
