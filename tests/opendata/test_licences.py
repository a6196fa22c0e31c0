"""Licences are known by the names that people and files give them, and by no other."""

import pytest

from zones.catalogue.licences import known_licence
from zones.city import CITY

LIST = "http://dcat-ap.de/def/licenses/"


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)", "dl-by-de/2.0"),
        ("Datenlizenz Deutschland Namensnennung Version 2.0", "dl-by-de/2.0"),
        ("dl-de/by-2-0", "dl-by-de/2.0"),
        ("dl-by-de/2.0", "dl-by-de/2.0"),
        ("Datenlizenz Deutschland – Zero – Version 2.0", "dl-zero-de/2.0"),
        ("dl-de/zero-2-0", "dl-zero-de/2.0"),
        ("CC BY 4.0", "cc-by/4.0"),
        ("cc-by-4.0", "cc-by/4.0"),
        ("CC BY-SA 4.0", "cc-by-sa/4.0"),
        ("CC0 1.0", "cc-zero"),
        (CITY.open_data.licence, "dl-by-de/2.0"),
    ],
)
def test_a_licence_is_known_by_its_names(name: str, uri: str) -> None:
    found = known_licence(name)
    assert found is not None
    assert found.uri == f"{LIST}{uri}"
    assert found.text.startswith("https://")
    assert found.asks_for_name == ("by" in uri)


@pytest.mark.parametrize(
    "name",
    ["", "ohne", "CC BY-NC 4.0", "CC BY 3.0", "dl-de/by-1-0", "ODbL 1.0", "dl-de/by-2-0 oder CC BY 4.0", "Zero"],
)
def test_no_other_name_becomes_one(name: str) -> None:
    assert known_licence(name) is None
