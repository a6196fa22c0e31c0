"""Examples of law, prices and comparisons: figures of a day as they are recorded, and houses that nobody lives in.

A comparison is computed as for everybody, for one house for each kind of conclusion, and remembered; only where two
heatings cost the same to the cent, which no house does for long, one of them stands under two names.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import BaseModel

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind
from calculator.answer.prices import parameters_on
from calculator.api import comparing, records
from calculator.api.house_in import HouseIn
from calculator.api.schemas import ComparedOut, HouseOut, HouseProblem, HousesOut
from calculator.core import ParameterSet
from calculator.core.errors import ParameterNotCovered
from calculator.core.records import Certainty, Parameter
from zones.api import links
from zones.api.route import At

DAY = date(2026, 11, 1)
_HOUSE: Mapping[str, Any] = {
    "house.living_area_m2": 140,
    "house.build_year": 1972,
    "heating.kind": "gas_central",
    "heating.year_installed": 2004,
}
USUAL = {**_HOUSE, "systems": ["heat_pump", "gas", "keep"]}
REFUSED, MANY = "abgelehnt", "viele"
SHOWN = VerdictKind.CLOSE
_IMPOSSIBLE = {"house.living_area_m2": -1, "house.build_year": 1972}
_BLOCK = {"house.building_type": "mfh", "wer": "vermietung", "house.envelope_30_percent_better": False}
_TERRACED = {"house.building_type": "rh", "house.build_year": 1972}
_PUMPS = ["heat_pump", "heat_pump_borehole"]
_HOUSES: Mapping[VerdictKind, Mapping[str, Any]] = {
    VerdictKind.CLEAR: {**_HOUSE, "systems": ["heat_pump", "pellets"]},
    VerdictKind.CLOSE: USUAL,
    VerdictKind.OPEN: {**_TERRACED, "systems": ["heat_pump", "gas"]},
    VerdictKind.MEASURES_DIFFER: {**_HOUSE, "systems": _PUMPS},
    VerdictKind.EVEN: {**_HOUSE, "systems": _PUMPS},
    VerdictKind.PRICE_UNKNOWN: {**_HOUSE, "systems": ["fernwaerme", "heat_pump"]},
    VerdictKind.ALONE: {**_HOUSE, "systems": ["heat_pump"]},
    VerdictKind.NONE_STANDS: {**_BLOCK, "systems": ["direct_electric"]},
}
_MOST_KEPT = 40  # about 100 kB each


def names() -> dict[str, int]:
    """Return the status of each example of a comparison by its name."""
    kinds = {kind.value: int(HTTPStatus.OK) for kind in _HOUSES}
    return {**kinds, MANY: int(HTTPStatus.OK), REFUSED: int(HTTPStatus.BAD_REQUEST)}


def where(name: str) -> str:
    """Return the address of an example of a comparison."""
    return links.to("api-1:compared_example", name)


def compared(name: str) -> bytes:
    """Return a comparison with this kind of conclusion, or that of many houses, as it is sent."""
    return _written(name, get_language(), links.server(), links.prefix(), tuple(_law().parameters.values()))


@lru_cache(maxsize=_MOST_KEPT)
def _written(
    name: str, _language: str | None, _server: str, _language_prefix: str, _known: tuple[Parameter, ...]
) -> bytes:
    return (_many() if name == MANY else _one(VerdictKind(name))).model_dump_json().encode()


def _law() -> ParameterSet:
    return parameters_on(DAY)


def _one(kind: VerdictKind) -> ComparedOut:
    house = HouseIn({"stand": DAY.isoformat(), **_HOUSES[kind]})
    found, notes = comparing.answered(house)
    told = comparing.told(_twins(found) if kind is VerdictKind.EVEN else found, notes, house.root)
    return told.model_copy(update={"url": where(kind), "demonstration": _("Beispiel: Das Haus ist erfunden.")})


def _twins(found: Answer) -> Answer:
    one, other = found.comparison.systems
    same = (one, replace(one, key=other.key, label=other.label))
    return replace(found, comparison=replace(found.comparison, systems=same))


def _many() -> HousesOut:
    first = HouseOut(position=1, compared=_one(VerdictKind.CLOSE), refused=None)
    return HousesOut(results=[first, HouseOut(position=2, compared=None, refused=refusal())])


def refusal() -> HouseProblem:
    """Return what is told of a house that cannot be."""
    try:
        comparing.answered(HouseIn(dict(_IMPOSSIBLE)))
    except comparing.HouseRefused as refused:
        return refused.problem
    raise AssertionError(_IMPOSSIBLE)


def refused() -> dict[str, Any]:
    """Return the same as JSON."""
    return refusal().model_dump(mode="json")


def of_comparisons() -> dict[str, At]:
    """Return where a comparison with each kind of conclusion stands."""
    return {kind.value: At(where(kind)) for kind in _HOUSES}


def of_day(name: str, *topics: str) -> Callable[[], dict[str, Any]]:
    """Return what makes an example of the figures of a day: one that is known, one in steps and one that is open."""

    def made() -> dict[str, Any]:
        first = dict[str, Parameter]()
        for each in records.figures(_law(), topics):
            first.setdefault(_kind(each), each)
        return {"some": _json(records.on_day(first.values(), DAY, name))}

    return made


def _kind(figure: Parameter) -> str:
    try:
        record = figure.on(DAY)
    except ParameterNotCovered:
        return "missing"
    return "open" if record.certainty == Certainty.OPEN else "steps" if record.scale else "known"


def of_history() -> dict[str, Any]:
    """Return all records of one figure."""
    return {"bonus": _json(records.history(_law().parameters["subsidy_speed_bonus_percent"]))}


def _json(told: BaseModel) -> Any:  # noqa: ANN401 - JSON
    return told.model_dump(mode="json")
