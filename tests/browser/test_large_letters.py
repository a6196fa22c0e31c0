"""Letters of twice the size on a telephone: nothing scrolls sideways, and no name on the map is cut."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE
from tests.browser.test_every_page import visit
from zones.models import Address

pytestmark = pytest.mark.django_db(transaction=True)
PATHS = ("/", "/karte/", "/gebiete/", "/gebiete/DEMO-01/", "/adresse/?q=Westweg")
ENLARGE = "document.documentElement.style.fontSize = '200%'"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """() => {
    const rect = (found) => document.querySelector(found).getBoundingClientRect();
    const [own, frame] = [rect(".map-mark__name"), rect(".map")];
    return own.left < frame.left || own.right > frame.right || own.top < frame.top;
}"""


def test_no_page_scrolls_sideways(page: Page, city: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for path in PATHS:
        visit(page, f"{city}{path}")
        page.evaluate(ENLARGE)
        assert page.evaluate(WIDE) <= 0, path


@pytest.mark.parametrize(("width", "height", "letters"), [(390, 844, "200%"), (320, 256, "100%")])
def test_the_name_of_a_house_on_the_map_is_not_cut(
    page: Page, city: str, width: int, height: int, letters: str
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.add_init_script(
        f"document.addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{letters}')"
    )
    visit(page, f"{city}/karte/#adresse={Address.objects.get(street='Westweg', number=1).key}")
    page.wait_for_selector(".map-mark__name")
    assert page.evaluate(CUT) is False
