"""The tables that checks use without Django are those of the models, and files may name codes in many ways."""

from collections.abc import Mapping

import pytest
from django.db.models import IntegerChoices
from hypothesis import given
from hypothesis import strategies as st

from zones.api.schemas import SteckbriefOut
from zones.api.zone_answers import CALLED
from zones.catalogue import codes as lists_of_codes
from zones.catalogue.codes import code_of, german_name
from zones.catalogue.plan_statements import PROCEDURES
from zones.catalogue.steckbrief_fields import FIELDS, FIGURES, LABELS, FieldKind
from zones.ingest.steckbrief_rows import UNITS
from zones.models import ConnectionDuty, Eignungsstufe, Indicator, Procedure, Steckbrief, Versorgungsart
from zones.models.indicators import SPECS, Baualtersklasse, Energietraeger, Gebaeudetyp

LISTS = [
    (lists_of_codes.VERSORGUNGSARTEN, Versorgungsart),
    (PROCEDURES, Procedure),
    (lists_of_codes.EIGNUNGSSTUFEN, Eignungsstufe),
    (lists_of_codes.CONNECTION_DUTIES, ConnectionDuty),
    (lists_of_codes.ENERGIETRAEGER, Energietraeger),
    (lists_of_codes.GEBAEUDETYPEN, Gebaeudetyp),
    (lists_of_codes.BAUALTERSKLASSEN, Baualtersklasse),
]


@pytest.mark.parametrize(("codes", "choices"), LISTS)
def test_codes_are_those_of_the_models_and_every_label_is_understood(
    codes: Mapping[int, tuple[str, ...]], choices: type[IntegerChoices]
) -> None:
    assert set(codes) == set(choices.values)
    for choice in choices:
        assert code_of(str(choice.label), codes) == choice.value
        assert code_of(str(choice.value), codes) == choice.value


def test_people_read_german_names_of_the_zones() -> None:
    named = {code: german_name(names) for code, names in lists_of_codes.VERSORGUNGSARTEN.items()}
    assert named[10003] == "Wärmenetzneubaugebiet"
    assert {code: str(choice.label) for code, choice in zip(named, Versorgungsart, strict=True)} == named


@pytest.mark.parametrize(("codes", "_choices"), LISTS)
def test_no_name_means_two_codes(codes: Mapping[int, tuple[str, ...]], _choices: object) -> None:
    for code, names in codes.items():
        assert {code_of(name, codes) for name in names} == {code}


def test_figures_have_the_lists_of_the_models_in_their_order_and_known_units() -> None:
    lists = {choices: codes for codes, choices in LISTS}
    assert list(FIGURES) == Indicator.values
    for indicator, spec in SPECS.items():
        figure = FIGURES[indicator]
        assert figure.categories == (lists[spec.categories] if spec.categories else None)
        assert spec.categories is None or list(figure.codes) == spec.categories.values
        assert figure.unit in UNITS


def test_every_column_of_the_model_is_a_field_of_the_catalogue() -> None:
    kept = {field.name for field in Steckbrief._meta.get_fields() if field.concrete}
    assert kept == {*FIELDS, "zone", "source", "as_of"}
    assert all(LABELS[key] == str(Steckbrief._meta.get_field(key).verbose_name) for key in FIELDS)


def test_every_field_reaches_the_answers_of_the_api() -> None:
    others = {CALLED.get(key, key) for key, field in FIELDS.items() if field.kind is not FieldKind.EIGNUNG}
    assert others <= set(SteckbriefOut.model_fields)


@given(st.text(max_size=20))
def test_any_other_text_is_unknown_or_one_code(text: str) -> None:
    assert code_of(text, lists_of_codes.VERSORGUNGSARTEN) in {None, *lists_of_codes.VERSORGUNGSARTEN}


@pytest.mark.parametrize("text", ["", " ", "–", "??"])
def test_signs_alone_mean_nothing(text: str) -> None:
    for codes, _choices in LISTS:
        assert code_of(text, codes) is None
