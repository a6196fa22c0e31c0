"""Every address of the interface that tells of the heat plan."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated

from pydantic import Field

from zones.address.forms import AddressForm
from zones.api import (
    answers,
    edition_schemas,
    edition_views,
    examples,
    lines,
    plan_examples,
    queries,
    sandbox,
    schemas,
    search_schemas,
    views,
    zone_answers,
    zone_views,
)
from zones.api.route import Refused, Route
from zones.api.serving import JSON, NO_EXAMPLE
from zones.city import CITY

_OK, _FOUND, _BAD, _MISSING, _GONE, _TOO_MUCH, _STRANGE, _EMPTY = 200, 302, 400, 404, 410, 413, 415, 503
_PROBLEM = schemas.Problem
_PROBLEMS = dict.fromkeys((400, 403, 404, 405, 413, 415, 500), _PROBLEM)  # each with an example

_CODE = {"code": {"type": "string", "minLength": 1, "description": "Kennung des Gebiets"}}
_NUMBER = {
    "number": {
        "type": "integer",
        "minimum": 1,
        "maximum": queries.BIGGEST_ID,
        "description": "Nummer der Ausgabe",
    }
}
NO_TEXT = AddressForm.base_fields["q"].error_messages["required"]
_NO_ZONE: Mapping[int, Refused] = {_MISSING: zone_views.NO_ZONE, _GONE: plan_examples.of_former_zone}
_EXAMPLE = search_schemas.SearchOut | search_schemas.LinesOut | schemas.ZoneDetailOut | edition_schemas.EditionDetailOut


ROUTES = (
    Route(
        "suggest",
        "adressen",
        views.suggest,
        "Vorschläge zu einer getippten Adresse",
        {_OK: list[search_schemas.SuggestionOut], _BAD: _PROBLEM},
        description="Straßen und ihre Hausnummern; nur Adressen, sobald eine Hausnummer getippt ist. Höchstens zehn.",
        example="adressen?q=" + CITY.example_address.split()[0],
        query=queries.TextQuery,
        examples=examples.of_suggestions,
        refused={_BAD: NO_TEXT, _EMPTY: zone_answers.NO_EDITION},
    ),
    Route(
        "search",
        "suche",
        views.search,
        "Auskunft zu einem getippten Text",
        {_OK: search_schemas.SearchOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description=(
            "Was die Seite zu diesem Text sagt, in denselben Sätzen. `outcome` sagt, was es ist; nur `in_zone`, "
            "`on_boundary` und `outside_zones` stehen für genau eine Adresse, `named_zone` für ein Gebiet, von dem "
            "Kennung oder Name getippt ist. Alles andere fragt zurück oder bietet an."
        ),
        example="suche?q=" + CITY.example_address,
        query=queries.SearchQuery,
        examples=examples.of_texts,
        refused={_BAD: NO_TEXT},
        leads={"address": {"address_id": "$response.body#/address/address_id"}},
    ),
    Route(
        "search_lines",
        "adressen:suche",
        lines.search,
        "Auskunft zu vielen getippten Texten auf einmal",
        {_OK: search_schemas.LinesOut, **dict.fromkeys((_BAD, _MISSING, _TOO_MUCH, _STRANGE), _PROBLEM)},
        description=(
            f"Bis zu {search_schemas.MOST_LINES} Zeilen, jede beantwortet wie in „suche“, in ihrer Reihenfolge; was "
            "„suche“ ablehnt, ist hier eine Zeile mit `outcome` = `refused`. Gesendet wird JSON oder einfach Text mit "
            "einer Adresse je Zeile (UTF-8). Wer `application/x-ndjson` annimmt, bekommt je Zeile ein JSON. Gegen "
            "Missbrauch zählt jede Zeile („RateLimit“). Gespeichert wird nichts davon."
        ),
        query=queries.EditionQuery,
        body={JSON: search_schemas.LinesIn, lines.PLAIN: Annotated[str, Field(min_length=1)]},
        example_body={"lines": [CITY.example_address, CITY.example_address.split()[0]]},
        examples=examples.of_lines,
        refused={_TOO_MUCH: partial(lines.too_many, 1_200), _STRANGE: lines.NO_LINES},
        also_examples=examples.of_each_line,
        also={lines.NDJSON: {"type": "string", "description": "Je Zeile ein JSON, wie in „answers“"}},
    ),
    Route(
        "address",
        "adressen/<str:address_id>",
        views.address,
        "Auskunft zu einer Adresse",
        {_OK: search_schemas.AnswerOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description=(
            "In welchem Gebiet die Adresse liegt. Die Kennung stammt aus den Vorschlägen oder der Suche; "
            "sie bleibt von Ausgabe zu Ausgabe dieselbe."
        ),
        query=queries.EditionQuery,
        values={
            "address_id": {
                "type": "integer",
                "minimum": 1,
                "maximum": queries.BIGGEST_ID,
                "description": "Kennung der Adresse",
            }
        },
        examples=examples.of_addresses,
        refused={_MISSING: views.NO_ADDRESS},
    ),
    Route(
        "point",
        "punkt",
        views.point,
        "Auskunft zu einem Punkt",
        {_OK: search_schemas.AnswerOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description="In welchem Gebiet ein Punkt liegt, zum Beispiel nach einem Klick auf die Karte.",
        query=queries.PointQuery,
        examples=examples.of_points,
        refused={_MISSING: answers.OUTSIDE_CITY},
    ),
    Route(
        "zones",
        "gebiete",
        zone_views.zones,
        "Alle Gebiete, ohne Flächen",
        {_OK: schemas.ZonesOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description="Die Antwort ändert sich nur mit der Ausgabe; ETag und Last-Modified sparen das erneute Laden.",
        example="gebiete",
        query=queries.ZonesQuery,
        leads={name: {"code": "$response.body#/zones/0/code"} for name in ("zone", "sheet")},
        examples=plan_examples.of_zones,
    ),
    Route(
        "zones_geojson",
        "gebiete.geojson",
        zone_views.zones_geojson,
        "Alle Gebiete mit vereinfachten Flächen (GeoJSON)",
        {_OK: schemas.FeatureCollectionOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description="Zum Zeichnen. Die genauen Flächen stehen in den Dateien auf der Seite der Ausgabe.",
        example="gebiete.geojson",
        query=queries.EditionQuery,
        media_type=zone_views.GEOJSON,
        examples=plan_examples.of_geojson,
    ),
    Route(
        "zone",
        "gebiete/<str:code>",
        zone_views.zone,
        "Ein Gebiet mit seinem Steckbrief",
        {_OK: schemas.ZoneDetailOut, _FOUND: None, _BAD: _PROBLEM, _MISSING: _PROBLEM, _GONE: schemas.FormerZoneOut},
        description=(
            "Eine frühere Kennung leitet zum Nachfolger weiter (302); bei mehreren oder keinem sagt es die 410."
        ),
        query=queries.EditionQuery,
        values=_CODE,
        examples=plan_examples.of_zone,
        refused=_NO_ZONE,
    ),
    Route(
        "sheet",
        "gebiete/<str:code>/steckbrief",
        zone_views.sheet,
        "Der Steckbrief eines Gebiets",
        {_OK: schemas.SheetOut, _FOUND: None, _BAD: _PROBLEM, _MISSING: _PROBLEM, _GONE: schemas.FormerZoneOut},
        description=(
            "Kennwerte als Zahlen mit Einheit, Quelle und Stand, und welche der Plan nicht angibt. Frühere Kennungen "
            "wie bei „gebiete“."
        ),
        query=queries.EditionQuery,
        values=_CODE,
        examples=plan_examples.of_sheet,
        refused=_NO_ZONE,
    ),
    Route(
        "sheets",
        "steckbriefe",
        zone_views.sheets,
        "Die Steckbriefe aller Gebiete",
        {_OK: schemas.SheetsOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description="Wie der Steckbrief eines Gebiets, für alle; mit „limit“ und „offset“ in Teilen („Link“).",
        example="steckbriefe?limit=3",
        query=queries.ZonesQuery,
        examples=plan_examples.of_sheets,
    ),
    Route(
        "editions",
        "ausgaben",
        edition_views.editions,
        "Alle Ausgaben des Wärmeplans",
        {_OK: edition_schemas.EditionsOut, _BAD: _PROBLEM},
        description="Was veröffentlicht ist oder war. Jede Auskunft nimmt die Nummern als `ausgabe`.",
        example="ausgaben",
        query=queries.PageQuery,
        examples=plan_examples.of_editions,
        leads={
            name: {"number": "$response.body#/editions/0/edition/number"}
            for name in ("edition", "differences", "lineage")
        },
    ),
    Route(
        "edition",
        "ausgaben/<str:number>",
        edition_views.edition,
        "Eine Ausgabe mit Dateien und Gebieten",
        {_OK: edition_schemas.EditionDetailOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description="Womit die Ausgabe entstand, ihre Dateien mit Prüfsummen und ihre Gebiete.",
        values=_NUMBER,
        examples=plan_examples.of_edition,
    ),
    Route(
        "differences",
        "ausgaben/<str:number>/unterschiede",
        edition_views.differences,
        "Was eine Ausgabe geändert hat",
        {_OK: edition_schemas.DifferencesOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description=(
            "Gebiete, die hinzukamen, wegfielen oder sich änderten, woraus sie hervorgingen, und wie viele Adressen "
            "dadurch in einem anderen Gebiet liegen. Verglichen wird nur innerhalb einer Reihe: nie eine Demonstration "
            "mit Ausgaben der Stadt."
        ),
        query=queries.SinceQuery,
        values=_NUMBER,
        examples=plan_examples.of_differences,
        refused={_MISSING: edition_views.NOT_BEFORE},
    ),
    Route(
        "lineage",
        "ausgaben/<str:number>/abstammung",
        edition_views.lineage,
        "Woraus die Gebiete einer Ausgabe hervorgingen",
        {_OK: edition_schemas.LineageOut, _BAD: _PROBLEM, _MISSING: _PROBLEM},
        description=(
            "Schritt für Schritt von der ersten Ausgabe derselben Reihe an: welche Gebiete umbenannt, geteilt, "
            "zusammengelegt oder neu geschnitten wurden, wegfielen oder hinzukamen, nach ihrer Fläche."
        ),
        values=_NUMBER,
        examples=plan_examples.of_lineage,
    ),
    Route(
        "examples",
        "beispiele",
        sandbox.listed,
        "Beispiele für jeden Ausgang und jeden Fehler",
        {_OK: sandbox.ExamplesOut, _BAD: _PROBLEM},
        description="Erfundene Antworten, um Programme zu erproben, wo sich der Fall nicht herbeiführen lässt.",
        example="beispiele",
        examples=sandbox.of_list,
    ),
    Route(
        "example",
        "beispiele/<str:name>",
        sandbox.example,
        "Ein Beispiel",
        {_OK: _EXAMPLE, _FOUND: None, **_PROBLEMS, _GONE: schemas.FormerZoneOut},
        description=(
            "Antwortet mit dem Status und in der Form des genannten Falls; „veraltet“ zeigt, wie das Ende einer "
            "Adresse angekündigt wird. Adressen und Gebiete sind erfunden, die Antwort sagt es."
        ),
        example="beispiele/in_zone",
        values={"name": {"type": "string", "minLength": 1, "description": "Name des Beispiels aus „beispiele“"}},
        examples=sandbox.of_examples,
        refused={_MISSING: NO_EXAMPLE, _GONE: plan_examples.of_former_zone},
        made_up=sandbox.names,
    ),
)
