"""Small files of addresses in the layouts of the official house coordinates and of OpenStreetMap."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import osmium
from django.core.management import call_command
from osmium.osm.mutable import Node, Way

from zones.ingest.sources.hk_de import HEADER_5_2


@dataclass(frozen=True)
class House:
    """One house number, easting and northing in EPSG:25832 as text."""

    street: str = "Fangwiesen"
    number: str = "1"
    suffix: str = ""
    oid: str = "DETHL00000000001"
    easting: str = "681000.123"
    northing: str = "5643500.456"
    nba: str = "N"
    qua: str = "A"
    kreis: str = "53"
    zone: str = "32"
    postcode: str = ""

    def v5_2(self) -> str:
        return ";".join(
            (
                self.nba, self.oid, self.qua, "16", "Thüringen", "0", "", self.kreis, "Jena", "000", "Jena",
                "0000", "", "00123", self.street, self.number, self.suffix, self.zone, self.easting, self.northing,
                self.postcode, "", "", "",
            )
        )  # fmt: skip

    def v4_2(self) -> str:
        return ";".join(
            (
                self.nba, self.oid, self.qua, "16", "0", self.kreis, "000", "0000", "00123", self.number, self.suffix,
                self.easting, self.northing, self.street, self.postcode, "Jena", "", "",
            )
        )  # fmt: skip


def houses(count: int, **values: str) -> list[House]:
    """Return houses on one street, ten metres apart, each with an object id of its own."""
    return [
        House(number=str(index + 1), oid=f"DETHL{index:011d}", easting=f"{681_000 + index * 10}.000", **values)
        for index in range(count)
    ]


def v5_2(path: Path, rows: Sequence[House], *, encoding: str = "utf-8") -> Path:
    path.write_bytes("".join(f"{line}\r\n" for line in (HEADER_5_2, *(row.v5_2() for row in rows))).encode(encoding))
    return path


def v4_2(path: Path, rows: Sequence[House], *, encoding: str = "iso-8859-1") -> Path:
    path.write_bytes("".join(f"{row.v4_2()}\r\n" for row in rows).encode(encoding))
    return path


def osm(path: Path, *, in_order: bool = True) -> Path:
    """Write a node with an address, a building with two, one in Weimar and one without street."""
    corners = [(11.590, 50.928), (11.5902, 50.928), (11.5902, 50.9282), (11.590, 50.9282)]
    writer = osmium.SimpleWriter(str(path))
    jena = {"addr:street": "Fangwiesen", "addr:postcode": "07743"}
    writer.add_node(Node(id=1, version=1, location=(11.588, 50.9281), tags={**jena, "addr:housenumber": "3b"}))
    writer.add_node(Node(id=2, version=1, location=(11.33, 50.98), tags={**jena, "addr:housenumber": "9"}))
    writer.add_node(Node(id=3, version=1, location=(11.589, 50.9281), tags={"addr:housenumber": "8"}))
    for index, corner in enumerate(corners):
        writer.add_node(Node(id=10 + index, version=1, location=corner))
    tags = {**jena, "building": "yes", "addr:housenumber": "12;14"}
    without_address = Way(id=6, version=1, nodes=[10, 11, 12, 13, 10], tags={"building": "yes"})
    ways = [without_address, Way(id=7, version=1, nodes=[10, 11, 12, 13, 10], tags=tags)]
    for way in ways if in_order else reversed(ways):
        writer.add_way(way)
    writer.close()
    return path


def run(*arguments: object) -> str:
    """Call the command and return what it says."""
    out = StringIO()
    call_command("load_addresses", *map(str, arguments), stdout=out, stderr=StringIO())
    return out.getvalue()


def load(path: Path, *arguments: object) -> str:
    """Store a file as a draft."""
    return run(path, "--commit", "--as-of", "2026-03-26", *arguments)
