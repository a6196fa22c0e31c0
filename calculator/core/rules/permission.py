"""What may I install? Each heating: allowed, with conditions, not allowed or open, with norm and one sentence."""

from datetime import date

from calculator.core.city import CityValues
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import Permission, Ruling, Verdict
from calculator.core.message import Code, say
from calculator.core.parameters import ParameterSet
from calculator.core.rules import permission_geg, permission_gmodg
from calculator.core.rules.green_gas import IN_FORCE
from calculator.core.rules.heat_plan import STATUTE, connection_duty
from calculator.core.rules.kinds import DRILLED, HEAT_PUMPS, HYBRIDS, NETWORKS, taps_groundwater


class Besides(Code):
    """What water law and the by-law add to the answer of the statute."""

    BOREHOLE_NOTICE = "permission_borehole_notice"
    WATER_PERMIT = "permission_water_permit"
    DUTY_EXEMPTION = "permission_duty_exemption"
    DUTY_OPEN = "permission_duty_open"


def may_install(technology: Technology, facts: Facts, parameters: ParameterSet) -> Permission:
    """Return whether the heating may be installed on the day of installation.

    Raises ``ParameterNotCovered`` for a day before 2024.
    """
    ruling = _by_statute(technology, facts, parameters)
    if connection_duty(facts, parameters.city) and technology not in NETWORKS | {Technology.KEEP}:
        ruling = _under_connection_duty(technology, ruling, parameters.city)
    return Permission(technology, *ruling)


def _by_statute(technology: Technology, facts: Facts, parameters: ParameterSet) -> Ruling:
    new = facts.dates.installation_date >= parameters.date_of(IN_FORCE)
    of_statute = permission_gmodg.ruling if new else permission_geg.ruling
    found = of_statute(technology, facts, parameters)
    if technology in DRILLED and found.verdict is not Verdict.OPEN:
        return _under_water_law(technology, found, facts.dates.installation_date, parameters)
    return found


def _under_water_law(technology: Technology, found: Ruling, day: date, parameters: ParameterSet) -> Ruling:
    """Return the ruling with what water law adds: using groundwater needs a permit, a borehole is notified."""
    if taps_groundwater(technology):
        months = parameters.on("whg_permit_months", day).value
        sentence = say(Besides.WATER_PERMIT, ruling=found.sentence, months=months)
        return Ruling(Verdict.CONDITIONS, f"{found.norm}; §§ 8 und 9 WHG", sentence)
    depth = parameters.on("bbergg_notice_depth_m", day).value
    sentence = say(Besides.BOREHOLE_NOTICE, ruling=found.sentence, depth=depth)
    norms = ("§ 49 WHG", *([law] if (law := parameters.city.water_law) else []), "§ 127 BBergG")
    return Ruling(Verdict.CONDITIONS, "; ".join((found.norm, *norms)), sentence)


def _under_connection_duty(technology: Technology, found: Ruling, city: CityValues) -> Ruling:
    norm = f"{city.by_law.title}; {STATUTE}" if city.by_law else STATUTE
    if technology in HEAT_PUMPS - HYBRIDS:
        return Ruling(Verdict.CONDITIONS, norm, say(Besides.DUTY_EXEMPTION))
    return Ruling(Verdict.OPEN, f"{norm}; {found.norm}", say(Besides.DUTY_OPEN))
