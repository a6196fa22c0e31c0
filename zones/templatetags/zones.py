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
# The interactive map, in the order in which its parts need each other.
MAP_SCRIPTS = (
    "leaflet/leaflet.js",
    "vendor/pbf/pbf.js",
    "js/map-pauses.js",
    "js/map-tiles.js",
    "js/map-labels.js",
    "js/map-streets.js",
    "js/map-zones.js",
    "js/map-gestures.js",
    "js/map-answer.js",
    "js/map-places.js",
    "js/map-search.js",
    "js/map.js",
)


@register.filter
def letter(category: Category) -> str:
    """Return the letter that stands for a category on maps."""
    return LETTERS[category]


@register.simple_tag
def letters() -> dict[Category, str]:
    """Return the letters of all categories, for the scripts of a page."""
    return LETTERS


@register.simple_tag
def map_scripts() -> tuple[str, ...]:
    """Return the scripts of the interactive map, as names of static files."""
    return MAP_SCRIPTS
