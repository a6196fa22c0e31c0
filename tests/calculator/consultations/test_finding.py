"""The search over cases."""

import pytest
from django.test import Client

from calculator.models import Consultation
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signed_in(client: Client, case: Consultation) -> None:
    client.force_login(case.advisor)


def test_a_search_finds_title_name_and_address_and_stays_out_of_the_address(client: Client, case: Consultation) -> None:
    builders.consultation(case.advisor, title="Reihenhaus am Bach")
    for wanted in ("roten TOR", "mustermann", "erfundene"):
        page = client.post("/rechner/beratung/", {"wanted": wanted}).content.decode()
        assert ("Ein Fall gefunden" in page, "Reihenhaus am Bach" in page) == (True, False), wanted
    assert "0 Fälle gefunden" in client.post("/rechner/beratung/", {"wanted": "niemand"}).content.decode()
