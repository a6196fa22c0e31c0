"""Reads facts from the plain mapping of a case file or request; every wrong entry is named."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from calculator.core.errors import Allowed, InvalidInput, Wrong
from calculator.core.facts import PARTS, Dates, Facts, Heating, HeatingKind, House, Measure
from calculator.core.house import OWN_HOUSES
from calculator.core.message import say
from calculator.core.question import Declared, kind_of
from calculator.core.readings import MeterReading

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
_EXPECTED = {Decimal: Allowed.NUMBER, int: Allowed.WHOLE_NUMBER, date: Allowed.DAY, bool: Allowed.YES_OR_NO}
_NEEDED = ("house", "heating", "dates")


def facts_from(raw: Mapping[str, Any]) -> Facts:
    """Build facts from nested mappings; raises ``InvalidInput`` for unknown, missing or impossible entries."""
    _known(raw, (*PARTS, "readings", "measures"))
    parts: dict[str, Any] = {name: build(kind, name, raw[name]) for name, kind in PARTS.items() if name in raw}
    _complete(parts, _NEEDED)
    if "self_used_dwellings" not in raw["house"]:
        parts["house"] = replace(parts["house"], self_used_dwellings=_assumed_self_used(parts["house"]))
    readings = tuple(build(MeterReading, "readings", entry) for entry in _listed(raw, "readings"))
    measures = tuple(choice(Measure, "measures", entry) for entry in _listed(raw, "measures"))
    return Facts(**parts, readings=readings, measures=measures)


def _assumed_self_used(house: House) -> int:
    """Nobody is taken to live in a flat of a block of which the file does not say so, as in a link."""
    return 1 if house.small and house.building_type in OWN_HOUSES else 0


def _listed(raw: Mapping[str, Any], key: str) -> list[Any]:
    found = raw.get(key, [])
    if not isinstance(found, list):
        raise _wrong(key, Allowed.LIST)
    return found


def build(kind: type[Declared], name: str, raw: object) -> Any:  # noqa: ANN401 - an instance of the class
    """Build a class of facts from a mapping; raises ``InvalidInput`` for unknown, missing or impossible entries."""
    if not isinstance(raw, Mapping):
        raise _wrong(name, Allowed.MAPPING)
    declared = {field.name: field for field in fields(kind)}
    _known(raw, tuple(declared))
    _complete(raw, tuple(name for name, field in declared.items() if field.default is MISSING))
    return kind(**{key: _value(kind_of(kind, key), key, value, declared[key].default) for key, value in raw.items()})


def _known(raw: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in raw:
        if key not in known:
            raise InvalidInput(str(key), say(Wrong.UNKNOWN), say(Allowed.WORDS, words=", ".join(known)))


def _complete(raw: Mapping[str, Any], needed: tuple[str, ...]) -> None:
    for key in needed:
        if key not in raw:
            raise InvalidInput(key, say(Wrong.MISSING), say(Allowed.PLEASE_ADD))


def _value(kind: type, key: str, raw: object, default: object) -> Any:  # noqa: ANN401 - the type says what comes out
    if raw is None and default is None:
        return None
    if issubclass(kind, StrEnum):
        return choice(kind, key, raw)
    if kind is Decimal and isinstance(raw, int) and not isinstance(raw, bool):
        return Decimal(raw)
    if not isinstance(raw, kind) or (isinstance(raw, bool | datetime) and kind is not type(raw)):
        raise _wrong(key, _EXPECTED.get(kind, Allowed.TEXT))
    return raw


def choice(kind: type[Word], key: str, raw: object) -> Word:
    """Return the word of an enumeration; raises ``InvalidInput`` for an unknown one."""
    if raw not in list(kind):
        raise InvalidInput(key, say(Wrong.SHAPE), say(Allowed.WORDS, words=", ".join(kind)))
    return kind(str(raw))


def _wrong(key: str, allowed: Allowed) -> InvalidInput:
    return InvalidInput(key, say(Wrong.SHAPE), say(allowed))
