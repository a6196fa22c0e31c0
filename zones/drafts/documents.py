"""Attaching PDF files of Steckbriefe to the zones of a draft: checked and written anew in a confined process."""

import hashlib
import logging
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

import confined
from zones.ingest.documents.names import zone_of
from zones.models import Edition, PlanDocument, Zone, ZoneDocument
from zones.storage.documents import left_behind
from zones.storage.reviewed import locked

LARGEST_UPLOAD_BYTES = 250 * 1024 * 1024
LONGEST_NAME = 200
_LIMITS = confined.Limits(cpu_seconds=60, seconds=90)
_log = logging.getLogger(__name__)


class NotChangeable(Exception):
    """The edition is no draft (any more); the message is German."""


@dataclass(frozen=True)
class Attached:
    """Codes of the zones that have a new PDF, and what was set aside: name of the file and why, German."""

    codes: tuple[str, ...]
    set_aside: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Document:
    name: str
    content: bytes
    pages: int


def attach(plan: Edition, files: Iterable["UploadedFile[bytes]"], code: str = "") -> Attached:
    """Attach each PDF to the zone whose code its name holds, or a single one to the zone with this code.

    Raises:
        NotChangeable: The edition is no draft.

    """
    set_aside: list[tuple[str, str]] = []
    documents = [document for file in files for document in _rewritten(file, set_aside)]
    with transaction.atomic():
        draft = _draft(plan)
        zones = {zone.code: zone for zone in draft.zones.all()}
        chosen = dict(_chosen(documents, zones, code, set_aside))
        for zone_code, document in chosen.items():
            _keep(zones[zone_code], document)
        _forget_unused()
    return Attached(tuple(sorted(chosen)), tuple(set_aside))


def remove(plan: Edition, code: str) -> bool:
    """Take the PDF of a zone away; False where it has none.

    Raises:
        NotChangeable: The edition is no draft.

    """
    with transaction.atomic():
        draft = _draft(plan)
        removed, _by_model = ZoneDocument.objects.filter(zone__edition=draft, zone__code=code).delete()
        _forget_unused()
    return bool(removed)


def take_over(plan: Edition) -> tuple[str, ...]:
    """Give each zone of the draft without PDF the one that citizens see for its code; return the codes.

    Raises:
        NotChangeable: The edition is no draft.

    """
    with transaction.atomic():
        draft = _draft(plan)
        zones = {zone.code: zone for zone in draft.zones.all()}
        taken = [
            ZoneDocument(zone=zones[kept.zone.code], document_id=kept.document_id, name=kept.name)
            for kept in left_behind(draft)
        ]
        ZoneDocument.objects.bulk_create(taken)
    return tuple(each.zone.code for each in taken)


def _draft(plan: Edition) -> Edition:
    draft = locked(plan)
    if not draft.is_draft:
        raise NotChangeable(_("Diese Ausgabe ist kein Entwurf mehr. Kopieren Sie sie als Entwurf."))
    return draft


def _rewritten(file: "UploadedFile[bytes]", set_aside: list[tuple[str, str]]) -> list[_Document]:
    name = (file.name or "")[-LONGEST_NAME:]
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
        path = Path(folder) / "upload"
        with path.open("wb") as target:
            target.writelines(file.chunks())
        arguments = {"path": str(path), "name": name, "folder": folder}
        try:
            found = list(confined.run("zones.ingest.documents.inside:rewrite", arguments, _LIMITS))
        except confined.NotFinished as error:
            _log.warning("An uploaded document could not be read: %s", error)
            set_aside.append((name, _("Die Datei lässt sich nicht lesen. Speichern Sie sie neu als PDF oder ZIP.")))
            return []
        set_aside += [(each["name"], _(each["refused"]) % each["values"]) for each in found if "refused" in each]
        return [
            _Document(each["name"][-LONGEST_NAME:], Path(each["file"]).read_bytes(), each["pages"])
            for each in found
            if "file" in each
        ]


def _chosen(
    documents: list[_Document], zones: dict[str, Zone], code: str, set_aside: list[tuple[str, str]]
) -> Iterator[tuple[str, _Document]]:
    taken: dict[str, str] = {}
    shown = {key: zone.shown for key, zone in zones.items()}
    for document in documents:
        meant = code if code in zones and len(documents) == 1 else zone_of(document.name, shown)
        if meant is None:
            set_aside.append((document.name, _("Der Dateiname nennt kein Gebiet dieser Ausgabe eindeutig.")))
        elif meant in taken:
            reason = _("Für das Gebiet %(code)s ist schon „%(name)s“ dabei.")
            set_aside.append((document.name, reason % {"code": shown[meant], "name": taken[meant]}))
        else:
            taken[meant] = document.name
            yield meant, document


def _keep(zone: Zone, document: _Document) -> None:
    kept, _made = PlanDocument.objects.get_or_create(
        sha256=hashlib.sha256(document.content).hexdigest(),
        defaults={"content": document.content, "pages": document.pages, "size_bytes": len(document.content)},
    )
    ZoneDocument.objects.update_or_create(zone=zone, defaults={"document": kept, "name": document.name})


def _forget_unused() -> None:
    PlanDocument.objects.filter(zones=None).delete()
