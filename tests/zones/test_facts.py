"""What the calculator learns of a zone and of the published plan."""

from decimal import Decimal

import pytest

from tests import builders
from zones.content.categories import CATEGORY_TEXTS
from zones.doors.facts import (
    EditionFacts,
    ZoneFacts,
    ZoneProfile,
    locate,
    published_edition,
    zone_facts,
    zone_profile,
)
from zones.models import Category, Indicator, Zone
from zones.models.edition import DEMONSTRATION_MARK
from zones.models.indicators import Gebaeudetyp
from zones.models.steckbrief import ConnectionDuty, Eignungsstufe

pytestmark = pytest.mark.django_db
PLAN = EditionFacts("Testausgabe", builders.DAY, None, "Test", str(DEMONSTRATION_MARK))


def test_facts_of_a_published_zone() -> None:
    builders.published_city()
    text = CATEGORY_TEXTS[Category.WAERMENETZ]
    assert zone_facts("DEMO-02") == ZoneFacts(
        "DEMO-02",
        "Gebiet DEMO-02",
        Category.WAERMENETZ,
        is_demonstration=True,
        edition=PLAN,
        not_meant=str(text.not_meant),
        ask=tuple(map(str, text.ask)),
    )


def test_what_to_ask_stands_on_the_page_of_the_zone_too() -> None:
    for text in CATEGORY_TEXTS.values():
        assert set(map(str, text.ask)) <= {str(each) for each in (*text.owners, *text.next_steps)}


def test_the_published_plan_is_told() -> None:
    builders.published_city()
    assert published_edition() == PLAN


def test_official_data_carry_no_mark() -> None:
    builders.published_city(is_demonstration=False)
    plan = published_edition()
    assert plan is not None
    assert plan.mark == ""


@pytest.mark.parametrize(
    ("stated", "duty"), [(None, ConnectionDuty.UNKNOWN), (1000, ConnectionDuty.INSIDE), (2000, ConnectionDuty.PARTLY)]
)
def test_clerks_say_how_far_the_by_law_reaches(stated: int | None, duty: ConnectionDuty) -> None:
    builders.published_city()
    sheet = Zone.objects.get(code="DEMO-01").steckbrief
    sheet.connection_duty = stated
    sheet.save()
    facts, (place,) = zone_facts("DEMO-01"), locate([""], ["DEMO-01"])
    assert facts is not None
    assert facts.connection_duty is place.connection_duty is duty


def test_a_draft_and_an_unknown_code_have_no_facts() -> None:
    builders.zone(builders.edition(), "DRAFT-1", builders.square(0, 0, 1, 1))
    assert zone_facts("DRAFT-1") is None
    assert zone_facts("'; DROP TABLE") is None
    assert zone_profile("DRAFT-1") == ZoneProfile()
    assert published_edition() is None


def test_the_profile_lists_the_largest_share_first() -> None:
    builders.published_city()
    sheet = Zone.objects.get(code="DEMO-01").steckbrief
    sheet.target_year, sheet.eignung_dezentral = 2040, Eignungsstufe.WAHRSCHEINLICH_GEEIGNET
    sheet.save()
    for category, value in ((Gebaeudetyp.REIHENHAUS, 20), (Gebaeudetyp.EINFAMILIENHAUS, 75)):
        sheet.values.create(
            indicator=Indicator.BUILDINGS_BY_TYPE, category=category, value=value, source="Test", as_of=builders.DAY
        )
    profile, facts = zone_profile("DEMO-01"), zone_facts("DEMO-01")
    assert [share.member for share in profile.buildings] == [Gebaeudetyp.EINFAMILIENHAUS, Gebaeudetyp.REIHENHAUS]
    assert profile.network_energy_mwh_a == Decimal(0)
    assert facts is not None
    assert facts.target_year == 2040
    assert facts.eignungen == (("Eignung für dezentrale Versorgung", "wahrscheinlich geeignet"),)
