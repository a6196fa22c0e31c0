"""The base map is one server that the content policy can name."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from jena_waerme.basemap import sources


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("", []),
        ("https://karte.example.org/{z}/{x}/{y}.png", ["https://karte.example.org"]),
        ("http://localhost:8080/tiles/{z}/{x}/{y}.png", ["http://localhost:8080"]),
    ],
)
def test_the_server_of_the_base_map_is_allowed(url: str, allowed: list[str]) -> None:
    assert sources(url) == allowed


@pytest.mark.parametrize(
    "url",
    [
        "https://{s}.example.org/{z}/{x}/{y}.png",
        "https://karte.example.org",
        "karte.example.org/{z}/{x}/{y}.png",
        "/tiles/{z}/{x}/{y}.png",
        "https://a.example.org; script-src */{z}/{x}/{y}.png",
        "data:image/png,{z}",
    ],
)
def test_what_the_policy_cannot_name_is_refused_at_start(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="BASEMAP_URL"):
        sources(url)
