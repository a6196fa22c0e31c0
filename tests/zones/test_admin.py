"""What staff can and cannot do: drafts are open, published editions are not."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from tests import builders
from tests.opened import deletion, opened, reviewed
from tests.roles import role
from zones.models import Edition, EditionStatus, Steckbrief, Zone

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


def form_of(zone: Zone, polygon: dict[str, object]) -> dict[str, object]:
    """The fields that the browser sends for a zone."""
    return {
        "code": zone.code,
        "name": "Neuer Name",
        "versorgungsart": zone.versorgungsart,
        "geometry-TOTAL_FORMS": 1,
        "geometry-INITIAL_FORMS": 1,
        "geometry-0-zone": zone.pk,
        "geometry-0-polygon": json.dumps(polygon),
        "steckbrief-TOTAL_FORMS": 1,
        "steckbrief-INITIAL_FORMS": 1,
        "steckbrief-0-zone": zone.pk,
        "steckbrief-0-source": "Test",
        "steckbrief-0-as_of": "2026-01-01",
    }


def polygon(*corners: tuple[float, float]) -> dict[str, object]:
    return {"type": "MultiPolygon", "coordinates": [[[*corners, corners[0]]]]}


FIT = polygon((11.56, 50.91), (11.57, 50.91), (11.57, 50.92))
BOW_TIE = polygon((11.56, 50.91), (11.57, 50.92), (11.57, 50.91), (11.56, 50.92))
BERLIN = polygon((13.40, 52.51), (13.41, 52.51), (13.41, 52.52))


@pytest.fixture
def draft_zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


def change_url(zone: Zone) -> str:
    return reverse("admin:zones_zone_change", args=[zone.pk])


def send(staff: Client, zone: Zone, form: dict[str, object], **options: Any) -> Any:
    """Open the page of a zone, fill it in and send it."""
    return staff.post(change_url(zone), {**opened(staff, change_url(zone)), **form}, **options)


def test_a_draft_zone_is_saved_with_its_drawn_copy(staff: Client, draft_zone: Zone) -> None:
    answer = send(staff, draft_zone, form_of(draft_zone, FIT))
    assert answer.status_code == 302, answer.context["errors"]
    saved = Zone.objects.select_related("geometry").get(pk=draft_zone.pk)
    assert saved.name == "Neuer Name"
    assert saved.geometry.polygon.num_coords == 4
    assert saved.geometry.display_polygon.num_coords == 4


@pytest.mark.parametrize(("drawn", "sentence"), [(BOW_TIE, "ungültig"), (BERLIN, "nicht in Jena")])
def test_an_unfit_polygon_is_refused_and_nothing_is_saved(
    drawn: dict[str, object], sentence: str, staff: Client, draft_zone: Zone
) -> None:
    answer = send(staff, draft_zone, form_of(draft_zone, drawn))
    assert sentence in answer.content.decode()
    assert Zone.objects.get(pk=draft_zone.pk).name == draft_zone.name


def test_an_overlap_is_saved_in_the_draft_but_named(staff: Client, draft_zone: Zone) -> None:
    whole = polygon((11.53, 50.90), (11.62, 50.90), (11.62, 50.93), (11.53, 50.93))
    answer = send(staff, draft_zone, form_of(draft_zone, whole), follow=True)
    assert "Zwei Gebiete überlappen sich." in answer.content.decode()
    assert "DEMO-01, DEMO-02" in answer.content.decode()


def test_the_neighbours_of_the_same_draft_are_drawn_with_every_corner(staff: Client, draft_zone: Zone) -> None:
    builders.published_city()
    drawn = staff.get(reverse("admin:zones_zone_neighbours", args=[draft_zone.pk])).json()
    assert [feature["properties"]["code"] for feature in drawn["features"]] == ["DEMO-02"]
    assert len(drawn["features"][0]["geometry"]["coordinates"][0][0]) == 5


def test_a_published_zone_can_be_read_but_not_changed(staff: Client) -> None:
    plan, _ = builders.published_city()
    zone = plan.zones.get(code="DEMO-01")
    assert staff.get(change_url(zone)).status_code == 200
    assert staff.post(change_url(zone), form_of(zone, FIT)).status_code == 403
    assert staff.post(reverse("admin:zones_zone_delete", args=[zone.pk]), {"post": "yes"}).status_code == 403


def act(staff: Client, action: str, *editions: Edition) -> str:
    chosen = {"action": action, "_selected_action": [edition.pk for edition in editions]}
    return staff.post(reverse("admin:zones_edition_changelist"), chosen, follow=True).content.decode()


def test_copying_opens_a_published_plan_for_editing(staff: Client) -> None:
    plan, addresses = builders.published_city()
    page = act(staff, "copy_as_draft", plan, addresses)
    assert "Entwurf angelegt" in page
    assert "Adressen werden nicht kopiert" in page
    assert Edition.objects.get(status=EditionStatus.DRAFT).zones.count() == 2


def review(staff: Client, edition: Edition, reason: str = "Beschluss 26/123") -> str:
    url = reverse("admin:zones_edition_review", args=[edition.pk])
    return staff.post(url, {**reviewed(staff, url), "reason": reason}, follow=True).content.decode()


def test_the_action_leads_to_the_review_of_exactly_one_edition(staff: Client) -> None:
    plan, _ = builders.published_city()
    draft = builders.edition(title="Neu")
    builders.two_squares(draft)
    assert "genau eine" in act(staff, "publish", plan, draft)
    assert "Was sich ändert" in act(staff, "publish", draft)


def test_publishing_needs_content_and_a_reason_and_keeps_it(staff: Client) -> None:
    plan, _ = builders.published_city()
    assert "Die Ausgabe ist leer" in review(staff, builders.edition(title="Leer"))
    draft = builders.edition(title="Neu")
    builders.two_squares(draft)
    assert "Dieses Feld ist zwingend erforderlich" in review(staff, draft, reason=" ")
    assert Edition.objects.published_plan() == plan
    assert "Veröffentlicht: Neu" in review(staff, draft)
    assert Edition.objects.published_plan() == draft
    assert draft.publications.get().reason == "Beschluss 26/123"


def test_the_review_names_findings_changes_and_the_addresses_that_move(staff: Client) -> None:
    builders.published_city()
    draft = builders.edition(title="Neu")
    builders.zone(draft, "DEMO-01", builders.square(680_000, 5_643_000, 681_600, 5_644_000))
    builders.zone(draft, "DEMO-02", builders.square(681_400, 5_643_000, 682_000, 5_644_000))
    page = staff.get(reverse("admin:zones_edition_review", args=[draft.pk])).content.decode()
    assert "verhindert" in page
    assert "1 × DEMO-02 → DEMO-01" in page
    listed = staff.get(reverse("admin:zones_edition_addresses", args=[draft.pk])).content.decode()
    assert "Ostweg 2a" in listed
    drawn = staff.get(reverse("admin:zones_edition_map", args=[draft.pk])).json()
    assert [zone["code"] for zone in drawn["zones"]] == ["DEMO-01", "DEMO-02"]
    assert any(finding["severity"] == "open" for finding in drawn["findings"])
    assert "verhindern das Veröffentlichen" in review(staff, draft)


def test_going_back_is_publishing_the_earlier_edition(staff: Client) -> None:
    first, _ = builders.published_city()
    draft = builders.edition(title="Neu")
    builders.two_squares(draft)
    review(staff, draft)
    first.refresh_from_db()
    assert first.status == EditionStatus.WITHDRAWN
    review(staff, first, "Formfehler im Beschluss")
    assert Edition.objects.published_plan() == first


def test_what_somebody_loaded_or_edited_somebody_else_publishes_if_the_settings_say_so(
    staff: Client, settings: Settings
) -> None:
    settings.PUBLISH_NEEDS_SECOND_PERSON = True
    draft = builders.edition(title="Neu", created_by=User.objects.get(username="clerk"))
    builders.two_squares(draft)
    assert "zweite Person" in review(staff, draft)
    staff.force_login(builders.account("second", "Freigabe"))
    User.objects.filter(username="second").update(is_staff=True)
    assert "Veröffentlicht: Neu" in review(staff, draft)


def _permissions(*codenames: str) -> list[Permission]:
    return list(Permission.objects.filter(codename__in=codenames))


@pytest.mark.parametrize(
    ("model", "sought", "found", "others"),
    [
        ("edition", "entwurf", "Entwurf 2027", 3),
        ("zone", "demo-02", "DEMO-02", 2),
        ("steckbrief", "demo-01", "DEMO-01", 2),
        ("address", "ostweg", "Ostweg 2a", 4),
    ],
)
def test_every_list_shows_all_and_its_search_only_what_is_sought(
    model: str, sought: str, found: str, others: int, staff: Client
) -> None:
    builders.published_city()
    builders.edition(title="Entwurf 2027")
    page = reverse(f"admin:zones_{model}_changelist")
    everything, hits = (staff.get(page, query).context["cl"] for query in ({}, {"q": sought}))
    assert (everything.result_count, hits.result_count) == (others, 1)
    assert found in str(hits.result_list[0])


@pytest.mark.parametrize("model", ["edition", "zone", "steckbrief"])
def test_every_empty_form_opens(model: str, staff: Client) -> None:
    assert staff.get(reverse(f"admin:zones_{model}_add")).status_code == 200


def test_only_drafts_can_be_deleted(staff: Client) -> None:
    plan, _ = builders.published_city()
    draft = builders.edition()
    for edition, status in ((plan, 403), (draft, 302)):
        url = reverse("admin:zones_edition_delete", args=[edition.pk])
        assert staff.post(url, deletion(staff, url)).status_code == status
    assert list(Edition.objects.filter(kind=plan.kind)) == [plan]


def test_what_an_edition_is_cannot_be_changed_afterwards(staff: Client) -> None:
    draft = builders.edition(title="Kopie", is_demonstration=True)
    form = {"kind": "addresses", "title": "Echt", "valid_from": "2026-01-01", "source": "Test", "licence": "ohne"}
    url = reverse("admin:zones_edition_change", args=[draft.pk])
    assert staff.post(url, {**opened(staff, url), **form}).status_code == 302
    draft.refresh_from_db()
    assert (draft.title, draft.kind, draft.is_demonstration) == ("Echt", "heat_plan", True)


def test_a_code_of_another_zone_is_refused_in_words(staff: Client, draft_zone: Zone) -> None:
    answer = send(staff, draft_zone, {**form_of(draft_zone, FIT), "code": "DEMO-02"})
    assert answer.status_code == 200
    assert "Diese Kennung hat schon ein anderes Gebiet" in answer.content.decode()


@pytest.mark.parametrize("number", ["NaN", "1e400", "-Infinity", "1e300"])
def test_a_polygon_of_impossible_numbers_is_refused_in_words(number: str, staff: Client, draft_zone: Zone) -> None:
    drawn = json.dumps(FIT).replace("50.92", number)
    form = {**form_of(draft_zone, FIT), "geometry-0-polygon": drawn}
    answer = send(staff, draft_zone, form)
    assert answer.status_code == 200
    assert "Die Fläche" in " ".join(map(str, answer.context["errors"])) or "Geometrie" in str(answer.context["errors"])


def test_a_steckbrief_is_added_to_zones_of_drafts_only(staff: Client) -> None:
    plan, _ = builders.published_city()
    zone = plan.zones.get(code="DEMO-01")
    zone.steckbrief.delete()
    form = {
        "zone": zone.pk,
        "source": "Test",
        "as_of": "2026-01-01",
        "values-TOTAL_FORMS": 0,
        "values-INITIAL_FORMS": 0,
    }
    assert staff.post(reverse("admin:zones_steckbrief_add"), form).status_code == 200
    assert not Steckbrief.objects.filter(zone=zone).exists()


def test_a_draft_of_addresses_can_be_deleted_but_not_a_published_one(staff: Client) -> None:
    _, published = builders.published_city()
    draft = builders.edition("addresses", title="Entwurf")
    builders.address(draft, "Westweg 1, 07743", 680_500, 5_643_500)
    for edition, status in ((draft, 302), (published, 403)):
        url = reverse("admin:zones_edition_delete", args=[edition.pk])
        assert staff.post(url, deletion(staff, url)).status_code == status
    assert list(Edition.objects.filter(kind="addresses")) == [published]


def test_the_desk_of_a_clerk_shows_no_machine_room(client: Client) -> None:
    clerk = User.objects.create_user("clerk", is_staff=True)
    clerk.groups.add(role("Redaktion"))
    client.force_login(clerk)
    desk = client.get(reverse("admin:index"))
    assert desk.status_code == 200
    assert "axes" not in desk.content.decode().casefold()


@pytest.mark.parametrize(
    "sent",
    [
        '{"type": "Point", "coordinates": [1, 2]}',
        '{"type": "LineString", "coordinates": [[11.5, 50.9], [11.6, 50.9]]}',
        '{"type": "GeometryCollection", "geometries": []}',
        '{"type": "MultiPolygon", "coordinates": ' + "[" * 5000 + "]" * 5000 + "}",
        "GEOMETRYCOLLECTION(" * 60_000,
        '{"type": "Polygon", "coordinates": []}',
        '{"type": "MultiPolygon", "coordinates": [[]]}',
        '{"type": "MultiPolygon"}',
        '{"type": "Feature", "geometry": null}',
        "[]",
    ],
    ids=lambda sent: sent[:40],
)
def test_what_is_no_area_is_refused_in_words(sent: str, staff: Client, draft_zone: Zone) -> None:
    answer = send(staff, draft_zone, {**form_of(draft_zone, FIT), "geometry-0-polygon": sent})
    assert answer.status_code == 200
    assert "Die Fläche" in " ".join(map(str, answer.context["errors"]))
