"""Where the two measures of the page name two heatings, or too many futures disagree, nobody is called the winner."""

import json
from dataclasses import replace

import pytest
from django.test import Client

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.core.law_answers import Verdict
from calculator.core.notation import around_euro
from calculator.reports.verdict import LEAST_PERCENT, SURE_PERCENT, Rival, VerdictKind, verdict
from calculator.reports.wording import named
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
TERRACED = "house.building_type=rh&house.build_year=1972"
OIL = "house.build_year=1965&house.renovation=original&heating.kind=oil&heating.year_installed=1998"
YOUNG = "house.build_year=2019&house.living_area_m2=140&house.renovation=kfw55&heating.year_installed=2019"
PUMP = "heat_pump_investment_eur"


def differing(systems: str = "heat_pump,gas") -> Answer:
    """The first by total leads without interest only; with it, the second costs 300 € a year less."""
    answer = answer_to(f"{TERRACED}&systems={systems}&quote.gas.1.label=x&quote.gas.1.amount_eur=59000")
    best, second = (answer.comparison.evaluation(system.key) for system in answer.ranking.standing)
    evaluations = (best, replace(second, annuity_eur=best.annuity_eur - 300))
    return replace(answer, comparison=replace(answer.comparison, appraise=lambda _systems: evaluations))


def test_both_measures_stand_in_the_first_sentence_and_no_winner_is_clear() -> None:
    answer = differing()
    found = verdict(answer)
    assert found.kind is VerdictKind.MEASURES_DIFFER
    assert found.open
    assert found.heading == "Ergebnis: offen"
    gas = answer.comparison.system("gas")
    assert found.sentence.startswith("Zwei Maßstäbe, zwei Antworten: Ohne Zinsen kostet die Wärmepumpe")
    assert "Mit Zinsen (VDI 2067) kostet dagegen die Gasheizung am wenigsten" in found.sentence
    assert "rund 300\N{NO-BREAK SPACE}€ im Jahr weniger als die Wärmepumpe" in found.sentence
    assert around_euro(gas.fair_eur - answer.comparison.system("heat_pump").fair_eur) in found.sentence
    shares = [answer.likelihoods[key].cheapest_percent for key in ("heat_pump", "gas")]
    words = "Ein klarer Gewinner ist das nicht: Von 10.000 gerechneten Preisverläufen liegt die Wärmepumpe in"
    assert (
        f"{words} {shares[0]}\N{NO-BREAK SPACE}% vorn, die Gasheizung in {shares[1]}\N{NO-BREAK SPACE}%."
        in found.sentence
    )
    assert not any("VDI" in caution for caution in found.cautions)


def test_two_heat_pumps_are_called_what_they_have_in_common() -> None:
    found = verdict(differing("heat_pump,heat_pump_borehole"))
    assert found.kind is VerdictKind.MEASURES_DIFFER
    words = "Unter diesen Annahmen kostet eine Wärmepumpe nach 20 Jahren insgesamt am wenigsten; welche, ist offen."
    assert found.sentence.startswith(words)


def test_a_few_euros_a_year_are_no_other_answer() -> None:
    answer = answer_to(f"{TERRACED}&systems=heat_pump,gas")
    least = answer.other_measure.system if answer.other_measure else answer.ranking.best
    assert least is not None
    for system in answer.ranking.standing:
        annuity = answer.comparison.evaluation(least.key).annuity_eur
        assert annuity < answer.comparison.evaluation(system.key).annuity_eur + 10


@pytest.mark.parametrize("query", [TERRACED, OIL, YOUNG, f"{TERRACED}&measures=facade,roof"])
def test_the_word_above_the_verdict_is_as_sure_as_the_futures_and_both_measures(query: str) -> None:
    answer = answer_to(query)
    found, best = verdict(answer), answer.ranking.best
    assert best is not None
    share = answer.likelihoods[best.key].cheapest_percent or 0
    if answer.other_measure:
        assert found.kind is VerdictKind.MEASURES_DIFFER
    else:
        words = {True: "Ergebnis: offen", False: "Ergebnis: knapp" if share < SURE_PERCENT else "Ergebnis"}
        assert found.heading == words[share < LEAST_PERCENT]
    assert ("Das heißt: Die alte Heizung bleibt" in " ".join(each.sentence for each in found.against)) <= (
        not found.open
    )


def keeping() -> Answer:
    """An answer in which the old heating is the cheapest."""
    answer = answer_to(YOUNG)
    assert answer.subject is not None
    assert answer.subject.key == Technology.KEEP
    return answer


def test_who_keeps_the_old_heating_hears_what_may_follow_it() -> None:
    answer = keeping()
    other = answer.other_kind
    assert other is not None
    said = {each.rival: each.sentence for each in verdict(answer).against}[Rival.KEEP]
    gas = answer.beside.system("gas")
    cheaper, dearer = sorted((gas, other), key=lambda system: system.fair_eur)
    assert "Und wenn die alte am Ende ist? Müsste heute eine neue her" in said
    assert f"kostete {named(cheaper)} insgesamt rund {around_euro(dearer.fair_eur - cheaper.fair_eur)} weniger" in said
    assert f"als {named(dearer)}" in said
    assert f"{answer.lead_percent(cheaper.key, dearer.key)}\N{NO-BREAK SPACE}%" in said


def test_who_keeps_a_young_heating_hears_that_nothing_presses() -> None:
    said = {each.rival: each.sentence for each in verdict(keeping()).against}[Rival.KEEP]
    assert "Die jetzige ist erst 7 Jahre alt und hält gerechnet noch" in said


def test_where_the_law_bars_the_present_kind_the_cheapest_of_the_others_is_named() -> None:
    answer = answer_to(f"{YOUNG}&systems=heat_pump,gas,keep")
    gas = answer.comparison.system("gas")
    assert gas.permission is not None
    barred = replace(gas, permission=replace(gas.permission, verdict=Verdict.NOT_ALLOWED))
    systems = tuple(barred if system is gas else system for system in answer.comparison.systems)
    found = verdict(replace(answer, comparison=replace(answer.comparison, systems=systems))).against
    said = {each.rival: each.sentence for each in found}[Rival.KEEP]
    assert "Von den neuen kostet heute die Wärmepumpe am wenigsten" in said


def test_who_goes_on_as_before_is_set_against_another_kind() -> None:
    answer = keeping()
    assert answer.rival is answer.other_kind
    assert answer.rival is not None
    pairs = {frozenset((point.below, point.above)) for point in answer.tipping}
    assert pairs == {frozenset({Technology.KEEP, Technology(answer.rival.key)})}


@pytest.mark.parametrize(("year", "said"), [(2023, True), (2003, False)])
def test_a_young_heating_need_not_go(year: int, said: bool) -> None:
    cheap = f"{PUMP}=9000&confirmed={PUMP}"
    answer = answer_to(f"house.build_year=1970&heating.year_installed={year}&systems=heat_pump,keep&{cheap}")
    assert answer.subject is not None
    assert answer.subject.key == Technology.AIR_WATER_HP
    sentence = {each.rival: each.sentence for each in verdict(answer).against}[Rival.KEEP]
    assert ("Zum Austausch drängt nichts" in sentence) is said


def test_an_open_verdict_names_one_rival_with_its_own_gap_and_share() -> None:
    answer = answer_to(f"{TERRACED}&house.living_area_m2=130&heating.year_installed=2004")
    found = verdict(answer)
    assert found.kind is VerdictKind.OPEN
    chances, best = answer.likelihoods, answer.ranking.standing[0]
    rival = max(answer.ranking.standing[1:], key=lambda system: chances[system.key].cheapest_percent or 0)
    gap = around_euro(rival.fair_eur - best.fair_eur)
    assert f"das sind rund {gap} weniger als {named(rival)}" in found.sentence
    assert f"{named(rival)} in {chances[rival.key].cheapest_percent}" in found.sentence


def test_the_json_names_no_winner_where_the_page_names_none(client: Client) -> None:
    found = json.loads(
        client.get(f"/rechner/ergebnis.json?{TERRACED}&house.living_area_m2=130&heating.year_installed=2004").content
    )
    assert (found["verdict"]["kind"], found["verdict"]["winner"]) == ("open", None)
