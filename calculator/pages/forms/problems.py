"""What is wrong with a question, for the summary on top of a page: each with its field's name and address."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_noop

from calculator.pages.forms.fields import Entry, id_of
from calculator.questions.frame import name_of
from calculator.sentences.translated import translated


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One error: ``url`` leads to its field, on this page or on that of the detailed form (empty: to no field)."""

    name: str
    sentence: str
    url: str


def problems(errors: Mapping[str, str], entries: tuple[Entry, ...], elsewhere: str) -> list[FormProblem]:
    """Return the errors in the order in which they were found; fields that are not on this page stand ``elsewhere``."""
    here = {entry.name: entry for entry in entries}
    found = []
    for key, sentence in errors.items():
        entry, place = here.get(key), f"#{id_of(key)}" if key else ""
        url = place if entry else f"{elsewhere}{place}"
        found.append(
            FormProblem(translated(name_of(key) or gettext_noop("Angaben")), entry.error if entry else sentence, url)
        )
    return found
