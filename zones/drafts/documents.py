"""Attaching PDF files of Steckbriefe to the zones of a draft: checked and written anew in a confined process."""

import hashlib
import logging
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import QuerySet
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
class Collision:
    """A zone whose PDF is another than somebody saw: names of the stored file and of the sent one, empty for none."""

    code: str
    stored: str
    sent: str


class Collisions(Exception):
    """Somebody else has attached or removed since the page was opened; nothing was changed."""

    def __init__(self, collisions: Iterable[Collision]) -> None:
        super().__init__()
        self.collisions = tuple(collisions)


@dataclass(frozen=True)
class Attached:
    """What became of files.

    ``codes`` of zones that have a new PDF, ``replaced`` with the name of the file that each had before, and what was
    ``set_aside``: name of the file and why, German.
    """

    codes: tuple[str, ...]
    replaced: tuple[tuple[str, str], ...]
    set_aside: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Document:
    name: str
    content: bytes
    pages: int


def seen_of(documents: Iterable[ZoneDocument]) -> str:
    """Return what a page carries, so that it can be told later which PDF each of its zones had."""
    return " ".join(f"{each.zone_id}:{each.document_id}" for each in documents)


def attach(plan: Edition, files: Iterable["UploadedFile[bytes]"], code: str = "", *, seen: str) -> Attached:
    """Attach each PDF to the zone whose code its name holds, or a single one to the zone with this code.

    ``seen`` is ``seen_of`` what the sender was shown.

    Raises:
        NotChangeable: The edition is no draft.
        Collisions: A zone has another PDF than the sender saw.

    """
    set_aside: list[tuple[str, str]] = []
    documents = [document for file in files for document in _rewritten(file, set_aside)]
    with transaction.atomic():
        draft = _draft(plan)
        zones = {zone.code: zone for zone in draft.zones.all()}
        chosen = dict(_chosen(documents, zones, code, set_aside))
        stored = documents_of(draft).filter(zone__code__in=chosen)
        sent = {zone_code: document.name for zone_code, document in chosen.items()}
        _refuse_unseen(stored, [zones[zone_code] for zone_code in sent], seen, sent)
        before = {each.zone.code: (each.name, each.document_id) for each in stored}
        kept = {zone_code: _keep(zones[zone_code], document) for zone_code, document in chosen.items()}
    replaced = [(zones[code].shown, name) for code, (name, document) in before.items() if kept[code] != document]
    return Attached(
        tuple(zone.shown for zone in zones.values() if zone.code in chosen), tuple(replaced), tuple(set_aside)
    )


def documents_of(plan: Edition) -> "QuerySet[ZoneDocument]":
    """Return the PDF files of an edition in the order of the zones."""
    return ZoneDocument.objects.filter(zone__edition=plan).select_related("zone").order_by("zone")


def remove(plan: Edition, code: str, *, seen: str) -> bool:
    """Take the PDF of a zone away; False where it has none. The history of the zone can put it back.

    Raises:
        NotChangeable: The edition is no draft.
        Collisions: The zone has another PDF than the sender saw.

    """
    with transaction.atomic():
        stored = documents_of(_draft(plan)).filter(zone__code=code).first()
        if stored is None:
            return False
        if seen_of([stored]) not in seen.split():
            raise Collisions([Collision(stored.zone.shown, stored.name, "")])
        stored.delete()
    return True


def take_over(plan: Edition, *, seen: str) -> tuple[str, ...]:
    """Give each zone of the draft without PDF the one that citizens see for its code; return the codes.

    Raises:
        NotChangeable: The edition is no draft.
        Collisions: Citizens see another PDF than the sender was shown.

    """
    with transaction.atomic():
        draft = _draft(plan)
        zones = {zone.code: zone for zone in draft.zones.all()}
        left = left_behind(draft)
        if unseen := [each for each in left if seen_of([each]) not in seen.split()]:
            raise Collisions(Collision(each.zone.shown, each.name, "") for each in unseen)
        for kept in left:  # one by one: the history tells who did it
            ZoneDocument.objects.create(zone=zones[kept.zone.code], document_id=kept.document_id, name=kept.name)
    return tuple(kept.zone.shown for kept in left)


def _refuse_unseen(stored: Iterable[ZoneDocument], zones: Iterable[Zone], seen: str, sent: Mapping[str, str]) -> None:
    """Refuse files for zones that have another PDF than the sender saw, or none any more."""
    now = {each.zone_id: each for each in stored}
    shown = dict(mark.split(":", 1) for mark in seen.split() if ":" in mark)
    collisions = []
    for zone in zones:
        document = now.get(zone.pk)
        if shown.get(str(zone.pk)) != (str(document.document_id) if document else None):
            collisions.append(Collision(zone.shown, document.name if document else "", sent[zone.code]))
    if collisions:
        raise Collisions(collisions)


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


def _keep(zone: Zone, document: _Document) -> int:
    kept, _made = PlanDocument.objects.get_or_create(
        sha256=hashlib.sha256(document.content).hexdigest(),
        defaults={"content": document.content, "pages": document.pages, "size_bytes": len(document.content)},
    )
    ZoneDocument.objects.update_or_create(zone=zone, defaults={"document": kept, "name": document.name})
    return kept.pk
