"""The city's address points of 2017, where they are at hand: every row is accounted for."""

import csv
import os
from pathlib import Path

import pytest

from tests.ingest.address_files import run
from zones.models import Address, Edition

pytestmark = pytest.mark.django_db


@pytest.mark.real_data
@pytest.mark.skipif("JENA_DATA_DIR" not in os.environ, reason="JENA_DATA_DIR is not set")
@pytest.mark.parametrize("name", ["jena-2017-original.tsv", "jena-2017-normalised.csv"])
def test_all_rows_of_the_real_file_are_accounted_for(name: str, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    run(Path(os.environ["JENA_DATA_DIR"]) / "addresses" / name, "--commit", "--rejects", rejects)
    with rejects.open(encoding="utf-8", newline="") as file:
        dropped = len(list(csv.DictReader(file, delimiter=";")))
    report = Edition.objects.get().check_report
    assert report["read"] == 16_745
    assert report["loaded"] == Address.objects.count() == 16_745 - dropped
    assert report["dropped"] == dropped
    assert report["ADDRESS_TWICE"] == 8
    assert Address.objects.values("street").distinct().count() == 868


@pytest.mark.real_data
@pytest.mark.skipif("JENA_DATA_DIR" not in os.environ, reason="JENA_DATA_DIR is not set")
def test_original_and_normalised_file_give_the_same_streets_and_places(tmp_path: Path) -> None:
    folder = Path(os.environ["JENA_DATA_DIR"]) / "addresses"
    run(folder / "jena-2017-original.tsv", "--commit", "--title", "original")
    run(folder / "jena-2017-normalised.csv", "--commit", "--title", "normalised")
    fields = ("street", "number", "suffix", "postcode")
    one, other = (
        set(Address.objects.filter(edition__title=title, object_id="").values_list(*fields))
        for title in ("original", "normalised")
    )
    assert one == other
