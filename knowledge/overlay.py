"""The texts that hold now: what staff have edited takes the place of the file's, never the other way round."""

from collections.abc import Mapping

from django.utils.translation import get_language

from knowledge.models import EditedText
from knowledge.texts import GERMAN, Text, TextKind, from_files


def texts_of(*kinds: TextKind, language: str = "") -> Mapping[tuple[TextKind, str], Text]:
    """Return the texts of some kinds by kind and key, in the order of the files; those that only staff have follow."""
    spoken = language or get_language() or GERMAN
    files = {**from_files(GERMAN), **(from_files(spoken) if spoken != GERMAN else {})}
    found = {each: text for each, text in files.items() if each[0] in kinds}
    edited = EditedText.objects.filter(kind__in=kinds, language__in={GERMAN, spoken})
    for record in sorted(edited, key=lambda each: each.language != GERMAN):
        text = record.text
        found[text.kind, text.key] = text
    return found
