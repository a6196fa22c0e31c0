"""A backup that the site of 23 November 2026 (commit fd68cd0) left behind becomes a site of today, whole.

Its data were made by that commit's own code: a published plan, addresses, a price, and a case with a file. The key is
no secret and was never another's.
"""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from calculator.models import AccessEntry, Consultation, PriceRecord, QuoteFile
from tests.keeping.conftest import notes
from zones.address import published
from zones.models import Address, Edition, Publication, Zone

OLD = Path(__file__).parent / "backup-of-fd68cd0"
KEY = "bm90IGEgc2VjcmV0LCBvbmx5IGZvciB0aGUgdGVzdHM="


def test_everything_is_there_and_readable(city: int, client: Client, settings: Settings) -> None:
    settings.FIELD_ENCRYPTION_KEYS = [KEY]
    call_command("restore", str(OLD))
    published.announce()
    case = Consultation.objects.get()
    assert (case.client_name, case.title) == ("Erika Mustermann", "Haus mit dem roten Tor")
    assert "Sohn zieht bald aus" in (case.internal_notes, case.client_notes)
    assert case.variants.get().title == "Mit neuen Fenstern"
    assert bytes(QuoteFile.objects.get().content).startswith(b"%PDF")
    assert [model.objects.count() for model in (AccessEntry, PriceRecord, Publication, Address, Zone)] == [
        1,
        1,
        2,
        4,
        2,
    ]
    assert Edition.objects.published_plan() is not None
    assert [zone["code"] for zone in client.get("/api/v1/gebiete").json()["zones"]] == ["DEMO-01", "DEMO-02"]
    assert client.get("/adresse/", {"q": "Westweg 1"}, follow=True).status_code == 200


def test_without_its_key_nothing_happens(city: int) -> None:
    before = notes()
    with pytest.raises(CommandError, match="No key of FIELD_ENCRYPTION_KEYS fits"):
        call_command("restore", str(OLD))
    assert notes() == before
