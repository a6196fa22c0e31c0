"""How QGIS draws and explains the zones of a GeoPackage: a colour for each Versorgungsart, codes, origin (pure).

QGIS takes the default style of a layer from the table `layer_styles` of the file (its own format, QML).
"""

from collections.abc import Iterable

from lxml import etree

from zones.catalogue.codes import VERSORGUNGSARTEN, german_name
from zones.ingest.exports.plan_columns import PlanFile, about

ZONES_LAYER = "gebiete"
# Fill and ink by the first digit of the code: the colours of the site, held to static/css/zones.css by a test.
COLOURS = {
    "1": ("#fde3d0", "#b4461a"),
    "2": ("#e9e1f8", "#6a3fb5"),
    "3": ("#dcf1e3", "#1f7a4d"),
    "4": ("#f1f2f6", "#5a6072"),
}
_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
STYLES_TABLE = """
CREATE TABLE layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
)
"""


def zones_style(versorgungsarten: Iterable[int]) -> str:
    """Return a QML document that draws these Versorgungsarten."""
    root = etree.Element("qgis", version="3.28.0", styleCategories="Symbology|Labeling", labelsEnabled="1")
    renderer = etree.SubElement(root, "renderer-v2", type="categorizedSymbol", attr="versorgungsart")
    categories, symbols = etree.SubElement(renderer, "categories"), etree.SubElement(renderer, "symbols")
    for number, code in enumerate(sorted(versorgungsarten)):
        label = german_name(VERSORGUNGSARTEN[code])
        etree.SubElement(
            categories, "category", value=str(code), type="integer", symbol=str(number), label=label, render="true"
        )
        _symbol(symbols, str(number), *COLOURS[str(code)[0]])
    text = etree.SubElement(etree.SubElement(root, "labeling", type="simple"), "settings")
    etree.SubElement(text, "text-style", fieldName="code", fontSize="9", textColor="27,31,59,255")
    return f"{_DOCTYPE}{etree.tostring(root, encoding='unicode')}"


def layer_metadata(plan: PlanFile) -> str:
    """Return what QGIS shows as origin and licence of the layer."""
    root = etree.Element("qgis", version="3.28.0")
    texts = {
        "identifier": ZONES_LAYER,
        "language": "GER",
        "type": "dataset",
        "title": plan.title,
        "abstract": "; ".join(f"{name}: {text}" for name, text in about(plan).items() if text),
        "license": plan.licence,
        "rights": plan.source,
    }
    for name, text in texts.items():
        etree.SubElement(root, name).text = text
    return f"{_DOCTYPE}{etree.tostring(root, encoding='unicode')}"


def _symbol(symbols: etree._Element, name: str, fill: str, ink: str) -> None:
    symbol = etree.SubElement(symbols, "symbol", type="fill", name=name, alpha="1", force_rhr="0", clip_to_extent="1")
    layer = etree.SubElement(symbol, "layer", {"class": "SimpleFill", "enabled": "1", "locked": "0", "pass": "0"})
    options = etree.SubElement(layer, "Option", type="Map")
    properties = {
        "color": _rgba(fill),
        "outline_color": _rgba(ink),
        "outline_style": "solid",
        "outline_width": "0.4",
        "outline_width_unit": "MM",
        "style": "solid",
    }
    for key, value in properties.items():
        etree.SubElement(options, "Option", name=key, value=value, type="QString")


def _rgba(colour: str) -> str:
    return ",".join(str(part) for part in (*bytes.fromhex(colour[1:]), 255))
