"""How a dataset can be had: the files of an edition, and the interfaces; loads rdflib."""

from collections.abc import Mapping

from django.db.models.functions import Length
from django.http import HttpRequest
from django.urls import reverse
from rdflib import Literal, URIRef

from jena_waerme.opendata.words import (
    ADMS,
    AVAILABILITY,
    DCAT,
    DCATAP,
    DCATDE,
    DCTERMS,
    FILE_TYPE,
    FOAF,
    MEDIA_TYPE,
    OGC_FEATURES,
    RDFS,
    SPDX,
    STATUS,
    XSD,
)
from jena_waerme.opendata.writing import Said, Statements
from zones.catalogue.licences import known_licence
from zones.ingest.exports import FORMATS
from zones.models import Edition, EditionStatus

_IN_LIST = {"gpkg": "GPKG", "geojson": "GEOJSON", "csv": "CSV", "gml": "GML"}  # PMTiles are not in the EU's list
FEATURES, INTERFACE = "ogc-api-features", "api"


class Distributions:
    """Puts down how one edition can be had."""

    def __init__(self, to: Statements, request: HttpRequest, plan: Edition) -> None:
        self._to, self._request, self._plan = to, request, plan
        self._page = self._address("zones:edition", plan.pk)

    def written(self) -> list[URIRef]:
        """Put down every distribution."""
        return [*map(self._file, FORMATS), self._features(), self._interface()]

    def _address(self, name: str, *values: object) -> str:
        return self._request.build_absolute_uri(reverse(name, args=values))

    def _distribution(self, key: str, address: str, said: Mapping[URIRef, Said]) -> URIRef:
        is_published = self._plan.status == EditionStatus.PUBLISHED
        everywhere: dict[URIRef, Said] = {
            DCAT.accessURL: URIRef(address),
            DCATAP.availability: AVAILABILITY.AVAILABLE,
            ADMS.status: STATUS.COMPLETED if is_published else STATUS.DEPRECATED,
            **self._licence(),
        }
        return self._to.thing(DCAT.Distribution, {**everywhere, **said}, f"{self._page}#{key}")

    def _licence(self) -> dict[URIRef, Said]:
        """Return the licence as an address, and whom to name; in words where it is none that catalogues know."""
        known, name = known_licence(self._plan.licence), self._plan.licence
        document = self._to.thing(
            DCTERMS.LicenseDocument, {} if known else {RDFS.label: name}, known.uri if known else f"{self._page}#lizenz"
        )
        is_named = known is None or known.asks_for_name
        return {
            DCTERMS.license: document,
            DCATDE.licenseAttributionByText: self._plan.source if is_named else None,
        }

    def _file(self, suffix: str) -> URIRef:
        file_format, address = FORMATS[suffix], self._address("zones:edition_file", self._plan.pk, suffix)
        media_type = file_format.content_type.partition(";")[0]
        listed = _IN_LIST.get(suffix)
        said: dict[URIRef, Said] = {
            DCTERMS.title: file_format.label,
            DCAT.downloadURL: URIRef(address),
            DCAT.mediaType: MEDIA_TYPE[media_type],
            DCTERMS.format: FILE_TYPE[listed] if listed else None,
            **self._made(suffix),
        }
        return self._distribution(suffix, address, said)

    def _made(self, suffix: str) -> dict[URIRef, Said]:
        """Return what is known of a file once it is made."""
        found = self._plan.files.annotate(size=Length("content")).filter(suffix=suffix)
        file = found.values("size", "sha256", "made_at").first()
        if file is None:
            return {}
        checksum: dict[URIRef, Said] = {
            SPDX.algorithm: SPDX.checksumAlgorithm_sha256,
            SPDX.checksumValue: Literal(file["sha256"], datatype=XSD.hexBinary),
        }
        return {
            DCAT.byteSize: file["size"],
            DCTERMS.issued: file["made_at"],
            SPDX.checksum: self._to.thing(SPDX.Checksum, checksum, f"{self._page}#{suffix}-pruefsumme"),
        }

    def _features(self) -> URIRef:
        address = self._address("features:collection", f"gebiete-ausgabe-{self._plan.pk}")
        said: dict[URIRef, Said] = {
            DCTERMS.title: "OGC API – Features",
            DCTERMS.format: FILE_TYPE.GEOJSON,
            DCAT.mediaType: MEDIA_TYPE["application/geo+json"],
            DCAT.accessService: URIRef(self._request.build_absolute_uri(f"/#{FEATURES}")),
            DCTERMS.conformsTo: self._to.thing(DCTERMS.Standard, {}, OGC_FEATURES),
        }
        return self._distribution(FEATURES, address, said)

    def _interface(self) -> URIRef:
        address = f"{self._address('api-1:zones')}?ausgabe={self._plan.pk}"
        said: dict[URIRef, Said] = {
            DCTERMS.title: "Schnittstelle für Programme (JSON)",
            DCTERMS.format: FILE_TYPE.JSON,
            DCAT.mediaType: MEDIA_TYPE["application/json"],
            DCAT.accessService: URIRef(self._request.build_absolute_uri(f"/#{INTERFACE}")),
        }
        return self._distribution(INTERFACE, address, said)


class Services:
    """Puts down the interfaces: that of the features serves the editions, the other one everything."""

    def __init__(self, to: Statements, root: str, shared: Mapping[URIRef, Said]) -> None:
        self._to, self._root, self._shared = to, root.rstrip("/"), shared

    def written(self, editions: list[URIRef], others: list[URIRef]) -> list[URIRef]:
        """Put down both interfaces."""
        standard = self._to.thing(DCTERMS.Standard, {}, OGC_FEATURES)
        features: Mapping[URIRef, Said] = {
            DCAT.servesDataset: editions,
            DCTERMS.title: "OGC API – Features",
            DCTERMS.conformsTo: standard,
        }
        interface: Mapping[URIRef, Said] = {
            DCAT.servesDataset: [*editions, *others],
            DCTERMS.title: "Schnittstelle für Programme",
        }
        return [
            self._service(FEATURES, "features:landing", "features:api", features),
            self._service(INTERFACE, "api-1:documentation", "api-1:openapi-json", interface),
        ]

    def _service(self, key: str, start: str, description: str, own: Mapping[URIRef, Said]) -> URIRef:
        address = f"{self._root}{reverse(start)}"
        said: dict[URIRef, Said] = {
            **self._shared,
            **own,
            DCTERMS.description: "Zum Lesen, ohne Anmeldung.",
            DCAT.endpointURL: URIRef(address),
            DCAT.endpointDescription: URIRef(f"{self._root}{reverse(description)}"),
            DCAT.landingPage: self._to.thing(FOAF.Document, {}, address),
        }
        return self._to.thing(DCAT.DataService, said, f"{self._root}/#{key}")
