"""A table keyed by the members of an enum has an entry for each of them, or says here why not."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from enum import Enum

import pytest

ROOMS = ("calculator", "confined", "jobs", "mailroom", "people", "together", "zones")
# The members that have no entry on purpose, and why: one that comes later is not among them.
PARTIAL = {
    "calculator.answer.offered_parts._CALLED": (
        (
            "NAMED NAMED_PART INVESTMENT HEAT_PUMP UNITS PV_OPERATION PV_HOUSEHOLD "
            "FEED_IN NETWORK_CONTRIBUTION SUBSIDY CO2 BASE_PRICE GRID_RELIEF MAINTENANCE OPERATION REPAIR OLD_REPAIRS "
            "REPLACEMENT"
        ),
        "devices are what the offer is for, and no yearly cost is part of it; a part without a word is asked about",
    ),
    "calculator.core.costs._STAIRS": ("NONE OPEN", "a subsidy of nothing, or one that is open, is no stair"),
    "calculator.core.systems.parts._IN_EUROS": (
        "BASE_PRICE CO2 ENERGY GREEN_FUEL INCOME PURCHASE REPAIR REPLACEMENT SUBSIDY",
        "only upkeep can be stated in euros a year",
    ),
    "calculator.reports.workbook.ods._PLACES": ("TEXT PRECISE DATE", "texts and days have no decimals"),
    "calculator.reports.workbook.xlsx._FORMATS": ("TEXT", "a text needs no format"),
    "zones.content.categories.VERSORGUNGSART_TEXTS": (
        "WAERMENETZ WASSERSTOFF DEZENTRAL PRUEFGEBIET",
        "the plain kinds say no more than their category",
    ),
    "zones.content.matching.HOW_TEXTS": (
        "EXACT ALIAS",
        "an exact match is not asked back, a former name has its own sentence",
    ),
    "zones.content.suggestion_lines._HINTS": (
        "EXACT IN_TEXT ALIAS PART PREFIX WORD_PREFIX",
        "other matches contain the typed text, and a former name is named",
    ),
    "zones.demo.figures.EFFICIENCY": (
        "FLUESSIGGAS KOHLE BIOGAS WASSERSTOFF STROM_DIREKT SOLARTHERMIE SONSTIGE",
        "the demonstration burns four carriers",
    ),
    "zones.demo.figures.HEAT_MWH_A": ("UNBEKANNT", "the demonstration knows the type of every building"),
    "zones.demo.figures.NETWORK_PERCENT": (
        "WASSERSTOFF DEZENTRAL PRUEFGEBIET PRUEFGEBIET_WAERMENETZ PRUEFGEBIET_WASSERSTOFF PRUEFGEBIET_GRUENES_METHAN",
        "other zones of the demonstration have no heat network",
    ),
    "zones.demo.figures.REST_PERCENT": (
        "FLUESSIGGAS KOHLE BIOGAS WASSERSTOFF STROM_DIREKT SOLARTHERMIE SONSTIGE",
        "the demonstration burns four carriers",
    ),
    "zones.demo.texts.MEASURES": ("WASSERSTOFF", "the demonstration has no zone of hydrogen"),
    "zones.demo.texts.RECOMMENDATION": ("WASSERSTOFF", "the demonstration has no zone of hydrogen"),
    "zones.demo.texts.TARGET_PICTURE": ("WASSERSTOFF", "the demonstration has no zone of hydrogen"),
    "zones.demo.texts.TARGET_YEAR": (
        "WASSERSTOFF PRUEFGEBIET PRUEFGEBIET_WAERMENETZ PRUEFGEBIET_WASSERSTOFF PRUEFGEBIET_GRUENES_METHAN",
        "what is still open has no target year",
    ),
    "zones.ingest.sources.readers.MODULES": ("ZIP OSM", "an archive is unpacked before, and OSM holds addresses only"),
    "zones.models.indicators._CATEGORIES": (
        (
            "HEAT_DEMAND HEAT_DEMAND_DENSITY HEAT_NETWORK_ENERGY BUILDINGS GAS_CONNECTIONS "
            "HEAT_NETWORK_CONNECTIONS RENOVATION_RATE"
        ),
        "other figures are one number; a missing list fails at import",
    ),
    "zones.uploads.jobs._AGAIN": (
        "WAITING CHECKED STORE_WAITING DRAFTED FAILED",
        "only work that was begun can be broken off",
    ),
    "zones.uploads.run._BEGUN": ("CHECKING CHECKED STORING DRAFTED FAILED", "only work that waits can be begun"),
}


def tables() -> Iterator[tuple[str, type[Enum], set[Enum]]]:
    """Every mapping at the top of a module whose keys are members of one enum: its name, the enum, the keys."""
    seen: set[int] = set()
    for room in ROOMS:
        for found in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
            if ".migrations" in found.name or found.name.endswith("__main__"):
                continue
            for name, value in vars(importlib.import_module(found.name)).items():
                kinds = {type(key) for key in value} if isinstance(value, Mapping) and id(value) not in seen else set()
                if len(kinds) == 1 and issubclass(kind := kinds.pop(), Enum):
                    seen.add(id(value))
                    yield f"{found.name}.{name}", kind, set(value)


ALL = {name: (kind, keys) for name, kind, keys in tables()}


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_table_forgets_no_member(name: str) -> None:
    kind, keys = ALL[name]
    missing = {member.name for member in kind} - {key.name for key in keys}
    exempt, _why = PARTIAL.get(name, ("", ""))
    assert missing == set(exempt.split())


def test_every_exception_is_still_there() -> None:
    assert ALL.keys() >= PARTIAL.keys()
