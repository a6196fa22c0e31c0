"""The city that this installation serves: read once from its folder, before any setting. Pure, no Django.

`city/<name>/city.yaml` and the files beside it hold everything that one city has and another has not; `docs/city.md`
explains each entry. The environment variable CITY names the folder. Whatever is missing, unknown or of the wrong kind
stops the start with the file and the entry.
"""

import csv
import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import cattrs
import yaml
from cattrs.preconf.pyyaml import make_converter

FOLDERS = Path(__file__).resolve().parents[1] / "city"
DEFAULT = "jena"
_KEY_DIGITS = 12
_METRES = range(25828, 25839)  # ETRS89 / UTM zones 28N to 38N: the systems of German cadastral data, unit metre


class CityError(Exception):
    """The folder of the city cannot be used; the message names the file and the entry."""


@dataclass(frozen=True)
class Bounds:
    """West, south, east and north of a box that holds the city, in degrees."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class AddressWords:
    """Words beside an address: those `dropped` wherever they stand, and others `understood` as the city's."""

    dropped: tuple[str, ...]
    understood: tuple[str, ...]


@dataclass(frozen=True)
class PlanOfCity:
    """The heat plan of the city: how many areas it has, who adopted it and when, and when it is reviewed.

    `review_notice` is a sentence that may name {first_review}, a year.
    """

    title: str
    zones: int
    url: str
    link_text: str
    adopted_on: date | None = None
    adopted_by: str = ""
    first_review: int | None = None
    review_notice: str = ""


@dataclass(frozen=True)
class Contact:
    """An office: what it helps with, and where to find it; `phone` and `hours` are empty where no source gives them."""

    name: str
    purpose: str
    url: str
    link_text: str
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True)
class Utility:
    """Who runs the city's heat network, both with the article „die“ in the plural; None: the city has no Fernwärme."""

    name: str
    short_name: str


@dataclass(frozen=True)
class ByLaw:
    """The by-law on connection to the Fernwärme. `exempt` and `notice` are sentences; `notice` may name {link}."""

    title: str
    adopted_on: date
    exempt: str
    notice: str
    amended_on: date | None = None


@dataclass(frozen=True)
class StateOfCity:
    """What differs by Land: the law on accessible websites (accusative) and two offices, as the sentences need them."""

    accessibility_law: str
    accessibility_office: str
    privacy_office: str


@dataclass(frozen=True)
class OpenData:
    """Who gives out the city's open data, where, and of which day the demonstration took them.

    `addresses_url`: of its list of addresses with a position, if there is one; `has_files_of_2017`: it once gave out
    address points in the two formats of `zones.ingest.sources.city_2017`.
    """

    attribution: str
    url: str
    licence: str
    as_of: date
    addresses_url: str = ""
    has_files_of_2017: bool = False


@dataclass(frozen=True)
class HouseCoordinates:
    """The official house coordinates of the Land."""

    attribution: str
    licence: str
    url: str
    download_url: str = ""


@dataclass(frozen=True)
class Brochure:
    """A printed brochure whose tables the site sets beside the law of today (folder `brochure/`)."""

    title: str
    adviser: str


@dataclass(frozen=True)
class City:
    """Everything that is this city's; `folder` is where it was read from.

    `is_large`: it had more than 100,000 inhabitants on 1 January 2024, which § 71 Abs. 8 GEG 2024 asked for.
    """

    site_name: str
    name: str
    administration: str
    regional_key: str
    epsg: int
    is_large: bool
    bounds: Bounds
    example_postcode: str
    address_words: AddressWords
    plan: PlanOfCity
    contacts: tuple[Contact, ...]
    state: StateOfCity
    data_source: str
    plan_source: str
    open_data: OpenData
    house_coordinates: HouseCoordinates
    folder: Path
    utility: Utility | None = None
    by_law: ByLaw | None = None
    brochure: Brochure | None = None

    @property
    def heat_office(self) -> str:
        """Whom to ask about a heat network, with the article „die“: the utility, or the city itself."""
        return self.utility.name if self.utility else self.administration

    @property
    def parameters(self) -> Path:
        """The folder of the city's own prices, climate and factors."""
        return self.folder / "parameters"

    @property
    def demonstration(self) -> Path:
        """The folder of the inputs of the demonstration; it may be missing."""
        return self.folder / "demonstration"

    @cached_property
    def outline(self) -> tuple[tuple[float, float], ...]:
        """The corners of the city's coarse outline, longitude and latitude."""
        return tuple((float(row["lon"]), float(row["lat"])) for row in rows_of(self.folder / "outline.csv", ";"))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The names of the parts of the city as people add them to an address."""
        return tuple(row["name"] for row in rows_of(self.folder / "places.csv", ","))


def load(folder: Path) -> City:
    """Read a city's folder; raises ``CityError`` with the file and the entry that is wrong."""
    path = folder / "city.yaml"
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise CityError(f"{path}: {error}") from error
    try:
        city = make_converter(forbid_extra_keys=True).structure({**raw, "folder": folder}, City)
    except (cattrs.BaseValidationError, TypeError) as error:
        raise CityError(f"{path}: {'; '.join(_reasons(error))}") from error
    for problem in _problems(city):
        raise CityError(f"{path}: {problem}")
    return city


def _problems(city: City) -> list[str]:
    checks = {
        "regional_key: 12 digits are needed": len(city.regional_key) == _KEY_DIGITS and city.regional_key.isdigit(),
        "epsg: a UTM zone of ETRS89 is needed, such as 25832": city.epsg in _METRES,
        "bounds: west < east and south < north are needed": city.bounds.west < city.bounds.east
        and city.bounds.south < city.bounds.north,
        "by_law: needs an entry utility": city.by_law is None or city.utility is not None,
    }
    return [problem for problem, is_right in checks.items() if not is_right]


def rows_of(path: Path, delimiter: str) -> list[dict[str, str]]:
    """Return the rows of one of the city's tables by their header; raises ``CityError`` if it cannot be read."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=delimiter))
    except OSError as error:
        raise CityError(f"{path}: {error}") from error


def _reasons(error: Exception) -> list[str]:
    return [reason.replace("$.", "") for reason in cattrs.transform_error(error)]


def _chosen() -> Path:
    """Return the folder that the environment names: a folder of `city/`, or any by its absolute path."""
    return FOLDERS / (os.environ.get("CITY") or DEFAULT)


CITY = load(_chosen())
