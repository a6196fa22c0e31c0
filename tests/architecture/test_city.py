"""What one city has and another has not stands in the folder of the city, and nowhere else."""

import re
from pathlib import Path

import pytest

from tests.architecture.test_house import ROOT, tracked
from zones.city import CITY, load
from zones.city_files import CityError

# The repository, the package and the variable of the tests keep their names; a folder is named where files lie in it.
KEPT = re.compile(r"jena[-_]waerme|JENA_DATA_DIR|city/jena")
# Here „jena“ is the name of the private database and its role, and of the folder that is used unless another is named.
NAMED_ON_PURPOSE = {"bin/lib/postgres.sh", "docker-compose.yml", ".env.example", "zones/city.py"}
# May speak of Jena: its own data, the tests of them, and what is said about the project as a whole.
ABOUT_JENA = ("city/", "tests/", "docs/", "publiccode.yml", "LICENSE")


def names_jena(path: Path) -> bool:
    text = KEPT.sub("", path.read_text(encoding="utf-8", errors="ignore"))
    if str(path.relative_to(ROOT)) in NAMED_ON_PURPOSE:
        text = re.sub(r"\bjena\b", "", text)
    return "jena" in text.lower()


def test_nothing_outside_the_folder_of_the_city_names_it() -> None:
    files = [path for path in tracked("") if not str(path.relative_to(ROOT)).startswith(ABOUT_JENA)]
    pictures = (".png", ".woff2", ".gz")
    named = [path for path in files if path.suffix not in (*pictures, ".md") and names_jena(path)]
    assert [str(path.relative_to(ROOT)) for path in named] == []


def test_no_file_but_that_of_the_city_says_which_coordinate_system_is_meant() -> None:
    models = [
        path for path in tracked(".py") if path.relative_to(ROOT).parts[:2] in {("zones", "models"), ("zones", "map")}
    ]
    assert models
    assert [str(path) for path in models if "25832" in path.read_text()] == []


@pytest.mark.parametrize(
    ("entry", "changed", "sentence"),
    [
        ("epsg: 25833", "epsg: 4326", "epsg: a UTM zone"),
        ("epsg: 25833", "epsg: viel", "epsg"),
        ("name: Musterau", "nmae: Musterau", "name"),
        ('regional_key: "990010010001"', 'regional_key: "99"', "regional_key: 12 digits"),
        ("west: 13.38", "west: 14", "bounds: west < east"),
        ("  zones: 3", "  zones: drei", "plan.zones"),
        ("contacts:", "contacts: [", "city.yaml"),
    ],
)
def test_a_wrong_entry_stops_with_file_and_entry(entry: str, changed: str, sentence: str, tmp_path: Path) -> None:
    good = (ROOT / "tests/second_city/musterau/city.yaml").read_text(encoding="utf-8")
    assert entry in good
    (tmp_path / "city.yaml").write_text(good.replace(entry, changed, 1), encoding="utf-8")
    with pytest.raises(CityError) as refused:
        load(tmp_path)
    assert sentence in str(refused.value)
    assert str(tmp_path / "city.yaml") in str(refused.value)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(CityError, match=re.escape(str(tmp_path / "nirgends" / "city.yaml"))):
        load(tmp_path / "nirgends")


def test_the_tests_run_with_jena() -> None:
    assert (CITY.name, CITY.epsg, CITY.plan.zones) == ("Jena", 25832, 57)
