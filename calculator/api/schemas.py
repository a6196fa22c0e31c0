"""The shapes of what is told of law, prices and assumptions. Descriptions are German: OpenAPI prints them."""

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, WithJsonSchema

from calculator.answer.kinds import VerdictKind
from calculator.api.comparison_schema import NAME as COMPARISON
from calculator.api.house_in import HouseIn
from calculator.core.parameters import FOLDERS
from calculator.core.records import Certainty
from zones.api.queries import NoQuery
from zones.api.route import component
from zones.api.schemas import Problem

MOST_HOUSES = 100
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# A file, of which the description of the interface says nothing but its media type.
FileOut = Annotated[bytes, WithJsonSchema({"type": "string", "format": "binary"})]


def _day(text: str) -> dt.date:
    """Read a day as it is described, and nothing that only pydantic takes for one."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


Day = Annotated[dt.date, BeforeValidator(_day)]
# In place, so that a certainty is text here as in a comparison.
Sureness = Annotated[str, WithJsonSchema({"type": "string", "enum": [each.value for each in Certainty]})]


Conclusion = Annotated[str, WithJsonSchema({"type": "string", "enum": [each.value for each in VerdictKind]})]


class ParameterTopic(StrEnum):
    """What a figure is of: the folder of its file."""

    LAW, PRICES, FACTORS, TECHNOLOGY = FOLDERS


class StandQuery(NoQuery):
    """As of which day."""

    stand: Day | None = Field(
        default=None, description="Tag, dessen Werte gefragt sind (JJJJ-MM-TT); ohne ihn heute. Frühestens 2024-01-01"
    )


class StepOut(BaseModel):
    """One step of a value that follows an amount, such as an income."""

    start: float = Field(description="Betrag, ab dem die Stufe gilt, in der Einheit, nach der gestuft wird")
    above: bool = Field(description="Ob die Stufe erst über diesem Betrag beginnt und nicht schon bei ihm")
    value: float = Field(description="Wert der Stufe")


class RecordOut(BaseModel):
    """A value with the days on which it holds, its source, and how well it is known."""

    valid_from: dt.date = Field(description="Erster Tag, an dem der Wert gilt")
    valid_to: dt.date | None = Field(description="Letzter Tag, an dem er gilt; leer heißt: kein Ende bekannt")
    open: bool = Field(
        description="Niemand kennt den Wert. Dann ist `value` leer, und `low`, `high` und `working_value` sagen, womit "
        "der Rechner rechnet, falls er rechnet"
    )
    value: float | None = Field(
        description="Der Wert; leer, wo er offen ist, in Stufen steht (`steps`), ein Tag (`day`) oder eine Klasse ist"
    )
    working_value: float | None = Field(
        description="Womit gerechnet wird, solange der Wert offen ist: eine Zahl aus der Spanne, keine Auskunft"
    )
    low: float | None = Field(description="Kleinster Wert, den die Quelle zulässt; leer, wo keine Spanne angegeben ist")
    high: float | None = Field(description="Größter Wert, den die Quelle zulässt")
    steps: list[StepOut] = Field(description="Werte nach einem Betrag; die letzte erreichte Stufe zählt. Meist leer")
    day: dt.date | None = Field(description="Ein Tag des Rechts, etwa der eines Inkrafttretens; sonst leer")
    energy_class: str | None = Field(description="Eine Klasse des Energieausweises; sonst leer")
    unit: str = Field(description="Einheit; leer bei reinen Zahlen")
    money_year: int | None = Field(
        description="Jahr, in dessen Euro der Betrag steht; leer heißt: in denen des Jahres, für das er gilt"
    )
    source: str = Field(description="Woher der Wert stammt")
    source_url: str | None = Field(description="Wo die Quelle zu lesen ist, falls eine Adresse bekannt ist")
    certainty: Sureness = Field(description="Wie sicher der Wert ist")
    certainty_label: str = Field(description="Wie sicher der Wert ist, in Worten")
    checked_on: dt.date | None = Field(description="Tag, an dem er mit der Quelle verglichen wurde; leer heißt nie")
    review_by: dt.date | None = Field(description="Tag, bis zu dem er neu zu prüfen ist")
    status: Literal["final", "draft"] = Field(description="Mit einem Entwurf (draft) rechnet der Rechner nie")


class NamedOut(BaseModel):
    """A figure by its name."""

    key: str = Field(description="Name des Werts für Programme; er bleibt")
    label: str = Field(description="Was der Wert ist, in Worten")
    topic: ParameterTopic = Field(description="Recht, Preise, Faktoren oder Technik")
    url: str = Field(description="Alle Fassungen dieses Werts; die Adresse bleibt")


class OnDayOut(NamedOut):
    """A figure on the day that was asked for."""

    record: RecordOut | None = Field(description="Der Wert des Tages; leer, wo für ihn keiner bekannt ist")
    missing: str | None = Field(description="Warum für diesen Tag kein Wert da ist; sonst leer")
    in_question: RecordOut | None = Field(
        description="Was für diesen Tag daneben offen oder erst ein Entwurf ist; damit wird nicht gerechnet"
    )


class OfDayOut(BaseModel):
    """All figures of some topics on a day."""

    stand: dt.date = Field(description="Der Tag, für den gefragt ist")
    url: str = Field(description="Diese Antwort, mit ihrem Tag; die Adresse bleibt")
    parameters: list[OnDayOut]


class ParameterOut(NamedOut):
    """A figure with everything that is known of it."""

    records: list[RecordOut] = Field(description="Alle Fassungen, die älteste zuerst")


class HouseProblem(Problem):
    """Why a house cannot be computed."""

    errors: dict[str, str] = Field(description="Ein Satz zu jeder Angabe, die nicht sein kann")


class InputOut(BaseModel):
    """One answer that the comparison rests on."""

    key: str = Field(description="Name der Angabe")
    label: str = Field(description="Was gefragt ist")
    text: str = Field(description="Womit gerechnet ist, in Worten und mit Einheit")
    given: bool = Field(description="Ob es gesagt wurde; sonst ist es angenommen")


class ConclusionOut(BaseModel):
    """What the comparison comes to, in the sentences of the page."""

    conclusion_kind: Conclusion = Field(description="Wie deutlich das Ergebnis ist")
    winner: str | None = Field(description="`key` der günstigsten Heizung; leer, wenn das niemand sagen kann")
    sentence: str = Field(description="Das Ergebnis in einem Satz")
    against: list[str] = Field(description="Wie es gegenüber der heutigen und einer neuen Heizung gleicher Art steht")
    cautions: list[str] = Field(description="Was dazu gesagt werden muss: Annahmen, die es ändern könnten, und Offenes")


class ComparedOut(BaseModel):
    """The comparison for one house. Nothing of it is kept."""

    stand: dt.date = Field(description="Tag, dessen Recht und Preise gelten")
    zone_code: str | None = Field(description="Gebiet, das berücksichtigt ist; sonst leer")
    demonstration: str | None = Field(description="Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer")
    query: str = Field(description="Dieselbe Frage als Teil eines Links; sie hält den Stand fest")
    url: str = Field(description="Seite mit diesem Ergebnis")
    notes: list[str] = Field(description="Was nicht mitzählt, oder anders verstanden wurde als es dastand")
    inputs: list[InputOut] = Field(description="Alle Angaben, auch die angenommenen")
    conclusion: ConclusionOut
    comparison: Annotated[dict[str, Any], WithJsonSchema(component(COMPARISON))] = Field(
        description="Jede Heizung mit ihren Kosten, der Förderung, dem Recht und allen Annahmen"
    )


class HousesIn(BaseModel, extra="forbid"):
    """Many houses at once."""

    houses: list[HouseIn] = Field(min_length=1, max_length=MOST_HOUSES, description="Die Häuser, jedes wie für eines")


class HouseOut(BaseModel):
    """What became of one of many houses."""

    position: int = Field(description="Das wievielte Haus der Anfrage es ist, ab 1")
    compared: ComparedOut | None = Field(description="Der Vergleich; leer, wenn das Haus nicht zu rechnen war")
    refused: HouseProblem | None = Field(description="Warum es nicht zu rechnen war; sonst leer")


class HousesOut(BaseModel):
    """The comparisons of many houses, in the order in which they were sent."""

    results: list[HouseOut]
