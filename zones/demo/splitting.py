"""How a district is split into demonstration zones (pure, no Django).

Rule: the sections of the district are sorted along the longer axis (west–east or south–north) of their middle points
and cut in two where the addresses come closest to the wanted share; each half is split on in the same way. A section
is never cut, so a street within a district belongs to one zone.
"""

from collections.abc import Sequence
from itertools import accumulate

from zones.demo.inputs import District, Section


def zone_sections(
    sections: Sequence[Section], districts: Sequence[District]
) -> list[tuple[District, int, list[Section]]]:
    """Return district, part number (from 1) and sections of every zone, by district number."""
    return [
        (district, part, members)
        for district in districts
        for part, members in enumerate(
            split([section for section in sections if section.district == district.number], district.zones), start=1
        )
    ]


def split(sections: list[Section], parts: int) -> list[list[Section]]:
    """Split sections into `parts` compact groups with similar numbers of addresses.

    Raises:
        ValueError: There are fewer sections than parts.

    """
    if len(sections) < parts:
        raise ValueError(f"{len(sections)} sections cannot be split into {parts} parts")
    if parts == 1:
        return [sections]
    ordered = _along_longer_axis(sections)
    first = parts // 2
    cut = _cut(ordered, first, parts)
    return split(ordered[:cut], first) + split(ordered[cut:], parts - first)


def _along_longer_axis(sections: list[Section]) -> list[Section]:
    eastings, northings = zip(*(section.middle for section in sections), strict=True)
    axis = 0 if max(eastings) - min(eastings) >= max(northings) - min(northings) else 1
    return sorted(sections, key=lambda section: (section.middle[axis], section.street, section.postcode))


def _cut(ordered: list[Section], first: int, parts: int) -> int:
    """Return the index at which the addresses before it come closest to first/parts of all."""
    before = [0, *accumulate(section.addresses for section in ordered)]
    wanted = before[-1] * first / parts
    possible = range(first, len(ordered) - (parts - first) + 1)
    return min(possible, key=lambda index: abs(before[index] - wanted))
