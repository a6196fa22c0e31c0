"""The 55-degree test over all combinations of answers: nothing comes from empty fields, nothing mild is a pass."""

from decimal import Decimal
from itertools import product

import pytest

from calculator.doors.climate import read_degrees
from knowledge.pages.flow_answer import FlowAnswer, answered
from knowledge.pages.flow_check import FlowCheck
from knowledge.pages.flow_table import DECISIONS, Day, Emitters, Flow, FlowOutcome, Seen, Warm

COLDEST = Decimal(-14)
FLOWS = ("", "30", "35", "40", "45", "50", "54,5", "55", "55,5", "70")
OUTSIDE = ("", "15", "3", "0,5", "0", "-3", "-5", "-10", "-11,9", "-12", "-14", "-20")
EVERY = [Seen(*each, COLDEST) for each in product(Emitters, Warm, map(read_degrees, FLOWS), map(read_degrees, OUTSIDE))]


def said(seen: Seen) -> str:
    answer = answered(seen)
    return " ".join((answer.headline, *answer.next_steps)).replace("\xa0", " ")


def of(query: str) -> FlowAnswer:
    found = FlowCheck(dict(part.split("=") for part in query.split("&")), COLDEST).answer
    assert found is not None
    return found


def test_every_combination_has_an_answer_and_a_step() -> None:
    assert {len(row) for row in DECISIONS.values()} == {len(Day)}
    assert {each.outcome for each in EVERY} == set(FlowOutcome)
    never = {(Flow.AMPLE, Day.UNKNOWN), (Flow.BELOW, Day.COLDEST)}
    assert {(each.flow, each.day) for each in EVERY} == set(product(Flow, Day)) - never
    for each in EVERY:
        assert answered(each).next_steps
        assert "%(" not in said(each)
        assert all(step.endswith(".") for step in answered(each).next_steps)


@pytest.mark.parametrize("seen", [each for each in EVERY if "bereit" in answered(each).headline], ids=repr)
def test_a_house_is_ready_only_by_a_flow_measured_on_a_day_like_the_coldest(seen: Seen) -> None:
    assert seen.warm is Warm.ALL
    assert seen.flow_c is not None
    assert seen.flow_c <= 55
    assert seen.outside_c is not None
    assert seen.outside_c <= -12


def test_nothing_is_good_without_both_temperatures_or_on_a_mild_day() -> None:
    good = [each for each in EVERY if answered(each).is_good]
    assert good
    for each in good:
        assert each.warm is Warm.ALL
        assert each.flow_c is not None
        assert each.outside_c is not None
        assert each.outside_c <= 0


def test_what_was_passed_in_frost_says_at_which_temperature_and_that_the_coldest_day_asks_more() -> None:
    passed = [each for each in EVERY if each.warm is Warm.ALL and each.day is Day.FROST and each.flow is not Flow.ABOVE]
    for each in passed:
        if each.flow is not Flow.UNKNOWN:
            assert answered(each).headline.startswith("Bei ")
            assert "heißeres Wasser" in said(each)
            assert "−14 °C" in said(each)


def test_cool_rooms_with_cooler_water_mean_more_heat_and_with_hotter_water_not_passed() -> None:
    for each in EVERY:
        if each.warm is Warm.SOME and each.flow_c is not None:
            assert answered(each).headline.startswith("Nicht bestanden") == (each.flow_c > 55)
            assert ("höher, bis höchstens 55 °C" in said(each)) == (each.flow_c < 55)
            assert "niedriger ein" not in said(each)


def test_underfloor_heating_has_no_radiators() -> None:
    for each in EVERY:
        if each.emitters is Emitters.FLOOR:
            assert "Heizkörper" not in said(each)
            assert "Thermostatventil" not in said(each)


@pytest.mark.parametrize(
    ("query", "headline"),
    [
        ("warm=alle", "Das lässt sich so noch nicht sagen."),
        ("warm=alle&vorlauf=&aussen=&heizflaechen=fussboden", "Das lässt sich so noch nicht sagen."),
        ("warm=alle&vorlauf=50", "Das lässt sich so noch nicht sagen."),
        ("warm=alle&aussen=-14", "Das lässt sich so noch nicht sagen."),
        ("warm=alle&vorlauf=35&aussen=0,1", "Das lässt sich so noch nicht sagen."),
        ("warm=alle&vorlauf=50&aussen=0", "Bei 0 °C bestanden. Ob es am kältesten Tag reicht, ist noch offen."),
        ("warm=alle&vorlauf=40&aussen=0", "Bei 0 °C bestanden. Auch für den kältesten Tag sieht es gut aus."),
        ("warm=alle&vorlauf=55 °C&aussen=−13 °C", "Ihr Haus ist bereit: Es wird mit höchstens 55 °C warm."),
        ("warm=nicht-alle&vorlauf=70&aussen=-10", "Nicht bestanden: Auch mit mehr als 55 °C blieben Räume kühl."),
        ("warm=nicht-alle&vorlauf=70&aussen=–10", "Nicht bestanden: Auch mit mehr als 55 °C blieben Räume kühl."),
        ("warm=nicht-alle&vorlauf=70&aussen=8", "Nicht bestanden: Auch mit mehr als 55 °C blieben Räume kühl."),
        (
            "warm=nicht-alle&vorlauf=35&heizflaechen=fussboden",
            "Noch nicht bestanden: Stellen Sie den Vorlauf höher, bis höchstens 55 °C.",
        ),
        ("warm=nicht-probiert&heizflaechen=fussboden&vorlauf=70", "Das zeigt erst der Test an einem kalten Tag."),
        ("vorlauf=&aussen=&warm=&heizflaechen=", "Das zeigt erst der Test an einem kalten Tag."),
    ],
)
def test_what_was_seen_decides(query: str, headline: str) -> None:
    assert of(query).headline.replace("\xa0", " ") == headline


@pytest.mark.parametrize(("outside", "due"), [("0", 40), ("-5", 45), ("-10", 50), ("-12", 55), ("-20", 55), ("30", 20)])
def test_a_warmer_day_asks_for_cooler_water(outside: str, due: int) -> None:
    seen = Seen(Emitters.SMALL, Warm.ALL, None, read_degrees(outside), COLDEST)
    assert seen.due_c == due


def test_the_coldest_day_is_that_of_the_city() -> None:
    in_a_milder_city = Seen(Emitters.SMALL, Warm.ALL, Decimal(55), Decimal(-9), Decimal(-10))
    assert in_a_milder_city.outcome is FlowOutcome.READY


@pytest.mark.parametrize("typed", [{"vorlauf": "70"}, {"vorlauf": "50", "warm": "nicht-probiert"}])
def test_temperatures_beside_the_preset_answer_are_asked_about(typed: dict[str, str]) -> None:
    found = FlowCheck({"aussen": "–5"} | typed, COLDEST)
    assert found.answer is None
    assert "Wurde es damit überall warm?" in found.errors["warm"]
