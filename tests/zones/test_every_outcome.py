"""Every outcome of a look-up has its page and status, its answer of the API, its reason in a table of many houses."""

import re
from collections.abc import Callable
from typing import get_args

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from pydantic import TypeAdapter

from tests import builders
from zones.address import lookup, outcomes
from zones.address.outcomes import NotLocated, PlaceResult, require_every
from zones.address.search.scripts import Script
from zones.api.search_schemas import SearchOut
from zones.city_places import PartOfCity
from zones.content.outcome_words import words
from zones.doors import many_houses
from zones.models import Address, Edition, EditionStatus, Zone
from zones.pages.views import ON_ZONE_PAGE, OUTCOMES

pytestmark = pytest.mark.django_db
Sample = Callable[[Zone, Zone, Address], outcomes.LookupResult]
SAMPLES: dict[type[outcomes.LookupResult], Sample] = {
    outcomes.InZone: lambda *_all: stored("Westweg"),
    outcomes.OnBoundary: lambda *_all: stored("Grenzweg"),
    outcomes.OutsideZones: lambda *_all: stored("Waldweg"),
    outcomes.NamedZone: lambda west, *_all: outcomes.NamedZone(west),
    outcomes.UnknownNumber: lambda west, _east, address: outcomes.UnknownNumber(
        "Westweg", "99", (address,), west, 1, near_boundary=False
    ),
    outcomes.InRange: lambda west, _east, address: outcomes.InRange(
        "Westweg", "1-3", ((address, west),), west, near_boundary=False
    ),
    outcomes.UnknownStreet: lambda *_all: outcomes.UnknownStreet("Nirgendweg 1"),
    outcomes.DidYouMean: lambda *_all: outcomes.DidYouMean("Westweeg 1", ()),
    outcomes.SeveralStreets: lambda *_all: outcomes.SeveralStreets("Westweg/Ostweg", ()),
    outcomes.OtherScript: lambda *_all: outcomes.OtherScript("Весть 1", Script.CYRILLIC),
    outcomes.MissingStreet: lambda *_all: outcomes.MissingStreet("1"),
    outcomes.Ambiguous: lambda _west, _east, address: outcomes.Ambiguous("Westweg", (address, address)),
    outcomes.Quarter: lambda west, _east, address: outcomes.Quarter(
        PartOfCity("Westviertel"), ((west, 3),), 0, ("Westweg",), (address,)
    ),
    outcomes.OutsideCity: lambda *_all: outcomes.OutsideCity("Markt 1, 99084", "99084", "", "Markt 1"),
    outcomes.NoPublishedEdition: lambda *_all: outcomes.NoPublishedEdition(),
}
PAGE_STATUS = {
    outcomes.InZone: 302,
    outcomes.NamedZone: 302,
    outcomes.OnBoundary: 200,
    outcomes.OutsideZones: 200,
    outcomes.UnknownNumber: 404,
    outcomes.InRange: 200,
    outcomes.UnknownStreet: 404,
    outcomes.DidYouMean: 404,
    outcomes.SeveralStreets: 200,
    outcomes.OtherScript: 400,
    outcomes.MissingStreet: 400,
    outcomes.Ambiguous: 200,
    outcomes.Quarter: 200,
    outcomes.OutsideCity: 404,
    outcomes.NoPublishedEdition: 503,
}
API_STATUS = {
    outcomes.InZone: 200,
    outcomes.OnBoundary: 200,
    outcomes.OutsideZones: 200,
    outcomes.OutsideCity: 404,
    outcomes.NoPublishedEdition: 503,
}
EVERY = get_args(outcomes.LookupResult)


def stored(street: str) -> outcomes.PlaceResult:
    """Return the answer of the address in this street of `builders.published_city`."""
    return lookup.lookup_address(Address.objects.get(street=street).key)


@pytest.fixture
def sample() -> Callable[[type[outcomes.LookupResult]], outcomes.LookupResult]:
    plan, _addresses = builders.published_city()
    west, east = plan.zones.order_by("code")
    address = Address.objects.get(street="Westweg")
    return lambda outcome: SAMPLES[outcome](west, east, address)


@pytest.mark.parametrize("outcome", EVERY)
def test_every_outcome_has_a_page_with_its_status(
    outcome: type[outcomes.LookupResult],
    sample: Callable[..., outcomes.LookupResult],
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = sample(outcome)
    monkeypatch.setattr(lookup, "lookup_text", lambda _text: found)
    leads_on = outcome not in ON_ZONE_PAGE  # to itself, without the typed text in the address bar
    page = client.get(reverse("zones:search"), {"q": "Westweg 1"}, follow=leads_on)
    assert page.status_code == PAGE_STATUS[outcome]
    if outcome not in ON_ZONE_PAGE:  # of which the zone's page tells
        assert all(escape(part) in page.content.decode() for part in (words(found).title, words(found).lead))
    changes = client.get(reverse("zones:plan_changes"), {"q": "Westweg 1"})
    assert changes.status_code in {200, 404}


@pytest.mark.parametrize("outcome", get_args(PlaceResult))
def test_every_outcome_of_an_address_or_a_point_has_an_answer_of_the_api(
    outcome: type[outcomes.LookupResult], sample: Callable[..., object], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = outcomes.OutsideCity() if outcome is outcomes.OutsideCity else sample(outcome)
    monkeypatch.setattr(lookup, "lookup_point", lambda *_all: found)
    urls = [f"{reverse('api-1:point')}?lat=50.9&lon=11.6"]
    if isinstance(found, get_args(outcomes.Located)):
        urls.append(reverse("api-1:address", args=[found.address.key]))
    if outcome is outcomes.NoPublishedEdition:
        urls.append(reverse("api-1:address", args=[Address.objects.get(street="Westweg").key]))
        Edition.objects.update(status=EditionStatus.DRAFT)
    for url in urls:
        answer = client.get(url)
        assert answer.status_code == API_STATUS[outcome]
        sentence = answer.json()["sentence" if answer.status_code == 200 else "detail"]
        assert sentence.endswith(".")


@pytest.mark.parametrize("outcome", EVERY)
def test_every_outcome_of_a_text_has_an_answer_of_the_api_in_the_words_of_the_page(
    outcome: type[outcomes.LookupResult],
    sample: Callable[..., outcomes.LookupResult],
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = sample(outcome)
    monkeypatch.setattr(lookup, "house_or_outcome", lambda *_all: found)
    answer = client.get(reverse("api-1:search"), {"q": "Westweg 1"})
    assert answer.status_code == (503 if outcome is outcomes.NoPublishedEdition else 200)
    if answer.status_code == 200:
        body = TypeAdapter(SearchOut).validate_json(answer.content)
        assert (body.title, body.sentence) == (words(found).title, words(found).sentence)
        assert body.outcome == re.sub(r"(?<!^)(?=[A-Z])", "_", outcome.__name__).lower()


@pytest.mark.parametrize("outcome", EVERY)
def test_every_outcome_places_a_house_or_says_why_not(
    outcome: type[outcomes.LookupResult], sample: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = sample(outcome)
    monkeypatch.setattr(lookup, "lookup_texts", lambda texts: [found for _text in texts])
    (place,) = many_houses.locate(["Westweg 1"], [""])
    if outcome is outcomes.NamedZone:
        assert (place.code, place.reason, place.easting) == ("DEMO-01", "", None)
    elif outcome in {*get_args(NotLocated)} - {outcomes.InRange}:
        assert place.reason.endswith(".")
        assert place.easting is None
    else:
        assert place.easting is not None


def test_a_table_that_forgets_an_outcome_fails_when_it_is_imported() -> None:
    without = {outcome: entry for outcome, entry in OUTCOMES.items() if outcome is not outcomes.Ambiguous}
    with pytest.raises(LookupError, match="Ambiguous"):
        require_every(without, besides=ON_ZONE_PAGE)
