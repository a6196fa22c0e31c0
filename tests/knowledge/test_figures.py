"""Figures in texts: filled from the records of the day, those of staff included; what no record states is refused."""

from datetime import date
from decimal import Decimal

import pytest

from calculator.doors.figures import Figures, UnknownFigure
from calculator.models import PriceRecord

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 29)
NBSP = "\N{NO-BREAK SPACE}"


def filled(text: str, day: date = DAY) -> str:
    return Figures(day, {"city": "Musterau"}).fill(text).text


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("{city} und {city}", DAY, "Musterau und Musterau"),
        ("{subsidy_speed_bonus_percent:percent}", DAY, f"16{NBSP}%"),
        ("{subsidy_speed_bonus_percent:percent}", date(2027, 2, 1), f"12{NBSP}%"),
        ("ab {gmodg_43_share_percent.1:year}: {gmodg_43_share_percent.1.value:percent}", DAY, f"ab 2029: 10{NBSP}%"),
        ("{gmodg_in_force:long_day}", DAY, "29. Juli 2026"),
        ("{wpg_31_last_year:calendar_year}", DAY, "2044"),
        ("{bafa_worst_building_class}", DAY, "H"),
        ("{subsidy_transition_open}", DAY, "noch offen"),
        ("{gas_disconnection_eur:whole_euro}", DAY, f"noch offen, zwischen 0{NBSP}€ und 2.300{NBSP}€"),
        ("{wood_chips_price_eur_kwh:euro}", DAY, f"0,05{NBSP}€ (Annahme)"),
    ],
)
def test_a_figure_is_that_of_the_day(text: str, day: date, expected: str) -> None:
    assert filled(text, day) == expected


@pytest.mark.parametrize(
    "text",
    ["{nichts}", "{subsidy_base_percent:prozent}", "{subsidy_base_percent:long_day}", "{gmodg_43_share_percent.9:year}",
     "{gmodg_43_share_percent.x}", "{gmodg_43_share_percent.1.start}", "{subsidy_income_bonus_percent:percent}", "{",
     "}", "{}", "{0}", "{city:long_day}", "{subsidy_base_percent.__class__}"],
)  # fmt: skip
def test_what_no_record_states_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UnknownFigure, match=r"^[^\n]+\.$"):
        filled(text)


def test_a_price_of_staff_takes_the_place_of_the_file() -> None:
    before = filled("{electricity_price_eur_kwh}")
    PriceRecord.objects.create(
        parameter="electricity_price_eur_kwh",
        valid_from=DAY,
        value=Decimal("0.3111"),
        source="Preisblatt",
        checked_on=DAY,
    )
    assert (before, filled("{electricity_price_eur_kwh}")) == ("0,2748", "0,3111")


def test_the_earliest_day_of_checking_is_told() -> None:
    assert Figures(DAY, {}).fill("{gmodg_in_force:day}").checked_on is not None
    assert Figures(DAY, {}).fill("nichts").checked_on is None
