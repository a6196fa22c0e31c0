"""Every day on which law, subsidy or factors change, and the days outside which nothing is known."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from calculator.core.errors import ParameterNotCovered
from calculator.core.heatings import Technology
from calculator.core.parameters import general, law_of, load_set
from calculator.core.records import FACTORS, Record
from calculator.core.records import LAW as LAW_FOLDER
from calculator.core.rules.beg.subsidy import subsidy
from tests.core.rules.builders import facts
from tests.refusals import refused

DAY = timedelta(days=1)
# parameter, last day that is covered
ENDS = [
    ("subsidy_base_percent", "2030-12-31"),
    ("subsidy_max_eligible_eur", "2030-12-31"),
    ("bafa_rate_percent", "2030-12-31"),
    ("estg_35c_year_1_percent", "2029-12-31"),
    ("geg_71_renewable_percent", "2026-07-28"),
    ("geg_72_max_age_years", "2026-07-28"),
    ("fernwaerme_primary_energy", "2027-09-14"),
    ("co2_price_high_eur_t", "2066-12-31"),
]
BEGINS = [
    ("subsidy_base_percent", "2024-01-01"),
    ("gmodg_43_share_percent", "2026-07-29"),
    ("co2kostaufg_5a_grid_co2_landlord_percent", "2028-01-01"),
    ("co2kostaufg_5a_bio_landlord_percent", "2029-01-01"),
    ("co2kostaufg_landlord_percent", "2023-01-01"),
    ("kfw_358_interest_percent", "2026-07-24"),
    ("estg_35c_year_1_percent", "2020-01-01"),
]
LAW = law_of(date(2026, 11, 23))


RATES = ("subsidy_base_heat_pump_percent", "subsidy_speed_bonus_percent", "subsidy_efficiency_bonus_percent")
MOST = "subsidy_max_eligible_eur"


def changes() -> list[tuple[str, Record, Record]]:
    """Every usable record of law and factors that follows another, with the one before it."""
    return [
        (key, earlier, later)
        for key, parameter in general().items()
        if parameter.topic in (LAW_FOLDER, FACTORS)
        for earlier, later in pairwise(record for record in parameter.records if record.usable)
    ]


@pytest.mark.parametrize(("key", "earlier", "later"), changes())
def test_the_day_before_and_the_day(key: str, earlier: Record, later: Record) -> None:
    assert (LAW.on(key, later.valid_from - DAY), LAW.on(key, later.valid_from)) == (earlier, later)


@pytest.mark.parametrize("day", sorted({later.valid_from for key, _, later in changes() if key in (*RATES, MOST)}))
def test_the_grant_follows_its_figures_from_the_day_on(day: date) -> None:
    for each in (day - DAY, day):
        found = subsidy(Technology.AIR_WATER_HP, Decimal(40000), facts(each), law_of(each), {})
        rate = sum(LAW.on(key, each).value for key in RATES)
        assert found.amount_eur == LAW.on(MOST, each).value * rate / 100


@pytest.mark.parametrize(("key", "day"), ENDS)
def test_after_the_last_day_nothing_is_guessed(key: str, day: str) -> None:
    last = date.fromisoformat(day)
    assert LAW.on(key, last).valid_to == last
    with pytest.raises(ParameterNotCovered):
        LAW.on(key, last + DAY)


@pytest.mark.parametrize(("key", "day"), BEGINS)
def test_before_the_first_day_nothing_is_guessed(key: str, day: str) -> None:
    first = date.fromisoformat(day)
    assert LAW.on(key, first).valid_from == first
    with pytest.raises(ParameterNotCovered):
        LAW.on(key, first - DAY)


@pytest.mark.parametrize(
    ("day", "income", "percent"),
    [
        ("2026-07-20", 30000, 30),
        ("2026-07-20", 40000, 30),
        ("2026-07-20", "40000.01", 0),
        ("2026-07-21", 0, 40),
        ("2026-07-21", 30000, 40),
        ("2026-07-21", "30000.01", 30),
        ("2026-07-21", 40000, 30),
        ("2026-07-21", "40000.01", 10),
        ("2026-07-21", 50000, 10),
        ("2026-07-21", "50000.01", 0),
    ],
)
def test_income_tiers(day: str, income: object, percent: int) -> None:
    record = LAW.on("subsidy_income_bonus_percent", date.fromisoformat(day))
    assert record.at(Decimal(str(income))) == percent


def test_the_law_before_2024_is_not_covered() -> None:
    assert law_of(date(2024, 1, 1)).as_of == date(2024, 1, 1)
    with refused(ParameterNotCovered, match=r"31\.12\.2023"):
        law_of(date(2023, 12, 31))


def test_a_set_is_found_by_the_name_of_its_day() -> None:
    found = load_set("stichtag-2026-11-23")  # another object once the cache has seen many days
    assert (found.key, found.as_of, found.parameters) == (LAW.key, LAW.as_of, LAW.parameters)
    with refused(ParameterNotCovered, match="nennt keinen Tag"):
        load_set("stichtag-gestern")


def test_the_brochure_lies_over_the_general_law() -> None:
    reference = load_set("referenz-2025-09")
    assert reference.on("co2_factor_t_mwh", date(2025, 9, 30)).value == Decimal("0.201")
    assert LAW.on("co2_factor_t_mwh", date(2025, 9, 30)).value == Decimal("0.18139")
    assert reference.on("subsidy_max_eligible_second_eur", date(2025, 9, 30)).value == 15000


def test_an_open_question_is_named_but_not_used() -> None:
    record = LAW.parameter("co2_price_middle_eur_t").unsettled_on(date(2027, 6, 1))
    assert record is not None
    assert not record.usable
    assert LAW.on("co2_price_middle_eur_t", date(2027, 6, 1)).value == 80
    open_only = replace(LAW.parameter("co2_price_middle_eur_t"), records=(record,))
    with refused(ParameterNotCovered, match="Ungeklärt ist noch: "):
        open_only.on(date(2027, 6, 1))
