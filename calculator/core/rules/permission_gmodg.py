"""What may be installed since the GModG came into force."""

from typing import assert_never

from calculator.core.facts import Facts
from calculator.core.heatings import LegalGroup, Technology
from calculator.core.law_answers import Ruling, Verdict
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules import green_gas
from calculator.core.rules.green_gas import Way
from calculator.core.rules.kinds import CITY_NETWORKS

FREE_CHOICE, NEW_NETWORK = "§ 42 Abs. 2 GModG", "§ 42 Abs. 2 GModG; § 30 WPG"


class Gmodg(Code):
    """What the GModG says about a heating."""

    DISTRICT_HEATING = "gmodg_district_heating"
    DISTRICT_HEATING_THERE = "gmodg_district_heating_there"
    NETWORK_JOINED = "gmodg_network_joined"
    DISTRICT_HEATING_MISSING = "gmodg_district_heating_missing"
    LOCAL_NETWORK = "gmodg_local_network"
    COLD_NETWORK = "gmodg_cold_network"
    BIOMASS = "gmodg_biomass"
    FREE_CHOICE = "gmodg_free_choice"
    KEEP = "gmodg_keep"
    KEEP_BROKEN = "gmodg_keep_broken"
    ELECTRIC_SMALL = "gmodg_electric_small"
    ELECTRIC_REPLACED = "gmodg_electric_replaced"
    ELECTRIC_ENVELOPE = "gmodg_electric_envelope"
    ELECTRIC_ENVELOPE_UNKNOWN = "gmodg_electric_envelope_unknown"
    ELECTRIC_ENVELOPE_WORSE = "gmodg_electric_envelope_worse"
    FOSSIL_BEFORE = "gmodg_fossil_before"
    FOSSIL_BIOMASS = "gmodg_fossil_biomass"
    FOSSIL_HYBRID = "gmodg_fossil_hybrid"
    FOSSIL_SOLAR = "gmodg_fossil_solar"
    FOSSIL_VENTILATION = "gmodg_fossil_ventilation"
    FOSSIL_STEPS = "gmodg_fossil_steps"


def ruling(technology: Technology, facts: Facts, parameters: ParameterSet) -> Ruling:
    """Return whether the heating may be installed; raises ``ParameterNotCovered``."""
    match group := technology.record.group:
        case LegalGroup.NETWORK | LegalGroup.NETWORK_HEAT_PUMP:
            return _network(technology, facts, parameters)
        case LegalGroup.PRESENT:
            return _keep(facts)
        case LegalGroup.DIRECT_ELECTRIC:
            return _direct_electric(facts, parameters)
        case LegalGroup.BIOMASS | LegalGroup.BIOMASS_WITH_SOLAR:
            return Ruling(Verdict.CONDITIONS, "§ 45 GModG", say(Gmodg.BIOMASS))
        case LegalGroup.AIR_HEAT_PUMP | LegalGroup.GROUND_HEAT_PUMP | LegalGroup.DRILLED_HEAT_PUMP:
            return Ruling(Verdict.ALLOWED, FREE_CHOICE, say(Gmodg.FREE_CHOICE))
        case LegalGroup.FOSSIL | LegalGroup.FOSSIL_WITH_SOLAR | LegalGroup.HYBRID:
            return _fossil(technology, facts, parameters)
        case _:
            assert_never(group)


def _network(technology: Technology, facts: Facts, parameters: ParameterSet) -> Ruling:
    if facts.heating.kind.record.is_attached_to(technology):
        return Ruling(Verdict.ALLOWED, FREE_CHOICE, say(Gmodg.NETWORK_JOINED))
    if technology in CITY_NETWORKS:
        if facts.house.network_available:
            return Ruling(Verdict.ALLOWED, FREE_CHOICE, say(Gmodg.DISTRICT_HEATING_THERE))
        if facts.house.network_available is False:
            return Ruling(Verdict.CONDITIONS, FREE_CHOICE, say(Gmodg.DISTRICT_HEATING_MISSING))
        ask = say(Gmodg.DISTRICT_HEATING, utility=parameters.city.utility)
        return Ruling(Verdict.CONDITIONS, FREE_CHOICE, ask)
    if technology.record.group is LegalGroup.NETWORK_HEAT_PUMP:
        return Ruling(Verdict.CONDITIONS, NEW_NETWORK, say(Gmodg.COLD_NETWORK))
    share = parameters.on("wpg_30_new_network_percent", facts.dates.installation_date)
    sentence = say(Gmodg.LOCAL_NETWORK, since=share.valid_from, percent=share.value)
    return Ruling(Verdict.CONDITIONS, NEW_NETWORK, sentence)


def _keep(facts: Facts) -> Ruling:
    if not facts.heating.working:
        return Ruling(Verdict.CONDITIONS, FREE_CHOICE, say(Gmodg.KEEP_BROKEN))
    return Ruling(Verdict.ALLOWED, "GModG; §§ 71 bis 73 GEG sind entfallen", say(Gmodg.KEEP))


def _direct_electric(facts: Facts, parameters: ParameterSet) -> Ruling:
    house, norm = facts.house, "§ 46 GModG"
    if house.small and house.self_used_dwellings:
        return Ruling(Verdict.ALLOWED, norm, say(Gmodg.ELECTRIC_SMALL))
    if facts.heating.kind.record.is_direct_electric:
        return Ruling(Verdict.ALLOWED, norm, say(Gmodg.ELECTRIC_REPLACED))
    percent = parameters.on("gmodg_46_envelope_percent", facts.dates.installation_date).value
    if house.envelope_30_percent_better:
        return Ruling(Verdict.ALLOWED, norm, say(Gmodg.ELECTRIC_ENVELOPE, percent=percent))
    if house.envelope_30_percent_better is None:
        return Ruling(Verdict.CONDITIONS, norm, say(Gmodg.ELECTRIC_ENVELOPE_UNKNOWN, percent=percent))
    return Ruling(Verdict.NOT_ALLOWED, norm, say(Gmodg.ELECTRIC_ENVELOPE_WORSE, percent=percent))


def _fossil(technology: Technology, facts: Facts, parameters: ParameterSet) -> Ruling:
    if green_gas.stairs(technology, facts, parameters) is not green_gas.Stairs.GMODG:
        return Ruling(Verdict.ALLOWED, "§ 42 Abs. 2, § 43 Abs. 1 GModG", say(Gmodg.FOSSIL_BEFORE))
    steps = green_gas.steps(parameters)
    last_year = green_gas.substitute_last_year(facts, parameters)
    later = green_gas.steps(parameters, after=last_year)
    match green_gas.way(technology, facts, parameters):
        case Way.BIOMASS:
            return Ruling(Verdict.CONDITIONS, "§ 45 GModG", say(Gmodg.FOSSIL_BIOMASS))
        case Way.HYBRID:
            return Ruling(Verdict.CONDITIONS, "§ 43 Abs. 5 GModG", say(Gmodg.FOSSIL_HYBRID))
        case Way.SOLAR:
            percent = green_gas.unproven_solar_percent(facts, parameters)
            sentence = say(Gmodg.FOSSIL_SOLAR, last_year=last_year, steps=later, percent=percent)
            return Ruling(Verdict.CONDITIONS, "§ 43 Abs. 1 und 3 GModG", sentence)
        case Way.VENTILATION:
            sentence = say(Gmodg.FOSSIL_VENTILATION, last_year=last_year, steps=later)
            return Ruling(Verdict.CONDITIONS, "§ 43 Abs. 1 und 4 GModG", sentence)
        case None:
            return Ruling(Verdict.CONDITIONS, "§ 43 Abs. 1 GModG", say(Gmodg.FOSSIL_STEPS, steps=steps))
        case never:
            assert_never(never)
