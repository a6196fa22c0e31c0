"""What the demonstration is computed from: street sections and districts (no database)."""

from dataclasses import dataclass
from pathlib import Path

import shapely

from zones.city import CITY
from zones.city_files import rows_of
from zones.models import Versorgungsart
from zones.outline import to_metres

Point = tuple[float, float]  # easting and northing in metres


@dataclass(frozen=True)
class Section:
    """One street within one postcode and district; `start` lies at the lowest house number, `end` at the highest."""

    street: str
    postcode: str
    district: int
    addresses: int
    number_from: int
    number_to: int
    start: Point
    end: Point

    @property
    def middle(self) -> Point:
        """The point half-way along the section."""
        return (self.start[0] + self.end[0]) / 2, (self.start[1] + self.end[1]) / 2

    def line(self) -> shapely.LineString:
        """The section as a straight line; of length zero where both ends were rounded to the same place."""
        return shapely.LineString([self.start, self.end])


@dataclass(frozen=True)
class District:
    """A statistical district and the number of demonstration zones it is split into.

    `quarter` is what it gets where it is dense, `fixed` what it gets whatever its density.
    """

    number: int
    name: str
    zones: int
    quarter: Versorgungsart | None = None
    fixed: Versorgungsart | None = None
    is_large_estate: bool = False


def read_sections(path: Path = CITY.demonstration / "streets.csv") -> list[Section]:
    """Return the street sections in the order of the file."""
    return [_section(row) for row in rows_of(path, ";")]


def read_districts(path: Path = CITY.demonstration / "districts.csv") -> list[District]:
    """Return the districts in the order of their numbers."""
    return sorted(map(_district, rows_of(path, ";")), key=lambda district: district.number)


def _district(row: dict[str, str]) -> District:
    return District(
        number=int(row["district"]),
        name=row["name"],
        zones=int(row["demo_zones"]),
        quarter=_art(row["quarter"]),
        fixed=_art(row["fixed"]),
        is_large_estate=bool(row["large_estate"]),
    )


def _art(code: str) -> Versorgungsart | None:
    return Versorgungsart(int(code)) if code else None


def _section(row: dict[str, str]) -> Section:
    return Section(
        street=row["street"],
        postcode=row["postcode"],
        district=int(row["district"]),
        addresses=int(row["addresses"]),
        number_from=int(row["number_from"]),
        number_to=int(row["number_to"]),
        start=_metres(row["lon_from"], row["lat_from"]),
        end=_metres(row["lon_to"], row["lat_to"]),
    )


def _metres(lon: str, lat: str) -> Point:
    easting, northing = to_metres().transform(float(lon), float(lat))
    return round(easting, 2), round(northing, 2)
