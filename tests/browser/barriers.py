"""Barriers that axe finds on a page; contrast, which takes most of the time, is looked at once for each look."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE

CONTRAST = ("color-contrast",)
# What axe says of the contrast of a text follows from its own look and the backgrounds around it: of elements that have
# all this in common, such as the cells of a table, the first and the last are judged; of a look in which axe found
# nothing wrong in a window of this width, such as that of the foot of every page, none is judged again.
MARK_LOOKS = """judged => {
    for (const element of document.querySelectorAll('[data-axe-look]')) element.removeAttribute('data-axe-look');
    const number = text => {
        let one = 0xdeadbeef, two = 0x41c6ce57;
        for (let at = 0; at < text.length; at++) {
            one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
            two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
        }
        return (one >>> 0).toString(36) + (two >>> 0).toString(36);
    };
    const look = element => {
        const style = getComputedStyle(element);
        return [element.tagName, element.className?.baseVal ?? element.className, style.backgroundColor, style.opacity,
            style.backgroundImage, style.position].join();
    };
    const known = new Set(judged.split(' ')), looks = new Map(), path = new WeakMap();
    const whole = element => {
        if (!element) return `${innerWidth}`;
        if (!path.has(element)) path.set(element, number(`${whole(element.parentElement)}>${look(element)}`));
        return path.get(element);
    };
    for (const element of document.body.querySelectorAll('*')) {
        const speaks = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!speaks && !element.matches('input, select, textarea, button')) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const style = getComputedStyle(element);
        const key = number([whole(element), style.color, style.fontSize, style.fontWeight, style.textShadow].join());
        if (known.has(key)) continue;
        const same = looks.get(key);
        looks.set(key, same ? [same[0], element] : [element]);
    }
    for (const element of [...looks.values()].flat()) element.setAttribute('data-axe-look', '');
    return [...looks.keys()];
}"""
# What depends on the width of the window beside that, as long as the page holds the same elements.
LAYOUT = ("scrollable-region-focusable",)
AXE = str(Axe().axe_script)
PREPARE = "axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-axe-look]' }] })"
RUN = f"""async ([options, judged, only]) => {{
    const looks = ({MARK_LOOKS})(judged);
    const found = only && !looks.length ? [] : (await axe.run(document, options)).violations;
    return [found, looks];
}}"""
_judged: set[str] = set()  # looks with nothing wrong, of all pages that this process has looked at


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
    found, looks = page.evaluate(RUN, [options, " ".join(_judged), only_colours])
    if not any(rule["id"] in CONTRAST for rule in found):
        _judged.update(looks)
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
