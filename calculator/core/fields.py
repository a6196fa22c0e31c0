"""The field catalogue: label, unit and allowed range of everything that can be entered.

The web form, the API, the command line and the docs read it; the data are in ``fields.yaml``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from calculator.core.errors import InvalidInput
from calculator.core.heatings import Technology
from calculator.core.notation import german, parse
from calculator.core.parameters import ParameterSet
from calculator.core.records import Record
from calculator.core.yaml_io import read_yaml


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that can be entered. ``parameter`` and ``from_year`` name the dated record it replaces."""

    key: str
    group: str
    label: str
    unit: str
    minimum: Decimal
    maximum: Decimal
    places: int
    help: str
    parameter: str
    from_year: int | None

    @property
    def allowed(self) -> str:
        """The allowed range as a German sentence."""
        unit = f" {self.unit}" if self.unit else ""
        return f"Erlaubt sind {german(self.minimum)} bis {german(self.maximum)}{unit}."

    def record(self, parameters: ParameterSet) -> Record:
        """Return default value and source: the record of the parameter set on the date that counts for it."""
        if self.parameter.startswith("subsidy_"):
            return parameters.on(self.parameter, parameters.application_date)
        return parameters.on(self.parameter, date(self.from_year, 1, 1) if self.from_year else parameters.as_of)

    def stated_in(self, parameters: ParameterSet) -> bool:
        """Whether the parameter set has a default for the field."""
        return self.parameter in parameters.parameters

    def clean(self, raw: object) -> Decimal:
        """Turn an entered value into a number in range; raises ``InvalidInput``."""
        number = self._number(raw)
        if not self.minimum <= number <= self.maximum:
            raise self._invalid("Der Wert liegt außerhalb des erlaubten Bereichs.")
        if number != round(number, self.places):
            places = f"höchstens {self.places} Nachkommastellen" if self.places else "eine ganze Zahl"
            raise self._invalid(f"Bitte geben Sie {places} an.")
        return number + 0

    def _number(self, raw: object) -> Decimal:
        if isinstance(raw, str) and not raw.strip():
            raise self._invalid("Bitte geben Sie einen Wert an.")
        number = parse(raw) if isinstance(raw, str) else raw
        if isinstance(number, bool) or not isinstance(number, int | Decimal):
            raise self._invalid("Das ist keine Zahl. Bitte geben Sie eine Zahl wie 12,5 an.")
        number = Decimal(number)
        if not number.is_finite():
            raise self._invalid("Das ist keine Zahl. Bitte geben Sie eine Zahl wie 12,5 an.")
        return number

    def _invalid(self, why: str) -> InvalidInput:
        english = f"{self.key}: this value is not possible. Allowed is {self.minimum} to {self.maximum} {self.unit}."
        return InvalidInput(self.key, self.label, self.allowed, why, english)


@lru_cache
def catalogue() -> dict[str, Field]:
    """Return the fields of the two heatings of the brochure by key, in the order in which they are asked."""
    return _read("fields.yaml")


@lru_cache
def all_fields() -> dict[str, Field]:
    """Return everything that can be entered: the catalogue, the fields of all systems, of the house and of prices."""
    return catalogue() | _read("more_fields.yaml") | {field.key: field for field in _of_every_system()}


def _read(name: str) -> dict[str, Field]:
    groups = read_yaml(Path(__file__).with_name(name))
    fields = [_field(group["group"], raw) for group in groups for raw in group["fields"]]
    return {field.key: field for field in fields}


def _of_every_system() -> Iterator[Field]:
    items = {
        "investment_eur": ("Anschaffung mit Montage", "€", Decimal(10_000_000)),
        "maintenance_eur_a": ("Wartung", "€ im Jahr", Decimal(100_000)),
        "operation_eur_a": ("Zusätzlicher Betrieb", "€ im Jahr", Decimal(100_000)),
    }
    for technology, (item, (label, unit, most)) in product(Technology, items.items()):
        key = f"{technology}_{item}"
        if key not in catalogue():
            yield Field(
                key, technology.label, f"{label} ({technology.label})", unit, Decimal(0), most, 2, "", key, None
            )


def _field(group: str, raw: dict[str, Any]) -> Field:
    return Field(
        key=raw["key"],
        group=group,
        label=raw["label"],
        unit=raw["unit"],
        minimum=Decimal(raw["min"]),
        maximum=Decimal(raw["max"]),
        places=raw["places"],
        help=raw["help"],
        parameter=raw.get("parameter", raw["key"]),
        from_year=raw.get("from_year"),
    )
