"""Completes the facts of a case by what the priced system brings, so that the rules judge it as it is priced."""

from dataclasses import replace
from datetime import date

from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.rules import green_gas
from calculator.core.rules.kinds import FOSSIL_WITH_SOLAR, HYBRIDS

HYBRID_POWER, HYBRID_USUAL = "hybrid_heat_pump_power_percent", "hybrid_usual_power_percent"


def fitted(technology: Technology, facts: Facts, inputs: Inputs, parameters: ParameterSet) -> Facts:
    """Return the facts with the hybrid's share of power and the size of the collectors, unless they are known.

    Nothing is installed where the old heating is kept: the law that is known holds for it, not that of an earlier day.
    """
    work = facts.work
    if technology is Technology.KEEP:
        return _kept(facts, parameters)
    if technology in HYBRIDS and work.hybrid_heat_pump_share_percent is None:
        entered = inputs.has(HYBRID_POWER)
        share = inputs.value(HYBRID_POWER) if entered else parameters.on(HYBRID_USUAL, parameters.as_of).value
        return replace(facts, work=replace(work, hybrid_heat_pump_share_percent=share))
    if technology in FOSSIL_WITH_SOLAR and not work.solar_aperture_m2:
        if facts.dates.installation_date < parameters.date_of(green_gas.IN_FORCE):
            return facts
        aperture = green_gas.solar_aperture_m2(facts, parameters)
        return replace(facts, work=replace(work, solar_aperture_m2=aperture))
    return facts


def installed_in(year: int, facts: Facts) -> Facts:
    """Return the facts of a heating that is installed in a later year than the one they speak of, else as they are."""
    return facts if year <= facts.dates.first_year else _installed_on(date(year, 1, 1), facts)


def _kept(facts: Facts, parameters: ParameterSet) -> Facts:
    return _installed_on(parameters.law_as_of or parameters.as_of, facts)


def _installed_on(day: date, facts: Facts) -> Facts:
    dates = facts.dates
    if dates.installation_date >= day:
        return facts
    return replace(facts, dates=replace(dates, installation_date=day, start_year=dates.first_year))
