"""XML: a plan in the form of XWärmeplan, KML, or GML as a WFS gives it out (pure)."""

from lxml import etree

from zones.catalogue.marking import marked as _
from zones.ingest.sources import gdal_files, xml, xwaermeplan
from zones.ingest.sources.cut_transfers import refuse_cut
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import HowToRead, Layer

_GML = "http://www.opengis.net/gml"  # version 3.2 adds to it
_REFERRING = ("OGRVRT", "OGRWFS", "GDAL")  # roots of files by which GDAL is told where the data are
_HOLDERS = ("featureMember", "member", "featureMembers")
_COLLECTIONS = ("FeatureCollection", *_HOLDERS)


def read(file: Staged, how: HowToRead) -> Layer:
    """Read a file by what its root says.

    Raises:
        SourceError: The file is damaged, unsafe, XML of another kind, or an answer of a service that was cut.

    """
    root = xml.parse(file)
    refuse_cut(file, {str(key): value for key, value in root.attrib.items()}, _members(root))
    namespaces = {str(etree.QName(node).namespace) for node in root.iter(etree.Element)}
    name = etree.QName(root).localname
    if xwaermeplan.NAMESPACE in namespaces:
        return xwaermeplan.read_root(file, root)
    if name == "kml":
        return gdal_files.read_format(file, "KML", ".kml", how)
    if name in _COLLECTIONS and any(space.startswith(_GML) for space in namespaces) and not _is_plan(namespaces):
        return gdal_files.read_format(file, "GML", ".gml", how)
    if name.startswith(_REFERRING):
        raise file.refused(
            _("„%(name)s“ enthält selbst keine Daten, sondern verweist auf andere. Geben Sie die Daten selbst aus."),
        )
    found = sorted(space for space in namespaces if "xwaermeplan" in space)
    raise file.refused(
        _("„%(name)s“ ist kein XWärmeplan 0.9.6 (gefunden: %(found)s). Geben Sie den Plan in dieser Fassung aus."),
        found=", ".join(found) or name,
    )


def _members(collection: etree._Element) -> int:
    """Count the objects of a collection; a WFS that is asked for several kinds puts one collection into another."""
    objects = (
        each
        for holder in collection.iterchildren(*(f"{{*}}{name}" for name in _HOLDERS))
        for each in holder.iterchildren("{*}*")
    )
    return sum(_members(each) if etree.QName(each).localname in _COLLECTIONS else 1 for each in objects)


def _is_plan(namespaces: set[str]) -> bool:
    return any("xwaermeplan" in space for space in namespaces)
