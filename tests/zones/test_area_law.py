"""Zone pages read the law of their area from the dated records of the calculator."""

import pytest
from django.utils import timezone

from calculator.core.parameters import law_of
from calculator.core.rules.area_law import Area, area_law
from calculator.templatetags.law import law_dates, law_of_area
from zones.models import Category


def test_every_category_has_its_law_and_no_area_has_no_category() -> None:
    assert set(map(str, Area)) == set(Category.values)


@pytest.mark.parametrize("category", Category.values)
def test_everybody_in_an_area_is_told_the_law(category: str) -> None:
    told = law_of_area(category)
    for points in (told.owners, told.landlords, told.tenants):
        assert points
        assert all(point.endswith((".", ").")) and "{" not in point for point in points)


def test_a_page_is_as_old_as_the_oldest_check_of_its_figures() -> None:
    law = law_of(timezone.localdate())
    cap = law.on("bgb_559_heating_cap_eur_m2", law.as_of)
    assert area_law(Area.NETWORK, law).checked_on <= cap.checked_on


def test_days_of_the_law_are_those_of_the_records() -> None:
    dates, law = law_dates(), law_of(timezone.localdate())
    assert dates.act == law.date_of("gmodg_in_force")
    assert dates.installed_after == law.date_of("gmodg_43_installed_after")
    assert dates.subsidy == law.first_day("subsidy_contract_first_required")
