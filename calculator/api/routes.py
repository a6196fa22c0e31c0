"""Every address of the interface that tells of law, prices and comparisons."""

from django.conf import settings

from calculator.api import comparing_views, schemas, views
from calculator.api.comparison_schema import components
from calculator.api.house_in import HouseIn
from zones.api.route import Route
from zones.api.schemas import Problem
from zones.api.serving import JSON

_OK, _BAD, _FORBIDDEN, _MISSING = 200, 400, 403, 404
_IN_A_MINUTE = f"Höchstens {settings.RATE_LIMITS_PER_MINUTE['/api/v1/vergleich']} Anfragen in der Minute."
_ROOM, _LAW_AND_PRICES, _COMPARING = "calculator", "law", "comparison"
_HOUSE = {
    "house.living_area_m2": 140,
    "house.build_year": 1972,
    "heating.kind": "gas_central",
    "heating.year_installed": 2004,
    "systems": ["heat_pump", "gas", "keep"],
}

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
        example_body=_HOUSE,
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
        example_body={"houses": [_HOUSE, {**_HOUSE, "house.living_area_m2": 95}]},
        room=_ROOM,
        tag=_COMPARING,
    ),
)
