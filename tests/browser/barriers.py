"""Barriers that axe finds on a page; contrast, which takes nine tenths of the time, is looked at once for each look."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

CONTRAST = ("color-contrast",)
# What axe says of the contrast of a text follows from its own look and the backgrounds around it: of elements that have
# all this in common, such as the cells of a table, the first and the last are judged.
DIFFERENT_LOOKS = """() => {
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
    return [...looks.values()].flat();
}"""
# What depends on the width of the window beside that, as long as the page holds the same elements.
LAYOUT = ("scrollable-region-focusable",)
RUN = "async options => (await axe.run(document, options)).violations"
RUN_ON_LOOKS = f"async options => (await axe.run({{include: ({DIFFERENT_LOOKS})()}}, options)).violations"


def violations(page: Page, *, only_colours: bool = False, only_layout: bool = False) -> list[str]:
    """Return every barrier that axe finds on the page, with its address and the elements.

    ``only_colours``, ``only_layout``: of a page that was looked at already in another scheme, or another width too.
    """
    page.evaluate(Axe().axe_script)
    options: dict[str, Any] = {"resultTypes": ["violations"]}  # spares axe the description of what is right
    rules = {"runOnly": list(LAYOUT)} if only_layout else {"rules": {rule: {"enabled": False} for rule in CONTRAST}}
    found: list[dict[str, Any]] = [] if only_colours else page.evaluate(RUN, {**options, **rules})
    found += page.evaluate(RUN_ON_LOOKS, {**options, "runOnly": list(CONTRAST)})
    return [f"{page.url}: {rule['id']} {[node['html'][:160] for node in rule['nodes']]}" for rule in found]
