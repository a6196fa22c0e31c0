"""The tables that checks use without Django are those of the models, and files may name codes in many ways."""

from collections.abc import Mapping

import pytest
from django.db.models import IntegerChoices
from hypothesis import given
from hypothesis import strategies as st

from zones.ingest import vocabulary
from zones.ingest.vocabulary import code_of
from zones.models import Eignungsstufe, Indicator, Steckbrief, Versorgungsart
from zones.models.indicators import SPECS, Baualtersklasse, Energietraeger, Gebaeudetyp

LISTS = [
    (vocabulary.VERSORGUNGSARTEN, Versorgungsart),
    (vocabulary.EIGNUNGSSTUFEN, Eignungsstufe),
    (vocabulary.ENERGIETRAEGER, Energietraeger),
    (vocabulary.GEBAEUDETYPEN, Gebaeudetyp),
    (vocabulary.BAUALTERSKLASSEN, Baualtersklasse),
]


@pytest.mark.parametrize(("codes", "choices"), LISTS)
def test_codes_are_those_of_the_models_and_every_label_is_understood(
    codes: Mapping[int, tuple[str, ...]], choices: type[IntegerChoices]
) -> None:
    assert set(codes) == set(choices.values)
    for choice in choices:
        assert code_of(str(choice.label), codes) == choice.value
        assert code_of(str(choice.value), codes) == choice.value


@pytest.mark.parametrize(("codes", "_choices"), LISTS)
def test_no_name_means_two_codes(codes: Mapping[int, tuple[str, ...]], _choices: object) -> None:
    for code, names in codes.items():
        assert {code_of(name, codes) for name in names} == {code}


def test_figures_have_the_units_bounds_and_lists_of_the_models() -> None:
    lists = {choices: codes for codes, choices in LISTS}
    assert list(vocabulary.FIGURES) == Indicator.values
    for indicator, spec in SPECS.items():
        figure = vocabulary.FIGURES[indicator]
        assert (figure.unit, figure.maximum) == (str(spec.unit), spec.maximum)
        assert figure.categories == (lists[spec.categories] if spec.categories else None)


def test_names_of_fields_are_those_of_the_models() -> None:
    for name in vocabulary.STECKBRIEF_FIELDS:
        assert vocabulary.LABELS[name] == str(Steckbrief._meta.get_field(name).verbose_name)
    for indicator in Indicator:
        assert vocabulary.LABELS[indicator] == str(indicator.label)


@given(st.text(max_size=20))
def test_any_other_text_is_unknown_or_one_code(text: str) -> None:
    assert code_of(text, vocabulary.VERSORGUNGSARTEN) in {None, *vocabulary.VERSORGUNGSARTEN}


@pytest.mark.parametrize("text", ["", " ", "–", "??"])
def test_signs_alone_mean_nothing(text: str) -> None:
    for codes, _choices in LISTS:
        assert code_of(text, codes) is None
