"""How much heat comes from what is bought: by kind, year and size, and by the heating value of the fuel."""

from decimal import Decimal

import pytest

from calculator.core import Facts, Heating, HeatingKind, House, Inputs, Technology
from calculator.core.choices import BoilerKind
from calculator.core.demand import measured
from calculator.core.present_heatings import PumpSource
from calculator.core.readings import MeterReading, Unit
from calculator.core.site import Site
from tests.core.houses import LAW, facts, result


def kept_percent(case: Facts, **values: object) -> Decimal:
    """Heat by what is bought in the first year with the heating that is there, in percent."""
    found = result(case, (Technology.KEEP,), **values)
    return round(found.heat_demand_kwh_a * 100 / found.system("keep").energy[0].kwh_a, 2)


@pytest.mark.parametrize(
    ("kind", "year", "boiler", "percent"),
    [
        ("gas_central", 1980, None, "66"),  # constant temperature
        ("gas_central", 1990, None, "77"),  # low temperature
        ("gas_central", 2000, None, "81"),
        ("gas_central", 2001, None, "85"),  # condensing
        ("gas_central", 2019, None, "85"),
        ("gas_central", 1990, BoilerKind.CONDENSING, "82"),
        ("gas_central", 2019, BoilerKind.LOW_TEMPERATURE, "81"),
        ("gas_floor", 1990, None, "79"),
        ("gas_floor", 2003, None, "85"),
        ("oil", 2008, None, "85.86"),  # 81 by Hs, × 1.06
        ("oil", 2009, None, "90.1"),  # 85 by Hs
        ("lpg", 2000, None, "88.29"),  # 81 by Hs, × 1.09
        ("lpg", 2004, None, "92.65"),
        ("biomass", 2000, None, "80"),
        ("fernwaerme", 2000, None, "96"),
        ("night_storage", 1985, None, "100"),
    ],
)
def test_what_is_there_burns_by_kind_and_year(kind: str, year: int, boiler: BoilerKind | None, percent: str) -> None:
    case = facts(heating=Heating(kind=HeatingKind(kind), year_installed=year, boiler=boiler))
    assert kept_percent(case) == Decimal(percent)


def test_a_large_house_loses_less_in_its_boiler() -> None:
    large = House(living_area_m2=Decimal(240), build_year=1965, dwellings=3)
    station = Heating(kind=HeatingKind.DISTRICT_HEATING, year_installed=2000)
    assert kept_percent(facts(house=large)) == 88
    assert kept_percent(facts(house=large, heating=station)) == 98


def test_lpg_is_never_burnt_by_the_value_of_natural_gas() -> None:
    case = facts(heating=Heating(kind=HeatingKind.LPG, year_installed=2004))
    assert kept_percent(case, old_gas_efficiency_percent=50) == Decimal("92.65")
    assert kept_percent(case, old_lpg_efficiency_percent=85) == 85


def test_a_bill_is_read_by_the_boiler_that_burnt_it() -> None:
    bill = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(10_000)),)
    for year, heat in ((1980, 6_600), (1990, 7_700), (2019, 8_500)):
        case = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=year), readings=bill)
        assert measured.heat_kwh_a(Site(Inputs.of(LAW, {}), case, LAW)) == heat
        assert round(result(case, (Technology.KEEP,)).system("keep").energy[0].kwh_a, 6) == 10_000


@pytest.mark.parametrize(("year", "jaz"), [(1979, "2.0"), (1985, "2.3"), (1999, "2.6"), (2000, "3.1"), (2020, "3.1")])
def test_an_old_heat_pump_has_the_jaz_of_its_decade(year: int, jaz: str) -> None:
    case = facts(heating=Heating(kind=HeatingKind.HEAT_PUMP, year_installed=year))
    assert kept_percent(case) / 100 == Decimal(jaz)


@pytest.mark.parametrize(("year", "jaz"), [(1979, "2.6"), (1999, "3.4"), (2016, "4.1")])
def test_a_heat_pump_that_takes_its_heat_from_the_ground_has_a_jaz_of_its_own(year: int, jaz: str) -> None:
    ground = Heating(kind=HeatingKind.HEAT_PUMP, year_installed=year, pump_source=PumpSource.GROUND)
    assert kept_percent(facts(heating=ground)) / 100 == Decimal(jaz)


@pytest.mark.parametrize(
    ("kind", "like"),
    [
        (HeatingKind.GAS_CENTRAL, Technology.GAS),
        (HeatingKind.OIL, Technology.OIL),
        (HeatingKind.LPG, Technology.LPG),
        (HeatingKind.HEAT_PUMP, Technology.AIR_WATER_HP),
    ],
)
def test_after_its_end_what_is_kept_burns_like_a_new_one(kind: HeatingKind, like: Technology) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=1999))
    found = result(case, (Technology.KEEP, like))
    (old,), (new,) = found.system("keep").energy, found.system(like).energy
    assert old.kwh_of_years == (old.kwh_a,) * 3 + (new.kwh_a,) * (len(found.calendar_years) - 3)
    assert old.kwh_a > new.kwh_a
    assert old.real_t is not None
    assert new.real_t is not None
    assert old.real_t[3:] == new.real_t[3:]
    energy = [line.amounts_eur for line in found.system("keep").yearly if line.key in ("electricity", "co2")]
    fresh = [line.amounts_eur for line in found.system(like).yearly if line.key in ("electricity", "co2")]
    assert [amounts[3:] for amounts in energy] == [amounts[3:] for amounts in fresh]


def test_what_lasts_beyond_the_horizon_burns_alike_in_all_years() -> None:
    case = facts(heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2020))
    (row,) = result(case, (Technology.KEEP,), horizon_years=10).system("keep").energy
    assert set(row.kwh_of_years) == {row.kwh_a}
