"""Brings together what was asked for: the house, the zone it lies in, and the comparison."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Case, Comparison
from calculator.prices import with_staff_prices
from zones.facts import ZoneFacts, zone_facts

_CODE = re.compile(r"[A-Za-z0-9._-]{1,20}")

# By the value of the zone's category.
NOTES = {
    "dezentral": gettext_noop(
        "Der Wärmeplan sieht hier eigene Heizungen vor. Der Vergleich von Wärmepumpe und Gasheizung passt zu diesem "
        "Gebiet; er ersetzt keine Beratung für Ihr Haus."
    ),
    "waermenetz": gettext_noop(
        "Der Wärmeplan sieht hier ein Wärmenetz vor. Ein Anschluss daran ist in diesem Vergleich nicht enthalten. "
        "Fragen Sie vor einer Entscheidung bei den Stadtwerken, ob und wann Ihr Haus angeschlossen werden kann. "
        "Der Plan verpflichtet niemanden zum Anschluss; die Fernwärmesatzung der Stadt kann das."
    ),
    "pruefgebiet": gettext_noop(
        "Für dieses Gebiet ist noch offen, welche Wärmeversorgung sich am besten eignet. Der Vergleich zeigt nur zwei "
        "Möglichkeiten einer eigenen Heizung. Lassen Sie sich beraten, bevor Sie sich festlegen."
    ),
    "wasserstoff": gettext_noop(
        "Der Wärmeplan sieht hier ein Wasserstoffnetz vor. Eine Heizung mit Wasserstoff ist in diesem Vergleich nicht "
        "enthalten. Lassen Sie sich beraten, bevor Sie sich festlegen."
    ),
}


@dataclass(frozen=True)
class ZoneNote:
    """The zone carried over from the map or the address, and what the comparison means there."""

    facts: ZoneFacts
    text: str


def zone_note(code: str) -> ZoneNote | None:
    """Return the note for a zone of the published edition, or None if there is no such zone."""
    facts = zone_facts(code) if _CODE.fullmatch(code) else None
    if facts is None:
        return None
    return ZoneNote(facts, _(NOTES[str(facts.category)]))


def calculate(case: Case, changes: Mapping[str, object]) -> Comparison:
    """Compare the heatings of a case with the entered changes and the prices of staff; raises ``CalculatorError``."""
    return case.compare(changes, with_staff_prices(case.parameters()))
