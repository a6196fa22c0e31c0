"""From raw rows to checked addresses and findings (pure, no Django, no database)."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import shapely

from zones.house_numbers import HouseNumber, read
from zones.ingest.address_keys import LINE_AS_ID
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import BROKEN_TEXT, Finding, Report
from zones.ingest.postcodes import PostcodeSource
from zones.ingest.rows import AddressRow, RawAddress
from zones.ingest.spelling import tidy
from zones.outline import city_reach, near_city, to_metres

HIGHEST_DROPPED_SHARE = 0.1
HIGHEST_DAMAGED_SHARE = 0.01  # of rows with damaged letters, as long as other rows have whole umlauts or none
SAME_PLACE_M = 1.0
LONGEST_STREET = 100
LONGEST_OBJECT_ID = 40
MOST_WITHOUT_POSTCODE = 200  # beyond, they are counted instead of listed
_POSTCODE = re.compile(r"\d{5}", re.ASCII)


def check_addresses(
    raw: Iterable[RawAddress | Finding], epsg: int, postcodes: PostcodeSource | None = None
) -> Report[AddressRow]:
    """Check every row; read = usable + dropped always holds.

    Args:
        raw: What a reader yields.
        epsg: Coordinate system of the rows, 4326 or that of the city.
        postcodes: Fills postcodes that are missing.

    """
    found: list[Finding] = []
    usable: list[RawAddress] = []
    read = 0
    for given in raw:
        row = given if isinstance(given, Finding) else _tidied(given)
        problem = row if isinstance(row, Finding) else _problem(row, epsg)
        read += problem is None or problem.kind.drops_row
        if problem is not None:
            found.append(problem)
        elif isinstance(row, RawAddress):
            usable.append(row)
    found = _letters_judged(found, read, sum(not row.street.isascii() for row in usable))
    located = list(_inside_city(_in_metres(usable, epsg), found))
    if postcodes is not None:
        located = _filled(located, postcodes, found)
    rows = tuple(_told_apart(located, found))
    found.extend(_about_the_file(read, len(rows)))
    return Report(read, rows, tuple(sorted(found, key=lambda finding: finding.line or 0)))


def _tidied(row: RawAddress) -> RawAddress:
    """Return the row without invisible signs in what people read."""
    whole = f"{row.street}|{row.number}|{row.suffix}|{row.postcode}|{row.ortsteil}|{row.object_id}"
    if whole.isprintable() and tidy(whole) == whole and " |" not in whole and "| " not in whole:
        return row  # nearly always, and much faster
    return replace(
        row,
        street=tidy(row.street),
        number=tidy(row.number),
        suffix=tidy(row.suffix),
        postcode=tidy(row.postcode),
        ortsteil=tidy(row.ortsteil),
        object_id=tidy(row.object_id),
    )


def _letters_judged(found: list[Finding], read: int, with_umlauts: int) -> list[Finding]:
    """Take damaged letters for a defect of the whole file where hardly any umlaut is whole."""
    damaged = sum(finding.kind is FindingKind.LETTER_BROKEN for finding in found)
    if damaged <= max(with_umlauts, HIGHEST_DAMAGED_SHARE * read, 1):
        return found
    return [
        replace(finding, kind=FindingKind.TEXT_BROKEN) if finding.kind is FindingKind.LETTER_BROKEN else finding
        for finding in found
    ]


def _problem(row: RawAddress, epsg: int) -> Finding | None:
    """Return the first reason why this row cannot be used."""
    kind = _text_problem(row) or _coordinate_problem(row, epsg)
    return Finding(kind, row.line, row.text) if kind else None


def _text_problem(row: RawAddress) -> FindingKind | None:
    number = _house_number(row)
    tests = (
        (BROKEN_TEXT.search(row.text), FindingKind.LETTER_BROKEN),
        (not row.street, FindingKind.STREET_MISSING),
        (not _is_readable(row.street), FindingKind.STREET_UNREADABLE),
        (number is None, FindingKind.NUMBER_UNREADABLE),
        (number and number.number == 0, FindingKind.NUMBER_ZERO),
        (row.postcode and not _POSTCODE.fullmatch(row.postcode), FindingKind.POSTCODE_INVALID),
    )
    return next((kind for is_wrong, kind in tests if is_wrong), None)


def _house_number(row: RawAddress) -> HouseNumber | None:
    """Return the number with its suffix, which may stand in a cell of its own: digits there never touch the number."""
    return read(f"{row.number} {row.suffix}" if row.suffix else row.number)


def _is_readable(street: str) -> bool:
    return len(street) <= LONGEST_STREET and street.isprintable() and any(char.isalpha() for char in street)


def _coordinate_problem(row: RawAddress, epsg: int) -> FindingKind | None:
    try:
        x, y = float(row.x), float(row.y)
    except ValueError:
        return FindingKind.COORDINATE_UNREADABLE
    if not (math.isfinite(x) and math.isfinite(y)):
        return FindingKind.COORDINATE_UNREADABLE
    return FindingKind.AXES_SWAPPED if _are_swapped(x, y, epsg) else None


def _are_swapped(x: float, y: float, epsg: int) -> bool:
    """Tell whether x and y would lie near the city the other way round; north is the greater number in both systems."""
    east, north, margin = near_city(epsg)
    return abs(x - north) < margin and abs(y - east) < margin


def _address(row: RawAddress, easting: float, northing: float) -> AddressRow:
    number = _house_number(row)
    if number is None:
        raise ValueError(f"row {row.line} was not checked")
    return AddressRow(
        street=row.street,
        number=number.number,
        suffix=number.suffix,
        postcode=row.postcode,
        easting=round(easting, 2),
        northing=round(northing, 2),
        ortsteil=row.ortsteil,
        object_id=row.object_id[:LONGEST_OBJECT_ID],
    )


Usable = list[tuple[RawAddress, AddressRow]]


def _in_metres(usable: Sequence[RawAddress], epsg: int) -> Usable:
    """Make addresses of the rows: all points are transformed at once, and rounded to centimetres."""
    eastings, northings = to_metres(epsg).transform([float(row.x) for row in usable], [float(row.y) for row in usable])
    return [
        (row, _address(row, easting, northing))
        for row, easting, northing in zip(usable, eastings, northings, strict=True)
    ]


def _inside_city(usable: Usable, found: list[Finding]) -> Iterator[tuple[RawAddress, AddressRow]]:
    points = shapely.points([[row.easting, row.northing] for _raw, row in usable] or [[0.0, 0.0]])
    for (raw, row), is_inside in zip(usable, shapely.covers(city_reach(), points), strict=False):
        if is_inside:
            yield raw, row
        else:
            found.append(Finding(FindingKind.OUTSIDE_CITY, raw.line, raw.text))


def _filled(usable: Usable, postcodes: PostcodeSource, found: list[Finding]) -> Usable:
    """Give every address without a postcode the one that `postcodes` knows."""
    empty = [index for index, (_raw, row) in enumerate(usable) if not row.postcode]
    points = np.array([(usable[index][1].easting, usable[index][1].northing) for index in empty]).reshape(-1, 2)
    known = {index: postcode for index, postcode in zip(empty, postcodes.of(points), strict=True) if postcode}
    if known:
        values = {"count": len(known), "source": postcodes.label}
        found.append(Finding(FindingKind.POSTCODE_FILLED, count=len(known), values=values))
    return [(raw, replace(row, postcode=known.get(index, row.postcode))) for index, (raw, row) in enumerate(usable)]


def _told_apart(usable: Usable, found: list[Finding]) -> Iterator[AddressRow]:
    """Leave out repeated rows; keep equal addresses apart by the source's object id, else by their line number."""
    places: dict[tuple[str, int, str, str], list[AddressRow]] = {}
    without_postcode = [
        Finding(FindingKind.POSTCODE_MISSING, raw.line, raw.text) for raw, row in usable if not row.postcode
    ]
    if len(without_postcode) > MOST_WITHOUT_POSTCODE:
        without_postcode = [Finding(FindingKind.POSTCODE_MISSING, count=len(without_postcode))]
    found.extend(without_postcode)
    for raw, row in usable:
        earlier = places.setdefault((row.street, row.number, row.suffix, row.postcode), [])
        if any(_are_the_same(row, other) for other in earlier):
            found.append(Finding(FindingKind.DUPLICATE_ROW, raw.line, raw.text))
            continue
        if earlier:
            found.append(Finding(FindingKind.ADDRESS_TWICE, raw.line, raw.text))
        earlier.append(row)
        needs_id = len(earlier) > 1 and not row.object_id
        yield replace(row, object_id=f"{LINE_AS_ID}{raw.line}") if needs_id else row


def _are_the_same(row: AddressRow, other: AddressRow) -> bool:
    """Tell whether two rows with one address are one object: by the source's object id where it has one."""
    if row.object_id and other.object_id:
        return row.object_id == other.object_id
    return _distance_m(row, other) < SAME_PLACE_M


def _distance_m(one: AddressRow, other: AddressRow) -> float:
    return math.hypot(one.easting - other.easting, one.northing - other.northing)


def _about_the_file(read: int, usable: int) -> Iterator[Finding]:
    if not usable:
        yield Finding(FindingKind.NO_ROWS)
    elif are_too_many_dropped(read, usable):
        yield Finding(FindingKind.TOO_MANY_DROPPED)


def are_too_many_dropped(read: int, usable: int) -> bool:
    """Tell whether so many rows are left out that the file as a whole is not what it should be."""
    return read - usable > HIGHEST_DROPPED_SHARE * read
