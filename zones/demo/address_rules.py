"""Addresses of the demonstration, interpolated along the street sections (pure, no Django).

A section gets every number from its lowest to its highest; where the city counted more addresses in 2017 than there
are numbers, letters are added. Odd numbers lie left of the line, even ones right of it. A number that two sections of
a street in the same postcode could claim goes to the one that comes first in the file.
"""

import math
from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_lowercase

import shapely
from shapely.ops import nearest_points

from zones.demo.inputs import Point, Section
from zones.ingest.rows import AddressRow

OFFSET_M = 12.0  # distance of a house from the line of its street
LETTER_OFFSET_M = 6.0  # each further letter lies this much deeper


def demo_addresses(
    sections: Iterable[Section], district_names: dict[int, str], outline: shapely.Polygon
) -> list[AddressRow]:
    """Return all addresses, unique by street, number, letter and postcode, each within the outline."""
    taken: set[tuple[str, str, int, str]] = set()
    rows = []
    for section in sections:
        for number, letter in _house_numbers(section, taken):
            easting, northing = _inside(_position(section, number, letter), outline)
            rows.append(
                AddressRow(
                    street=section.street,
                    number=number,
                    suffix=letter,
                    postcode=section.postcode,
                    ortsteil=district_names[section.district],
                    easting=easting,
                    northing=northing,
                )
            )
    return rows


def _house_numbers(section: Section, taken: set[tuple[str, str, int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the free house numbers of a section: all plain ones, then letters up to the count of 2017."""
    count = 0
    for letter, number in product(["", *ascii_lowercase], range(section.number_from, section.number_to + 1)):
        if letter and count >= section.addresses:
            return
        key = (section.street, section.postcode, number, letter)
        if key not in taken:
            taken.add(key)
            count += 1
            yield number, letter


def _position(section: Section, number: int, letter: str) -> Point:
    (x, y), (dx, dy) = section.start, (section.end[0] - section.start[0], section.end[1] - section.start[1])
    length = math.hypot(dx, dy) or 1.0
    fraction = (number - section.number_from) / max(1, section.number_to - section.number_from)
    depth = OFFSET_M + LETTER_OFFSET_M * (" " + ascii_lowercase).index(letter or " ")
    side = depth if number % 2 else -depth
    return x + fraction * dx - side * dy / length, y + fraction * dy + side * dx / length


def _inside(point: Point, outline: shapely.Polygon) -> Point:
    """Return the point rounded to centimetres; one outside the city moves to the nearest place just inside."""
    place = shapely.Point(point)
    if not outline.covers(place):
        place = nearest_points(outline.buffer(-1.0), place)[0]
    return round(place.x, 2), round(place.y, 2)
