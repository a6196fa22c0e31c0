"""The shapes of what the interface says of the measures; descriptions are German, as in `zones.api.schemas`."""

import datetime as dt

from pydantic import BaseModel, Field

from zones.api.schemas import Link, ListOut

STATES = "planned, running, done oder stopped"


class MeasureOut(BaseModel):
    """One measure of the heat plan; empty fields were not stated."""

    number: int = Field(description="Nummer der Maßnahme im Plan")
    title: str = Field(description="Titel")
    aim: str | None = Field(description="Was sie erreichen soll")
    responsible: str | None = Field(description="Wer zuständig ist")
    begins: str | None = Field(description="Beginn, als Jahr oder Quartal")
    state: str = Field(description=f"Stand: {STATES}")
    state_label: str = Field(description="Stand in Worten")
    news: str | None = Field(description="Letzte Meldung")
    news_on: dt.date | None = Field(description="Von welchem Tag die Meldung ist")
    source: str = Field(description="Quelle")
    source_url: str | None = Field(description="Adresse der Quelle, falls angegeben")
    changed_at: dt.datetime = Field(description="Wann die Stadt den Eintrag zuletzt geändert hat")
    url: Link = Field(description="Die Maßnahme auf der Seite für Menschen")


class StateCountOut(BaseModel):
    """How many measures are how far."""

    state: str = Field(description=f"Stand: {STATES}")
    state_label: str = Field(description="Stand in Worten")
    count: int = Field(description="Wie viele Maßnahmen so weit sind")


class ReportListedOut(BaseModel):
    """The report on one year, in the list of all."""

    year: int = Field(description="Jahr, über das berichtet wird")
    source: str = Field(description="Quelle")
    source_url: str | None = Field(description="Adresse der Quelle, falls angegeben")
    as_of: dt.date = Field(description="Stand")
    url: Link = Field(description="Der Bericht auf der Seite für Menschen")
    details: Link = Field(description="Der Bericht mit dem Stand jeder Maßnahme")


class MeasuresOut(ListOut):
    """The measures that the council has adopted with the heat plan, in their order."""

    note: str | None = Field(description="Warum die Liste leer ist; sonst leer")
    progress: list[StateCountOut] = Field(description="Wie viele Maßnahmen wie weit sind")
    plan_measures: list[MeasureOut]
    reports: list[ReportListedOut] = Field(description="Berichte, das letzte Jahr zuerst")


class ReportedStateOut(BaseModel):
    """How far a measure was at the end of the year."""

    number: int = Field(description="Nummer der Maßnahme im Plan")
    title: str = Field(description="Titel")
    state: str = Field(description=f"Stand: {STATES}")
    state_label: str = Field(description="Stand in Worten")
    done: str | None = Field(description="Was geschehen ist")


class ReportOut(ReportListedOut):
    """What was reported on one year."""

    summary: str = Field(description="Zusammenfassung (Markdown)")
    states: list[ReportedStateOut] = Field(description="Stand der Maßnahmen am Ende des Jahres")
