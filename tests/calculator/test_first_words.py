"""The words of the first screen: for whom a heating is the cheapest, how it begins, and that a price is not known."""

import dataclasses
import re
from decimal import Decimal

import pytest

from calculator.core.notation import around_euro, euro_change
from calculator.reports.easy_beside import easy_beside
from calculator.reports.first_screen import FirstScreen, first_screen
from calculator.reports.rows import MonthFigures, Whose, first_figures
from calculator.reports.verdict.cautions import cautions
from calculator.reports.verdict.changes import change
from calculator.reports.verdict.first_words import first_words, without_grant
from calculator.reports.verdict.short import short
from tests.calculator.answers import answer_to

pytestmark = pytest.mark.django_db
BLOCK = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
LANDLORD = f"wer=vermietung&{BLOCK}&household.rent_eur_m2=8&heating.kind=gas_central"
TENANT = f"wer=miete&{BLOCK}&household.flat_area_m2=60&heating.kind=gas_central"
CONNECTED = (
    "heating.kind=fernwaerme&house.building_type=plattenbau&house.living_area_m2=2400&house.dwellings=40"
    "&household.flat_area_m2=60"
)
CLEARLY = ("Am günstigsten: ", "Knapp vorn: ")


def marks(screen: FirstScreen) -> list[str]:
    return [line.mark for line in screen.lines if line.mark]


@pytest.mark.parametrize("query", [LANDLORD, TENANT, BLOCK, "systems=pellets,gas", "systems=oil,pellets"])
def test_the_mark_follows_the_figures_that_are_shown(query: str) -> None:
    answer = answer_to(query)
    figures, screen = first_figures(answer), first_screen(answer)
    shortest = min(each.month_eur for each in figures.figures if each.may_stand)
    is_shortest = figures.best is not None and figures.best.month_eur == shortest
    expected = {"am günstigsten"} if is_shortest else {of_whom(figures), "am günstigsten für Sie"}
    assert set(marks(screen)) <= expected
    assert is_shortest or not screen.answer.heading.startswith(CLEARLY)


def of_whom(figures: MonthFigures) -> str:
    chosen = figures.whose in {Whose.HOUSE, Whose.FLAT_OF_OWNER}
    return "am günstigsten Ihrer Auswahl" if chosen else "am günstigsten fürs Haus"


OIL = (
    "wer=vermietung&heating.kind=oil&house.building_type=mfh&house.dwellings=6&household.rent_eur_m2=6,50"
    "&systems=heat_pump,heat_pump_borehole,oil,pellets"
)


@pytest.mark.parametrize("query", [OIL, f"{OIL}&oil_price_eur_kwh=0,1", LANDLORD, f"{LANDLORD}&systems=pellets,gas"])
def test_what_costs_a_landlord_least_has_a_bar_and_what_costs_the_house_least_says_so(query: str) -> None:
    answer = answer_to(query)
    figures, screen = first_figures(answer), first_screen(answer)
    assert figures.whose is Whose.LANDLORD
    least = min(figures.figures, key=lambda each: each.month_eur)
    shown = {each.key for each in figures.figures}
    for each in answer.tenancy_beside:
        if each.key not in shown:
            mean = sum(effect.landlord.year_eur for effect in each.effects) / len(each.effects) / 12
            assert figures.now is not None
            assert figures.now.month_eur + mean >= least.month_eur
    if figures.best and figures.best is not least:
        assert set(marks(screen)) <= {"am günstigsten fürs Haus", "am günstigsten für Sie"}
        assert screen.answer.heading.startswith("Fürs Haus ")


def test_the_air_pump_that_costs_a_landlord_less_than_the_borehole_of_the_house_is_shown() -> None:
    answer = answer_to(f"{OIL}&oil_price_eur_kwh=0,1")
    figures = first_figures(answer)
    assert figures.best is not None
    assert (figures.best.key, figures.best_is_least) == ("heat_pump_borehole", False)
    assert min(figures.figures, key=lambda each: each.month_eur).key == "heat_pump"


def test_a_landlord_for_whom_the_old_heating_is_cheaper_reads_that_the_verdict_is_the_houses() -> None:
    answer = answer_to(LANDLORD)
    dearer = with_figures(first_figures(answer), now=Decimal(150), best=Decimal(170))
    assert short(answer, dearer).heading.startswith("Fürs Haus ")
    assert short(answer, with_figures(dearer, now=Decimal(999), best=Decimal(1))).heading.startswith(CLEARLY)


def test_an_owner_whose_old_heating_was_not_chosen_reads_of_the_choice() -> None:
    answer = answer_to("systems=pellets,gas")
    found = with_figures(first_figures(answer), now=Decimal(150), best=Decimal(170))
    assert short(answer, found).heading == "Von Ihrer Auswahl am günstigsten: Gasheizung"


def with_figures(found: MonthFigures, *, now: Decimal, best: Decimal, first: Decimal | None = None) -> MonthFigures:
    """Return the same bars with other euros; ``first``: what the first year of the best one costs."""
    amounts = {each.key: now if each is found.now else best if each.best else Decimal(998) for each in found.figures}
    changed = (
        dataclasses.replace(
            each,
            month_eur=amounts[each.key],
            first_eur=first if each.best and first is not None else amounts[each.key],
        )
        for each in found.figures
    )
    return dataclasses.replace(found, figures=tuple(changed))


@pytest.mark.parametrize(
    ("best", "first", "said"),
    [
        (80, 108, "rund 20 € im Monat weniger, am Anfang rund 10 € mehr"),
        (120, 92, "rund 20 € im Monat mehr, am Anfang rund 10 € weniger"),
        (101, 118, "fast gleich viel im Monat, am Anfang rund 20 € mehr"),
        (80, 70, "rund 20 € im Monat weniger"),
        (80, 101, "rund 20 € im Monat weniger, am Anfang fast gleich viel"),
        (120, 160, "rund 20 € im Monat mehr, am Anfang rund 60 € mehr"),
        (120, 126, "rund 20 € im Monat mehr"),
    ],
)
def test_a_tenant_hears_how_it_begins_where_the_mean_hides_it(best: int, first: int, said: str) -> None:
    answer = answer_to(TENANT)
    found = with_figures(first_figures(answer), now=Decimal(100), best=Decimal(best), first=Decimal(first))
    assert found.now
    assert found.best
    assert change(found.now, found.best).replace("\xa0", " ") == said
    assert short(answer, found).heading.replace("\xa0", " ") == f"Ihre Wohnung, 60 m²: {said}"


def test_the_first_year_is_that_of_the_bill() -> None:
    answer = answer_to(TENANT)
    found, effects = first_figures(answer), {each.key: each.effects for each in answer.tenancy_beside}
    assert found.now
    for each in found.figures:
        if each is not found.now:
            first = effects[each.key][0].tenant.eur_m2_month * 60
            assert each.first_eur is not None
            assert found.now.first_eur is not None
            assert round(each.first_eur - found.now.first_eur, 6) == round(first, 6)


def test_a_tenant_with_fernwaerme_of_an_unknown_price_reads_a_range_and_that_it_is_unknown() -> None:
    screen = first_screen(answer_to(f"wer=miete&{CONNECTED}"))
    (line,) = screen.lines
    assert "Der Preis für Fernwärme ist nicht bekannt" in screen.answer.sentence
    assert line.role == "Preis offen"
    assert line.span
    assert screen.answer.heading.endswith(f": rund {line.span} im Monat")
    assert "höherer Miete" not in screen.caption


@pytest.mark.parametrize(("price", "end"), [("0,12", "low_eur"), ("0,30", "high_eur")])
def test_the_range_is_what_the_bill_is_at_both_ends_of_the_price(price: str, end: str) -> None:
    unknown = first_figures(answer_to(f"wer=miete&{CONNECTED}")).figures[0]
    known = first_figures(answer_to(f"wer=miete&{CONNECTED}&fernwaerme_price_eur_kwh={price}")).figures[0]
    assert known.price == ""
    assert round(getattr(known, end), 6) == round(getattr(unknown, end), 6)


def test_a_known_price_is_no_range_and_needs_no_word() -> None:
    screen = first_screen(answer_to(f"wer=miete&{CONNECTED}&fernwaerme_price_eur_kwh=0,15"))
    assert "nicht bekannt" not in screen.answer.sentence
    assert [line.role for line in screen.lines] == [""]


def test_an_owner_with_nothing_but_fernwaerme_reads_that_its_price_is_unknown() -> None:
    screen = first_screen(answer_to(CONNECTED))
    assert "Der Preis für Fernwärme ist nicht bekannt" in screen.answer.sentence
    assert [line.role for line in screen.lines] == ["Preis offen"]


@pytest.mark.parametrize(
    ("amount", "said"), [("8.4", "+8 €"), ("-12", "\N{MINUS SIGN}12 €"), ("0.2", "0 €"), ("-0.2", "0 €")]
)
def test_a_change_carries_its_sign(amount: str, said: str) -> None:
    assert euro_change(Decimal(amount)).replace("\xa0", " ") == said


BESIDE_THE_DAYS = [
    "house.build_year=1990&heating.kind=heat_pump&heating.year_installed=2009&dates.application_date=01.03.2027",
    "house.build_year=2022&heating.kind=gas_central",
    "house.build_year=1968&heating.kind=oil&work.noise_db_below_limit=3",
]


@pytest.mark.parametrize("query", BESIDE_THE_DAYS)
@pytest.mark.parametrize("easy", [False, True])
def test_a_grant_that_is_lost_for_another_reason_than_days_is_said_at_once(query: str, easy: bool) -> None:
    answer = answer_to(query)
    denied = without_grant(answer)
    assert denied
    if easy:
        assert set(denied) == set(easy_beside(answer, first_figures(answer)).ungranted)
    else:
        assert "Ohne Förderung gerechnet: " in " ".join(first_words(answer))


def test_a_heating_that_no_rule_grants_anything_for_is_not_said_to_lose_it() -> None:
    assert without_grant(answer_to("systems=gas,oil&heating.kind=oil")) == {}


@pytest.mark.parametrize(
    "value", ["electricity_price_growth_percent=8", "subsidy_max_eligible_eur=90000", "old_gas_efficiency_percent=40"]
)
def test_a_value_of_ones_own_stands_in_the_answer(value: str) -> None:
    answer = answer_to(f"heating.kind=gas_central&{value}")
    (said,) = [each for each in first_words(answer) if each.startswith("Mit Ihren Werten gerechnet: ")]
    assert re.search(r"\d", said)
    assert easy_beside(answer, first_figures(answer)).own_values


def test_a_heat_pump_that_must_not_stand_there_is_said_to_be_out() -> None:
    answer = answer_to(
        "house.build_year=1968&heating.kind=oil&plot.neighbour_window_m=1,5&plot.area_kind=pure&plot.sound_power_db=65"
    )
    assert "heat_pump" in easy_beside(answer, first_figures(answer)).misplaced
    assert any(each.startswith("Wärmepumpe zählt nicht mit: ") for each in first_words(answer))


def test_a_tax_reduction_that_brings_more_than_the_grant_stands_in_the_answer() -> None:
    answer = answer_to(
        "house.build_year=1985&house.living_area_m2=160&heating.kind=gas_central&heating.year_installed=2009"
    )
    best = answer.ranking.best
    assert best is not None
    assert best.tax is not None
    assert best.tax.total_eur > best.grant_eur
    assert f"mehr mit {best.tax.norm} (bis {around_euro(best.tax.total_eur)})" in " ".join(first_words(answer))
    assert any("Steuerermäßigung" in each for each in cautions(answer))


@pytest.mark.parametrize(
    "query",
    [
        (
            "house.building_type=rh&house.build_year=1985&house.living_area_m2=120&heating.kind=gas_central"
            "&heating.year_installed=2016&dates.application_date=15.09.2028"
        ),
        "house.build_year=1998&house.living_area_m2=150&heating.kind=oil&heating.year_installed=2015&heating.removed=nein",
    ],
)
def test_it_stands_there_for_the_other_one_that_contends_and_where_a_price_decides(query: str) -> None:
    answer = answer_to(query)
    (said,) = [each for each in cautions(answer) if "Steuerermäßigung" in each]
    other = answer.comparison.system("heat_pump" if answer.deciding else "heat_pump_borehole")
    assert other.tax is not None
    assert other.tax.total_eur > other.grant_eur
    assert f"bis {around_euro(other.tax.total_eur)} statt {around_euro(other.grant_eur)}" in said
    assert "tax" in easy_beside(answer, first_figures(answer)).more


def test_a_bill_of_another_fuel_is_asked_about_on_the_first_screen() -> None:
    answer = answer_to("heating.kind=gas_central&reading.1.amount=2300&reading.1.unit=pellets_kg")
    assert any("bitte prüfen Sie" in each for each in first_words(answer))


EU = "house.build_year=1968&house.living_area_m2=150&heating.kind=oil&heating.year_installed=1999"


@pytest.mark.parametrize("day", ["15.01.2027", "01.08.2027"])
def test_a_bonus_that_the_rules_leave_open_stands_in_the_answer_with_what_it_may_bring(day: str) -> None:
    asked = f"{EU}&dates.application_date={day}"
    answer = answer_to(asked)
    (said,) = [each for each in cautions(answer) if "weil noch offen" in each]
    assert "Wertschöpfungsbonus" in said
    assert "Wärmepumpe" in said
    told = answer_to(f"{asked}&work.made_in_eu=ja")
    pumps = [each for each in answer.comparison.systems if each.key in {"heat_pump", "heat_pump_borehole"}]
    most = max(told.comparison.system(each.key).grant_eur - each.grant_eur for each in pumps)
    assert most > 0
    assert f"bis rund {around_euro(most)} " in said
    assert f"Wertschöpfungsbonus offen (bis {around_euro(most)})" in " ".join(first_words(answer))
    assert easy_beside(answer, first_figures(answer)).open_grant == around_euro(most)
    assert "open_grant" in easy_beside(answer, first_figures(answer)).more
    assert "Wertschöpfungsbonus" not in " ".join((*first_words(told), *cautions(told)))


def test_nothing_is_open_where_the_rules_are_known() -> None:
    answer = answer_to(EU)
    assert "offen" not in " ".join((*first_words(answer), *cautions(answer))).replace("ist offen", "")


@pytest.mark.parametrize("day", ["20.07.2026", "15.02.2028"])
def test_a_refrigerant_that_nobody_told_is_called_an_assumption(day: str) -> None:
    asked = f"{EU}&dates.application_date={day}&dates.order_date={day}&systems=heat_pump,oil,keep"
    answer = answer_to(asked)
    assert "natürliches Kältemittel angenommen" in " ".join(first_words(answer))
    assert any("ein natürliches Kältemittel angenommen" in each for each in cautions(answer))
    assert "refrigerant" in easy_beside(answer, first_figures(answer)).more
    without = answer_to(f"{asked}&work.natural_refrigerant=nein").comparison.system("heat_pump")
    assert without.grant_eur < answer.comparison.system("heat_pump").grant_eur
    for told in ("ja", "nein"):
        known = answer_to(f"{asked}&work.natural_refrigerant={told}")
        assert "Kältemittel angenommen" not in " ".join((*first_words(known), *cautions(known)))


def test_a_refrigerant_that_no_grant_hangs_on_needs_no_word() -> None:
    assert not any("Kältemittel" in each for each in first_words(answer_to(EU)))
