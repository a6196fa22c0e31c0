"""What could be installed under the GEG 2024, until the GModG came into force."""

from typing import assert_never

from calculator.core.facts import Facts
from calculator.core.heatings import LegalGroup, Technology
from calculator.core.law_answers import Ruling, Verdict
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules.green_gas import PARAMETER, steps
from calculator.core.rules.kinds import FOSSIL_BOILERS

# § 71 Abs. 8: in a town above 100,000 inhabitants the 65 % rule was to bind existing buildings after this day.
LAST_FREE_DAY = "geg_71_8_last_free_day"
RENEWABLE = "§ 71 Abs. 1 GEG 2024"


class Geg(Code):
    """What the GEG 2024 says about a heating."""

    DIRECT_ELECTRIC = "geg_direct_electric"
    HYBRID = "geg_hybrid"
    NETWORK = "geg_network"
    RENEWABLE = "geg_renewable"
    FOSSIL_OPEN = "geg_fossil_open"
    FOSSIL_STEPS = "geg_fossil_steps"
    KEEP_OLD = "geg_keep_old"
    KEEP = "geg_keep"


def ruling(technology: Technology, facts: Facts, parameters: ParameterSet) -> Ruling:
    """Return whether the heating could be installed; raises ``ParameterNotCovered`` before 2024."""
    percent = parameters.on("geg_71_renewable_percent", facts.dates.installation_date).value
    match group := technology.record.group:
        case LegalGroup.PRESENT:
            return _keep(facts, parameters)
        case LegalGroup.DIRECT_ELECTRIC:
            return Ruling(Verdict.OPEN, "GEG 2024", say(Geg.DIRECT_ELECTRIC))
        case LegalGroup.HYBRID:
            return Ruling(Verdict.CONDITIONS, RENEWABLE, say(Geg.HYBRID, percent=percent))
        case LegalGroup.FOSSIL | LegalGroup.FOSSIL_WITH_SOLAR:
            return _fossil(facts, parameters)
        case LegalGroup.NETWORK | LegalGroup.NETWORK_HEAT_PUMP:
            return Ruling(Verdict.CONDITIONS, RENEWABLE, say(Geg.NETWORK))
        case (
            LegalGroup.BIOMASS
            | LegalGroup.BIOMASS_WITH_SOLAR
            | LegalGroup.AIR_HEAT_PUMP
            | LegalGroup.GROUND_HEAT_PUMP
            | LegalGroup.DRILLED_HEAT_PUMP
        ):
            return Ruling(Verdict.ALLOWED, RENEWABLE, say(Geg.RENEWABLE, percent=percent))
        case _:
            assert_never(group)


def _fossil(facts: Facts, parameters: ParameterSet) -> Ruling:
    day = facts.dates.installation_date
    if parameters.city.is_large and day > parameters.date_of(LAST_FREE_DAY):
        sentence = say(Geg.FOSSIL_OPEN, day=day, city=parameters.city.name)
        return Ruling(Verdict.OPEN, "§ 71 Abs. 8 GEG 2024", sentence)
    sentence = say(Geg.FOSSIL_STEPS, steps=steps(parameters, PARAMETER))
    return Ruling(Verdict.CONDITIONS, "§ 71 Abs. 8, 9 und 11 GEG 2024", sentence)


def _keep(facts: Facts, parameters: ParameterSet) -> Ruling:
    day, heating = facts.dates.installation_date, facts.heating
    years = parameters.on("geg_72_max_age_years", day).value
    if heating.kind in FOSSIL_BOILERS and heating.age_on(day) >= years:
        sentence = say(Geg.KEEP_OLD, years=years, since=parameters.date_of("geg_73_self_used_since"))
        return Ruling(Verdict.CONDITIONS, "§§ 72 und 73 GEG 2024", sentence)
    last_year = int(parameters.on("geg_72_last_fossil_year", day).value)
    return Ruling(Verdict.ALLOWED, "§ 72 GEG 2024", say(Geg.KEEP, year=last_year))
