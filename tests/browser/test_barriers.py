"""What the tests mean by a barrier: axe finds one where it is, in whatever way it is asked."""

from playwright.sync_api import Page

from tests.browser.barriers import on_desktop_and_phone, violations

PAGE = """<!DOCTYPE html><html lang="de"><head><title>Seite</title><meta name="viewport" content="width=device-width">
<style>
  table { width: 700px }
  .frame { width: 300px; height: 40px; overflow: auto }
  @media (prefers-color-scheme: dark) { .dark { color: #ddd } }
</style></head><body><main><h1>Haus</h1>%s</main></body></html>"""
PALE, PALE_IN_THE_DARK = '<p style="color: #ddd">Preis</p>', '<p class="dark">Preis</p>'
PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'
SCROLLING = f'<div class="frame">{"<p>Zeile</p>" * 9}</div>'


def rules(found: list[str]) -> list[str]:
    return [each.partition(": ")[2].partition(" ")[0] for each in found]


def test_a_barrier_is_found_by_whoever_looks_for_it(page: Page) -> None:
    page.set_content(PAGE % (PALE + PICTURE + SCROLLING))
    assert sorted(rules(violations(page))) == ["color-contrast", "image-alt", "scrollable-region-focusable"]
    assert rules(violations(page, only_colours=True)) == ["color-contrast"]
    assert sorted(rules(violations(page, only_layout=True))) == ["color-contrast", "scrollable-region-focusable"]


def test_of_many_alike_one_is_judged_and_of_those_that_differ_each(page: Page) -> None:
    page.set_content(PAGE % ('<p style="color: #000">Preis</p>' * 50 + PALE * 50))
    (found,) = violations(page)
    assert found.count("Preis") == 2  # the first and the last of them
    page.set_content(PAGE % "<p>Preis</p>")
    assert violations(page) == []


def test_what_is_pale_in_the_dark_or_too_wide_for_a_phone_is_found(page: Page) -> None:
    page.set_content(PAGE % f"{PALE_IN_THE_DARK}<table><tr><th scope='col'>Jahr</th></tr><tr><td>1</td></tr></table>")
    page.add_style_tag(content=":root { color-scheme: light } body { background: #fff }")
    assert violations(page) == []
    contrast, wide = on_desktop_and_phone(page)
    assert "color-contrast" in contrast
    assert wide.endswith(" wide")


def test_a_look_that_was_found_right_is_found_wrong_on_another_ground_and_where_it_was_hidden(page: Page) -> None:
    """What was judged once is not judged again, so everything that decides must tell the looks apart."""
    grey = '<p style="color: #666">Preis</p>'
    page.set_content(PAGE % (grey + f"<details><summary>Mehr</summary>{PALE}</details>"))
    assert violations(page) == []
    page.get_by_text("Mehr").click()
    assert rules(violations(page)) == ["color-contrast"]
    for ground in ("background: #888", "opacity: 0.4"):
        page.set_content(PAGE % f"<div>{grey}</div>")
        assert violations(page) == []
        page.set_content(PAGE % f'<div style="{ground}">{grey}</div>')
        for _again in range(2):  # what is wrong is never taken for judged
            assert rules(violations(page)) == ["color-contrast"], ground
