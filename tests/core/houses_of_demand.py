"""Houses whose demand, load and flow the tests ask for."""

from decimal import Decimal

from calculator.core import Facts, Heating, HeatingKind, House, Inputs
from calculator.core.site import Site
from tests.core.houses import LAW, facts


def site(case: Facts, **values: object) -> Site:
    return Site(Inputs.of(LAW, values), case, LAW)


def house(year: int = 1965, area: int = 140, **changes: object) -> House:
    return House(living_area_m2=Decimal(area), build_year=year, **changes)  # type: ignore[arg-type]


def built(case: House) -> Facts:
    return facts(house=case, heating=Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=max(case.build_year, 2003)))


YEARS = (1850, 1918, 1919, 1948, 1949, 1958, 1969, 1979, 1984, 1995, 2002, 2010, 2016, 2024)
