"""How long pages keep a telephone from answering while they begin, several compared in one run.

    python tests/bench/bench_blocking.py 9 http://127.0.0.1:8000/karte/ http://127.0.0.1:8001/karte/

Each address is opened in turn, as often as the number says. Told are medians of what lies beyond 50 ms in each task of
the page, on a telephone that takes four times as long. Lighthouse counts so too (Total Blocking Time), but only after
the first paint and by the clock; here tasks are counted from the beginning and by the processor time that a trace
tells, so that others at work on the machine change little.
"""

import json
import sys
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

CHROMIUM = "/usr/bin/chromium"
TELEPHONE: Any = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True}
SLOWER = 4
SHORT_MS = 50
PATIENCE_MS = 200_000
QUIET_MS = 3000
CATEGORIES = ["toplevel", "devtools.timeline", "loading", "blink.user_timing", "disabled-by-default-devtools.timeline"]
Event = dict[str, Any]


def traced(browser: Browser, url: str) -> list[Event]:
    """Open a page anew and return what its main thread did until nothing more came."""
    context = browser.new_context(**TELEPHONE)
    page = context.new_page()
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.goto(url, wait_until="networkidle", timeout=PATIENCE_MS)
    page.wait_for_timeout(QUIET_MS)
    events: list[Event] = json.loads(browser.stop_tracing())["traceEvents"]
    context.close()
    painted = next(each for each in events if each["name"] == "firstContentfulPaint")
    return [each for each in events if (each["pid"], each["tid"]) == (painted["pid"], painted["tid"])]


def tasks(events: list[Event]) -> list[float]:
    """Return how long each task would take on a telephone (ms)."""
    return [each["tdur"] / 1000 * SLOWER for each in events if each["name"] == "RunTask" and "tdur" in each]


def main(times: int, urls: list[str]) -> None:
    """Open the addresses in turn and print the medians of each."""
    found: dict[str, list[list[float]]] = {url: [] for url in urls}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(times):
            for url in urls:
                found[url].append(tasks(traced(browser, url)))
        browser.close()
    for url, runs in found.items():
        blocking = [sum(max(length - SHORT_MS, 0) for length in run) for run in runs]
        longest = [max(run, default=0) for run in runs]
        print(f"{median(blocking):6.0f} ms blocked, longest task {median(longest):4.0f} ms  {url}")
        print("       of each run:", " ".join(f"{each:.0f}" for each in blocking))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
