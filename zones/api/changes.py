"""What changed in the interface, the newest first: for its page, its description and docs/interface.md."""

from datetime import date
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class InterfaceChange(NamedTuple):
    """A version of the interface: what it has that the one before had not."""

    version: str
    day: date
    text: str | Promise


CHANGES = (
    InterfaceChange(
        "1.3",
        date(2026, 11, 30),
        _(
            "Jeder Name hat überall denselben Typ. Darum heißt die Kennung einer Adresse jetzt `address_id` (bisher "
            "`id`), bei fremden Schriften `sentences` jetzt `foreign_sentences`, im Steckbrief `measures` jetzt "
            "`measures_text`; im Vergleich `systems` jetzt `heatings`, bei dessen Posten `assumptions` jetzt "
            "`assumption_keys` und bei der Sanierung `measures` jetzt `renovation_measures`. Auch Listen haben überall "
            "Einträge derselben Art: `zones` eines Teils der Stadt heißt jetzt `zone_shares`, `steps` der Abstammung "
            "`lineage_steps` und `houses` in der Antwort zu vielen Häusern `results`. Neu: Beispiele für jeden "
            "Status jeder Adresse und für jedes Ergebnis eines Vergleichs; ihre Verweise führen zu Beispielen."
        ),
    ),
    InterfaceChange(
        "1.2",
        date(2026, 11, 30),
        _(
            "Neu: viele Adressen auf einmal; Steckbriefe, Abstammung und Maßnahmen für sich; Listen in Teilen; Recht "
            "und Preise eines Tages, alle Fassungen eines Werts und alles als Datenpaket; Vergleich eines Hauses und "
            "vieler Häuser; Beispiele für jeden Ausgang und jeden Fehler. Verweise sind jetzt vollständige Adressen."
        ),
    ),
    InterfaceChange(
        "1.1",
        date(2026, 11, 29),
        _(
            "Neu: Ausgaben mit Dateien und Unterschieden, „ausgabe“ bei jeder Auskunft, HEAD und OPTIONS, CORS für "
            "Gebiete. Namen hinter dem Fragezeichen, die nichts bedeuten, werden abgelehnt."
        ),
    ),
    InterfaceChange(
        "1.0", date(2026, 11, 1), _("Vorschläge, Auskunft zu Adresse und Punkt, Gebiete mit Steckbriefen.")
    ),
)
