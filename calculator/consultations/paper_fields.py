"""What is stored about a case and printed for the client, and what stays inside: every field of its models, once.

The protocol (``protocols.py``) hands over nothing else; the preview tells the advisor from here; a test holds that no
field is forgotten and that what is internal stands in no file for the client.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.models import ChecklistStep, Consultation, FirmOffer, FormerVariant, QuoteFile, Snapshot, Variant

Fields = Mapping[type[Model], Mapping[str, str]]

# Where it stands on the paper.
PRINTED: Fields = {
    Consultation: {
        "id": gettext_noop("Nummer der Beratung"),
        "advisor": gettext_noop("Wer beraten hat"),
        "title": gettext_noop("Überschrift"),
        "client_name": gettext_noop("Erste Seite"),
        "client_address": gettext_noop("Erste Seite"),
        "held_on": gettext_noop("Erste Seite"),
        "client_notes": gettext_noop("Besprochen und vereinbart"),
        "agreed": gettext_noop("Besprochen und vereinbart"),
        "next_appointment_on": gettext_noop("Erste Seite"),
        "house": gettext_noop("Angaben jeder Variante"),
        "changed_at": gettext_noop("Tag der Löschung"),
    },
    Variant: {
        "position": gettext_noop("Nummer der Variante"),
        "title": gettext_noop("Name der Variante"),
        "query": gettext_noop("Angaben und Link der Variante"),
    },
    ChecklistStep: {
        "position": gettext_noop("Reihenfolge"),
        "text": gettext_noop("Checkliste"),
        "due_on": gettext_noop("Checkliste"),
        "done": gettext_noop("Checkliste"),
    },
    Snapshot: {},
    FormerVariant: {},
    FirmOffer: {},
    QuoteFile: {},
}
_COUNTS = gettext_noop("zählt Änderungen")
_ONCE = gettext_noop("hält fest, aus welchem Formular etwas entstand")
_KEPT = gettext_noop("ein festgehaltenes Ergebnis; „Was hat sich geändert?“ vergleicht damit")
_FORMER = gettext_noop("entfernt oder ersetzt; lässt sich eine Zeit lang zurückholen und steht in der Auskunft")
_OFFER = gettext_noop("gedruckt wird, was die Variante davon rechnet, und was am Angebot noch offen ist")
_FILE = gettext_noop("Dateien gibt nur die Auskunft heraus")
# Why it is not printed.
INTERNAL: Fields = {
    Consultation: {
        "phone": gettext_noop("nur, um die Person zu erreichen"),
        "email": gettext_noop("nur, um die Person zu erreichen"),
        "internal_notes": gettext_noop("nur für die Beratung"),
        "follow_up_on": gettext_noop("nur für die Beratung; der nächste Termin ist ein eigenes Feld"),
        "decision": gettext_noop("nur für die Jahreszahlen"),
        "was_printed": _COUNTS,
        "findable": gettext_noop("Formen anderer Felder für die Suche"),
        "purpose": gettext_noop("belegt die Einwilligung; steht in der Auskunft"),
        "consented_on": gettext_noop("belegt die Einwilligung; steht in der Auskunft"),
        "version": _COUNTS,
        "house_version": _COUNTS,
        "once": _ONCE,
        "created_at": gettext_noop("nur für die Aufbewahrung"),
    },
    Variant: {"id": _COUNTS, "consultation": _COUNTS, "version": _COUNTS, "once": _ONCE},
    ChecklistStep: {"id": _COUNTS, "consultation": _COUNTS},
    Snapshot: {"id": _KEPT, "variant": _KEPT, "taken_on": _KEPT, "content": _KEPT},
    FormerVariant: dict.fromkeys(
        (
            "id",
            "consultation",
            "position",
            "title",
            "query",
            "snapshots",
            "offers",
            "was_replaced",
            "version",
            "left_at",
        ),
        _FORMER,
    ),
    FirmOffer: dict.fromkeys(("id", "variant", "system", "number", "content", "counts", "file"), _OFFER),
    QuoteFile: dict.fromkeys(("id", "consultation", "name", "media_type", "size_bytes", "content", "stored_at"), _FILE),
}


@dataclass(frozen=True, slots=True)
class KeptInside:
    """A field of the case that people fill in and that is not printed: its label, why, whether somebody has."""

    label: str
    why: str
    is_filled: bool


def kept_inside(case: Consultation) -> Iterator[KeptInside]:
    """Yield what an advisor has written about a case and will not see on the paper, without its content."""
    for field in Consultation._meta.concrete_fields:  # noqa: SLF001 (public though underscored)
        why = INTERNAL[Consultation].get(field.name)
        if why and why != _COUNTS and field.editable:
            value = getattr(case, field.name)
            yield KeptInside(str(field.verbose_name), _(why), bool(value) and value != field.get_default())
