"""Parsing XML without trusting it: no entities, no document type, nothing fetched (pure)."""

from lxml import etree

from zones.catalogue.marking import marked as _
from zones.ingest.sources.files import Staged

LARGEST_XML_BYTES = 50 * 1024 * 1024  # takes several times as much memory


def parse(file: Staged) -> etree._Element:
    """Return the root element.

    Raises:
        SourceError: The file is too large, no well-formed XML, or declares a document type.

    """
    if file.path.stat().st_size > LARGEST_XML_BYTES:
        raise file.refused(
            _("„%(name)s“ ist größer als %(size)d MB. Geben Sie nur die Wärmeversorgungsgebiete aus."),
            size=LARGEST_XML_BYTES // 1024**2,
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.parse(file.path, parser)
    except (etree.XMLSyntaxError, OSError) as error:
        raise file.refused(
            _("„%(name)s“ ist kein vollständiges XML (Zeile %(line)d). Geben Sie die Datei neu aus."),
            line=getattr(error, "lineno", None) or 1,
        ) from error
    if tree.docinfo.internalDTD is not None:
        raise file.refused(
            _("„%(name)s“ wird aus Sicherheitsgründen nicht gelesen: Entfernen Sie die Dokumenttyp-Angabe (DOCTYPE).")
        )
    return tree.getroot()
