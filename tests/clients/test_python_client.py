"""The client for Python: made from the description and never by hand, and able to read from a running site."""

import subprocess
from filecmp import dircmp
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.zones.test_api import API
from zones import services
from zones.editions import tracing

CLIENTS = Path(settings.BASE_DIR) / "clients"
PACKAGE = CLIENTS / "python" / "waermeplan_client"


def differing(one: dircmp[str]) -> list[str]:
    """Return what differs between two folders, as paths."""
    here = [*one.left_only, *one.right_only, *one.diff_files, *one.funny_files]
    below = [f"{name}/{each}" for name, sub in one.subdirs.items() for each in differing(sub)]
    return [*here, *below]


@pytest.mark.django_db
def test_it_is_what_the_description_makes_of_it(client: Client, tmp_path: Path) -> None:
    description, made = tmp_path / "openapi.json", tmp_path / "made"
    description.write_bytes(client.get(f"{API}/openapi.json").content)
    done = subprocess.run(
        [CLIENTS / "make", description, made], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert differing(dircmp(PACKAGE, made, ignore=["__pycache__"])) == [], "call clients/make and look at the changes"


@pytest.mark.django_db(transaction=True)
def test_it_reads_from_a_running_site(live_server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGE.parent))
    package, models = import_module("waermeplan_client"), import_module("waermeplan_client.models")

    def of(address: str) -> Any:
        return import_module(f"waermeplan_client.api.{address}")

    builders.published_city()
    with package.Client(base_url=live_server.url) as site:
        found = of("plan.zones_api_search").sync(client=site, q="Westweg 1")
        assert (found.outcome, found.zone.code) == ("in_zone", "DEMO-01")
        lines = models.LinesIn(lines=["Westweg 1", "Nirgendweg 1"])
        listed = of("plan.zones_api_search_lines").sync(client=site, body=lines)
        assert [each.outcome for each in listed.answers] == ["in_zone", "unknown_street"]
        bonus = of("law.calculator_api_parameter").sync("subsidy_speed_bonus_percent", client=site)
        assert [record.value for record in bonus.records][:2] == [20, 16]
        house = models.HouseIn.from_dict({"house.living_area_m2": 140, "heating.kind": "gas_central"})
        compared = of("comparison.calculator_api_compare").sync(client=site, body=house)
        assert compared.comparison.heatings[0].fair_eur > 0


@pytest.mark.django_db(transaction=True)
def test_the_former_code_of_a_zone_leads_to_its_successor(
    live_server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(PACKAGE.parent))
    package, zone = import_module("waermeplan_client"), import_module("waermeplan_client.api.plan.zones_api_zone")
    builders.published_city(is_demonstration=False)
    plan = builders.edition(title="Neu", is_demonstration=False)
    for code, west in (("NEU-01", 680_000), ("DEMO-02", 681_000)):
        builders.zone(plan, code, builders.square(west, 5_643_000, west + 1_000, 5_644_000))
    services.publish(plan, reason="Test")
    tracing.trace_line(plan)
    with package.Client(base_url=live_server.url) as site:
        assert zone.sync("DEMO-01", client=site).zone.code == "NEU-01"


def test_what_sends_takes_json_and_nothing_that_the_generator_cannot_send() -> None:
    """A second type of body that is text becomes code that fails, for whoever goes by its signature."""
    calls = (PACKAGE / "api").rglob("*.py")
    assert [each.name for each in calls if ".payload" in each.read_text()] == []
