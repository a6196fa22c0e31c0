"""Which facts there are: read from the classes of the core, so that a new fact cannot be forgotten."""

import dataclasses
import types
import typing
from datetime import date
from enum import StrEnum
from typing import Any

from calculator.core import Dates, Heating, House, Household, Work

# Of a link. It grows when a guess, a key or a meaning changes; ``earlier_links`` upgrades what is older.
VERSION = 1


class Viewpoint(StrEnum):
    """Who asks."""

    OWNER = "eigentum"  # lives in the house, may let dwellings too
    LANDLORD = "vermietung"
    TENANT = "miete"


PARTS: dict[str, type] = {"house": House, "heating": Heating, "household": Household, "dates": Dates, "work": Work}
STICHTAG = "dates.stichtag"


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """One fact: ``key`` as it stands in a link, the type of its value, and its default in the core (or ``MISSING``)."""

    key: str
    part: str
    name: str
    kind: type
    default: Any

    @property
    def is_whole(self) -> bool:
        """Whether the fact is a whole number."""
        return self.kind is int

    @property
    def is_date(self) -> bool:
        """Whether the fact is a day."""
        return self.kind is date


def _facts(part: str, holder: type) -> list[Fact]:
    hints = typing.get_type_hints(holder)
    fields = dataclasses.fields(holder)
    return [Fact(f"{part}.{field.name}", part, field.name, _kind(hints[field.name]), field.default) for field in fields]


def _kind(hint: Any) -> type:  # noqa: ANN401 - a type or a union with None
    allowed = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    found: type = next(each for each in allowed if each is not types.NoneType)
    return found


# Every fact but the Stichtag, which a link carries as `stand`.
FACTS: dict[str, Fact] = {
    fact.key: fact for part, holder in PARTS.items() for fact in _facts(part, holder) if fact.key != STICHTAG
}
