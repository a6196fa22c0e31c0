"""Reading the calculator's pages in tests."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Protocol
from urllib.parse import urlencode

from django.test import Client

from calculator.reports.page import ResultPart


class HasContent(Protocol):
    """An answer of the test client."""

    content: bytes


# A year written like an amount: "bis 2.046"; not "in 2.057 von 10.000 Verläufen".
_YEAR_AS_AMOUNT = re.compile(
    r"(?:bis|ab|seit|in|im Jahr|für|von|um) 2\.0[2-9]\d\b(?! ?(?:€|k?Wh|MWh|kg|l\b|m|t\b|Liter|von 10\.000))"
)
START, RESULT, DETAILED = "/rechner/", "/rechner/ergebnis/", "/rechner/genau/"


def text_of(response: HasContent) -> str:
    """Return a page as text with single spaces."""
    return " ".join(unescape(response.content.decode()).split())


def get(client: Client, path: str, query: dict[str, str] | None = None, status: int = 200, **headers: str) -> str:
    """Return a page that answers with the given status."""
    found = client.get(f"{path}?{urlencode(query or {})}", headers=headers, follow=True)
    assert found.status_code == status, found.content[:300]
    page = text_of(found)
    assert not _YEAR_AS_AMOUNT.search(page)
    return page


def with_details(client: Client, query: dict[str, str] | None = None, *parts: ResultPart) -> str:
    """Return a result with its pages of details, all of them or the named ones."""
    return " ".join(
        [get(client, RESULT, query), *(get(client, f"{RESULT}{part}/", query) for part in parts or ResultPart)]
    )


class Fields(HTMLParser):
    """The named fields of a page, with the value that a browser would send (a box or option only if chosen)."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self.names: set[str] = set()
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name, value = found.get("name") or "", found.get("value") or ""
        if tag == "select":
            self._select = name
            self.names.add(name)
        elif tag == "option" and "selected" in found:
            self.values.setdefault(self._select, []).append(value)
        elif tag == "input" and name:
            self.names.add(name)
            if found.get("type") != "checkbox" or "checked" in found:
                self.values.setdefault(name, []).append(value)


def fields(client: Client, path: str, query: str = "") -> Fields:
    """Return the fields of a page."""
    return Fields(client.get(f"{path}?{query}", follow=True).content.decode())
