"""Uploaded files in the database: stored in pieces, written out again for the readers."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from django.db import transaction

from zones.models import FileRole, ImportChunk, ImportFile, ImportJob

CHUNK_BYTES = 1024 * 1024
# All house numbers of Thuringia take about 90 MB unpacked.
LARGEST_UPLOAD_BYTES = 250 * 1024 * 1024
LONGEST_NAME = 200


def keep(job: ImportJob, role: FileRole, name: str, pieces: Iterable[bytes]) -> ImportFile:
    """Store an uploaded file; an earlier one of the same role is replaced."""
    digest, size = hashlib.sha256(), 0
    with transaction.atomic():
        job.files.filter(role=role).delete()
        kept = ImportFile.objects.create(job=job, role=role, name=_plain_name(name), size_bytes=0)
        for number, piece in enumerate(pieces):
            ImportChunk.objects.create(file=kept, number=number, content=piece)
            digest.update(piece)
            size += len(piece)
        kept.size_bytes, kept.sha256 = size, digest.hexdigest()
        kept.save(update_fields=["size_bytes", "sha256"])
    return kept


def write_out(job: ImportJob, directory: Path) -> dict[str, Path]:
    """Write the files of an import below `directory` under the names they came with; return their paths by role."""
    paths = {}
    for kept in job.files.all():
        folder = directory / kept.role
        folder.mkdir()
        paths[kept.role] = folder / kept.name
        with paths[kept.role].open("wb") as file:
            for content in kept.chunks.values_list("content", flat=True).iterator(chunk_size=1):
                file.write(content)
    return paths


def _plain_name(name: str) -> str:
    """Return the last part of a file name, without control characters; readers go by its ending."""
    plain = "".join(char for char in name.replace("\\", "/").rsplit("/", 1)[-1] if char.isprintable())
    return plain[-LONGEST_NAME:].lstrip(".") or "datei"
