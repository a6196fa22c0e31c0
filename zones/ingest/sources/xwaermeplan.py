"""XWärmeplan GML 0.9.6, the German data standard for heat plans (pure).

Class and attribute names are those of the standard: `WP_Plan`, `WP_WaermeversorgungsgebietZieljahr` and its siblings
for other years, `WP_EndenergieEnergietraeger`.
"""

import re
from collections.abc import Iterator

import shapely
from lxml import etree

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources import gml
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import Feature, Layer

NAMESPACE = "http://www.xwaermeplan.de/0/9/6"
FORMAT_NAME = "XWärmeplan (GML 0.9.6)"
# What is read: the target year; where a file has none, what is to be carried out, then the years on the way.
CLASSES = (
    "WP_WaermeversorgungsgebietZieljahr",
    "WP_WaermeversorgungsgebietUmsetzung",
    "WP_WaermeversorgungsgebietStuetzjahr",
)
PLAN = {
    "name": "title",
    "beschlussDatum": "adopted_on",
    "technHerstellDatum": "as_of",
    "verfahrensart": "procedure",
    "zieljahr": "target_year",
    "basisJahrDatenerfassung": "base_year",
}
NO_AREAS = _("„%(name)s“ enthält keine Wärmeversorgungsgebiete. Geben Sie den Plan mit der Klasse %(class)s aus.")
KEYS = {"waermeMenge": "heat_demand", "sanierungsrate": "renovation_rate"}  # their names → ours
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")
_SAME_UNIT = {"vH/a": "% je Jahr"}


def read_root(file: Staged, root: etree._Element) -> Layer:
    """Read the zones of the plan with Versorgungsart, Eignungsstufen, heat demand and energy by carrier.

    Raises:
        SourceError: It holds no zone.

    """
    by_class = {name: list(root.iter(_tag(name))) for name in CLASSES}
    chosen = next((name for name in CLASSES if by_class[name]), "")
    if not chosen:
        raise file.refused(NO_AREAS, **{"class": CLASSES[0]})
    metadata = _metadata(root)
    findings = [
        Finding(FindingKind.OTHER_CLASSES_SKIPPED, count=len(nodes), values={"count": len(nodes), "name": name})
        for name, nodes in by_class.items()
        if nodes and name != chosen
    ]
    features = tuple(_feature(line, node, metadata, findings) for line, node in enumerate(by_class[chosen], start=1))
    columns = tuple(dict.fromkeys(column for feature in features for column in feature.cells))
    return Layer(FORMAT_NAME, columns, features, gml.srs_name(root), tuple(findings), metadata)


def _metadata(root: etree._Element) -> dict[str, str]:
    plan = next(root.iter(_tag("WP_Plan")), None)
    if plan is None:
        return {}
    found = {ours: plan.findtext(_tag(theirs), "").strip() for theirs, ours in PLAN.items()}
    return {name: text for name, text in found.items() if text}


def _feature(line: int, node: etree._Element, metadata: dict[str, str], findings: list[Finding]) -> Feature:
    label, uuid = (node.findtext(_tag(name), "").strip() for name in ("aufschrift", "uuid"))
    cells = named(uuid, label, node.get(f"{{{gml.GML}}}id", ""))
    cells.update(_simple(node))
    cells.update(_energy(node))
    if "target_year" in metadata:
        cells["target_year"] = metadata["target_year"]
    return Feature(line, cells, _geometry(line, node, cells["code"], findings))


def named(uuid: str, label: str, gml_id: str) -> dict[str, str]:
    """Return code and name: a short uuid, else the label's first word if it has a digit, else the identifier itself.

    The standard's own identifier is a long one; what it becomes in the address of a page is decided with the codes.
    """
    first = label.partition(" ")[0]
    code = uuid or gml_id
    if not _CODE.fullmatch(uuid) and _CODE.fullmatch(first) and any(char.isdigit() for char in first):
        code = first
    return {"code": code, "name": label.removeprefix(code).strip(" –-:") or label or code}


def unit_of(uom: str) -> str:
    """Return a unit of the standard as we print it."""
    return _SAME_UNIT.get(uom, uom)


def _simple(node: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the attributes without parts, and the unit of a measure beside it."""
    for child in node:
        if not isinstance(child.tag, str) or len(child) or etree.QName(child).namespace != NAMESPACE:
            continue
        name, text = etree.QName(child).localname, (child.text or "").strip()
        key = KEYS.get(name, name)
        if text:
            yield key, text
            unit = child.get("uom", "")
            if unit:
                yield f"{key}.unit", unit_of(unit)


def _energy(node: etree._Element) -> Iterator[tuple[str, str]]:
    for part in node.iter(_tag("WP_EndenergieEnergietraeger")):
        carrier = part.findtext(_tag("energietraeger"), "").strip()
        amount = part.find(_tag("endenergie"))
        if carrier and amount is not None and amount.text:
            yield f"final_energy:{carrier}", amount.text.strip()
            yield f"final_energy:{carrier}.unit", amount.get("uom", "")


def _geometry(line: int, node: etree._Element, code: str, findings: list[Finding]) -> shapely.Geometry | None:
    position = node.find(_tag("position"))
    try:
        return None if position is None else gml.area(position)
    except gml.Unreadable:
        findings.append(Finding(FindingKind.GEOMETRY_UNREADABLE, line, code, subject=code))
        return None


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
