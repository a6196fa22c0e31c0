"""Small extracts of OpenStreetMap, written by osmium: invented things around the two squares of `tests.builders`."""

import datetime as dt
from pathlib import Path

import osmium
from osmium.osm.mutable import Node, Relation, Way

from tests import builders
from zones.outline import to_metres

DAY = dt.datetime(2026, 10, 3, 12, tzinfo=dt.UTC)


def degrees(easting: float, northing: float) -> tuple[float, float]:
    lon, lat = to_metres().transform(easting, northing, direction="INVERSE")
    return lon, lat


class Extract:
    """Collects nodes and ways, then writes them in their order."""

    def __init__(self, *, dated: bool = True) -> None:
        self.nodes: list[Node] = []
        self.ways: list[Way] = []
        self.relations: list[Relation] = []
        self.stamp = {"timestamp": DAY} if dated else {}

    def way(self, places: list[tuple[float, float]], **tags: str) -> int:
        """Add a way through places in metres; the first one again at the end closes it."""
        own = {}
        for place in places:
            if place not in own:
                self.nodes.append(Node(id=len(self.nodes) + 1, version=1, location=degrees(*place), **self.stamp))
                own[place] = len(self.nodes)
        number = len(self.ways) + 1
        self.ways.append(Way(id=number, version=1, nodes=[own[place] for place in places], tags=tags, **self.stamp))
        return number

    def write(self, path: Path) -> Path:
        writer = osmium.SimpleWriter(str(path))
        for node in self.nodes:
            writer.add_node(node)
        for way in self.ways:
            writer.add_way(way)
        for relation in self.relations:
            writer.add_relation(relation)
        writer.close()
        return path


def ring(west: float, south: float, size: float) -> list[tuple[float, float]]:
    return [
        (west, south), (west + size, south), (west + size, south + size), (west, south + size), (west, south),
    ]  # fmt: skip


def of_the_city(path: Path, *, dated: bool = True) -> Path:
    """A river, a pond, a park, a wood with a clearing, railway, tram, streets, and what the map does not show."""
    west, south = builders.WEST, builders.SOUTH
    extract = Extract(dated=dated)
    extract.way([(west + 100, south), (west + 120, south + 1000)], waterway="river", name="Fluss")
    extract.way(ring(west + 200, south + 100, 60), natural="water")
    extract.way(ring(west + 300, south + 300, 80), leisure="park", name="Park")
    outer = extract.way(ring(west + 500, south + 500, 200))
    inner = extract.way(ring(west + 550, south + 550, 50))
    extract.relations.append(
        Relation(
            id=1, version=1, members=[("w", outer, "outer"), ("w", inner, "inner")],
            tags={"type": "multipolygon", "landuse": "forest"}, **extract.stamp,
        )
    )  # fmt: skip
    extract.way([(west, south + 900), (west + 2000, south + 950)], railway="rail")
    extract.way([(west, south + 800), (west + 2000, south + 850)], railway="tram")
    extract.way([(west, south + 400), (west + 2000, south + 400)], highway="primary", name="Hauptstraße")
    extract.way([(west + 400, south + 400), (west + 400, south + 700)], highway="residential", name="Seitenweg")
    extract.way([(west + 400, south + 700), (west + 460, south + 700)], highway="footway")
    extract.way(ring(west + 700, south + 100, 30), building="yes")
    return extract.write(path)


def of_elsewhere(path: Path) -> Path:
    extract = Extract()
    extract.way(
        [(builders.WEST + 200_000, builders.SOUTH), (builders.WEST + 201_000, builders.SOUTH)], highway="primary"
    )
    return extract.write(path)


def across_the_edge(path: Path) -> Path:
    """A road that leads out of the city for 60 km."""
    extract = Extract()
    extract.way(
        [(builders.WEST, builders.SOUTH + 300), (builders.WEST + 60_000, builders.SOUTH + 300)], highway="primary"
    )
    return extract.write(path)
