"""What the calculator learns of a zone."""

import pytest

from tests import builders
from zones.facts import ZoneFacts, zone_facts
from zones.models import Category

pytestmark = pytest.mark.django_db


def test_facts_of_a_published_zone() -> None:
    builders.published_city()
    expected = ZoneFacts("DEMO-02", "Gebiet DEMO-02", Category.WAERMENETZ, is_demonstration=True)
    assert zone_facts("DEMO-02") == expected


def test_a_draft_and_an_unknown_code_have_no_facts() -> None:
    builders.zone(builders.edition(), "DRAFT-1", builders.square(0, 0, 1, 1))
    assert zone_facts("DRAFT-1") is None
    assert zone_facts("'; DROP TABLE") is None
