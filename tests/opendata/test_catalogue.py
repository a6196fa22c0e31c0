"""The catalogue of open data: every form says the same, the profile is kept, and each address in it answers."""

import datetime as dt
from hashlib import sha256
from pathlib import Path

import pyshacl
import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from knowledge.models import PlanMeasure
from tests import builders
from tests.zones.conftest import fortschreibung  # noqa: F401 - a fixture
from zones import services, tasks
from zones.ingest.exports import FORMATS
from zones.models import Edition

# rdflib's own reader of JSON-LD, and pySHACL, call what rdflib is about to give up.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:pyshacl"),
]
SHAPES = Path(__file__).with_name("shapes.ttl")
OURS = "http://testserver/"
MARK = "Demonstration – nicht die beschlossenen Gebiete"
WORDS = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcatde: <http://dcat-ap.de/def/dcatde/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
"""


def harvested(client: Client, ending: str = "ttl") -> Graph:
    form = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld"}[ending]
    return Graph().parse(data=client.get(f"/katalog.{ending}").content, format=form)


def found(graph: Graph, question: str) -> list[tuple[str, ...]]:
    return sorted(tuple(str(term) for term in row) for row in graph.query(WORDS + question))  # type: ignore[union-attr]


@pytest.fixture
def plan() -> Edition:
    plan, _addresses = builders.published_city(licence="Datenlizenz Deutschland – Namensnennung – Version 2.0")
    tasks.make_edition_files(plan.pk)
    return plan


@pytest.mark.usefixtures("plan")
def test_every_form_says_the_same(client: Client) -> None:
    turtle = harvested(client)
    assert len(turtle) > 100
    assert isomorphic(turtle, harvested(client, "rdf"))
    assert isomorphic(turtle, harvested(client, "jsonld"))


@pytest.mark.usefixtures("fortschreibung")
def test_it_keeps_the_profile(client: Client) -> None:
    """What is mandatory, and of which kind, stands in ``shapes.ttl``."""
    graph = harvested(client)
    fits, _report, text = pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")
    assert fits, text


def test_the_profile_notices_what_is_missing(client: Client) -> None:
    builders.published_city()
    whole = client.get("/katalog.ttl").content
    for word in ("dct:title", "dct:license", "dcat:accessURL", "dcat:theme"):
        graph = Graph().parse(data=whole, format="turtle")
        graph.update(f"{WORDS} DELETE WHERE {{ ?thing {word} ?said }}")
        fits, *_report = pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")
        assert not fits, word


def test_each_file_is_there_with_its_size_and_checksum(client: Client, plan: Edition) -> None:
    rows = found(
        harvested(client),
        """SELECT ?url ?size ?sum ?type WHERE { ?d dcat:downloadURL ?url ; dcat:byteSize ?size ; dcat:mediaType ?type ;
        spdx:checksum/spdx:checksumValue ?sum FILTER NOT EXISTS { ?d dcat:packageFormat ?package } }""",
    )
    assert len(rows) == len(FORMATS)
    for url, size, digest, media_type in rows:
        response = client.get(url.removeprefix(OURS.rstrip("/")))
        assert (len(response.content), response["ETag"]) == (int(size), f'"{digest}"')
        assert response["Content-Type"].startswith(
            media_type.removeprefix("https://www.iana.org/assignments/media-types/")
        )


@pytest.mark.usefixtures("plan")
def test_every_address_of_ours_answers(client: Client) -> None:
    graph = harvested(client)
    named = {str(term) for triple in graph for term in triple if isinstance(term, URIRef) and term.startswith(OURS)}
    assert len(named) > 20
    for address in named:
        path = "/" + address.removeprefix(OURS).partition("#")[0]
        assert client.get(path).status_code == 200, address


def test_licence_and_source_are_said_as_catalogues_know_them(client: Client, plan: Edition) -> None:
    graph = harvested(client)
    licences = found(
        graph, "SELECT DISTINCT ?l ?name WHERE { ?d dct:license ?l ; dcatde:licenseAttributionByText ?name }"
    )
    assert licences == [("http://dcat-ap.de/def/licenses/dl-by-de/2.0", plan.source)]


def test_a_licence_that_no_catalogue_knows_is_told_in_words(client: Client) -> None:
    _plan, _addresses = builders.published_city(licence="nach Absprache")
    labels = set(harvested(client).objects(None, URIRef("http://www.w3.org/2000/01/rdf-schema#label")))
    assert Literal("nach Absprache", lang="de") in labels


@pytest.mark.usefixtures("plan")
def test_a_demonstration_says_so_wherever_it_has_a_title(client: Client) -> None:
    graph = harvested(client)
    titles = found(
        graph,
        """SELECT ?t ?text WHERE { ?d a ?kind ; dct:title ?t ; dct:description ?text
        FILTER(?kind = dcat:DatasetSeries || EXISTS { ?d dcat:inSeries ?series }) }""",
    )
    assert len(titles) == 2
    for texts in titles:
        assert all(MARK in text for text in texts)


def test_editions_stand_with_their_days_and_the_earlier_one_is_said_to_be_so(
    client: Client,
    fortschreibung: tuple[Edition, Edition],  # noqa: F811 - the fixture
) -> None:
    first, second = fortschreibung
    rows = found(
        harvested(client),
        """SELECT DISTINCT ?start ?issued ?status WHERE { ?d dcat:inSeries ?s ; dct:temporal/dcat:startDate ?start ;
        dct:issued ?issued ;
        dcat:distribution/adms:status ?status }""",
    )
    states = ["DEPRECATED", "COMPLETED"]
    assert [(row[0], row[2].rpartition("/")[2]) for row in rows] == [
        (plan.valid_from.isoformat(), state) for plan, state in zip((first, second), states, strict=True)
    ]
    assert all(dt.datetime.fromisoformat(row[1]).tzinfo for row in rows)


def test_what_was_published_in_error_is_not_offered(client: Client, fortschreibung: tuple[Edition, Edition]) -> None:  # noqa: F811
    first, _second = fortschreibung
    Edition.objects.filter(pk=first.pk).update(published_in_error=True)
    assert f"/ausgaben/{first.pk}/" not in client.get("/katalog.ttl").content.decode()


def test_drafts_are_nobodys_business(client: Client, plan: Edition) -> None:
    draft = builders.edition(title="Geheimer Entwurf")
    builders.two_squares(draft)
    assert "Geheimer Entwurf" not in client.get("/katalog.ttl").content.decode()
    services.publish(draft, reason="Test")
    assert "Geheimer Entwurf" in client.get("/katalog.ttl").content.decode()


def test_publisher_and_contact_are_the_operator(client: Client, plan: Edition, settings: Settings) -> None:
    settings.OPERATOR = {**settings.OPERATOR, "name": "Stadt Beispiel", "email": "daten@stadt.example"}
    rows = found(
        harvested(client),
        """SELECT DISTINCT ?name ?mail WHERE { ?d dct:publisher/<http://xmlns.com/foaf/0.1/name> ?name ;
        dcat:contactPoint/vcard:hasEmail ?mail }""",
    )
    assert rows == [("Stadt Beispiel", "mailto:daten@stadt.example")]


@pytest.mark.usefixtures("plan")
def test_whoever_has_it_hears_only_that_and_pages_of_others_may_read_it(client: Client) -> None:
    first = client.get("/katalog.ttl")
    assert (first["Content-Type"], first["Access-Control-Allow-Origin"]) == ("text/turtle; charset=utf-8", "*")
    again = client.get("/katalog.ttl", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head("/katalog.rdf")["Content-Type"] == "application/rdf+xml"
    assert client.options("/katalog.ttl")["Allow"] == "GET, HEAD, OPTIONS"
    assert client.options("/katalog.ttl")["Access-Control-Allow-Origin"] == "*"
    strange = client.get("/katalog.xyz", headers={"Accept-Language": "en"})
    assert (strange.status_code, strange["Content-Language"], strange["Access-Control-Allow-Origin"]) == (
        404,
        "en",
        "*",
    )
    assert "catalogue" in strange.json()["detail"]
    assert client.get("/en/katalog.ttl")["Location"] == "/katalog.ttl"


def datasets(graph: Graph) -> set[str]:
    return {str(each) for each in graph.subjects(RDF.type, URIRef("http://www.w3.org/ns/dcat#Dataset"))}


def test_without_a_plan_there_are_law_and_prices_only(client: Client) -> None:
    graph = harvested(client)
    assert list(graph.subjects(RDF.type, URIRef("http://www.w3.org/ns/dcat#Catalog")))
    assert datasets(graph) == {f"{OURS}#recht-und-preise"}


def test_law_and_prices_are_a_dataset_with_their_file_in_each_language(client: Client) -> None:
    rows = found(
        harvested(client),
        """SELECT ?url ?language ?licence ?package WHERE { ?d dcat:downloadURL ?url ; dct:language ?language ;
        dct:license ?licence ; dcat:packageFormat ?package }""",
    )
    assert [row[0] for row in rows] == [f"{OURS}{path}api/v1/recht-und-preise.zip" for path in ("", "en/")]
    assert [row[1][-3:] for row in rows] == ["DEU", "ENG"]
    assert {row[2].rpartition("/")[2] for row in rows} == {"EUPL_1_2"}
    assert {row[3].rpartition("/")[2] for row in rows} == {"zip"}


def test_the_data_package_is_described_as_it_is_handed_out(client: Client) -> None:
    ((size, digest, version, modified),) = found(
        harvested(client),
        """SELECT ?size ?sum ?version ?modified WHERE { ?d dcat:packageFormat ?p ; dcat:byteSize ?size ;
        spdx:checksum/spdx:checksumValue ?sum . ?set dcat:distribution ?d ; dcat:version ?version ;
        dct:modified ?modified }""",
    )
    file = client.get("/api/v1/recht-und-preise.zip")
    assert (int(size), digest) == (len(file.content), sha256(file.content).hexdigest())
    assert version in file["Content-Disposition"]
    assert version.startswith(modified.replace("-", "."))


@pytest.mark.usefixtures("plan")
def test_measures_are_a_dataset_once_there_are_some_and_no_licence_is_invented(client: Client) -> None:
    assert f"{OURS}#massnahmen" not in datasets(harvested(client))
    PlanMeasure.objects.create(number=1, title="Wärmenetz Ost", source="Vorlage 26/0001-BV")
    graph = harvested(client)
    assert f"{OURS}#massnahmen" in datasets(graph)
    fits, _report, text = pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")
    assert fits, text
    ((url, licence),) = found(
        graph,
        """SELECT ?url ?label WHERE { <http://testserver/#massnahmen> dcat:distribution ?d . ?d dcat:accessURL ?url ;
        dct:license/<http://www.w3.org/2000/01/rdf-schema#label> ?label }""",
    )
    assert url == f"{OURS}api/v1/massnahmen"
    assert licence.startswith("Keine Lizenz angegeben.")


def test_another_ending_is_refused_in_words(client: Client) -> None:
    response = client.get("/katalog.csv")
    assert response.status_code == 404
    assert "katalog.jsonld" in response.content.decode()
