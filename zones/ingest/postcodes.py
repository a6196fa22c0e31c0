"""Postcodes for addresses that have none: from areas, or from the nearest address that has one (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

FARTHEST_M = 500.0  # an address beyond tells nothing about the postcode

Points = NDArray[np.float64]  # easting and northing in metres, one row per point


@dataclass(frozen=True)
class PostcodeAreas:
    """Polygons of postcodes; `label` says where they come from."""

    polygons: Sequence[shapely.Geometry]
    postcodes: Sequence[str]
    label: str

    def of(self, points: Points) -> list[str]:
        """Return the postcode of each point, empty where no polygon covers it; on an edge the lowest one."""
        found = [""] * len(points)
        tree = shapely.STRtree(self.polygons)
        hits = tree.query(shapely.points(points), predicate="covered_by")
        for point, polygon in sorted(zip(*hits, strict=True), key=lambda hit: self.postcodes[hit[1]], reverse=True):
            found[point] = self.postcodes[polygon]
        return found


@dataclass(frozen=True)
class NearestAddress:
    """Addresses with a postcode; `label` says where they come from."""

    points: Points
    postcodes: Sequence[str]
    label: str

    def of(self, points: Points) -> list[str]:
        """Return the postcode of the nearest address of each point, empty where none is within `FARTHEST_M`."""
        found = [""] * len(points)
        tree = shapely.STRtree(shapely.points(self.points))
        hits = tree.query_nearest(shapely.points(points), max_distance=FARTHEST_M, all_matches=False)
        for point, other in zip(*hits, strict=True):
            found[point] = self.postcodes[other]
        return found


PostcodeSource = PostcodeAreas | NearestAddress
