"""XWärmeplan GML 0.9.6: the plan and its zones for the target year (pure).

Written is what the standard has an attribute for and the edition states: Versorgungsart, Eignungsstufen, heat demand,
final energy by carrier, renovation rate. The reference tool (xplan-tools) reads it without error if the edition
states all of `PlanStatements`; what it does not state is left out, not invented, and a strict validator names it. The
other figures and the texts of the Steckbrief are in the CSV.
"""

import re
from collections.abc import Iterable
from datetime import date

import shapely
from lxml import etree

from zones.catalogue.steckbrief_fields import FieldKind, fields_of
from zones.city import CITY
from zones.ingest.exports.plan_columns import PlanFile, right_handed
from zones.ingest.rows import ValueRow, ZoneRow
from zones.ingest.sources.gml import GML
from zones.ingest.sources.xwaermeplan import NAMESPACE as XWP

SF = "http://www.opengis.net/ogcapi-features-1/1.0/sf"  # the collection that its sister standard XTrasse uses
XLINK = "http://www.w3.org/1999/xlink"
CRS = f"EPSG:{CITY.epsg}"
AREA_ID = "Bereich_0"
HEAT_PLANNING_ACT = "1000"  # WP_GesetzlicheGrundlage: WPG
_EIGNUNG = {  # in the order of the standard
    "eignung_dezentral": "eignungDezentraleVersorgung",
    "eignung_waermenetz": "eignungWaermenetz",
    "eignung_wasserstoffnetz": "eignungWasserstoffnetz",
    "eignung_gruenes_methan": "eignungGruenesMethan",
}
if unknown := _EIGNUNG.keys() ^ set(fields_of(FieldKind.EIGNUNG)):
    raise LookupError(f"Without an attribute of the standard, or not in a Steckbrief: {unknown}")


def write_xwaermeplan(plan: PlanFile) -> bytes:
    """Return the GML file, UTF-8."""
    root = etree.Element(f"{{{SF}}}FeatureCollection", nsmap={"sf": SF, "gml": GML, "xwp": XWP, "xlink": XLINK})
    _plan(_member(root, "WP_Plan", "Plan_1"), plan)
    area = _member(root, "WP_Bereich", AREA_ID)
    _text(area, "nummer", "0")
    _text(area, "name", plan.title)
    etree.SubElement(area, f"{{{XWP}}}gehoertZuPlan").set(f"{{{XLINK}}}href", "#Plan_1")
    for row in plan.rows:
        _zone(_member(root, "WP_WaermeversorgungsgebietZieljahr", f"Gebiet_{row.code}"), row)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _plan(node: etree._Element, plan: PlanFile) -> None:
    _text(node, "name", plan.title)
    _text(node, "beschreibung", "; ".join(filter(None, (plan.mark, plan.source, plan.licence))))
    city = etree.SubElement(etree.SubElement(node, f"{{{XWP}}}planungsverantwortlicheStelle"), f"{{{XWP}}}WP_Gemeinde")
    _text(city, "name", CITY.name)
    _text(city, "regionalSchluessel12", CITY.regional_key)
    stated = plan.statements
    _stated(node, "verfahrensart", stated.procedure)
    _text(node, "gesetzlicheGrundlage", HEAT_PLANNING_ACT)
    _stated(node, "zieljahr", plan.target_year)
    _stated(node, "basisJahrDatenerfassung", stated.base_year)
    _stated(node, "beschlussDatum", stated.adopted_on)
    _text(node, "technHerstellDatum", plan.valid_from.isoformat())
    _geometry(node, "raeumlicherGeltungsbereich", "Geltungsbereich", _together(plan.rows))


def _zone(node: etree._Element, row: ZoneRow) -> None:
    _text(node, "uuid", row.code)
    _text(node, "aufschrift", f"{row.code} {row.name}")
    etree.SubElement(node, f"{{{XWP}}}gehoertZuBereich").set(f"{{{XLINK}}}href", f"#{AREA_ID}")
    _geometry(node, "position", f"Flaeche_{row.code}", row.polygon)
    _text(node, "versorgungsart", str(row.versorgungsart))
    for value in _of(row, "heat_demand"):
        _measure(node, "waermeMenge", value, "MWh/a")
    for value in _of(row, "final_energy"):
        part = etree.SubElement(node, f"{{{XWP}}}eeNachEnergietraeger")
        energy = etree.SubElement(part, f"{{{XWP}}}WP_EndenergieEnergietraeger")
        _text(energy, "energietraeger", str(value.category))
        _measure(energy, "endenergie", value, "MWh/a")
    for value in _of(row, "renovation_rate"):
        _measure(node, "sanierungsrate", value, "vH/a")
    for ours, theirs in _EIGNUNG.items():
        if ours in row.steckbrief.fields:
            _text(node, theirs, str(row.steckbrief.fields[ours]))


def _of(row: ZoneRow, indicator: str) -> Iterable[ValueRow]:
    return (value for value in row.steckbrief.values if value.indicator == indicator)


def _together(rows: Iterable[ZoneRow]) -> shapely.MultiPolygon:
    union = shapely.union_all([row.polygon for row in rows])
    return shapely.MultiPolygon([part for part in shapely.get_parts(union) if isinstance(part, shapely.Polygon)])


def _member(root: etree._Element, name: str, identity: str) -> etree._Element:
    node = etree.SubElement(etree.SubElement(root, f"{{{SF}}}featureMember"), f"{{{XWP}}}{name}")
    node.set(f"{{{GML}}}id", re.sub(r"[^A-Za-z0-9._-]", "_", identity))
    return node


def _text(node: etree._Element, name: str, text: str) -> None:
    etree.SubElement(node, f"{{{XWP}}}{name}").text = text


def _stated(node: etree._Element, name: str, entry: int | date | None) -> None:
    """Write an entry unless it is missing; a day as JJJJ-MM-TT."""
    if entry is not None:
        _text(node, name, str(entry))


def _measure(node: etree._Element, name: str, value: ValueRow, unit: str) -> None:
    _text(node, name, str(value.value))
    node[-1].set("uom", unit)


def _geometry(node: etree._Element, name: str, identity: str, area: shapely.MultiPolygon) -> None:
    surface = etree.SubElement(etree.SubElement(node, f"{{{XWP}}}{name}"), f"{{{GML}}}MultiSurface")
    surface.set(f"{{{GML}}}id", identity)
    surface.set("srsName", CRS)
    for index, part in enumerate(right_handed(area).geoms):
        member = etree.SubElement(surface, f"{{{GML}}}surfaceMember")
        polygon = etree.SubElement(member, f"{{{GML}}}Polygon")
        polygon.set(f"{{{GML}}}id", f"{identity}_{index}")
        polygon.set("srsName", CRS)
        _ring(polygon, "exterior", part.exterior)
        for interior in part.interiors:
            _ring(polygon, "interior", interior)


def _ring(polygon: etree._Element, side: str, ring: shapely.LinearRing) -> None:
    line = etree.SubElement(etree.SubElement(polygon, f"{{{GML}}}{side}"), f"{{{GML}}}LinearRing")
    corners = etree.SubElement(line, f"{{{GML}}}posList")
    corners.text = " ".join(f"{x!r} {y!r}" for x, y in shapely.get_coordinates(ring).tolist())
