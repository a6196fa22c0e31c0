"""What clerks say of an area reaches grant and notes of the answer, unless people say it themselves."""

import pytest

from calculator.core.notation import around_euro
from calculator.reports.first_screen import first_screen
from calculator.reports.sheet import sheet
from calculator.reports.steps import steps_to_do
from calculator.reports.verdict import verdict
from tests import builders
from tests.calculator.answers import answer_to
from zones import services
from zones.models import ConnectionDuty, Versorgungsart, Zone

pytestmark = pytest.mark.django_db
BLOCK = "gebiet=DEMO-01&house.building_type=mfh&house.dwellings=8&house.living_area_m2=560&stand=2026-11-23&v=2"


def grant_eur(link: str) -> float:
    answer = answer_to(f"{link}&systems=heat_pump,fernwaerme")
    return float(answer.comparison.system("heat_pump").grant_eur)


def test_the_area_decides_what_is_funded_unless_people_say_it() -> None:
    builders.published_city()
    assert grant_eur(BLOCK) > 0
    facts = Zone.objects.get(code="DEMO-01").steckbrief
    facts.connection_duty = ConnectionDuty.INSIDE
    facts.save()
    assert grant_eur(BLOCK) == 0
    assert grant_eur(f"{BLOCK}&house.connection_duty=nein") > 0


def in_zone(kind: Versorgungsart, duty: ConnectionDuty) -> str:
    plan = builders.edition()
    square = builders.square(builders.WEST, builders.SOUTH, builders.SHARED, builders.NORTH)
    zone = builders.zone(plan, "DEMO-01", square, kind)
    zone.steckbrief.connection_duty = duty
    zone.steckbrief.save()
    services.publish(plan, reason="Test")
    return BLOCK


@pytest.mark.parametrize(
    ("kind", "duty", "warned"),
    [
        (Versorgungsart.WAERMENETZ_AUSBAU, ConnectionDuty.UNKNOWN, True),
        (Versorgungsart.PRUEFGEBIET, ConnectionDuty.UNKNOWN, True),
        (Versorgungsart.DEZENTRAL, ConnectionDuty.UNKNOWN, False),
        (Versorgungsart.DEZENTRAL, ConnectionDuty.PARTLY, True),
        (Versorgungsart.WAERMENETZ_AUSBAU, ConnectionDuty.OUTSIDE, False),
        (Versorgungsart.WAERMENETZ_AUSBAU, ConnectionDuty.INSIDE, False),  # nothing is granted then
    ],
)
def test_the_answer_warns_of_the_grant_that_a_by_law_may_take(
    kind: Versorgungsart, duty: ConnectionDuty, warned: bool
) -> None:
    link = f"{in_zone(kind, duty)}&systems=heat_pump,gas"
    answer = answer_to(link)
    pump = answer.comparison.system("heat_pump")
    first = verdict(answer).cautions[0]
    words = f"hier bis rund {around_euro(pump.grant_eur)}, fällt dann weg"
    assert (words in first) is warned
    assert first.startswith("Klären Sie das vor jedem Auftrag:") is warned
    for stated in ("ja", "nein"):
        told = verdict(answer_to(f"{link}&house.connection_duty={stated}")).cautions
        assert not any("Klären Sie das vor jedem Auftrag" in each for each in told)
    assert not any("fällt dann weg" in each for each in verdict(answer_to(f"{BLOCK}&systems=gas,oil")).cautions)


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


def test_a_duty_that_was_told_comes_before_everything_else() -> None:
    query = "wer=eigentum&heating.kind=gas_central&house.building_type=mfh&house.dwellings=4&house.connection_duty=ja"
    answer = answer_to(query)
    told = "ist der Anschluss an die Fernwärme Pflicht"
    assert told in first_screen(answer).step
    assert told in sheet(answer).steps[0]
    assert "Ihr Haus muss nach der Satzung an die Fernwärme" in verdict(answer).cautions[0]
    assert told not in first_screen(answer_to(query.replace("eigentum", "miete"))).step
    assert told not in " ".join(steps_to_do(answer_to(query.replace("duty=ja", "duty=nein"))))
