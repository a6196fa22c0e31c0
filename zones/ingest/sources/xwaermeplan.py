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
from zones.ingest.sources import gml, xml
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import Feature, HowToRead, Layer

NAMESPACE = "http://www.xwaermeplan.de/0/9/6"
FORMAT_NAME = "XWärmeplan (GML 0.9.6)"
# What is read: the target year; where a file has none, what is to be carried out, then the years on the way.
CLASSES = (
    "WP_WaermeversorgungsgebietZieljahr",
    "WP_WaermeversorgungsgebietUmsetzung",
    "WP_WaermeversorgungsgebietStuetzjahr",
)
_PLAN = {
    "name": "title",
    "beschlussDatum": "adopted_on",
    "technHerstellDatum": "as_of",
    "verfahrensart": "procedure",
    "zieljahr": "target_year",
    "basisJahrDatenerfassung": "base_year",
}
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")
_SAME_UNIT = {"vH/a": "% je Jahr"}


def read(file: Staged, _how: HowToRead) -> Layer:
    """Read the zones of the plan with Versorgungsart, Eignungsstufen, heat demand and energy by carrier.

    Raises:
        SourceError: The XML is damaged, of another kind or version, or holds no zone.

    """
    root = xml.parse(file)
    _require_version(file, root)
    by_class = {name: list(root.iter(_tag(name))) for name in CLASSES}
    chosen = next((name for name in CLASSES if by_class[name]), "")
    if not chosen:
        raise file.refused(
            _("„%(name)s“ enthält keine Wärmeversorgungsgebiete. Geben Sie den Plan mit der Klasse %(class)s aus."),
            **{"class": CLASSES[0]},
        )
    metadata = _metadata(root)
    findings = [
        Finding(FindingKind.OTHER_CLASSES_SKIPPED, count=len(nodes), values={"count": len(nodes), "name": name})
        for name, nodes in by_class.items()
        if nodes and name != chosen
    ]
    features = tuple(_feature(line, node, metadata, findings) for line, node in enumerate(by_class[chosen], start=1))
    columns = tuple(dict.fromkeys(column for feature in features for column in feature.cells))
    return Layer(FORMAT_NAME, columns, features, gml.srs_name(root), tuple(findings), metadata)


def _require_version(file: Staged, root: etree._Element) -> None:
    namespaces = {etree.QName(node).namespace for node in root.iter(etree.Element)}
    if NAMESPACE in namespaces:
        return
    others = sorted(name for name in namespaces if name and "xwaermeplan" in name)
    raise file.refused(
        _("„%(name)s“ ist kein XWärmeplan 0.9.6 (gefunden: %(found)s). Geben Sie den Plan in dieser Fassung aus."),
        found=", ".join(others) or etree.QName(root).localname,
    )


def _metadata(root: etree._Element) -> dict[str, str]:
    plan = next(root.iter(_tag("WP_Plan")), None)
    if plan is None:
        return {}
    found = {ours: plan.findtext(_tag(theirs), "").strip() for theirs, ours in _PLAN.items()}
    return {name: text for name, text in found.items() if text}


def _feature(line: int, node: etree._Element, metadata: dict[str, str], findings: list[Finding]) -> Feature:
    label = node.findtext(_tag("aufschrift"), "").strip()
    code = _code(node, label)
    cells = {"code": code, "name": label.removeprefix(code).strip(" –-:") or label or code}
    cells.update(_simple(node))
    cells.update(_energy(node))
    if "target_year" in metadata:
        cells["target_year"] = metadata["target_year"]
    return Feature(line, cells, _geometry(line, node, code, findings))


def _code(node: etree._Element, label: str) -> str:
    """Return what can serve as code: a short uuid, else the label's first word if it has a digit, else the GML id."""
    uuid = node.findtext(_tag("uuid"), "").strip()
    first = label.partition(" ")[0]
    if _CODE.fullmatch(uuid):
        return uuid
    if _CODE.fullmatch(first) and any(char.isdigit() for char in first):
        return first
    return node.get(f"{{{gml.GML}}}id", "")


def _simple(node: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the attributes without parts, and the unit of a measure beside it."""
    for child in node:
        if not isinstance(child.tag, str) or len(child) or etree.QName(child).namespace != NAMESPACE:
            continue
        name, text = etree.QName(child).localname, (child.text or "").strip()
        key = {"waermeMenge": "heat_demand", "sanierungsrate": "renovation_rate"}.get(name, name)
        if text:
            yield key, text
            unit = child.get("uom", "")
            if unit:
                yield f"{key}.unit", _SAME_UNIT.get(unit, unit)


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
