"""Reads a feed as strict programs do: feedparser without a complaint, and what RFC 4287 says with MUST."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import Any

import feedparser
from django.http import HttpResponseBase
from django.test import Client

NS = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # RFC 3339, T and Z in capitals
_TAG = re.compile(r"tag:[a-z0-9.:-]+,\d{4}(-\d\d){0,2}:[A-Za-z0-9/._~%-]+")  # RFC 4151
_ONCE = ("id", "title", "updated")


def get(client: Client, path: str, **headers: str) -> Any:
    """Ask for a feed, hold it against the standard, and return what feedparser read of it."""
    response = client.get(path, headers=headers)
    assert response.status_code == 200, response.content[:300]
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    check(response.content)
    found = feedparser.parse(response.content, response_headers={"content-type": response["Content-Type"]})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def check(content: bytes) -> None:
    """Hold a document against the rules of RFC 4287, sections 3 and 4."""
    feed = ET.fromstring(content)  # noqa: S314 - our own answer
    assert feed.tag == f"{NS}feed"
    assert feed.get(LANG) in {"de", "en"}
    entries = feed.findall(f"{NS}entry")
    _check_head(feed)
    _check_author(feed, entries)
    links = Counter(_kind(link) for link in feed.findall(f"{NS}link"))
    assert links[("self", None, None)] == 1
    for entry in entries:
        _check_head(entry)
        kinds = Counter(_kind(link) for link in entry.findall(f"{NS}link"))
        assert max(kinds.values()) == 1
        assert entry.find(f"{NS}content") is not None or any(kind[0] == "alternate" for kind in kinds)
    told = [(each.findtext(f"{NS}id"), each.findtext(f"{NS}updated")) for each in entries]
    assert len(told) == len({each[0] for each in told}), "two entries of one identifier"
    newest = max((when for _id, when in told), default=feed.findtext(f"{NS}updated"))
    assert feed.findtext(f"{NS}updated") == newest


def _check_head(element: ET.Element) -> None:
    for name in _ONCE:
        assert len(element.findall(f"{NS}{name}")) == 1, name
    assert _TAG.fullmatch(element.findtext(f"{NS}id") or "")
    for name in ("updated", "published"):
        for each in element.findall(f"{NS}{name}"):
            assert _MOMENT.fullmatch(each.text or ""), each.text
    for each in (*element.findall(f"{NS}title"), *element.findall(f"{NS}summary"), *element.findall(f"{NS}subtitle")):
        assert each.get("type", "text") in {"text", "html"}
        assert not list(each)  # neither kind may have children
    for link in element.findall(f"{NS}link"):
        assert re.match(r"https?://", link.get("href", "")), link.attrib
        assert (link.get("href") or "").isascii()


def _check_author(feed: ET.Element, entries: list[ET.Element]) -> None:
    own = feed.findall(f"{NS}author")
    assert own or all(entry.find(f"{NS}author") is not None for entry in entries)
    for author in feed.iter(f"{NS}author"):
        assert len(author.findall(f"{NS}name")) == 1
        assert author.findtext(f"{NS}name")


def _kind(link: ET.Element) -> tuple[str | None, str | None, str | None]:
    return link.get("rel", "alternate"), link.get("type"), link.get("hreflang")


def words(found: Any) -> str:
    """Return all that a feed says, as one text."""
    return " ".join(f"{entry.title} {entry.get('summary', '')}" for entry in found.entries)


def alternates(page: HttpResponseBase) -> list[str]:
    """Return the feeds that a page names for programs."""
    text = page.content.decode()  # type: ignore[attr-defined]
    found = re.findall(r'<link rel="alternate"\s+type="application/atom\+xml"\s+title="[^"]+"\s+href="([^"]+)"', text)
    return [each.replace("&amp;", "&") for each in found]
