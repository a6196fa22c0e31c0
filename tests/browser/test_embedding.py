"""Frames in a page of another site: another origin, on a server of its own, in a real browser."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import FrameLocator, Page, expect
from pytest_django.fixtures import Settings

from tests.browser.barriers import violations
from tests.browser.conftest import Watch
from tests.processes import until

pytestmark = pytest.mark.django_db(transaction=True)
HEADING = "Hier plant die Stadt"
PORTAL = """<!doctype html><html lang="de"><meta charset="utf-8"><title>Portal</title>
<link rel="icon" href="data:,"><h1>Portal</h1><a href="#ende">Vor dem Rahmen</a>{code}<p id="ende">Ende</p></html>"""


class Portal:
    """A site of somebody else: it shows one page, with whatever code was copied into it."""

    def __init__(self) -> None:
        self.code = ""
        portal = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = PORTAL.format(code=portal.code).encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_args: object) -> None:
                """Stay quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)

    def shows(self, page: Page, code: str) -> FrameLocator:
        """Open its page with this code."""
        self.code = code
        page.goto(self.origin)
        return page.frame_locator("iframe")


@pytest.fixture
def portal(settings: Settings) -> Iterator[Portal]:
    """Start a site on another name and port, which may show our frames."""
    made = Portal()
    settings.EMBED_HOSTS = (made.origin,)
    made.thread.start()
    yield made
    made.server.shutdown()
    made.thread.join()
    made.server.server_close()


def copied(page: Page, city: str, query: str = "") -> str:
    """Return the code that the page for it shows."""
    page.goto(f"{city}/einbetten/{query}")
    return page.get_by_label("Diesen Code setzen Sie in Ihre Seite ein").input_value()


def fits(page: Page) -> bool:
    """Tell whether the frame is as high as what it shows, to the pixel."""
    frame = page.frames[1].evaluate("[document.documentElement.getBoundingClientRect().height, innerHeight]")
    return abs(frame[0] - frame[1]) <= 1


def test_the_copied_code_answers_for_an_address_without_leaving_a_trace(page: Page, city: str, portal: Portal) -> None:
    code = copied(page, city)
    watch = Watch(page, city)
    frame = portal.shows(page, code)
    expect(frame.get_by_role("heading", level=1)).to_have_text("Wie wird mein Haus künftig beheizt?")
    assert until(lambda: fits(page))
    before = page.locator("iframe").bounding_box()
    page.get_by_role("link", name="Vor dem Rahmen").focus()
    for _way in range(3):  # by keyboard alone: the mark of the demonstration, then the field
        page.keyboard.press("Tab")
        if frame.locator("input[name=q]:focus").count():
            break
    page.keyboard.type("Westweg 1")
    page.keyboard.press("Enter")
    expect(frame.get_by_text("Westweg 1, 07743 Jena liegt im Gebiet DEMO-01")).to_be_visible()
    expect(frame.get_by_role("heading", level=1)).to_be_focused()
    assert until(lambda: fits(page))
    assert page.locator("iframe").bounding_box() != before
    assert page.context.cookies() == []
    assert [url for url in watch.strangers if not url.startswith(portal.origin)] == []
    assert watch.errors == []
    with page.expect_popup() as opened:
        frame.get_by_role("link", name="Was das heißt").click()
    expect(opened.value.get_by_text("Westweg 1", exact=False).first).to_be_visible()
    assert opened.value.url.startswith(f"{city}/gebiete/DEMO-01/")


def test_what_is_typed_stands_in_no_address_of_a_request(page: Page, city: str, portal: Portal) -> None:
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    frame = portal.shows(page, f'<iframe src="{city}/einbetten/adresse/" title="Haus" height="300"></iframe>')
    frame.get_by_label("Adresse in Jena").press_sequentially("Westweg")
    frame.get_by_label("Adresse in Jena").press("Enter")
    frame.get_by_role("button", name="Westweg 3").click()
    expect(frame.get_by_text("liegt im Gebiet DEMO-01")).to_be_visible()
    assert urls
    assert [url for url in urls if "Westweg" in url] == []


@pytest.mark.parametrize("path", ["/einbetten/adresse/", "/"])
def test_a_browser_refuses_what_is_not_allowed(
    page: Page, city: str, portal: Portal, settings: Settings, path: str
) -> None:
    if path != "/":
        settings.EMBED_HOSTS = ("https://www.example.org",)
    watch = Watch(page, city)
    portal.shows(page, f'<iframe src="{city}{path}" title="Haus"></iframe>')
    assert until(lambda: page.wait_for_timeout(10) or any("frame-ancestors" in error for error in watch.errors))
    assert page.frames[1].url.startswith("chrome-error:")


def test_comparison_and_map_work_in_a_frame(page: Page, city: str, portal: Portal) -> None:
    frame = portal.shows(page, copied(page, city, "?was=vergleich&gebiet=DEMO-02"))
    frame.get_by_label("Baujahr", exact=False).first.fill("1975")
    frame.get_by_role("button", name="Kosten vergleichen").click()
    expect(frame.locator(".first__bar").nth(1)).to_be_visible()
    expect(frame.get_by_role("heading", level=1)).to_be_in_viewport()
    assert until(lambda: fits(page))
    frame = portal.shows(page, copied(page, city, "?was=karte&sprache=/en"))
    frame.get_by_role("option", name="DEMO-01").press("Enter")
    zone = re.compile(r"/en/gebiete/DEMO-01/$")
    expect(frame.get_by_role("link", name="What this means")).to_have_attribute("href", zone)
    assert until(lambda: fits(page))


def test_a_page_of_another_site_reads_the_interface(page: Page, city: str, portal: Portal) -> None:
    portal.shows(page, "")
    count = page.evaluate(
        "url => fetch(url).then((answer) => answer.json()).then(({ features }) => features.length)",
        f"{city}/api/v1/gebiete.geojson",
    )
    assert count == 4


@pytest.mark.parametrize("start", ["", "/en", "/leicht"])
def test_axe_finds_nothing_in_an_answer(page: Page, city: str, start: str) -> None:
    page.set_viewport_size({"width": 320, "height": 480})
    for text in ("Westweg 1", "Westweg"):
        page.goto(f"{city}{start}/einbetten/adresse/")
        page.locator("input[name=q]").fill(text)
        page.keyboard.press("Enter")
        page.locator("[data-answer], .choices").first.wait_for()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_code_is_copied_by_a_button_and_marked_where_the_browser_forbids_that(page: Page, city: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    code = copied(page, city, "?was=karte")
    button, said = page.get_by_role("button", name="Code kopieren"), page.locator("[data-copy] [role=status]")
    button.click()
    expect(said).to_have_text("Der Code ist kopiert.")
    expect(button).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == code
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    button.click()
    expect(said).to_contain_text("Der Code ist markiert")
    assert page.evaluate("getSelection().toString()") == code
