"""The city that this installation serves: read once from its folder, before any setting. Pure, no Django.

`city/<name>/city.yaml` and the files beside it hold everything that one city has and another has not; `docs/city.md`
explains each entry. The environment variable CITY names the folder. Whatever is missing, unknown or of the wrong kind
stops the start with the file and the entry.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from zones.city_contacts import Contact, contact_problems
from zones.city_files import NO_URL, CityError, Url, read_entries, rows_of
from zones.city_places import CityPlaces, read_places

FOLDERS = Path(__file__).resolve().parents[1] / "city"
DEFAULT = "jena"
_KEY_DIGITS, _POSTCODE_DIGITS, _FEWEST_CORNERS = 12, 5, 3
_LONGITUDES, _LATITUDES = (5.0, 16.0), (47.0, 56.0)  # of Germany; they tell apart which is which
_METRES = range(25828, 25839)  # ETRS89 / UTM zones 28N to 38N: the systems of German cadastral data, unit metre


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
    url: Url
    link_text: str
    adopted_on: date | None = None
    adopted_by: str = ""
    first_review: int | None = None
    review_notice: str = ""


@dataclass(frozen=True)
class Utility:
    """Who runs the city's heat network, both with the article „die“ in the plural; None: the city has no Fernwärme.

    `prices_url`: its page with the prices of Fernwärme, if the address is known.
    """

    name: str
    short_name: str
    prices_url: Url = NO_URL


@dataclass(frozen=True)
class ByLaw:
    """The by-law on connection to the Fernwärme. `exempt` and `notice` are sentences; `notice` may name {link}.

    `exempt_types`: building types (words of the calculator) of which some are exempt; `exemption`: one sentence on who
    is let off on application, may be empty.
    """

    title: str
    adopted_on: date
    exempt: str
    notice: str
    amended_on: date | None = None
    exempt_types: tuple[str, ...] = ()
    exemption: str = ""


@dataclass(frozen=True)
class StateOfCity:
    """What differs by Land: the law on accessible websites (accusative) and two offices, as the sentences need them.

    `water_law`: the norm by which boreholes are notified, empty where it is not known; `ground_office`: the
    office with the on-line query of protected areas, which also hears of deep bores, may be empty.
    """

    accessibility_law: str
    accessibility_office: str
    privacy_office: str
    water_law: str = ""
    ground_office: str = ""


@dataclass(frozen=True)
class OpenData:
    """Who gives out the city's open data, where, and of which day the demonstration took them.

    `addresses_url`: of its list of addresses with a position, if there is one; `has_files_of_2017`: it once gave out
    address points in the two formats of `zones.ingest.sources.city_2017`.
    """

    attribution: str
    url: Url
    licence: str
    as_of: date
    addresses_url: Url = NO_URL
    has_files_of_2017: bool = False


@dataclass(frozen=True)
class HouseCoordinates:
    """The official house coordinates of the Land."""

    attribution: str
    licence: str
    url: Url
    download_url: Url = NO_URL


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
    example_address: str
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
        path = self.folder / "outline.csv"
        try:
            return tuple((float(row["lon"]), float(row["lat"])) for row in rows_of(path, ";", "lon", "lat"))
        except ValueError as error:
            raise CityError(f"{path}: degrees such as 11.5592;50.8593 are needed: {error}") from error

    @cached_property
    def places(self) -> CityPlaces:
        """The parts of the city, the municipalities around it, and its well-known buildings."""
        return read_places(self.folder)


def load(folder: Path) -> City:
    """Read and check a city's folder; raises ``CityError`` with the file and the entry that is wrong."""
    city = read_entries(folder / "city.yaml", City, folder=folder)
    for problem in (*_problems(city), *contact_problems(city.contacts), *_wrong_sentences(city)):
        raise CityError(f"{folder / 'city.yaml'}: {problem}")
    if not city.places.parts:
        raise CityError(f"{folder / 'places.csv'}: name: at least one place is needed")
    if len(city.outline) < _FEWEST_CORNERS or not _in_bounds(city):
        raise CityError(f"{folder / 'outline.csv'}: lon, lat: corners within the bounds of city.yaml are needed")
    return city


def _problems(city: City) -> list[str]:
    bounds, postcode = city.bounds, city.example_postcode
    checks = {
        "regional_key: 12 digits are needed": len(city.regional_key) == _KEY_DIGITS and city.regional_key.isdigit(),
        "epsg: a UTM zone of ETRS89 is needed, such as 25832": city.epsg in _METRES,
        "bounds: west < east and south < north are needed": bounds.west < bounds.east and bounds.south < bounds.north,
        "bounds: degrees in Germany are needed: west and east are longitudes, south and north latitudes":
            all(_LONGITUDES[0] < each < _LONGITUDES[1] for each in (bounds.west, bounds.east))
            and all(_LATITUDES[0] < each < _LATITUDES[1] for each in (bounds.south, bounds.north)),
        "example_postcode: 5 digits are needed": len(postcode) == _POSTCODE_DIGITS and postcode.isdigit(),
        "example_address: a street and a house number are needed": city.example_address.rpartition(" ")[2][:1].isdigit()
            and " " in city.example_address,
        "plan.zones: at least 1 is needed": city.plan.zones > 0,
        "by_law: needs an entry utility": city.by_law is None or city.utility is not None,
    }  # fmt: skip
    return [problem for problem, is_right in checks.items() if not is_right]


def _wrong_sentences(city: City) -> Iterator[str]:
    """Fill in each sentence with placeholders once, as the pages do."""
    review = {"first_review"} if city.plan.first_review else set()
    sentences = [("plan.review_notice", city.plan.review_notice, review)]
    if city.by_law:
        known = {"title", "adopted", "link"} | ({"amended"} if city.by_law.amended_on else set())
        sentences.append(("by_law.notice", city.by_law.notice, known))
    for entry, sentence, known in sentences:
        try:
            sentence.format(**dict.fromkeys(known, ""))
        except (LookupError, ValueError, AttributeError) as error:
            yield f"{entry}: {error} is no placeholder; known here: {', '.join(sorted(known)) or 'none'}"


def _in_bounds(city: City) -> bool:
    bounds, corners = city.bounds, city.outline
    lon = sum(lon for lon, _lat in corners) / len(corners)
    lat = sum(lat for _lon, lat in corners) / len(corners)
    return bounds.west < lon < bounds.east and bounds.south < lat < bounds.north


def _chosen() -> Path:
    """Return the folder that CITY names: one of `city/`, or any by its absolute path; raises ``CityError``."""
    name = os.environ.get("CITY") or DEFAULT
    if not (FOLDERS / name).is_dir():
        there = ", ".join(sorted(path.name for path in FOLDERS.iterdir() if path.is_dir()))
        raise CityError(f"CITY={name}: no such folder. In city/ there are: {there}; another needs its absolute path.")
    return FOLDERS / name


CITY = load(_chosen())
