"""What a first visit to a page loads: every file with its size as a server sends it packed, and their sum.

    python tests/bench/bench_first_view.py http://127.0.0.1:8000/karte/

Fonts come as they are, other static files packed with brotli, everything else with gzip, as the proxy of the containers
does. Tiles are counted apart. The screen is that of a telephone, and nothing is in its cache.
"""

import gzip
import sys

import brotli
from playwright.sync_api import Response, sync_playwright

CHROMIUM = "/usr/bin/chromium"
TELEPHONE = {"width": 390, "height": 844}
NO_CONTENT, REDIRECTS = 204, range(300, 400)  # neither has a body


def packed(response: Response) -> int:
    """Return how many bytes the body of a response takes on its way."""
    if response.status == NO_CONTENT or response.status in REDIRECTS:
        return 0
    body = response.body()
    if response.url.endswith(".woff2"):
        return len(body)
    return len(brotli.compress(body)) if "/static/" in response.url else len(gzip.compress(body))


def main(url: str) -> None:
    """Open the page and print what it loaded until nothing more came."""
    found: list[Response] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(viewport=TELEPHONE).new_page()  # type: ignore[arg-type]
        page.on("response", lambda response: found.append(response))  # noqa: PLW0108 - playwright cannot mark a builtin
        page.goto(url, wait_until="networkidle")
        sizes = {response.url: packed(response) for response in found if not response.url.startswith("data:")}
        browser.close()
    tiles = {each: size for each, size in sizes.items() if each.endswith(".mvt")}
    for each in sorted(sizes.keys() - tiles.keys(), key=lambda each: -sizes[each]):
        print(f"{sizes[each]:>8} {each}")
    count = len(sizes) - len(tiles)
    print(f"{sum(sizes.values()) - sum(tiles.values()):>8} bytes in {count} files; tiles {sum(tiles.values())}")


if __name__ == "__main__":
    main(sys.argv[1])
