"""Every date on which law, subsidy or factors change: the value on the day before and on the day."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from calculator.core.errors import ParameterNotCovered
from calculator.core.parameters import general, law_of, load_set

DAY = timedelta(days=1)
# parameter, first day of the new value, value on the day before, value on the day
CHANGES = [
    ("subsidy_speed_bonus_percent", "2026-07-21", 20, 16),
    ("subsidy_speed_bonus_percent", "2027-02-01", 16, 12),
    ("subsidy_speed_bonus_percent", "2027-08-01", 12, 8),
    ("subsidy_speed_bonus_percent", "2028-02-01", 8, 4),
    ("subsidy_speed_bonus_percent", "2028-08-01", 4, 0),
    ("subsidy_max_eligible_eur", "2026-07-21", 30000, 28000),
    ("subsidy_max_eligible_eur", "2027-02-01", 28000, 27250),
    ("subsidy_max_eligible_eur", "2027-08-01", 27250, 26500),
    ("subsidy_max_eligible_eur", "2028-02-01", 26500, 25750),
    ("subsidy_max_eligible_eur", "2028-08-01", 25750, 25000),
    ("subsidy_max_eligible_eur", "2029-02-01", 25000, 24250),
    ("subsidy_max_eligible_eur", "2029-08-01", 24250, 23500),
    ("subsidy_max_eligible_eur", "2030-02-01", 23500, 22750),
    ("subsidy_max_eligible_eur", "2030-08-01", 22750, 22000),
    ("subsidy_base_heat_pump_percent", "2027-01-01", 30, 15),
    ("subsidy_value_creation_percent", "2027-01-01", 0, 15),
    ("subsidy_efficiency_bonus_percent", "2026-07-21", 5, 0),
    ("subsidy_family_supplement_eur", "2026-07-21", 0, 10000),
    ("subsidy_cap_low_income_percent", "2026-07-21", 70, 80),
    ("subsidy_emission_supplement_eur", "2026-07-21", 2500, 0),
    ("subsidy_noise_margin_db", "2026-01-01", 5, 10),
    ("subsidy_natural_refrigerant_required", "2028-01-01", 0, 1),
    ("subsidy_renewable_replaced_from_year", "2027-04-01", 9999, 2008),
    ("bafa_isfp_on_all_cost", "2026-07-21", 1, 0),
    ("bafa_max_second_eur", "2026-07-21", 30000, 15000),
    ("bafa_max_seventh_eur", "2026-07-21", 30000, 8000),
    ("bafa_max_isfp_second_eur", "2026-07-21", 60000, 30000),
    ("bafa_max_isfp_seventh_eur", "2026-07-21", 60000, 15000),
    ("bafa_worst_building_percent", "2027-04-01", 0, 5),
    ("gmodg_43_share_percent", "2029-01-01", 0, 10),
    ("gmodg_43_share_percent", "2030-01-01", 10, 15),
    ("gmodg_43_share_percent", "2035-01-01", 15, 30),
    ("gmodg_43_share_percent", "2040-01-01", 30, 60),
    ("bio_share_percent", "2029-01-01", 0, 15),
    ("bio_share_percent", "2035-01-01", 15, 30),
    ("bio_share_percent", "2040-01-01", 30, 60),
    ("co2_price_middle_eur_t", "2024-01-01", 30, 45),
    ("co2_price_middle_eur_t", "2025-01-01", 45, 55),
    ("co2_price_middle_eur_t", "2026-01-01", 55, 65),
    ("co2_price_middle_eur_t", "2027-01-01", 65, 80),
    ("co2_price_middle_eur_t", "2028-01-01", 80, 95),
    ("co2_price_middle_eur_t", "2029-01-01", 95, 110),
    ("co2_price_middle_eur_t", "2030-01-01", 110, 125),
    ("co2_price_low_eur_t", "2028-01-01", 80, 80),
    ("co2_price_high_eur_t", "2028-01-01", 80, 150),
    ("co2kostaufg_price_eur_t", "2027-01-01", 60, 65),
    ("electricity_certificate_g_kwh", "2027-01-01", 560, 100),
    ("electricity_primary_energy", "2027-01-01", "1.8", "1.5"),
    ("biomethane_certificate_g_kwh", "2027-01-01", 140, 80),
    ("biomethane_near_certificate_g_kwh", "2027-01-01", 75, 70),
    ("bio_oil_certificate_g_kwh", "2027-01-01", 210, 80),
    ("bio_lpg_certificate_g_kwh", "2027-01-01", 180, 80),
    ("waste_heat_certificate_g_kwh", "2027-01-01", 40, 10),
    ("pellets_primary_energy", "2027-01-01", "0.2", "0.7"),
    ("biomethane_primary_energy", "2027-01-01", "1.1", "0.7"),
    ("biomethane_near_primary_energy", "2027-01-01", "1.1", "0.7"),
    ("bio_oil_primary_energy", "2027-01-01", "1.1", "0.7"),
    ("bio_lpg_primary_energy", "2027-01-01", "1.1", "0.7"),
    ("electricity_emission_t_mwh", "2025-01-01", "0.353", "0.344"),
]
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


@pytest.mark.parametrize(("key", "day", "before", "since"), CHANGES)
def test_the_day_before_and_the_day(key: str, day: str, before: object, since: object) -> None:
    first = date.fromisoformat(day)
    assert (LAW.on(key, first - DAY).value, LAW.on(key, first).value) == (Decimal(str(before)), Decimal(str(since)))


def test_no_change_of_law_is_left_out() -> None:
    # The CO2 paths between their named years and the sources that merely confirm an old value change no law.
    listed = {(key, day) for key, day, _, _ in CHANGES}
    for key, parameter in general().items():
        if parameter.topic not in ("law", "factors"):
            continue
        usable = [record for record in parameter.records if record.usable]
        for earlier, later in pairwise(usable):
            if not later.scale and earlier.value != later.value and not key.startswith(("household_", "wood_chips_")):
                assert (key, later.valid_from.isoformat()) in listed


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
    with pytest.raises(ParameterNotCovered, match=r"31\.12\.2023"):
        law_of(date(2023, 12, 31))


def test_a_set_is_found_by_the_name_of_its_day() -> None:
    assert load_set("stichtag-2026-11-23") == LAW
    with pytest.raises(ParameterNotCovered, match="nennt keinen Tag"):
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
    with pytest.raises(ParameterNotCovered, match="Ungeklärt ist noch: § 42a"):
        LAW.on("gmodg_42a_quota_percent", date(2030, 1, 1))
