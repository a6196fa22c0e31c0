"""The page of the interface for people: a short table of all addresses, and each folded behind its anchor."""

import pytest
from django.test import Client
from lxml import html

from tests.zones.test_api import API

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
def test_the_table_names_every_address_and_leads_to_its_folded_part(client: Client, language: str) -> None:
    described = client.get(f"{language}{API}/openapi.json").json()["paths"]
    wanted = {
        f"{method.upper()} {path}": operation
        for path, methods in described.items()
        for method, operation in methods.items()
    }
    page = html.fromstring(client.get(f"{language}{API}/").text)
    rows = page.xpath("//table[contains(@class, 'addresses')]/tbody/tr")
    assert [row.findtext(".//code") for row in rows] == list(wanted)
    for row in rows:
        operation = wanted[row.findtext(".//code")]
        (link,) = row.xpath(".//a/@href")
        assert link == f"#{operation['operationId']}"
        (part,) = page.xpath(f"//*[@id='{link[1:]}']")
        assert (part.tag, part.get("open")) == ("details", None)
        assert operation["description"] in part.text_content()
        assert all(f"{parameter['name']}:" in part.text_content() for parameter in operation.get("parameters", []))
