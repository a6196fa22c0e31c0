"""Zones stand in the natural order of the codes that people read: in lists, files, the interface and sentences."""

import pytest
from django.test import Client

from tests import builders
from tests.zones.test_changes import read
from tests.zones.test_lineage_pages import draft, publish
from zones import services
from zones.catalogue.code_order import in_order
from zones.models import Edition, Zone, ZoneGeometry
from zones.storage.stored import plan_rows

pytestmark = pytest.mark.django_db

IN_ORDER = ("7", "10", "A-0", "Süd/1", "Süd/2", "Süd/10", "WG 2", "WG 02a", "WG 9b10", "WG 10", "WG 202501010001", "a1")


def plan_of(shown: tuple[str, ...]) -> Edition:
    """Store one zone for each code, the last one first, under keys in another order."""
    plan = builders.edition()
    for number, code in enumerate(reversed(shown)):
        west = builders.WEST + 10 * number
        zone = builders.zone(plan, f"Z{number}", builders.square(west, builders.SOUTH, west + 10, builders.NORTH))
        Zone.objects.filter(pk=zone.pk).update(shown_code=code)
    return plan


def test_the_database_and_the_checks_know_the_same_order() -> None:
    plan = plan_of(IN_ORDER)
    assert [zone.shown for zone in plan.zones.all()] == list(IN_ORDER)
    assert sorted(set(IN_ORDER), key=in_order) == list(IN_ORDER)
    assert [row.shown for row in plan_rows(plan)] == list(IN_ORDER)
    ordered = ZoneGeometry.objects.filter(zone__edition=plan).order_by("zone")
    assert [geometry.zone.shown for geometry in ordered] == list(IN_ORDER)


def test_where_the_city_writes_no_other_code_the_key_counts() -> None:
    plan = builders.edition()
    for code in ("WG-10", "WG-2"):
        builders.zone(plan, code, builders.square(0, 0, 1, 1))
    assert [zone.code for zone in plan.zones.all()] == ["WG-2", "WG-10"]


def test_lists_and_the_interface_follow_it(client: Client) -> None:
    services.publish(plan_of(("WG 2", "WG 10")), reason="Beschluss des Stadtrats")
    text = read(client, "/gebiete/")
    assert text.index(">WG 2<") < text.index(">WG 10<")
    listed = client.get("/api/v1/gebiete").json()["zones"]
    assert [(zone["code"], zone["shown_code"]) for zone in listed] == [("Z1", "WG 2"), ("Z0", "WG 10")]
    drawn = client.get("/api/v1/gebiete.geojson").json()["features"]
    assert [each["properties"]["shown_code"] for each in drawn] == ["WG 2", "WG 10"]


def test_parts_are_named_in_order_not_by_size(client: Client) -> None:
    publish(draft("Wärmeplan 2025", {"WG-1": (0, 1000)}))
    publish(draft("Fortschreibung", {"WG-10": (0, 700), "WG-2": (700, 1000)}))
    text = read(client, "/gebiete/WG-1/")
    assert "auf mehrere verteilt: WG-2, WG-10." in text
    assert text.index(">WG-2 Gebiet") < text.index(">WG-10 Gebiet")
    assert "WG-1</a>wurde geteilt in<a" in read(client, "/wie-hat-sich-der-plan-geaendert/")
