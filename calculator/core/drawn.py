"""What the many futures draw, and how widely: read from the futures themselves, so that nothing is told twice.

Needs NumPy, like ``ensemble``.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple, cast

import numpy as np

from calculator.core.carriers import LOCAL_PRICES
from calculator.core.demand import spread
from calculator.core.demand.building import PRESENT
from calculator.core.ensemble import fair_path_eur
from calculator.core.facts import Facts
from calculator.core.future_site import GROUND_JAZ, GROWTHS, FutureSite
from calculator.core.futures import AIR, DRIVERS, GROUND, Array, one_at_a_time
from calculator.core.heatings import Boiler, Technology
from calculator.core.inputs import Co2Path, EnergyPath, Inputs
from calculator.core.message import Filled
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet
from calculator.core.stated_ranges import AROUND, driver_inside
from calculator.core.systems import plan_of

_OFFERS, _OF_BOILERS = "spread_investment_percent", "spread_boiler_investment_percent"
_IN_YEAR = _("{value} im Jahr {year}")


class Drawn(NamedTuple):
    """One number that differs from future to future: what is computed with, and its 10 and 90 % values.

    ``keys``: of the records that say how widely it is drawn; ``year``: of which year it is, if each has its own.
    """

    driver: str
    label: str
    unit: str
    low: Decimal
    middle: Decimal
    high: Decimal
    keys: tuple[str, ...]
    year: int | None = None


def drawn(inputs: Inputs, facts: Facts, parameters: ParameterSet, systems: Iterable[Technology]) -> tuple[Drawn, ...]:
    """Return what the futures of some systems draw, in the order of the drivers; raises ``ParameterNotCovered``."""
    site = FutureSite(inputs, facts, parameters, one_at_a_time(spread.TENTH))
    wanted = tuple(systems)
    for technology in wanted:
        fair_path_eur(site, technology)
    found = [*_values(site), *_paths(site), *_co2(site, wanted), _offers(site, wanted)]
    moved = (each for each in found if each.low != each.high)
    return tuple(sorted(moved, key=lambda each: DRIVERS.index(each.driver)))


def _values(site: FutureSite) -> Iterator[Drawn]:
    for key, used in site.used.items():
        driver, keys = _driver(site, key)
        moved: object = used.value
        if driver and isinstance(moved, np.ndarray):
            yield _range(driver, used.label, used.unit, moved, keys)


def _driver(site: FutureSite, key: str) -> tuple[str, tuple[str, ...]]:
    """Return which driver moves a value, and the records that say how far; empty for one that follows from others."""
    if key == PRESENT:
        return "demand", tuple(each for each in site.used if each.startswith("spread_heat_") or each == spread.COMMON)
    if key in GROWTHS:
        return GROWTHS[key], (f"spread_{GROWTHS[key]}_growth_percent",)
    if key == "jaz" or key.endswith("_jaz"):
        return "jaz", (f"spread_jaz_{GROUND if key in GROUND_JAZ else AIR}",)
    if key in LOCAL_PRICES:
        return "heat_price", (key,)
    if key in AROUND:
        driver, error = AROUND[key]
        return driver, (error,)
    found = driver_inside(key)
    return (found, (key,)) if found else ("", ())


def _paths(site: FutureSite) -> Iterator[Drawn]:
    """Yield the paths of grid fee and green gas: the low and the high one are the 10 and the 90 % values."""
    for (key, driver), path in site.drawn_paths.items():
        keys = tuple(key.format(end) for end in (EnergyPath.LOW, EnergyPath.HIGH))
        record = site.parameters.parameter(site.chosen(key))
        yield _range(
            driver, _in_last_year(site, record.name), record.records[0].unit, cast(Array, path[-1]), keys
        )._replace(year=site.years[-1])


def _co2(site: FutureSite, systems: tuple[Technology, ...]) -> Iterator[Drawn]:
    if any(use.carrier.co2 for technology in systems for use in plan_of(site, technology).energy):
        keys = tuple(f"co2_price_{end}_eur_t" for end in (Co2Path.LOW, Co2Path.HIGH))
        label = _in_last_year(site, _("CO₂-Preis ohne Umsatzsteuer"))
        yield _range("co2", label, "€/t", cast(Array, site.co2_net()[-1]), keys)._replace(year=site.years[-1])


def _offers(site: FutureSite, systems: tuple[Technology, ...]) -> Drawn:
    boilers = any(isinstance(technology.record.design, Boiler) for technology in systems)
    label = _("Anschaffung, gemessen am angesetzten Preis")
    return _range("investment", label, "%", site.investment * 100, (_OFFERS, *((_OF_BOILERS,) if boilers else ())))


def _in_last_year(site: FutureSite, name: str) -> str:
    return Filled(_IN_YEAR, value=name, year=site.years[-1])


def _range(driver: str, label: str, unit: str, moved: Array, keys: tuple[str, ...]) -> Drawn:
    """Return the values where a driver alone is low and where it is high; the next driver leaves the middle one."""
    place, count = DRIVERS.index(driver), len(DRIVERS)
    low, middle, high = (Decimal(str(moved[at])) for at in (place, (place + 1) % count, place + count))
    return Drawn(driver, label, unit, low, middle, high, keys)
