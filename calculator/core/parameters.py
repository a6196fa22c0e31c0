"""Dated parameters: every legal or price figure with the days on which it holds, unit and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from calculator.core.errors import ParameterNotCovered
from calculator.core.yaml_io import read_yaml

DIRECTORY = Path(__file__).resolve().parent.parent / "parameters"
REFERENCE_SET = "referenz-2025-09"


@dataclass(frozen=True, slots=True)
class Record:
    """One value with the days on which it holds (both inclusive; ``valid_to`` None: no known end)."""

    valid_from: date
    valid_to: date | None
    value: Decimal
    unit: str
    source: str
    certainty: str
    checked_on: date
    review_by: date | None
    status: str

    @property
    def usable(self) -> bool:
        """Whether a calculation may use the record: neither a draft nor an open question."""
        return self.status == "final" and self.certainty != "open"

    def covers(self, on: date) -> bool:
        """Whether the value holds on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Parameter:
    """All records of one figure. The usable ones follow each other without gap or overlap.

    Raises ValueError when built from records that do not.
    """

    key: str
    name: str
    records: tuple[Record, ...]

    def __post_init__(self) -> None:
        for earlier, later in pairwise(record for record in self.records if record.usable):
            expected = earlier.valid_to + timedelta(days=1) if earlier.valid_to else None
            if later.valid_from != expected:
                raise ValueError(f"{self.key}: record from {later.valid_from} leaves a gap or overlaps")
        for record in self.records:
            if not record.source or (record.valid_to and record.valid_to < record.valid_from):
                raise ValueError(f"{self.key}: record from {record.valid_from} has no source or ends before it begins")

    def on(self, day: date) -> Record:
        """Return the usable record of a day; raises ``ParameterNotCovered`` outside the covered range."""
        for record in self.records:
            if record.usable and record.covers(day):
                return record
        raise ParameterNotCovered(
            f"Für „{self.name}“ liegt am {day:%d.%m.%Y} kein gesicherter Wert vor. "
            f"Bitte wählen Sie einen kürzeren Zeitraum oder einen anderen Parametersatz."
        )


@dataclass(frozen=True, slots=True)
class ParameterSet:
    """A named set of parameters with the state of law and prices it stands for."""

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

    def on(self, key: str, day: date) -> Record:
        """Return the record of a parameter on a day; raises ``ParameterNotCovered``."""
        try:
            parameter = self.parameters[key]
        except KeyError:
            raise ParameterNotCovered(f"Der Parametersatz „{self.title}“ kennt keinen Wert „{key}“.") from None
        return parameter.on(day)

    def in_year(self, key: str, year: int) -> Record:
        """Return the record that holds on 1 January of a calendar year; raises ``ParameterNotCovered``."""
        return self.on(key, date(year, 1, 1))


def available_sets() -> tuple[str, ...]:
    """Return the keys of all parameter sets that exist."""
    return tuple(sorted(path.parent.name for path in DIRECTORY.glob("*/set.yaml")))


@lru_cache
def load_set(key: str) -> ParameterSet:
    """Load a named parameter set; raises ``ParameterNotCovered`` if there is none of that name."""
    if key not in available_sets():
        known = ", ".join(available_sets())
        raise ParameterNotCovered(f"Den Parametersatz „{key}“ gibt es nicht. Vorhanden: {known}.")
    folder = DIRECTORY / key
    topics = sorted(path for path in folder.glob("*.yaml") if path.name != "set.yaml")
    parameters = [_parameter(entry) for path in topics for entry in read_yaml(path)]
    by_key = {parameter.key: parameter for parameter in parameters}
    if len(by_key) != len(parameters):
        raise ValueError(f"{key}: a parameter is defined twice")
    return ParameterSet(parameters=by_key, **read_yaml(folder / "set.yaml"))


def _parameter(entry: dict[str, Any]) -> Parameter:
    return Parameter(entry["key"], entry["name"], tuple(_record(raw) for raw in entry["records"]))


def _record(raw: dict[str, Any]) -> Record:
    rest = {name: raw[name] for name in ("unit", "source", "certainty", "checked_on", "review_by", "status")}
    return Record(valid_from=raw["from"], valid_to=raw["to"], value=Decimal(raw["value"]), **rest)
