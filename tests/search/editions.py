"""The addresses that the query sets are made of: the city's of 2017 where they are at hand, and the demonstration."""

import csv
import os
from pathlib import Path

import pytest

from zones.address.search.addressbook import AddressRecord
from zones.address.search.normalise import street_key
from zones.demo.address_rules import demo_addresses
from zones.demo.inputs import read_districts, read_sections
from zones.outline import city_outline

needs_real_data = [
    pytest.mark.real_data,
    pytest.mark.skipif("JENA_DATA_DIR" not in os.environ, reason="JENA_DATA_DIR is not set"),
]


def demonstration() -> list[AddressRecord]:
    """Return the addresses of the demonstration, without a database."""
    names = {district.number: district.name for district in read_districts()}
    found = demo_addresses(read_sections(), names, city_outline())
    return [
        AddressRecord(n, row.street, street_key(row.street), row.number, row.suffix, row.postcode, row.ortsteil)
        for n, row in enumerate(found, start=1)
    ]


def real() -> list[AddressRecord]:
    """Return the addresses of the city's file of 2017, street names as they were put right."""
    path = Path(os.environ["JENA_DATA_DIR"]) / "addresses" / "jena-2017-normalised.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [
            AddressRecord(
                n,
                row["strasse"],
                street_key(row["strasse"]),
                int(row["hnr"]),
                row["hnr_zusatz"],
                row["plz"],
                row["ortsteil"],
            )
            for n, row in enumerate(csv.DictReader(file, delimiter=";"), start=1)
        ]
