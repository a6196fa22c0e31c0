"""What the answer rests on and nobody told: weather of a year, a child, a share of the base price, an application."""

from decimal import Decimal

import pytest
from django.test import Client

from calculator.core import Technology
from calculator.pages.forms.quick import income_steps
from calculator.sentences import in_german
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
OWN = (
    "house.building_type=efh&house.build_year=1965&house.living_area_m2=140&heating.kind=oil"
    "&heating.year_installed=1998"
)
PUMP = Technology.AIR_WATER_HP


def notes(query: str) -> str:
    return " ".join(map(in_german, answer_to(query).comparison.notes))


@pytest.mark.parametrize(("year", "told"), [(2019, True), (2021, True), (2022, False), (2025, False)])
def test_a_year_whose_weather_nobody_knows_is_named(year: int, told: bool) -> None:
    bill = f"{OWN}&reading.1.amount=1800&reading.1.from=01.01.{year}&reading.1.to=31.12.{year}"
    assert (f"Für {year} ist nicht hinterlegt, wie kalt es war" in notes(bill)) is told
    assert ("hinterlegt" in notes(f"{bill}&reading.1.degree_days_kd=3100")) is False


def test_that_the_weather_is_not_known_is_no_doubt_about_the_bill(client: Client) -> None:
    bill = "reading.1.amount=1800&reading.1.from=01.01.2019&reading.1.to=31.12.2019"
    page = client.get(f"/rechner/ergebnis/?{OWN}&{bill}", follow=True)
    assert page.status_code == 200
    assert "stimmt so" not in page.content.decode()


def test_of_one_contract_for_all_a_flats_bill_holds_its_share_of_the_base_price() -> None:
    flat = (
        "wer=miete&house.building_type=mfh&household.flat_area_m2=62&house.dwellings=8&house.living_area_m2=520"
        "&reading.1.eur=1450&household.bill_is_for_flat=ja&heating.kind="
    )
    assert "und 20\N{NO-BREAK SPACE}€ Grundpreis im Jahr, dem Anteil der Wohnung" in notes(f"{flat}gas_central")
    assert "Anteil der Wohnung" not in notes(f"{flat}gas_floor")


def test_an_installation_before_the_application_gets_no_grant() -> None:
    granted = answer_to(f"{OWN}&dates.installation_date=15.09.2026").comparison.system(PUMP).subsidy
    assert granted is not None
    assert granted.amount_eur == 0
    assert "Der Antrag muss vor dem Einbau gestellt sein." in map(in_german, (item.reason for item in granted.items))


@pytest.mark.parametrize(
    ("applied", "counts", "told"),
    [("29.08.2026", False, "Dann gibt es keine."), ("10.07.2026", True, "ist nicht geprüft; gerechnet ist mit ihr")],
)
def test_grant_and_note_say_the_same_of_an_installation_before_the_application(
    applied: str, told: str, *, counts: bool
) -> None:
    days = f"dates.application_date={applied}&dates.order_date=01.07.2026&dates.installation_date=05.07.2026"
    granted = answer_to(f"{OWN}&{days}").comparison.system(PUMP).subsidy
    assert granted is not None
    assert bool(granted.amount_eur) is counts
    assert told in notes(f"{OWN}&{days}")


@pytest.mark.parametrize(
    ("income", "words"),
    [
        ("45000", "wäre der Einkommensbonus 30 % statt 10 %"),
        ("60000", "wäre der Einkommensbonus 10 % statt 0 %"),
        ("40000", "wäre der Einkommensbonus 40 % statt 30 %"),
        ("30000", ""),
        ("60001", ""),
        ("45000&household.children_with_kindergeld=1", ""),
        ("45000&house.self_used_dwellings=0&wer=vermietung", ""),
    ],
)
def test_a_child_that_nobody_told_is_named_where_it_decides(income: str, words: str) -> None:
    told = notes(f"{OWN}&household.taxable_income_eur={income}")
    assert words in told
    assert ("Einkommensbonus" in told) is bool(words)


def test_an_answer_of_the_five_questions_is_right_for_every_income_it_stands_for() -> None:
    parameters = answer_to(OWN).parameters
    steps = [Decimal(income) for income, _name in income_steps(parameters)]
    bonus, supplement = (
        parameters.on(key, parameters.as_of)
        for key in ("subsidy_income_bonus_percent", "subsidy_family_supplement_eur")
    )
    loan = parameters.on("kfw_loan_low_income_eur", parameters.as_of).value
    for low, high in zip([Decimal(0), *steps], steps, strict=False):
        for inside in (low + 1, high) if low else (low, high):
            assert bonus.at(inside) == bonus.at(high)
            assert bonus.at(max(inside - supplement.value, Decimal(0))) == bonus.at(
                max(high - supplement.value, Decimal(0))
            )
            assert (inside <= loan) == (high <= loan)


def test_children_are_asked_beside_the_income(client: Client) -> None:
    assert 'name="household.children_with_kindergeld"' in client.get("/rechner/").content.decode()
