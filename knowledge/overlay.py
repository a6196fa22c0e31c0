"""The texts that hold now: what staff have edited takes the place of the file's, never the other way round."""

from collections.abc import Mapping

from django.utils.translation import get_language

from knowledge.models import EditedText
from knowledge.texts import GERMAN, Text, TextKind, from_files


def texts_of(*kinds: TextKind, language: str = "") -> Mapping[tuple[TextKind, str], Text]:
    """Return the texts of some kinds by kind and key, in the order of the files; those that only staff have follow.

    What the language of the page lacks is shown in German.
    """
    spoken = language or get_language() or GERMAN
    languages = dict.fromkeys((GERMAN, spoken))
    edited = list(EditedText.objects.filter(kind__in=kinds, language__in=languages))
    found: dict[tuple[TextKind, str], Text] = {}
    for each in languages:
        found |= {key: text for key, text in from_files(each).items() if key[0] in kinds}
        found |= {(text.kind, text.key): text for text in (record.text for record in edited if record.language == each)}
    return found
