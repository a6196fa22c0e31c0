"""What became of the zones of one plan in the next, told by the ground they cover (pure, no Django).

Loads GeoPandas, whose overlay finds the shared ground: for the worker and the commands only.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import geopandas
import pandas as pd

from zones.city import CITY
from zones.ingest.diff import SAME_ZONE_SHARE
from zones.ingest.lineage_steps import SIGNIFICANT_SHARE, Descent, DescentKind, Link
from zones.ingest.rows import ZoneRow

# What a zone goes on in for the most part counts even if that part is smaller, down to this share.
LEAST_SHARE = 0.02
# A zone that keeps its code but less than this part of the ground that both cover was drawn anew elsewhere.
SAME_CODE_SHARE = 0.5
_SHARES = ["share_of_old", "share_of_new"]


def trace(before: Sequence[ZoneRow], after: Sequence[ZoneRow]) -> tuple[Descent, ...]:
    """Return what became of the zones, in the order of the zones; those that go on under their code are left out."""
    shared = _shared(before, after)
    links = shared[_is_significant(shared)]
    groups = sorted(_groups(links, before, after), key=lambda group: group.order)
    return tuple(step for group in groups if (step := _step(group)))


def _shared(before: Sequence[ZoneRow], after: Sequence[ZoneRow]) -> pd.DataFrame:
    """Return one row for each two zones that share ground: codes, shares of both, and share of what both cover."""
    pieces = geopandas.overlay(_frame(before, "old"), _frame(after, "new"), how="intersection", keep_geom_type=True)
    pieces["shared_m2"] = pieces.geometry.area
    keys = ["old", "new", "old_m2", "new_m2"]
    shared = pieces.groupby(keys, as_index=False, sort=False)["shared_m2"].sum()
    shared["share_of_old"] = shared["shared_m2"] / shared["old_m2"]
    shared["share_of_new"] = shared["shared_m2"] / shared["new_m2"]
    shared["share_of_both"] = shared["shared_m2"] / (shared["old_m2"] + shared["new_m2"] - shared["shared_m2"])
    return shared


def _frame(rows: Sequence[ZoneRow], side: str) -> geopandas.GeoDataFrame:
    drawn = [row for row in rows if not row.polygon.is_empty]
    columns = {side: [row.code for row in drawn], f"{side}_m2": [float(row.polygon.area) for row in drawn]}
    return geopandas.GeoDataFrame(columns, geometry=[row.polygon for row in drawn], crs=CITY.epsg)


def _is_significant(shared: pd.DataFrame) -> "pd.Series[bool]":
    """Keep what is a tenth of either zone, and for each zone the largest part."""
    largest = (shared[_SHARES[0]] == shared.groupby("old")[_SHARES[0]].transform("max")) | (
        shared[_SHARES[1]] == shared.groupby("new")[_SHARES[1]].transform("max")
    )
    more = shared[_SHARES].max(axis=1)
    return (more >= SIGNIFICANT_SHARE) | (largest & (more >= LEAST_SHARE))


class _Group:
    """Zones of both plans that belong together, and the rows that say so."""

    def __init__(self, old: Sequence[ZoneRow], new: Sequence[ZoneRow], links: pd.DataFrame) -> None:
        old, new = (sorted(rows, key=lambda row: row.order) for rows in (old, new))
        self.order = [row.order for row in (*old, *new)]
        self.old, self.new = (tuple(row.code for row in rows) for rows in (old, new))
        self.links = links

    @property
    def share_of_both(self) -> float:
        return float(self.links["share_of_both"].max())


def _groups(links: pd.DataFrame, before: Sequence[ZoneRow], after: Sequence[ZoneRow]) -> Iterator[_Group]:
    """Yield what is connected by links, and every zone that is connected to none."""
    neighbours: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for side, rows in (("old", before), ("new", after)):
        for row in rows:
            neighbours[side, row.code] = set()
    for old, new in zip(links["old"], links["new"], strict=True):
        neighbours["old", old].add(("new", new))
        neighbours["new", new].add(("old", old))
    while neighbours:
        found = _reached(next(iter(neighbours)), neighbours)
        for node in found:
            del neighbours[node]
        old = [row for row in before if ("old", row.code) in found]
        new = [row for row in after if ("new", row.code) in found]
        yield _Group(old, new, links[links["old"].isin([row.code for row in old])])


def _reached(start: tuple[str, str], neighbours: dict[tuple[str, str], set[tuple[str, str]]]) -> set[tuple[str, str]]:
    found, waiting = {start}, [start]
    while waiting:
        fresh = neighbours[waiting.pop()] - found
        found |= fresh
        waiting.extend(fresh)
    return found


def _step(group: _Group) -> Descent | None:
    kind = _kind(group)
    if kind is None:
        return None
    links = tuple(
        Link(str(old), str(new), round(float(share_of_old), 4), round(float(share_of_new), 4))
        for old, new, share_of_old, share_of_new in group.links[["old", "new", *_SHARES]].itertuples(index=False)
    )
    return Descent(kind, group.old, group.new, links)


def _kind(group: _Group) -> DescentKind | None:
    """Name what happened; None where a zone goes on as it was."""
    match len(group.old), len(group.new):
        case 0, _:
            return DescentKind.NEW
        case _, 0:
            return DescentKind.DROPPED
        case 1, 1:
            return _kind_of_one(group)
        case 1, _:
            return DescentKind.SPLIT
        case _, 1:
            return DescentKind.MERGED
        case _:
            return DescentKind.REDRAWN


def _kind_of_one(group: _Group) -> DescentKind | None:
    if group.old == group.new:
        return None if group.share_of_both >= SAME_CODE_SHARE else DescentKind.REDRAWN
    return DescentKind.RENAMED if group.share_of_both >= SAME_ZONE_SHARE else DescentKind.REDRAWN
