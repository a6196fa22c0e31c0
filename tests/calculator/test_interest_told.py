"""A told loan is counted where a person reads amounts, and where its interest turns the lead, the verdict is open."""

import pytest

from calculator.answer.kinds import rival_of
from calculator.answer.measures import Interest, loan_interest_eur
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import first_figures
from calculator.reports.verdict import VerdictKind, verdict
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
WEG = (
    "wer=weg&heating.kind=gas_central&house.building_type=mfh&house.dwellings=8&household.flat_area_m2=70"
    "&reading.1.amount=70000"
)
LOAN = "loan.interest_percent=4&loan.years=30"
OWNER = "wer=eigentum&heating.kind=gas_central&house.living_area_m2=120&reading.1.amount=18000"


def test_where_the_interest_of_the_loan_turns_the_lead_the_verdict_is_open_and_names_both() -> None:
    answer = answer_to(f"{WEG}&{LOAN}")
    best, other = answer.ranking.best, answer.other_measure
    assert best is not None
    assert other is not None
    assert other.interest is Interest.LOAN
    found = first_screen(answer)
    assert verdict(answer).kind is VerdictKind.MEASURES_DIFFER
    assert rival_of(answer) is other.system
    assert found.open
    assert "Ohne die Zinsen Ihres Kredits kostet" in found.answer.sentence
    assert "Mit den Zinsen Ihres Kredits" in verdict(answer).sentence
    months = {each.key: each.month_eur for each in first_figures(answer).figures}
    assert months[other.system.key] < months[best.key]


@pytest.mark.parametrize("query", [WEG, OWNER])
@pytest.mark.parametrize("interest", ["0,5", "4", "9"])
def test_no_bar_contradicts_a_verdict_that_names_one(query: str, interest: str) -> None:
    answer = answer_to(f"{query}&loan.interest_percent={interest}&loan.years=20")
    figures = first_figures(answer)
    if figures.best and not verdict(answer).open:
        assert figures.best.month_eur <= min(each.month_eur for each in figures.figures if each.may_stand) + 1
        assert "Zinsen Ihres Kredits" in first_screen(answer).answer.sentence


def test_an_owner_reads_the_interest_in_the_same_amounts_as_a_community() -> None:
    with_loan, without = answer_to(f"{OWNER}&{LOAN}"), answer_to(OWNER)
    told = {each.key: each.month_eur for each in first_figures(without).figures}
    for each in first_figures(with_loan).figures:
        interest = loan_interest_eur(with_loan.beside, each.key)
        assert round(each.month_eur - told[each.key], 6) == round(interest / 240, 6)
    assert easy_screen(with_loan).interest
    assert "Zinsen Ihres Kredits" in first_screen(with_loan).answer.sentence


def test_who_lets_hears_that_the_loan_is_not_counted() -> None:
    query = f"wer=vermietung&house.building_type=mfh&house.dwellings=6&{LOAN}"
    assert "Ihr Kredit zählt hier nicht" in first_screen(answer_to(query)).answer.sentence


def test_an_unknown_price_that_turns_only_the_measure_with_interest_leaves_no_winner() -> None:
    query = (
        "gebiet=DEMO-21&wer=weg&heating.kind=fernwaerme&house.building_type=mfh&house.dwellings=10"
        "&household.flat_area_m2=60&household.bill_is_for_flat=ja&reading.1.eur=1100"
    )
    answer = answer_to(query)
    other = answer.other_measure
    assert other is not None
    assert other.interest is Interest.AT_A_PRICE
    assert verdict(answer).kind is VerdictKind.MEASURES_DIFFER
    told = answer_to(f"{query}&fernwaerme_price_eur_kwh={str(other.at_eur).replace('.', ',')}")
    assert verdict(told).open
    assert "ct/kWh für Fernwärme" in first_screen(answer).answer.sentence


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (f"{LOAN}&community.reserve_eur=900000", "Die Rücklage deckt den Kauf."),
        ("loan.interest_percent=0&loan.years=30", "Er kostet keine Zinsen."),
        (f"{LOAN}&loan.amount_eur=0", "Zu leihen ist nichts."),
    ],
)
def test_a_loan_without_interest_is_said_to_change_nothing(more: str, why: str) -> None:
    answer = answer_to(f"{WEG}&{more}")
    sentence = first_screen(answer).answer.sentence
    assert f"Ihr Kredit ändert die Beträge nicht: {why}" in sentence
    assert "enthalten die Zinsen" not in sentence
    assert (easy_screen(answer).interest, easy_screen(answer).idle_loan) == (False, True)
