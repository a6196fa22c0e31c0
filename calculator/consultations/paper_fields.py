"""What is stored about a case and printed for the client, and what stays inside: every field of its models, once.

The protocol (``protocols.py``) hands over nothing else; the preview tells the advisor from here; a test holds that no
field is forgotten and that what is internal stands in no file for the client.
"""

from collections.abc import Mapping

from django.db.models import Model
from django.utils.translation import gettext_noop
from django_stubs_ext import StrOrPromise

from calculator.models import ChecklistStep, Consultation, QuoteFile, Snapshot, Variant

Fields = Mapping[type[Model], Mapping[str, StrOrPromise]]

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
    QuoteFile: {},
}
_COUNTS = gettext_noop("zählt Änderungen")
_KEPT = gettext_noop("ein festgehaltenes Ergebnis; „Was hat sich geändert?“ vergleicht damit")
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
        "purpose": gettext_noop("belegt die Einwilligung; steht in der Auskunft"),
        "consented_on": gettext_noop("belegt die Einwilligung; steht in der Auskunft"),
        "version": _COUNTS,
        "house_version": _COUNTS,
        "created_at": gettext_noop("nur für die Aufbewahrung"),
    },
    Variant: {"id": _COUNTS, "consultation": _COUNTS, "version": _COUNTS},
    ChecklistStep: {"id": _COUNTS, "consultation": _COUNTS},
    Snapshot: {"id": _KEPT, "variant": _KEPT, "taken_on": _KEPT, "content": _KEPT},
    QuoteFile: dict.fromkeys(("id", "consultation", "name", "media_type", "size_bytes", "content", "stored_at"), _FILE),
}
