"""Statements of a catalogue, put down one after the other; loads rdflib."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from rdflib import Graph, Literal, URIRef

from jena_waerme.opendata.words import PREFIXES, RDF, XSD

One = URIRef | Literal | str | int | date | None
Said = One | Iterable[One]


class Statements:
    """A graph that grows; text is German, what is None or empty is left out.

    Everything has an address, so that the same catalogue is written in the same words.
    """

    def __init__(self) -> None:
        self.graph = Graph()
        for prefix, words in PREFIXES.items():
            self.graph.bind(prefix, words)

    def thing(self, kind: URIRef, said: Mapping[URIRef, Said], address: str) -> URIRef:
        """Put down a thing of a kind with everything that is said of it, and return its name."""
        name = URIRef(address)
        self.graph.add((name, RDF.type, kind))
        for word, values in said.items():
            for value in _each(values):
                self.graph.add((name, word, _term(value)))
        return name


def _each(values: Said) -> list[URIRef | Literal | str | int | date]:
    many: Iterable[One] = [values] if isinstance(values, str | int | date | None) else values
    return [value for value in many if value is not None and value != ""]


def _term(value: URIRef | Literal | str | int | date) -> URIRef | Literal:
    if isinstance(value, URIRef | Literal):
        return value
    if isinstance(value, str):
        return Literal(value, lang="de")
    if isinstance(value, datetime):
        return Literal(value.isoformat(timespec="seconds"), datatype=XSD.dateTime)
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD.date)
    return Literal(value, datatype=XSD.nonNegativeInteger)
