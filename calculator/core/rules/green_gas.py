"""Duty to burn green fuels: which stairs hold for a heating, and the share in each calendar year of delivery.

The day of installation decides: § 71 Abs. 9 GEG 2024 for heatings from 2024 on, as long as that law was in force;
§ 43 GModG for those after it came into force. Whether the old stairs go on after their repeal is not settled.
"""

from collections.abc import Sequence
from datetime import MAXYEAR, date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import assert_never
from weakref import WeakKeyDictionary

from calculator.core.days import months_later
from calculator.core.facts import Facts, House
from calculator.core.heatings import Technology
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules.kinds import FOSSIL, FOSSIL_BOILERS, FOSSIL_WITH_SOLAR, HYBRIDS

PARAMETER = "bio_share_percent"
GMODG_PARAMETER = "gmodg_43_share_percent"
IN_FORCE = "gmodg_in_force"
GEG_FROM, INSTALLED_AFTER = "geg_71_installed_from", "gmodg_43_installed_after"  # whose heatings the stairs hold for
SMALL_AREA_FACTOR, AREA_FACTOR = "gmodg_82_small_area_factor", "gmodg_82_area_factor"
NO_SHARE = Decimal(0)
# The steps of § 43 GModG in the years of a comparison are the same for all heatings; forgotten with the set.
_SHARES: WeakKeyDictionary[ParameterSet, dict[tuple[int, ...], tuple[Decimal, ...]]] = WeakKeyDictionary()


class Stairs(StrEnum):
    """Which law sets the share of green fuels for a heating."""

    NONE = "none"  # installed before 2024, or burns no fossil fuel
    GEG = "geg_2024"  # § 71 Abs. 9 GEG 2024
    OPEN = "open"  # installed under the repealed § 71 Abs. 9 GEG: not settled
    GMODG = "gmodg"  # § 43 GModG


class GreenFuel(Code):
    """How the steps of the stairs are told."""

    STEP = "green_fuel_step"
    STEPS = "green_fuel_steps"


class Way(StrEnum):
    """How § 43 GModG is complied with other than by green fuel."""

    SOLAR = "solar"  # § 43 Abs. 3
    VENTILATION = "ventilation"  # § 43 Abs. 4
    HYBRID = "hybrid"  # § 43 Abs. 5
    BIOMASS = "biomass"  # § 45


def bio_share(technology: Technology, facts: Facts, parameters: ParameterSet, year: int) -> Decimal:
    """Return the share of the fuel that must be green in a year, 0 to 1; see ``bio_shares``."""
    return bio_shares(technology, facts, parameters, (year,))[0]


def bio_shares(
    technology: Technology, facts: Facts, parameters: ParameterSet, years: Sequence[int]
) -> tuple[Decimal, ...]:
    """Return the share of the fuel that must be green in each year, 0 to 1; raises ``ParameterNotCovered``.

    0 as well where the law leaves it open: ``stairs`` tells.
    """
    match found := stairs(technology, facts, parameters):
        case Stairs.NONE | Stairs.OPEN:
            return (NO_SHARE,) * len(years)
        case Stairs.GEG:
            return tuple(parameters.in_year(PARAMETER, year).value / 100 for year in years)
        case Stairs.GMODG:
            spared_until = _spared_until(technology, facts, parameters) or 0
            shares = _section_43(parameters, tuple(years))
            if facts.dates.failure_date and technology is not Technology.KEEP:
                shares = tuple(_deferred(*each, facts, parameters) for each in zip(shares, years, strict=True))
            counted = _counted_share(technology, facts, parameters)
            return tuple(
                NO_SHARE if year <= spared_until else max(share - counted, NO_SHARE)
                for year, share in zip(years, shares, strict=True)
            )
        case _:
            assert_never(found)


def _section_43(parameters: ParameterSet, years: tuple[int, ...]) -> tuple[Decimal, ...]:
    """Return the share of each year: steps begin on 1 January, only the law itself began within a year."""
    known = _SHARES.setdefault(parameters, {})
    if years not in known:
        begin = parameters.parameter(GMODG_PARAMETER).records[0].valid_from
        days = [max(date(year, 1, 1), begin) for year in years]
        known[years] = tuple([parameters.on(GMODG_PARAMETER, day).value / 100 for day in days])
    return known[years]


def stairs(technology: Technology, facts: Facts, parameters: ParameterSet) -> Stairs:
    """Return which stairs hold for the heating, by the day of its installation and the law as the set knows it."""
    if technology is Technology.KEEP:
        if facts.heating.kind not in FOSSIL_BOILERS:
            return Stairs.NONE
        # Only the year is known; the first of January puts 2026 under the law of its first half.
        return _stairs_on(date(facts.heating.year_installed, 1, 1), parameters)
    if technology not in FOSSIL:
        return Stairs.NONE
    found = _stairs_on(facts.dates.installation_date, parameters)
    hybrid_before = technology in HYBRIDS and found in (Stairs.GEG, Stairs.OPEN)
    return Stairs.NONE if hybrid_before else found


def way(technology: Technology, facts: Facts, parameters: ParameterSet) -> Way | None:
    """Return by which way other than green fuel a heating under § 43 GModG complies, or None."""
    work, day = facts.work, facts.dates.installation_date
    if technology in HYBRIDS and work.hybrid_heat_pump_share_percent is not None:
        kind = "alternative" if work.hybrid_alternative else "parallel"
        least = parameters.on(f"gmodg_43_hybrid_{kind}_percent", day).value
        return Way.HYBRID if work.hybrid_heat_pump_share_percent >= least else None
    if technology in FOSSIL_WITH_SOLAR and work.solar_aperture_m2 >= solar_aperture_m2(facts, parameters):
        return Way.SOLAR
    if work.biomass_hybrid:
        return Way.BIOMASS
    return Way.VENTILATION if work.ventilation_with_recovery else None


@lru_cache(maxsize=16)
def steps(parameters: ParameterSet, key: str = GMODG_PARAMETER, after: int = 0) -> Message:
    """Return the steps of the stairs, each with the year in which it begins; ``after``: those that hold later."""
    records = [each for each in parameters.parameter(key).steps if not each.valid_to or each.valid_to.year > after]
    found = tuple(say(GreenFuel.STEP, share=each.value, year=each.valid_from.year) for each in records)
    return say(GreenFuel.STEPS, steps=found)


def solar_aperture_m2(facts: Facts, parameters: ParameterSet) -> Decimal:
    """Return the aperture that § 43 Abs. 3 GModG asks for, in m²; raises ``ParameterNotCovered`` before that law."""
    size = "small" if facts.house.small else "large"
    record = parameters.on(f"gmodg_43_solar_{size}_m2_per_m2", facts.dates.installation_date)
    return record.value * usable_area_m2(facts.house, parameters)


def substitute_last_year(facts: Facts, parameters: ParameterSet) -> int:
    """Return the last year in which solar heat or ventilation takes the place of green fuel (§ 43 Abs. 3 and 4)."""
    day = max(facts.dates.installation_date, parameters.date_of(IN_FORCE))
    return int(parameters.on("gmodg_43_substitute_last_year", day).value)


def unproven_solar_percent(facts: Facts, parameters: ParameterSet) -> Decimal:
    """Return what solar heat counts without proof after it no longer takes the place of green fuel, in percent."""
    day = max(facts.dates.installation_date, parameters.date_of(IN_FORCE))
    return parameters.on("gmodg_43_solar_unproven_percent", day).value


def usable_area_m2(house: House, parameters: ParameterSet) -> Decimal:
    """Return the usable area AN, entered or by the living area (§ 82 GModG); raises ``ParameterNotCovered``."""
    if house.usable_area_m2 is not None:
        return house.usable_area_m2
    key = SMALL_AREA_FACTOR if house.small and house.heated_cellar else AREA_FACTOR
    return house.living_area_m2 * parameters.on(key, parameters.as_of).value


def _stairs_on(installed: date, parameters: ParameterSet) -> Stairs:
    if installed < parameters.date_of(GEG_FROM):
        return Stairs.NONE
    if installed > parameters.date_of(INSTALLED_AFTER):
        return Stairs.GMODG
    known = parameters.law_as_of or parameters.as_of
    return Stairs.GEG if known < parameters.date_of(IN_FORCE) else Stairs.OPEN


def _spared_until(technology: Technology, facts: Facts, parameters: ParameterSet) -> int | None:
    """Return the last year in which another way of compliance takes the place of green fuel, or None."""
    if technology is Technology.KEEP:
        return None
    found = way(technology, facts, parameters)
    if found in (Way.HYBRID, Way.BIOMASS):
        return MAXYEAR
    return None if found is None else substitute_last_year(facts, parameters)


def _counted_share(technology: Technology, facts: Facts, parameters: ParameterSet) -> Decimal:
    """Return the share that the heating covers without green fuel and without proof, 0 to 1."""
    if technology is Technology.KEEP or way(technology, facts, parameters) is not Way.SOLAR:
        return NO_SHARE
    return unproven_solar_percent(facts, parameters) / 100


def _deferred(share: Decimal, year: int, facts: Facts, parameters: ParameterSet) -> Decimal:
    """Return the share of a year after a failure beyond repair (§ 43 Abs. 7), by days of the year.

    Installed in the first year of the rule: no duty for some months. Later: the step of the day of failure for them.
    """
    installed, failed = facts.dates.installation_date, facts.dates.failure_date
    first_year = int(parameters.parameter("gmodg_43_failure_from_year").records[0].value)
    if failed is None or installed.year < first_year:
        return share
    before = NO_SHARE
    if installed.year > first_year:
        before = min(parameters.on(GMODG_PARAMETER, max(failed, parameters.date_of(IN_FORCE))).value / 100, share)
    months = int(parameters.on("gmodg_43_failure_grace_months", installed).value)
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    spared = min(max((months_later(installed, months) - date(year, 1, 1)).days, 0), days)
    return (before * spared + share * (days - spared)) / days
