"""What somebody reads stays where it is while fonts and scripts arrive late."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.processes import until

LATE = re.compile(r"\.(js|woff2)(\?|$)")
PHONE = {"width": 412, "height": 823}
SHIFT_AT_MOST = 0.03  # of the Cumulative Layout Shift, of which 0.1 still counts as good
WATCH = """
window.shifted = [];
new PerformanceObserver((list) => window.shifted.push(...list.getEntries()))
  .observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
SETTLED = "document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 200)))"  # frames, and their report
FOUND = (
    "window.shifted.map((each) => [each.value, each.sources.map(({ node }) => `${node?.nodeName}.${node?.className}`)])"
)


class Late:
    """Holds what a page asks for until it is let go."""

    def __init__(self) -> None:
        self.held: list[Route] | None = []

    def take(self, route: Route) -> None:
        if self.held is None:
            route.continue_()
        else:
            self.held.append(route)

    def let_go(self) -> int:
        """Let everything come, and tell how much was held."""
        held, self.held = self.held or [], None
        for route in held:
            route.continue_()
        return len(held)


def arrive_after_the_first_paint(page: Page, url: str) -> None:
    """Open a page and hold its fonts and scripts until something is to be read."""
    late = Late()
    page.route(LATE, late.take)
    page.goto(url, wait_until="commit")
    assert until(lambda: bool(page.evaluate(PAINTED)))
    assert late.let_go()
    page.wait_for_load_state("networkidle")
    page.evaluate(SETTLED)


@pytest.mark.parametrize("path", ["/", "/karte/", "/gebiete/DEMO-01/"])
def test_nothing_moves_when_fonts_and_scripts_arrive(browser: Browser, city: str, path: str) -> None:
    with browser.new_context(viewport=PHONE) as context:  # type: ignore[arg-type]
        context.add_init_script(WATCH)
        page = context.new_page()
        arrive_after_the_first_paint(page, f"{city}{path}")
        shifts = page.evaluate(FOUND)
    assert sum(value for value, _sources in shifts) <= SHIFT_AT_MOST, shifts
