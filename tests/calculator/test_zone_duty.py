"""What clerks say of an area reaches grant and notes of the answer, unless people say it themselves."""

import pytest

from tests import builders
from tests.calculator.answers import answer_to
from zones.models import ConnectionDuty, Zone

pytestmark = pytest.mark.django_db
BLOCK = "gebiet=DEMO-01&house.building_type=mfh&house.dwellings=8&house.living_area_m2=560&stand=2026-11-23&v=2"


def grant_eur(link: str) -> float:
    answer = answer_to(f"{link}&systems=heat_pump,fernwaerme")
    return float(answer.comparison.system("heat_pump").grant_eur)


def test_the_area_decides_what_is_funded_unless_people_say_it() -> None:
    builders.published_city()
    assert grant_eur(BLOCK) > 0
    sheet = Zone.objects.get(code="DEMO-01").steckbrief
    sheet.connection_duty = ConnectionDuty.INSIDE
    sheet.save()
    assert grant_eur(BLOCK) == 0
    assert grant_eur(f"{BLOCK}&house.connection_duty=nein") > 0


def test_the_link_carries_nothing_of_it() -> None:
    builders.published_city()
    assert "duty" not in answer_to(f"{BLOCK}&systems=heat_pump").asked.query()


def test_nobody_is_taken_to_live_in_a_flat_of_a_block() -> None:
    answer = answer_to(f"{BLOCK}&systems=heat_pump")
    assert answer.asked.facts.house.self_used_dwellings == 0
    subsidy = answer.comparison.system("heat_pump").subsidy
    assert subsidy is not None
    assert not any(item.granted for item in subsidy.items if "speed" in item.key)
    assert any(note.code == "beg_condition_nobody_at_home" for note in answer.comparison.notes)
    own = answer_to("house.building_type=efh&stand=2026-11-23&v=2&systems=heat_pump")
    assert own.asked.facts.house.self_used_dwellings == 1
