"""Barriers that axe finds on a page; contrast, which takes most of the time, is looked at once for each look."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE

CONTRAST = ("color-contrast",)
# What axe says of the contrast of a text follows from its own look and the backgrounds around it: of elements that have
# all this in common, such as the cells of a table, the first and the last are judged.
MARK_LOOKS = """() => {
    for (const element of document.querySelectorAll('[data-axe-look]')) element.removeAttribute('data-axe-look');
    const look = element => {
        const style = getComputedStyle(element);
        return [element.tagName, element.className?.baseVal ?? element.className, style.backgroundColor, style.opacity,
            style.backgroundImage, style.position].join();
    };
    const looks = new Map(), path = new WeakMap();
    const whole = element => {
        if (!element) return '';
        if (!path.has(element)) path.set(element, `${whole(element.parentElement)}>${look(element)}`);
        return path.get(element);
    };
    for (const element of document.body.querySelectorAll('*')) {
        const speaks = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!speaks && !element.matches('input, select, textarea, button')) continue;
        const style = getComputedStyle(element);
        const key = [whole(element), style.color, style.fontSize, style.fontWeight, style.textShadow].join();
        const same = looks.get(key);
        looks.set(key, same ? [same[0], element] : [element]);
    }
    for (const element of [...looks.values()].flat()) element.setAttribute('data-axe-look', '');
}"""
# What depends on the width of the window beside that, as long as the page holds the same elements.
LAYOUT = ("scrollable-region-focusable",)
AXE = str(Axe().axe_script)
PREPARE = "axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-axe-look]' }] })"
RUN = f"async options => {{ ({MARK_LOOKS})(); return (await axe.run(document, options)).violations; }}"


def violations(page: Page, *, only_colours: bool = False, only_layout: bool = False) -> list[str]:
    """Return every barrier that axe finds on the page, with its address and the elements.

    ``only_colours``, ``only_layout``: of a page that was looked at already in another scheme, or another width too.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(PREPARE)
    options: dict[str, Any] = {"resultTypes": ["violations"]}  # spares axe the description of what is right
    if only_colours or only_layout:
        options["runOnly"] = [*CONTRAST, *(LAYOUT if only_layout else ())]
    found: list[dict[str, Any]] = page.evaluate(RUN, options)
    return [f"{page.url}: {rule['id']} {[node['html'][:160] for node in rule['nodes']]}" for rule in found]


def on_desktop_and_phone(page: Page) -> list[str]:
    """Return the barriers in a light window of a desktop and a dark one of a phone, and what is too wide for either."""
    found = []
    for viewport, scheme in ((PHONE, "dark"), (DESKTOP, "light")):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found += violations(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{page.url} is {width} wide"] if width > viewport["width"] else []
    return found
