"""Choices that somebody kept under a name, proposed again for files with the same columns."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import Choices, FileChoices
from zones.ingest.meaning.sample import Sample, tried
from zones.models import ColumnMapping, FileRole


def remembered_for(kind: str, files: Mapping[str, Mapping[str, Any]]) -> ColumnMapping | None:
    """Return the newest kept choices of this kind of data whose columns these files have; None where none fit."""
    for kept in ColumnMapping.objects.filter(kind=kind).order_by("-pk"):
        with suppress(SourceError):
            choices = Choices.of(kept.choices)
            by_role = {FileRole.MAIN: choices.main, FileRole.EXTRA: choices.extra}
            mapped = {role.value: chosen for role, chosen in by_role.items() if chosen.columns}
            if mapped and all(role in files and _fits(files[role], chosen) for role, chosen in mapped.items()):
                return kept
    return None


def _fits(file: Mapping[str, Any], choices: FileChoices) -> bool:
    if "sample" not in file:
        return False
    names = tried(Sample.of(file["sample"]), (), choices).table.names
    return set((choices.columns or {}).values()) <= set(names)
