"""What is wrong with a question, for the summary on top of a page: each with its field's name and address."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import all_fields
from calculator.forms.entries import Entry
from calculator.questions.labels import LABELS

_NAMES = {
    "wer": gettext_noop("Ihre Rolle"),
    "stand": gettext_noop("Stand von Recht und Preisen"),
    "titel": gettext_noop("Überschrift des Ergebnisses"),
    "systems": gettext_noop("Heizungen im Vergleich"),
    "measures": gettext_noop("Geplante Sanierung"),
    "co2_path": gettext_noop("Pfad des CO₂-Preises"),
    "loan.interest_percent": gettext_noop("Zins des Kredits"),
    "loan.years": gettext_noop("Laufzeit des Kredits"),
    "loan.amount_eur": gettext_noop("Betrag des Kredits"),
    "v": gettext_noop("Link"),
    "link": gettext_noop("Link"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One error: ``url`` leads to its field, on this page or on that of the detailed form (empty: to no field)."""

    name: str
    sentence: str
    url: str


def problems(errors: Mapping[str, str], entries: tuple[Entry, ...], elsewhere: str) -> list[Problem]:
    """Return the errors in the order in which they were found; fields that are not on this page stand ``elsewhere``."""
    here = {entry.key: entry for entry in entries}
    found = []
    for key, sentence in errors.items():
        entry = here.get(key, Entry(key=key, label=""))
        url = f"#{entry.id}" if key in here else f"{elsewhere}#{entry.id}" if key else elsewhere
        found.append(Problem(name_of(key), entry.error or sentence, url))
    return found


def name_of(key: str) -> str:
    """Return the German name of a field by its key."""
    if key in LABELS:
        return _(LABELS[key].name)
    if key in all_fields():
        return _(all_fields()[key].label)
    if key.startswith("reading."):
        return _("Verbrauch")
    if key.startswith("quote."):
        return _("Angebot")
    return _(_NAMES.get(key, gettext_noop("Angaben")))
