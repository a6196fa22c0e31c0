"""Questions as fields of Django forms, which ``templates/calculator/form`` draw in KERN's markup.

A form is read like a link: ``read`` has parsed and checked what was typed, the forms show what it found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from html import escape
from typing import Any

from django import forms
from django.forms.utils import ErrorDict, ErrorList
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from calculator.core.city import current
from calculator.core.notation import (
    Magnitude,
    Notation,
    day,
    in_field,
    is_german,
    parse,
    plain,
    rounded,
    speaking,
    typable,
)
from calculator.core.question import Question
from calculator.core.texts import day_of
from calculator.questions import Reading
from calculator.questions.described import fact_text
from calculator.questions.doubts import SHARE, usual_share
from calculator.sentences import with_law
from calculator.sentences.translated import translator

# What is typed, by its type; all else is chosen from words.
_INPUTMODES: dict[type, str] = {int: "numeric", Decimal: "decimal", date: "numeric", str: "text"}


def id_of(key: str) -> str:
    """Return the id of the field of a question on every page."""
    return f"id_{key.replace('.', '_')}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One word to choose, its German name, and whether it is chosen."""

    word: str
    name: str
    chosen: bool = False


def _in_field(text: str, question: Question) -> str:
    """Return what was typed as this page writes it; what cannot be read stays as it is."""
    found: date | Decimal | None
    if question.kind is date and (found := day_of(text)):
        return day(found)
    if question.kind is Decimal and not is_german() and (found := parse(text, question.magnitude)) is not None:
        return in_field(found)
    return text


def _example(text: str) -> str:
    """Return an example, declared in German notation, as it can be typed on this page; with a unit it is left."""
    with speaking(Notation.GERMAN):
        number = parse(text, Magnitude.EITHER)
    return text if number is None else typable(number)


class Entry(forms.BoundField):
    """A field with what was ``typed`` into it (a day in German notation) and what is wrong with it.

    ``changed``: whether it is not at its default; everything else as in ``QuestionField``.
    """

    def __init__(self, form: forms.BaseForm, field: "QuestionField", name: str) -> None:
        super().__init__(form, field, name)
        self.id = id_of(name)
        # Of the texts that explain the input: always there, so that they can be replaced while one types.
        self.described_by = f"{self.id}_hint {self.id}_error"
        text: str = form.data.get(name, "")
        self.typed = _in_field(text, field.question)
        self.changed = bool(text) if field.changed is None else field.changed
        self.unit, self.default, self.source = field.unit, field.default, field.source
        self.choices, self.several = field.choices, field.several
        # What somebody said stays in sight whoever it is asked of.
        self.roles = "" if text else " ".join(field.roles)
        self.inputmode = "" if field.question.words else _INPUTMODES[field.question.kind]

    @cached_property
    def error(self) -> str:
        """What is wrong, with an example; empty if nothing is."""
        return " ".join(map(str, self.errors))

    # The form above a result has some ninety options; a template takes its time.
    def option_lines(self) -> SafeString:
        """Return the options of a select at once."""
        lines = (
            f'<option value="{escape(each.word)}"{" selected" if each.chosen else ""}>{escape(each.name)}</option>'
            for each in self.choices
        )
        return mark_safe("".join(lines))  # noqa: S308 - every text is escaped

    def tick_lines(self) -> SafeString:
        """Return the boxes of a field that can be ticked several times at once, each with its label."""
        return mark_safe("".join(map(self._tick, self.choices)))  # noqa: S308 - see _tick

    def _tick(self, choice: Choice) -> str:
        """Return one box; every text is escaped."""
        own_id = f"{self.id}_{escape(choice.word)}"
        return (
            f'<div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" id="{own_id}" '
            f'name="{self.name}" value="{escape(choice.word)}"{" checked" if choice.chosen else ""}>'
            f'<label class="kern-label" for="{own_id}">{escape(choice.name)}</label></div>'
        )


class QuestionField(forms.Field):
    """The field of a question. ``default`` says in words what holds while it is empty; ``source`` where that is from.

    ``several``: any number of the ``choices`` can be ticked; ``changed``: whether they are not the usual ones;
    ``roles``: the words of who is asked it, empty: everybody.
    """

    def __init__(
        self,
        question: Question,
        *,
        label: str = "",
        why: str = "",
        default: str = "",
        source: str = "",
        choices: Iterable[Choice] = (),
        several: bool = False,
        changed: bool | None = None,
        roles: Iterable[str] = (),
    ) -> None:
        german = translator()
        help_text = why or _with_law(german(question.why))
        super().__init__(required=False, label=label or german(question.label), help_text=help_text)
        self.question = question
        self.unit = german(question.unit) if question.unit else ""
        self.default, self.source = default, source
        self.choices, self.several, self.changed = tuple(choices), several, changed
        self.roles = tuple(roles)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> Entry:
        """Return the field with the entries of a form."""
        return Entry(form, self, field_name)

    def with_example(self, error: str) -> str:
        """Add an example to the sentence of an error, where one helps and it has none of its own."""
        if _("Beispiel:") in error:
            return error
        example = (
            "" if self.choices else self.default if self.default[:1].isdigit() else _example(self.question.example)
        )
        return _("%(error)s Beispiel: %(example)s.") % {"error": error, "example": example} if example else error


def _with_law(why: str) -> str:
    """Return why something is asked, with the figures of today's law if it names any: the day is slow to find out."""
    return with_law(why, timezone.localdate()) if "{" in why else why


class QuestionForm(forms.Form):
    """Some questions under one name; ``rows``: further forms, each of fields that belong together."""

    def __init__(
        self,
        reading: Reading,
        name: str,
        fields: Iterable[QuestionField],
        *,
        key: str = "",
        note: str = "",
        rows: Iterable["QuestionForm"] = (),
    ) -> None:
        super().__init__(reading.typed)
        self.fields = {field.question.key: field for field in fields}
        self.name, self.key, self.note, self.rows = name, key, note, tuple(rows)
        self._found = reading.errors

    def full_clean(self) -> None:
        """Take over what is wrong with what was read."""
        self.cleaned_data = {}
        self._errors = ErrorDict(
            {
                key: ErrorList([field.with_example(self._found[key])])
                for key, field in self.fields.items()
                if key in self._found and isinstance(field, QuestionField)
            }
        )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All fields, also those of the rows."""
        own = tuple(entry for entry in self if isinstance(entry, Entry))
        return (*own, *(entry for row in self.rows for entry in row.entries))

    @property
    def number_changed(self) -> int:
        """How many fields are not at their default."""
        return sum(entry.changed for entry in self.entries)

    @property
    def is_wrong(self) -> bool:
        """Whether a field has an error."""
        return any(entry.error for entry in self.entries)


def fact_field(
    fact: Question,
    reading: Reading,
    guessed: Mapping[str, Any],
    default: str = "",
    source: str = "",
    *,
    roles: Iterable[str] = (),
) -> QuestionField:
    """Return the field of a fact; its default is the guess unless another text is given."""
    text = default or fact_text(fact, guessed[fact.key])
    fact = with_usual_example(fact, guessed)
    return QuestionField(fact, default=text, source=source, choices=select(fact, reading, text), roles=roles)


def with_usual_example(fact: Question, guessed: Mapping[str, Any]) -> Question:
    """Return the question with an example that nobody doubts beside the other facts: of a share, the flat's own."""
    if fact.key != SHARE:
        return fact
    of_house = guessed["house.living_area_m2"], guessed["house.dwellings"]
    return replace(fact, example=plain(rounded(usual_share(guessed["household.flat_area_m2"], *of_house), 0)))


def select(question: Question, reading: Reading, default: str) -> tuple[Choice, ...]:
    """Return the words of a select, the default first; a typed word that does not exist stays visible."""
    words, chosen = question.words, reading.typed.get(question.key, "")
    if not words:
        return ()
    first = Choice("", _("Vorgabe: %(default)s") % {"default": default}, not chosen)
    unknown = (Choice(chosen, chosen, chosen=True),) if chosen and chosen not in words else ()
    german = translator()
    known = {word: name for word, name in words.items() if word == chosen or current().has(word)}
    return (first, *(Choice(word, german(name), word == chosen) for word, name in known.items()), *unknown)
