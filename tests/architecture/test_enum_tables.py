"""A table keyed by the members of an enum has an entry for each of them, or says here why not."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from enum import Enum

import pytest

ROOMS = ("calculator", "jobs", "zones")
# Where a member has no entry on purpose, and what happens to it.
PARTIAL = {
    "calculator.core.costs._STAIRS": "a subsidy of nothing, or one that is open, is no stair",
    "calculator.reports.workbook.ods._PLACES": "texts and days have no decimals",
    "calculator.reports.workbook.xlsx._FORMATS": "a text needs no format",
    "zones.api.answers.HINTS": "other matches contain the typed text, and a former name is named",
    "zones.content.categories.VERSORGUNGSART_TEXTS": "the plain kinds say no more than their category",
    "zones.content.matching.HOW_TEXTS": "an exact match is not asked back, a former name has its own sentence",
    "zones.demo.figures.EFFICIENCY": "the demonstration burns four carriers",
    "zones.demo.figures.HEAT_MWH_A": "the demonstration knows the type of every building",
    "zones.demo.figures.NETWORK_PERCENT": "other zones of the demonstration have no heat network",
    "zones.demo.figures.REST_PERCENT": "the demonstration burns four carriers",
    "zones.demo.texts.MEASURES": "the demonstration has no zone of hydrogen",
    "zones.demo.texts.RECOMMENDATION": "the demonstration has no zone of hydrogen",
    "zones.demo.texts.TARGET_PICTURE": "the demonstration has no zone of hydrogen",
    "zones.demo.texts.TARGET_YEAR": "what is still open has no target year",
    "zones.ingest.sources.addresses._LAYER_READERS": "other kinds of files are refused or read as lines",
    "zones.ingest.sources.gdal_files.NAMES": "other kinds of files are not read by GDAL",
    "zones.ingest.sources.gdal_files._DRIVERS": "other kinds of files are not read by GDAL",
    "zones.ingest.sources.gdal_files._SUFFIXES": "other kinds of files are not read by GDAL",
    "zones.ingest.sources.zones._READERS": "other kinds of files hold no zones, or GDAL reads them",
    "zones.models.indicators._CATEGORIES": "other figures are one number; a missing list fails at import",
    "zones.uploads.jobs._AGAIN": "only work that was begun can be broken off",
    "zones.uploads.run._BEGUN": "only work that waits can be begun",
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
    assert bool(missing) is (name in PARTIAL), f"without entry: {sorted(missing)}"


def test_every_exception_is_still_there() -> None:
    assert ALL.keys() >= PARTIAL.keys()
