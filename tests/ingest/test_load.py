"""The only writer of address editions: all or nothing."""

from datetime import date

import pytest
from django.db import IntegrityError

from zones.ingest.rows import AddressRow, EditionInfo
from zones.models import Address, Edition
from zones.storage import load

pytestmark = pytest.mark.django_db


def row(street: str) -> AddressRow:
    return AddressRow(street, 1, "", "07743", 681_000.0, 5_645_000.0)


INFO = EditionInfo(title="Probe", source="Test", licence="ohne", as_of=date(2026, 1, 1))


@pytest.mark.django_db(transaction=True)
def test_a_row_that_the_database_refuses_leaves_nothing_behind() -> None:
    with pytest.raises(IntegrityError):
        load.load_addresses(INFO, [row("Markt"), row("Markt")])
    assert not Edition.objects.exists()
    assert not Address.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_load_that_breaks_off_leaves_nothing_behind() -> None:
    def interrupted(_count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load.load_addresses(INFO, [row("Markt")], progress=interrupted)
    assert not Edition.objects.exists()


def test_progress_counts_every_row() -> None:
    told: list[int] = []
    load.load_addresses(INFO, [row(f"Weg {index}") for index in range(4001)], progress=told.append)
    assert told == [2000, 2000, 1]
