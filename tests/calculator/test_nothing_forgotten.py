"""A table over an enumeration, a group or the questions has an entry for each: a forgotten one fails at import."""

import runpy
from types import ModuleType
from typing import Any

import pytest
from django.db.models import IntegerChoices
from django.http import QueryDict
from django.utils import timezone

from calculator.core import facts, parameters
from calculator.core.question import Question
from calculator.core.texts import value_of
from calculator.pages.forms import prefill, quick
from calculator.pages.forms.fields import QuestionField, QuestionForm
from calculator.questions import read
from calculator.questions.frame import BY_KEY
from calculator.reports.workbook import input_sheets
from zones.catalogue import steckbrief_fields
from zones.doors import facts as doors
from zones.ingest.exports import xwaermeplan_file
from zones.models.indicators import Baualtersklasse, Energietraeger, Gebaeudetyp


def with_one_more(codes: type[IntegerChoices]) -> Any:
    return IntegerChoices(codes.__name__, [*((each.name, each.value) for each in codes), ("NEU", 1)])


CODES = (Gebaeudetyp, Baualtersklasse, Energietraeger)
SUITABLE = steckbrief_fields.FIELDS["eignung_waermenetz"]
FORGOTTEN = [
    *(
        (prefill, doors, codes.__name__, with_one_more(codes))
        for codes in (Gebaeudetyp, Baualtersklasse, Energietraeger)
    ),
    (input_sheets, parameters, "FOLDERS", (*parameters.FOLDERS, "weather")),
    (quick, facts, "FACTS", {key: each for key, each in facts.FACTS.items() if key != "house.dwellings"}),
    (xwaermeplan_file, steckbrief_fields, "FIELDS", {**steckbrief_fields.FIELDS, "eignung_biogas": SUITABLE}),
]


@pytest.mark.parametrize(("reader", "holder", "name", "value"), FORGOTTEN)
def test_an_entry_that_is_forgotten_fails_at_import(
    reader: ModuleType, holder: ModuleType, name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reader.__file__
    runpy.run_path(reader.__file__)
    monkeypatch.setattr(holder, name, value)
    with pytest.raises(LookupError):
        runpy.run_path(reader.__file__)


@pytest.mark.django_db
def test_every_question_says_which_keys_a_phone_shows_or_what_can_be_chosen() -> None:
    reading = read(QueryDict(""), timezone.localdate())
    form = QuestionForm(reading, "", [QuestionField(each) for each in BY_KEY.values()])
    modes = {entry.name: entry.inputmode for entry in form.entries}
    assert modes["house.living_area_m2"] == "decimal"
    assert modes["house.build_year"] == modes["stand"] == "numeric"
    assert {key for key, mode in modes.items() if not mode} == {key for key, each in BY_KEY.items() if each.words}


def test_a_question_of_a_type_that_nobody_reads_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        value_of(Question(label="", key="x", kind=float), "1")
