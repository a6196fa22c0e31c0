"""Small files of zones: 57 squares of 200 m beside one another in Jena, in every format that is read."""

import csv
import json
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import openpyxl
import pyogrio
import shapely
from pyproj import Transformer

WEST, SOUTH, SIDE_M, COLUMNS = 680_000, 5_643_000, 200, 10
GML = "http://www.opengis.net/gml/3.2"


@dataclass(frozen=True)
class Plot:
    """One zone of a test file, coordinates in EPSG:25832."""

    code: str
    name: str
    art: str
    area: shapely.Geometry | None
    more: dict[str, str] = field(default_factory=dict)

    def properties(self) -> dict[str, str]:
        return {"Kennung": self.code, "Name": self.name, "Versorgungsart": self.art, **self.more}


def square(index: int) -> shapely.Polygon:
    west, south = WEST + index % COLUMNS * SIDE_M, SOUTH + index // COLUMNS * SIDE_M
    return shapely.box(west, south, west + SIDE_M, south + SIDE_M)


def from_corner(points: np.ndarray) -> np.ndarray:
    """Return points, given in metres from the south-western corner of the plan, in EPSG:25832."""
    return points + np.array([WEST, SOUTH])


def plots(count: int = 57) -> list[Plot]:
    arts = ("Wärmenetzausbaugebiet", "3000", "Prüfgebiet")
    return [
        Plot(f"J{index:02d}", f"Gebiet Nördliche Höhe {index}", arts[index % 3], square(index))
        for index in range(count)
    ]


@cache
def into(epsg: int) -> Transformer:
    """Return what moves points into a system: made once, which may take as long as writing a file."""
    return Transformer.from_crs(25832, epsg, always_xy=True)


def moved(geometry: shapely.Geometry | None, epsg: int, *, swapped: bool = False) -> shapely.Geometry | None:
    if geometry is None:
        return None
    transformer = into(epsg)

    def project(points: np.ndarray) -> np.ndarray:
        columns = transformer.transform(points[:, 0], points[:, 1])
        return np.column_stack(columns[::-1] if swapped else columns)

    return geometry if epsg == 25832 and not swapped else shapely.transform(geometry, project)


def geojson(
    path: Path, zones: Sequence[Plot], epsg: int = 25832, *, declare: bool = True, swapped: bool = False
) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": zone.properties(),
            "geometry": None
            if zone.area is None
            else json.loads(shapely.to_geojson(moved(zone.area, epsg, swapped=swapped))),
        }
        for zone in zones
    ]
    crs = {"crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{epsg}"}}} if declare else {}
    path.write_text(json.dumps({"type": "FeatureCollection", **crs, "features": features}), encoding="utf-8")
    return path


def gdal(path: Path, zones: Sequence[Plot], driver: str, *, layer: str = "gebiete", append: bool = False) -> Path:
    names = list(zones[0].properties())
    pyogrio.raw.write(
        path,
        np.array([shapely.to_wkb(zone.area) for zone in zones], dtype=object),
        [np.array([zone.properties()[name] for zone in zones], dtype=object) for name in names],
        names,
        geometry_type="Polygon",
        crs="EPSG:25832",
        driver=driver,
        layer=layer,
        append=append,
    )
    return path


def append_raw(path: Path, wkb: bytes, cells: tuple[str, str, str]) -> None:
    """Add one zone to a GeoPackage with a geometry that Shapely cannot make."""
    pyogrio.raw.write(
        path,
        np.array([wkb], dtype=object),
        [np.array([cell], dtype=object) for cell in cells],
        ["Kennung", "Name", "Versorgungsart"],
        geometry_type="Polygon",
        crs="EPSG:25832",
        driver="GPKG",
        layer="gebiete",
        append=True,
    )


def shapefile(path: Path, zones: Sequence[Plot], *, without: str = "") -> Path:
    folder = path.parent / "shape"
    folder.mkdir()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # the format cuts names of columns to ten letters
        gdal(folder / "gebiete.shp", zones, "ESRI Shapefile")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(folder.iterdir()):
            if part.suffix != without:
                archive.write(part, part.name)
    return path


def table_rows(zones: Sequence[Plot]) -> list[list[str]]:
    header = [*zones[0].properties(), "wkt"]
    return [header, *([*zone.properties().values(), zone.area.wkt if zone.area else ""] for zone in zones)]


def csv_file(path: Path, rows: Sequence[Sequence[str]], *, delimiter: str = ";", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def xlsx(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def ods(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write the smallest spreadsheet that the OpenDocument format allows."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Gebiete">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def gml(
    path: Path, zones: Sequence[Plot], *, srs: str = "urn:ogc:def:crs:EPSG::25832", prolog: str = "", extra: str = ""
) -> Path:
    """Write an XWärmeplan with a plan and zones of the target year; codes of Versorgungsarten only."""
    members = "".join(_gml_zone(zone, srs) for zone in zones)
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}'
        f'<xwp:WP_Auszug xmlns:xwp="http://www.xwaermeplan.de/0/9/6" xmlns:gml="{GML}">'
        "<gml:featureMember><xwp:WP_Plan><xwp:name>Wärmeplan Probe</xwp:name><xwp:zieljahr>2045</xwp:zieljahr>"
        "<xwp:beschlussDatum>2025-06-18</xwp:beschlussDatum></xwp:WP_Plan></gml:featureMember>"
        f"{members}{extra}</xwp:WP_Auszug>",
        encoding="utf-8",
    )
    return path


def _gml_zone(zone: Plot, srs: str) -> str:
    corners = shapely.get_coordinates(zone.area)
    inside = zone.more.get("gml", "")
    position = " ".join(f"{x} {y}" for x, y in corners)
    area = (
        f'<gml:MultiSurface srsName="{srs}"><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing>'
        f"<gml:posList>{position}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>"
        "</gml:MultiSurface>"
    )
    return (
        f'<gml:featureMember><xwp:WP_WaermeversorgungsgebietZieljahr gml:id="id-{zone.code}">'
        f"<xwp:uuid>{zone.code}</xwp:uuid><xwp:aufschrift>{zone.code} {zone.name}</xwp:aufschrift>"
        f"<xwp:position>{area}</xwp:position><xwp:versorgungsart>{zone.art}</xwp:versorgungsart>{inside}"
        "</xwp:WP_WaermeversorgungsgebietZieljahr></gml:featureMember>"
    )
