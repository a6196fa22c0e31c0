"""How long a change takes in place: from the event in a field of a result until htmx has settled the answer.

    python tests/bench/bench_in_place.py [--rounds 8]

Needs DATABASE_URL (with published data), REDIS_URL, SECRET_KEY and Debian's Chromium; one worker of gunicorn serves.
Each round types another consumption and then loads the page of the link that this has led to, so that both stand in
one run: the change counts until the event `htmx:afterSettle`, the full load from the navigation until its `load` event.
Told are the medians, and how long the page waited for the server in either. Aim: a change within 150 ms.
"""

import argparse
import os
import statistics
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.bench_first_view import CHROMIUM, TELEPHONE  # noqa: E402
from tests.bench.bench_result_page import HOUSES  # noqa: E402
from tests.bench.web import serving  # noqa: E402

AIM_MS = 150
STATES = ("house of which nothing is told", "three systems", "zone with a heat network")
FIRST_KWH, STEP_KWH = 15_000, 500
CHANGE = """
kwh => new Promise((done, failed) => {
  const field = document.querySelector("#angaben [name='reading.1.amount']");
  const begun = performance.now();
  document.body.addEventListener("htmx:afterSettle", () => {
    const whole = performance.now() - begun;
    const asked = performance.getEntriesByType("resource").filter(each => each.initiatorType === "xmlhttprequest");
    done([whole, asked.at(-1).responseEnd - asked.at(-1).startTime]);
  }, { once: true });
  document.body.addEventListener("htmx:responseError", failed, { once: true });
  field.value = kwh;
  field.dispatchEvent(new Event("change", { bubbles: true }));
})
"""
LOADED = """
() => {
  const [page] = performance.getEntriesByType("navigation");
  return [page.loadEventEnd, page.responseEnd - page.requestStart];
}
"""


class Took(NamedTuple):
    """Milliseconds until all was there, and until the server's answer was."""

    whole_ms: float
    server_ms: float


def change(page: Page, kwh: int) -> Took:
    """Type a consumption into the form above the result, and leave the field."""
    return Took(*page.evaluate(CHANGE, str(kwh)))


def load(page: Page, url: str) -> Took:
    """Load the whole page; its files are in the cache of the browser."""
    page.goto(url, wait_until="load")
    page.wait_for_function("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    return Took(*page.evaluate(LOADED))


def median(found: list[Took]) -> Took:
    return Took(*(statistics.median(column) for column in zip(*found, strict=True)))


def measure(page: Page, url: str, rounds: int) -> tuple[Took, Took]:
    """Return what a change and what a full load took; the first of each is not counted."""
    load(page, url)
    changes, loads = list[Took](), list[Took]()
    for number in range(rounds + 1):
        changes.append(change(page, FIRST_KWH + number * STEP_KWH))
        loads.append(load(page, page.url))
    return median(changes[1:]), median(loads[1:])


def main() -> None:
    """Measure each state with the server's files in the browser's cache, as somebody has who changes a value."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    rounds = parser.parse_args().rounds
    with serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(viewport=TELEPHONE).new_page()  # type: ignore[arg-type]
        print(f"load: {os.getloadavg()[0]:.1f}")
        for name in STATES:
            changed, loaded = measure(page, f"http://127.0.0.1:{server.port}/rechner/ergebnis/?{HOUSES[name]}", rounds)
            print(
                f"{name:<32} change {changed.whole_ms:5.0f} ms (server {changed.server_ms:4.0f}; aim {AIM_MS})  "
                f"full load {loaded.whole_ms:5.0f} ms (server {loaded.server_ms:4.0f})  "
                f"share {changed.whole_ms / loaded.whole_ms:4.0%}"
            )
        browser.close()


if __name__ == "__main__":
    main()
