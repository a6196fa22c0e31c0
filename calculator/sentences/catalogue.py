"""All sentences by their code. Whatever code has none, or two, fails at import."""

from collections.abc import Iterable, Iterator, Mapping

from calculator.core.message import Code
from calculator.sentences import (
    area_law,
    bills,
    costs,
    day_order,
    demand,
    derivations,
    duties,
    errors,
    heat_plan,
    later,
    owners,
    permission,
    rent,
    set_aside,
    siting,
    subsidy,
)

_FILES = (
    area_law, bills, costs, day_order, demand, derivations, duties, errors, heat_plan, later, owners, permission, rent,
    set_aside, siting, subsidy,
)  # fmt: skip
_ROOMS = tuple(file.SENTENCES for file in _FILES)


def _kinds(of: type[Code]) -> Iterator[type[Code]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)


def collected(rooms: Iterable[Mapping[Code, str]], codes: Iterable[Code]) -> dict[Code, str]:
    """Return the sentences of all rooms by code; raises ``LookupError`` for a code without one, or with two."""
    found: dict[Code, str] = {}
    for room in rooms:
        if twice := found.keys() & room.keys():
            raise LookupError(f"Two sentences for {sorted(twice)}")
        found |= room
    if missing := [code for code in codes if code not in found]:
        raise LookupError(f"No sentence for {missing}")
    return found


SENTENCES = collected(_ROOMS, (code for kind in _kinds(Code) for code in kind))
