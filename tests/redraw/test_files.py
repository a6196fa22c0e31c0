"""Polygons of a draft out to QGIS and in again: only they are taken over, after somebody has looked at what changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
import shapely
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import builders
from zones.editions import history
from zones.models import Edition, Zone, ZoneGeometry
from zones.storage import edition_files
from zones.storage.geometry import shape_of

pytestmark = pytest.mark.django_db

REASON = "In QGIS an die Flurstücke angepasst"
Frame = geopandas.GeoDataFrame
Edit = Callable[[Frame], Frame]


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def draft() -> Edition:
    plan = builders.edition()
    builders.two_squares(plan)
    edition_files.make(plan)
    return plan


def url(draft: Edition) -> str:
    return reverse("admin:zones_edition_shapes", args=[draft.pk])


def areas(draft: Edition) -> dict[str, shapely.MultiPolygon]:
    found = ZoneGeometry.objects.filter(zone__edition=draft).select_related("zone")
    return {geometry.zone.code: shape_of(geometry.polygon) for geometry in found}


def edited(draft: Edition, folder: Path, edit: Edit, name: str = "gebiete.gpkg") -> SimpleUploadedFile:
    """The exported file after somebody has changed it."""
    path = folder / "heraus.gpkg"
    path.write_bytes(bytes(draft.files.get(suffix="gpkg").content))
    edit(geopandas.read_file(path, layer="gebiete")).to_file(folder / name)
    return SimpleUploadedFile(name, (folder / name).read_bytes())


def moved(frame: Frame) -> Frame:
    """The common border 200 m further east, in both zones."""
    frame = frame.set_index("code", drop=False).rename_axis(None)
    frame.loc["DEMO-01", "geometry"] = shapely.MultiPolygon([shapely.box(680_000, 5_643_000, 681_200, 5_644_000)])
    frame.loc["DEMO-02", "geometry"] = shapely.MultiPolygon([shapely.box(681_200, 5_643_000, 682_000, 5_644_000)])
    return frame


def post(staff: Client, draft: Edition, file: SimpleUploadedFile, **more: str) -> Any:
    return staff.post(url(draft), {"file": file, "reason": REASON, **more})


def marks(answer: Any) -> dict[str, str]:
    return {name: answer.context["form"][name].value() for name in ("kept", "seen")}


def take_over(staff: Client, draft: Edition, answer: Any) -> Any:
    return staff.post(url(draft), {**marks(answer), "reason": REASON, "take_over": "1"})


def test_what_comes_back_unchanged_changes_nothing(staff: Client, draft: Edition, tmp_path: Path) -> None:
    before = areas(draft)
    answer = post(staff, draft, edited(draft, tmp_path, lambda frame: frame))
    assert "2 von 2 Gebieten, 0 mit anderer Fläche" in answer.content.decode()
    assert take_over(staff, draft, answer).status_code == 302
    assert areas(draft) == before


def test_an_edited_border_is_taken_over_without_a_second_upload(staff: Client, draft: Edition, tmp_path: Path) -> None:
    Zone.objects.filter(edition=draft, code="DEMO-01").update(name="Anders als in der Datei")
    answer = post(staff, draft, edited(draft, tmp_path, moved))
    assert answer.status_code == 200, answer.context["errors"]
    assert areas(draft)["DEMO-01"].area == 1_000_000
    assert take_over(staff, draft, answer).status_code == 302
    assert {code: area.area for code, area in areas(draft).items()} == {"DEMO-01": 1_200_000, "DEMO-02": 800_000}
    zone = Zone.objects.get(edition=draft, code="DEMO-01")
    assert zone.name == "Anders als in der Datei"
    assert REASON in {entry.reason for entry in history.of_zone(zone.pk)}


def test_a_file_of_one_zone_leaves_the_others(staff: Client, draft: Edition, tmp_path: Path) -> None:
    answer = post(staff, draft, edited(draft, tmp_path, lambda frame: moved(frame).loc[["DEMO-02"]]))
    assert "1 von 2 Gebieten, 1 mit anderer Fläche" in answer.content.decode()
    take_over(staff, draft, answer)
    assert {code: area.area for code, area in areas(draft).items()} == {"DEMO-01": 1_000_000, "DEMO-02": 800_000}


def test_an_overlap_is_named_before_it_is_taken_over(staff: Client, draft: Edition, tmp_path: Path) -> None:
    answer = post(staff, draft, edited(draft, tmp_path, lambda frame: moved(frame).loc[["DEMO-01"]]))
    assert "Zwei Gebiete überlappen sich." in answer.content.decode()


@pytest.mark.parametrize(("epsg", "name"), [(25833, "a.gpkg"), (4326, "a.geojson"), (3857, "a.fgb")])
def test_another_coordinate_system_moves_no_corner(
    staff: Client, draft: Edition, tmp_path: Path, epsg: int, name: str
) -> None:
    before = areas(draft)
    answer = post(staff, draft, edited(draft, tmp_path, lambda frame: frame.to_crs(epsg), name))
    assert answer.status_code == 200, answer.context["errors"]
    take_over(staff, draft, answer)
    assert areas(draft) == before


def doubled(frame: Frame) -> Frame:
    return frame.iloc[[0, 0, 1]]


def bow_tie(frame: Frame) -> Frame:
    crossed = shapely.Polygon([(680_000, 5_643_000), (681_000, 5_644_000), (681_000, 5_643_000), (680_000, 5_644_000)])
    return frame.set_geometry([crossed, frame.geometry.iloc[1]], crs=frame.crs)


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (doubled, "Diese Kennungen stehen mehrmals in der Datei: DEMO-01."),
        (lambda frame: frame.assign(code=["DEMO-01", "NEU"]), "Diese Kennungen gibt es im Entwurf nicht: NEU."),
        (lambda frame: frame[["name", "geometry"]], "fehlt eine Spalte mit der Kennung"),
        (lambda frame: frame.set_geometry(frame.centroid), "Hier ist keine Fläche gezeichnet."),
        (bow_tie, "sich selbst schneiden"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    staff: Client, draft: Edition, tmp_path: Path, edit: Edit, sentence: str
) -> None:
    before = areas(draft)
    answer = post(staff, draft, edited(draft, tmp_path, edit))
    assert answer.status_code == 400
    assert sentence in answer.content.decode()
    assert areas(draft) == before


def test_a_file_that_is_none_is_refused(staff: Client, draft: Edition) -> None:
    answer = post(staff, draft, SimpleUploadedFile("gebiete.gpkg", b"SQLite format 3\x00broken"))
    assert answer.status_code == 400
    assert len(answer.context["errors"]) == 1
    assert staff.post(url(draft), {"reason": REASON}).status_code == 400
    assert staff.post(url(draft), {"reason": REASON, "kept": "gone", "take_over": "1"}).status_code == 400


def test_a_draft_that_changed_since_is_answered_anew(staff: Client, draft: Edition, tmp_path: Path) -> None:
    answer = post(staff, draft, edited(draft, tmp_path, moved))
    Zone.objects.filter(edition=draft, code="DEMO-02").update(name="Inzwischen")
    stale = take_over(staff, draft, answer)
    assert stale.status_code == 409
    assert areas(draft)["DEMO-01"].area == 1_000_000
    assert take_over(staff, draft, stale).status_code == 302
    assert areas(draft)["DEMO-01"].area == 1_200_000


def test_only_a_draft_takes_polygons(staff: Client) -> None:
    plan, _ = builders.published_city()
    assert staff.get(url(plan)).status_code == 403


def test_one_zone_alone_can_be_had(staff: Client, draft: Edition, tmp_path: Path) -> None:
    zone = Zone.objects.get(edition=draft, code="DEMO-02")
    answer = staff.get(reverse("admin:zones_zone_geopackage", args=[zone.pk]))
    path = tmp_path / "eins.gpkg"
    path.write_bytes(answer.content)
    assert list(geopandas.read_file(path, layer="gebiete")["code"]) == ["DEMO-02"]
    assert pyogrio.read_info(path, layer="gebiete")["features"] == 1
    assert areas(draft)["DEMO-02"].equals(geopandas.read_file(path, layer="gebiete").geometry.iloc[0])


def test_a_file_that_is_not_made_yet_is_asked_for(
    staff: Client, draft: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Edition] = []
    monkeypatch.setattr(edition_files, "ask", asked.append)
    zone = Zone.objects.get(edition=draft, code="DEMO-02")
    zone.name = "Neuer Name"
    zone.save()
    answer = staff.get(reverse("admin:zones_zone_geopackage", args=[zone.pk]), follow=True)
    assert "Die Datei wird gerade erstellt." in answer.content.decode()
    assert asked == [draft]


@pytest.mark.parametrize("name", ["ä" * 245 + ".gpkg", "§§§.gpkg", "..gpkg"])
def test_the_name_of_a_file_is_no_obstacle(name: str, staff: Client, draft: Edition, tmp_path: Path) -> None:
    file = SimpleUploadedFile(name, edited(draft, tmp_path, moved).read())
    assert staff.post(url(draft), {"file": file, "reason": REASON}).status_code in {200, 400}


def test_a_file_without_a_usable_name_is_refused_in_words(staff: Client, draft: Edition) -> None:
    answer = staff.post(url(draft), {"file": SimpleUploadedFile("§§§", b"nichts"), "reason": REASON})
    assert answer.status_code == 400
    assert answer.context["errors"]
