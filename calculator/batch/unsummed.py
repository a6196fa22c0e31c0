"""Why no bill counts for a house that stands in several rows: a word in its row, and what the row is told (pure)."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.columns import UNSUMMED


class Unsummed(StrEnum):
    """Why no bill of the rows counts for their house, as it stands in its column of the table."""

    MISSING = "Verbrauch nicht in jeder Zeile"
    EQUAL = "Verbrauch in jeder Zeile gleich"
    HEATINGS = "verschiedene Heizungen"
    UNREADABLE = "Verbrauch nicht lesbar"


_TOLD = {
    Unsummed.MISSING: gettext_noop(
        "Verbrauch: Er steht nicht in jeder Zeile dieser Adresse, deshalb zählt keiner. Ergänzen Sie ihn, oder "
        "schreiben Sie „enthalten“, wo er in dem einer anderen Zeile steckt."
    ),
    Unsummed.EQUAL: gettext_noop(
        "Verbrauch: In jeder Zeile dieser Adresse steht derselbe, die Wohnflächen aber sind zusammengezählt. "
        "Ist es der des ganzen Hauses, lassen Sie ihn in einer Zeile stehen und schreiben Sie „enthalten“ in die "
        "anderen. Ist es der jeder Wohnung, schreiben Sie in jede Zeile „ja“ in die Spalte „Verbrauch bestätigt“."
    ),
    Unsummed.HEATINGS: gettext_noop(
        "Heizung: In den Zeilen dieser Adresse stehen verschiedene oder Verbräuche verschiedener Brennstoffe. "
        "Schreiben Sie in jede die Heizung, mit der das Haus gerechnet werden soll, oder laden Sie die Tabelle neu "
        "hoch und lassen Sie jede Zeile für sich rechnen."
    ),
    Unsummed.UNREADABLE: gettext_noop(
        "Verbrauch: In einer Zeile dieser Adresse ist er nicht lesbar, oder seine Einheit passt nicht zur Heizung."
    ),
}


def told_of_unsummed(cells: Mapping[str, str]) -> list[RowRemark]:
    """Return why no bill counts for the house of several rows: a question, unless a bill is only missing."""
    text = cells.get(UNSUMMED, "")
    if not text or text not in set(Unsummed):
        return []
    why = Unsummed(text)
    return [RowRemark(Cause.REMARK if why is Unsummed.MISSING else Cause.HOUSE_OF_ROWS, _(_TOLD[why]))]
