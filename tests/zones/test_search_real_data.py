"""All 16,745 addresses of the city's file of 2017: each is found by what people type for it, and only it."""

import os
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from django.core.management import call_command

from tests import builders
from zones import services
from zones.address import lookup, outcomes
from zones.address.search.normalise import parse
from zones.models import Address

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.real_data,
    pytest.mark.skipif("JENA_DATA_DIR" not in os.environ, reason="JENA_DATA_DIR is not set"),
]
# The file has two different points for each of these; their answer is shared, or asked back if the zones differ.
TWICE = {
    "Alte Dorfstraße 36a",
    "Am Zementwerk 5",
    "Berggasse 1",
    "Hauptstraße 11a",
    "In den Bornwiesen 4",
    "In den Halben Äckern 77",
    "Nennsdorfer Weg 4",
    "Wackenroderstraße 30",
}
READ: list[Address] = []  # what was loaded last
TYPED: dict[str, Callable[[Address], str]] = {
    "as printed": lambda a: f"{a.street} {a.house_number}, {a.postcode} Jena",
    "without postcode": lambda a: f"{a.street} {a.house_number}",
    "postcode first": lambda a: f"{a.postcode} Jena, {a.street} {a.number} {a.suffix}",
    "upper case, ss": lambda a: f"{a.street} {a.number} {a.suffix} {a.postcode}".replace("ß", "ss").upper(),
    "abbreviated": lambda a: f"{a.street.replace('straße', 'str.').replace('Straße', 'Str.')} {a.house_number}",
    "ae oe ue, no hyphens": lambda a: f"{a.street} {a.house_number}".translate(
        str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "-": " "})
    ),
}


@pytest.fixture
def addresses() -> list[Address]:
    """Load the file as staff do, and publish it under a plan of one zone around the whole city."""
    plan = builders.edition()
    builders.zone(plan, "STADT", builders.square(670_000, 5_630_000, 695_000, 5_655_000))
    services.publish(plan, reason="Test")
    path = Path(os.environ["JENA_DATA_DIR"]) / "addresses" / "jena-2017-original.tsv"
    call_command("load_addresses", str(path), "--commit", "--publish", "--reason", "Adressen von 2017")
    READ[:] = Address.objects.defer("point")
    return READ


@pytest.fixture
def rows(request: pytest.FixtureRequest) -> list[Address]:
    """The addresses without their database; loading them takes long, so once for both tests."""
    return READ or request.getfixturevalue("addresses")


def test_every_address_is_found_by_every_way_to_type_it(rows: list[Address]) -> None:
    by_parts: dict[tuple[str, int | None, str], list[Address]] = {}
    for address in rows:
        by_parts.setdefault((address.street_key, address.number, address.suffix), []).append(address)
    missed = []
    for kind, typed in TYPED.items():
        for address in rows:
            query = parse(typed(address))
            found = by_parts.get((query.street_key, query.number, query.suffix), [])
            found = [each for each in found if query.postcode in ("", each.postcode)]
            if query.rest or found != [address]:
                missed.append((kind, f"{address.street} {address.house_number}", found))
    assert {name for _kind, name, _found in missed} == TWICE
    assert all(len(found) == 2 for _kind, _name, found in missed)


def test_a_sample_and_all_doubtful_addresses_are_answered(addresses: list[Address]) -> None:
    doubtful = [address for address in addresses if f"{address.street} {address.house_number}" in TWICE]
    assert len(doubtful) == 2 * len(TWICE)
    for address, typed in zip(addresses[::50] + doubtful, cycle(TYPED.values()), strict=False):
        result = lookup.lookup_text(typed(address))
        assert isinstance(result, outcomes.InZone), typed(address)
        assert str(result.address) == str(address)
