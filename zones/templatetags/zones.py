"""Small helps for templates that show zones."""

from django import template

from zones.address.outcomes import Offer
from zones.content import matching
from zones.models import Category

register = template.Library()

LETTERS = {
    Category.WAERMENETZ: "W",
    Category.WASSERSTOFF: "H",
    Category.DEZENTRAL: "E",
    Category.PRUEFGEBIET: "P",
}


@register.filter
def letter(category: Category) -> str:
    """Return the letter that stands for a category on maps."""
    return LETTERS[category]


@register.filter
def how_matched(offer: Offer) -> str:
    """Return the sentence that says why a street is offered."""
    return matching.how_matched(offer)


@register.simple_tag
def letters() -> dict[Category, str]:
    """Return the letters of all categories, for the scripts of a page."""
    return LETTERS
