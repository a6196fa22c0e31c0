"""Ground and water: protected areas, notice and permit for boring, digging and wells, and the room for it."""

from typing import assert_never

from calculator.core.choices import WaterZone
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import Fit, SiteCondition
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.records import Certainty
from calculator.core.rules.kinds import DRILLED, taps_groundwater

_ZONES = "§§ 51 und 52 WHG"
_NOTICE = "groundwork_notice_months"


class Ground(Code):
    """The conditions of the ground, each with its name."""

    ZONE = "site_water_zone"
    WATER = "site_water_law"
    GARDEN = "site_garden"


class GroundSays(Code):
    """What water law and the garden say of a source in the ground."""

    ZONE_NONE = "water_zone_none"
    ZONE_INNER = "water_zone_inner"
    ZONE_OUTER = "water_zone_outer"
    ZONE_UNKNOWN = "water_zone_unknown"
    ZONE_QUERY = "water_zone_query"
    WELLS = "water_wells"
    BORING = "water_boring"
    DIGGING = "water_digging"
    NOTICE = "water_notice"
    NOTICE_MONTHS = "water_notice_months"
    OFFICE = "water_office"
    MINING = "water_mining"
    GARDEN_NONE = "garden_none"
    GARDEN_SOME = "garden_some"
    GARDEN_UNKNOWN = "garden_unknown"


def water_zone(_technology: Technology, facts: Facts, parameters: ParameterSet) -> SiteCondition:
    """Return whether a protected area for drinking water or a spring forbids to bore, dig or draw water."""
    code, fit = GroundSays.ZONE_UNKNOWN, Fit.CHECK
    match zone := facts.plot.water_zone:
        case WaterZone.NONE:
            code, fit = GroundSays.ZONE_NONE, Fit.POSSIBLE
        case WaterZone.ONE | WaterZone.TWO:
            code, fit = GroundSays.ZONE_INNER, Fit.NOT_HERE
        case WaterZone.THREE:
            code = GroundSays.ZONE_OUTER
        case None:
            pass
        case _:
            assert_never(zone)
    office = parameters.city.ground_office
    sentence = say(code)
    if zone is None and office:
        sentence = say(GroundSays.ZONE_QUERY, unknown=sentence, office=office)
    certainty = Certainty.ONE_SECONDARY if zone is None else Certainty.EXPERT
    return SiteCondition(Ground.ZONE.value, say(Ground.ZONE), fit, sentence, _ZONES, certainty)


def water_law(technology: Technology, facts: Facts, parameters: ParameterSet) -> SiteCondition:
    """Return what is to be applied for or notified before boring, digging or drawing water; never out of place."""
    day = facts.dates.installation_date
    if taps_groundwater(technology):
        rule = parameters.on("whg_permit_months", day)
        least, most = rule.low or rule.value, rule.value
        sentence = say(GroundSays.WELLS, least=least, most=most)
        return _water(sentence, rule.source, rule.certainty, rule.url)
    notice, source, certainty, url = say(GroundSays.NOTICE), "§ 49 WHG", str(Certainty.TWO_SECONDARY), ""
    if _NOTICE in parameters.parameters:  # a figure of the city
        rule = parameters.on(_NOTICE, day)
        notice = say(GroundSays.NOTICE_MONTHS, months=rule.value)
        source, certainty, url = rule.source, rule.certainty, rule.url
    if technology not in DRILLED:
        return _water(say(GroundSays.DIGGING, notice=notice), source, certainty, url)
    depth, office = parameters.on("bbergg_notice_depth_m", day).value, parameters.city.ground_office
    deep = say(GroundSays.OFFICE, depth=depth, office=office) if office else say(GroundSays.MINING, depth=depth)
    return _water(say(GroundSays.BORING, notice=notice, deep=deep), source, certainty, url)


def _water(sentence: Message, source: str, certainty: str, url: str) -> SiteCondition:
    return SiteCondition(Ground.WATER.value, say(Ground.WATER), Fit.CHECK, sentence, source, certainty, url)


def garden(_technology: Technology, facts: Facts, _parameters: ParameterSet) -> SiteCondition:
    """Return whether there is ground to bore or dig in; how much is needed a planner works out."""
    area = facts.plot.free_area_m2
    if area is None:
        fit, sentence = Fit.CHECK, say(GroundSays.GARDEN_UNKNOWN)
    elif area:
        fit, sentence = Fit.CHECK, say(GroundSays.GARDEN_SOME, area=area)
    else:
        fit, sentence = Fit.NOT_HERE, say(GroundSays.GARDEN_NONE)
    certainty = Certainty.EXPERT if area is None else Certainty.OWN
    return SiteCondition(Ground.GARDEN.value, say(Ground.GARDEN), fit, sentence, "", certainty)
