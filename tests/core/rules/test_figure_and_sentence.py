"""One dated figure changes: what is computed and the sentence that shows it change together."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from calculator.core.heatings import Technology
from calculator.core.parameters import ParameterSet, general, law_of
from calculator.core.records import Record
from calculator.core.rules.area_law import Area, area_law
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.duties import duties
from calculator.core.rules.green_gas import bio_share
from calculator.core.rules.permission import may_install
from calculator.core.rules.tax import tax_reduction
from calculator.sentences import in_german
from tests.core.rules.builders import facts

NOW = date(2026, 11, 22)


def changed(key: str, on: date, **new: object) -> ParameterSet:
    """The law of today with other values in the record of a day."""
    parameter = general()[key]

    def other(record: Record) -> Record:
        return replace(record, **new) if record.usable and record.covers(on) else record  # type: ignore[arg-type]

    records = tuple(map(other, parameter.records))
    assert records != parameter.records
    return replace(law_of(NOW), parameters={**general(), key: replace(parameter, records=records)})


def test_the_age_of_a_building_that_is_too_young_is_that_of_the_record() -> None:
    house = facts(NOW, house={"build_year": 2018}, heating={"year_installed": 2019})
    law = changed("subsidy_building_min_age_years", NOW, value=Decimal(10))
    assert subsidy(Technology.AIR_WATER_HP, Decimal(35000), house, law_of(NOW), {}).items[0].granted
    (item,) = subsidy(Technology.AIR_WATER_HP, Decimal(35000), house, law, {}).items[:1]
    assert (item.granted, in_german(item.reason)) == (False, "Das Gebäude ist jünger als zehn Jahre.")


def test_solar_heat_fulfils_the_duty_until_the_year_of_the_record() -> None:
    day = date(2027, 5, 1)
    house = facts(day, work={"solar_aperture_m2": Decimal(20)})
    law = changed("gmodg_43_substitute_last_year", day, value=Decimal(2036))
    gas = Technology.GAS_SOLAR
    assert (bio_share(gas, house, law, 2036), bio_share(gas, house, law, 2037)) == (0, Decimal("0.15"))
    assert "erfüllt die Pflicht bis 2036. Danach gilt der Anteil 30 % ab 2035" in in_german(
        may_install(gas, house, law).sentence
    )
    assert "von 2029 bis 2036" in in_german(duties(gas, house, law)[0].sentence)


@pytest.mark.parametrize(
    ("key", "day", "value", "words"),
    [
        ("subsidy_natural_refrigerant_required", date(2029, 1, 1), None, "Seit 2028 werden nur Wärmepumpen"),
        ("subsidy_renewable_replaced_from_year", date(2027, 5, 1), 2005, "ist von 2005 oder jünger"),
    ],
)
def test_why_there_is_no_grant(key: str, day: date, value: int | None, words: str) -> None:
    law = law_of(NOW) if value is None else changed(key, day, value=Decimal(value))
    old = {"kind": "biomass", "year_installed": 2010} if value else {}
    house = facts(day, heating=old, work={"natural_refrigerant": False})
    assert words in in_german(subsidy(Technology.AIR_WATER_HP, Decimal(35000), house, law, {}).items[0].reason)


@pytest.mark.parametrize("build_year", [1970, 2020])
def test_the_age_of_a_building_for_the_tax_is_that_of_the_record(build_year: int) -> None:
    house = facts(NOW, house={"build_year": build_year}, heating={"year_installed": 2021})
    law = changed("estg_35c_building_min_age_years", NOW, value=Decimal(12))
    assert "älter als zwölf Jahre" in in_german(tax_reduction(Decimal(20000), house, law).reason)


def test_zone_pages_name_the_caps_and_days_of_the_records() -> None:
    law = changed("bgb_559_heating_cap_eur_m2", NOW, value=Decimal("0.75"))
    for told in (area_law(Area.UNDECIDED, law).landlords, area_law(Area.UNDECIDED, law).tenants):
        assert "auf 0,75 € je Quadratmeter und Monat" in in_german(told[-1])
    law = changed("gmodg_43_installed_after", NOW, day=date(2026, 8, 31))
    assert "nach dem 31. August 2026" in in_german(area_law(Area.OWN_HEATING, law).owners[1])
    law = changed("co2kostaufg_5a_grid_co2_landlord_percent", date(2028, 1, 1), value=Decimal(40))
    of_tenants = [in_german(each) for each in area_law(Area.NETWORK, law).tenants]
    assert any("mit 40 % für den Vermieter geteilt" in each for each in of_tenants)
