"""Datasets that belong to no edition: law and prices as a data package, and the measures of the city; loads rdflib."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from django.db.models import Max
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from rdflib import Literal, URIRef

from calculator.answer.prices import parameters_on
from calculator.api.package import Package, package
from calculator.core.parameters import FIRST_STICHTAG
from jena_waerme.languages import GERMAN, LANGUAGES, speaking_in
from jena_waerme.opendata.distributions import INTERFACE
from jena_waerme.opendata.words import (
    ADMS,
    AVAILABILITY,
    DATA_PACKAGE,
    DCAT,
    DCATAP,
    DCTERMS,
    FILE_TYPE,
    FOAF,
    FREQUENCY,
    LANGUAGE,
    LICENCE,
    MEDIA_TYPE,
    RDFS,
    SPDX,
    STATUS,
    THEME,
    XSD,
)
from jena_waerme.opendata.writing import Said, Statements
from knowledge.models import PlanMeasure
from zones.city import CITY

_LAW, _MEASURES = "recht-und-preise", "massnahmen"
_ZIP = MEDIA_TYPE["application/zip"]
_SPOKEN = {"de": LANGUAGE.DEU, "en": LANGUAGE.ENG}


class OtherDatasets:
    """Puts down each of them; ``around`` is what is said of every dataset alike."""

    def __init__(self, to: Statements, request: HttpRequest, around: Mapping[URIRef, Said]) -> None:
        self._to, self._request = to, request
        self._root = request.build_absolute_uri("/")
        self._around = {**around, DCTERMS.accrualPeriodicity: FREQUENCY.IRREG}

    def written(self) -> list[URIRef]:
        """Put them down; measures only once the city has given some."""
        changed = PlanMeasure.objects.aggregate(newest=Max("changed_at"))["newest"]
        return [self._law(), *([self._measures(changed)] if changed else [])]

    def _address(self, name: str) -> str:
        return self._request.build_absolute_uri(reverse(name))

    def _thing(self, kind: URIRef, said: Mapping[URIRef, Said], key: str) -> URIRef:
        return self._to.thing(kind, said, f"{self._root}#{key}")

    def _law(self) -> URIRef:
        with speaking_in(GERMAN):
            made = package(parameters_on(timezone.localdate()).parameters.values())
        origin = (
            "Aus Gesetzen, Verordnungen, Förderrichtlinien, Preisblättern und Fachveröffentlichungen gelesen. Quelle, "
            "Tag der Prüfung und wie sicher er ist, stehen bei jedem Wert."
        )
        said: dict[URIRef, Said] = {
            **self._around,
            DCTERMS.title: "Recht, Preise und Annahmen für den Vergleich von Heizungen",
            DCTERMS.description: (
                "Fristen, Fördersätze, Energiepreise, Emissionsfaktoren und technische Werte, jeder mit den Tagen, an "
                "denen er gilt, mit Quelle und wie sicher er ist. Es ist keine Rechtsberatung."
            ),
            DCTERMS.identifier: Literal(self._address("api-1:data_package")),
            DCTERMS.modified: made.checked_on,
            DCTERMS.temporal: self._thing(DCTERMS.PeriodOfTime, {DCAT.startDate: FIRST_STICHTAG}, f"{_LAW}-zeitraum"),
            DCTERMS.language: [LANGUAGE.DEU, LANGUAGE.ENG],
            DCTERMS.provenance: self._thing(DCTERMS.ProvenanceStatement, {RDFS.label: origin}, f"{_LAW}-herkunft"),
            DCTERMS.conformsTo: self._to.thing(DCTERMS.Standard, {}, DATA_PACKAGE),
            DCAT.version: Literal(made.version),
            DCAT.theme: [THEME.ENER, THEME.ECON, THEME.JUST],
            DCAT.keyword: ["Energiepreise", "Heizkosten", "Förderung", "Gebäudeenergiegesetz", "Heizung"],
            DCAT.landingPage: self._to.thing(FOAF.Document, {}, self._address("api-1:documentation")),
            DCAT.distribution: list(self._of_law(made)),
        }
        return self._thing(DCAT.Dataset, said, _LAW)

    def _of_law(self, made: Package) -> Iterator[URIRef]:
        licence = self._to.thing(DCTERMS.LicenseDocument, {}, str(LICENCE.EUPL_1_2))
        for language in (each for each in LANGUAGES if not each.templates):
            with speaking_in(language):
                address = self._address("api-1:data_package")
            known = self._file(made) if language is GERMAN else {}
            said: dict[URIRef, Said] = {
                DCTERMS.title: f"Datenpaket mit CSV-Tabellen ({language.name})",
                DCTERMS.language: _SPOKEN[language.code],
                DCAT.downloadURL: URIRef(address),
                DCAT.mediaType: MEDIA_TYPE["text/csv"],
                DCTERMS.format: FILE_TYPE.CSV,
                DCAT.packageFormat: _ZIP,
                **known,
            }
            yield self._distribution(f"{_LAW}-csv-{language.code}", address, licence, said)
        for name, title in (("assumptions", "Preise und Annahmen"), ("law", "Recht und Förderung")):
            said = {DCTERMS.title: f"{title} eines Tages (JSON)", **self._by_interface()}
            yield self._distribution(f"{_LAW}-{name}", self._address(f"api-1:{name}"), licence, said)

    def _file(self, made: Package) -> dict[URIRef, Said]:
        checksum: dict[URIRef, Said] = {
            SPDX.algorithm: SPDX.checksumAlgorithm_sha256,
            SPDX.checksumValue: Literal(sha256(made.content).hexdigest(), datatype=XSD.hexBinary),
        }
        return {
            DCAT.byteSize: len(made.content),
            SPDX.checksum: self._thing(SPDX.Checksum, checksum, f"{_LAW}-pruefsumme"),
        }

    def _measures(self, changed: Said) -> URIRef:
        page = self._address("knowledge:measures")
        origin = f"Von der {CITY.administration} eingetragen; die Quelle steht bei jeder Maßnahme."
        unsaid = f"Keine Lizenz angegeben. Bitte fragen Sie die {CITY.administration}."
        licence = self._thing(DCTERMS.LicenseDocument, {RDFS.label: unsaid}, f"{_MEASURES}-lizenz")
        interface = {DCTERMS.title: "Maßnahmen und Jahresberichte (JSON)", **self._by_interface()}
        said: dict[URIRef, Said] = {
            **self._around,
            DCTERMS.title: "Maßnahmen des Wärmeplans",
            DCTERMS.description: (
                "Was mit dem Wärmeplan beschlossen wurde: Ziel, Zuständigkeit, Beginn und Stand jeder Maßnahme, und "
                "was jedes Jahr darüber berichtet wurde."
            ),
            DCTERMS.identifier: Literal(page),
            DCTERMS.modified: changed,
            DCTERMS.language: LANGUAGE.DEU,
            DCTERMS.provenance: self._thing(DCTERMS.ProvenanceStatement, {RDFS.label: origin}, f"{_MEASURES}-herkunft"),
            DCAT.theme: [THEME.ENER, THEME.GOVE],
            DCAT.keyword: ["Kommunale Wärmeplanung", "Maßnahmen", CITY.name],
            DCAT.landingPage: self._to.thing(FOAF.Document, {}, page),
            DCAT.distribution: self._distribution(
                f"{_MEASURES}-json", self._address("api-1:measures"), licence, interface
            ),
        }
        return self._thing(DCAT.Dataset, said, _MEASURES)

    def _by_interface(self) -> dict[URIRef, Said]:
        return {
            DCTERMS.format: FILE_TYPE.JSON,
            DCAT.mediaType: MEDIA_TYPE["application/json"],
            DCAT.accessService: URIRef(f"{self._root}#{INTERFACE}"),
        }

    def _distribution(self, key: str, address: str, licence: URIRef, said: Mapping[URIRef, Said]) -> URIRef:
        everywhere: dict[URIRef, Said] = {
            DCAT.accessURL: URIRef(address),
            DCATAP.availability: AVAILABILITY.AVAILABLE,
            ADMS.status: STATUS.COMPLETED,
            DCTERMS.license: licence,
        }
        return self._thing(DCAT.Distribution, {**everywhere, **said}, key)
