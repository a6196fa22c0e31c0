"""The city's address file of 2017, where it is at hand: as it came, and as its names were put right."""

import csv
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from zones.models import Edition

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.real_data,
    pytest.mark.skipif("JENA_DATA_DIR" not in os.environ, reason="JENA_DATA_DIR is not set"),
]


FIELDS = ("street", "number", "suffix", "postcode")


def load(name: str, rejects: Path) -> Edition:
    """Load a file as a draft of its name."""
    path = Path(os.environ["JENA_DATA_DIR"]) / "addresses" / name
    options = ("--commit", "--title", name, "--rejects", str(rejects))
    call_command("load_addresses", str(path), *options, stdout=StringIO(), stderr=StringIO())
    return Edition.objects.get(title=name)


def test_all_rows_are_accounted_for_and_both_files_give_the_same_streets_and_places(tmp_path: Path) -> None:
    """Both in one test, since loading takes longest."""
    found = []
    for name in ("jena-2017-original.tsv", "jena-2017-normalised.csv"):
        edition = load(name, rejects := tmp_path / "rejects.csv")
        with rejects.open(encoding="utf-8", newline="") as file:
            dropped = len(list(csv.DictReader(file, delimiter=";")))
        report, addresses = edition.check_report, edition.addresses.all()
        assert report["read"] == 16_745, name
        assert report["loaded"] == addresses.count() == 16_745 - dropped, name
        assert report["dropped"] == dropped, name
        assert report["ADDRESS_TWICE"] == 8, name
        assert addresses.values("street").distinct().count() == 868, name
        found.append(set(addresses.filter(object_id="").values_list(*FIELDS)))
    original, normalised = found
    assert original == normalised
