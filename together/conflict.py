"""What the page of a conflict tells and asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.forms import BaseForm

from together.both_texts import BothTexts, differing
from together.three_way import ASKED, CHOICE, Meeting, Rows, as_shown, fingerprint, row_of


@dataclass(frozen=True)
class ToDecide:
    """A field that both have changed, to be decided; ``key`` names it on every page of its object."""

    texts: BothTexts
    key: str

    asked_name = ASKED

    @property
    def choice_name(self) -> str:
        """Name of the answer."""
        return f"{CHOICE}{self.key}"

    @property
    def asked_value(self) -> str:
        """What the page carries, so that the answer is known to be about the text as it was shown."""
        return f"{fingerprint(as_shown(self.texts.bound))}={self.key}"


@dataclass(frozen=True)
class Disagreement:
    """What both have changed; labels of what was taken over from somebody else, and of what only the sender changed."""

    questions: list[ToDecide]
    taken: list[str]
    kept: list[str]
    is_asked_again: bool


def conflict_of(form: BaseForm, rows: Iterable[Rows], meeting: Meeting | None) -> Disagreement:
    """Return what is to be told about a form made from what was sent and held against what is stored.

    Without a meeting nobody knows what was changed by whom: then every field that differs is asked about.
    """
    questions = [each for each in _questions(form, rows) if meeting is None or each.key in meeting.both]
    if meeting is None:
        return Disagreement(questions, [], [], is_asked_again=False)
    return Disagreement(questions, meeting.taken, meeting.kept, is_asked_again=bool(meeting.undecided))


def _questions(form: BaseForm, rows: Iterable[Rows]) -> Iterator[ToDecide]:
    yield from (ToDecide(each, each.name) for each in differing(form))
    for formset, names in rows:
        for part in formset.forms:
            row = row_of(formset, [part[name].value() for name in names])
            yield from (ToDecide(each, f"{row}-{each.name}") for each in differing(part))
