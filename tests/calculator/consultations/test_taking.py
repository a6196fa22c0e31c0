"""Taking a result over into a case: where it goes, and what is refused."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.consultations.house_of_case import whole_query
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation
from tests import builders
from tests.calculator.consultations.site import page_of, refused

pytestmark = pytest.mark.django_db
TAKE = "/rechner/beratung/uebernehmen/"


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def test_a_result_is_taken_over_into_a_new_case(client: Client) -> None:
    page = client.get(f"{TAKE}?{builders.HOUSE}").content.decode()
    assert "Neuer Fall" in page
    data = {"query": builders.HOUSE, "target": "neu", "case_title": "Villa", "title": "Heute"}
    assert client.post(TAKE, data).status_code == 302
    variant = Consultation.objects.get().variants.get()
    assert (variant.title, variant.snapshots.count()) == ("Heute", 1)
    assert asked_from(whole_query(variant), timezone.localdate()) == asked_from(builders.HOUSE, timezone.localdate())


@pytest.mark.parametrize(("place", "count"), [(1, 1), (0, 2)])
def test_a_result_replaces_a_variant_or_joins_the_others(
    client: Client, case: Consultation, place: int, count: int
) -> None:
    data = {"query": builders.HOUSE, "target": f"{case.pk}.{place}", "title": "Anders"}
    assert client.post(TAKE, data).status_code == 302
    assert case.variants.count() == count
    assert case.variants.last().title == "Anders"


@pytest.mark.parametrize("target", ["", "x", "0.0", "1.2.3", "neu.1", "999999.1"])
def test_a_manipulated_target_is_refused(client: Client, case: Consultation, target: str) -> None:
    page = refused(client, TAKE, {"query": builders.HOUSE, "target": target, "title": "Anders"})
    assert 'value="Anders"' in page


def test_another_advisors_case_is_no_target(client: Client, colleague: User) -> None:
    other = builders.consultation(colleague)
    refused(client, TAKE, {"query": builders.HOUSE, "target": f"{other.pk}.0", "title": "Anders"})
    assert not other.variants.exists()


def test_a_link_that_leads_to_no_result_is_told_in_words(client: Client, case: Consultation) -> None:
    answer = client.get(f"{TAKE}?v=2&house.build_year=viel")
    assert answer.status_code == 400
    assert "„straw_price_eur_kwh“" in client.get(f"{TAKE}?v=2&straw_price_eur_kwh=0,09").content.decode()
    page = refused(client, page_of("add_variant", case), {"title": "Neu", "link": "irgendwas"})
    assert "Das ist kein Link eines Ergebnisses." in page
    assert "irgendwas" in page
