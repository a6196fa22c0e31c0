"""Parameter sets: the frozen brochure, and the law and prices of any day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculator.core.city import CityValues, current
from calculator.core.errors import NotCovered, NotOverridable, ParameterNotCovered, PriceNotOverridable
from calculator.core.message import Filled, Name, say
from calculator.core.message import Name as _
from calculator.core.notation import rounded
from calculator.core.records import (
    FACTORS,
    LAW,
    NO_NUMBER,
    PRICES,
    TECHNOLOGY,
    Certainty,
    Parameter,
    Record,
    Step,
    overlaid,
)
from calculator.core.yaml_io import read_yaml

DIRECTORY = Path(__file__).resolve().parent.parent / "parameters"
REFERENCE_SET = "referenz-2025-09"
_STEP_PLACES = 5  # of what lies between two stated years
FOLDERS = (LAW, PRICES, FACTORS, TECHNOLOGY)
STICHTAG_PREFIX = "stichtag-"
_LAWS_URL = "https://www.gesetze-im-internet.de/geg/"
# The law of heating that the model covers begins with the GEG 2024.
FIRST_STICHTAG = date(2024, 1, 1)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class ParameterSet:
    """A named set of parameters with the state of law and prices it stands for.

    A set equals only itself, so that what follows from it can be kept beside it.

    ``city``: whose plan and by-law hold.
    ``law_as_of``: the day whose law is known, where it is another than ``as_of``, the day of the prices.
    """

    key: str
    title: str
    summary: str
    source: str
    source_url: str
    as_of: date
    first_year: int
    application_date: date
    frozen: bool
    parameters: Mapping[str, Parameter]
    law_as_of: date | None = None
    city: CityValues = field(default_factory=current)

    def parameter(self, key: str) -> Parameter:
        """Return a parameter with all its records; raises ``ParameterNotCovered`` if the set has none of that name."""
        try:
            return self.parameters[key]
        except KeyError:
            raise ParameterNotCovered(say(NotCovered.NO_SUCH_VALUE, title=Name(self.title), key=key)) from None

    def on(self, key: str, day: date) -> Record:
        """Return the record of a parameter on a day; raises ``ParameterNotCovered``."""
        return self.parameter(key).on(day)

    def in_year(self, key: str, year: int) -> Record:
        """Return the record that holds on 1 January of a calendar year; raises ``ParameterNotCovered``."""
        return self.on(key, date(year, 1, 1))

    def date_of(self, key: str) -> date:
        """Return a date of law, such as the day on which an act came into force; raises ``ParameterNotCovered``."""
        day = self.parameter(key).on(self.as_of).day
        if day is None:
            raise ValueError(f"{key} is no date")
        return day

    def class_of(self, key: str, on: date) -> str:
        """Return a class of the energy certificate that the law names on a day; raises ``ParameterNotCovered``."""
        energy_class = self.on(key, on).energy_class
        if energy_class is None:
            raise ValueError(f"{key} is no class")
        return energy_class

    def first_day(self, key: str) -> date:
        """Return the first day on which the law states a figure other than nothing; raises ``ParameterNotCovered``."""
        return self.parameter(key).steps[0].valid_from

    def with_prices(self, overrides: Mapping[str, Sequence[Record]]) -> "ParameterSet":
        """Return the set with dated price records laid over its own.

        Raises ``PriceNotOverridable`` for anything that is no price, and for a frozen set.
        """
        if self.frozen and overrides:
            raise PriceNotOverridable(say(NotOverridable.FROZEN, title=Name(self.title)))
        changed = {key: overlaid(self.parameter(key), records) for key, records in overrides.items()}
        return replace(self, parameters={**self.parameters, **changed}) if changed else self


def directories() -> tuple[Path, ...]:
    """Return where parameters are read from: those that hold everywhere, then those of the city."""
    return (DIRECTORY, *current().parameters)


def _set_files() -> dict[str, Path]:
    return _set_files_in(directories())


@lru_cache(maxsize=4)
def _set_files_in(folders: tuple[Path, ...]) -> dict[str, Path]:
    return {path.parent.name: path for folder in folders for path in folder.glob("*/set.yaml")}


def available_sets() -> tuple[str, ...]:
    """Return the keys of the named parameter sets; besides, ``stichtag-JJJJ-MM-TT`` is the law of any day."""
    return tuple(sorted(_set_files()))


@lru_cache(maxsize=64)
def load_set(key: str) -> ParameterSet:
    """Load a parameter set by name; raises ``ParameterNotCovered`` if there is none of that name."""
    if key.startswith(STICHTAG_PREFIX):
        return law_of(_stichtag(key))
    if key not in available_sets():
        known = ", ".join((*available_sets(), f"{STICHTAG_PREFIX}JJJJ-MM-TT"))
        raise ParameterNotCovered(say(NotCovered.NO_SUCH_SET, key=key, known=known))
    return ParameterSet(parameters=general() | _topics(key), **read_yaml(_set_files()[key]))


@lru_cache(maxsize=64)
def law_of(stichtag: date) -> ParameterSet:
    """Return law and prices as they stand on a day; raises ``ParameterNotCovered`` before the GEG 2024."""
    if stichtag < FIRST_STICHTAG:
        raise ParameterNotCovered(say(NotCovered.BEFORE_LAW, day=stichtag, first=FIRST_STICHTAG))
    return ParameterSet(
        key=f"{STICHTAG_PREFIX}{stichtag.isoformat()}",
        title=Filled(_("Recht und Preise am {day}"), day=stichtag),
        summary=_("Gesetze, Förderrichtlinien, Preise und Faktoren, jeweils mit Quelle und Geltungszeitraum."),
        source=_("Gesetze und Förderrichtlinien des Bundes; jede Zahl nennt ihre eigene Quelle"),
        source_url=_LAWS_URL,
        as_of=stichtag,
        first_year=stichtag.year,
        application_date=stichtag,
        frozen=False,
        parameters=general(),
    )


@lru_cache
def general() -> dict[str, Parameter]:
    """Return the general parameters by key: law, prices, factors and technology.

    Raises ``ValueError`` with file and key if one is there twice or malformed, ``InvalidCase`` for an unreadable file.
    """
    return _unique([each for folder in FOLDERS for each in _entries(folder)])


def _stichtag(key: str) -> date:
    try:
        return date.fromisoformat(key.removeprefix(STICHTAG_PREFIX))
    except ValueError:
        raise ParameterNotCovered(say(NotCovered.NO_DAY_NAMED, key=key)) from None


def _topics(folder: str) -> dict[str, Parameter]:
    return _unique(list(_entries(folder)))


def _entries(folder: str) -> Iterator[tuple[Path, Parameter]]:
    """Yield the parameters of a folder with their files; raises ``ValueError`` for another form."""
    found = (path for directory in directories() for path in sorted((directory / folder).glob("*.yaml")))
    for path in (each for each in found if each.name != "set.yaml"):
        for entry in read_yaml(path) or ():
            try:
                yield path, _parameter(entry, folder)
            except (LookupError, TypeError, AttributeError, ArithmeticError) as error:
                key = entry.get("key") if isinstance(entry, dict) else entry
                raise ValueError(f"{path}: {key}: {error!r}; schema.json says what each parameter needs") from error


def _unique(entries: Sequence[tuple[Path, Parameter]]) -> dict[str, Parameter]:
    found: dict[str, Parameter] = {}
    for path, parameter in entries:
        if parameter.key in found:
            raise ValueError(f"{path}: {parameter.key}: is defined in another file or entry, too")
        found[parameter.key] = parameter
    return found


def _parameter(entry: dict[str, Any], folder: str) -> Parameter:
    records = tuple(record for raw in entry["records"] for record in _records(raw))
    return Parameter(entry["key"], Name(entry["name"]), records, folder, entry.get("override_from"))


def _records(raw: dict[str, Any]) -> Iterator[Record]:
    """Yield the record of an entry, or one for each calendar year of an entry that ``reaches`` another value."""
    rest = {name: raw[name] for name in ("unit", "source", "checked_on", "review_by", "status")}
    rest |= {"certainty": Certainty(raw["certainty"]), "url": raw.get("url", ""), "money": raw.get("money")}
    rest |= {end: Decimal(raw[end]) for end in ("low", "high") if end in raw}
    if "reaches" in raw:
        years = range(raw["from"].year, raw["to"].year + 1)
        step = (Decimal(raw["reaches"]) - Decimal(raw["value"])) / len(years)
        for number, year in enumerate(years):
            value = rounded(raw["value"] + step * number, _STEP_PLACES)
            yield Record(valid_from=date(year, 1, 1), valid_to=date(year, 12, 31), value=value, **rest)
        return
    scale, day = tuple(_step(step) for step in raw.get("scale", ())), raw.get("day")
    energy_class = raw.get("energy_class")
    value = NO_NUMBER if day or energy_class else scale[0].value if scale else Decimal(raw["value"])
    rest |= {"scale": scale, "day": day, "energy_class": energy_class}
    yield Record(valid_from=raw["from"], valid_to=raw["to"], value=value, **rest)


def _step(raw: dict[str, Any]) -> Step:
    above = "above" in raw
    return Step(Decimal(raw["above"] if above else raw["from"]), Decimal(raw["value"]), above)
