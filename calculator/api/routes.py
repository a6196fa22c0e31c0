"""Every address of the interface that tells of law, prices and comparisons."""

from django.conf import settings

from calculator.api import comparing_views, examples, schemas, views
from calculator.api.comparison_schema import components
from calculator.api.house_in import HouseIn
from calculator.core.records import FACTORS, LAW, PRICES, TECHNOLOGY
from zones.api import links
from zones.api.route import At, Route
from zones.api.schemas import Problem
from zones.api.serving import JSON, NO_EXAMPLE, too_long

_OK, _BAD, _FORBIDDEN, _MISSING, _TOO_MUCH = 200, 400, 403, 404, 413
_NO_DAY = {_MISSING: views.no_such_day}
_IN_A_MINUTE = f"Höchstens {settings.RATE_LIMITS_PER_MINUTE['/api/v1/vergleich']} Anfragen in der Minute."
_ROOM, _LAW_AND_PRICES, _COMPARING = "calculator", "law", "comparison"

ROUTES = (
    Route(
        "assumptions",
        "annahmen",
        views.assumptions,
        "Preise, Faktoren und technische Werte eines Tages",
        {_OK: schemas.OfDayOut, _BAD: Problem, _MISSING: Problem},
        description=(
            "Womit der Rechner rechnet, jeder Wert mit Einheit, Quelle, Geltung, Tag der Prüfung und wie sicher er "
            "ist. Was niemand weiß, ist als offen bezeichnet (`open`) und hat keinen Wert, nur eine Spanne. Für einen "
            "Tag, der noch kommt, steht, was heute davon bekannt ist."
        ),
        example="annahmen",
        examples=examples.of_day("assumptions", PRICES, FACTORS, TECHNOLOGY),
        refused=_NO_DAY,
        query=schemas.StandQuery,
        room=_ROOM,
        tag=_LAW_AND_PRICES,
    ),
    Route(
        "law",
        "recht",
        views.law,
        "Recht und Förderung eines Tages",
        {_OK: schemas.OfDayOut, _BAD: Problem, _MISSING: Problem},
        description=(
            "Fristen, Anteile, Sätze und Grenzen aus Gesetzen und Förderrichtlinien, wie an diesem Tag bekannt und für "
            "ihn geltend, in der Form von „annahmen“. Es ist keine Rechtsberatung: Es gilt, was verkündet ist."
        ),
        example="recht",
        examples=examples.of_day("law", LAW),
        refused=_NO_DAY,
        query=schemas.StandQuery,
        room=_ROOM,
        tag=_LAW_AND_PRICES,
    ),
    Route(
        "parameter",
        "parameter/<str:key>",
        views.parameter,
        "Alle Fassungen eines Werts",
        {_OK: schemas.ParameterOut, _BAD: Problem, _MISSING: Problem},
        description="Was für einen Wert galt, gilt und gelten wird, mit Quellen; auch, was offen oder ein Entwurf ist.",
        example="parameter/subsidy_speed_bonus_percent",
        examples=examples.of_history,
        refused={_MISSING: views.NO_VALUE},
        values={"key": {"type": "string", "minLength": 1, "description": "Name des Werts, wie er in `key` steht"}},
        room=_ROOM,
        tag=_LAW_AND_PRICES,
    ),
    Route(
        "data_package",
        "recht-und-preise.zip",
        views.data_package,
        "Alle Werte als Datenpaket",
        {_OK: schemas.FileOut, _BAD: Problem},
        description=(
            "Recht, Preise, Faktoren und Technik mit allen Fassungen als CSV-Tabellen mit Beschreibung (Frictionless "
            "Data Package). Seine Nummer (`version`) nennt den Tag der jüngsten Prüfung und ändert sich nur mit dem "
            "Inhalt."
        ),
        example="recht-und-preise.zip",
        media_type=views.ZIP,
        examples=lambda: {"file": At(links.to("api-1:data_package"))},
        room=_ROOM,
        tag=_LAW_AND_PRICES,
    ),
    Route(
        "compare",
        "vergleich",
        comparing_views.one,
        "Heizungen für ein Haus vergleichen",
        {_OK: schemas.ComparedOut, _BAD: schemas.HouseProblem | Problem},
        description=(
            "Gesendet wird ein Haus mit den Namen, die im Link eines Ergebnisses stehen. Die Antwort sagt, was die "
            "Seite sagt: das Urteil mit seinen Vorbehalten, jede Heizung mit Kosten, Förderung und Recht, alle "
            f"Angaben, auch die angenommenen, und was nicht mitzählt. Gespeichert wird nichts. {_IN_A_MINUTE}"
        ),
        body={JSON: HouseIn},
        example_body=examples.USUAL,
        examples=examples.of_comparisons,
        refused={_BAD: examples.refused},
        components=components(),
        room=_ROOM,
        tag=_COMPARING,
    ),
    Route(
        "compare_many",
        "vergleich/viele",
        comparing_views.many,
        "Heizungen für viele Häuser vergleichen",
        {_OK: schemas.HousesOut, _BAD: Problem, _FORBIDDEN: Problem},
        description=(
            f"Höchstens {schemas.MOST_HOUSES} Häuser, jedes wie in „vergleich“. Nur für Konten, die auf der Seite "
            "Tabellen vieler Häuser rechnen dürfen, mit dem Cookie ihrer Sitzung. Ein Haus, das nicht zu rechnen ist, "
            f"hält die anderen nicht auf. Gespeichert wird nichts. {_IN_A_MINUTE}"
        ),
        body={JSON: schemas.HousesIn},
        example_body={"houses": [examples.USUAL, {**examples.USUAL, "house.living_area_m2": 95}]},
        examples=lambda: {examples.MANY: At(examples.where(examples.MANY))},
        refused={
            _FORBIDDEN: comparing_views.NOT_FOR_ALL,
            _TOO_MUCH: lambda: too_long("houses", schemas.MOST_HOUSES + 1, schemas.MOST_HOUSES),
        },
        room=_ROOM,
        tag=_COMPARING,
    ),
    Route(
        "compared_example",
        "beispiele/vergleich/<str:name>",
        comparing_views.example,
        "Ein Beispiel eines Vergleichs",
        {_OK: schemas.ComparedOut | schemas.HousesOut, _BAD: schemas.HouseProblem | Problem, _MISSING: Problem},
        description=(
            "Die Antwort von „vergleich“ zu einem erfundenen Haus, eine für jedes `conclusion_kind`; „viele“ ist die "
            "von „vergleich/viele“, „abgelehnt“ die zu einem Haus, das nicht sein kann."
        ),
        example=f"beispiele/vergleich/{examples.SHOWN}",
        values={
            "name": {
                "type": "string",
                "enum": list(examples.names()),
                "description": "Name des Beispiels aus „beispiele“",
            }
        },
        examples=lambda: {**examples.of_comparisons(), examples.MANY: At(examples.where(examples.MANY))},
        refused={_BAD: examples.refused, _MISSING: NO_EXAMPLE},
        made_up=examples.names,
        room=_ROOM,
        tag=_COMPARING,
    ),
)
