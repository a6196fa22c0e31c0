"""Every stored field of a case is printed for the client or named as internal, and what is internal is in no file."""

import pytest
from django.db.models import Model

from calculator.consultations.paper_fields import INTERNAL, PRINTED
from calculator.models import Consultation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", sorted(PRINTED, key=str))
def test_every_field_is_printed_or_named_as_internal(model: type[Model]) -> None:
    fields = {field.name for field in model._meta.concrete_fields}
    printed, internal = set(PRINTED[model]), set(INTERNAL[model])
    assert printed | internal == fields, f"Add to paper_fields: {fields ^ (printed | internal)}"
    assert not printed & internal


def test_every_model_that_hangs_on_a_case_is_in_the_table() -> None:
    hanging = {Consultation}
    while True:
        more = {relation.related_model for model in hanging for relation in model._meta.related_objects}
        if more <= hanging:
            break
        hanging |= more
    assert hanging == set(PRINTED) == set(INTERNAL)
