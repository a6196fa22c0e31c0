"""Small helps for templates that show zones."""

from django import template

from zones.content.matching import how_matched
from zones.content.other_scripts import sentences
from zones.content.outcome_words import nearest
from zones.models import Category

register = template.Library()
register.filter(how_matched)
register.filter("foreign_sentences", sentences)
register.filter(nearest)

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


@register.simple_tag
def letters() -> dict[Category, str]:
    """Return the letters of all categories, for the scripts of a page."""
    return LETTERS
