"""The pages on which a clerk redraws zones: looked at first, then exactly that taken over; without a map or a mouse."""

from typing import Any

import pytest
import shapely
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from zones.editions import history
from zones.models import Edition, Steckbrief, Zone, ZoneGeometry
from zones.storage.geometry import shape_of

pytestmark = pytest.mark.django_db

ACROSS = "679990 5643250\n681010 5643250"  # a quarter of the western square from its south
REASON = "Beschluss 26/0815 vom 3. Dezember"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def west() -> Zone:
    return builders.two_squares(builders.edition(expected_zones=2))[0]


def url(zone: Zone, way: str) -> str:
    return reverse("admin:zones_zone_shape", args=[zone.pk, way])


FILLED: dict[str, dict[str, Any]] = {
    "teilen": {
        "line": ACROSS, "code": "DEMO-01b", "name": "Süd", "versorgungsart": "3000", "new_side": "smaller",
        "with_texts": "on",
    },
    "grenze": {"neighbour": "DEMO-02", "line": "681200 5642990\n681200 5644010"},
    "zusammenlegen": {"others": ["DEMO-02"]},
    "eckpunkte": {
        "corners": "680000 5643000\n681200 5643000\n681200 5644000\n680000 5644000", "neighbours_follow": "on",
    },
}  # fmt: skip


def looked_at(staff: Client, zone: Zone, way: str, **changed: Any) -> dict[str, Any]:
    """Fill in and look at the change; return what the page would send next."""
    typed = {**FILLED[way], "reason": REASON, **changed}
    answer = staff.post(url(zone, way), typed)
    assert answer.status_code == 200, (answer.context["form"].errors, answer.context["outcome"])
    return {**typed, "seen": answer.context["form"]["seen"].value(), "take_over": "1"}


def taken_over(staff: Client, zone: Zone, way: str, **changed: Any) -> str:
    answer = staff.post(url(zone, way), looked_at(staff, zone, way, **changed), follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def areas(zone: Zone) -> dict[str, shapely.MultiPolygon]:
    return {
        geometry.zone.code: shape_of(geometry.polygon)
        for geometry in ZoneGeometry.objects.filter(zone__edition=zone.edition_id).select_related("zone")
    }


@pytest.mark.parametrize("way", FILLED)
def test_looking_stores_nothing(staff: Client, west: Zone, way: str) -> None:
    before = areas(west)
    looked_at(staff, west, way)
    assert areas(west) == before
    assert not ZoneGeometry.history.filter(history_change_reason=REASON).exists()


def test_a_zone_is_split(staff: Client, west: Zone) -> None:
    Steckbrief.objects.filter(zone=west).update(recommendation="Anschluss prüfen")
    west.steckbrief.values.create(indicator="heat_demand", value=100, source="Test", as_of=builders.DAY)
    page = taken_over(staff, west, "teilen")
    assert "Die Kennwerte im Steckbrief von DEMO-01" in page
    found = areas(west)
    assert (found["DEMO-01"].area, found["DEMO-01b"].area) == (750_000, 250_000)
    assert (681_000, 5_643_250) in found["DEMO-02"].geoms[0].exterior.coords
    new = Zone.objects.get(code="DEMO-01b")
    assert (new.name, new.edition_id, new.steckbrief.recommendation) == ("Süd", west.edition_id, "Anschluss prüfen")
    assert not new.steckbrief.values.exists()
    edition = Edition.objects.get(pk=west.edition_id)
    assert (edition.expected_zones, edition.edited_by and edition.edited_by.username) == (3, "clerk")
    assert {entry.reason for entry in history.of_zone(new.pk)} == {REASON}


def test_the_texts_may_stay_behind(staff: Client, west: Zone) -> None:
    taken_over(staff, west, "teilen", with_texts="")
    assert not Steckbrief.objects.filter(zone__code="DEMO-01b").exists()


def test_a_border_moves_for_both(staff: Client, west: Zone) -> None:
    page = taken_over(staff, west, "grenze")
    assert "Neu gezeichnet: DEMO-01 Gebiet DEMO-01, DEMO-02 Gebiet DEMO-02" in page
    assert {code: area.area for code, area in areas(west).items()} == {"DEMO-01": 1_200_000, "DEMO-02": 800_000}


def test_zones_are_merged_and_can_be_put_back(staff: Client, west: Zone) -> None:
    east_id = Zone.objects.get(code="DEMO-02").pk
    assert "Entfallen: DEMO-02" in taken_over(staff, west, "zusammenlegen")
    assert {code: area.area for code, area in areas(west).items()} == {"DEMO-01": 2_000_000}
    assert Edition.objects.get(pk=west.edition_id).expected_zones == 1
    deleted = [entry for entry in history.of_zone(east_id) if entry.kind == "gelöscht"]
    assert {entry.reason for entry in deleted} == {REASON}
    zone_entry = next(entry for entry in deleted if entry.model == "zone")
    history.restore(west.edition, "zone", zone_entry.history_id)
    assert areas(west)["DEMO-02"].area == 1_000_000


def test_typed_corners_take_from_the_neighbour(staff: Client, west: Zone) -> None:
    taken_over(staff, west, "eckpunkte")
    assert {code: area.area for code, area in areas(west).items()} == {"DEMO-01": 1_200_000, "DEMO-02": 800_000}


def test_the_corners_begin_as_they_are_and_change_nothing_so(staff: Client, west: Zone) -> None:
    corners = staff.get(url(west, "eckpunkte")).context["form"]["corners"].value()
    assert corners.splitlines()[0] == "Fläche"
    before = areas(west)
    assert "Die Flächen sind, wie sie waren." in taken_over(staff, west, "eckpunkte", corners=corners)
    assert areas(west) == before


@pytest.mark.parametrize("way", FILLED)
def test_a_draft_that_changed_since_is_answered_with_what_it_would_be_now(staff: Client, west: Zone, way: str) -> None:
    sent = looked_at(staff, west, way)
    Zone.objects.filter(code="DEMO-02").update(name="Inzwischen umbenannt")
    before = areas(west)
    answer = staff.post(url(west, way), sent)
    assert answer.status_code == 409
    assert "nicht mehr der angesehene" in answer.content.decode()
    assert areas(west) == before
    again = {**sent, "seen": answer.context["form"]["seen"].value()}
    assert all(answer.context["form"][name].value() == sent[name] for name, text in FILLED[way].items() if text != "on")
    assert staff.post(url(west, way), again).status_code == 302
    assert areas(west) != before


def test_what_was_typed_after_looking_is_looked_at_again(staff: Client, west: Zone) -> None:
    sent = {**looked_at(staff, west, "teilen"), "new_side": "larger"}
    assert staff.post(url(west, "teilen"), sent).status_code == 409
    assert set(areas(west)) == {"DEMO-01", "DEMO-02"}


@pytest.mark.parametrize(
    ("way", "changed", "sentence"),
    [
        ("teilen", {"line": "680100 5643100\n680200 5643200"}, "Die Linie teilt das Gebiet DEMO-01 nicht"),
        ("teilen", {"line": "hier\nund da"}, "Zeile 1 ist nicht lesbar"),
        ("teilen", {"code": "DEMO-02"}, "Diese Kennung hat schon ein anderes Gebiet der Ausgabe."),
        ("teilen", {"code": "A/B"}, "Erlaubt sind A–Z"),
        ("teilen", {"reason": ""}, "Dieses Feld ist zwingend erforderlich"),
        ("grenze", {"line": "680900 5643100\n680950 5643200"}, "ändert an der Grenze nichts"),
        ("grenze", {"neighbour": "DEMO-99"}, "keine gültige Auswahl"),
        ("zusammenlegen", {"others": []}, "Dieses Feld ist zwingend erforderlich"),
        (
            "eckpunkte",
            {"corners": "680000 5643000\n682000 5643000\n682000 5644000\n680000 5644000"},
            "DEMO-02 bliebe nichts",
        ),
        (
            "eckpunkte",
            {"corners": "680000 5643000\n681000 5644000\n681000 5643000\n680000 5644000"},
            "sich selbst schneiden",
        ),
        ("eckpunkte", {"corners": "13,40 52,51\n13,41 52,51\n13,41 52,52"}, "nicht in Jena"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words_and_nothing_is_lost(
    staff: Client, west: Zone, way: str, changed: dict[str, Any], sentence: str
) -> None:
    before = areas(west)
    answer = staff.post(url(west, way), {**FILLED[way], "reason": REASON, **changed})
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert areas(west) == before
    for name, text in changed.items():
        assert answer.context["form"][name].value() == text


def test_a_published_zone_cannot_be_redrawn(staff: Client) -> None:
    plan, _ = builders.published_city()
    zone = plan.zones.get(code="DEMO-01")
    assert staff.get(url(zone, "teilen")).status_code == 403
    assert "/form/" not in staff.get(reverse("admin:zones_zone_change", args=[zone.pk])).content.decode()


def test_the_ways_are_offered_where_they_may_be_gone(client: Client, west: Zone) -> None:
    clerk = builders.account("redaktion", "Redaktion")
    clerk.is_staff = True
    clerk.save()
    client.force_login(clerk)
    page = client.get(reverse("admin:zones_zone_change", args=[west.pk])).content.decode()
    for way in FILLED:
        assert url(west, way) in page
    reader = builders.account("freigabe", "Freigabe")
    reader.is_staff = True
    reader.save()
    client.force_login(reader)
    assert client.get(url(west, "teilen")).status_code == 403
    assert client.get(url(west, "unbekannt")).status_code == 404
