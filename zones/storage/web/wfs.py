"""A type of objects of a WFS 2.0: page by page until as many objects are there as the service announced."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from lxml import etree

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.findings import SourceError
from zones.storage.web.asking import Asking, cut_off, unexpected

_PAGE = 1000
_GML = "http://www.opengis.net/gml/3.2"
_MEMBERS = {"member", "featureMember", "featureMembers"}
Page = tuple[list[Any], dict[str, str]]  # objects, and the object → key by which doubles are noticed


def collect(url: str, asking: Asking, folder: Path) -> Path:
    """Write every object of a type to a file and return it: GeoJSON if the service offers it, else GML.

    Raises:
        SourceError: The service does not answer, refuses, offers several types and the address names none, or leaves
            objects out.

    """
    offered = asking.xml(url, service="WFS", request="GetCapabilities", version="2.0.0")
    if not etree.QName(offered).localname.endswith("Capabilities"):
        raise unexpected(url)
    parameters: dict[str, object] = {
        "service": "WFS",
        "version": "2.0.0",
        "request": "GetFeature",
        "typeNames": _type_of(url, offered),
        "srsName": f"urn:ogc:def:crs:EPSG::{CITY.epsg}",
    }
    matched = _matched(asking.xml(url, **parameters, resultType="hits"))
    if form := _json_format(offered):
        return _collect_json(url, {**parameters, "outputFormat": form}, matched, asking, folder)
    return _collect_gml(url, parameters, matched, asking, folder)


def _type_of(url: str, offered: etree._Element) -> str:
    named = {name.lower(): value for name, value in parse_qsl(urlsplit(url).query)}
    if chosen := named.get("typenames") or named.get("typename"):
        return chosen
    types = [
        name.text.strip()
        for kind in _local(offered, "FeatureType")
        for name in kind
        if etree.QName(name).localname == "Name" and name.text
    ]
    if len(types) == 1:
        return types[0]
    raise SourceError(
        _("Der Dienst bietet mehrere Ebenen an (%(types)s). Hängen Sie die richtige an die Adresse: &typeNames=…"),
        types=", ".join(types[:30]) or "–",
    )


def _json_format(offered: etree._Element) -> str:
    values = [(value.text or "").strip() for value in _local(offered, "Value")]
    formats = ("application/geo+json", "application/json", "geojson", "json")
    return next((value for form in formats for value in values if value.lower().partition(";")[0] == form), "")


def _matched(answer: etree._Element) -> int | None:
    """Return how many objects there are; None where the service does not say."""
    text = answer.get("numberMatched") or answer.get("numberOfFeatures") or ""
    return int(text) if text.isascii() and text.isdigit() else None


def _collect_json(url: str, parameters: dict[str, object], matched: int | None, asking: Asking, folder: Path) -> Path:
    first: dict[str, Any] = {}

    def page(start: int) -> list[Any]:
        answer = asking.json(url, **parameters, **_from(start))
        first.update(answer) if not first else None
        features = answer.get("features")
        if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
            raise unexpected(url)
        return features

    found = _all(page, lambda feature: str(feature.get("id") or json.dumps(feature)), matched, asking)
    kept = {key: value for key, value in first.items() if key in {"type", "crs", "name"}}
    target = folder / "dienst.geojson"
    target.write_text(json.dumps({**kept, "features": found}), encoding="utf-8")
    return target


def _collect_gml(url: str, parameters: dict[str, object], matched: int | None, asking: Asking, folder: Path) -> Path:
    roots: list[etree._Element] = []

    def page(start: int) -> list[Any]:
        roots.append(asking.xml(url, **parameters, **_from(start)))
        return list(_objects(roots[-1]))

    found = _all(page, lambda node: node.get(f"{{{_GML}}}id") or _text(node), matched, asking)
    whole = roots[0]
    inside = set(_objects(whole))
    holder = next((node for node in whole if etree.QName(node).localname in _MEMBERS), whole)
    for node in found:
        if node not in inside:
            member = etree.SubElement(whole, holder.tag) if holder is not whole else whole
            member.append(node)
    for name in ("numberMatched", "numberReturned", "numberOfFeatures"):
        if whole.get(name):
            whole.set(name, str(len(found)))
    target = folder / "dienst.gml"
    target.write_bytes(etree.tostring(whole, xml_declaration=True, encoding="UTF-8"))
    return target


def _from(start: int) -> dict[str, object]:
    """Ask for all at first, as the service has it; many give everything, and not all can page."""
    return {"startIndex": start, "count": _PAGE} if start else {}


def _all(
    page: Callable[[int], list[Any]], key_of: Callable[[Any], str], matched: int | None, asking: Asking
) -> list[Any]:
    found: list[Any] = []
    keys: set[str] = set()
    while matched is None or len(found) < matched:
        more = page(len(found))
        if not more:
            break
        found += more
        asking.told(len(found), matched or 0)
        keys |= _keys_once(more, key_of, keys, matched)
    if not found:
        raise SourceError(_("Diese Ebene des Dienstes enthält keine Objekte. Prüfen Sie die Adresse."))
    if matched is not None and len(found) != matched:
        raise cut_off(len(found), matched)
    return found


def _keys_once(more: list[Any], key_of: Callable[[Any], str], before: set[str], matched: int | None) -> set[str]:
    """Return the keys of a page; refuse one that overlaps: the service cannot page, or others are missing for these."""
    keys = set(map(key_of, more))
    if matched is None and keys == before:
        raise SourceError(
            _(
                "Der Dienst gibt %(found)d Objekte und nicht an, wie viele es sind; blättern kann er nicht. Ob das "
                "alle sind, lässt sich nicht prüfen. Laden Sie die Daten als Datei."
            ),
            found=len(keys),
        )
    if len(keys) != len(more) or keys & before:
        raise cut_off(len(keys | before), matched or len(more) + len(before))
    return keys


def _text(node: etree._Element) -> str:
    return etree.tostring(node, encoding="unicode", with_tail=False)


def _objects(root: etree._Element) -> Iterator[etree._Element]:
    for node in root:
        if isinstance(node.tag, str) and etree.QName(node).localname in _MEMBERS:
            yield from (child for child in node if isinstance(child.tag, str))


def _local(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (node for node in root.iter(etree.Element) if etree.QName(node).localname == name)
