"""Everything that can be said of a row of a table, as a closed list: what is counted, grouped and mended together.

A row keeps its sentences with their causes under `questions` (`RowRemark.as_json`), also the failing ones; what makes a
row impossible to compute stands in `problem` as well. A row counts by the gravest among its causes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zones.doors.facts import NoZone

_LONGEST_SHOWN = 40  # characters of a word


class Gravity(IntEnum):
    """What a cause does to its row, the gravest last."""

    NOTE = 0  # computed; something was assumed or set aside
    NO_ZONE = 1  # computed, but the house lies in no zone that is known
    QUESTION = 2  # not computed until somebody answers
    FAILED = 3  # not computed; the cell has to be mended


class Cause(StrEnum):
    """Why something is said of a row. ``label`` is a heading (German), ``remedy`` says what to do next."""

    gravity: Gravity
    label: str
    remedy: str

    def __new__(cls, value: str, gravity: Gravity = Gravity.NOTE, label: str = "", remedy: str = "") -> "Cause":
        """Make the cause with its words."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.gravity, made.label, made.remedy = gravity, label, remedy
        return made

    SHAPE = (
        "shape",
        Gravity.FAILED,
        _("Die Zeile hat mehr Zellen als Spaltennamen"),
        _("Geben Sie jeder Spalte einen Namen, oder setzen Sie Texte mit Trennzeichen in Anführungszeichen."),
    )
    MISSING = (
        "missing",
        Gravity.FAILED,
        _("Eine nötige Angabe fehlt"),
        _("Ergänzen Sie Wohnfläche und Baujahr."),
    )
    UNREADABLE = (
        "unreadable",
        Gravity.FAILED,
        _("Eine nötige Angabe ist nicht lesbar"),
        _("Schreiben Sie eine Zahl in die Zelle."),
    )
    VALUE = (
        "value",
        Gravity.FAILED,
        _("Ein Wert ist nicht möglich"),
        _("Prüfen Sie die genannte Zelle; der Satz nennt, was möglich ist."),
    )
    READING = (
        "reading",
        Gravity.QUESTION,
        _("Ein Verbrauch ist nicht lesbar, oder seine Einheit passt nicht"),
        _("Prüfen Sie Menge, Einheit und Heizung. Ist die Zelle leer, gilt der übliche Bedarf solcher Häuser."),
    )
    MODEL = (
        "model",
        Gravity.FAILED,
        _("Mit diesen Angaben lässt sich nichts berechnen"),
        _("Prüfen Sie alle Zahlen der Zeile."),
    )
    CONSUMPTION = (
        "consumption",
        Gravity.QUESTION,
        _("Ein Verbrauch kann für das Haus kaum stimmen"),
        _("Prüfen Sie Menge, Einheit und Wohnfläche. Stimmt er, bestätigen Sie ihn in der Tabelle."),
    )
    HOUSE_OF_ROWS = (
        "house_of_rows",
        Gravity.QUESTION,
        _("Was die Zeilen eines Hauses zusammen ergeben, ist nicht klar"),
        _("Schreiben Sie in die Zeilen, was der Satz nennt."),
    )
    ZONE_NOT_STATED = (
        f"zone_{NoZone.NOT_STATED}",
        Gravity.NO_ZONE,
        _("Weder Adresse noch Gebiet sind angegeben"),
        _("Ergänzen Sie die Adresse."),
    )
    ZONE_NO_STREET = (
        f"zone_{NoZone.NO_STREET}",
        Gravity.NO_ZONE,
        _("Der Straßenname fehlt"),
        _("Ergänzen Sie die Straße."),
    )
    ZONE_STREET = (
        f"zone_{NoZone.STREET}",
        Gravity.NO_ZONE,
        _("Die Straße ist nicht bekannt"),
        _("Prüfen Sie die Schreibweise; der Satz nennt ähnliche Straßen."),
    )
    ZONE_NUMBER = (
        f"zone_{NoZone.NUMBER}",
        Gravity.NO_ZONE,
        _("Die Hausnummer ist nicht bekannt"),
        _("Prüfen Sie die Hausnummer, oder geben Sie das Gebiet an."),
    )
    ZONE_SEVERAL = (
        f"zone_{NoZone.SEVERAL_ZONES}",
        Gravity.NO_ZONE,
        _("Die Hausnummern liegen nicht alle in einem Gebiet"),
        _("Machen Sie aus jeder Hausnummer eine Zeile, oder geben Sie das Gebiet an."),
    )
    ZONE_AMBIGUOUS = (
        f"zone_{NoZone.AMBIGUOUS}",
        Gravity.NO_ZONE,
        _("Die Adresse ist nicht eindeutig"),
        _("Ergänzen Sie Hausnummer, Zusatz, Postleitzahl oder Ortsteil."),
    )
    ZONE_DATE = (
        f"zone_{NoZone.DATE}",
        Gravity.NO_ZONE,
        _("Aus einer Hausnummer ist ein Datum geworden"),
        _("Stellen Sie die Spalte in Excel auf „Text“ und tippen Sie die Hausnummern neu."),
    )
    ZONE_ELSEWHERE = (
        f"zone_{NoZone.ELSEWHERE}",
        Gravity.NO_ZONE,
        _("Die Adresse liegt nicht in der Stadt"),
        _("Prüfen Sie Postleitzahl und Ort."),
    )
    ZONE_OUTSIDE = (
        f"zone_{NoZone.OUTSIDE}",
        Gravity.NO_ZONE,
        _("Die Adresse liegt in keinem Gebiet des Wärmeplans"),
        _("Daran ist in der Tabelle nichts zu ändern."),
    )
    ZONE_CODE = (
        f"zone_{NoZone.CODE}",
        Gravity.NO_ZONE,
        _("Das angegebene Gebiet gibt es nicht"),
        _("Prüfen Sie die Kennung, oder geben Sie eine Adresse an."),
    )
    ZONE_NO_PLAN = (
        f"zone_{NoZone.NO_PLAN}",
        Gravity.NO_ZONE,
        _("Es ist kein Wärmeplan mit Adressen veröffentlicht"),
        _("Fragen Sie die Stelle, die den Wärmeplan pflegt."),
    )
    ZONE_ASKED = (
        "zone_asked",
        Gravity.NOTE,
        _("Eine von mehreren Hausnummern ist nicht bekannt; das Gebiet ist das der übrigen"),
        _("Prüfen Sie die Hausnummer, die der Satz nennt."),
    )
    WORD_ASIDE = (
        "word_aside",
        Gravity.NOTE,
        _("Ein Wort ist nicht bekannt und wurde nicht verwendet"),
        _("Für diese Angabe gilt die Annahme; ordnen Sie das Wort zu, wenn Sie es anders wollen."),
    )
    ASSIGNED = (
        "assigned",
        Gravity.NOTE,
        _("Ein Wort gilt so, wie es jemand zugeordnet hat"),
        _("Passt die Bedeutung hier nicht, ändern Sie sie über „Zuordnung ansehen und ändern“."),
    )
    PERIOD = (
        "period",
        Gravity.NOTE,
        _("Aus einem Zeitraum wurde ein Jahr in der Mitte angenommen"),
        _("Nennen Sie das Jahr, wenn Sie es kennen."),
    )
    SECOND_READING = (
        "second_reading",
        Gravity.NOTE,
        _("Von mehreren Verbräuchen zählt einer"),
        _("Löschen Sie die Spalte, die nicht zählen soll, wenn es die andere sein soll."),
    )
    LETTING = (
        "letting",
        Gravity.NOTE,
        _("Ob das Haus vermietet ist, wurde angenommen"),
        _("Die Spalte „Selbst genutzte Wohnungen“ nennt es je Haus."),
    )
    SAME_ADDRESS = (
        "same_address",
        Gravity.NOTE,
        _("Dieselbe Adresse steht in mehreren Zeilen, und jede ist für sich gerechnet"),
        _("Sind es Wohnungen eines Hauses, zählen Sie sie über „Zuordnung ansehen und ändern“ zusammen."),
    )
    NEEDS_OFFER = (
        "needs_offer",
        Gravity.NOTE,
        _("Berechnet ohne Gesamtkosten für Heizungen, deren Preis nur ein Angebot nennt"),
        _("Öffnen Sie das Haus im Rechner und tragen Sie dort die Posten eines Angebots ein."),
    )
    REMARK = (
        "remark",
        Gravity.NOTE,
        _("Eine Angabe wurde ausgelegt"),
        _("Prüfen Sie, ob es so gemeint ist; der Satz nennt die Angabe."),
    )
    ASSUMED = (
        "assumed", Gravity.NOTE, _("Nicht angegeben und deshalb angenommen"),
        _("Ergänzen Sie die Spalten, deren Annahme nicht passt."),
    )  # fmt: skip


@dataclass(frozen=True)
class RowRemark:
    """A German sentence about a row, with its cause."""

    cause: Cause
    text: str

    def as_json(self) -> dict[str, str]:
        """Return it as it is stored: `kind` is the value of the cause."""
        return {"kind": self.cause, "text": self.text}  # a ``StrEnum``: in JSON its value

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "RowRemark":
        """Return what was stored; raises ``ValueError`` for a cause that is none."""
        return _remark(stored["kind"], stored["text"])


@lru_cache(maxsize=4096)
def _remark(kind: str, text: str) -> RowRemark:
    """Return a remark; many rows of a table are told the same."""
    return RowRemark(Cause(kind), text)


def aside(column: str, text: str) -> RowRemark:
    """Return the remark on a word of a column, by its name, that nobody knows."""
    words = gettext("%(column)s: „%(text)s“ ist nicht bekannt und nicht verwendet.")
    return RowRemark(Cause.WORD_ASIDE, words % {"column": column, "text": text[:_LONGEST_SHOWN]})


def gravest(told: Iterable[RowRemark]) -> Gravity:
    """Return how grave the causes of a row are together: by that it counts."""
    return max((each.cause.gravity for each in told), default=Gravity.NOTE)


def problem_of(told: Iterable[RowRemark]) -> str:
    """Return in one text why a row cannot be computed; empty if it can."""
    return " ".join(dict.fromkeys(each.text for each in told if each.cause.gravity >= Gravity.QUESTION))


_OF_ZONE = {kind: Cause(f"zone_{kind}") for kind in NoZone}  # a forgotten one fails here


def of_zone(kind: NoZone) -> Cause:
    """Return the cause of a house without zone."""
    return _OF_ZONE[kind]
