"""The model against published figures that set none of its own: each inside the band that was fixed beforehand."""

import pytest

from tests.validation.published import CERTAINTY, ITEMS, Item
from tests.validation.quantities import QUANTITIES, ours, stated_range
from tests.validation.report import COMMAND, PAGE, Row, page

LEAST_FIGURES, LEAST_KINDS = 25, 8


def marked(item: Item) -> object:
    """An item that is known to fail must fail: when it holds, its mark has to go."""
    marks = [pytest.mark.xfail(reason=item.fails, strict=True, raises=AssertionError)] if item.fails else []
    return pytest.param(item, id=item.id, marks=marks)


@pytest.mark.parametrize("item", [marked(item) for item in ITEMS])
def test_inside_the_band(item: Item) -> None:
    low, high = item.band
    assert low <= ours(item) / item.theirs <= high


def test_enough_figures_and_kinds() -> None:
    assert len({item.id for item in ITEMS}) == len(ITEMS) >= LEAST_FIGURES
    assert len({kind for item in ITEMS for kind in item.kinds}) >= LEAST_KINDS


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_item_says_where_it_is_from_and_why_it_differs(item: Item) -> None:
    assert item.certainty in CERTAINTY
    assert item.quantity in QUANTITIES
    assert all(item.source[key] for key in ("name", "publisher", "date", "url"))
    assert item.source["url"].startswith(("https://", "http://"))
    assert item.why
    assert item.band[0] < item.band[1]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_wide_band_has_a_reason_and_no_other_has(item: Item) -> None:
    assert bool(item.wide) is item.is_wide


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_outside_the_stated_range_has_a_reason_and_no_other_has(item: Item) -> None:
    row = Row(item, ours(item), stated_range(item))
    assert bool(item.outside) is (row.can_have_range and not row.covered)


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), f"Run {COMMAND}"
