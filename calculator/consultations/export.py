"""Everything that is stored about a client, for the client: JSON to read by machine, and the files as they are."""

import io
import json
import re
import zipfile
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from calculator.consultations.house_of_case import whole_query
from calculator.models import AccessEntry, Consultation, FormerVariant, Variant

FORMAT = 2
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def archive(cases: Iterable[Consultation]) -> bytes:
    """Return a ZIP with one folder for each case."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for case in cases:
            folder = f"fall-{case.pk}"
            packed.writestr(f"{folder}/fall.json", json.dumps(as_json(case), ensure_ascii=False, indent=2))
            for number, file in enumerate(case.files.all(), start=1):
                packed.writestr(f"{folder}/dateien/{number}-{_plain(file.name)}", file.content)
    return written.getvalue()


def _plain(name: str) -> str:
    """Return a name that every operating system unpacks; ``fall.json`` tells the original."""
    return _NOT_IN_NAMES.sub("_", name).rstrip(". ")


def as_json(case: Consultation) -> dict[str, Any]:
    """Return a case with German keys: the reader is the person whom it is about."""
    return {
        "format": FORMAT,
        "ausgegeben_am": timezone.now().isoformat(),
        "fall": case.pk,
        "bezeichnung": case.title,
        "beratung_durch": case.advisor.get_username(),
        "tag_der_beratung": _day(case.held_on),
        "name": case.client_name,
        "anschrift": case.client_address,
        "telefon": case.phone,
        "e_mail": case.email,
        "zweck": case.purpose,
        "einwilligung_vom": _day(case.consented_on),
        "notizen_fuer_das_protokoll": case.client_notes,
        "vereinbart": case.agreed,
        "naechster_termin": _day(case.next_appointment_on),
        "interne_notizen": case.internal_notes,
        "wiedervorlage": _day(case.follow_up_on),
        "entscheidung": case.get_decision_display(),
        "haus": case.house,
        "angelegt": case.created_at.isoformat(),
        "zuletzt_geaendert": case.changed_at.isoformat(),
        "wird_geloescht_am": _day(case.delete_on),
        "varianten": [_variant(variant) for variant in case.variants.all()],
        "fruehere_varianten": [_former(former) for former in case.former_variants.all()],
        "checkliste": [
            {"was": step.text, "bis": _day(step.due_on), "erledigt": step.done} for step in case.steps.all()
        ],
        "dateien": [{"name": file.name, "groesse_bytes": file.size_bytes} for file in case.files.defer("content")],
        "zugriffe": [_entry(entry) for entry in AccessEntry.objects.filter(case_number=case.pk)],
    }


def _variant(variant: Variant) -> dict[str, Any]:
    return {
        "nummer": variant.position,
        "name": variant.title,
        "angaben": whole_query(variant),
        "angebote": [
            {"heizung": offer.system, "nummer": offer.number, "zaehlt": offer.counts, "angebot": offer.content}
            for offer in variant.offers.all()
        ],
        "ergebnisse": [
            {"tag": _day(kept.taken_on), "ergebnis": json.loads(kept.content)} for kept in variant.snapshots.all()
        ],
    }


def _former(former: FormerVariant) -> dict[str, Any]:
    return {
        "nummer": former.position,
        "name": former.title,
        "angaben": former.query,
        "angebote": [
            {
                "heizung": offer["system"],
                "nummer": offer["number"],
                "zaehlt": offer["counts"],
                "angebot": offer["content"],
            }
            for offer in former.offers
        ],
        "ergebnisse": [{"tag": day, "ergebnis": json.loads(content)} for day, content in former.snapshots],
        "wird_vergessen_am": _day(former.forget_on),
    }


def _entry(entry: AccessEntry) -> dict[str, Any]:
    shown = {"zeit": entry.at.isoformat(), "konto": entry.who, "vorgang": entry.get_action_display()}
    return shown | ({"was": entry.detail} if entry.detail else {})


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
