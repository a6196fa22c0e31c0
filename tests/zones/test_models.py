"""What the database itself refuses, and what a Steckbrief value says of itself."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from tests import builders
from zones.catalogue.steckbrief_fields import FIELDS
from zones.models import Category, Edition, Indicator, Steckbrief, SteckbriefValue, Versorgungsart, Zone
from zones.models.indicators import SPECS, Baualtersklasse
from zones.models.zone import SRID

pytestmark = pytest.mark.django_db


def value(plan: Edition, **values: Any) -> SteckbriefValue:
    steckbrief = plan.zones.get(code="DEMO-01").steckbrief
    defaults = {"indicator": Indicator.HEAT_DEMAND, "value": "10", "source": "Test", "as_of": builders.DAY}
    return SteckbriefValue(steckbrief=steckbrief, **{**defaults, **values})


BOW_TIE = MultiPolygon(
    Polygon(
        ((680_000, 5_643_000), (681_000, 5_644_000), (681_000, 5_643_000), (680_000, 5_644_000), (680_000, 5_643_000))
    ),
    srid=SRID,
)
REFUSED: dict[str, Callable[[Edition], object]] = {
    "zone_code_unique_in_edition": lambda plan: builders.zone(plan, "DEMO-01", builders.square(0, 0, 1, 1)),
    "zone_code_fits_url": lambda plan: builders.zone(plan, "a/b", builders.square(0, 0, 1, 1)),
    "zone_versorgungsart_known": lambda plan: builders.zone(plan, "X", builders.square(0, 0, 1, 1), 1234),
    "zone_polygon_valid": lambda plan: builders.zone(plan, "X", BOW_TIE),
    "edition_sha256_is_hex": lambda plan: builders.edition(file_sha256="xyz"),
    "edition_kind_known": lambda plan: builders.edition("weather"),
    "edition_published_has_time": lambda plan: builders.edition("addresses", status="withdrawn"),
    "value_not_negative": lambda plan: value(plan, value="-0.01").save(),
    "value_percent_at_most_100": lambda plan: value(plan, indicator=Indicator.GAS_CONNECTIONS, value="100.01").save(),
    "value_category_fits_indicator": lambda plan: value(plan, indicator=Indicator.FINAL_ENERGY).save(),
    "value_has_source": lambda plan: value(plan, source="").save(),
    "value_indicator_known": lambda plan: value(plan, indicator="happiness").save(),
    "address_number_plausible": lambda plan: builders.address(plan, "Weg 0", 0, 0),
    "address_postcode_form": lambda plan: builders.address(plan, "Weg 1, 774", 0, 0),
    "address_unique_in_edition": lambda plan: [builders.address(plan, "Weg 1", 0, 0) for _ in range(2)],
}


@pytest.mark.parametrize("constraint", REFUSED)
def test_the_database_refuses(constraint: str) -> None:
    plan = builders.edition()
    builders.two_squares(plan)
    with pytest.raises(DatabaseError, match=constraint), transaction.atomic():
        REFUSED[constraint](plan)


@pytest.mark.parametrize("percent", ["0", "100"])
def test_the_ends_of_a_percentage_are_allowed(percent: str) -> None:
    plan = builders.edition()
    builders.two_squares(plan)
    value(plan, indicator=Indicator.GAS_CONNECTIONS, value=percent).save()
    assert SteckbriefValue.objects.count() == 1


def test_every_indicator_has_a_unit_and_a_label() -> None:
    assert set(SPECS) == set(Indicator)
    for indicator in Indicator:
        categories = SPECS[indicator].categories
        code = next(iter(categories)).value if categories else 0
        sample = SteckbriefValue(indicator=indicator, category=code, value=1)
        assert sample.unit
        assert sample.label


def test_an_unknown_category_code_is_refused_with_the_known_ones() -> None:
    wrong = SteckbriefValue(indicator=Indicator.BUILDINGS_BY_AGE, category=123, value=1)
    with pytest.raises(ValidationError, match=str(Baualtersklasse.AB_2016.value)):
        wrong.clean()


@pytest.mark.parametrize(
    ("code", "category"),
    [
        (1000, Category.WAERMENETZ),
        (10003, Category.WAERMENETZ),
        (2000, Category.WASSERSTOFF),
        (3000, Category.DEZENTRAL),
        (4000, Category.PRUEFGEBIET),
        (40003, Category.PRUEFGEBIET),
    ],
)
def test_the_plain_category_follows_the_code(code: int, category: Category) -> None:
    assert Zone(versorgungsart=code).category == category


def test_every_versorgungsart_has_a_category() -> None:
    assert {art.category for art in Versorgungsart} == set(Category)


def test_the_years_of_a_steckbrief_are_those_of_the_catalogue() -> None:
    years = FIELDS["target_year"].allowed
    steckbrief = Steckbrief(target_year=years[-1] + 1)
    with pytest.raises(ValidationError, match=str(years[-1])):
        steckbrief.clean_fields(exclude={"zone", "source", "as_of"})
    (constraint,) = (each for each in Steckbrief._meta.constraints if each.name == "steckbrief_target_year_plausible")
    assert str(constraint.violation_error_message) == f"Das Zieljahr muss zwischen {years[0]} und {years[-1]} liegen."
