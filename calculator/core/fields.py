"""The field catalogue: label, unit and allowed range of everything that can be entered.

The web form, the API, the command line and the docs read it; the data are in ``fields.yaml``.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculator.core.errors import InvalidInput
from calculator.core.notation import german, parse
from calculator.core.parameters import ParameterSet, Record
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
        return parameters.on(self.parameter, date(self.from_year or parameters.first_year, 1, 1))

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
        return InvalidInput(self.key, self.label, self.allowed, why)


@lru_cache
def catalogue() -> dict[str, Field]:
    """Return all fields by key, in the order in which they are asked."""
    groups = read_yaml(Path(__file__).with_name("fields.yaml"))
    fields = [_field(group["group"], raw) for group in groups for raw in group["fields"]]
    return {field.key: field for field in fields}


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
