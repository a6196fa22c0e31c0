"""What the law demands of a heating after its installation: green fuel, checks, adjustment, proofs."""

from dataclasses import replace
from typing import assert_never

from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import Duty, duty_of
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules import green_gas
from calculator.core.rules.checks import checks
from calculator.core.rules.green_gas import GMODG_PARAMETER, IN_FORCE, INSTALLED_AFTER, PARAMETER, Stairs, Way
from calculator.core.rules.kinds import FOSSIL


class DutyKind(Code):
    """The duties, each with its name; those of operation are ``checks.Check``."""

    GREEN_FUEL = "green_fuel"
    ADVICE = "advice"
    PROOF = "proof"


class DutySays(Code):
    """What a duty demands."""

    ADVICE = "duty_advice"
    GREEN_FUEL_OPEN = "duty_green_fuel_open"
    GREEN_FUEL_STEPS = "duty_green_fuel_steps"
    SOLAR = "duty_solar"
    VENTILATION = "duty_ventilation"
    BIOMASS = "duty_biomass"
    BIOMASS_PROOF = "duty_biomass_proof"
    HYBRID = "duty_hybrid"
    HYBRID_PROOF = "duty_hybrid_proof"
    PROOF = "duty_proof"


def duties(technology: Technology, facts: Facts, parameters: ParameterSet) -> tuple[Duty, ...]:
    """Return the duties of the heating by the day of its installation; raises ``ParameterNotCovered`` before 2024."""
    found = [_green_fuel(technology, facts, parameters)]
    if facts.dates.installation_date >= parameters.date_of(IN_FORCE):
        found += [*checks(technology, facts, parameters), _proof(technology, facts, parameters)]
    elif technology in FOSSIL:
        found.append(duty_of(DutyKind.ADVICE, say(DutySays.ADVICE), "§ 71 Abs. 11 GEG 2024"))
    return tuple(duty for duty in found if duty)


def _green_fuel(technology: Technology, facts: Facts, parameters: ParameterSet) -> Duty | None:
    kind = DutyKind.GREEN_FUEL
    match green_gas.stairs(technology, facts, parameters):
        case Stairs.NONE:
            return None
        case Stairs.OPEN:
            first, last = parameters.date_of(green_gas.GEG_FROM), parameters.date_of(INSTALLED_AFTER)
            sentence = say(DutySays.GREEN_FUEL_OPEN, first_year=first.year, last_day=last)
            return replace(duty_of(kind, sentence, "§ 111 Abs. 2 GModG; § 71 Abs. 9 GEG 2024"), open=True)
        case Stairs.GEG:
            sentence = say(DutySays.GREEN_FUEL_STEPS, steps=green_gas.steps(parameters, PARAMETER))
            return duty_of(kind, sentence, "§ 71 Abs. 9 GEG 2024")
        case Stairs.GMODG:
            return duty_of(kind, *_under_section_43(technology, facts, parameters))
        case never:
            assert_never(never)


def _under_section_43(technology: Technology, facts: Facts, parameters: ParameterSet) -> tuple[Message, str]:
    years = {
        "first_year": parameters.first_day(GMODG_PARAMETER).year,
        "last_year": green_gas.substitute_last_year(facts, parameters),
    }
    match green_gas.way(technology, facts, parameters):
        case Way.SOLAR:
            unproven = green_gas.unproven_solar_percent(facts, parameters)
            return say(DutySays.SOLAR, **years, percent=unproven), "§ 43 Abs. 3 GModG"
        case Way.VENTILATION:
            return say(DutySays.VENTILATION, **years), "§ 43 Abs. 4 GModG"
        case Way.BIOMASS:
            return _proven(DutySays.BIOMASS, DutySays.BIOMASS_PROOF, "gmodg_45", facts, parameters), "§ 45 GModG"
        case Way.HYBRID:
            proven = _proven(DutySays.HYBRID, DutySays.HYBRID_PROOF, "gmodg_43_hybrid", facts, parameters)
            return proven, "§ 43 Abs. 5 GModG"
        case None:
            return say(DutySays.GREEN_FUEL_STEPS, steps=green_gas.steps(parameters)), "§ 43 Abs. 1 GModG"
        case never:
            assert_never(never)


def _proven(few: DutySays, many: DutySays, norm: str, facts: Facts, parameters: ParameterSet) -> Message:
    """Return that a way fulfils the duty; in a house with many dwellings high shares are to be proven later on."""
    least = parameters.on("gmodg_43_proof_min_dwellings", facts.dates.installation_date).value
    if facts.house.dwellings < least:
        return say(few)
    limit = parameters.parameter(f"{norm}_proof_above_percent").records[0]
    return say(many, year=limit.valid_from.year, percent=limit.value)


def _proof(technology: Technology, facts: Facts, parameters: ParameterSet) -> Duty | None:
    if green_gas.stairs(technology, facts, parameters) is not Stairs.GMODG:
        return None
    day = facts.dates.installation_date
    fine, years = parameters.on("gmodg_108_fine_eur", day).value, parameters.on("gmodg_96_keep_years", day).value
    return duty_of(DutyKind.PROOF, say(DutySays.PROOF, years=years, fine=fine), "§§ 96, 97 und 108 GModG")
