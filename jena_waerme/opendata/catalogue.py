"""The catalogue: the heat plan as a series, each edition as a dataset, its files and interfaces as distributions.

Beside it stands what belongs to no edition. Editions that were published in error are left out: nobody should find
them. Loads rdflib.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from rdflib import Graph, Literal, URIRef

from jena_waerme.opendata.distributions import Distributions, Services
from jena_waerme.opendata.other_datasets import OtherDatasets
from jena_waerme.opendata.words import (
    ACCESS,
    AVAILABILITY,
    DCAT,
    DCATAP,
    DCATDE,
    DCTERMS,
    EPSG,
    FOAF,
    FREQUENCY,
    GEOCODING,
    GEOSPARQL,
    LANGUAGE,
    RDFS,
    REFERENCE_SYSTEM,
    THEME,
    TOPIC,
    VCARD,
)
from jena_waerme.opendata.writing import Said, Statements
from zones.city import CITY
from zones.models import Edition

_KEYWORDS = ("Kommunale Wärmeplanung", "Wärmeversorgungsgebiete", "Wärmenetz", "Heizung")


def catalogue(request: HttpRequest) -> Graph:
    """Return the whole catalogue, with addresses of where it was asked for."""
    return _Catalogue(request).written()


class _Catalogue:
    """Puts the catalogue down."""

    def __init__(self, request: HttpRequest) -> None:
        self._request, self._root = request, request.build_absolute_uri("/")
        self._to = Statements()

    def written(self) -> Graph:
        plans = [plan for plan in Edition.objects.ever_published_plans() if not plan.published_in_error]
        datasets = [dataset for line in _lines(plans) for dataset in self._line(line)]
        others = OtherDatasets(self._to, self._request, {**self.shared, **self._where()}).written()
        services = Services(self._to, self._root, self.shared).written(datasets, others)
        changed = max((plan.published_at for plan in plans if plan.published_at), default=None)
        self._to.thing(
            DCAT.Catalog,
            {
                DCTERMS.title: f"Offene Daten: {CITY.site_name}",
                DCTERMS.description: f"Daten der kommunalen Wärmeplanung von {CITY.name}, zum Laden und Abfragen.",
                DCTERMS.publisher: self._publisher,
                DCTERMS.language: LANGUAGE.DEU,
                DCTERMS.spatial: self._places,
                DCTERMS.modified: changed,
                DCAT.themeTaxonomy: URIRef(str(THEME).removesuffix("/")),
                DCAT.dataset: [*datasets, *others],
                DCAT.service: services,
                FOAF.homepage: self._thing(FOAF.Document, self._root),
            },
            f"{self._root}#katalog",
        )
        return self._to.graph

    def _thing(self, kind: URIRef, uri: str) -> URIRef:
        return self._to.thing(kind, {}, uri)

    def _page(self, name: str, *values: object) -> str:
        return self._request.build_absolute_uri(reverse(name, args=values))

    @property
    def shared(self) -> Mapping[URIRef, Said]:
        """What is said of everything alike."""
        return {
            DCTERMS.publisher: self._publisher,
            DCAT.contactPoint: self._contact,
            DCTERMS.accessRights: ACCESS.PUBLIC,
            DCATAP.availability: AVAILABILITY.AVAILABLE,
        }

    @cached_property
    def _publisher(self) -> URIRef:
        name = settings.OPERATOR["name"] or CITY.administration
        return self._to.thing(FOAF.Agent, {FOAF.name: Literal(name)}, f"{self._root}#herausgeber")

    @cached_property
    def _contact(self) -> URIRef:
        email = settings.OPERATOR["email"]
        said: dict[URIRef, Said] = {
            VCARD.fn: Literal(settings.OPERATOR["name"] or CITY.administration),
            VCARD.hasEmail: URIRef(f"mailto:{email}") if email else None,
            VCARD.hasURL: URIRef(self._page("zones:imprint")),
        }
        return self._to.thing(VCARD.Kind, said, f"{self._root}#kontakt")

    @cached_property
    def _places(self) -> list[URIRef]:
        """The city by its key, and as a box in degrees."""
        box = CITY.bounds
        corners = (
            (box.west, box.south),
            (box.east, box.south),
            (box.east, box.north),
            (box.west, box.north),
            (box.west, box.south),
        )
        text = ", ".join(f"{lon} {lat}" for lon, lat in corners)
        area = Literal(f"POLYGON(({text}))", datatype=GEOSPARQL.wktLiteral)
        key = self._thing(DCTERMS.Location, str(self._key))
        return [key, self._to.thing(DCTERMS.Location, {DCAT.bbox: area}, f"{self._root}#stadtgebiet")]

    @property
    def _key(self) -> URIRef:
        return GEOCODING[f"regionalKey/{CITY.regional_key}"]

    def _line(self, plans: list[Edition]) -> Iterable[URIRef]:
        """Put down the editions of one line, a demonstration apart from what the city adopted, with their series."""
        mark = plans[0].mark
        series = self._to.thing(
            DCAT.DatasetSeries,
            {
                **self.shared,
                DCTERMS.title: _marked(CITY.plan.title, mark),
                DCTERMS.description: _marked("Alle Ausgaben, die je veröffentlicht wurden.", mark),
                DCTERMS.spatial: self._places,
                DCTERMS.accrualPeriodicity: FREQUENCY.IRREG,
            },
            f"{self._root}#{'demonstration' if mark else 'waermeplan'}",
        )
        return [self._dataset(plan, series) for plan in plans]

    def _dataset(self, plan: Edition, series: URIRef) -> URIRef:
        page = self._page("zones:edition", plan.pk)
        first = min((each.at for each in plan.publications.all()), default=plan.published_at)
        said: dict[URIRef, Said] = {
            **self.shared,
            DCTERMS.title: _marked(plan.title, plan.mark),
            DCTERMS.description: _marked(_description(plan), plan.mark),
            DCTERMS.identifier: Literal(page),
            DCTERMS.issued: first,
            DCTERMS.modified: plan.published_at,
            DCTERMS.temporal: self._to.thing(
                DCTERMS.PeriodOfTime, {DCAT.startDate: plan.valid_from}, f"{page}#zeitraum"
            ),
            DCTERMS.language: LANGUAGE.DEU,
            DCTERMS.accrualPeriodicity: FREQUENCY.NEVER,
            DCTERMS.provenance: self._to.thing(
                DCTERMS.ProvenanceStatement, {RDFS.label: _lineage(plan)}, f"{page}#herkunft"
            ),
            DCTERMS.conformsTo: self._to.thing(
                DCTERMS.Standard, {DCTERMS.type: URIRef(REFERENCE_SYSTEM)}, str(EPSG[str(CITY.epsg)])
            ),
            DCTERMS.subject: TOPIC.planningCadastre,
            DCAT.version: Literal(str(plan.pk)),
            DCAT.theme: [THEME.ENER, THEME.ENVI, THEME.REGI],
            DCAT.keyword: [*_KEYWORDS, CITY.name, *(["Demonstration"] if plan.mark else [])],
            DCAT.landingPage: self._thing(FOAF.Document, page),
            DCAT.inSeries: series,
            DCAT.distribution: Distributions(self._to, self._request, plan).written(),
            **self._where(),
        }
        return self._to.thing(DCAT.Dataset, said, f"{page}#datensatz")

    def _where(self) -> dict[URIRef, Said]:
        return {
            DCTERMS.spatial: self._places,
            DCATDE.politicalGeocodingLevelURI: GEOCODING["Level/municipality"],
        }


def _lines(plans: list[Edition]) -> list[list[Edition]]:
    """Return the city's editions and the demonstrations, each for themselves."""
    ordered = sorted(plans, key=lambda plan: plan.is_demonstration)
    return [list(line) for _mark, line in groupby(ordered, key=lambda plan: plan.is_demonstration)]


def _marked(text: str, mark: str) -> str:
    return f"{text} ({mark})" if mark else text


def _description(plan: Edition) -> str:
    adopted = f" Beschlossen am {plan.adopted_on:%d.%m.%Y}." if plan.adopted_on else ""
    return (
        f"Wärmeversorgungsgebiete von {CITY.name} mit Versorgungsart und Steckbrief (Eignung, Wärmebedarf, Gebäude, "
        f"Energieträger), Ausgabe „{plan.title}“.{adopted}"
    )


def _lineage(plan: Edition) -> str:
    """Return where the data come from and what was done with them."""
    target = f" Zieljahr {plan.target_year}." if plan.target_year else ""
    base = f" Basisjahr der Daten {plan.base_year}." if plan.base_year else ""
    return f"Quelle: {plan.source}. Vor der Veröffentlichung geprüft, seitdem unverändert.{target}{base}"
