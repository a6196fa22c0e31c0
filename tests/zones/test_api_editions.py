"""Editions in the JSON interface: the list, one with its files, what it changed, and answers under earlier ones."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.zones.test_api import API, SERVER, WEST_POINT, sentence
from zones import services
from zones.api import edition_schemas
from zones.models import Address, Edition, EditionKind
from zones.storage import edition_files

pytestmark = pytest.mark.django_db
EAST_POINT = {"lon": "11.5723", "lat": "50.9160"}  # about 681 130 E: of the east at first, then of the west
TEXTS = ("Ostweg 2a", "Westweg 1", "Grenzweg 3", "Waldweg 4", "Ostweg 77", "Ostwek 2a", "Nirgendsweg 1")


def questions() -> Iterator[str]:
    """Everything that can be asked of the addresses and zones of today."""
    for text in TEXTS:
        yield f"suche?q={text}"
    for key in Address.objects.filter(edition=Edition.objects.published_addresses()).values_list("key", flat=True):
        yield f"adressen/{key}?"
    yield from (f"punkt?lon={at['lon']}&lat={at['lat']}" for at in (WEST_POINT, EAST_POINT))
    yield from ("gebiete?", "gebiete.geojson?", "gebiete/DEMO-01?", "gebiete/DEMO-02?")


def without_pages(content: bytes) -> Any:
    """Leave out where the pages of zones stand, and what is published now: both are no part of an edition."""
    return json.loads(
        re.sub(r'"(url|is_published)":("[^"]*(gebiete|ausgaben)/[^"]*"|true|false),?', "", content.decode()).replace(
            ",}", "}"
        )
    )


def test_every_question_is_answered_as_at_the_time_when_the_edition_was_published(client: Client) -> None:
    first, _addresses = builders.published_city(title="Wärmeplan 2025")
    then = {path: without_pages(client.get(f"{API}/{path}").content) for path in questions()}
    second = builders.edition(title="Fortschreibung 2028")
    builders.zone(second, "DEMO-01", builders.square(680_000, 5_643_000, 681_600, 5_644_000))
    services.publish(second, reason="Fortschreibung")
    for path, answer in then.items():
        response = client.get(f"{API}/{path}&ausgabe={first.pk}")
        assert without_pages(response.content) == answer, path
        assert f'"number":{first.pk},"is_published":false' in response.content.decode()
    differing = [path for path, answer in then.items() if without_pages(client.get(f"{API}/{path}").content) != answer]
    assert len(differing) == len(then)  # each names its edition


def test_asked_for_the_published_edition_by_its_number_the_answer_is_the_same(client: Client, city: Any) -> None:
    plan, _addresses = city
    for path in questions():
        assert client.get(f"{API}/{path}&ausgabe={plan.pk}").content == client.get(f"{API}/{path}").content


def test_addresses_that_came_later_are_answered_under_an_earlier_plan_too(client: Client, fortschreibung: Any) -> None:
    first, _second = fortschreibung
    later = builders.edition(EditionKind.ADDRESSES, title="Adressen 2029")
    builders.address(later, "Neuweg 5, 07743", 681_300, 5_643_500)
    services.publish(later, reason="Neue Adressen")
    key = Address.objects.get(street="Neuweg").key
    for path in (f"adressen/{key}?", "suche?q=Neuweg 5"):
        before, now = (client.get(f"{API}/{path}{end}").json() for end in (f"&ausgabe={first.pk}", ""))
        assert (before["zone"]["code"], now["zone"]["code"]) == ("DEMO-02", "DEMO-01")


def test_links_of_an_earlier_edition_lead_to_its_own_pages(client: Client, fortschreibung: Any) -> None:
    first, _second = fortschreibung
    zones = client.get(f"{API}/gebiete?ausgabe={first.pk}").json()["zones"]
    pages = [f"{SERVER}/ausgaben/{first.pk}/gebiete/{zone['code']}/" for zone in zones]
    assert [zone["url"] for zone in zones] == pages
    assert all(client.get(zone["url"]).status_code == 200 for zone in zones)


def test_a_client_that_knows_the_published_edition_hears_that_it_is_earlier_now(client: Client, city: Any) -> None:
    plan, _addresses = city
    for path in ("gebiete", "suche?q=Westweg 1"):
        asked = f"{API}/{path}{'&' if '?' in path else '?'}ausgabe={plan.pk}"
        known = client.get(asked)["ETag"]
        assert client.get(asked, headers={"If-None-Match": known}).status_code == 304
        second = builders.edition(title=f"Nach {path}")
        builders.two_squares(second)
        services.publish(second, reason="Fortschreibung")
        assert client.get(asked, headers={"If-None-Match": known}).json()["edition"]["is_published"] is False
        services.publish(plan, reason="Zurück")


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "path", ["suche?q=Westweg 1&", "punkt?lon=11.5662&lat=50.9160&", "gebiete?", "gebiete/DEMO-01?"]
)
def test_an_edition_that_nobody_has_published_is_nobodys_business(client: Client, path: str) -> None:
    draft = builders.edition(title="Entwurf")
    builders.two_squares(draft)
    for number in (draft.pk, 2**62):
        response = client.get(f"{API}/{path}ausgabe={number}")
        assert response.status_code == 404
        assert "ausgaben" in sentence(response)
    assert client.get(f"{API}/ausgaben/{draft.pk}").status_code == 404


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    "path", ["suche?q=Westweg 1&ausgabe=x", "gebiete?ausgabe=0", "gebiete?ausagbe=1", "adressen?q=W&ausgabe=1"]
)
def test_what_means_nothing_is_refused_by_its_name(client: Client, path: str) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == 400
    assert path.split("?")[1].rsplit("&", maxsplit=1)[-1].split("=", maxsplit=1)[0] in sentence(response)


def test_the_list_of_editions_marks_the_published_one_and_leads_to_each(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    body = client.get(f"{API}/ausgaben").json()
    edition_schemas.EditionsOut.model_validate(body)
    told = [(each["edition"]["number"], each["edition"]["is_published"]) for each in body["editions"]]
    assert told == [(second.pk, True), (first.pk, False)]
    for each in body["editions"]:
        detail = client.get(each["details"]).json()
        edition_schemas.EditionDetailOut.model_validate(detail)
        assert detail["edition"] == each["edition"]
        assert each["demonstration"]


def test_an_edition_tells_its_files_with_their_sums(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    path = f"{API}/ausgaben/{second.pk}"
    before = client.get(path)
    assert {(file["size_bytes"], file["sha256"]) for file in before.json()["files"]} == {(None, None)}
    edition_files.make(second)
    detail = client.get(path, headers={"If-None-Match": before["ETag"]}).json()
    assert detail["predecessor"] == first.pk
    assert [each["reason"] for each in detail["publications"]] == ["Fortschreibung"]
    for file in detail["files"]:
        response = client.get(file["url"])
        assert len(response.content) == file["size_bytes"]
        assert response["Content-Type"].startswith(file["media_type"].split(";")[0])


def test_differences_name_zones_addresses_and_the_edition_before(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    body = client.get(f"{API}/ausgaben/{second.pk}/unterschiede").json()
    edition_schemas.DifferencesOut.model_validate(body)
    assert (body["edition"]["number"], body["since"]["number"]) == (second.pk, first.pk)
    east = next(change for change in body["changed"] if change["code"] == "DEMO-02")
    assert (east["gained_m2"], east["lost_m2"]) == (0, 600_000)
    assert "Einteilung" in {entry["label"] for entry in east["entries"]}
    assert body["moved_addresses"] == [
        {"from_code": "DEMO-02", "to_code": "DEMO-01", "address_count": 1, "with_other_category": 1}
    ]
    assert body["descent"] is None  # of a demonstration


def test_where_there_is_nothing_to_compare_it_is_said(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    for path in (f"{first.pk}/unterschiede", f"{second.pk}/unterschiede?seit={second.pk}", "999999/unterschiede"):
        assert sentence(client.get(f"{API}/ausgaben/{path}"))
