"""Lists in parts, Steckbriefe and lineage in the JSON interface, and lists kept as they are sent."""

import gzip
import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.zones.test_api import API, MARK, SERVER, sentence
from zones import services
from zones.api import edition_schemas, kept_answers, schemas
from zones.editions import tracing
from zones.models import Edition, Indicator, Steckbrief, SteckbriefValue

pytestmark = pytest.mark.django_db
LISTS = {"gebiete": "zones", "steckbriefe": "sheets", "ausgaben": "editions"}


def linked(response: Any) -> dict[str, str]:
    return {rel: url for url, rel in re.findall(r'<([^>]+)>; rel="(\w+)"', response.get("Link", ""))}


@pytest.fixture
def many(city: tuple[Edition, Edition]) -> tuple[Edition, Edition]:
    """Five zones in the last of five editions."""
    for count in range(1, 5):
        plan = builders.edition(title=f"Ausgabe {count}")
        for number in range(5):
            west = 680_000 + 400 * number
            builders.zone(plan, f"Z-{number}", builders.square(west, 5_643_000, west + 400, 5_644_000))
        services.publish(plan, reason="Test")
    return city


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_read_in_parts_by_following_its_links(client: Client, path: str) -> None:
    whole = client.get(f"{API}/{path}")
    assert (linked(whole), whole.json()["total"]) == ({}, 5)
    read, url = [], f"{SERVER}{API}/{path}?limit=2"
    while url:
        part = client.get(url)
        assert part.json()["total"] == 5
        read += part.json()[LISTS[path]]
        assert len(linked(part)) >= 2
        url = linked(part).get("next", "")
    assert read == whole.json()[LISTS[path]]
    last = client.get(linked(client.get(f"{API}/{path}?limit=2"))["last"])
    assert len(last.json()[LISTS[path]]) == 1
    assert "next" not in linked(last)
    back = client.get(linked(last)["prev"])
    assert back.json()[LISTS[path]] == read[2:4]


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("path", LISTS)
def test_behind_the_end_there_is_nothing_and_a_way_back(client: Client, path: str) -> None:
    part = client.get(f"{API}/{path}?limit=2&offset=50")
    assert part.json()[LISTS[path]] == []
    assert client.get(linked(part)["prev"]).json()[LISTS[path]]
    for wrong in ("limit=0", "limit=1001", "limit=x", "offset=-1", f"offset={2**63}"):
        assert wrong.split("=")[0] in sentence(client.get(f"{API}/{path}?{wrong}"))


@pytest.mark.parametrize("path", LISTS)
def test_links_keep_what_else_was_asked_and_the_language(client: Client, fortschreibung: Any, path: str) -> None:
    first, _second = fortschreibung
    asked = "" if path == "ausgaben" else f"&ausgabe={first.pk}"
    part = client.get(f"/en{API}/{path}?limit=1{asked}")
    following = client.get(linked(part)["next"])
    assert linked(part)["next"].startswith(f"{SERVER}/en{API}/{path}?limit=1{asked}")
    assert following.json()[LISTS[path]] == client.get(f"/en{API}/{path}?{asked[1:]}").json()[LISTS[path]][1:2]


@pytest.mark.usefixtures("city")
def test_a_steckbrief_tells_its_figures_as_numbers_and_what_the_plan_does_not_state(client: Client) -> None:
    SteckbriefValue.objects.create(
        steckbrief=Steckbrief.objects.get(zone__code="DEMO-01"),
        indicator="heat_demand",
        value=Decimal("1234.5"),
        source="Q",
        as_of=builders.DAY,
    )
    body = client.get(f"{API}/gebiete/DEMO-01/steckbrief").json()
    schemas.SheetOut.model_validate(body)
    assert (body["demonstration"], body["zone"]["code"]) == (MARK, "DEMO-01")
    (value,) = body["steckbrief"]["values"]
    assert (value["value"], value["unit"], value["source"]) == (1234.5, "MWh/a", "Q")
    assert value["as_of"] == builders.DAY.isoformat()
    told = {value["indicator"], *(each["indicator"] for each in body["not_stated"])}
    assert told == set(Indicator.values)
    assert body["steckbrief"] == client.get(f"{API}/gebiete/DEMO-01").json()["steckbrief"]


@pytest.mark.usefixtures("city")
def test_all_steckbriefe_are_those_of_each_zone_in_few_queries(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    Steckbrief.objects.filter(zone__code="DEMO-02").delete()
    with django_assert_max_num_queries(4):
        listed = client.get(f"{API}/steckbriefe").json()
    schemas.SheetsOut.model_validate(listed)
    shared = {name: listed[name] for name in ("edition", "demonstration")}
    for each in listed["sheets"]:
        assert client.get(f"{API}/gebiete/{each['zone']['code']}/steckbrief").json() == {**shared, **each}
    assert [each["steckbrief"] is None for each in listed["sheets"]] == [False, True]


def test_a_steckbrief_of_an_earlier_edition_and_of_a_zone_that_is_none(client: Client, fortschreibung: Any) -> None:
    first, second = fortschreibung
    values = [
        client.get(f"{API}/gebiete/DEMO-02/steckbrief?ausgabe={plan.pk}").json()["steckbrief"]["values"]
        for plan in (first, second)
    ]
    assert [len(each) for each in values] == [0, 1]
    for code in ("DEMO-99", "%00", "DEMO 01"):
        assert client.get(f"{API}/gebiete/{code}/steckbrief").status_code == 404


def test_the_steckbrief_of_a_former_zone_leads_on(client: Client) -> None:
    first, _addresses = builders.published_city(is_demonstration=False)
    second = builders.edition(title="Neu", is_demonstration=False)
    for code, west in (("NEU-01", 680_000), ("DEMO-02", 681_000)):
        builders.zone(second, code, builders.square(west, 5_643_000, west + 1_000, 5_644_000))
    services.publish(second, reason="Test")
    tracing.trace_line(second)
    led = client.get(f"{API}/gebiete/DEMO-01/steckbrief")
    assert (led.status_code, led["Location"]) == (302, f"http://testserver{API}/gebiete/NEU-01/steckbrief")
    assert (led["Cache-Control"], led.content) == ("public, no-cache", b"")
    body = client.get(f"{API}/ausgaben/{second.pk}/abstammung").json()
    edition_schemas.LineageOut.model_validate(body)
    (step,) = body["lineage_steps"]
    assert (step["since"]["number"], step["edition"]["number"], body["note"]) == (first.pk, second.pk, None)
    assert {"became": "renamed", "codes_before": ["DEMO-01"], "codes": ["NEU-01"]} in step["descent"]


def test_where_there_is_no_lineage_it_is_said_why(client: Client, city: Any) -> None:
    plan, _addresses = city
    demonstration = client.get(f"{API}/ausgaben/{plan.pk}/abstammung").json()
    assert (demonstration["lineage_steps"], "erfunden" in demonstration["note"]) == ([], True)
    real = builders.edition(title="Echt", is_demonstration=False)
    builders.two_squares(real)
    services.publish(real, reason="Test")
    assert "erste" in client.get(f"{API}/ausgaben/{real.pk}/abstammung").json()["note"]


@pytest.mark.usefixtures("many")
def test_a_kept_list_is_the_written_one_until_something_is_announced(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [f"{API}/{path}" for path in ("gebiete", "gebiete?limit=2", "steckbriefe", "gebiete.geojson")]
    written = [client.get(path) for path in paths]
    announcements = [7]
    monkeypatch.setattr(kept_answers, "heard", lambda: announcements[0])
    monkeypatch.setattr(kept_answers, "_kept", {})
    for _again in range(2):
        for path, before in zip(paths, written, strict=True):
            kept = client.get(path)
            assert (kept.content, kept["ETag"], kept.get("Link")) == (
                before.content,
                before["ETag"],
                before.get("Link"),
            )
    plan = Edition.objects.published_plan()
    assert plan is not None
    plan.zones.filter(code="Z-0").update(name="Anders")
    assert b"Anders" not in client.get(paths[0]).content
    announcements[0] += 1
    assert b"Anders" in client.get(paths[0]).content


@pytest.mark.usefixtures("many")
def test_a_list_is_sent_packed_to_who_can_unpack_it_and_known_again_either_way(client: Client) -> None:
    path = f"{API}/steckbriefe"
    plain, packed = client.get(path), client.get(path, headers={"Accept-Encoding": "gzip"})
    assert (packed["Content-Encoding"], packed["ETag"]) == ("gzip", f"W/{plain['ETag']}")
    assert gzip.decompress(packed.content) == plain.content
    assert "Accept-Encoding" in plain["Vary"]
    assert "Accept-Encoding" in packed["Vary"]
    for mark in (plain["ETag"], packed["ETag"]):
        assert client.get(path, headers={"If-None-Match": mark}).status_code == 304


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("gebiete?limit=5&limit=7", "limit"),
        ("suche?q=Am Anger 1&q=Westbahnhofstraße 2", "q"),
        ("punkt?lat=50.9&lon=11.5&lat=51", "lat"),
        ("gebiete?limit=5_0", "limit"),
        ("gebiete?limit=%205", "limit"),
        ("punkt?lat=5_0.9&lon=11.5", "lat"),
        ("punkt?lat=50.9&lon=%2011.5", "lon"),
        ("gebiete?limit=5.5", "limit"),
        ("gebiete?ausgabe=1_0", "ausgabe"),
        (f"adressen/{'9' * 5000}", "address_id"),
        ("adressen/01", "address_id"),
        (f"ausgaben/{'1' * 5000}", "number"),
        (f"ausgaben/{'1' * 5000}/unterschiede", "number"),
        (f"massnahmen/berichte/{'1' * 5000}", "year"),
    ],
)
def test_a_value_said_twice_or_in_no_usual_spelling_is_refused_by_its_name(
    client: Client, path: str, name: str
) -> None:
    answer = client.get(f"{API}/{path}")
    assert answer.status_code == 400, path[:60]
    assert f": {name}." in sentence(answer)


def test_pages_of_other_sites_may_ask_whether_an_answer_still_holds(client: Client) -> None:
    told = client.options(f"{API}/gebiete")
    assert "If-None-Match" in told["Access-Control-Allow-Headers"]
