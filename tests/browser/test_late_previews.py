"""A preview that comes late takes nothing back that was entered meanwhile: the form of an import, on its own."""

import re
from urllib.parse import parse_qs, urlparse

from django.conf import settings
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import arrived
from tests.processes import until

TEMPLATE = settings.BASE_DIR / "templates/admin/zones/importjob/reading.html"
SCRIPTS = {
    "/htmx.js": settings.BASE_DIR / "node_modules/htmx.org/dist/htmx.min.js",
    "/import.js": settings.BASE_DIR / "static/js/admin-import.js",
}


def section(**entries: str) -> str:
    """Return the form with its own attributes around two lists and a text."""
    form = re.search(r"<form[^>]*hx-post[^>]*>", TEMPLATE.read_text().replace("%}", "").replace("{%", ""))
    assert form
    opening = re.sub(r'hx-post="[^"]*"', 'hx-post="/vorschau/"', form[0])
    lists = [
        f'<select name="{name}">'
        + "".join(f"<option{' selected' if entries.get(name) == one else ''}>{one}</option>" for one in ("", "ja"))
        + "</select>"
        for name in ("first", "second")
    ]
    text = f'<input name="text" id="text" value="{entries.get("text", "")}">'
    return f'<section id="meaning-section">{opening}{"".join(lists)}{text}</form></section>'


def test_a_late_preview_takes_nothing_back(page: Page) -> None:
    held: list[Route] = []

    def answer(route: Route) -> None:
        path = urlparse(route.request.url).path
        if path == "/vorschau/":
            held.append(route)
        elif path in SCRIPTS:
            route.fulfill(body=SCRIPTS[path].read_text(), content_type="text/javascript")
        else:
            scripts = "".join(f'<script src="{path}" defer></script>' for path in SCRIPTS)
            route.fulfill(body=f"<html><head>{scripts}</head><body>{section()}</body></html>", content_type="text/html")

    def fulfil(number: int) -> None:
        assert until(lambda: arrived(page, held, number))
        sent = parse_qs(held[-1].request.post_data or "")
        entries = {name: values[0] for name, values in sent.items()}
        held[-1].fulfill(body=section(**entries), content_type="text/html")

    page.route("**/*", answer)
    page.goto("http://localhost:9/")
    for name in ("first", "second"):
        with page.expect_request("**/vorschau/"):  # the second replaces the first
            page.locator(f"select[name={name}]").select_option("ja")
    page.locator("#text").press_sequentially("Büro")
    with page.expect_request("**/vorschau/"):  # the text was typed after the second was sent
        fulfil(2)
    fulfil(3)
    expect(page.locator("#text[value='Büro']")).to_be_visible()
    assert [page.locator(f"select[name={name}]").input_value() for name in ("first", "second")] == ["ja", "ja"]
