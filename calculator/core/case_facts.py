"""Reads facts from the plain mapping of a case file or request; every wrong entry is named."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from calculator.core.errors import InvalidInput
from calculator.core.facts import Dates, Facts, Heating, HeatingKind, House, Household, Measure, Work
from calculator.core.readings import Reading

_PARTS: dict[str, type] = {"house": House, "heating": Heating, "dates": Dates, "household": Household, "work": Work}

Word = TypeVar("Word", bound=StrEnum)

# The house of the brochure: a detached house with a gas heating of at least 20 years, used by its owner.
BROCHURE = Facts(
    house=House(living_area_m2=Decimal(120), build_year=1960),
    heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2000),
    dates=Dates(
        stichtag=date(2025, 9, 30),
        order_date=date(2025, 9, 30),
        application_date=date(2025, 9, 30),
        installation_date=date(2025, 9, 30),
        start_year=2025,
    ),
)


def facts_from(raw: Mapping[str, Any]) -> Facts:
    """Build facts from nested mappings; raises ``InvalidInput`` for unknown, missing or impossible entries."""
    for key in raw:
        if key not in {*_PARTS, "readings", "measures"}:
            raise _unknown(str(key), (*_PARTS, "readings", "measures"))
    parts = {name: build(kind, name, raw[name]) for name, kind in _PARTS.items() if name in raw}
    for name in ("house", "heating", "dates"):
        if name not in parts:
            raise _missing(name)
    readings = tuple(build(Reading, "readings", entry) for entry in _listed(raw, "readings"))
    measures = tuple(_value(Measure, "measures", entry) for entry in _listed(raw, "measures"))
    return Facts(**parts, readings=readings, measures=measures)


def _listed(raw: Mapping[str, Any], key: str) -> list[Any]:
    found = raw.get(key, [])
    if not isinstance(found, list):
        raise _wrong(key, "Erwartet wird eine Liste.", "a list is expected.")
    return found


def build(kind: type, name: str, raw: object) -> Any:  # noqa: ANN401 - an instance of the class
    """Build a dataclass from a mapping; raises ``InvalidInput`` for unknown, missing or impossible entries."""
    if not isinstance(raw, Mapping):
        raise _wrong(name, "Erwartet werden Angaben der Form „Name: Wert“.", "a mapping is expected.")
    types_of = typing.get_type_hints(kind)
    for key in raw:
        if key not in types_of:
            raise _unknown(str(key), tuple(types_of))
    fields = {field.name: field for field in dataclasses.fields(kind)}
    for key, field in fields.items():
        if key not in raw and field.default is dataclasses.MISSING:
            raise _missing(key)
    return kind(**{key: _value(types_of[key], key, value) for key, value in raw.items()})


def _value(kind: Any, key: str, raw: object) -> Any:  # noqa: ANN401 - the type says what comes out
    allowed = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    if raw is None and type(None) in allowed:
        return None
    wanted = next(each for each in allowed if each is not type(None))
    if issubclass(wanted, StrEnum):
        return choice(wanted, key, raw)
    if wanted is Decimal and isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    if not isinstance(raw, wanted) or (isinstance(raw, bool | datetime) and wanted is not type(raw)):
        names = {Decimal: "eine Zahl", int: "eine ganze Zahl", date: "ein Datum wie 2026-11-23", bool: "ja oder nein"}
        raise _wrong(key, f"Erwartet wird {names.get(wanted, 'Text')}.", f"{wanted.__name__} is expected.")
    return raw


def choice(kind: type[Word], key: str, raw: object) -> Word:
    """Return the word of an enumeration; raises ``InvalidInput`` for an unknown one."""
    try:
        return kind(str(raw))
    except ValueError:
        words = ", ".join(kind)
        raise _wrong(key, f"Erlaubt sind: {words}.", f"allowed are: {words}.") from None


def _unknown(key: str, known: tuple[str, ...]) -> InvalidInput:
    words = ", ".join(known)
    english = f"{key}: there is no such fact. Allowed are: {words}."
    return InvalidInput(key, key, f"Erlaubt sind: {words}.", "Diese Angabe gibt es nicht.", english)


def _missing(key: str) -> InvalidInput:
    why = "Diese Angabe fehlt."
    return InvalidInput(key, key, "Bitte ergänzen Sie sie.", why, f"{key}: this fact is missing.")


def _wrong(key: str, allowed: str, english: str) -> InvalidInput:
    return InvalidInput(key, key, allowed, "Die Angabe hat die falsche Form.", f"{key}: wrong form; {english}")
