"""The client's checklist: its rows as a form, usual steps to take over, and saving without overwriting another's."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.consultations import cases
from calculator.consultations.forms import INPUT, day
from calculator.core.parameters import FIRST_STICHTAG
from calculator.models import MOST_STEPS, ChecklistStep, Consultation
from together.both_texts import Conflict
from together.marks import mark_of

PREFIX, EMPTY_ROWS, LONGEST_STEP, MOST_YEARS = "schritt", 3, 300, 20
_ROW = re.compile(rf"{PREFIX}-([0-9]{{1,2}})-")
Row = dict[str, Any]


class StepForm(forms.Form):
    """One row: what, by when, done. A row without any text is none."""

    text = forms.CharField(
        label=gettext_lazy("Was"),
        required=False,
        max_length=LONGEST_STEP,
        widget=forms.Textarea(attrs={**INPUT, "rows": 3}),  # a usual step is longer than a line of the page
    )
    due_on = day(gettext_lazy("Bis wann"))
    done = forms.BooleanField(
        label=gettext_lazy("Erledigt"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "kern-form-check__checkbox"}),
    )

    def clean_text(self) -> str:
        """Return the step as one line."""
        return " ".join(self.cleaned_data["text"].split())

    def clean_due_on(self) -> dt.date | None:
        """Refuse days that nobody can mean."""
        due: dt.date | None = self.cleaned_data["due_on"]
        last = timezone.localdate() + dt.timedelta(days=365 * MOST_YEARS)
        if due and not FIRST_STICHTAG <= due <= last:
            words = {"first": date_format(FIRST_STICHTAG, "d.m.Y"), "last": date_format(last, "d.m.Y")}
            raise ValidationError(_("Erlaubt sind Tage vom %(first)s bis zum %(last)s.") % words)
        return due

    def clean(self) -> Row:
        """Ask what is to be done where only a day or the tick was given."""
        cleaned: Row = super().clean() or {}
        if not cleaned.get("text") and "text" not in self.errors and (cleaned.get("due_on") or cleaned.get("done")):
            self.add_error("text", _("Bitte schreiben Sie, was zu tun ist, oder leeren Sie die ganze Zeile."))
        return cleaned


Rows = BaseFormSet[StepForm]


def stored_rows(case: Consultation) -> list[Row]:
    """Return the rows of a case by the names of the form."""
    return [{"text": step.text, "due_on": step.due_on, "done": step.done} for step in case.steps.all()]


def version_of(rows: Iterable[Row]) -> str:
    """Return the mark of stored rows that a page carries as its version."""
    return mark_of(*((row["text"], str(row["due_on"]), row["done"]) for row in rows))


def rows_form(case: Consultation, data: QueryDict | None = None) -> Rows:
    """Return the rows of a case, or those that were sent, as a form with room for more."""
    stored = stored_rows(case)
    extra = min(EMPTY_ROWS, MOST_STEPS - len(stored))
    made = formset_factory(StepForm, extra=extra, max_num=MOST_STEPS, absolute_max=MOST_STEPS, validate_max=True)
    return made(initial=stored, prefix=PREFIX) if data is None else made(_counted(data), prefix=PREFIX)


def _counted(data: QueryDict) -> QueryDict:
    """Return what was sent with the number of its rows, whatever it says itself; none at all is no list."""
    counted, count = data.copy(), _count(data)
    counted[f"{PREFIX}-TOTAL_FORMS"] = str(count or "")
    counted[f"{PREFIX}-INITIAL_FORMS"] = "0"
    return counted


def with_row(data: QueryDict, row: Row) -> QueryDict:
    """Return what was sent with one row more, as far as there is room; an empty one is filled first."""
    filled, count = data.copy(), _count(data)
    empty = (number for number in range(count) if row["text"] and not _is_filled(data, number))
    place = next(empty, count)
    if place < MOST_STEPS:
        filled[f"{PREFIX}-{place}-text"] = row["text"]
        filled[f"{PREFIX}-{place}-due_on"] = row["due_on"].isoformat() if row["due_on"] else ""
        filled.setlist(f"{PREFIX}-{place}-done", ["on"] if row["done"] else [])
    return filled


def together(data: QueryDict, theirs: Iterable[Row]) -> QueryDict:
    """Return what was sent, followed by the rows that somebody else has saved and whose text is not among it."""
    for row in theirs:
        if row["text"] not in texts(data):
            data = with_row(data, row)
    return data


def new_row(text: str) -> Row:
    """Return a row that begins with a text."""
    return {"text": text[:LONGEST_STEP], "due_on": None, "done": False}


def is_full(data: QueryDict) -> bool:
    """Whether what was sent has no room for another row."""
    return all(_is_filled(data, number) for number in range(MOST_STEPS))


def _count(data: QueryDict) -> int:
    sent = (_ROW.match(name) for name in data)
    return max((int(found[1]) + 1 for found in sent if found), default=0)


def _is_filled(data: QueryDict, number: int) -> bool:
    return any(str(data.get(f"{PREFIX}-{number}-{name}", "")).strip() for name in StepForm.base_fields)


def typed(form: Rows) -> list[Row]:
    """Return the rows that hold a text, of a form that is valid."""
    return [one.cleaned_data for one in form.forms if one.cleaned_data.get("text")]


def texts(data: QueryDict) -> list[str]:
    """Return the texts of the rows that were sent."""
    sent = (" ".join(str(data.get(f"{PREFIX}-{number}-text", "")).split()) for number in range(_count(data)))
    return [text for text in sent if text]


@transaction.atomic
def save(case: Consultation, version: str, rows: Iterable[Row], who: User) -> None:
    """Write the checklist anew; raises ``Conflict`` if it is no longer the one that the page was opened with."""
    stored = Consultation.objects.select_for_update().get(pk=case.pk)
    if version_of(stored_rows(stored)) != version:
        raise Conflict
    stored.steps.all().delete()
    steps = (ChecklistStep(consultation=stored, position=number, **row) for number, row in enumerate(rows, start=1))
    ChecklistStep.objects.bulk_create(steps)
    cases.touch(stored, who, _("Checkliste"))
