"""Law and prices as one file: what it says is what the interface says, and a reader of Data Packages agrees."""

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import frictionless
import pytest
from django.test import Client
from django.utils import timezone

from calculator.api import package
from calculator.core.parameters import general
from calculator.models import PriceRecord
from tests.zones.test_api import API

pytestmark = pytest.mark.django_db
FILE = f"{API}/recht-und-preise.zip"


def opened(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode())))


def test_a_reader_of_data_packages_finds_it_valid(client: Client, tmp_path: Path) -> None:
    for name, content in opened(client.get(FILE).content).items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.Package(tmp_path / "datapackage.json").validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])
    assert [task.name for task in report.tasks] == ["parameters", "records", "steps"]


def test_the_reader_would_find_a_fault(client: Client, tmp_path: Path) -> None:
    for name, content in opened(client.get(FILE).content).items():
        (tmp_path / name).write_bytes(content.replace(b",false,", b",nein,", 1))
    assert not frictionless.Package(tmp_path / "datapackage.json").validate().valid


def test_it_says_what_the_interface_says(client: Client) -> None:
    files = opened(client.get(FILE).content)
    assert {row["key"] for row in rows(files, "parameters")} == general().keys()
    for key in ("subsidy_speed_bonus_percent", "oil_price_eur_kwh", "gas_price_eur_kwh"):
        told = client.get(f"{API}/parameter/{key}").json()["records"]
        found = [row for row in rows(files, "records") if row["key"] == key]
        assert [row["valid_from"] for row in found] == [each["valid_from"] for each in told]
        for row, each in zip(found, told, strict=True):
            assert row["source"] == each["source"]
            for name in ("value", "working_value", "low", "high"):
                assert (float(row[name]) if row[name] else None) == each[name]
        steps = [(row["start"], row["value"]) for row in rows(files, "steps") if row["key"] == key]
        assert [tuple(map(float, each)) for each in steps] == [
            (step["start"], step["value"]) for each in told for step in each["steps"]
        ]


def test_the_version_changes_with_the_content_and_only_then(client: Client) -> None:
    first, again = client.get(FILE), client.get(FILE)
    assert first.content == again.content
    described: dict[str, Any] = json.loads(opened(first.content)["datapackage.json"])
    assert described["version"] in first["Content-Disposition"]
    assert first["ETag"] == f'"{described["version"]}"'
    for resource in described["resources"]:
        body = opened(first.content)[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (len(body), f"sha256:{hashlib.sha256(body).hexdigest()}")
    PriceRecord.objects.create(
        parameter="pellets_price_eur_kwh",
        valid_from=timezone.localdate(),
        value="0.0811",
        source="=Preisliste eines Händlers",
        checked_on=timezone.localdate(),
    )
    changed = client.get(FILE)
    assert changed["ETag"] != first["ETag"]
    pellets = [row for row in rows(opened(changed.content), "records") if row["key"] == "pellets_price_eur_kwh"]
    assert pellets[-1]["value"] == "0.0811"
    assert pellets[-1]["source"].startswith("'=")  # no formula of a spreadsheet


def test_each_language_has_its_own(client: Client) -> None:
    german, english = (rows(opened(client.get(f"{start}{FILE}").content), "parameters") for start in ("", "/en"))
    assert [row["key"] for row in german] == [row["key"] for row in english]
    assert [row["label"] for row in german] != [row["label"] for row in english]


def test_it_is_made_once(client: Client) -> None:
    package._made.cache_clear()
    for _time in range(3):
        client.get(FILE)
    assert package._made.cache_info().misses == 1
