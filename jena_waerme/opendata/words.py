"""The vocabularies of the catalogue; loads rdflib, so that only whoever writes a catalogue imports it."""

from rdflib import Namespace
from rdflib.namespace import DCTERMS, FOAF, RDF, RDFS, XSD

__all__ = ["DCTERMS", "FOAF", "RDF", "RDFS", "XSD"]

DCAT = Namespace("http://www.w3.org/ns/dcat#")  # rdflib knows it without series
ADMS = Namespace("http://www.w3.org/ns/adms#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
GEOSPARQL = Namespace("http://www.opengis.net/ont/geosparql#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
PREFIXES = {
    "adms": ADMS,
    "dcat": DCAT,
    "dcatap": DCATAP,
    "dcatde": DCATDE,
    "dct": DCTERMS,
    "foaf": FOAF,
    "geo": GEOSPARQL,
    "spdx": SPDX,
    "vcard": VCARD,
}

# Lists of the Publications Office of the EU.
_EU = "http://publications.europa.eu/resource/authority/"
ACCESS = Namespace(f"{_EU}access-right/")
AVAILABILITY = Namespace(f"{_EU}planned-availability/")
FILE_TYPE = Namespace(f"{_EU}file-type/")
FREQUENCY = Namespace(f"{_EU}frequency/")
LANGUAGE = Namespace(f"{_EU}language/")
LICENCE = Namespace(f"{_EU}licence/")
STATUS = Namespace(f"{_EU}distribution-status/")
THEME = Namespace(f"{_EU}data-theme/")
# Lists of DCAT-AP.de, IANA, INSPIRE and OGC.
GEOCODING = Namespace("http://dcat-ap.de/def/politicalGeocoding/")
MEDIA_TYPE = Namespace("https://www.iana.org/assignments/media-types/")
TOPIC = Namespace("http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/")
REFERENCE_SYSTEM = "http://inspire.ec.europa.eu/glossary/SpatialReferenceSystem"
EPSG = Namespace("http://www.opengis.net/def/crs/EPSG/0/")
DATA_PACKAGE = "https://specs.frictionlessdata.io/data-package/"
OGC_FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"
