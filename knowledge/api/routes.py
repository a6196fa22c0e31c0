"""Every address of the interface that tells of the measures."""

from knowledge.api import examples, schemas, views
from zones.api.queries import PageQuery
from zones.api.route import Route
from zones.api.schemas import Problem

ROUTES = (
    Route(
        "measures",
        "massnahmen",
        views.measures,
        "Die Maßnahmen des Wärmeplans",
        {200: schemas.MeasuresOut, 400: Problem},
        description=(
            "Was der Stadtrat mit dem Wärmeplan beschlossen hat und wie weit es ist. Solange die Stadt die Maßnahmen "
            "nicht als Daten gibt, ist die Liste leer, und „note“ sagt es."
        ),
        example="massnahmen",
        query=PageQuery,
        examples=examples.of_measures,
        room="knowledge",
        tag="measures",
    ),
    Route(
        "measures_report",
        "massnahmen/berichte/<str:year>",
        views.report,
        "Was über ein Jahr berichtet wurde",
        {200: schemas.ReportOut, 400: Problem, 404: Problem},
        description="Der Bericht an den Stadtrat mit dem Stand jeder Maßnahme am Ende des Jahres.",
        examples=examples.of_report,
        refused={404: views.NO_REPORT},
        values={"year": {"type": "integer", "minimum": 1, "maximum": views.LAST_YEAR, "description": "Jahr"}},
        room="knowledge",
        tag="measures",
    ),
)
