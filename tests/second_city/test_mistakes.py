"""Whatever is wrong in the folder of a city stops the start with the file and the entry (docs/city.md)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.core.test_cli import COAL
from tests.second_city.test_second_city import MUSTERAU, ROOT
from zones.city import load
from zones.city_files import CityError

Change = Callable[[Path], object]
CLIMATE, TARIFFS = "parameters/technology/climate.yaml", "parameters/prices/tariffs.yaml"
UTILITY = "utility: {name: Stadtwerke Musterau, short_name: Stadtwerke}\n"
BY_LAW = UTILITY + "by_law: {title: Satzung, adopted_on: 2020-01-01, exempt: Niemand., notice: 'Seit {ändert}.'}\n"


def swapped(old: str, new: str, file: str = "city.yaml") -> Change:
    def change(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def added(text: str) -> Change:
    return swapped("house_coordinates:", text + "house_coordinates:")


def written(file: str, text: str, encoding: str = "utf-8") -> Change:
    return lambda folder: (folder / file).write_text(text, encoding=encoding)


def gone(file: str) -> Change:
    return lambda folder: (folder / file).unlink()


OF_ZONES = {
    "word for a yes": (swapped("is_large: false", "is_large: nein"), "city.yaml", "is_large"),
    "no name": (swapped("name: Musterau", "name:"), "city.yaml", "name"),
    "empty name": (swapped("\nname: Musterau", "\nname: ''"), "city.yaml", "name"),
    "key without quotes": (swapped('"990010010001"', "990010010001"), "city.yaml", "regional_key"),
    "postcode without quotes": (swapped('"99001"', "99001"), "city.yaml", "example_postcode"),
    "postcode of four": (swapped('"99001"', '"9900"'), "city.yaml", "example_postcode"),
    "no zones": (swapped("zones: 3", "zones: 0"), "city.yaml", "plan.zones"),
    "a yes for zones": (swapped("zones: 3", "zones: true"), "city.yaml", "plan.zones"),
    "longitude for latitude": (
        swapped("west: 13.38, south: 52.08, east: 13.48, north: 52.16",
                "west: 52.08, south: 13.38, east: 52.16, north: 13.48"), "city.yaml", "bounds"),
    "script for an address": (
        swapped("url: https://www.musterau.example/waermeplan", "url: javascript:alert(1)"), "city.yaml", "plan.url"),
    "day as a word": (swapped("as_of: 2026-01-01", "as_of: gestern"), "city.yaml", "open_data.as_of"),
    "entry twice": (added("name: Andere\n"), "city.yaml", "name"),
    "nested entry twice": (swapped("  zones: 3", "  zones: 3\n  zones: 4"), "city.yaml", "zones"),
    "unknown placeholder": (added(BY_LAW), "city.yaml", "by_law.notice: 'ändert'"),
    "placeholder of a missing day": (added(BY_LAW.replace("ändert", "amended")), "city.yaml", "by_law.notice"),
    "review without a year": (
        swapped("  zones: 3", "  zones: 3\n  review_notice: 'Bis {first_review}.'"), "city.yaml", "plan.review_notice"),
    "nothing": (written("city.yaml", ""), "city.yaml", "entries"),
    "list": (written("city.yaml", "- a"), "city.yaml", "entries"),
    "no outline": (gone("outline.csv"), "outline.csv", "No such file"),
    "outline with commas": (written("outline.csv", "lon,lat\n13.4,52.1\n"), "outline.csv", "lon"),
    "outline with decimal commas": (written("outline.csv", "lon;lat\n13,4;52,1\n"), "outline.csv", "13,4"),
    "empty outline": (written("outline.csv", "lon;lat\n"), "outline.csv", "corners"),
    "outline elsewhere": (written("outline.csv", "lon;lat\n7;51\n7;52\n8;52\n"), "outline.csv", "bounds"),
    "no places": (gone("places.csv"), "places.csv", "No such file"),
    "places without heading": (written("places.csv", "Altstadt\nNord\n"), "places.csv", "name"),
    "kind of place that nobody knows": (
        written("places.csv", "name,kind\nNord,village\n"), "places.csv", "line 2: 'village'"),
    "place twice": (
        written("places.csv", "name,also\nNord,Auwinkel\nAuwinkel,\n"), "places.csv", "Auwinkel: stands twice"),
    "place within nothing": (
        written("places.csv", "name,within\nNord,Osten\n"), "places.csv", "Nord: within: no place Osten"),
    "place within itself": (
        written("places.csv", "name,within\nNord,Süd\nSüd,Nord\n"), "places.csv", "Nord: within: lies within itself"),
    "day of a place": (
        written("places.csv", "name,as_of\nNord,gestern\n"), "places.csv", "line 2: Invalid isoformat string"),
    "point of no place": (
        written("place_points.csv", "place,lon,lat\nNirgends,13.4,52.1\n"), "place_points.csv", "no place Nirgends"),
    "point with a comma": (
        written("place_points.csv", 'place,lon,lat\nAltstadt,"13,4",52.1\n'), "place_points.csv", "line 2: could not"),
    "municipality without whom to ask": (
        written("municipalities.csv", "name,ask,source,as_of\nDorf,,x,2026-01-01\n"), "municipalities.csv", "ask"),
    "municipality that is a part": (
        written("municipalities.csv", "name,ask,source,as_of\nAltstadt,das Rathaus,x,2026-01-01\n"),
        "municipalities.csv", "Altstadt: is a part of the city"),
    "postcode of a municipality": (
        written("municipalities.csv", "name,ask,source,as_of,postcodes\nDorf,das Rathaus,x,2026-01-01,123\n"),
        "municipalities.csv", "postcodes: 123"),
    "link of a municipality": (
        written("municipalities.csv", "name,ask,source,as_of,url\nDorf,das Rathaus,x,2026-01-01,javascript:x\n"),
        "municipalities.csv", "url: javascript:x"),
    "building without a source": (
        written("buildings.csv", "name,address,source,as_of\nHof,Markt 1,,2026-01-01\n"), "buildings.csv", "source"),
    "places in another encoding": (written("places.csv", "name\nLöbstedt\n", "latin-1"), "places.csv", "utf-8"),
}  # fmt: skip
OF_CALCULATOR = {
    "no figures": (lambda folder: shutil.rmtree(folder / "parameters"), "technology", "degree_days_mean_kd"),
    "misspelt figure": (swapped("outside_design_c", "outside_desing_c", CLIMATE), "technology", "outside_design_c"),
    "figure twice": (
        lambda folder: shutil.copy(folder / TARIFFS, folder / "parameters/prices/x.yaml"),
        "x.yaml", "electricity_base_price_eur_a"),
    "figure without a unit": (swapped('unit: "Kd",', "", CLIMATE), "climate.yaml", "degree_days_mean_kd"),
    "Fernwärme without a price": (added(UTILITY), "prices", "fernwaerme_price_eur_kwh"),
}  # fmt: skip


def copy_of_musterau(folder: Path) -> Path:
    return Path(shutil.copytree(MUSTERAU, folder / "stadt"))


def test_the_example_is_right(tmp_path: Path) -> None:
    assert load(copy_of_musterau(tmp_path)).name == "Musterau"


@pytest.mark.parametrize(("change", "file", "entry"), OF_ZONES.values(), ids=OF_ZONES)
def test_a_mistake_in_the_files_of_the_city_is_named(change: Change, file: str, entry: str, tmp_path: Path) -> None:
    folder = copy_of_musterau(tmp_path)
    change(folder)
    with pytest.raises(CityError) as refused:
        load(folder)
    said = str(refused.value)
    assert said.startswith(str(folder / file))
    assert entry in said.removeprefix(str(folder))
    assert "\n" not in said


def start(city: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "manage.py", "check"]
    environment = os.environ | {"CITY": city}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("change", "file", "entry"), OF_CALCULATOR.values(), ids=OF_CALCULATOR)
def test_a_mistake_in_its_figures_is_named_at_start(change: Change, file: str, entry: str, tmp_path: Path) -> None:
    folder = copy_of_musterau(tmp_path)
    change(folder)
    refused = start(str(folder))
    assert refused.returncode == 1
    (sentence,) = refused.stderr.splitlines()
    assert sentence.startswith(f"Error: {folder / 'parameters'}"), sentence
    assert file in sentence
    assert entry in sentence


def test_a_city_that_is_not_there_is_one_line_with_those_that_are() -> None:
    refused = start("nirgends")
    assert refused.returncode == 1
    (sentence,) = refused.stderr.splitlines()
    assert sentence.startswith("Error: CITY=nirgends: no such folder. In city/ there are: jena;")


def compute(city: Path | str, case: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "calculator", str(case)]
    environment = os.environ | {"CITY": str(city)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("change", "file", "entry"), [OF_ZONES["no outline"], OF_CALCULATOR["misspelt figure"]])
def test_a_mistake_is_named_when_a_case_is_computed(change: Change, file: str, entry: str, tmp_path: Path) -> None:
    folder = copy_of_musterau(tmp_path)
    change(folder)
    refused = compute(folder, tmp_path / "case.yaml")
    assert refused.returncode == 2
    (sentence,) = refused.stderr.splitlines()
    assert sentence.startswith(f"Der Ordner der Stadt ist nicht in Ordnung: {folder}")
    assert file in sentence
    assert entry in sentence


@pytest.mark.parametrize(("duty", "code"), [("true", 2), ("false", 0)])
def test_a_case_with_a_duty_that_no_by_law_states_is_refused(duty: str, code: int, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    facts = COAL.replace("build_year: 1970", f"build_year: 1970, connection_duty: {duty}")
    case.write_text(f"inputs: {{}}\n{facts}", encoding="utf-8")
    done = compute(MUSTERAU, case)
    assert done.returncode == code, done.stderr
    assert ("Diese Stadt hat keine Satzung, die zum Anschluss" in done.stderr) is (code == 2)


def test_the_start_names_a_missing_city_before_it_installs_anything() -> None:
    environment = os.environ | {"CITY": "nirgends"}
    refused = subprocess.run(["bin/start"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "CITY=nirgends: no such folder. In city/ there are: jena;" in refused.stderr
    assert "System packages" not in refused.stdout
