"""`manage.py load_zones`: looks, checks, says what would change, stores a draft, publishes."""

import hashlib
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests import builders
from tests.ingest import plan_files as files
from zones.models import AddressZone, Edition, EditionKind, EditionStatus

pytestmark = pytest.mark.django_db
ORIGIN = ("--source", "Stadt Jena", "--licence", "dl-de/by-2-0")


def run(path: Path, *arguments: object) -> str:
    out = StringIO()
    call_command("load_zones", str(path), *map(str, arguments), stdout=out, stderr=StringIO())
    return out.getvalue()


def gml(folder: Path, count: int = 57) -> Path:
    return files.gml(
        folder / "plan.gml", [files.Plot(plot.code, plot.name, "3000", plot.area) for plot in files.plots(count)]
    )


def test_inspect_shows_columns_samples_and_system_and_nothing_else(tmp_path: Path) -> None:
    out = run(files.gdal(tmp_path / "a.gpkg", files.plots(), "GPKG"), "--inspect")
    assert "Gebiete: 57" in out
    assert "Ebenen: gebiete" in out
    assert "angegeben 25832, passend EPSG:25832" in out
    assert "Versorgungsart → versorgungsart: Wärmenetzausbaugebiet | 3000 | Prüfgebiet" in out


def test_a_dry_run_stores_nothing(tmp_path: Path) -> None:
    out = run(files.geojson(tmp_path / "a.geojson", files.plots()))
    assert "57 Gebiete gelesen, 57 brauchbar." in out
    assert "Es wurde nichts gespeichert" in out
    assert not Edition.objects.exists()


def test_the_plan_itself_gives_title_and_day_of_adoption(tmp_path: Path) -> None:
    path = gml(tmp_path)
    run(path, "--commit", *ORIGIN)
    edition = Edition.objects.get()
    assert (edition.title, edition.adopted_on, edition.valid_from) == ("Wärmeplan Probe", *[date(2025, 6, 18)] * 2)
    assert (edition.kind, edition.status, edition.is_demonstration) == (
        EditionKind.HEAT_PLAN,
        EditionStatus.DRAFT,
        False,
    )
    assert (edition.expected_zones, edition.check_report["loaded"]) == (57, 57)
    assert edition.file_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert set(edition.zones.values_list("steckbrief__target_year", flat=True)) == {2045}


def test_arguments_count_before_the_file(tmp_path: Path) -> None:
    arguments = (
        "--title",
        "Probe",
        "--as-of",
        "2026-02-01",
        "--adopted-on",
        "2026-01-15",
        "--demonstration",
        "--expected",
        56,
    )
    run(gml(tmp_path, 56), "--commit", *ORIGIN, *arguments)
    edition = Edition.objects.get()
    assert (edition.title, edition.valid_from, edition.adopted_on) == ("Probe", date(2026, 2, 1), date(2026, 1, 15))
    assert edition.is_demonstration


@pytest.mark.parametrize("option", ["--as-of", "--adopted-on"])
def test_a_day_that_is_none_gets_a_sentence(option: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=f"„31.12.2025“ ist kein Datum. Geben Sie {option} als JJJJ-MM-TT an"):
        run(gml(tmp_path), option, "31.12.2025")


def test_what_neither_file_nor_arguments_tell_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Geben Sie noch an: --as-of, --source, --licence"):
        run(files.geojson(tmp_path / "a.geojson", files.plots()), "--commit")
    assert not Edition.objects.exists()


def test_steckbriefe_of_a_second_file_are_joined_by_code(tmp_path: Path) -> None:
    rows = [
        ["Kennung", "Empfehlung", "Wärmebedarf MWh"],
        *[[plot.code, "Anschließen", "1.234,5"] for plot in files.plots()],
    ]
    run(gml(tmp_path), "--steckbriefe", files.csv_file(tmp_path / "s.csv", rows), "--commit", *ORIGIN)
    steckbrief = Edition.objects.get().zones.get(code="J07").steckbrief
    assert steckbrief.recommendation == "Anschließen"
    assert [(value.indicator, value.value) for value in steckbrief.values.all()] == [
        ("heat_demand", Decimal("1234.50"))
    ]


def test_before_anything_is_written_the_changes_are_told(tmp_path: Path) -> None:
    builders.published_city()
    out = run(gml(tmp_path), "--as-of", "2026-02-01")
    assert "Gegenüber „Testausgabe“ ändert sich:" in out
    assert "    57 × neu" in out
    assert "     2 × entfallen" in out
    assert "     3 Adressen wechseln das Gebiet oder die Kategorie, davon 1 die Kategorie." in out


def test_publishing_withdraws_the_plan_before_and_assigns_the_addresses(tmp_path: Path) -> None:
    before, addresses = builders.published_city()
    run(gml(tmp_path), "--as-of", "2026-02-01", "--commit", "--publish", "--reason", "Beschluss 26/123", *ORIGIN)
    before.refresh_from_db()
    published = Edition.objects.published_plan()
    assert published is not None
    assert (before.status, published.title) == (EditionStatus.WITHDRAWN, "Wärmeplan Probe")
    assigned = AddressZone.objects.filter(edition=published, address__edition=addresses)
    assert assigned.count() == 4
    assert assigned.get(address__street="Westweg").zone.code == "J22"


@pytest.mark.parametrize("crs", ["26912", "abc", ""])
def test_an_unknown_coordinate_system_is_refused(crs: str, tmp_path: Path) -> None:
    path = files.geojson(tmp_path / "a.geojson", files.plots())
    if crs:
        with pytest.raises(CommandError, match=f"„{crs}“ ist nicht bekannt. Möglich sind: EPSG:25832"):
            run(path, "--crs", crs)
    else:
        assert "57 brauchbar" in run(path, "--crs", crs)


def test_the_encoding_may_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    rows = [f'{plot.code};Süd {plot.code};dezentral;"{plot.area.wkt}"' for plot in files.plots()]
    path.write_bytes("\n".join(["Kennung;Name;Versorgungsart;wkt", *rows]).encode("cp850"))
    run(path, "--encoding", "mac_roman", "--commit", *ORIGIN, "--as-of", "2026-01-01")
    run(path, "--encoding", "cp850", "--commit", *ORIGIN, "--as-of", "2026-01-01")
    names = [edition.zones.get(code="J07").name for edition in Edition.objects.order_by("pk")]
    assert names == ["SÅd J07", "Süd J07"]
    with pytest.raises(CommandError, match="--encoding"):
        run(path, "--encoding", "klingonisch")


def test_choices_for_both_files_come_from_one_json(tmp_path: Path) -> None:
    rows = [["TG", "Bedarf"], *[[plot.code, "1,2"] for plot in files.plots()]]
    table, choices = files.csv_file(tmp_path / "s.csv", rows), tmp_path / "choices.json"
    with pytest.raises(CommandError, match=r"Welche Spalte enthält: Kennung\?"):
        run(gml(tmp_path), "--steckbriefe", table)
    chosen = {"columns": {"code": "TG", "heat_demand": "Bedarf"}, "units": {"heat_demand": "GWh/a"}}
    choices.write_text(json.dumps({"extra": chosen}))
    run(gml(tmp_path), "--steckbriefe", table, "--choices", choices, "--commit", *ORIGIN)
    (value,) = Edition.objects.get().zones.get(code="J07").steckbrief.values.all()
    assert value.value == Decimal(1200)
    choices.write_text('{"extra": {"Spalten": {}}}')
    with pytest.raises(CommandError, match="nicht verständlich"):
        run(gml(tmp_path), "--steckbriefe", table, "--choices", choices)
