"""What the house must have for a heating: a network, radiators, hot water, a store, a flue, and no protected face."""

from typing import assert_never

from calculator.core import carriers
from calculator.core.choices import HeatEmission
from calculator.core.facts import Facts
from calculator.core.heatings import Boiler, HeatPump, RoomUnits, Technology
from calculator.core.law_answers import Fit, SiteCondition
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet
from calculator.core.records import Certainty
from calculator.core.rules.heat_plan import connection_duty
from calculator.core.rules.kinds import CITY_NETWORKS, OUTDOOR_UNITS


class InHouse(Code):
    """The conditions of the house, each with its name."""

    BY_LAW = "site_by_law"
    NETWORK = "site_network"
    GAS = "site_gas"
    LISTED = "site_listed"
    RADIATORS = "site_radiators"
    HOT_WATER = "site_hot_water"
    STORE = "site_store"
    FLUE = "site_flue"
    PRESENT = "site_present"


class HouseSays(Code):
    """How each condition of the house stands."""

    BY_LAW_DUTY = "by_law_duty"
    BY_LAW_FREE = "by_law_free"
    BY_LAW_UNKNOWN = "by_law_unknown"
    NETWORK_JOINED = "network_joined"
    NETWORK_THERE = "network_there"
    NETWORK_MISSING = "network_missing"
    NETWORK_UNKNOWN = "network_unknown"
    NETWORK_TO_BUILD = "network_to_build"
    GAS_THERE = "gas_there"
    GAS_MISSING = "gas_missing"
    LISTED = "listed_yes"
    NOT_LISTED = "listed_no"
    LISTED_UNKNOWN = "listed_unknown"
    LISTED_UNLIKELY = "listed_unlikely"
    FLOOR = "radiators_floor"
    LARGE = "radiators_large"
    OLD = "radiators_old"
    STOVES = "radiators_stoves"
    UNKNOWN = "radiators_unknown"
    WATER_STORE = "hot_water_store"
    WATER_APART = "hot_water_apart"
    STORE_THERE = "store_there"
    STORE_NONE = "store_none"
    STORE_UNKNOWN = "store_unknown"
    TANK_THERE = "tank_there"
    TANK_OUTSIDE = "tank_outside"
    FLUE_THERE = "flue_there"
    FLUE_MISSING = "flue_missing"
    PRESENT = "present_stays"


def _condition(kind: Code, fit: Fit, code: HouseSays, certainty: Certainty = Certainty.EXPERT) -> SiteCondition:
    """Return a condition that no norm states: what the model takes for granted, or ``Certainty.OWN``: as entered."""
    return SiteCondition(kind.value, say(kind), fit, say(code), "", certainty)


def by_law(_technology: Technology, facts: Facts, parameters: ParameterSet) -> SiteCondition | None:
    """Return what the by-law on connection means for a heating of one's own; None in a city without one."""
    law = parameters.city.by_law
    if law is None:
        return None
    match connection_duty(facts, parameters.city):
        case True:
            fit, code = Fit.CHECK, HouseSays.BY_LAW_DUTY
        case False:
            fit, code = Fit.POSSIBLE, HouseSays.BY_LAW_FREE
        case None:
            fit, code = Fit.CHECK, HouseSays.BY_LAW_UNKNOWN
    return SiteCondition(
        InHouse.BY_LAW.value, say(InHouse.BY_LAW), fit, say(code), law.citation, Certainty.TWO_SECONDARY
    )


def network(technology: Technology, facts: Facts, _parameters: ParameterSet) -> SiteCondition:
    """Return whether there is a network to join; that nobody has said so is no hindrance, only that there is none."""
    kept = facts.heating.kind.record.kept
    if kept is not None and kept.like is technology:
        return _condition(InHouse.NETWORK, Fit.POSSIBLE, HouseSays.NETWORK_JOINED)
    if technology not in CITY_NETWORKS:
        return _condition(InHouse.NETWORK, Fit.CHECK, HouseSays.NETWORK_TO_BUILD)
    there = facts.house.network_available
    if there is None:
        return _condition(InHouse.NETWORK, Fit.CHECK, HouseSays.NETWORK_UNKNOWN)
    if there:
        return _condition(InHouse.NETWORK, Fit.POSSIBLE, HouseSays.NETWORK_THERE, Certainty.OWN)
    return _condition(InHouse.NETWORK, Fit.NOT_HERE, HouseSays.NETWORK_MISSING, Certainty.OWN)


def gas(technology: Technology, facts: Facts, _parameters: ParameterSet) -> SiteCondition | None:
    """Return whether the house has a gas connection; None for what burns something else."""
    design = technology.record.design
    if isinstance(design, Boiler) and design.carrier is not carriers.GAS:
        return None
    if facts.heating.kind.record.burns(carriers.GAS):
        return _condition(InHouse.GAS, Fit.POSSIBLE, HouseSays.GAS_THERE)
    return _condition(InHouse.GAS, Fit.CHECK, HouseSays.GAS_MISSING)


def listed(technology: Technology, facts: Facts, parameters: ParameterSet) -> SiteCondition | None:
    """Return what a listed building means for what is seen from outside; None for what nobody sees.

    Old houses are often listed, so one of which nobody says it is to be checked.
    """
    design = technology.record.design
    collectors = isinstance(design, Boiler) and design.solar
    if technology not in OUTDOOR_UNITS and not collectors:
        return None
    match facts.house.listed:
        case True:
            return _condition(InHouse.LISTED, Fit.CHECK, HouseSays.LISTED, Certainty.OWN)
        case False:
            return _condition(InHouse.LISTED, Fit.POSSIBLE, HouseSays.NOT_LISTED, Certainty.OWN)
        case None:
            return _perhaps_listed(facts, parameters)


def _perhaps_listed(facts: Facts, parameters: ParameterSet) -> SiteCondition:
    rule = parameters.on("listed_check_before_year", facts.dates.installation_date)
    if facts.house.build_year >= rule.value:
        return _condition(InHouse.LISTED, Fit.POSSIBLE, HouseSays.LISTED_UNLIKELY)
    sentence = say(HouseSays.LISTED_UNKNOWN, year=str(int(rule.value)))
    name = say(InHouse.LISTED)
    return SiteCondition(InHouse.LISTED.value, name, Fit.CHECK, sentence, rule.source, rule.certainty, rule.url)


def radiators(technology: Technology, facts: Facts, _parameters: ParameterSet) -> SiteCondition | None:
    """Return whether the radiators suit a heat pump; None for units in the rooms, which need none."""
    if isinstance(technology.record.design, RoomUnits):
        return None
    match emission := facts.house.heat_emission:
        case HeatEmission.FLOOR:
            return _condition(InHouse.RADIATORS, Fit.POSSIBLE, HouseSays.FLOOR, Certainty.OWN)
        case HeatEmission.LARGE_RADIATORS:
            return _condition(InHouse.RADIATORS, Fit.POSSIBLE, HouseSays.LARGE, Certainty.OWN)
        case HeatEmission.OLD_RADIATORS:
            return _condition(InHouse.RADIATORS, Fit.CHECK, HouseSays.OLD, Certainty.OWN)
        case HeatEmission.STOVES:
            return _condition(InHouse.RADIATORS, Fit.CHECK, HouseSays.STOVES, Certainty.OWN)
        case None:
            return _condition(InHouse.RADIATORS, Fit.CHECK, HouseSays.UNKNOWN)
        case _:
            assert_never(emission)


def hot_water(technology: Technology, _facts: Facts, _parameters: ParameterSet) -> SiteCondition:
    """Return where hot water comes from: a store of the heating, or devices of its own."""
    with_store = isinstance(technology.record.design, HeatPump)
    return _condition(InHouse.HOT_WATER, Fit.CHECK, HouseSays.WATER_STORE if with_store else HouseSays.WATER_APART)


def store(technology: Technology, facts: Facts, _parameters: ParameterSet) -> SiteCondition | None:
    """Return whether there is room for what is stored: pellets, chips, oil, or the tank of liquid gas outside."""
    design = technology.record.design
    if not isinstance(design, Boiler) or design.carrier is carriers.GAS:
        return None
    if facts.heating.kind.record.burns(design.carrier):
        return _condition(InHouse.STORE, Fit.POSSIBLE, HouseSays.TANK_THERE)
    if design.carrier is carriers.LPG:
        return _condition(InHouse.STORE, Fit.CHECK, HouseSays.TANK_OUTSIDE)
    match facts.plot.store_room:
        case True:
            return _condition(InHouse.STORE, Fit.POSSIBLE, HouseSays.STORE_THERE, Certainty.OWN)
        case False:
            return _condition(InHouse.STORE, Fit.NOT_HERE, HouseSays.STORE_NONE, Certainty.OWN)
        case None:
            return _condition(InHouse.STORE, Fit.CHECK, HouseSays.STORE_UNKNOWN)


def flue(_technology: Technology, facts: Facts, _parameters: ParameterSet) -> SiteCondition:
    """Return whether a chimney is there that can be used or lined; the chimney sweep says yes before the work."""
    if facts.heating.kind.record.chimney:
        return _condition(InHouse.FLUE, Fit.POSSIBLE, HouseSays.FLUE_THERE)
    return _condition(InHouse.FLUE, Fit.CHECK, HouseSays.FLUE_MISSING)


def present(_technology: Technology, _facts: Facts, _parameters: ParameterSet) -> SiteCondition:
    """Return that what is kept has its place already."""
    return _condition(InHouse.PRESENT, Fit.POSSIBLE, HouseSays.PRESENT)
